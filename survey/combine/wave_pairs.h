#pragma once
// The respondents behind changes between waves: private to combine/wave_changes.cpp and its
// suppression.

#include <vector>

#include "survey/combine/wave_changes.h"

namespace combine {

// All that a respondent says, as numbers: each scale, then each measure; NaN for nothing.
struct Voice {
    const answer::Response* response = nullptr;
    std::vector<double> values;
};
using Voices = std::vector<Voice>;     // one wave

// Two waves: which voice of one is which of the other.
struct PairedWaves {
    const Voices* before = nullptr;
    const Voices* now = nullptr;
    struct Couple {
        std::size_t before, now;       // indices there
    };
    std::vector<std::vector<Couple>> couples;   // for each value, those that count
};

// For each pair of waves and value (scales, then measures), whether it is hidden. `relations` are
// values of which the first follows from the others.
std::vector<std::vector<char>> hidden_changes(const std::vector<PairedWaves>& pairs,
                                              const std::vector<WaveChanges>& changes,
                                              const std::vector<std::vector<std::size_t>>& relations,
                                              const std::vector<Benchmark>& benchmarks);

}  // namespace combine
