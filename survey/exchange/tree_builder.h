#pragma once
// The receiver of RapidJSON's events: builds the tree of json_gate.h and keeps the limits.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "survey/base/result.h"
#include "survey/exchange/json_gate.h"

namespace exchange {

// Stops building at the first limit passed but lets the parser go on: faults of syntax come first.
class TreeBuilder {
public:
    explicit TreeBuilder(const Limits& limits) : limits_(limits) {}

    // A limit before a duplicate key, else nothing.
    const std::optional<base::Fault>& fault() const { return limit_ ? limit_ : duplicate_; }
    Node take_root() { return std::move(root_); }

    // RapidJSON's handler. The numbers arrive as RawNumber only.
    bool Null();
    bool Bool(bool truth);
    bool RawNumber(const char* token, unsigned length, bool);
    bool String(const char* text, unsigned length, bool);
    bool StartObject() { return open(Node::Kind::Object); }
    bool Key(const char* text, unsigned length, bool);
    bool EndObject(unsigned) { return close(); }
    bool StartArray() { return open(Node::Kind::Array); }
    bool EndArray(unsigned) { return close(); }
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(long long) { return false; }
    bool Uint64(unsigned long long) { return false; }
    bool Double(double) { return false; }

private:
    bool open(Node::Kind kind);
    bool close();
    void add(Node node);
    void refuse(base::Code code, std::string_view detail = {});
    void check_encoding(std::string_view text);
    std::string place() const;

    Limits limits_;
    Node root_;
    std::vector<Node*> open_;     // the containers around the next value, outermost first
    std::size_t values_ = 0;
    std::optional<base::Fault> limit_;
    std::optional<base::Fault> duplicate_;
};

}  // namespace exchange
