#pragma once
// Which rows of a table: one bit a row. Everything that is counted under a filter is counted with
// these, sixty-four rows at a time.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace combine {

class RowSet {
public:
    explicit RowSet(std::size_t rows = 0) : rows_(rows), words_((rows + 63) / 64) {}
    static RowSet all(std::size_t rows);

    std::size_t rows() const { return rows_; }
    bool has(std::size_t row) const { return ((words_[row / 64] >> (row % 64)) & 1U) != 0; }
    void add(std::size_t row) { words_[row / 64] |= std::uint64_t{1} << (row % 64); }
    void remove(std::size_t row) { words_[row / 64] &= ~(std::uint64_t{1} << (row % 64)); }

    long count() const;
    bool empty() const;

    // Both of as many rows.
    RowSet& operator&=(const RowSet& other);
    RowSet& operator|=(const RowSet& other);
    RowSet& operator-=(const RowSet& other);   // those that are not in `other`
    bool operator==(const RowSet&) const = default;

    // 64 rows each, lowest bit first; bits past the last row are 0.
    const std::vector<std::uint64_t>& words() const { return words_; }
    std::vector<std::uint64_t>& words() { return words_; }

private:
    std::size_t rows_;
    std::vector<std::uint64_t> words_;
};

inline RowSet operator&(RowSet left, const RowSet& right) { return left &= right; }
inline RowSet operator|(RowSet left, const RowSet& right) { return left |= right; }
inline RowSet operator-(RowSet left, const RowSet& right) { return left -= right; }

// Of the first rows of `set`, or of more, which are not in it.
RowSet resized(const RowSet& set, std::size_t rows);

// Rows in both, without making the set of them.
long count_common(const RowSet& left, const RowSet& right);

}  // namespace combine
