// Contrast of every pair that the screens draw, computed from the palette (WCAG 2.2, relative
// luminance).

#include "app/widgets/palette.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

using widgets::Ink;
using widgets::Theme;

namespace {

double channel(std::uint32_t byte) {
    const double share = byte / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Ink ink, Theme theme) {
    const std::uint32_t value = widgets::rgb(ink, theme);
    return 0.2126 * channel(value >> 16 & 255u) + 0.7152 * channel(value >> 8 & 255u) +
           0.0722 * channel(value & 255u);
}

double contrast(Ink a, Ink b, Theme theme) {
    const double first = luminance(a, theme), second = luminance(b, theme);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

struct Pair {
    Ink front, back;
};

}  // namespace

TEST_CASE("text has a contrast of at least 4.5 on every ground it is drawn on") {
    const Pair kPairs[] = {
        {Ink::Ink, Ink::Surface},       {Ink::Ink, Ink::Background},
        {Ink::Ink, Ink::Soft},          {Ink::Ink2, Ink::Surface},
        {Ink::Ink2, Ink::Background},   {Ink::Ink2, Ink::Soft},
        {Ink::Ink2, Ink::Sunken},       {Ink::Ink3, Ink::Sunken},
        {Ink::Primary, Ink::Surface},   {Ink::Primary, Ink::Background},
        {Ink::Primary, Ink::Soft},      {Ink::OnPrimary, Ink::Primary},
        {Ink::Ok, Ink::OkFill},         {Ink::Warn, Ink::WarnFill},
        {Ink::Bad, Ink::BadFill},       {Ink::Bad, Ink::Surface},
        {Ink::Ink, Ink::OkFill},        {Ink::Ink, Ink::BadFill},
        {Ink::OnPlace, Ink::Place},     {Ink::OnImprove, Ink::Improve},
        {Ink::OnSetUp, Ink::SetUp},     {Ink::OnWithout, Ink::Without},
        {Ink::OnUnknown, Ink::Unknown},
    };
    for (Theme theme : {Theme::Light, Theme::Dark}) {
        for (const Pair& pair : kPairs) {
            CAPTURE(std::string(widgets::name(pair.front)));
            CAPTURE(std::string(widgets::name(pair.back)));
            CAPTURE((theme == Theme::Dark));
            CHECK(contrast(pair.front, pair.back, theme) >= 4.5);
        }
    }
}

TEST_CASE("borders, focus and status tiles stand out by at least 3") {
    const Pair kPairs[] = {
        {Ink::Control, Ink::Surface},  {Ink::Control, Ink::Background},  {Ink::Focus, Ink::Surface},
        {Ink::Focus, Ink::Background}, {Ink::Primary, Ink::Soft},        {Ink::Bad, Ink::Surface},
        {Ink::Place, Ink::Surface},    {Ink::ImproveEdge, Ink::Surface}, {Ink::SetUp, Ink::Surface},
        {Ink::Without, Ink::Surface},
    };
    for (Theme theme : {Theme::Light, Theme::Dark}) {
        for (const Pair& pair : kPairs) {
            CAPTURE(std::string(widgets::name(pair.front)));
            CAPTURE(std::string(widgets::name(pair.back)));
            CAPTURE((theme == Theme::Dark));
            CHECK(contrast(pair.front, pair.back, theme) >= 3.0);
        }
    }
}
