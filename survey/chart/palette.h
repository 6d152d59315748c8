#pragma once
// The colours of roles (design language; contrasts measured there).

#include <cstdint>

#include "survey/chart/scene.h"
#include "survey/define/definition.h"

namespace chart {

enum class Appearance { Light, Dark };   // print and files are always light

// 0xRRGGBB. Role::None has none: do not ask.
std::uint32_t colour(Role role, Appearance appearance);

// Everything a status is drawn with, from its option's tone.
struct ToneStyle {
    Role fill, edge, on, mark;
    Pattern pattern;
};
ToneStyle tone_style(define::Tone tone);

// A level of a scale, `place` from 0 to levels − 1, from pale to dark, monotone in grey.
// The outline is InkSoft for all.
struct LevelStyle {
    Role fill, on;
};
LevelStyle level_style(int place, int levels);

}  // namespace chart
