#pragma once
// Line breaking with the widths of the one advance table, so that canvas, page and exports agree.

#include <string>
#include <string_view>
#include <vector>

#include "survey/chart/advances.h"

namespace widgets {

struct Line {
    std::string text;
    float width = 0;   // CSS px
};

// Breaks at spaces and after hyphens, never at U+00A0 or U+202F; a word wider than `width` is cut.
// Newlines in the text start a new line. At least one line comes back.
std::vector<Line> break_lines(std::string_view text, chart::Weight weight, float size, float width);

float text_width(std::string_view text, chart::Weight weight, float size);

}  // namespace widgets
