#pragma once
// What follows from totals taken together. A total over some people (a count, a sum, a mean with its n)
// plus and minus others is a total again; when what is left rests on a few people only, they are exposed.

#include <cstddef>
#include <vector>

#include "survey/combine/row_set.h"

namespace combine {

enum class Reach {
    Nobody,    // no combination rests on 1 to least − 1 people
    Few,       // one does
    Unknown,   // too many combinations to be sure: treat it as Few
};

// Of every combination with any coefficients, positive or negative, of totals over `sets`. People who
// are in the same sets are one column of their incidence matrix; a combination that rests on a set of
// columns exists exactly where the rows of the matrix's null space that belong to them are linearly
// dependent. All sets of columns of less than `least` people are tried, kMostTried at most. Arithmetic
// is modulo two primes near 2^31: what depends over the rationals depends modulo either, unless both
// divide every maximal minor.
inline constexpr long kMostTried = 200000;
Reach reach(const std::vector<RowSet>& sets, long least);

// Whether one more table of one item may be published beside what is already out: CHARTS.md §3 with any
// filter, for any group of questions about other people's totals.
enum class Refusal {
    None,
    TooFew,       // the selection has 1 to least − 1 people with a value
    Difference,   // with what is out, it exposes fewer than `least`
    Uncertain,    // reach() cannot tell
};
struct Verdict {
    Refusal refusal = Refusal::None;
    // Difference: the first of `before` that is enough for it, or before.size() when it takes several.
    std::size_t against = 0;
    std::vector<char> hidden;    // one a group: 1 where it must not be shown; empty when refused
};

// The table shows the total of `selection` and each of `groups`, disjoint parts of it, over those who
// are `valid` (have a value of the item). `before`: the sets whose totals of the same item are out. Then
// hidden are groups of 1 to least − 1, and as many more as it takes that neither one alone nor fewer than
// `least` are left over (combine/suppress).
Verdict decide(const std::vector<RowSet>& before, const RowSet& selection,
               const std::vector<RowSet>& groups, const RowSet& valid, long least);

// What a table that was let through adds to `before`: its total and the groups it shows.
std::vector<RowSet> shown_sets(const RowSet& selection, const std::vector<RowSet>& groups,
                               const RowSet& valid, const Verdict& verdict);

}  // namespace combine
