#include "survey/combine/statistics.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace combine {
namespace {

long total(const std::vector<long>& counts) {
    return std::accumulate(counts.begin(), counts.end(), 0L);
}

// Agreement of one layer, whose levels are either empty or equally full.
double layer_agreement(const std::vector<char>& pattern) {
    const long levels = static_cast<long>(pattern.size());
    const long full = std::count(pattern.begin(), pattern.end(), char{1});
    if (full == 1) return 1;
    if (full == levels) return 0;
    long together = 0;   // triples 110 and 011
    long apart = 0;      // triples 101
    for (std::size_t i = 0; i < pattern.size(); ++i)
        for (std::size_t j = i + 1; j < pattern.size(); ++j)
            for (std::size_t k = j + 1; k < pattern.size(); ++k) {
                if (pattern[i] + pattern[j] + pattern[k] != 2) continue;
                (pattern[j] == 1 ? together : apart) += 1;
            }
    const double unimodality =
        static_cast<double>((levels - 2) * together - (levels - 1) * apart) /
        static_cast<double>((levels - 2) * (together + apart));
    return unimodality * (1 - static_cast<double>(full - 1) / static_cast<double>(levels - 1));
}

}  // namespace

double sum(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    double result = 0;
    double lost = 0;
    for (const double value : values) {
        const double next = result + value;
        lost += std::abs(result) >= std::abs(value) ? (result - next) + value
                                                    : (value - next) + result;
        result = next;
    }
    return result + lost;
}

std::optional<double> mean(const std::vector<double>& values) {
    if (values.empty()) return {};
    return sum(values) / static_cast<double>(values.size());
}

std::optional<double> median(std::vector<double> values) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    if (values.size() % 2 == 1) return values[middle];
    return (values[middle - 1] + values[middle]) / 2;
}

std::optional<double> quantile(std::vector<double> values, double part) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    const double place = static_cast<double>(values.size() - 1) * part;
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= values.size()) return values.back();
    const double share = place - static_cast<double>(below);
    return values[below] + share * (values[below + 1] - values[below]);
}

std::optional<double> answer_quantile(std::vector<double> values, double part) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    const double place = static_cast<double>(values.size()) * part;
    const auto whole = static_cast<std::size_t>(place);
    if (static_cast<double>(whole) < place) return values[whole];
    if (whole == 0) return values.front();
    if (whole >= values.size()) return values.back();
    return (values[whole - 1] + values[whole]) / 2;
}

std::optional<WeightedMean> weighted_mean(const std::vector<double>& values,
                                          const std::vector<double>& weights) {
    if (values.empty()) return {};
    std::vector<double> products, squares;
    for (std::size_t i = 0; i < values.size(); ++i) {
        products.push_back(values[i] * weights[i]);
        squares.push_back(weights[i] * weights[i]);
    }
    const double weight = sum(weights);
    return WeightedMean{sum(std::move(products)) / weight, static_cast<long>(values.size()),
                        weight * weight / sum(std::move(squares))};
}

std::optional<double> standard_deviation(const std::vector<double>& values) {
    if (values.size() < 2) return {};
    const double centre = *mean(values);
    std::vector<double> squares;
    squares.reserve(values.size());
    for (const double value : values) squares.push_back((value - centre) * (value - centre));
    return std::sqrt(sum(std::move(squares)) / static_cast<double>(values.size() - 1));
}

std::optional<double> agreement_a(const std::vector<long>& counts) {
    const long n = total(counts);
    if (counts.size() < 3 || n == 0) return {};
    std::vector<long> heights(counts);
    std::sort(heights.begin(), heights.end());
    heights.erase(std::unique(heights.begin(), heights.end()), heights.end());
    double result = 0;
    long below = 0;
    for (const long height : heights) {
        if (height == 0) continue;
        std::vector<char> pattern;
        for (const long count : counts) pattern.push_back(count >= height ? 1 : 0);
        const long full = std::count(pattern.begin(), pattern.end(), char{1});
        result += static_cast<double>((height - below) * full) / static_cast<double>(n) *
                  layer_agreement(pattern);
        below = height;
    }
    return result;
}

std::optional<double> dispersion_d(const std::vector<long>& counts) {
    const long n = total(counts);
    if (counts.size() < 2 || n == 0) return {};
    long reached = 0, nearer = 0;
    for (const long count : counts) {
        reached += count;
        nearer += std::min(reached, n - reached);
    }
    return 2 * static_cast<double>(nearer) /
           (static_cast<double>(n) * static_cast<double>(counts.size() - 1));
}

std::optional<double> consensus_cns(const std::vector<long>& counts) {
    const long n = total(counts);
    if (counts.size() < 2 || n == 0) return {};
    long weighted = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) weighted += static_cast<long>(i) * counts[i];
    const double centre = static_cast<double>(weighted) / static_cast<double>(n);
    const double width = static_cast<double>(counts.size() - 1);
    double result = 1;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        const double share = static_cast<double>(counts[i]) / static_cast<double>(n);
        result += share * log2_portable(1 - std::abs(static_cast<double>(i) - centre) / width);
    }
    return result;
}

double log2_portable(double value) {
    int exponent = 0;
    double part = std::frexp(value, &exponent);   // [0.5, 1): exact, as is everything up to `ratio`
    if (part < 0.70710678118654752) {
        part *= 2;
        --exponent;
    }
    // ln(part) = 2·atanh(ratio), |ratio| < 0.172: eleven terms are below the last bit.
    const double ratio = (part - 1) / (part + 1);
    const double square = ratio * ratio;
    double series = 0;
    for (int power = 23; power >= 3; power -= 2) series = square * (1.0 / power + series);
    const double inverse_ln2 = 1.4426950408889634;
    return exponent + 2 * (ratio + ratio * series) * inverse_ln2;
}

}  // namespace combine
