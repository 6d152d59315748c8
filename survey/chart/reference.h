#pragma once
// The others that an organisation is compared with: one group of a benchmark, and how to call it.

#include <string>
#include <vector>

#include "survey/combine/benchmark.h"
#include "survey/define/definition.h"

namespace chart {

struct Reference {
    const combine::BenchmarkGroup* group = nullptr;   // outlives the scene's making
    std::string label;                                // "Toutes les organisations", "De 10 à 49"
    int min_group = 5;
};

// The name of a group: the cluster's, the label of the profile question's option, the value itself
// when neither knows it; "Toutes les organisations" when `by` is empty.
std::string group_label(const std::string& by, const std::string& value,
                        const define::Questionnaire& questionnaire,
                        const std::vector<define::Cluster>& clusters, base::Language language);
// What `by` groups by: the profile question's label ("Type d’organisation").
std::string dimension_label(const std::string& by, const define::Questionnaire& questionnaire,
                            base::Language language);

// Null when the group has no such measure.
const combine::Spread* spread_of(const std::map<std::string, combine::Spread>& spreads,
                                 const std::string& id);
// How a published number reads: "x" when hidden, or when `value` is withheld though n > 0; a dash
// for nobody.
std::string published_n(const combine::Spread* spread, base::Language language);
std::string published_score(const combine::Spread* spread, std::optional<double> value,
                            base::Language language);
std::string published_level(const combine::Spread* spread, std::optional<double> value,
                            base::Language language);
// What "x" stands for: fewer than `min_group` organisations, or fewer than 10 for quartiles.
std::string hidden_note(int min_group, base::Language language);

}  // namespace chart
