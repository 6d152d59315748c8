#include "survey/exchange/questionnaire_shape.h"

#include <array>
#include <utility>

#include "survey/base/number.h"

namespace exchange {

namespace {

using base::Code;
using define::Condition;
using define::OptionState;
using define::QuestionType;
using define::Tone;

template <class Value, std::size_t Size>
void read_name(const Node& node, const std::string& place,
               const std::array<std::pair<const char*, Value>, Size>& names, Value& value,
               Faults& faults) {
    std::string name;
    const std::size_t before = faults.size();
    read_leaf(node, place, name, faults);
    if (faults.size() != before) return;
    for (const auto& [known, meaning] : names) {
        if (name == known) {
            value = meaning;
            return;
        }
    }
    faults.push_back({Code::OutOfRange, place, name});
}

constexpr std::array<std::pair<const char*, QuestionType>, 10> kTypes{{
    {"single", QuestionType::Single}, {"multiple", QuestionType::Multiple},
    {"scale", QuestionType::Scale}, {"number", QuestionType::Number},
    {"date", QuestionType::Date}, {"month", QuestionType::Month},
    {"text", QuestionType::Text}, {"longText", QuestionType::LongText},
    {"yesNo", QuestionType::YesNo}, {"group", QuestionType::Group}}};

constexpr std::array<std::pair<const char*, OptionState>, 2> kStates{{
    {"not-applicable", OptionState::NotApplicable}, {"dont-know", OptionState::DontKnow}}};

constexpr std::array<std::pair<const char*, Tone>, 5> kTones{{
    {"place", Tone::Place}, {"improve", Tone::Improve}, {"setup", Tone::SetUp},
    {"without", Tone::Without}, {"unknown", Tone::Unknown}}};

constexpr std::array<std::pair<const char*, bool>, 2> kSides{{{"high", true}, {"low", false}}};

// The member of a leaf that reads its own object; a fault when it is missing.
template <class T>
void read_member(const Node& node, const std::string& place, const std::string& key, T& value,
                 Faults& faults) {
    const std::string where = member_place(place, key);
    if (const Node* member = node.member(key)) return read_leaf(*member, where, value, faults);
    faults.push_back({Code::Missing, where});
}

void read_side(const Node& node, const std::string& place, const std::string& key, bool& value,
               Faults& faults) {
    const std::string where = member_place(place, key);
    if (const Node* member = node.member(key)) {
        return read_name(*member, where, kSides, value, faults);
    }
    faults.push_back({Code::Missing, where});
}

// The question a condition looks at.
void read_subject(const Node& node, const std::string& place, std::string& value, Faults& faults) {
    const std::size_t before = faults.size();
    read_member(node, place, "question", value, faults);
    if (faults.size() == before && value.empty()) {
        faults.push_back({Code::Missing, member_place(place, "question")});
    }
}

void read_texts(const Node& node, const std::string& place, std::vector<std::string>& values,
                Faults& faults) {
    if (node.kind != Node::Kind::Array) {
        faults.push_back({Code::WrongType, place, shown_in_fault(node)});
        return;
    }
    if (node.items.empty()) faults.push_back({Code::Missing, place});
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        read_leaf(node.items[i], item_place(place, i), values.emplace_back(), faults);
    }
}

void read_parts(const Node& node, const std::string& place, Condition& value, Faults& faults) {
    if (node.kind != Node::Kind::Array) {
        faults.push_back({Code::WrongType, place, shown_in_fault(node)});
        return;
    }
    if (node.items.empty()) faults.push_back({Code::Missing, place});
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        read_leaf(node.items[i], item_place(place, i), value.parts.emplace_back(), faults);
    }
}

