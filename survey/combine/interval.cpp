#include "survey/combine/interval.h"

#include <cmath>
#include <numeric>

#include "survey/combine/statistics.h"

namespace combine {
namespace {

constexpr double kZ = 1.959963985;

// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): small, and the same on every platform.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : state_(seed) {}

    // 0 to limit − 1; what would favour small numbers is drawn again.
    std::uint64_t below(std::uint64_t limit) {
        const std::uint64_t fair = UINT64_MAX - UINT64_MAX % limit;
        std::uint64_t drawn = next();
        while (drawn >= fair) drawn = next();
        return drawn % limit;
    }

private:
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

}  // namespace

std::optional<Interval> wilson(long part, long n) {
    if (n <= 0) return {};
    const auto size = static_cast<double>(n);
    const double share = static_cast<double>(part) / size;
    const double square = kZ * kZ / size;
    const double centre = (share + square / 2) / (1 + square);
    const double half =
        kZ / (1 + square) * std::sqrt(share * (1 - share) / size + square / (4 * size));
    return Interval{part == 0 ? 0 : centre - half, part == n ? 1 : centre + half};
}

std::optional<Resampled> bootstrap_mean(const std::vector<long>& counts, double lowest,
                                        std::uint64_t seed, int rounds) {
    const long n = std::accumulate(counts.begin(), counts.end(), 0L);
    if (n == 0 || rounds < 2) return {};
    std::vector<std::size_t> answers;   // the level of each
    for (std::size_t level = 0; level < counts.size(); ++level)
        answers.insert(answers.end(), static_cast<std::size_t>(counts[level]), level);
    Draws draws(seed);
    std::vector<double> means;
    for (int round = 0; round < rounds; ++round) {
        std::size_t total = 0;
        for (long i = 0; i < n; ++i)
            total += answers[static_cast<std::size_t>(draws.below(static_cast<std::uint64_t>(n)))];
        means.push_back(lowest + static_cast<double>(total) / static_cast<double>(n));
    }
    return Resampled{*standard_deviation(means),
                     {*quantile(means, 0.025), *quantile(means, 0.975)}};
}

}  // namespace combine
