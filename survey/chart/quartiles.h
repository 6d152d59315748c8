#pragma once
// How the organisations of a benchmark stand: quartiles of theme scores.

#include <string>
#include <vector>

#include "survey/chart/scene.h"
#include "survey/combine/benchmark.h"
#include "survey/define/definition.h"

namespace chart {

// "quartiles" when `by` is empty: all organisations, a row a theme. Else "quartiles-<by>": a block
// a theme, a row a group of that dimension. What the benchmark hides is "x" everywhere.
Scene quartiles(const combine::Benchmark& benchmark, const std::string& by,
                const define::Questionnaire& questionnaire,
                const std::vector<define::Cluster>& clusters, base::Language language,
                double width = 912);

}  // namespace chart
