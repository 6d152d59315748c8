#pragma once
// The tables of FORMAT.md §5, columns and order exactly as there. `counted` are the responses that
// count, of one questionnaire, every wave together, in any order: rows come out by wave.

#include "survey/combine/aggregate.h"
#include "survey/combine/benchmark.h"
#include "survey/combine/wave_changes.h"
#include "survey/define/definition.h"
#include "survey/exchange/csv.h"

namespace exchange {

// One row an option; percentages are of n; statistics on a scale's first row. A number has one row,
// without agreement or consensus (it has no levels).
Table items_table(const combine::Panel& counted, const define::Questionnaire& questionnaire);

// The same for self-assessments, where `benchmarks` has one a wave: one response an organisation
// counts, and nothing in it undoes what the benchmarks hide. A question with 1 to min_group − 1
// values, or hidden for all there, has "x" in every cell of numbers, n and the states too. The options
// of the profile's questions are groups: a count that is too small is "x", and the next one if it alone
// would follow from n.
Table published_items_table(const combine::Panel& counted, const define::Questionnaire& questionnaire,
                            const std::vector<combine::Benchmark>& benchmarks);

// One row an initiative, waves ascending, by rank. Cells without a value (R = 0) are empty.
Table ranking_table(const combine::Panel& counted, const define::Questionnaire& questionnaire);

// waves.csv: one row a scale and pair of consecutive waves, in questionnaire order. Nobody is n 0 and an
// empty mean; "x" in every number of a change that is hidden (survey/combine/wave_changes.h).
Table waves_table(const std::vector<combine::WaveChanges>& changes);

// One row an answer given, even hidden by its condition, by (wave, response id, question id).
// Choices are joined by "|"; a repeating group is its canonical JSON text.
Table responses_table(const combine::Panel& counted, const define::Questionnaire& questionnaire);

}  // namespace exchange
