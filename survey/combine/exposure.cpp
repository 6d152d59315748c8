#include "survey/combine/exposure.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "survey/combine/suppress.h"

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
        row[i] = field.minus(row[i], field.times(factor, other[i]));
}

// People who are in the same sets.
struct Class {
    std::vector<char> member;   // one a set
    long people = 0;
};

std::vector<Class> classes_of(const std::vector<RowSet>& sets) {
    std::map<std::vector<char>, long> found;
    const std::size_t people = sets.empty() ? 0 : sets.front().rows();
    for (std::size_t person = 0; person < people; ++person) {
        std::vector<char> member;
        for (const RowSet& set : sets) member.push_back(set.has(person) ? 1 : 0);
        if (std::find(member.begin(), member.end(), 1) != member.end()) ++found[member];
    }
    std::vector<Class> classes;
    for (auto& [member, count] : found) classes.push_back({member, count});
    return classes;
}

// In reduced row echelon form: rows of sets, columns of classes; `pivots` are the columns that lead.
std::vector<Row> reduced(const std::vector<Class>& classes, std::size_t sets, const Field& field,
                         std::vector<std::size_t>& pivots) {
    std::vector<Row> rows;
    for (std::size_t set = 0; set < sets; ++set) {
        Row& row = rows.emplace_back();
        for (const Class& each : classes) row.push_back(static_cast<std::uint64_t>(each.member[set]));
    }
    std::size_t rank = 0;
    for (std::size_t column = 0; column < classes.size() && rank < rows.size(); ++column) {
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

// The null space, one row a class.
std::vector<Row> null_rows(const std::vector<Class>& classes, std::size_t sets,
                           const Field& field) {
    std::vector<std::size_t> pivots;
    const std::vector<Row> rows = reduced(classes, sets, field, pivots);
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
            if (++tried_ > kMostTried) return Reach::Unknown;
            Row row = null_[next];
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
    long tried_ = 0;
    std::vector<Row> basis_;            // of the classes taken, each with its leading 1
    std::vector<std::size_t> leads_;
};

std::vector<RowSet> together(std::vector<RowSet> some, const std::vector<RowSet>& more) {
    some.insert(some.end(), more.begin(), more.end());
    return some;
}

std::vector<char> hidden_groups(const RowSet& selection, const std::vector<RowSet>& groups,
                                const RowSet& valid, long least) {
    std::vector<GroupCell> cells;
    Equation parts{Equation::Kind::Sum, {}};
    RowSet rest = selection & valid;
    for (const RowSet& group : groups) {
        parts.cells.push_back(cells.size());
        cells.push_back({count_common(group, valid), true});
        rest -= group;
    }
    parts.cells.push_back(cells.size());
    cells.push_back({rest.count(), false});   // of no group: what the total minus all groups leaves
    std::vector<char> hidden = hidden_cells(cells, {parts}, {}, {}, least);
    hidden.pop_back();
    return hidden;
}

}  // namespace

Reach reach(const std::vector<RowSet>& sets, long least) {
    const std::vector<Class> classes = classes_of(sets);
    for (const std::uint64_t prime : {std::uint64_t{2147483647}, std::uint64_t{2147483629}}) {
        const Reach found = Search(classes, sets.size(), least, prime).run();
        if (found != Reach::Nobody) return found;
    }
    return Reach::Nobody;
}

Verdict decide(const std::vector<RowSet>& before, const RowSet& selection,
               const std::vector<RowSet>& groups, const RowSet& valid, long least) {
    const long n = count_common(selection, valid);
    if (n > 0 && n < least) return {Refusal::TooFew, 0, {}};
    Verdict verdict{Refusal::None, 0, hidden_groups(selection, groups, valid, least)};
    const std::vector<RowSet> added = shown_sets(selection, groups, valid, verdict);
    const Reach all = reach(together(before, added), least);
    if (all == Reach::Nobody) return verdict;
    if (all == Reach::Unknown) return {Refusal::Uncertain, 0, {}};
    std::size_t against = 0;
    while (against < before.size() && reach(together({before[against]}, added), least) != Reach::Few)
        ++against;
    return {Refusal::Difference, against, {}};
}

std::vector<RowSet> shown_sets(const RowSet& selection, const std::vector<RowSet>& groups,
                               const RowSet& valid, const Verdict& verdict) {
    if (verdict.refusal != Refusal::None) return {};
    std::vector<RowSet> sets{selection & valid};
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (verdict.hidden[i] == 0) sets.push_back(groups[i] & valid);
    std::erase_if(sets, [](const RowSet& set) { return set.empty(); });
    return sets;
}

}  // namespace combine
