#pragma once
// How far a whole panel agrees, in one number.

#include <optional>
#include <vector>

#include "survey/combine/kemeny.h"

namespace combine {

enum class Metric { Nominal, Ordinal, Interval, Ratio };

// Krippendorff's α (Computing Krippendorff's Alpha-Reliability, 2011): 1 is full agreement, 0 what
// chance would give, below it less. values[rater][unit]; a unit that fewer than two rated says
// nothing. Ratio takes values of 0 or more. Empty when nothing can be paired, or all values are equal.
std::optional<double> krippendorff_alpha(const Preferences& values, Metric metric);

}  // namespace combine
