#pragma once
// Which table may be published beside what is out (CHARTS.md §3), with any filter.

#include <cstddef>
#include <vector>

#include "survey/combine/row_set.h"

namespace combine {

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
// are `valid` (have a value of the item). `before`: the sets whose totals of the same item are out. The
// table is refused for its total alone; groups are hidden: those of 1 to least − 1, as many more as it
// takes that neither one alone nor fewer than `least` are left over (combine/suppress), and those, the
// smallest first, that would expose fewer than `least` with what is out. `kept`: sets whose totals must
// not follow from what is out then, however many they are.
Verdict decide(const std::vector<RowSet>& before, const RowSet& selection,
               const std::vector<RowSet>& groups, const RowSet& valid, long least,
               const std::vector<RowSet>& kept = {});

// What a table that was let through adds to `before`: its total and the groups it shows.
std::vector<RowSet> shown_sets(const RowSet& selection, const std::vector<RowSet>& groups,
                               const RowSet& valid, const Verdict& verdict);

}  // namespace combine
