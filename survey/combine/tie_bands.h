#pragma once
// Where an order holds whichever cluster is left out.

#include <cstddef>
#include <vector>

#include "survey/combine/priority.h"

namespace combine {

// Items that follow one another in the ranking and may change places among themselves.
struct TieBand {
    std::size_t first = 0, size = 0;   // in the ranked items
    bool settled() const { return size == 1; }
};

// In rank order, together all items. Two neighbours are parted when no item above ever ranks below one
// beneath, over the panel and every panel without one of its clusters (rank_low, rank_high).
std::vector<TieBand> tie_bands(const std::vector<RankedItem>& items);

}  // namespace combine
