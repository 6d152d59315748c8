#pragma once
// Line breaking with the widths of the one advance table, so that canvas, page and exports agree.

#include <string>
#include <string_view>
#include <vector>

#include "survey/chart/advances.h"

namespace widgets {

struct Line {
    std::string text;
    float width = 0;  // CSS px
};

// Breaks at spaces only (never at U+00A0 or U+202F): the page joins lines with a space, so that
// find and copy work. A word wider than `width` is cut. Newlines in the text start a new line. At
// least one line comes back.
std::vector<Line> break_lines(std::string_view text, chart::Weight weight, float size, float width);

float measured(std::string_view text, chart::Weight weight, float size);

}  // namespace widgets
