#pragma once
// The colours of the design, by role, in both themes. The HTML skin has the same in web/app.css;
// tests/app/palette_test.cpp computes the contrasts.

#include <cstdint>
#include <string_view>

namespace widgets {

enum class Theme { Light, Dark };

enum class Ink : std::uint8_t {
    Background,
    Surface,
    Sunken,
    Line,
    Control,
    Ink,
    Ink2,
    Ink3,
    Primary,
    PrimaryHover,
    OnPrimary,
    Soft,
    Focus,
    Ok,
    OkFill,
    Warn,
    WarnFill,
    Bad,
    BadFill,
    Accent,
    Place,
    Improve,
    SetUp,
    Without,
    Unknown,
    OnPlace,
    OnImprove,
    OnSetUp,
    OnWithout,
    OnUnknown,
    ImproveEdge,
    OnInk,
    None,
};

std::uint32_t rgb(Ink ink, Theme theme);  // 0xRRGGBB
const char* name(Ink ink);                // "ink2", "prim": the name used by Run::ink and the CSS

}  // namespace widgets
