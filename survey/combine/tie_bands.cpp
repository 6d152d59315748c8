#include "survey/combine/tie_bands.h"

#include <algorithm>

namespace combine {

std::vector<TieBand> tie_bands(const std::vector<RankedItem>& items) {
    std::vector<TieBand> bands;
    int worst = 0;   // of everything so far
    for (std::size_t i = 0; i < items.size(); ++i) {
        int best_below = items[i].rank_low;
        for (std::size_t below = i + 1; below < items.size(); ++below)
            best_below = std::min(best_below, items[below].rank_low);
        if (i == 0 || worst < best_below) bands.push_back({i, 0});
        ++bands.back().size;
        worst = std::max(worst, items[i].rank_high);
    }
    return bands;
}

}  // namespace combine
