#include "survey/answer/visibility.h"

#include <algorithm>

#include "survey/base/number.h"

namespace answer {

namespace {

using define::Condition;

// An option id, text or number in the words a condition uses; a list has none.
std::string as_text(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<Number>(&value)) return base::shortest(number->value);
    return {};
}

bool contains(const std::vector<std::string>& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool contains_all(const Value& value, const std::vector<std::string>& wanted) {
    const auto* choices = std::get_if<Choices>(&value);
    return choices != nullptr && std::all_of(wanted.begin(), wanted.end(), [&](const auto& one) {
               return contains(*choices, one);
           });
}

bool compares(const Value& value, const std::string& op, double bound) {
    const auto* number = std::get_if<Number>(&value);
    if (number == nullptr) return false;
    if (op == "<") return number->value < bound;
    if (op == "<=") return number->value <= bound;
    if (op == ">") return number->value > bound;
    if (op == ">=") return number->value >= bound;
    if (op == "=") return number->value == bound;
    return op == "!=" && number->value != bound;
}

bool in_state(const Answer& answer, define::OptionState state) {
    const bool unknown = state == define::OptionState::DontKnow;
    return answer.state == (unknown ? State::DontKnow : State::NotApplicable);
}

bool holds_for(const Condition& condition, const Value& value) {
    switch (condition.kind) {
        case Condition::Kind::In:
        case Condition::Kind::Equals: return contains(condition.values, as_text(value));
        case Condition::Kind::Contains: return contains_all(value, condition.values);
        case Condition::Kind::NotEmpty: return true;
        case Condition::Kind::Compare: return compares(value, condition.op, condition.number);
        case Condition::Kind::State:
        case Condition::Kind::All:
        case Condition::Kind::Any: break;
    }
    return false;
}

}  // namespace

bool holds(const Condition& condition, const define::Questionnaire& questionnaire,
           const Answers& answers) {
    const auto part_holds = [&](const Condition& part) {
        return holds(part, questionnaire, answers);
    };
    const auto& parts = condition.parts;
    if (condition.kind == Condition::Kind::All) {
        return std::all_of(parts.begin(), parts.end(), part_holds);
    }
    if (condition.kind == Condition::Kind::Any) {
        return std::any_of(parts.begin(), parts.end(), part_holds);
    }
    const Answer* answer = find(answers, condition.question);
    if (answer == nullptr) return false;
    if (condition.kind == Condition::Kind::State) {
        if (!in_state(*answer, condition.state)) return false;
    } else if (answer->state != State::Answered || is_empty(*answer) ||
               !holds_for(condition, answer->value)) {
        return false;
    }
    // Conditions look at earlier questions only (the checker sees to it), so this ends.
    const define::Question* question = define::find_question(questionnaire, condition.question);
    return question != nullptr && visible(*question, questionnaire, answers);
}

bool visible(const define::Question& question, const define::Questionnaire& questionnaire,
             const Answers& answers) {
    return !question.show_if || holds(*question.show_if, questionnaire, answers);
}

bool asked(const define::Question& question, const define::Questionnaire& questionnaire,
           const Answers& answers) {
    return visible(question, questionnaire, answers) &&
           (!question.ask_if || holds(*question.ask_if, questionnaire, answers));
}

bool required_now(const define::Question& question, const define::Questionnaire& questionnaire,
                  const Answers& answers) {
    const bool required =
        question.required ||
        (question.required_if && holds(*question.required_if, questionnaire, answers));
    return required && visible(question, questionnaire, answers);
}

}  // namespace answer
