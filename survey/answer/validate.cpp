#include "survey/answer/validate.h"

#include <algorithm>
#include <cmath>

#include "survey/answer/calendar.h"
#include "survey/base/number.h"
#include "survey/base/utf8.h"

namespace answer {

namespace {

using base::Code;
using base::Faults;
using define::Question;
using define::QuestionType;

// One answer or cell being checked, and where it stands.
struct Check {
    const Question& question;
    const std::vector<define::Cluster>& clusters;
    const std::string& where;
    Faults& faults;

    void refuse(Code code, const std::string& detail = {}) const {
        faults.push_back({code, where, detail});
    }
};

std::size_t code_points(const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) base::next_code_point(text, at);
    return count;
}

void check_option(const Check& check, const std::string& id) {
    const define::Option* option = define::find_option(check.question, id);
    // An option that stands for a state is stored as that state, never as a value.
    const bool usable = option != nullptr && option->state == define::OptionState::None;
    if (!usable) check.refuse(Code::UnknownOption, id);
}

void check_date_result(const Check& check, DateCheck result, const std::string& text) {
    if (result == DateCheck::NotADate) check.refuse(Code::WrongType, text);
    if (result == DateCheck::NoSuchDay) check.refuse(Code::OutOfRange, text);
}

void check_value(const Check& check, const std::string& text) {
    switch (check.question.type) {
        case QuestionType::YesNo: return check_option(check, text);
        case QuestionType::Single:
            if (check.question.per_cluster) return check.refuse(Code::WrongType, text);
            return check_option(check, text);
        case QuestionType::Date: return check_date_result(check, check_date(text), text);
        case QuestionType::Month: return check_date_result(check, check_month(text), text);
        case QuestionType::Text:
        case QuestionType::LongText: {
            const auto limit = static_cast<std::size_t>(check.question.max_length);
            if (limit != 0 && code_points(text) > limit) check.refuse(Code::OutOfRange, text);
            return;
        }
        case QuestionType::Multiple:
        case QuestionType::Scale:
        case QuestionType::Number:
        case QuestionType::Group: check.refuse(Code::WrongType, text);
    }
}

void check_value(const Check& check, const Number& number) {
    const Question& question = check.question;
    const auto refuse = [&](Code code) {
        const bool written_whole = number.whole || number.value != std::floor(number.value);
        check.refuse(code, base::shortest(number.value) + (written_whole ? "" : ".0"));
    };
    if (question.type == QuestionType::Scale) {
        const auto& points = question.points;
        if (!number.whole) return refuse(Code::WrongType);
        const bool known = std::any_of(points.begin(), points.end(), [&](const define::Point& point) {
            return point.value == number.value;
        });
        if (!known) refuse(Code::OutOfRange);
    } else if (question.type == QuestionType::Number) {
        const bool whole_only = question.step && *question.step == std::floor(*question.step);
        if (whole_only && !number.whole) return refuse(Code::WrongType);
        const bool outside = (question.min && number.value < *question.min) ||
                             (question.max && number.value > *question.max);
        if (outside) refuse(Code::OutOfRange);
    } else {
        refuse(Code::WrongType);
    }
}

void check_value(const Check& check, const Choices& choices) {
    if (check.question.type == QuestionType::Group && choices.empty()) return;   // no row
    if (check.question.type != QuestionType::Multiple) return check.refuse(Code::WrongType);
    for (const std::string& choice : choices) check_option(check, choice);
    Choices sorted = choices;
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    if (twice != sorted.end()) check.refuse(Code::OutOfRange, *twice);
    const auto limit = static_cast<std::size_t>(check.question.max_choices);
    if (limit != 0 && choices.size() > limit) {
        check.refuse(Code::OutOfRange, std::to_string(choices.size()));
    }
}

void check_value(const Check& check, const Attendance& attendance) {
    if (!check.question.per_cluster) return check.refuse(Code::WrongType);
    for (const auto& entry : attendance) {
        const std::string& cluster = entry.first;
        const bool known = std::any_of(check.clusters.begin(), check.clusters.end(),
                                       [&](const define::Cluster& c) { return c.id == cluster; });
        if (!known) check.refuse(Code::UnknownOption, cluster);
        check_option(check, entry.second);
    }
}

void check_row(const Check& check, const Row& row, std::size_t number) {
    const auto& columns = check.question.columns;
    for (const auto& entry : row) {
        const std::string& id = entry.first;
        const std::string where =
            check.question.id + "[" + std::to_string(number) + "]." + id;
        const auto column = std::find_if(columns.begin(), columns.end(),
                                         [&](const Question& c) { return c.id == id; });
        if (column == columns.end()) {
            check.faults.push_back({Code::UnknownKey, where, id});
            continue;
        }
        const Check inner{*column, check.clusters, where, check.faults};
        std::visit([&](const auto& held) { check_value(inner, held); }, entry.second);
    }
}

void check_value(const Check& check, const std::vector<Row>& rows) {
    // An empty list reads as no choice or as no row alike.
    if (rows.empty() && check.question.type == QuestionType::Multiple) return;
    if (check.question.type != QuestionType::Group) return check.refuse(Code::WrongType);
    for (std::size_t i = 0; i < rows.size(); ++i) check_row(check, rows[i], i);
}

const Choices* choices_of(const Answers& answers, const std::string& question) {
    const Answer* answer = find(answers, question);
    if (answer == nullptr || answer->state != State::Answered) return nullptr;
    return std::get_if<Choices>(&answer->value);
}

// What is chosen must also be chosen in the question it is a part of.
void check_subset(const Question& question, const Answers& answers, Faults& faults) {
    if (question.subset_of.empty()) return;
    const Choices* part = choices_of(answers, question.id);
    if (part == nullptr) return;
    const Choices* whole = choices_of(answers, question.subset_of);
    for (const std::string& choice : *part) {
        const bool in_whole =
            whole != nullptr && std::find(whole->begin(), whole->end(), choice) != whole->end();
        // An unknown option was named already.
        const bool known = define::find_option(question, choice) != nullptr;
        if (known && !in_whole) faults.push_back({Code::OutOfRange, question.id, choice});
    }
}

void check_answer(const Answer& answer, const Question& question, const std::vector<define::Cluster>& clusters,
                  Faults& faults) {
    if (answer.state != State::Answered) return;
    const Check check{question, clusters, question.id, faults};
    std::visit([&](const auto& held) { check_value(check, held); }, answer.value);
}

}  // namespace

Faults validate_one(const Answer& answer, const Question& question,
                    const std::vector<define::Cluster>& clusters) {
    Faults faults;
    check_answer(answer, question, clusters, faults);
    return faults;
}

Faults validate(const Answers& answers, const define::Questionnaire& questionnaire,
                const std::vector<define::Cluster>& clusters) {
    Faults faults;
    define::InOrder questions(questionnaire);
    for (const auto& [id, answer] : answers) {
        const Question* question = questions.find(id);
        if (question == nullptr) {
            faults.push_back({Code::UnknownQuestion, id, id});
            continue;
        }
        check_answer(answer, *question, clusters, faults);
        check_subset(*question, answers, faults);
    }
    return faults;
}

}  // namespace answer
