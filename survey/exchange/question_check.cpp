#include "survey/exchange/question_check.h"

#include <algorithm>
#include <set>

namespace exchange {

namespace {

using base::Code;
using define::Question;
using define::QuestionType;

constexpr std::size_t kMaxId = 64;

struct QuestionCheck {
    const QuestionDraft& draft;
    const std::string& place;
    const QuestionnaireDraft& file;
    Faults& faults;

    const Question& question() const { return draft.question; }
    bool is(QuestionType type) const { return question().type == type; }
    void refuse(Code code, const char* key, const std::string& detail = {}) const {
        faults.push_back({code, place + "." + key, detail});
    }
    // A key that this type of question has no use for.
    void only_if(bool fits, bool there, const char* key) const {
        if (there && !fits) refuse(Code::UnknownKey, key, key);
    }
};

const OptionListDraft* list_of(const QuestionCheck& check) {
    const auto& lists = check.file.option_lists;
    const auto found = std::find_if(lists.begin(), lists.end(), [&](const OptionListDraft& list) {
        return list.id == check.draft.option_list;
    });
    return found == lists.end() ? nullptr : &*found;
}

void check_keys(const QuestionCheck& check) {
    const Question& question = check.question();
    const bool choice = check.is(QuestionType::Single) || check.is(QuestionType::Multiple);
    const bool text = check.is(QuestionType::Text) || check.is(QuestionType::LongText);
    const bool number = check.is(QuestionType::Number);
    check.only_if(choice, !question.options.empty(), "options");
    check.only_if(choice, !check.draft.option_list.empty(), "optionList");
    check.only_if(check.is(QuestionType::Scale), !question.points.empty(), "points");
    check.only_if(number, question.min.has_value(), "min");
    check.only_if(number, question.max.has_value(), "max");
    check.only_if(number, question.step.has_value(), "step");
    check.only_if(number, !question.unit.empty(), "unit");
    check.only_if(text, question.max_length != 0, "maxLength");
    check.only_if(check.is(QuestionType::Multiple), question.max_choices != 0, "maxChoices");
    check.only_if(check.is(QuestionType::Multiple), !question.subset_of.empty(), "subsetOf");
    check.only_if(check.is(QuestionType::Group), !check.draft.columns.empty(), "columns");
}

void check_choice(const QuestionCheck& check) {
    const Question& question = check.question();
    std::size_t count = question.options.size();
    if (check.draft.option_list.empty()) {
        check_options(question.options, check.place + ".options", check.faults);
    } else if (!question.options.empty()) {
        check.refuse(Code::UnknownKey, "optionList", "optionList");
    } else if (const OptionListDraft* list = list_of(check)) {
        count = list->options.size();
    } else {
        check.refuse(Code::UnknownOption, "optionList", check.draft.option_list);
        return;
    }
    const int most = question.max_choices;
    if (most < 0 || static_cast<std::size_t>(most) > count) {
        check.refuse(Code::OutOfRange, "maxChoices", std::to_string(most));
    }
}

void check_scale(const QuestionCheck& check) {
    const auto& points = check.question().points;
    if (points.size() < 2) check.refuse(Code::Missing, "points");
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i].value == points[i - 1].value + 1) continue;
        check.faults.push_back({Code::OutOfRange, item_place(check.place + ".points", i) + ".value",
                                std::to_string(points[i].value)});
    }
}

void check_number(const QuestionCheck& check) {
    const Question& question = check.question();
    if (question.min && question.max && *question.min > *question.max) {
        check.refuse(Code::OutOfRange, "min");
    }
    if (question.step && !(*question.step > 0)) check.refuse(Code::OutOfRange, "step");
}

void check_marks(const QuestionCheck& check) {
    const Question& question = check.question();
    if (!(question.weight > 0)) check.refuse(Code::OutOfRange, "weight");
    if (question.max_length < 0) check.refuse(Code::OutOfRange, "maxLength");
    std::set<int> goals;
    for (std::size_t i = 0; i < question.sdg.size(); ++i) {
        const int goal = question.sdg[i];
        const std::string where = item_place(check.place + ".sdg", i);
        if (goal < 1 || goal > kGoals) {
            check.faults.push_back({Code::OutOfRange, where, std::to_string(goal)});
        } else if (!goals.insert(goal).second) {
            check.faults.push_back({Code::DupKey, where, std::to_string(goal)});
        }
    }
}

void check_question(const QuestionCheck& check);

// A column is a question without conditions of its own, and never a group.
void check_columns(const QuestionCheck& check) {
    const std::vector<QuestionDraft>& columns = check.draft.columns;
    if (columns.empty()) check.refuse(Code::Missing, "columns");
    check_questions(columns, check.place + ".columns", check.file, check.faults);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string place = item_place(check.place + ".columns", i);
        const QuestionCheck column{columns[i], place, check.file, check.faults};
        const Question& question = column.question();
        if (!ids.insert(question.id).second) column.refuse(Code::DupKey, "id", question.id);
        if (question.type == QuestionType::Group) column.refuse(Code::OutOfRange, "type", "group");
        column.only_if(false, question.show_if.has_value(), "showIf");
        column.only_if(false, question.ask_if.has_value(), "askIf");
        column.only_if(false, question.required_if.has_value(), "requiredIf");
        column.only_if(false, !question.subset_of.empty(), "subsetOf");
    }
}

void check_question(const QuestionCheck& check) {
    const std::string& id = check.question().id;
    if (!is_id(id)) check.refuse(id.empty() ? Code::Missing : Code::OutOfRange, "id", id);
    check_keys(check);
    check_marks(check);
    switch (check.question().type) {
        case QuestionType::Single:
        case QuestionType::Multiple: check_choice(check); break;
        case QuestionType::Scale: check_scale(check); break;
        case QuestionType::Number: check_number(check); break;
        case QuestionType::Group: check_columns(check); break;
        case QuestionType::Date:
        case QuestionType::Month:
        case QuestionType::Text:
        case QuestionType::LongText:
        case QuestionType::YesNo: break;
    }
}

}  // namespace

bool is_id(const std::string& id) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.';
    };
    // A leading dot is how conditions inside a model name its fields.
    return !id.empty() && id.front() != '.' && id.size() <= kMaxId &&
           std::all_of(id.begin(), id.end(), allowed);
}

void check_options(const std::vector<define::Option>& options, const std::string& place,
                   Faults& faults) {
    if (options.empty()) faults.push_back({Code::Missing, place});
    std::set<std::string> ids;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::string& id = options[i].id;
        const std::string where = item_place(place, i) + ".id";
        if (!is_id(id)) {
            faults.push_back({id.empty() ? Code::Missing : Code::OutOfRange, where, id});
        } else if (!ids.insert(id).second) {
            faults.push_back({Code::DupKey, where, id});
        }
    }
}

void check_questions(const std::vector<QuestionDraft>& questions, const std::string& place,
                     const QuestionnaireDraft& file, Faults& faults) {
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const std::string where = item_place(place, i);
        check_question({questions[i], where, file, faults});
        // Only inside a group does a row hold one answer for each cluster.
        const bool column = place.ends_with(".columns");
        const bool single = questions[i].question.type == define::QuestionType::Single;
        if (questions[i].question.per_cluster && !(column && single)) {
            faults.push_back({Code::UnknownKey, where + ".perCluster", "perCluster"});
        }
    }
}

}  // namespace exchange
