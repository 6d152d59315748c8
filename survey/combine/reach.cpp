#include "survey/combine/reach.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <numeric>
#include <unordered_map>

namespace combine {
namespace {

// Numbers modulo a prime below 2^31.
class Field {
public:
    explicit Field(std::uint64_t prime) : prime_(prime) {}

    std::uint64_t minus(std::uint64_t a, std::uint64_t b) const { return (a + prime_ - b) % prime_; }
    std::uint64_t times(std::uint64_t a, std::uint64_t b) const { return a * b % prime_; }
    std::uint64_t inverse(std::uint64_t a) const {   // Fermat: a^(p − 2)
        std::uint64_t result = 1;
        for (std::uint64_t power = prime_ - 2; power > 0; power >>= 1, a = times(a, a))
            if ((power & 1U) != 0) result = times(result, a);
        return result;
    }

private:
    std::uint64_t prime_;
};

using Row = std::vector<std::uint64_t>;

// row −= factor × other
void subtract(Row& row, const Row& other, std::uint64_t factor, const Field& field) {
    for (std::size_t i = 0; i < row.size(); ++i)
        if (other[i] != 0) row[i] = field.minus(row[i], field.times(factor, other[i]));
}

// What a row was so far, and which of 64 sets it is in.
struct Reached {
    std::uint32_t before = 0;
    std::uint64_t bits = 0;
    bool operator==(const Reached&) const = default;
};
struct ReachedHash {
    std::size_t operator()(const Reached& key) const {
        const std::uint64_t mixed = (key.bits ^ key.before) * 0x9E3779B97F4A7C15U;
        return static_cast<std::size_t>(mixed ^ mixed >> 29U);
    }
};

// The bits of each of 64 rows: a set costs as much as it has people.
std::array<std::uint64_t, 64> bits_of(const std::vector<RowSet>& sets, std::size_t from, std::size_t word) {
    std::array<std::uint64_t, 64> bits{};
    for (std::size_t set = from; set < std::min(from + 64, sets.size()); ++set)
        for (std::uint64_t left = sets[set].words()[word]; left != 0; left &= left - 1)
            bits[static_cast<std::size_t>(std::countr_zero(left))] |= std::uint64_t{1} << (set - from);
    return bits;
}

// Rows that are alike so far stay one class, 64 sets after 64.
std::vector<Class> classes_of(const std::vector<RowSet>& sets) {
    const std::size_t rows = sets.empty() ? 0 : sets.front().rows();
    std::vector<std::uint32_t> class_of(rows, 0);
    std::vector<std::size_t> first;                 // a row of each class
    for (std::size_t from = 0; from < sets.size(); from += 64) {
        std::unordered_map<Reached, std::uint32_t, ReachedHash> known;
        first.clear();
        for (std::size_t start = 0; start < rows; start += 64) {
            const auto bits = bits_of(sets, from, start / 64);
            for (std::size_t row = start; row < std::min(start + 64, rows); ++row) {
                const auto [place, added] =
                    known.try_emplace({class_of[row], bits[row - start]}, static_cast<std::uint32_t>(first.size()));
                if (added) first.push_back(row);
                class_of[row] = place->second;
            }
        }
    }
    std::vector<Class> classes(first.size());
    for (const std::uint32_t each : class_of) ++classes[each].people;
    for (std::size_t i = 0; i < first.size(); ++i)
        for (const RowSet& set : sets) classes[i].member.push_back(set.has(first[i]) ? 1 : 0);
    std::erase_if(classes, [](const Class& each) {
        return std::find(each.member.begin(), each.member.end(), 1) == each.member.end();
    });
    return classes;
}

// In reduced row echelon form: rows of sets, columns of classes; `pivots` are the columns that lead,
// the first in `order` that can.
std::vector<Row> reduced(const std::vector<Class>& classes, std::size_t sets, const Field& field,
                         const std::vector<std::size_t>& order, std::vector<std::size_t>& pivots) {
    std::vector<Row> rows;
    for (std::size_t set = 0; set < sets; ++set) {
        Row& row = rows.emplace_back();
        for (const Class& each : classes) row.push_back(static_cast<std::uint64_t>(each.member[set]));
    }
    std::size_t rank = 0;
    for (const std::size_t column : order) {
        if (rank == rows.size()) break;
        const auto lead = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(rank), rows.end(),
                                       [&](const Row& row) { return row[column] != 0; });
        if (lead == rows.end()) continue;
        std::swap(rows[rank], *lead);
        const std::uint64_t scale = field.inverse(rows[rank][column]);
        for (std::uint64_t& each : rows[rank]) each = field.times(each, scale);
        for (std::size_t other = 0; other < rows.size(); ++other)
            if (other != rank && rows[other][column] != 0)
                subtract(rows[other], rows[rank], rows[other][column], field);
        pivots.push_back(column);
        ++rank;
    }
    rows.resize(rank);
    return rows;
}

std::vector<std::size_t> in_order(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

// The null space, one row a class.
std::vector<Row> null_rows(const std::vector<Class>& classes, std::size_t sets,
                           const Field& field) {
    std::vector<std::size_t> pivots;
    const std::vector<Row> rows = reduced(classes, sets, field, in_order(classes.size()), pivots);
    std::vector<Row> result(classes.size());
    for (std::size_t column = 0, lead = 0; column < classes.size(); ++column) {
        if (lead < pivots.size() && pivots[lead] == column) {
            ++lead;
            continue;
        }
        for (std::size_t i = 0; i < classes.size(); ++i) result[i].push_back(i == column ? 1 : 0);
        for (std::size_t i = 0; i < pivots.size(); ++i)
            result[pivots[i]].back() = field.minus(0, rows[i][column]);
    }
    return result;
}

// Bases of the columns, each with people that no other base has. A combination on a few people meets
// every base, and when there are more than half as many bases as it may have people, it meets one of
// them once: there it is a multiple of one row of the reduced form. So its rows are all there is to try.
Reach by_bases(const std::vector<Class>& classes, std::size_t sets, long least,
               std::uint64_t prime) {
    const Field field(prime);
    std::vector<long> left;
    for (const Class& each : classes) left.push_back(each.people);
    std::size_t rank = 0;
    for (long bases = 0; 2 * bases < least; ++bases) {
        std::vector<std::size_t> order = in_order(classes.size()), pivots;
        std::erase_if(order, [&](std::size_t each) { return left[each] == 0; });
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return left[a] > left[b]; });
        const std::vector<Row> rows = reduced(classes, sets, field, order, pivots);
        if (bases == 0) rank = rows.size();
        if (pivots.size() < rank) return Reach::Unknown;
        for (const Row& row : rows) {
            long people = 0;
            for (std::size_t i = 0; i < row.size(); ++i) people += row[i] != 0 ? classes[i].people : 0;
            if (people < least) return Reach::Few;
        }
        for (const std::size_t pivot : pivots) --left[pivot];
    }
    return Reach::Nobody;
}

