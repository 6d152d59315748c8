#pragma once
// What a coordinator prints about the members' self-assessments: groups only, never one of them.

#include <string>
#include <vector>

#include "survey/base/text.h"
#include "survey/combine/benchmark.h"
#include "survey/define/definition.h"

namespace report {

// One benchmark a wave, in any order: the latest in full, the others beside it by theme. A number
// that a benchmark hides appears nowhere. Eight pages at most with the built-in self-assessment.
std::string members_html(const std::vector<combine::Benchmark>& benchmarks,
                         const define::Questionnaire& questionnaire,
                         const std::vector<define::Cluster>& clusters, base::Language language);

}  // namespace report
