#include "survey/combine/aggregate.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <variant>

#include "survey/answer/visibility.h"

namespace combine {
namespace {

using define::QuestionType;

bool counted_type(QuestionType type) {
    return type == QuestionType::Single || type == QuestionType::YesNo ||
           type == QuestionType::Scale || type == QuestionType::Multiple ||
           type == QuestionType::Number;
}

QuestionCounts empty_counts(const define::Question& question) {
    QuestionCounts counts;
    counts.question = question.id;
    counts.type = question.type;
    if (question.type == QuestionType::Scale) {
        for (const define::Point& point : question.points)
            counts.options.push_back({std::to_string(point.value), 0});
        return counts;
    }
    for (const define::Option& option : question.options)
        if (option.state == define::OptionState::None) counts.options.push_back({option.id, 0});
    return counts;
}

void count_option(QuestionCounts& counts, const std::string& id) {
    for (OptionCount& option : counts.options)
        if (option.option == id) ++option.count;
}

// Whether the value was of the question's kind.
bool count_value(QuestionCounts& counts, const answer::Value& value) {
    if (counts.type == QuestionType::Scale || counts.type == QuestionType::Number) {
        const auto* number = std::get_if<answer::Number>(&value);
        if (number == nullptr) return false;
        counts.values.push_back(number->value);
        if (counts.type == QuestionType::Scale)
            count_option(counts, std::to_string(static_cast<long>(number->value)));
        return true;
    }
    if (counts.type == QuestionType::Multiple) {
        const auto* choices = std::get_if<answer::Choices>(&value);
        if (choices == nullptr) return false;
        for (const std::string& choice : *choices) count_option(counts, choice);
        return true;
    }
    const auto* choice = std::get_if<std::string>(&value);
    if (choice == nullptr) return false;
    count_option(counts, *choice);
    return true;
}

QuestionCounts count_question(const Panel& panel, const define::Question& question,
                              const define::Questionnaire& questionnaire) {
    QuestionCounts counts = empty_counts(question);
    for (const answer::Response* response : panel) {
        const answer::Answer* given = answer::find(response->answers, question.id);
        if (given == nullptr || !answer::visible(question, questionnaire, response->answers)) {
            ++counts.blank;
        } else if (given->state == answer::State::NotApplicable) {
            ++counts.not_applicable;
        } else if (given->state == answer::State::DontKnow) {
            ++counts.dont_know;
        } else {
            ++(count_value(counts, given->value) ? counts.n : counts.blank);
        }
    }
    std::sort(counts.values.begin(), counts.values.end());
    return counts;
}

}  // namespace

std::vector<QuestionCounts> count_answers(const Panel& panel,
                                          const define::Questionnaire& questionnaire) {
    std::vector<QuestionCounts> result;
    for (const define::Section& section : questionnaire.sections)
        for (const define::Page& page : section.pages)
            for (const define::Question& question : page.questions)
                if (counted_type(question.type))
                    result.push_back(count_question(panel, question, questionnaire));
    return result;
}

std::map<std::string, Panel> waves(const Panel& responses) {
    std::map<std::string, Panel> result;
    for (const answer::Response* response : responses) result[response->wave].push_back(response);
    const auto before = [](const answer::Response* left, const answer::Response* right) {
        return std::tie(left->respondent.grappe, left->id) <
               std::tie(right->respondent.grappe, right->id);
    };
    for (auto& [wave, panel] : result) std::sort(panel.begin(), panel.end(), before);
    return result;
}

}  // namespace combine
