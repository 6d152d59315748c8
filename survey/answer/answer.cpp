#include "survey/answer/answer.h"

namespace answer {

bool is_empty(const Answer& answer) {
    if (answer.state != State::Answered) return false;
    return std::visit(
        [](const auto& held) {
            if constexpr (requires { held.empty(); }) {
                return held.empty();
            } else {
                return false;
            }
        },
        answer.value);
}

const Answer* find(const Answers& answers, const std::string& question) {
    const auto found = answers.find(question);
    return found == answers.end() ? nullptr : &found->second;
}

std::string text_of(const Answers& answers, const std::string& question) {
    const Answer* answer = find(answers, question);
    if (answer == nullptr || answer->state != State::Answered) return {};
    const auto* text = std::get_if<std::string>(&answer->value);
    return text == nullptr ? std::string() : *text;
}

}  // namespace answer
