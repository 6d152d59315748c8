#include "app/widgets/text_layout.h"

#include <doctest/doctest.h>

using chart::Weight;
using widgets::break_lines;

namespace {

std::string joined(const std::vector<widgets::Line>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += "[" + line.text + "]";
    return text;
}

}  // namespace

TEST_CASE("lines break at spaces only") {
    struct Row {
        const char* text;
        float width;
        std::string lines;
    };
    const Row kRows[] = {
        {"", 100, "[]"},
        {"court", 100, "[court]"},
        {"un deux trois", 72, "[un deux][trois]"},
        {"Où est-ce\u202F?", 70, "[Où][est-ce\u202F?]"},
        {"10\u00A0grappes du Québec", 90, "[10\u00A0grappes][du Québec]"},
        {"un\ndeux", 200, "[un][deux]"},
        {"fin   ", 200, "[fin]"},
    };
    for (const Row& row : kRows) {
        CAPTURE(std::string(row.text));
        CHECK(joined(break_lines(row.text, Weight::Regular, 16, row.width)) == row.lines);
    }
}

TEST_CASE("a word too long for its line is cut, and every piece fits") {
    const auto lines = break_lines(std::string(60, 'm'), Weight::Regular, 16, 120);
    CHECK(lines.size() > 5);
    std::size_t letters = 0;
    for (const auto& line : lines) {
        CHECK(line.width <= 120);
        letters += line.text.size();
    }
    CHECK(letters == 60);
}
