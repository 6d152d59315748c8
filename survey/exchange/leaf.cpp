#include "survey/exchange/leaf.h"

#include <algorithm>
#include <limits>

#include "survey/base/number.h"

namespace exchange {

namespace {

using base::Code;
using base::Fault;

void wrong_type(const Node& node, const std::string& place, Faults& faults) {
    faults.push_back(Fault{Code::WrongType, place, shown_in_fault(node)});
}

void read_language(const Node& node, const std::string& place, const std::string& key,
                   std::string& value, Faults& faults) {
    const std::string where = member_place(place, key);
    const Node* member = node.member(key);
    if (member == nullptr) {
        faults.push_back(Fault{Code::Missing, where});
        return;
    }
    read_leaf(*member, where, value, faults);
    if (member->kind == Node::Kind::String && value.empty()) {
        faults.push_back(Fault{Code::Missing, where});
    }
}

}  // namespace

void read_leaf(const Node& node, const std::string& place, std::string& value, Faults& faults) {
    if (node.kind != Node::Kind::String) return wrong_type(node, place, faults);
    value = node.text;
}

void read_leaf(const Node& node, const std::string& place, int& value, Faults& faults) {
    std::int64_t number = value;
    read_leaf(node, place, number, faults);
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()) {
        faults.push_back(Fault{Code::OutOfRange, place, node.text});
        return;
    }
    value = static_cast<int>(number);
}

// The gate has let at most 15 digits in: a double holds them all.
void read_leaf(const Node& node, const std::string& place, std::int64_t& value, Faults& faults) {
    const bool whole = node.kind == Node::Kind::Number && node.text.find('.') == std::string::npos;
    if (!whole) return wrong_type(node, place, faults);
    value = static_cast<std::int64_t>(base::parse_number(node.text).value_or(0));
}

void read_leaf(const Node& node, const std::string& place, double& value, Faults& faults) {
    if (node.kind != Node::Kind::Number) return wrong_type(node, place, faults);
    value = base::parse_number(node.text).value_or(0);
}

void read_leaf(const Node& node, const std::string& place, bool& value, Faults& faults) {
    if (node.kind != Node::Kind::Boolean) return wrong_type(node, place, faults);
    value = node.truth;
}

void read_leaf(const Node& node, const std::string& place, base::Text& value, Faults& faults) {
    if (node.kind != Node::Kind::Object) return wrong_type(node, place, faults);
    read_language(node, place, "fr", value.fr, faults);
    read_language(node, place, "en", value.en, faults);
    refuse_other_keys(node, place, {"fr", "en"}, faults);
}

void write_leaf(JsonText& text, const std::string& value) { text.string(value); }

void write_leaf(JsonText& text, int value) { text.token(std::to_string(value)); }

void write_leaf(JsonText& text, std::int64_t value) { text.token(std::to_string(value)); }

void write_leaf(JsonText& text, double value) { text.token(base::shortest(value)); }

void write_leaf(JsonText& text, bool value) { text.token(value ? "true" : "false"); }

void write_leaf(JsonText& text, const Node& value) {
    switch (value.kind) {
        case Node::Kind::Null: text.token("null"); break;
        case Node::Kind::Boolean: text.token(value.truth ? "true" : "false"); break;
        case Node::Kind::String: text.string(value.text); break;
        case Node::Kind::Number:
            text.token(base::shortest(base::parse_number(value.text).value_or(0)));
            break;
        case Node::Kind::Array:
            text.begin_array();
            for (const Node& item : value.items) write_leaf(text, item);
            text.end_array();
            break;
        case Node::Kind::Object:
            text.begin_object();
            for (std::size_t i = 0; i < value.items.size(); ++i) {
                text.key(value.keys[i]);
                write_leaf(text, value.items[i]);
            }
            text.end_object();
            break;
    }
}

std::string member_place(const std::string& place, const std::string& key) {
    return place.empty() ? key : place + "." + key;
}

std::string item_place(const std::string& place, std::size_t index) {
    return place + "[" + std::to_string(index) + "]";
}

std::string shown_in_fault(const Node& node) {
    const bool scalar = node.kind == Node::Kind::Number || node.kind == Node::Kind::String;
    if (scalar) return node.text;
    JsonText text(JsonText::Style::Canonical);
    write_leaf(text, node);
    return text.take().substr(0, 400);
}

void refuse_other_keys(const Node& node, const std::string& place,
                       const std::vector<std::string>& known, Faults& faults) {
    for (const std::string& key : node.keys) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        faults.push_back(Fault{Code::UnknownKey, member_place(place, key), key});
    }
}

}  // namespace exchange
