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

Node text_node(const std::string& text) {
    Node node;
    node.kind = Kind::String;
    node.text = text;
    return node;
}

void add_member(Node& object, const std::string& key, Node value) {
    object.keys.push_back(key);
    object.items.push_back(std::move(value));
}

Node tree_of(const std::string& text) { return text_node(text); }

Node tree_of(const answer::Number& number) {
    Node node;
    node.kind = Kind::Number;
    node.text = base::shortest(number.value);
    return node;
}

Node tree_of(const answer::Choices& choices) {
    Node node;
    node.kind = Kind::Array;
    for (const std::string& choice : choices) node.items.push_back(text_node(choice));
    return node;
}

Node tree_of(const answer::Attendance& attendance) {
    Node node;
    node.kind = Kind::Object;
    for (const auto& [cluster, option] : attendance) add_member(node, cluster, text_node(option));
    return node;
}

Node tree_of(const std::vector<answer::Row>& rows) {
    Node node;
    node.kind = Kind::Array;
    for (const answer::Row& row : rows) {
        Node& object = node.items.emplace_back();
        object.kind = Kind::Object;
        for (const auto& [column, cell] : row) {
            add_member(object, column, std::visit([](const auto& held) { return tree_of(held); }, cell));
        }
    }
    return node;
}

void order_members(Node& object, const std::vector<std::string>& order) {
    const auto rank = [&](const std::string& key) {
        return std::find(order.begin(), order.end(), key) - order.begin();
    };
    std::vector<std::pair<std::string, Node>> members;
    for (std::size_t i = 0; i < object.items.size(); ++i) {
        members.emplace_back(object.keys[i], std::move(object.items[i]));
    }
    std::stable_sort(members.begin(), members.end(), [&](const auto& a, const auto& b) {
        return rank(a.first) < rank(b.first);
    });
    object.keys.clear();
    object.items.clear();
    for (auto& [key, item] : members) add_member(object, key, std::move(item));
}

std::vector<std::string> column_ids(const define::Question* question) {
    std::vector<std::string> ids;
    if (question == nullptr) return ids;
    for (const define::Question& column : question->columns) ids.push_back(column.id);
    return ids;
}

bool by_text(const Node& a, const Node& b) { return a.text < b.text; }

void canonicalise_cell(Node& cell) {
    if (cell.kind == Kind::Array && all_are(cell, Kind::String)) {
        std::sort(cell.items.begin(), cell.items.end(), by_text);
    } else if (cell.kind == Kind::Object) {
        std::vector<std::string> sorted = cell.keys;
        std::sort(sorted.begin(), sorted.end());
        order_members(cell, sorted);
    }
}

void canonicalise_value(Node& value, const define::Question* question) {
    if (value.kind != Kind::Array) return;
    if (all_are(value, Kind::String)) std::sort(value.items.begin(), value.items.end(), by_text);
    for (Node& row : value.items) {
        if (row.kind != Kind::Object) continue;
        order_members(row, column_ids(question));
        for (Node& cell : row.items) canonicalise_cell(cell);
    }
}

std::string question_id(const Node& answer) {
    const Node* question = answer.member("question");
    return question == nullptr ? std::string() : question->text;
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

Node answers_tree(const Answers& answers) {
    Node tree;
    tree.kind = Kind::Array;
    for (const auto& [question, answer] : answers) {
        if (is_empty(answer)) continue;
        Node& object = tree.items.emplace_back();
        object.kind = Kind::Object;
        add_member(object, "question", text_node(question));
        if (answer.state == answer::State::NotApplicable) {
            add_member(object, "state", text_node("not-applicable"));
        } else if (answer.state == answer::State::DontKnow) {
            add_member(object, "state", text_node("dont-know"));
        } else {
            add_member(object, "value",
                       std::visit([](const auto& held) { return tree_of(held); }, answer.value));
        }
    }
    return tree;
}

void canonicalise(Node& answers, const define::Questionnaire* questionnaire) {
    for (Node& answer : answers.items) {
        if (answer.kind != Kind::Object) continue;
        order_members(answer, {"question", "value", "state"});
        const define::Question* question =
            questionnaire == nullptr ? nullptr
                                     : define::find_question(*questionnaire, question_id(answer));
        for (std::size_t i = 0; i < answer.items.size(); ++i) {
            if (answer.keys[i] == "value") canonicalise_value(answer.items[i], question);
        }
    }
    std::stable_sort(answers.items.begin(), answers.items.end(), [](const Node& a, const Node& b) {
        return question_id(a) < question_id(b);
    });
}

void settle(Answers& answers, const define::Questionnaire& questionnaire) {
    Node tree = answers_tree(answers);
    canonicalise(tree, &questionnaire);
    // Written and read again: whole numbers lose their fraction, which validation has let pass.
    Faults none;
    answers = read_answers(tree, none);
}

}  // namespace exchange
