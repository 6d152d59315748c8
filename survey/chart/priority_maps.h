#pragma once
// Two maps of the initiatives by their priority index: how far the panel agrees, and how far the means
// are there.

#include "survey/chart/scene.h"
#include "survey/combine/priority.h"

namespace chart {

// "accord": against van der Eijk's A, −1 to 1; what is wanted and split (combine/agenda) is shaded and
// comes first in the key. Width and panel as in chart/ranking.
Scene agreement_map(const combine::Panel& panel, const std::vector<combine::RankedItem>& items,
                    const define::Questionnaire& questionnaire, base::Language language,
                    double width = 912);

// "quadrants": against the resource coverage, parted at the questionnaire's thresholds; the quadrants
// have its names.
Scene quadrant_map(const combine::Panel& panel, const std::vector<combine::RankedItem>& items,
                   const define::Questionnaire& questionnaire, base::Language language,
                   double width = 912);

}  // namespace chart
