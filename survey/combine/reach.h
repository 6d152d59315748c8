#pragma once
// What follows from totals taken together. A total over some people (a count, a sum, a mean with its n)
// plus and minus others is a total again; when what is left rests on a few people only, they are exposed.

#include <cstddef>
#include <vector>

#include "survey/combine/row_set.h"

namespace combine {

enum class Reach {
    Nobody,    // no combination rests on 1 to least − 1 people
    Few,       // one does
    Unknown,   // too many combinations to be sure: treat it as Few
};

// Of every combination with any coefficients, positive or negative, of totals over `sets`. People who
// are in the same sets are one column of their incidence matrix; a combination that rests on a set of
// columns exists exactly where the rows of the matrix's null space that belong to them are linearly
// dependent. Where people are many against sets, a few bases of the columns that have nobody in common
// decide; else all sets of columns of less than `least` people are tried, over kMostWork numbers at most. Arithmetic
// is modulo two primes near 2^31: what depends over the rationals depends modulo either, unless both
// divide every maximal minor.
inline constexpr long kMostWork = 20'000'000;
Reach reach(const std::vector<RowSet>& sets, long least);

// People who are in the same sets.
struct Class {
    std::vector<char> member;   // one a set
    long people = 0;
};

// The same questions about some of many sets, again and again: people are looked at once.
class Incidence {
public:
    explicit Incidence(const std::vector<RowSet>& sets);
    // Of those at these places in `sets`.
    Reach reach(const std::vector<std::size_t>& sets, long least) const;
    // Whether the total over one of them is a combination of the totals over others.
    bool follows(std::size_t set, std::vector<std::size_t> sets) const;

private:
    std::vector<Class> chosen(const std::vector<std::size_t>& sets) const;
    std::vector<Class> classes_;
};

}  // namespace combine
