#pragma once
// The orders of items that disagree least with a panel: Kemeny's rule, exactly.

#include <optional>
#include <vector>

namespace combine {

// wins[i][j]: raters of both who prefer i to j. Square; the diagonal is not read.
using Pairwise = std::vector<std::vector<long>>;

// preferences[rater][item], higher is better; empty: not rated.
using Preferences = std::vector<std::vector<std::optional<double>>>;
Pairwise pairwise(const Preferences& preferences, int items);

// Items, first to last, of the lexicographically first order (by item number) among ALL orders with
// the fewest disagreements. Exact: split by the strongly connected components of the strict
// majority graph, then a search over the subsets of each. Nothing when a component has more than
// kLargestComponent items (2^24 subsets, 64 MB, are still quick; one more doubles both).
inline constexpr int kLargestComponent = 24;
std::optional<std::vector<int>> kemeny_order(const Pairwise& wins);

// How many orders disagree least, by a count over all subsets. Nothing beyond kMostCounted items.
inline constexpr std::size_t kMostCounted = 16;
std::optional<long> kemeny_optima(const Pairwise& wins);

// Copeland: of each item, the others it beats by a strict majority, ties a half.
std::vector<double> copeland_scores(const Pairwise& wins);

// Σ of wins of the later over the earlier: what kemeny_order makes least.
long disagreements(const Pairwise& wins, const std::vector<int>& order);

}  // namespace combine
