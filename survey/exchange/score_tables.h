#pragma once
// The tables of self-assessments (FORMAT.md §5), columns exactly as there.

#include "survey/combine/aggregate.h"
#include "survey/combine/benchmark.h"
#include "survey/define/definition.h"
#include "survey/exchange/csv.h"

namespace exchange {

// scores.csv: single respondents, written on request only. One row a theme and one, "overall", for the
// whole, by (wave, response id). Scores from 0 to 100, coverage from 0 to 1; a theme that is not shown
// has an empty score, one where nothing applies an empty coverage too.
Table scores_table(const combine::Panel& counted, const define::Questionnaire& questionnaire);

// benchmark.csv: themes, then "overall"; a group is "all" or its dimension and value
// ("grappe:aero-montreal"). "x" stands for what is suppressed, and for quartiles below ten
// organisations; nobody is n 0 and an empty mean.
Table benchmark_table(const std::vector<combine::Benchmark>& benchmarks,
                      const define::Questionnaire& questionnaire);

}  // namespace exchange
