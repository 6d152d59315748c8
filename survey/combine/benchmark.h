#pragma once
// What a coordinator sends back to members: how groups of organisations stand, theme by theme and
// item by item, with nothing that belongs to fewer than `min_group` of them.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "survey/combine/aggregate.h"

namespace combine {

// One measure of one group. Theme scores from 0 to 100; items in levels.
struct Spread {
    bool hidden = false;                  // suppressed: every number below is empty or 0
    long n = 0;                           // organisations with a score, or a level
    std::vector<long> counts;             // items: one a level, ascending; themes: none
    // Items of all organisations only; elsewhere 0.
    long not_applicable = 0, dont_know = 0, blank = 0;
    std::optional<double> mean;
    std::optional<double> q1, median, q3; // type 7; empty below 10 organisations
};

struct BenchmarkGroup {
    std::string by;                       // "" for all, else "grappe", "type", "size" or "region"
    std::string value;                    // "" for all, else a cluster or option id
    std::map<std::string, Spread> themes; // section id, or "overall"
    std::map<std::string, Spread> items;  // question id of each scale
};

struct Benchmark {
    std::string questionnaire_id, questionnaire_version, wave;
    int min_group = 5;
    std::string as_of;                    // latest `modified` in it, UTC
    std::vector<BenchmarkGroup> groups;   // all first, then by dimension, then questionnaire order
};

inline const char* const kOverall = "overall";

// Bounds of `min_group`, and the fewest organisations whose quartiles are shown.
inline constexpr int kLeastGroup = 3, kLargestGroup = 30;
inline constexpr long kLeastForQuartiles = 10;

// One response an organisation and wave, the latest (modified, id); a respondent without an id is an
// organisation of its own. By wave, cluster and id, whatever the order of `counted`.
Panel organisations(const Panel& counted);

// One a wave, ascending, over organisations(counted). Empty for a questionnaire without scoring. `by`:
// "grappe" (values in the order of `clusters`), "type", "size", "region" (in the order of the options
// of the profile's question), each once. A value nobody has makes no group; people of no value, or of
// one that is unknown, count in "all" only.
//
// What is hidden: a measure of 1 to min_group − 1 organisations, then as much more as it takes (see
// combine/suppress.h) that
//  - shown groups subtracted from "all" leave nobody or at least min_group organisations, who gave no
//    value of the dimension included, and never one hidden group alone;
//  - sums of groups of one dimension minus sums of groups of another do so too (a cluster that is a
//    type but for two members), for any two dimensions;
//  - of the overall score and the themes of a group, and of a theme and its items, none follows from
//    the others, nor from all the sums and means of a dimension taken together;
//  - a measure hidden for all is hidden in every group.
// What is not promised: differences that take three dimensions at once; what follows from several
// benchmarks of one wave made with other groups, another min_group or other files, or from knowing
// some members' own scores; that all members of a shown group do not stand at one level (its
// distribution would show it).
std::vector<Benchmark> benchmarks(const Panel& counted, const define::Questionnaire& questionnaire,
                                  const std::vector<define::Cluster>& clusters,
                                  const std::vector<std::string>& by, int min_group);

// A group of which everybody with a level of an item has the same one: its distribution, though it is
// large enough to be shown, tells the answer of each. For a warning before it is published (CHARTS.md §3).
struct Alike {
    std::string by, value, item;          // of the group, and a question id
    bool operator==(const Alike&) const = default;
};
std::vector<Alike> alike(const Benchmark& benchmark);

// "grappe", "type", "size", "region"; and the values of one of them, in their usual order.
std::vector<std::string> dimensions();
std::vector<std::string> dimension_values(const std::string& by,
                                          const define::Questionnaire& questionnaire,
                                          const std::vector<define::Cluster>& clusters);

// A respondent's value of one of them.
const std::string& value_of(const answer::Respondent& who, const std::string& by);

// Whether the question's answers part respondents into groups: the profile's cluster, type, size and
// region.
bool describes(const define::Questionnaire& questionnaire, const std::string& question);

// The measures of a group in the order of the questionnaire, overall last: the ids of `themes`.
std::vector<std::string> theme_ids(const define::Questionnaire& questionnaire);

}  // namespace combine
