#pragma once
// Numbers in and out of text, without the locale of the machine.

#include <optional>
#include <string>
#include <string_view>

#include "survey/base/text.h"

namespace base {

// The shortest decimal, without exponent, that reads back to the same double ("0.1", "4", "-2.5").
std::string shortest(double value);

// A JSON number token without exponent ("-0.5", "12"); nothing on any other text.
std::optional<double> parse_number(std::string_view token);

// Shown to people: fr-CA "12 345,6" (U+00A0 between groups, comma), en-CA "12,345.6"; minus U+2212.
// `decimals` digits after the mark, rounded half away from zero.
std::string shown(double value, int decimals, Language language);

// A whole percentage of integers, half away from zero (1 of 8 → 13): "13 %" with U+00A0, "13%".
// Of nothing: "– %", "–%".
std::string percent_shown(long part, long whole, Language language);

}  // namespace base
