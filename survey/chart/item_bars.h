#pragma once
// How the organisations of a group are spread over the levels of each practice of a theme.

#include <string>

#include "survey/chart/scene.h"
#include "survey/combine/benchmark.h"
#include "survey/define/definition.h"

namespace chart {

// "pratiques-<section id>": a 100 % bar a practice, its levels from pale to dark with their counts.
// `label`: of the group ("Toutes les organisations"); `as_of`: UTC, or empty. A hidden practice is
// "x", without a number.
Scene item_bars(const combine::BenchmarkGroup& group, const define::Section& section,
                const define::Questionnaire& questionnaire, const std::string& label,
                const std::string& wave, const std::string& as_of, base::Language language,
                double width = 912);

}  // namespace chart
