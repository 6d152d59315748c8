#pragma once
// Who said what: each respondent's status and priority on each initiative. It names respondents: for
// their committee, never for publication.

#include <vector>

#include "survey/chart/scene.h"
#include "survey/combine/priority.h"

namespace chart {

struct HeatmapOrder {
    enum class Rows { Rank, Questionnaire, Name, Agreement };   // agreement: the most split first
    enum class Columns { Usual, Name, Needs };                  // needs: who wants most first
    Rows rows = Rows::Rank;
    Columns columns = Columns::Usual;
    bool operator==(const HeatmapOrder&) const = default;
};

// "carte": a square a respondent and initiative in the colour of the status, with the priority as a
// digit where there is a need, the status's mark elsewhere. Equal ones keep the usual order of
// `clusters`, and the rank. Width and panel as in chart/ranking.
Scene heatmap(const combine::Panel& panel, const std::vector<combine::RankedItem>& items,
              const define::Questionnaire& questionnaire,
              const std::vector<define::Cluster>& clusters, const HeatmapOrder& order,
              base::Language language, double width = 912);

}  // namespace chart
