#pragma once
// A cross-tabulation: how the organisations that filters keep stand on one measure, together and by the
// groups of a dimension, as far as it may be shown beside what is out already.

#include <string>
#include <vector>

#include "survey/combine/benchmark.h"
#include "survey/combine/disclosed.h"
#include "survey/combine/exposure.h"
#include "survey/combine/member_table.h"

namespace combine {

// Keeps the organisations of one value of one of dimensions().
struct Filter {
    std::string by, value;
    bool operator==(const Filter&) const = default;
};

struct CrossQuery {
    std::string measure = kOverall;       // or a theme's section id, or the question id of a scale
    std::string by;                       // what makes the groups; "" for none
    std::vector<Filter> filters;          // all of them hold
    bool operator==(const CrossQuery&) const = default;
};

struct CrossRow {
    std::string value;                    // of the dimension; "" for all that the filters keep
    bool hidden = false;                  // every number below is 0
    long n = 0;                           // organisations with a level, or a score
    std::vector<long> counts;             // of them, one a level of the scale or a band of the scoring
    long not_applicable = 0, dont_know = 0, blank = 0;   // a score not shown is blank
    // All stand on one level: to show the row is to tell the answer of each (a warning, not a refusal).
    bool at_one_level = false;
};

struct CrossTable {
    CrossQuery query;
    std::string wave, as_of;              // UTC
    int min_group = 5;
    Refusal refusal = Refusal::None;      // then there are no rows
    bool against_export = false;          // Difference: with what was exported, not with the groups
                                          // that are published anyhow
    CrossRow total;
    std::vector<CrossRow> groups;         // in the usual order, without those that nobody is in
    std::vector<Total> shows;             // rows of the members' table: see disclosure()
};

// `members`: of one wave; one response an organisation counts (combine::organisations). `published`: its
// benchmark with every dimension: its totals are taken for out, whether they are yet or not, and what it
// hides does not follow from this table either. `out`: what was exported before from this workspace.
// Not considered: what was published outside of it, and benchmarks of fewer or more files than these.
CrossTable cross_tabulate(const MemberTable& members, const Benchmark& published, const Disclosed& out,
                          const CrossQuery& query);

// What publishing it gives away. `members`: those it was made of.
Disclosure disclosure(const CrossTable& table, const MemberTable& members);

}  // namespace combine
