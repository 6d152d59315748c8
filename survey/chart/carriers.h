#pragma once
// Who could lead what. It names respondents: for their committee, never for publication.

#include "survey/chart/scene.h"
#include "survey/combine/priority.h"

namespace chart {

// "meneurs": in rank order, each initiative that somebody who wants it would lead or take part in.
// Panel and width as in chart/ranking.
Scene carriers(const combine::Panel& panel, const std::vector<combine::RankedItem>& items,
               const define::Questionnaire& questionnaire,
               const std::vector<define::Cluster>& clusters, base::Language language,
               double width = 912);

}  // namespace chart
