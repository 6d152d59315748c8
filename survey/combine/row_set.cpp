#include "survey/combine/row_set.h"

#include <algorithm>

#include <bit>

namespace combine {
namespace {

long ones(std::uint64_t word) {
    return std::popcount(word);
}

}  // namespace

RowSet RowSet::all(std::size_t rows) {
    RowSet set(rows);
    for (std::uint64_t& word : set.words_) word = ~std::uint64_t{0};
    if (rows % 64 != 0) set.words_.back() >>= 64 - rows % 64;
    return set;
}

long RowSet::count() const {
    long sum = 0;
    for (const std::uint64_t word : words_) sum += ones(word);
    return sum;
}

bool RowSet::empty() const {
    for (const std::uint64_t word : words_)
        if (word != 0) return false;
    return true;
}

RowSet& RowSet::operator&=(const RowSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
}

RowSet& RowSet::operator|=(const RowSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
}

RowSet& RowSet::operator-=(const RowSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
}

long count_common(const RowSet& left, const RowSet& right) {
    long sum = 0;
    for (std::size_t i = 0; i < left.words().size(); ++i)
        sum += ones(left.words()[i] & right.words()[i]);
    return sum;
}

RowSet resized(const RowSet& set, std::size_t rows) {
    RowSet result(rows);
    auto& words = result.words();
    std::copy_n(set.words().begin(), std::min(words.size(), set.words().size()), words.begin());
    if (rows % 64 != 0 && rows < set.rows()) words.back() &= ~std::uint64_t{0} >> (64 - rows % 64);
    return result;
}

}  // namespace combine