void read_compare(const Node& node, const std::string& place, Condition& value, Faults& faults) {
    constexpr std::array<std::pair<const char*, const char*>, 6> kOperators{
        {{"<", "<"}, {"<=", "<="}, {">", ">"}, {">=", ">="}, {"=", "="}, {"!=", "!="}}};
    const char* op = "";
    read_name(*node.member("compare"), member_place(place, "compare"), kOperators, op, faults);
    value.op = op;
    read_member(node, place, "number", value.number, faults);
}

// What one test needs besides its own key.
struct Test {
    const char* key;
    Condition::Kind kind;
    std::vector<std::string> keys;
};

const std::vector<Test>& tests() {
    static const std::vector<Test> kTests{
        {"in", Condition::Kind::In, {"question", "in"}},
        {"equals", Condition::Kind::Equals, {"question", "equals"}},
        {"contains", Condition::Kind::Contains, {"question", "contains"}},
        {"notEmpty", Condition::Kind::NotEmpty, {"question", "notEmpty"}},
        {"compare", Condition::Kind::Compare, {"question", "compare", "number"}},
        {"state", Condition::Kind::State, {"question", "state"}},
        {"all", Condition::Kind::All, {"all"}},
        {"any", Condition::Kind::Any, {"any"}}};
    return kTests;
}

void read_test(const Node& node, const std::string& place, const Test& test, Condition& value,
               Faults& faults) {
    const Node& operand = *node.member(test.key);
    const std::string where = member_place(place, test.key);
    switch (test.kind) {
        case Condition::Kind::In: return read_texts(operand, where, value.values, faults);
        case Condition::Kind::Equals:
        case Condition::Kind::Contains:
            return read_leaf(operand, where, value.values.emplace_back(), faults);
        case Condition::Kind::NotEmpty: {
            bool truth = true;
            read_leaf(operand, where, truth, faults);
            if (!truth) faults.push_back({Code::OutOfRange, where, "false"});
            return;
        }
        case Condition::Kind::Compare: return read_compare(node, place, value, faults);
        case Condition::Kind::State: return read_name(operand, where, kStates, value.state, faults);
        case Condition::Kind::All:
        case Condition::Kind::Any: return read_parts(operand, where, value, faults);
    }
}

}  // namespace

void read_leaf(const Node& node, const std::string& place, QuestionType& value, Faults& faults) {
    read_name(node, place, kTypes, value, faults);
}

void read_leaf(const Node& node, const std::string& place, OptionState& value, Faults& faults) {
    read_name(node, place, kStates, value, faults);
}

void read_leaf(const Node& node, const std::string& place, Tone& value, Faults& faults) {
    read_name(node, place, kTones, value, faults);
}

void read_leaf(const Node& node, const std::string& place, Condition& value, Faults& faults) {
    if (node.kind != Node::Kind::Object) {
        faults.push_back({Code::WrongType, place, shown_in_fault(node)});
        return;
    }
    for (const Test& test : tests()) {
        if (node.member(test.key) == nullptr) continue;
        value.kind = test.kind;
        const bool joins = test.kind == Condition::Kind::All || test.kind == Condition::Kind::Any;
        if (!joins) read_subject(node, place, value.question, faults);
        read_test(node, place, test, value, faults);
        refuse_other_keys(node, place, test.keys, faults);
        return;
    }
    // No test at all: name the one that most conditions have.
    faults.push_back({Code::Missing, member_place(place, "in")});
    refuse_other_keys(node, place, {"question"}, faults);
}

void read_leaf(const Node& node, const std::string& place, define::Quadrant& value, Faults& faults) {
    if (node.kind != Node::Kind::Object) {
        faults.push_back({Code::WrongType, place, shown_in_fault(node)});
        return;
    }
    read_member(node, place, "id", value.id, faults);
    read_side(node, place, "index", value.high_index, faults);
    read_side(node, place, "coverage", value.high_coverage, faults);
    read_member(node, place, "label", value.label, faults);
    refuse_other_keys(node, place, {"id", "index", "coverage", "label"}, faults);
}

}  // namespace exchange
