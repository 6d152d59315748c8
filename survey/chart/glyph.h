#pragma once
// The mark of each status, so that colour is never alone.

#include <vector>

#include "survey/chart/scene.h"
#include "survey/define/definition.h"

namespace chart {

// Minus, check, arrow up, plus or question mark in a square of `side` px, in the given role.
// Nothing for a tone without one.
void add_glyph(std::vector<Shape>& shapes, define::Tone tone, Point corner, double side, Role role);

}  // namespace chart
