#pragma once
// THE chart: each initiative in ranking order as one diverging stacked bar. Positions without need
// stand left of the axis, needs right of it, in option order outwards; "don't know" is a column of
// its own. Every segment carries its count.

#include <vector>

#include "survey/chart/scene.h"
#include "survey/combine/priority.h"

namespace chart {

// One wave: `panel` as from combine::waves, `items` as from combine::rank on it. `width`: CSS px, held
// between 304 and 1100; narrow below 780, where each bar stands under its name.
Scene status_bars(const combine::Panel& panel, const std::vector<combine::RankedItem>& items,
                  const define::Questionnaire& questionnaire, base::Language language,
                  double width = 912);

}  // namespace chart
