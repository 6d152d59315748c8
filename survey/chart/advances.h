#pragma once
// How wide text is in Open Sans, without the font: one table for SVG, canvas and layout, so that
// all lay out alike. No kerning, no ligatures (the canvas has none).

#include <string>
#include <string_view>
#include <vector>

namespace chart {

enum class Weight { Regular, Semibold, Bold };

// In em. Control characters and combining gaps are 0; a code point outside the table counts 0.6.
double advance(char32_t point, Weight weight);
double text_width(std::string_view text, Weight weight, double size_px);

// Lines no wider than `width_px`, broken at ordinary spaces (never at U+00A0 or U+202F); a word
// wider than a line stays whole, and so does what is left when `most_lines` are full.
std::vector<std::string> wrap(std::string_view text, Weight weight, double size_px, double width_px,
                              int most_lines);

}  // namespace chart
