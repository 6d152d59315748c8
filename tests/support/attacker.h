#pragma once
// Somebody who has a published table, knows who is in which group, and subtracts. Independent of the
// program: rows of numbers, sets of people, ranks of matrices.

#include <cstddef>
#include <string>
#include <vector>

namespace support {

// People who are in the same groups.
struct Atom {
    std::vector<int> places;      // which value of each dimension
    long people = 0;
};

// Each row says, atom by atom, how often its people are in one published sum.
using Sums = std::vector<std::vector<int>>;

// Whether some combination of the sums, with any factors, is about 1 to least − 1 people only. Tries
// every set of atoms that small: exact.
bool derives_a_small_group(const std::vector<Atom>& atoms, const Sums& sums, long least);

// Unknowns that equations (rows of factors) settle to one value.
std::vector<std::size_t> settled(const Sums& equations, std::size_t unknowns);

// Numbers that look random and are the same everywhere.
class Dice {
public:
    explicit Dice(unsigned seed) : state_(seed * 2654435761U + 1U) {}
    int below(int limit) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((state_ >> 33U) % static_cast<unsigned>(limit));
    }

private:
    unsigned long long state_;
};

}  // namespace support
