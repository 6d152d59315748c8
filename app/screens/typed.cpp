// Questions answered by typing: text, number, date, month. What cannot be an answer yet is kept as
// typed, and named.

#include <algorithm>
#include <cmath>

#include "app/screens/asked.h"
#include "survey/answer/validate.h"
#include "survey/base/number.h"

namespace screens {

using define::QuestionType;
using widgets::Ui;
namespace styles = widgets::styles;

namespace {

sem::Role role_of(QuestionType type) {
    switch (type) {
    case QuestionType::LongText:
        return sem::Role::TextArea;
    case QuestionType::Number:
        return sem::Role::NumberField;
    case QuestionType::Date:
        return sem::Role::DateField;
    case QuestionType::Month:
        return sem::Role::MonthField;
    default:
        return sem::Role::TextField;
    }
}

std::string text_given(const Asked& asked) {
    const auto half = asked.draft.typed.find(asked.question.id);
    if (half != asked.draft.typed.end()) return half->second;
    const answer::Answer* given = asked.given();
    if (given == nullptr || given->state != answer::State::Answered) return {};
    if (const auto* text = std::get_if<std::string>(&given->value)) return *text;
    const auto* number = std::get_if<answer::Number>(&given->value);
    if (number == nullptr) return {};
    std::string text = base::shortest(number->value);
    if (asked.ui().language() == base::Language::Fr)
        std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

// What was typed as an answer; nothing when it cannot be one.
std::optional<answer::Answer> answer_from(const Asked& asked, const std::string& text) {
    answer::Answer answer;
    if (asked.question.type == QuestionType::Number) {
        std::string token;
        for (char c : text) {
            if (c != ' ') token += c == ',' ? '.' : c;
        }
        const auto number = base::parse_number(token);
        if (!number) return std::nullopt;
        answer.value = answer::Number{*number, std::floor(*number) == *number};
    } else {
        answer.value = text;
    }
    const bool good =
        answer::validate_one(answer, asked.question, asked.place.state.catalogue.clusters).empty();
    return good ? std::optional(answer) : std::nullopt;
}

std::string fault_words(const Asked& asked) {
    const auto half = asked.draft.typed.find(asked.question.id);
    if (half == asked.draft.typed.end() || half->second.empty()) return {};
    Ui& ui = asked.ui();
    const define::Question& question = asked.question;
    if (question.type == QuestionType::Date) return ui.say(words::kBadDate);
    if (question.type == QuestionType::Month) return ui.say(words::kBadMonth);
    if (question.type != QuestionType::Number)
        return words::at_most(question.max_length, ui.language());
    std::string words = ui.say(words::kBadNumber);
    if (question.min && question.max) {
        words += " (" +
                 words::between(base::shown(*question.min, 0, ui.language()),
                                base::shown(*question.max, 0, ui.language()), ui.language()) +
                 ")";
    }
    return words;
}

}  // namespace

void ask_typed(const Asked& asked) {
    Ui& ui = asked.ui();
    const define::Question& question = asked.question;
    ui.label_for("label", ui.key("field"), ui.say(question.label), asked.note());
    widgets::Field field;
    field.role = role_of(question.type);
    if (!question.help.empty()) {
        field.described_by =
            ui.text("help", styles::kSmall, ui.say(question.help), sem::Role::Paragraph, "help");
    }
    ui.space(8);
    const bool area = question.type == QuestionType::LongText;
    const bool text = area || question.type == QuestionType::Text;
    field.value = text_given(asked);
    field.max_length = question.max_length;
    field.rows = area ? 3 : 1;
    field.width = text ? 0 : std::fmin(240.0f, ui.width());
    field.required = asked.required();
    field.revision = asked.place.state.text_revision;
    const std::string fault = fault_words(asked);
    if (!fault.empty()) {
        field.invalid = true;
        field.described_by = ui.key("fault");
    }
    if (const auto now = ui.field("field", field)) {
        const auto answer = answer_from(asked, *now);
        if (now->empty())
            asked.set(std::nullopt);
        else if (answer)
            asked.set(answer);
        else
            asked.place.actions.push_back(state::SetTyped{question.id, *now});
    }
    asked.first_control(true);
    if (!fault.empty()) {
        ui.space(4);
        ui.error("fault", fault);
    }
}

}  // namespace screens
