#pragma once
// Contact sheets for pooling: mutualisation.html of the published files.

#include <string>
#include <vector>

#include "survey/base/text.h"
#include "survey/combine/aggregate.h"
#include "survey/define/definition.h"

namespace report {

// Of the latest wave: the chart with its table, the sub-groups, then one sheet of paper for each need
// that meets an offer or that two or more share: who seeks, who offers, in their own words, whom to
// call, what to settle with room to write; last the needs that nobody shares or answers. It names clusters and quotes them: for their committee, never for publication.
// Independent of the order of `panel`.
std::string pooling_html(const combine::Panel& panel, const define::Questionnaire& questionnaire,
                         const std::vector<define::Cluster>& clusters, base::Language language);

}  // namespace report
