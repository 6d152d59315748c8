// Contrast of every pair that the screens and the chart draw, computed from the real palettes (WCAG
// 2.2, relative luminance). 4.5 for text (1.4.3), 3 for the parts of a control or chart (1.4.11).

#include "app/widgets/palette.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

#include "survey/chart/palette.h"

using widgets::Ink;
using widgets::Theme;

namespace {

double channel(std::uint32_t byte) {
    const double share = byte / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t value) {
    return 0.2126 * channel(value >> 16 & 255u) + 0.7152 * channel(value >> 8 & 255u) +
           0.0722 * channel(value & 255u);
}

double contrast(std::uint32_t a, std::uint32_t b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

constexpr Theme kThemes[] = {Theme::Light, Theme::Dark};

// light, dark: as the design measured it; 0 where it did not.
struct Pair {
    Ink front, back;
    const char* where;
    double light = 0, dark = 0;
};

constexpr Pair kTexts[] = {
    {Ink::Ink, Ink::Surface, "cards, choices, fields, table", 15.66, 13.48},
    {Ink::Ink, Ink::Background, "titles on the page"},
    {Ink::Ink, Ink::Soft, "chosen answer, current section, undo bar", 12.91, 9.74},
    {Ink::Ink, Ink::OkFill, "banner after an export"},
    {Ink::Ink, Ink::WarnFill, "banner of an older file"},
    {Ink::Ink, Ink::BadFill, "banner of a fault"},
    {Ink::Ink2, Ink::Surface, "leads, help, notes, headings of the chart", 7.96, 8.85},
    {Ink::Ink2, Ink::Background, "leads on the page"},
    {Ink::Ink2, Ink::Soft, "help of a chosen answer"},
    {Ink::Ink2, Ink::Sunken, "verdict of a file left out"},
    {Ink::Ink2, Ink::BadFill, "hint in a banner of a fault"},
    {Ink::Ink3, Ink::Surface, "placeholder", 5.68, 6.84},
    {Ink::Ink3, Ink::Sunken, "disabled button or answer", 4.84, 0},
    {Ink::Primary, Ink::Surface, "secondary button, current tab", 8.19, 8.04},
    {Ink::Primary, Ink::Background, "quiet button, position in the survey"},
    {Ink::Primary, Ink::Soft, "tag of a draft, icon of a door", 6.76, 5.81},
    {Ink::OnPrimary, Ink::Primary, "primary button, pressed language", 8.19, 8.54},
    {Ink::OnPrimary, Ink::PrimaryHover, "primary button under the pointer"},
    {Ink::PrimaryHover, Ink::Surface, "hover against the card", 11.14, 10.19},
    {Ink::Ok, Ink::OkFill, "verdict “accepted”", 5.64, 6.93},
    {Ink::Ok, Ink::Surface, "state of saving, clusters received"},
    {Ink::Warn, Ink::WarnFill, "verdict “not verified”", 6.50, 8.07},
    {Ink::Bad, Ink::BadFill, "verdict “refused”", 6.25, 7.12},
    {Ink::Bad, Ink::Surface, "sentence under a faulty field, danger button"},
    {Ink::BadFill, Ink::Bad, "icon of a banner of a fault"},
    {Ink::Accent, Ink::Surface, "benchmark, grape of the mark", 5.64, 7.58},
    {Ink::OnPlace, Ink::Place, "glyph and figure: in place", 10.93, 5.36},
    {Ink::OnImprove, Ink::Improve, "glyph and figure: to improve", 8.75, 14.69},
    {Ink::OnLevel0, Ink::Level0, "number of the level: first", 0, 0},
    {Ink::OnLevel1, Ink::Level1, "number of the level: second", 0, 0},
    {Ink::OnLevel2, Ink::Level2, "number of the level: third", 0, 0},
    {Ink::OnLevel3, Ink::Level3, "number of the level: fourth", 0, 0},
    {Ink::OnLevel4, Ink::Level4, "number of the level: fifth", 0, 0},
    {Ink::OnSetUp, Ink::SetUp, "glyph and figure: to set up", 6.98, 4.59},
    {Ink::OnWithout, Ink::Without, "glyph and figure: not considered", 4.97, 4.66},
    {Ink::OnUnknown, Ink::Unknown, "glyph and figure: does not know", 13.28, 9.68},
};

constexpr Pair kParts[] = {
    {Ink::Control, Ink::Surface, "border of an answer, field, button; ring of a marker", 4.20,
     4.82},
    {Ink::Control, Ink::Background, "border of a field on the page", 3.86, 0},
    {Ink::Primary, Ink::Surface, "chosen marker"},
    {Ink::Primary, Ink::Background, "primary button on the page"},
    {Ink::Primary, Ink::Soft, "border and check of a chosen answer", 6.76, 5.81},
    {Ink::Primary, Ink::Sunken, "progress against its track"},
    {Ink::Focus, Ink::Surface, "focus ring on a card", 6.66, 10.91},
    {Ink::Focus, Ink::Background, "focus ring on the page", 6.13, 0},
    {Ink::Focus, Ink::Soft, "focus ring in the undo bar"},
    {Ink::Focus, Ink::BadFill, "focus ring in a banner"},
    {Ink::Bad, Ink::Surface, "border of a faulty field"},
    {Ink::Ok, Ink::Surface, "icon of a saved state"},
    {Ink::Warn, Ink::Surface, "icon of an incomplete page"},
    {Ink::Place, Ink::Surface, "tile and bar: in place", 10.93, 4.51},
    {Ink::ImproveEdge, Ink::Surface, "edge of the tile: to improve", 7.41, 12.36},
    {Ink::SetUp, Ink::Surface, "tile and bar: to set up", 6.98, 3.86},
    {Ink::Without, Ink::Surface, "tile and bar: not considered", 3.15, 3.34},
    {Ink::Control, Ink::Surface, "edge of the tile: does not know", 4.20, 4.82},
};

// Edges of the bars, on the ground of the chart.
constexpr chart::Role kEdges[] = {chart::Role::WithoutEdge, chart::Role::PlaceEdge,
                                  chart::Role::ImproveEdge, chart::Role::SetUpEdge,
                                  chart::Role::UnknownEdge};

void check(const Pair& pair, double least) {
    for (Theme theme : kThemes) {
        const double ratio =
            contrast(widgets::rgb(pair.front, theme), widgets::rgb(pair.back, theme));
        const double measured = theme == Theme::Dark ? pair.dark : pair.light;
        CAPTURE(std::string(pair.where));
        CAPTURE(std::string(widgets::name(pair.front)) + " on " + widgets::name(pair.back));
        CAPTURE((theme == Theme::Dark));
        CHECK(ratio >= least);
        if (measured > 0) CHECK(std::fabs(ratio - measured) <= 0.01);
    }
}

// "#0F566B" of a CSS variable within `sheet`, through one alias; empty when there is none.
std::string in_css(const std::string& sheet, const std::string& name) {
    const std::size_t at = sheet.find(" --" + name + ": ");
    if (at == std::string::npos) return {};
    const std::size_t from = at + name.size() + 5;
    const std::string value = sheet.substr(from, sheet.find(';', from) - from);
    if (value.rfind("var(--", 0) != 0) return value;
    return in_css(sheet, value.substr(6, value.size() - 7));
}

}  // namespace

TEST_CASE("text has a contrast of at least 4.5 on every ground it is drawn on") {
    for (const Pair& pair : kTexts)
        check(pair, 4.5);
}

TEST_CASE("borders, focus, tiles and bars stand out by at least 3") {
    for (const Pair& pair : kParts)
        check(pair, 3.0);
    for (chart::Role edge : kEdges) {
        for (chart::Appearance look : {chart::Appearance::Light, chart::Appearance::Dark}) {
            CAPTURE(static_cast<int>(edge));
            CHECK(contrast(chart::colour(edge, look), chart::colour(chart::Role::Surface, look)) >=
                  3.0);
        }
    }
}

TEST_CASE("the HTML skin has the colours of the palette") {
    std::ifstream file(std::string(INTERGRAPPES_SOURCE_FOLDER) + "/web/app.css");
    const std::string css{std::istreambuf_iterator<char>(file), {}};
    const std::size_t dark = css.find(":root[data-theme=\"dark\"]");
    REQUIRE(dark != std::string::npos);
    // What the dark block does not repeat, an alias, is that of the light one.
    const std::string light_block = css.substr(0, dark),
                      dark_block = css.substr(dark) + light_block;
    int compared = 0;
    for (int i = 0; i < static_cast<int>(Ink::None); ++i) {
        const auto ink = static_cast<Ink>(i);
        for (Theme theme : kThemes) {
            char wanted[8];
            std::snprintf(wanted, sizeof wanted, "#%06X",
                          static_cast<unsigned>(widgets::rgb(ink, theme)));
            CAPTURE(widgets::name(ink));
            CHECK(in_css(theme == Theme::Dark ? dark_block : light_block, widgets::name(ink)) ==
                  wanted);
            ++compared;
        }
    }
    CHECK(compared == 2 * 42);
}
