// What may be published beside what is out, and an attacker who knows all of it.

#include "survey/combine/exposure.h"
#include "survey/combine/reach.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using combine::Reach;
using combine::Refusal;
using combine::RowSet;

namespace {

RowSet set_of(std::size_t people, const std::vector<std::size_t>& members) {
    RowSet set(people);
    for (const std::size_t each : members) set.add(each);
    return set;
}

// People 0 … n − 1 in groups of these sizes, in order.
std::vector<RowSet> parts(const std::vector<std::size_t>& sizes) {
    const std::size_t people = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
    std::vector<RowSet> groups;
    std::size_t next = 0;
    for (const std::size_t size : sizes) {
        RowSet group(people);
        for (std::size_t i = 0; i < size; ++i) group.add(next++);
        groups.push_back(group);
    }
    return groups;
}

std::vector<char> hidden(const std::vector<std::size_t>& sizes, long least = 5) {
    const auto groups = parts(sizes);
    const RowSet all = RowSet::all(groups.front().rows());
    return combine::decide({}, all, groups, all, least).hidden;
}

using Hidden = std::vector<char>;

// ---- The attacker: for every few people, whether some combination of all totals rests on them alone.
// A total says one thing about its people; by elimination in fractions as doubles, over people.

std::size_t rank(std::vector<std::vector<double>> rows) {
    std::size_t found = 0;
    const std::size_t columns = rows.empty() ? 0 : rows.front().size();
    for (std::size_t column = 0; column < columns && found < rows.size(); ++column) {
        std::size_t lead = found;
        for (std::size_t row = found; row < rows.size(); ++row)
            if (std::abs(rows[row][column]) > std::abs(rows[lead][column])) lead = row;
        if (std::abs(rows[lead][column]) < 1e-9) continue;
        std::swap(rows[found], rows[lead]);
        for (std::size_t row = found + 1; row < rows.size(); ++row) {
            const double factor = rows[row][column] / rows[found][column];
            for (std::size_t i = column; i < columns; ++i) rows[row][i] -= factor * rows[found][i];
        }
        ++found;
    }
    return found;
}

bool exposes(const std::vector<RowSet>& sets, std::size_t people, long least) {
    const auto matrix = [&](unsigned without) {
        std::vector<std::vector<double>> rows;
        for (const RowSet& set : sets) {
            auto& row = rows.emplace_back();
            for (std::size_t person = 0; person < people; ++person)
                if ((without >> person & 1U) == 0) row.push_back(set.has(person) ? 1 : 0);
        }
        return rows;
    };
    const std::size_t all = rank(matrix(0));
    for (unsigned few = 1; few < 1U << people; ++few)
        if (__builtin_popcount(few) < least && rank(matrix(few)) < all) return true;
    return false;
}

}  // namespace

TEST_CASE("groups are hidden as in the worked examples") {
    struct Row {
        std::vector<std::size_t> sizes;
        Hidden hidden;
    };
    const Row rows[] = {
        {{3, 6}, {1, 1}}, {{3, 6, 4}, {1, 0, 1}}, {{5, 6}, {0, 0}}, {{3, 4, 9}, {1, 1, 0}},
        {{0, 6, 2, 2, 30}, {0, 1, 1, 1, 0}}};
    for (const Row& row : rows) CHECK(hidden(row.sizes) == row.hidden);
}

TEST_CASE("totals that differ by a few people expose them, totals that differ by nobody or many do not") {
    const std::size_t people = 12;
    const RowSet all = RowSet::all(people);
    CHECK(combine::reach({all}, 5) == Reach::Nobody);
    CHECK(combine::reach({all, set_of(people, {0, 1, 2, 3, 4, 5, 6})}, 5) == Reach::Nobody);
    CHECK(combine::reach({all, set_of(people, {0, 1, 2, 3, 4, 5, 6, 7})}, 5) == Reach::Few);
    CHECK(combine::reach({all, all}, 5) == Reach::Nobody);
    CHECK(combine::reach({set_of(people, {1, 2})}, 5) == Reach::Few);
    CHECK(combine::reach({}, 5) == Reach::Nobody);
}

TEST_CASE("three totals expose what no two of them do") {
    // (a b) + (b c) − (a c) is twice b, and b are two people.
    const auto groups = parts({6, 2, 6});
    const std::vector<RowSet> pairs{groups[0] | groups[1], groups[1] | groups[2],
                                    groups[0] | groups[2]};
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(combine::reach({pairs[i], pairs[(i + 1) % 3]}, 5) == Reach::Nobody);
    CHECK(combine::reach(pairs, 5) == Reach::Few);
}

