#include "survey/exchange/condition_check.h"

#include <algorithm>
#include <map>

namespace exchange {

namespace {

using base::Code;
using define::Condition;
using define::Question;
using define::QuestionType;

using Questions = std::map<std::string, const Question*>;

struct ConditionCheck {
    const Questions& all;
    const Questions& earlier;
    Faults& faults;

    // The question when it can be looked at from here.
    const Question* find(const std::string& id, const std::string& where) const {
        const auto found = all.find(id);
        if (found == all.end()) {
            faults.push_back({Code::UnknownQuestion, where, id});
            return nullptr;
        }
        if (earlier.count(id) == 0) {
            faults.push_back({Code::OutOfRange, where, id});
            return nullptr;
        }
        return found->second;
    }
};

bool is_one_of(QuestionType type, std::initializer_list<QuestionType> types) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

bool can_hold(Condition::Kind kind, QuestionType type) {
    switch (kind) {
        case Condition::Kind::In:
        case Condition::Kind::Equals:
            return is_one_of(type, {QuestionType::Single, QuestionType::YesNo});
        case Condition::Kind::Contains: return type == QuestionType::Multiple;
        case Condition::Kind::Compare:
            return is_one_of(type, {QuestionType::Number, QuestionType::Scale});
        case Condition::Kind::NotEmpty:
        case Condition::Kind::State:
        case Condition::Kind::All:
        case Condition::Kind::Any: break;
    }
    return true;
}

void check_values(const Condition& condition, const Question& target, const std::string& where,
                  Faults& faults) {
    for (std::size_t i = 0; i < condition.values.size(); ++i) {
        const define::Option* option = define::find_option(target, condition.values[i]);
        if (option != nullptr && option->state == define::OptionState::None) continue;
        const std::string place =
            condition.kind == Condition::Kind::In ? item_place(where + ".in", i)
            : condition.kind == Condition::Kind::Equals ? where + ".equals" : where + ".contains";
        faults.push_back({Code::UnknownOption, place, condition.values[i]});
    }
}

void check_condition(const Condition& condition, const std::string& where, const ConditionCheck& check) {
    const bool all = condition.kind == Condition::Kind::All;
    if (all || condition.kind == Condition::Kind::Any) {
        for (std::size_t i = 0; i < condition.parts.size(); ++i) {
            check_condition(condition.parts[i], item_place(where + (all ? ".all" : ".any"), i), check);
        }
        return;
    }
    // The reader has named a condition without a question.
    if (condition.question.empty()) return;
    const Question* target = check.find(condition.question, where + ".question");
    if (target == nullptr) return;
    if (!can_hold(condition.kind, target->type)) {
        check.faults.push_back({Code::WrongType, where + ".question", condition.question});
    } else if (!target->options.empty()) {
        check_values(condition, *target, where, check.faults);
    }
}

void check_question(const Question& question, const std::string& place, const ConditionCheck& check) {
    if (question.show_if) check_condition(*question.show_if, place + ".showIf", check);
    if (question.ask_if) check_condition(*question.ask_if, place + ".askIf", check);
    if (question.required_if) check_condition(*question.required_if, place + ".requiredIf", check);
    if (question.subset_of.empty()) return;
    const std::string where = place + ".subsetOf";
    const Question* whole = check.find(question.subset_of, where);
    if (whole != nullptr && whole->type != QuestionType::Multiple) {
        check.faults.push_back({Code::WrongType, where, question.subset_of});
    }
}

}  // namespace

void check_conditions(const Expanded& expanded, Faults& faults) {
    std::vector<const Question*> questions;
    for (const define::Section& section : expanded.questionnaire.sections) {
        for (const define::Page& page : section.pages) {
            for (const Question& question : page.questions) questions.push_back(&question);
        }
    }
    Questions all;
    for (const Question* question : questions) all.emplace(question->id, question);
    Questions earlier;
    const ConditionCheck check{all, earlier, faults};
    for (std::size_t i = 0; i < questions.size(); ++i) {
        check_question(*questions[i], expanded.places[i], check);
        earlier.emplace(questions[i]->id, questions[i]);
    }
    if (const auto& withdrawal = expanded.questionnaire.withdrawal)
        check_condition(*withdrawal, "withdrawal", check);
}

}  // namespace exchange
