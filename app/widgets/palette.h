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
    Level0,
    Level1,
    Level2,
    Level3,
    Level4,
    OnLevel0,
    OnLevel1,
    OnLevel2,
    OnLevel3,
    OnLevel4,
    None,
};

// The fill of a scale's level, `place` of `places` from pale to dark, and what is written on it.
struct LevelInk {
    Ink fill, on;
};
LevelInk level_ink(int place, int places);

std::uint32_t rgb(Ink ink, Theme theme);  // 0xRRGGBB
const char* name(Ink ink);                // "ink2", "prim": the name used by Run::ink and the CSS

}  // namespace widgets
