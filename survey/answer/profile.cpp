#include "survey/answer/profile.h"

#include "survey/base/number.h"

namespace answer {
namespace {

struct Field {
    const std::string& question;
    std::string& value;
    bool kept;      // while its question is blank
};

template <typename Do>
void each_field(Response& response, const define::Questionnaire& questionnaire, const Do& act) {
    if (!questionnaire.profile) return;
    const define::Profile& profile = *questionnaire.profile;
    Respondent& respondent = response.respondent;
    for (const Field& field : {Field{profile.organisation, respondent.organisation, false},
                               Field{profile.grappe, respondent.grappe, true},
                               Field{profile.type, respondent.type, false},
                               Field{profile.size, respondent.size, false},
                               Field{profile.region, respondent.region, false},
                               Field{profile.wave, response.wave, true}}) {
        if (!field.question.empty()) act(field);
    }
}

std::string words_of(const Answer* answer) {
    if (answer == nullptr || answer->state != State::Answered) return {};
    if (const auto* text = std::get_if<std::string>(&answer->value)) return *text;
    const auto* number = std::get_if<Number>(&answer->value);
    return number == nullptr ? std::string() : base::shortest(number->value);
}

}  // namespace

void describe(Response& response, const define::Questionnaire& questionnaire) {
    each_field(response, questionnaire, [&](const Field& field) {
        std::string now = words_of(find(response.answers, field.question));
        if (now.empty() && field.kept) return;
        field.value = std::move(now);
    });
}

void introduce(Response& response, const define::Questionnaire& questionnaire) {
    each_field(response, questionnaire, [&](const Field& field) {
        const define::Question* question = define::find_question(questionnaire, field.question);
        if (question == nullptr || field.value.empty()) return;
        Answer answer{State::Answered, field.value};
        if (question->type == define::QuestionType::Number) {
            const auto number = base::parse_number(field.value);
            if (!number) return;
            answer.value = Number{*number, static_cast<double>(static_cast<long>(*number)) == *number};
        }
        response.answers.try_emplace(field.question, std::move(answer));
    });
}

}  // namespace answer
