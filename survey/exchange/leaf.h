#pragma once
// Single JSON values to C++ values and back, strictly: a number is never a string, 4.0 never 4.
// Types with an overload here (or in a header of their own, in this namespace) are leaves for
// TreeReader and CanonicalWriter; all others are described by their serialize function.

#include <cstdint>
#include <string>

#include "survey/base/result.h"
#include "survey/base/text.h"
#include "survey/exchange/json_gate.h"
#include "survey/exchange/json_text.h"

namespace exchange {

using base::Faults;

// `place` is the key path of the node, for faults. The value is left as it was after a fault.
void read_leaf(const Node& node, const std::string& place, std::string& value, Faults& faults);
void read_leaf(const Node& node, const std::string& place, int& value, Faults& faults);
void read_leaf(const Node& node, const std::string& place, std::int64_t& value, Faults& faults);
void read_leaf(const Node& node, const std::string& place, double& value, Faults& faults);
void read_leaf(const Node& node, const std::string& place, bool& value, Faults& faults);
// Both languages, neither empty.
void read_leaf(const Node& node, const std::string& place, base::Text& value, Faults& faults);

void write_leaf(JsonText& text, const std::string& value);
void write_leaf(JsonText& text, int value);
void write_leaf(JsonText& text, std::int64_t value);
void write_leaf(JsonText& text, double value);      // shortest form
void write_leaf(JsonText& text, bool value);
// Numbers in shortest form, everything else in the node's own order.
void write_leaf(JsonText& text, const Node& value);

// "a.b", or "b" at the root.
std::string member_place(const std::string& place, const std::string& key);
std::string item_place(const std::string& place, std::size_t index);

// The node as it stood, shortened: for a fault's detail.
std::string shown_in_fault(const Node& node);

// The leaf or object has keys besides those: one fault each.
void refuse_other_keys(const Node& node, const std::string& place,
                       const std::vector<std::string>& known, Faults& faults);

}  // namespace exchange