TEST_CASE("a table is refused for its complement, its difference, or too few people, and says against what") {
    const std::size_t people = 30;
    const RowSet all = RowSet::all(people);
    std::vector<std::size_t> most(27), some(14);
    std::iota(most.begin(), most.end(), 0U);
    std::iota(some.begin(), some.end(), 0U);
    const RowSet filtered = set_of(people, most), half = set_of(people, some);
    const auto complement = combine::decide({half, all}, filtered, {}, all, 5);
    CHECK(complement.refusal == Refusal::Difference);
    CHECK(complement.against == 1);
    CHECK(combine::decide({}, filtered, {}, all, 5).refusal == Refusal::None);
    CHECK(combine::decide({}, set_of(people, {1, 2, 3}), {}, all, 5).refusal == Refusal::TooFew);
    CHECK(combine::decide({}, RowSet(people), {}, all, 5).refusal == Refusal::None);
    // Those without a value count for nothing: the filter leaves out three, of whom none answered.
    CHECK(combine::decide({filtered}, all, {}, filtered, 5).refusal == Refusal::None);
}

TEST_CASE("the same table may be published again") {
    const auto groups = parts({7, 3, 9, 6});
    const RowSet all = RowSet::all(25);
    const auto first = combine::decide({}, all, groups, all, 5);
    const auto out = combine::shown_sets(all, groups, all, first);
    const auto again = combine::decide(out, all, groups, all, 5);
    CHECK(again.refusal == Refusal::None);
    CHECK(again.hidden == first.hidden);
}

TEST_CASE("what is derived is what an attacker derives, over random totals") {
    std::mt19937 random(20261127);
    int exposed = 0;
    for (int round = 0; round < 400; ++round) {
        const std::size_t people = 4 + random() % 6;
        const long least = 2 + static_cast<long>(random() % 3);
        std::vector<RowSet> sets;
        for (std::size_t i = 1 + random() % 5; i > 0; --i) {
            RowSet set(people);
            for (std::size_t person = 0; person < people; ++person)
                if (random() % 3 != 0) set.add(person);
            if (!set.empty()) sets.push_back(set);
        }
        const bool few = exposes(sets, people, least);
        CAPTURE(round);
        CHECK((combine::reach(sets, least) == Reach::Few) == few);
        exposed += few ? 1 : 0;
    }
    CHECK(exposed > 50);
    CHECK(exposed < 380);
}

namespace {

// Ten people with two dimensions, and values for some; every filter of values of both dimensions.
struct Population {
    std::size_t people = 10;
    std::vector<RowSet> rows, columns;
    RowSet valid;

    explicit Population(std::mt19937& random) : valid(10) {
        rows.assign(2 + random() % 2, RowSet(people));
        columns.assign(2 + random() % 2, RowSet(people));
        for (std::size_t person = 0; person < people; ++person) {
            rows[random() % rows.size()].add(person);
            if (random() % 8 != 0) columns[random() % columns.size()].add(person);
            if (random() % 6 != 0) valid.add(person);
        }
    }
    static RowSet any_of(const std::vector<RowSet>& values, std::size_t chosen, std::size_t people) {
        if (chosen == 0) return RowSet::all(people);   // no filter
        RowSet set(people);
        for (std::size_t i = 0; i < values.size(); ++i)
            if ((chosen >> i & 1U) != 0) set |= values[i];
        return set;
    }
};

struct Table {
    RowSet selection;
    std::vector<RowSet> groups;
};

std::vector<Table> every_table(const Population& of) {
    std::vector<Table> tables;
    for (std::size_t r = 0; r < std::size_t{1} << of.rows.size(); ++r)
        for (std::size_t c = 0; c < std::size_t{1} << of.columns.size(); ++c)
            for (const auto* by : {&of.rows, &of.columns}) {
                Table table{Population::any_of(of.rows, r, of.people) &
                                Population::any_of(of.columns, c, of.people),
                            {}};
                for (const RowSet& value : *by) table.groups.push_back(table.selection & value);
                tables.push_back(std::move(table));
            }
    return tables;
}

}  // namespace

TEST_CASE("of all filters in any order, nothing that is let through exposes fewer than the least") {
    std::mt19937 random(5);
    int shown = 0, refused = 0, careless = 0;
    for (int round = 0; round < 60; ++round) {
        const Population of(random);
        const long least = 3;
        auto tables = every_table(of);
        std::shuffle(tables.begin(), tables.end(), random);
        std::vector<RowSet> out, all_out;
        for (const Table& table : tables) {
            const auto verdict = combine::decide(out, table.selection, table.groups, of.valid, least);
            for (RowSet& set : combine::shown_sets(table.selection, table.groups, of.valid, verdict))
                out.push_back(std::move(set));
            (verdict.refusal == Refusal::None ? shown : refused) += 1;
            // One who looks at each table alone, and forgets what is out.
            const auto alone = combine::decide({}, table.selection, table.groups, of.valid, least);
            for (RowSet& set : combine::shown_sets(table.selection, table.groups, of.valid, alone))
                all_out.push_back(std::move(set));
        }
        CAPTURE(round);
        CHECK_FALSE(exposes(out, of.people, least));
        careless += exposes(all_out, of.people, least) ? 1 : 0;
    }
    CHECK(shown > 300);
    CHECK(refused > 300);
    CHECK(careless > 30);   // the attacker can succeed: tables judged one by one are not safe
}
