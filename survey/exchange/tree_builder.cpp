#include "survey/exchange/tree_builder.h"

#include <algorithm>

#include "survey/base/utf8.h"

namespace exchange {

namespace {

using base::Code;
using base::Fault;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t significant_digits(std::string_view token) {
    std::size_t count = 0;
    for (const char c : token) {
        if (is_digit(c) && (count > 0 || c != '0')) ++count;
    }
    return count;
}

}  // namespace

void TreeBuilder::refuse(Code code, std::string_view detail) {
    if (!limit_) limit_ = Fault{code, place(), std::string(detail)};
}

// "answers[3].value": where the next value goes.
std::string TreeBuilder::place() const {
    std::string path;
    for (const Node* node : open_) {
        if (node->kind == Node::Kind::Array) {
            const std::size_t next = node->items.size() - (node == open_.back() ? 0 : 1);
            path += "[" + std::to_string(next) + "]";
        } else if (!node->keys.empty()) {
            path += (path.empty() ? "" : ".") + node->keys.back();
        }
    }
    return path;
}

// The parser passes a lone low surrogate, written as an escape, as bytes that are no UTF-8.
void TreeBuilder::check_encoding(std::string_view text) {
    if (base::first_bad_utf8(text) != std::string_view::npos) refuse(Code::BadUtf8, text);
}

void TreeBuilder::add(Node node) {
    if (limit_) return;
    if (++values_ > limits_.values) return refuse(Code::TooMany, std::to_string(limits_.values));
    if (open_.empty()) {
        root_ = std::move(node);
    } else {
        open_.back()->items.push_back(std::move(node));
    }
}

bool TreeBuilder::open(Node::Kind kind) {
    if (limit_) return true;
    if (open_.size() == limits_.depth) {
        refuse(Code::TooDeep, std::to_string(limits_.depth));
        return true;
    }
    Node node;
    node.kind = kind;
    add(std::move(node));
    // Only the innermost container grows, so these addresses hold while it is open.
    if (!limit_) open_.push_back(open_.empty() ? &root_ : &open_.back()->items.back());
    return true;
}

bool TreeBuilder::close() {
    if (limit_) return true;
    open_.pop_back();
    return true;
}

bool TreeBuilder::Null() {
    add({});
    return true;
}

bool TreeBuilder::Bool(bool truth) {
    Node node;
    node.kind = Node::Kind::Boolean;
    node.truth = truth;
    add(std::move(node));
    return true;
}

bool TreeBuilder::RawNumber(const char* token, unsigned length, bool) {
    const std::string_view text(token, length);
    const bool exponent = text.find_first_of("eE") != std::string_view::npos;
    if (exponent || text.size() > limits_.number_characters ||
        significant_digits(text) > limits_.number_digits) {
        refuse(Code::BadNumber, text.substr(0, 2 * limits_.number_characters));
        return true;
    }
    Node node;
    node.kind = Node::Kind::Number;
    node.text = text;
    add(std::move(node));
    return true;
}

bool TreeBuilder::String(const char* text, unsigned length, bool) {
    if (limit_) return true;
    if (length > limits_.string_bytes) {
        refuse(Code::TooBig, std::to_string(length));
        return true;
    }
    Node node;
    node.kind = Node::Kind::String;
    node.text.assign(text, length);
    check_encoding(node.text);
    add(std::move(node));
    return true;
}

bool TreeBuilder::Key(const char* text, unsigned length, bool) {
    if (limit_) return true;
    std::string key(text, length);
    if (length > limits_.key_bytes) {
        refuse(Code::TooBig, std::to_string(length));
        return true;
    }
    check_encoding(key);
    std::vector<std::string>& keys = open_.back()->keys;
    const bool repeated = std::find(keys.begin(), keys.end(), key) != keys.end();
    keys.push_back(key);
    if (repeated && !duplicate_) duplicate_ = Fault{Code::DupKey, place(), key};
    return true;
}

}  // namespace exchange
