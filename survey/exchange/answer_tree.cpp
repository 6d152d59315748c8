#include "survey/exchange/answer_codec.h"

#include <algorithm>
#include <utility>

#include "survey/base/number.h"

namespace exchange {

namespace {

using answer::Answer;
using answer::Answers;
using base::Faults;
using Kind = Node::Kind;

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
            add_member(object, column,
                       std::visit([](const auto& held) { return tree_of(held); }, cell));
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