// Tries every set of classes of less than `least` people.
class Search {
public:
    Search(const std::vector<Class>& classes, std::size_t sets, long least, std::uint64_t prime)
        : field_(prime), classes_(classes), null_(null_rows(classes, sets, field_)), least_(least) {}

    Reach run() { return from(0, 0); }

private:
    Reach from(std::size_t first, long people) {
        for (std::size_t next = first; next < classes_.size(); ++next) {
            if (people + classes_[next].people >= least_) continue;
            Row row = null_[next];
            work_ += static_cast<long>(row.size());
            if (work_ > kMostWork) return Reach::Unknown;
            for (std::size_t i = 0; i < basis_.size(); ++i)
                if (row[leads_[i]] != 0) subtract(row, basis_[i], row[leads_[i]], field_);
            const auto lead = std::find_if(row.begin(), row.end(),
                                           [](std::uint64_t each) { return each != 0; });
            if (lead == row.end()) return Reach::Few;   // it depends on those before
            const std::uint64_t scale = field_.inverse(*lead);
            leads_.push_back(static_cast<std::size_t>(lead - row.begin()));
            for (std::uint64_t& each : row) each = field_.times(each, scale);
            basis_.push_back(std::move(row));
            const Reach deeper = from(next + 1, people + classes_[next].people);
            basis_.pop_back();
            leads_.pop_back();
            if (deeper != Reach::Nobody) return deeper;
        }
        return Reach::Nobody;
    }

    Field field_;
    const std::vector<Class>& classes_;
    std::vector<Row> null_;
    long least_;
    long work_ = 0;
    std::vector<Row> basis_;            // of the classes taken, each with its leading 1
    std::vector<std::size_t> leads_;
};

Reach reach_of(const std::vector<Class>& classes, std::size_t sets, long least) {
    for (const std::uint64_t prime : {std::uint64_t{2147483647}, std::uint64_t{2147483629}}) {
        Reach found = by_bases(classes, sets, least, prime);
        if (found == Reach::Unknown) found = Search(classes, sets, least, prime).run();
        if (found != Reach::Nobody) return found;
    }
    return Reach::Nobody;
}

std::size_t rank(const std::vector<Class>& classes, std::size_t sets) {
    std::vector<std::size_t> pivots;
    return reduced(classes, sets, Field(2147483647), in_order(classes.size()), pivots).size();
}

}  // namespace

Reach reach(const std::vector<RowSet>& sets, long least) {
    return reach_of(classes_of(sets), sets.size(), least);
}

Incidence::Incidence(const std::vector<RowSet>& sets) : classes_(classes_of(sets)) {}

// Classes that are alike in the sets chosen stay apart: what rests on one of them rests on all.
std::vector<Class> Incidence::chosen(const std::vector<std::size_t>& sets) const {
    std::vector<Class> result;
    for (const Class& each : classes_) {
        Class part{{}, each.people};
        for (const std::size_t set : sets) part.member.push_back(each.member[set]);
        if (std::find(part.member.begin(), part.member.end(), 1) != part.member.end())
            result.push_back(std::move(part));
    }
    return result;
}

Reach Incidence::reach(const std::vector<std::size_t>& sets, long least) const {
    return reach_of(chosen(sets), sets.size(), least);
}

bool Incidence::follows(std::size_t set, std::vector<std::size_t> sets) const {
    sets.push_back(set);
    const std::vector<Class> classes = chosen(sets);
    return rank(classes, sets.size()) == rank(classes, sets.size() - 1);
}

}  // namespace combine
