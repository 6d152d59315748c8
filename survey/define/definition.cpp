#include "survey/define/definition.h"

#include <algorithm>

namespace define {

namespace {

const Question* question_at(const Questionnaire& questionnaire, const QuestionPlace& place) {
    if (place.section >= questionnaire.sections.size()) return nullptr;
    const auto& pages = questionnaire.sections[place.section].pages;
    if (place.page >= pages.size() || place.question >= pages[place.page].questions.size()) return nullptr;
    return &pages[place.page].questions[place.question];
}

const Question* find_indexed(const Questionnaire& questionnaire, const std::string& id) {
    std::size_t from = 0, to = questionnaire.by_id.size();
    while (from < to) {
        const std::size_t middle = (from + to) / 2;
        const Question* question = question_at(questionnaire, questionnaire.by_id[middle]);
        if (question == nullptr) return nullptr;
        const int order = question->id.compare(id);
        if (order == 0) return question;
        (order < 0 ? from : to) = order < 0 ? middle + 1 : middle;
    }
    return nullptr;
}

}  // namespace

void index_questions(Questionnaire& questionnaire) {
    questionnaire.by_id.clear();
    for (std::size_t s = 0; s < questionnaire.sections.size(); ++s)
        for (std::size_t p = 0; p < questionnaire.sections[s].pages.size(); ++p)
            for (std::size_t q = 0; q < questionnaire.sections[s].pages[p].questions.size(); ++q)
                questionnaire.by_id.push_back({s, p, q});
    std::sort(questionnaire.by_id.begin(), questionnaire.by_id.end(), [&](const auto& a, const auto& b) {
        return question_at(questionnaire, a)->id < question_at(questionnaire, b)->id;
    });
    const auto twice = std::adjacent_find(
        questionnaire.by_id.begin(), questionnaire.by_id.end(), [&](const auto& a, const auto& b) {
            return question_at(questionnaire, a)->id == question_at(questionnaire, b)->id;
        });
    // Of two with one id the first is meant, which the index does not know: the checker refuses them.
    if (twice != questionnaire.by_id.end()) questionnaire.by_id.clear();
}

const Question* find_question(const Questionnaire& questionnaire, const std::string& id) {
    if (const Question* found = find_indexed(questionnaire, id)) return found;
    for (const Section& section : questionnaire.sections) {
        for (const Page& page : section.pages) {
            const auto found = std::find_if(page.questions.begin(), page.questions.end(),
                                            [&](const Question& q) { return q.id == id; });
            if (found != page.questions.end()) return &*found;
        }
    }
    return nullptr;
}

const Question* InOrder::find(const std::string& id) {
    for (; next_ < questionnaire_.by_id.size(); ++next_) {
        const Question* question = question_at(questionnaire_, questionnaire_.by_id[next_]);
        const int order = question == nullptr ? 1 : question->id.compare(id);
        if (order == 0) return question;
        if (order > 0) break;
    }
    return find_question(questionnaire_, id);
}

const Option* find_option(const Question& question, const std::string& id) {
    const auto found = std::find_if(question.options.begin(), question.options.end(),
                                    [&](const Option& option) { return option.id == id; });
    return found == question.options.end() ? nullptr : &*found;
}

const Page* find_page(const Questionnaire& questionnaire, const std::string& id) {
    for (const Section& section : questionnaire.sections)
        for (const Page& page : section.pages)
            if (page.id == id) return &page;
    return nullptr;
}

}  // namespace define
