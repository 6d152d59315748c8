#include "tests/support/attacker.h"

#include <cmath>
#include <utility>

namespace support {
namespace {

// Of the columns that are kept.
int rank_of(const Sums& rows, const std::vector<char>& kept) {
    std::vector<std::vector<double>> matrix;
    for (const auto& row : rows) {
        auto& copy = matrix.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
            if (kept[i] != 0) copy.push_back(row[i]);
    }
    std::size_t rank = 0;
    const std::size_t columns = matrix.empty() ? 0 : matrix.front().size();
    for (std::size_t column = 0; column < columns && rank < matrix.size(); ++column) {
        std::size_t pivot = rank;
        for (std::size_t i = rank; i < matrix.size(); ++i)
            if (std::abs(matrix[i][column]) > std::abs(matrix[pivot][column])) pivot = i;
        if (std::abs(matrix[pivot][column]) < 1e-9) continue;
        std::swap(matrix[pivot], matrix[rank]);
        for (std::size_t i = rank + 1; i < matrix.size(); ++i) {
            const double factor = matrix[i][column] / matrix[rank][column];
            for (std::size_t j = column; j < columns; ++j) matrix[i][j] -= factor * matrix[rank][j];
        }
        ++rank;
    }
    return static_cast<int>(rank);
}

// A combination that is 0 outside the set and not 0 inside exists when leaving the set out loses rank.
bool leaks(const std::vector<Atom>& atoms, const Sums& sums, long least, int full,
           std::vector<char>& kept, std::size_t from, long people) {
    if (people > 0 && rank_of(sums, kept) < full) return true;
    for (std::size_t i = from; i < atoms.size(); ++i) {
        if (atoms[i].people == 0 || people + atoms[i].people >= least) continue;
        kept[i] = 0;
        const bool found =
            leaks(atoms, sums, least, full, kept, i + 1, people + atoms[i].people);
        kept[i] = 1;
        if (found) return true;
    }
    return false;
}

}  // namespace

bool derives_a_small_group(const std::vector<Atom>& atoms, const Sums& sums, long least) {
    std::vector<char> kept(atoms.size(), 1);
    return leaks(atoms, sums, least, rank_of(sums, kept), kept, 0, 0);
}

std::vector<std::size_t> settled(const Sums& equations, std::size_t unknowns) {
    std::vector<std::size_t> result;
    std::vector<char> kept(unknowns, 1);
    const int full = rank_of(equations, kept);
    for (std::size_t i = 0; i < unknowns; ++i) {
        kept[i] = 0;
        if (rank_of(equations, kept) < full) result.push_back(i);
        kept[i] = 1;
    }
    return result;
}

}  // namespace support
