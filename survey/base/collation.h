#pragma once
// The order of names in French and English: accents and case count for nothing, ligatures are two
// letters.

#include <string>
#include <string_view>

namespace base {

// Names in the order of their keys are in alphabetical order; equal keys keep the order they had.
std::string sort_key(std::string_view name);

}  // namespace base
