#pragma once
// What a heatmap shows, in its order, and what it says in words.

#include <string>
#include <vector>

#include "survey/chart/heatmap.h"
#include "survey/chart/status_table.h"
#include "survey/combine/position.h"

namespace chart {

struct HeatmapColumn {
    const answer::Response* response = nullptr;
    std::vector<combine::Position> positions;   // by RankedItem::place
};

struct HeatmapFacts {
    const define::Questionnaire& questionnaire;
    const std::vector<define::Cluster>& clusters;
    StatusOptions options;
    std::vector<const combine::RankedItem*> rows;
    std::vector<HeatmapColumn> columns;

    // The cluster's name where one response a cluster counts, else the organisation's.
    std::string name_of(const answer::Response& response, base::Language language) const;
};

HeatmapFacts heatmap_facts(const combine::Panel& panel,
                           const std::vector<combine::RankedItem>& items,
                           const define::Questionnaire& questionnaire,
                           const std::vector<define::Cluster>& clusters, const HeatmapOrder& order,
                           base::Language language);

std::string heatmap_description(const HeatmapFacts& facts, const Scene& scene,
                                base::Language language);
std::string heatmap_long_description(const HeatmapFacts& facts, const Scene& scene,
                                     base::Language language);
std::vector<std::string> heatmap_notes(const HeatmapFacts& facts, base::Language language);
AltTable heatmap_table(const HeatmapFacts& facts, const std::string& caption,
                       base::Language language);

}  // namespace chart
