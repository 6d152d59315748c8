#pragma once
// A cross-tabulation of members as bars.

#include <string>
#include <vector>

#include "survey/chart/scene.h"
#include "survey/combine/cross_table.h"
#include "survey/define/definition.h"

namespace chart {

// "croisement": a 100 % bar for all that the filters keep, set apart, then one a group. A hidden group
// is "x", without a number; a table that was refused has no rows.
Scene cross_bars(const combine::CrossTable& table, const define::Questionnaire& questionnaire,
                 const std::vector<define::Cluster>& clusters, base::Language language,
                 double width = 912);

// A measure by name: the overall score, a theme's title, the title of a practice's page.
std::string measure_label(const std::string& measure, const define::Questionnaire& questionnaire,
                          base::Language language);

}  // namespace chart
