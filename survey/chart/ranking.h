#pragma once
// What comes first, and how far that holds: each initiative's rank, the ranks it takes when any one
// cluster is left out, and what other methods say.

#include "survey/chart/scene.h"
#include "survey/combine/priority.h"

namespace chart {

// "classement": a dot at the rank by priority index on a line from the best to the worst rank, in bands
// whose order holds (combine/tie_bands). `panel` and `items` as in chart/status_bars. `width`: CSS px,
// held between 304 and 1100; narrow below 640.
Scene ranking(const combine::Panel& panel, const std::vector<combine::RankedItem>& items,
              const define::Questionnaire& questionnaire, base::Language language,
              double width = 912);

}  // namespace chart
