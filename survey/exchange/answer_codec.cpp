#include "survey/exchange/answer_codec.h"

#include <algorithm>
#include <optional>

#include "survey/base/number.h"
#include "survey/exchange/leaf.h"
#include "survey/exchange/response_shape.h"

namespace exchange {

namespace {

using answer::Answer;
using answer::Answers;
using base::Code;
using base::Fault;
using base::Faults;
using Kind = Node::Kind;

bool all_are(const Node& node, Kind kind) {
    return std::all_of(node.items.begin(), node.items.end(),
                       [&](const Node& item) { return item.kind == kind; });
}

answer::Number number_of(const Node& node) {
    return {base::parse_number(node.text).value_or(0), node.text.find('.') == std::string::npos};
}

answer::Choices choices_of(const Node& node) {
    answer::Choices choices;
    for (const Node& item : node.items) choices.push_back(item.text);
    std::sort(choices.begin(), choices.end());
    return choices;
}

std::optional<answer::Cell> cell_of(const Node& node) {
    if (node.kind == Kind::String) return answer::Cell(node.text);
    if (node.kind == Kind::Number) return answer::Cell(number_of(node));
    if (node.kind == Kind::Array && all_are(node, Kind::String)) return answer::Cell(choices_of(node));
    if (node.kind != Kind::Object || !all_are(node, Kind::String)) return std::nullopt;
    answer::Attendance attendance;
    for (std::size_t i = 0; i < node.items.size(); ++i) attendance[node.keys[i]] = node.items[i].text;
    return answer::Cell(std::move(attendance));
}

std::vector<answer::Row> rows_of(const Node& node, const std::string& place, Faults& faults) {
    std::vector<answer::Row> rows;
    for (std::size_t r = 0; r < node.items.size(); ++r) {
        answer::Row& row = rows.emplace_back();
        const Node& item = node.items[r];
        for (std::size_t c = 0; c < item.items.size(); ++c) {
            std::optional<answer::Cell> cell = cell_of(item.items[c]);
            const std::string where = member_place(item_place(place, r), item.keys[c]);
            if (cell) row.emplace_back(item.keys[c], std::move(*cell));
            if (!cell) faults.push_back({Code::WrongType, where, shown_in_fault(item.items[c])});
        }
    }
    return rows;
}

std::optional<answer::Value> value_of(const Node& node, const std::string& place, Faults& faults) {
    if (node.kind == Kind::String) return answer::Value(node.text);
    if (node.kind == Kind::Number) return answer::Value(number_of(node));
    if (node.kind == Kind::Array && all_are(node, Kind::String)) return answer::Value(choices_of(node));
    if (node.kind == Kind::Array && all_are(node, Kind::Object)) {
        return answer::Value(rows_of(node, place, faults));
    }
    faults.push_back({Code::WrongType, place, shown_in_fault(node)});
    return std::nullopt;
}

std::optional<Answer> state_of(const Node& node, const std::string& place, Faults& faults) {
    if (node.kind != Kind::String) {
        faults.push_back({Code::WrongType, place, shown_in_fault(node)});
    } else if (node.text == "not-applicable") {
        return Answer{answer::State::NotApplicable, {}};
    } else if (node.text == "dont-know") {
        return Answer{answer::State::DontKnow, {}};
    } else {
        faults.push_back({Code::OutOfRange, place, node.text});
    }
    return std::nullopt;
}

// `question` is empty after a fault.
std::string question_of(const Node& node, const std::string& place, Faults& faults) {
    std::string question;
    const Node* member = node.member("question");
    const std::string where = member_place(place, "question");
    if (member == nullptr) {
        faults.push_back({Code::Missing, where});
    } else {
        read_leaf(*member, where, question, faults);
    }
    return question;
}

void read_answer(const Node& node, const std::string& place, Answers& answers, Faults& faults) {
    if (node.kind != Kind::Object) {
        faults.push_back({Code::WrongType, place, shown_in_fault(node)});
        return;
    }
    refuse_other_keys(node, place, {"question", "value", "state"}, faults);
    const std::string question = question_of(node, place, faults);
    const Node* value = node.member("value");
    const Node* state = node.member("state");
    std::optional<Answer> answer;
    if (value != nullptr && state != nullptr) {
        faults.push_back({Code::UnknownKey, member_place(place, "state"), "state"});
    } else if (state != nullptr) {
        answer = state_of(*state, question, faults);
    } else if (value == nullptr) {
        faults.push_back({Code::Missing, member_place(place, "value")});
    } else if (std::optional<answer::Value> read = value_of(*value, question, faults)) {
        answer = Answer{answer::State::Answered, std::move(*read)};
    }
    if (!answer || question.empty()) return;
    const bool added = answers.try_emplace(question, std::move(*answer)).second;
    if (!added) faults.push_back({Code::DupKey, question, question});
}

}  // namespace

void read_leaf(const Node& node, const std::string& place, Node& value, Faults& faults) {
    if (node.kind == Kind::Array) {
        value = node;
    } else {
        faults.push_back({Code::WrongType, place, shown_in_fault(node)});
    }
}

Answers read_answers(const Node& answers, Faults& faults) {
    Answers read;
    for (std::size_t i = 0; i < answers.items.size(); ++i) {
        read_answer(answers.items[i], item_place("answers", i), read, faults);
    }
    return read;
}

}  // namespace exchange
