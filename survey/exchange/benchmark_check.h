#pragma once
// What a benchmark file says, once its types are known.

#include "survey/exchange/benchmark_shape.h"
#include "survey/exchange/catalogue.h"

namespace exchange {

// OUT_OF_RANGE with the key path: wave, minGroup (3 to 30), asOf, questionnaire.version; MISSING:
// questionnaire.id.
void check_benchmark_envelope(const BenchmarkShape& shape, base::Faults& faults);

// Every group, theme and item against the questionnaire:
// MISSING           no group; a number of a measure that is shown
// UNKNOWN_OPTION    a value that the dimension does not have
// UNKNOWN_QUESTION  a theme or item that the questionnaire does not have
// DUP_KEY           a group, a theme or an item twice
// UNKNOWN_KEY       counts of a theme
// OUT_OF_RANGE      an unknown dimension; the first group is not all; a number in a hidden measure; n
//                   below 0 or from 1 to minGroup − 1; counts that do not add up to n; quartiles below
//                   ten organisations or out of order; scores outside 0 to 100, levels outside the
//                   scale; an item's mean that is not that of its counts
base::Faults check_benchmark(const BenchmarkShape& shape, const define::Questionnaire& questionnaire,
                             const std::vector<define::Cluster>& clusters);

}  // namespace exchange
