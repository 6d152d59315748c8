#pragma once
// Who seeks what and who offers it: one row a need, clusters as chips, hollow where they seek and
// filled where they offer. It names clusters: for their committee, never for publication.

#include <string>
#include <vector>

#include "survey/chart/scene.h"
#include "survey/combine/pooling.h"

namespace chart {

// "mutualisation": needs somebody seeks, the most sought first; the table has all of them. `wave` and
// `modified` (latest, UTC) are those of the panel that was pooled. `width`: CSS px, held between 304
// and 1100; narrow below 640.
Scene pooling(const combine::Pooling& pooling, const define::Questionnaire& questionnaire,
              const std::vector<define::Cluster>& clusters, const std::string& wave,
              const std::string& modified, base::Language language, double width = 912);

}  // namespace chart
