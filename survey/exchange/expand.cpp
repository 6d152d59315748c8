#include "survey/exchange/expand.h"

#include <algorithm>

namespace exchange {

namespace {

using define::Question;

const ModelDraft* find_model(const QuestionnaireDraft& draft, const std::string& id) {
    const auto found = std::find_if(draft.models.begin(), draft.models.end(),
                                    [&](const ModelDraft& model) { return model.id == id; });
    return found == draft.models.end() ? nullptr : &*found;
}

const OptionListDraft* find_list(const QuestionnaireDraft& draft, const std::string& id) {
    const auto found = std::find_if(draft.option_lists.begin(), draft.option_lists.end(),
                                    [&](const OptionListDraft& list) { return list.id == id; });
    return found == draft.option_lists.end() ? nullptr : &*found;
}

void expand_condition(define::Condition& condition, const std::string& page) {
    condition.question = full_id(condition.question, page);
    for (define::Condition& part : condition.parts) expand_condition(part, page);
}

// `page` is empty outside a model.
Question expanded(const QuestionDraft& draft, const QuestionnaireDraft& file,
                  const std::string& page) {
    Question question = draft.question;
    if (!page.empty()) {
        question.field = question.id;
        question.id = page + "." + question.id;
        question.subset_of = full_id(question.subset_of, page);
        if (question.show_if) expand_condition(*question.show_if, page);
        if (question.ask_if) expand_condition(*question.ask_if, page);
        if (question.required_if) expand_condition(*question.required_if, page);
    }
    if (const OptionListDraft* list = find_list(file, draft.option_list)) {
        question.options = list->options;
    }
    if (question.type == define::QuestionType::YesNo) {
        question.options = {{"oui", {"Oui", "Yes"}, {}}, {"non", {"Non", "No"}, {}}};
    }
    for (const QuestionDraft& column : draft.columns) {
        question.columns.push_back(expanded(column, file, {}));
    }
    return question;
}

}  // namespace

std::string full_id(const std::string& written, const std::string& page) {
    return !written.empty() && written.front() == '.' ? page + written : written;
}

Expanded expand(const QuestionnaireDraft& draft) {
    Expanded result{draft.questionnaire, {}};
    if (draft.ranking) {
        define::Ranking& ranking = result.questionnaire.ranking.emplace(draft.ranking->ranking);
        ranking.respondents_note = draft.ranking->notes.respondents;
        ranking.need_rate_note = draft.ranking->notes.need_rate;
        ranking.priority_index_note = draft.ranking->notes.priority_index;
        ranking.resource_coverage_note = draft.ranking->notes.resource_coverage;
    }
    if (draft.scoring) {
        define::Scoring& scoring = result.questionnaire.scoring.emplace(draft.scoring->scoring);
        scoring.theme_score_note = draft.scoring->notes.theme_score;
        scoring.overall_score_note = draft.scoring->notes.overall_score;
        scoring.coverage_note = draft.scoring->notes.coverage;
        scoring.gain_note = draft.scoring->notes.gain;
        scoring.publication_note = draft.scoring->notes.publication;
    }
    for (std::size_t s = 0; s < draft.sections.size(); ++s) {
        define::Section section = draft.sections[s].section;
        const std::string section_place = item_place("sections", s) + ".pages";
        for (std::size_t p = 0; p < draft.sections[s].pages.size(); ++p) {
            const PageDraft& written = draft.sections[s].pages[p];
            define::Page page = written.page;
            const auto add = [&](const std::vector<QuestionDraft>& questions,
                                 const std::string& place, const std::string& prefix) {
                for (std::size_t q = 0; q < questions.size(); ++q) {
                    page.questions.push_back(expanded(questions[q], draft, prefix));
                    result.places.push_back(item_place(place + ".questions", q));
                }
            };
            if (const ModelDraft* model = find_model(draft, page.model)) {
                const auto index = static_cast<std::size_t>(model - draft.models.data());
                add(model->questions, item_place("models", index), page.id);
            }
            add(written.questions, item_place(section_place, p), {});
            section.pages.push_back(std::move(page));
        }
        result.questionnaire.sections.push_back(std::move(section));
    }
    define::index_questions(result.questionnaire);
    return result;
}

}  // namespace exchange
