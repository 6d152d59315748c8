#include "survey/combine/agenda.h"

namespace combine {

bool on_agenda(const RankedItem& item, const define::Ranking& ranking) {
    if (item.n < 2 || !item.priority_index || !item.agreement_a) return false;
    // As everywhere in the ranking, doubles closer than 1e-12 are equal.
    return *item.priority_index >= ranking.index_threshold - 1e-12 &&
           *item.agreement_a < kSplitBelow - 1e-12;
}

}  // namespace combine
