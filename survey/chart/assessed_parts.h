#pragma once
// What the charts of one assessment share: marks, their legend, a scene with all its words.

#include <optional>
#include <string>
#include <vector>

#include "survey/chart/assessed.h"
#include "survey/chart/rows.h"

namespace chart {

// Marks from back to front; a plan or target that changes nothing has none.
std::vector<Mark> assessed_marks(const combine::Spread* spread, std::optional<double> now,
                                 std::optional<double> planned, std::optional<double> target);
// The marks that appear in the chart, in words.
std::vector<LegendEntry> assessed_legend(const RowChart& chart, const Assessed& assessed,
                                         base::Language language);
// Without shapes: "profil" or "radar", themes in this order.
Scene assessed_scene(const Assessed& assessed, const std::vector<std::size_t>& order,
                     const char* id, base::Language language);

}  // namespace chart
