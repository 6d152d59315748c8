#pragma once
// The ranking of a model's pages ("initiatives"), driven by define::Ranking. R = responses that
// took a position (a status that is a value), N = those among them whose status is a need:
//   need_rate         = N ÷ R
//   priority_index    = 100 × Σ priorities of N ÷ (top priority × R)
//   resource_coverage = mean over N of |available| ÷ |required|, where something is required
// Order: index, then most first_tie_option, then coverage, then questionnaire order. Doubles closer
// than 1e-12 are equal. An unknown coverage is low, and last among ties. R = 0 comes last.
// rank_low and rank_high are the best and the worst rank by index over the panel and every panel
// without one of its clusters.
//
// Beside it stand two other methods on the preferences: the priority where there is a need, 0 where
// there is a position without need, missing otherwise.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "survey/combine/aggregate.h"
#include "survey/define/definition.h"

namespace combine {

struct RankedItem {
    std::string initiative;             // page id
    base::Text label;                   // page title
    int place = 0;                      // in questionnaire order, from 0
    int rank = 0;                       // 1 to m, each once
    long n = 0;                         // R
    long need_count = 0;                // N
    std::optional<double> need_rate, priority_index, resource_coverage;
    std::string quadrant;               // id, empty when R = 0
    std::optional<double> mean_priority, median_priority;   // over needs with a priority
    std::optional<double> borda;        // 0 to 1: mean over raters of normalised points
    int borda_rank = 0;                 // 1 to m, each once; items nobody compared come last
    std::optional<int> kemeny_rank;     // 1 to m, each once; empty only when too many are entangled
    int rank_low = 0, rank_high = 0;    // best and worst, as above
    std::optional<double> agreement_a;  // van der Eijk's A of the preferences 0 … top priority
    bool method_sensitive = false;      // borda_rank or kemeny_rank 3 or more away from rank

    std::map<std::string, long> status_counts;   // option id → responses; every option
    long dont_know = 0;                 // status "don't know"
    long not_applicable = 0;
    long blank = 0;
};

// One wave, in rank order. Empty when the questionnaire ranks nothing.
std::vector<RankedItem> rank(const Panel& panel, const define::Questionnaire& questionnaire);

// The pages that are ranked, in questionnaire order, and one of their questions by model field
// (null: the page lacks it).
std::vector<const define::Page*> ranked_pages(const define::Questionnaire& questionnaire);
const define::Question* field_question(const define::Page& page, const std::string& field);

}  // namespace combine
