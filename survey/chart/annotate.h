#pragma once
// What a person writes on a finished chart.

#include <string>

#include "survey/chart/scene.h"

namespace chart {

// Another title, on as many lines as it needs; what is below moves. The accessible name stays: it says
// what the chart is.
void retitle(Scene& scene, const std::string& title);
// Words under the source, softer; line ends are kept.
void add_note(Scene& scene, const std::string& note);

}  // namespace chart
