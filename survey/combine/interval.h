#pragma once
// How far a number could be off by chance. Members answer of their own accord, so what follows is
// indicative; the clusters are a census, and have none of it.

#include <cstdint>
#include <optional>
#include <vector>

namespace combine {

struct Interval {
    double low = 0, high = 0;
    bool operator==(const Interval&) const = default;
};

// Wilson's 95 % interval (J. Am. Stat. Assoc. 22, 1927; z = 1.959963985) of a share of `part` among
// `n`, both ends from 0 to 1; exactly 0 where nobody is, exactly 1 where everybody is. Empty for n = 0.
std::optional<Interval> wilson(long part, long n);

// Of the mean of a scale, by drawing as many answers with replacement, `rounds` times: the standard
// error and the 95 % percentile interval. `counts` as in statistics.h; the mean is in levels from
// `lowest`. The same seed gives the same numbers everywhere. Empty on no value.
struct Resampled {
    double standard_error = 0;
    Interval mean;
};
inline constexpr int kRounds = 2000;
std::optional<Resampled> bootstrap_mean(const std::vector<long>& counts, double lowest,
                                        std::uint64_t seed, int rounds = kRounds);

}  // namespace combine
