#include "survey/combine/reliability.h"

#include <algorithm>

#include "survey/combine/statistics.h"

namespace combine {
namespace {

struct Unit {
    std::vector<std::size_t> values;   // places among the distinct values
};

struct Coincidences {
    std::vector<double> distinct;      // ascending
    std::vector<Unit> units;           // rated twice or more
    std::vector<long> totals;          // of each distinct value, over those units
    long n = 0;
};

Coincidences coincidences(const Preferences& values) {
    Coincidences result;
    std::size_t units = 0;
    for (const auto& rater : values) units = std::max(units, rater.size());
    std::vector<std::vector<double>> rated(units);
    for (const auto& rater : values)
        for (std::size_t unit = 0; unit < rater.size(); ++unit)
            if (rater[unit]) rated[unit].push_back(*rater[unit]);
    std::erase_if(rated, [](const auto& unit) { return unit.size() < 2; });
    for (const auto& unit : rated)
        result.distinct.insert(result.distinct.end(), unit.begin(), unit.end());
    std::sort(result.distinct.begin(), result.distinct.end());
    result.distinct.erase(std::unique(result.distinct.begin(), result.distinct.end()),
                          result.distinct.end());
    result.totals.assign(result.distinct.size(), 0);
    for (const auto& unit : rated) {
        Unit& places = result.units.emplace_back();
        for (const double value : unit) {
            const auto found =
                std::lower_bound(result.distinct.begin(), result.distinct.end(), value);
            places.values.push_back(static_cast<std::size_t>(found - result.distinct.begin()));
            ++result.totals[places.values.back()];
            ++result.n;
        }
    }
    return result;
}

// The squared difference of two distinct values.
double difference(const Coincidences& of, std::size_t a, std::size_t b, Metric metric) {
    if (a == b) return 0;
    if (a > b) std::swap(a, b);
    const double low = of.distinct[a], high = of.distinct[b];
    double distance = 1;
    if (metric == Metric::Interval) distance = high - low;
    if (metric == Metric::Ratio) distance = (high - low) / (high + low);
    if (metric == Metric::Ordinal) {
        distance = -static_cast<double>(of.totals[a] + of.totals[b]) / 2;
        for (std::size_t i = a; i <= b; ++i) distance += static_cast<double>(of.totals[i]);
    }
    return distance * distance;
}

}  // namespace

std::optional<double> krippendorff_alpha(const Preferences& values, Metric metric) {
    const Coincidences of = coincidences(values);
    if (of.distinct.size() < 2) return {};
    std::vector<double> observed, expected;
    for (const Unit& unit : of.units)
        for (std::size_t i = 0; i < unit.values.size(); ++i)
            for (std::size_t j = 0; j < unit.values.size(); ++j)
                if (i != j)
                    observed.push_back(difference(of, unit.values[i], unit.values[j], metric) /
                                       static_cast<double>(unit.values.size() - 1));
    for (std::size_t a = 0; a < of.distinct.size(); ++a)
        for (std::size_t b = 0; b < of.distinct.size(); ++b)
            expected.push_back(static_cast<double>(of.totals[a] * of.totals[b]) *
                               difference(of, a, b, metric));
    return 1 - static_cast<double>(of.n - 1) * sum(std::move(observed)) / sum(std::move(expected));
}

}  // namespace combine
