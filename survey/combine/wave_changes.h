#pragma once
// What changed between two waves that follow one another, over the respondents of both (CHARTS.md §2:
// paired by organisation and unchanged item). Where a questionnaire counts one response a cluster,
// clusters are paired; else respondents by their id, and those without one never are.

#include <optional>
#include <string>
#include <vector>

#include "survey/combine/aggregate.h"
#include "survey/combine/benchmark.h"
#include "survey/define/definition.h"

namespace combine {

struct Change {
    std::string id;                    // question; ranked page; section, or kOverall
    bool hidden = false;               // suppressed: every number below is empty or 0
    long n = 0;                        // paired: up + same + down
    long up = 0, same = 0, down = 0;
    std::optional<double> before, now; // means over the paired
    std::optional<double> change;      // mean of now − before
};

struct WaveChanges {
    std::string before, now;           // waves
    std::string as_of;                 // latest `modified` of the later one, UTC
    long paired = 0;                   // respondents of both; with scoring, those whose overall
                                       // scores are compared, 0 when that is hidden
    int min_group = 0;                 // with scoring: the benchmark's
    std::vector<Change> questions;     // every scale, in levels, questionnaire order
    // From 0 to 100, questionnaire order. Of a ranking, 100 × preference ÷ top priority of each page:
    // its mean is the priority index over the paired clusters (combine/priority.h). Of scores, the
    // overall score first, then each theme, over items of unchanged meaning.
    std::vector<Change> measures;
    std::vector<const define::Question*> changed;   // left out for a pair at least: another meaning
};

// Consecutive waves, ascending; none below two. Independent of the order of `counted`.
//
// With scoring, `benchmarks` are those of the waves, as published, and a change is hidden
//  - over 1 to min_group − 1 organisations, or where its question or theme is hidden for all in either
//    benchmark, or a wave has none;
//  - where, in one of its waves, the paired and a union of groups that the benchmark shows (or those
//    paired with the wave before) differ by 1 to min_group − 1 organisations: one sum minus another
//    would give theirs;
//  - where it alone would follow from others (a theme from its items, the overall score from themes).
// Up, same and down are the distribution of a shown group, like counts of levels; differences that
// take three of these sums at once are not looked at, as in benchmarks.
std::vector<WaveChanges> wave_changes(const Panel& counted,
                                      const define::Questionnaire& questionnaire,
                                      const std::vector<Benchmark>& benchmarks = {});

}  // namespace combine
