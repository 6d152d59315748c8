#pragma once
// Normalised Borda scores: each rater ranks only what they rated.

#include <optional>
#include <vector>

#include "survey/combine/kemeny.h"

namespace combine {

// One score an item, 0 to 1: points m − r of each rater (m items rated, r the rank, ties sharing
// their mean rank) divided by m − 1, averaged over the item's raters. A rater of one item is
// skipped. Empty: nobody compared the item.
std::vector<std::optional<double>> borda_scores(const Preferences& preferences, int items);

}  // namespace combine
