#pragma once
// Summary numbers of one question. Nothing here depends on the order of values, on the platform's
// mathematics library or on its long double, so that page and command line print the same digits.

#include <optional>
#include <vector>

namespace combine {

// Correctly compensated sum (Neumaier) over the values in ascending order.
double sum(std::vector<double> values);

// Empty on no value.
std::optional<double> mean(const std::vector<double>& values);
// Type 2: the average of the two middle values when their number is even. Empty on no value.
std::optional<double> median(std::vector<double> values);
// Type 7 (a spreadsheet's QUARTILE.INC), `part` from 0 to 1: between the two values around
// (n − 1) × part, in proportion. Of scores; answers have the median above. Empty on no value.
std::optional<double> quantile(std::vector<double> values, double part);
// Type 2: the value that `part` of them reach, the average of two where it falls between. Of answers.
// Empty on no value.
std::optional<double> answer_quantile(std::vector<double> values, double part);

// Σwx ÷ Σw, with the number of values and the number of equally weighted ones that would be as precise:
// (Σw)² ÷ Σw². Weights are positive, one a value. Empty on no value.
struct WeightedMean {
    double mean = 0;
    long n = 0;
    double n_effective = 0;
};
std::optional<WeightedMean> weighted_mean(const std::vector<double>& values,
                                          const std::vector<double>& weights);

// Sample standard deviation (n − 1). Empty below two values.
std::optional<double> standard_deviation(const std::vector<double>& values);

// The three below take the counts of every level of a scale, in order, empty levels included.

// van der Eijk's A (Quality & Quantity 35, 2001), −1 to 1, in its threshold form: each distinct
// count opens a layer, so that no residue of subtracting layers is left. Needs three levels and one
// value.
std::optional<double> agreement_a(const std::vector<long>& counts);
// Tastle and Wierman's Cns (Int. J. Approx. Reasoning 45, 2007), 0 to 1, levels one apart. Needs
// two levels and one value.
std::optional<double> consensus_cns(const std::vector<long>& counts);

// Leik's D (Public Opinion Quarterly 30, 1966), 0 to 1, dispersion: Σ min(F, 1 − F) ÷ ((K − 1) ÷ 2)
// over the cumulative shares F. Needs two levels and one value.
std::optional<double> dispersion_d(const std::vector<long>& counts);

// Base-2 logarithm of a positive number, within two units of the last place, the same on every
// platform (mathematics libraries differ in the last bit).
double log2_portable(double value);

}  // namespace combine
