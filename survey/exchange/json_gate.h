#pragma once
// Untrusted bytes to a tree, or the first reason to refuse them. Nothing else in the program reads
// JSON. Checks in the order of FORMAT.md §7: size, compression, encoding, syntax, limits, duplicate
// keys. The order is strict: a file that is cut short and nested too deep is TRUNCATED.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "survey/base/result.h"

namespace exchange {

// A JSON value as it stood in the file. Objects keep the order of their keys.
struct Node {
    enum class Kind { Null, Boolean, Number, String, Array, Object };
    Kind kind = Kind::Null;
    bool truth = false;               // Boolean
    std::string text;                 // String: its characters; Number: its token
    std::vector<std::string> keys;    // Object: one key an item
    std::vector<Node> items;          // Array, Object

    // The member of an object by key; null when there is none or this is no object.
    const Node* member(std::string_view key) const;
};

// Whether every item is of that kind; true when there is none.
bool all_are(const Node& node, Node::Kind kind);
// The text of an object's member; empty when there is none or it is no text.
std::string text_of(const Node& object, std::string_view key);

// The defaults are those of a response.
struct Limits {
    std::size_t bytes = 1U << 20U;
    std::size_t depth = 32;           // arrays and objects inside one another
    std::size_t values = 5000;        // every value counts, containers too, keys not
    std::size_t key_bytes = 128;
    std::size_t string_bytes = 64U << 10U;
    std::size_t number_characters = 32;
    std::size_t number_digits = 15;   // significant: leading zeros do not count
};

// For questionnaires and clusters, which a coordinator loads one at a time.
inline Limits questionnaire_limits() {
    Limits limits;
    limits.bytes = 4U << 20U;
    limits.values = 50000;
    return limits;
}

base::Result<Node> read_json(std::string_view bytes, const Limits& limits);

}  // namespace exchange
