#include "survey/exchange/answer_codec.h"

#include <algorithm>
#include <utility>

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

answer::Number number_of(const Node& node) {
    return {base::parse_number(node.text).value_or(0), node.text.find('.') == std::string::npos};
}

answer::Choices choices_of(const Node& node) {
    answer::Choices choices;
    for (const Node& item : node.items) choices.push_back(item.text);
    std::sort(choices.begin(), choices.end());
    return choices;
}

// Out-parameters here and below: g++ 12 warns about optionals of these variants.
bool read_cell(const Node& node, answer::Cell& cell) {
    if (node.kind == Kind::String) {
        cell = node.text;
    } else if (node.kind == Kind::Number) {
        cell = number_of(node);
    } else if (node.kind == Kind::Array && all_are(node, Kind::String)) {
        cell = choices_of(node);
    } else if (node.kind == Kind::Object && all_are(node, Kind::String)) {
        answer::Attendance& attendance = cell.emplace<answer::Attendance>();
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            attendance[node.keys[i]] = node.items[i].text;
        }
    } else {
        return false;
    }
    return true;
}

std::vector<answer::Row> rows_of(const Node& node, const std::string& place, Faults& faults) {
    std::vector<answer::Row> rows;
    for (std::size_t r = 0; r < node.items.size(); ++r) {
        answer::Row& row = rows.emplace_back();
        const Node& item = node.items[r];
        for (std::size_t c = 0; c < item.items.size(); ++c) {
            answer::Cell cell;
            if (read_cell(item.items[c], cell)) {
                row.emplace_back(item.keys[c], std::move(cell));
            } else {
                const std::string where = member_place(item_place(place, r), item.keys[c]);
                faults.push_back({Code::WrongType, where, shown_in_fault(item.items[c])});
            }
        }
    }
    return rows;
}

// Nothing but a fault when the node has no known shape.
void read_value(const Node& node, const std::string& place, answer::Value& value, Faults& faults) {
    if (node.kind == Kind::String) {
        value = node.text;
    } else if (node.kind == Kind::Number) {
        value = number_of(node);
    } else if (node.kind == Kind::Array && all_are(node, Kind::String)) {
        value = choices_of(node);
    } else if (node.kind == Kind::Array && all_are(node, Kind::Object)) {
        value = rows_of(node, place, faults);
    } else {
        faults.push_back({Code::WrongType, place, shown_in_fault(node)});
    }
}

void read_state(const Node& node, const std::string& place, answer::State& state, Faults& faults) {
    if (node.kind != Kind::String) {
        faults.push_back({Code::WrongType, place, shown_in_fault(node)});
    } else if (node.text == "not-applicable") {
        state = answer::State::NotApplicable;
    } else if (node.text == "dont-know") {
        state = answer::State::DontKnow;
    } else {
        faults.push_back({Code::OutOfRange, place, node.text});
    }
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
    Answer answer;
    const std::size_t before = faults.size();
    if (value != nullptr && state != nullptr) {
        faults.push_back({Code::UnknownKey, member_place(place, "state"), "state"});
    } else if (state != nullptr) {
        read_state(*state, question, answer.state, faults);
    } else if (value != nullptr) {
        read_value(*value, question, answer.value, faults);
    } else {
        faults.push_back({Code::Missing, member_place(place, "value")});
    }
    if (faults.size() != before || question.empty()) return;
    const bool added = answers.try_emplace(question, std::move(answer)).second;
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
