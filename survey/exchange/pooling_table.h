#pragma once
// pooling.csv (FORMAT.md §5), columns exactly as there: option ids of needs and offers, cluster ids.
// By wave; each wave:
//  - a row a matched pair, needs in the questionnaire's order, by seeking cluster, offering cluster and
//    offer; `willing_to_lead` is whether one of both would lead the initiative about that need, empty
//    where the questionnaire has none;
//  - among them, a row with an empty offer and grappe_offering for each seeking cluster that nobody
//    else answers (`willing_to_lead` is then its own);
//  - last, a row with an empty need and grappe_seeking for each offer that answers nobody.

#include "survey/combine/aggregate.h"
#include "survey/define/definition.h"
#include "survey/exchange/csv.h"

namespace exchange {

Table pooling_table(const combine::Panel& counted, const define::Questionnaire& questionnaire,
                    const std::vector<define::Cluster>& clusters);

}  // namespace exchange
