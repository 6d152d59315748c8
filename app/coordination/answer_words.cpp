#include "app/coordination/answer_words.h"

#include "survey/base/number.h"
#include "survey/base/utf8.h"

namespace coordination {
namespace {

std::string option_words(const std::string& id, const define::Question& question,
                         base::Language language) {
    for (const define::Option& option : question.options)
        if (option.id == id) return std::string(option.label.in(language));
    if (question.type == define::QuestionType::YesNo)
        return (id == "oui" ? words::kYes : words::kNo).in(language);
    return base::excerpt(id);
}

std::string number_words(double value, const define::Question& question,
                         base::Language language) {
    for (const define::Point& point : question.points)
        if (point.value == static_cast<int>(value))
            return std::to_string(point.value) + " – " + std::string(point.label.in(language));
    const bool whole = value == static_cast<double>(static_cast<long>(value));
    return base::shown(value, whole ? 0 : 2, language);
}

}  // namespace

std::string answer_words(const answer::Answer* answer, const define::Question& question,
                         base::Language language) {
    if (answer == nullptr) return words::kBlankAnswer.in(language);
    if (answer->state == answer::State::NotApplicable) return words::kSaidNotApplicable.in(language);
    if (answer->state == answer::State::DontKnow) return words::kSaidDontKnow.in(language);
    if (const auto* text = std::get_if<std::string>(&answer->value))
        return option_words(*text, question, language);
    if (const auto* number = std::get_if<answer::Number>(&answer->value))
        return number_words(number->value, question, language);
    if (const auto* choices = std::get_if<answer::Choices>(&answer->value)) {
        std::string text;
        for (const std::string& each : *choices)
            text += (text.empty() ? "" : ", ") + option_words(each, question, language);
        return text;
    }
    return words::answers_given(
        static_cast<int>(std::get<std::vector<answer::Row>>(answer->value).size()), language);
}

}  // namespace coordination
