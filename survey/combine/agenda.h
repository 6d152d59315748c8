#pragma once
// What a panel has to talk about: what it wants and does not agree on.

#include <vector>

#include "survey/combine/priority.h"

namespace combine {

// Below it opinions count as split: half way from no pattern (A = 0) to unanimity (A = 1). Ours.
inline constexpr double kSplitBelow = 0.5;

// Wanted (index at or above the questionnaire's threshold) and split (A below kSplitBelow, two
// respondents or more).
bool on_agenda(const RankedItem& item, const define::Ranking& ranking);

}  // namespace combine
