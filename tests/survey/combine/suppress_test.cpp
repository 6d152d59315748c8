#include "survey/combine/suppress.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>

#include "tests/support/attacker.h"

using combine::Crossing;
using combine::Equation;
using combine::GroupCell;
using combine::hidden_cells;

namespace {

std::vector<std::size_t> range(std::size_t from, std::size_t count) {
    std::vector<std::size_t> result(count);
    std::iota(result.begin(), result.end(), from);
    return result;
}

std::string marks(const std::vector<char>& hidden) {
    std::string result;
    for (const char each : hidden) result += each != 0 ? 'x' : '.';
    return result;
}

// One sum; a number in brackets is a cell that is never published.
std::string one_sum(const std::vector<long>& people, long least, long unpublished = 0) {
    std::vector<GroupCell> cells;
    for (const long n : people) cells.push_back({n, true});
    if (unpublished > 0) cells.push_back({unpublished, false});
    const auto hidden = hidden_cells(
        cells, {{Equation::Kind::Sum, range(0, cells.size())}}, {}, {}, least);
    return marks(hidden).substr(0, people.size());
}

// Two partitions of random people, the last value of each unpublished.
struct TwoWays {
    std::vector<GroupCell> cells;
    Crossing crossing;
    std::vector<support::Atom> atoms;
};

TwoWays two_ways(support::Dice& dice) {
    const int left = 1 + dice.below(4), right = 1 + dice.below(4), shape = dice.below(3);
    TwoWays result;
    result.crossing.left = range(0, static_cast<std::size_t>(left) + 1);
    result.crossing.right = range(static_cast<std::size_t>(left) + 1, static_cast<std::size_t>(right) + 1);
    std::vector<long> lefts(static_cast<std::size_t>(left) + 1, 0);
    std::vector<long> rights(static_cast<std::size_t>(right) + 1, 0);
    for (int i = 0; i <= left; ++i) {
        auto& row = result.crossing.common.emplace_back();
        for (int j = 0; j <= right; ++j) {
            // Sparse, nearly nested and dense tables.
            const bool empty = shape < 2 && dice.below(3) > 0;
            const bool rest = i == left || j == right;
            const long n = empty ? 0 : rest ? dice.below(3) : dice.below(shape == 1 && i == j ? 20 : 5);
            row.push_back(n);
            lefts[static_cast<std::size_t>(i)] += n;
            rights[static_cast<std::size_t>(j)] += n;
            if (n > 0) result.atoms.push_back({{i, j}, n});
        }
    }
    for (const auto* side : {&lefts, &rights})
        for (std::size_t i = 0; i < side->size(); ++i)
            result.cells.push_back({(*side)[i], i + 1 < side->size()});
    return result;
}

support::Sums published(const TwoWays& table, const std::vector<char>& hidden) {
    support::Sums sums{std::vector<int>(table.atoms.size(), 1)};
    for (std::size_t side = 0; side < 2; ++side) {
        const auto& cells = side == 0 ? table.crossing.left : table.crossing.right;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (hidden[cells[i]] != 0) continue;
            auto& row = sums.emplace_back();
            for (const auto& atom : table.atoms)
                row.push_back(atom.places[side] == static_cast<int>(i) ? 1 : 0);
        }
    }
    return sums;
}

}  // namespace

TEST_CASE("small cells are hidden, and enough besides that no sum gives them away") {
    struct Row {
        std::vector<long> people;
        long least;
        const char* hidden;
    };
    const Row rows[] = {
        {{3, 6}, 5, "xx"},
        {{3, 6, 4}, 5, "x.x"},
        {{5, 6}, 5, ".."},
        {{3, 4, 9}, 5, "xx."},
        {{0, 6, 2, 2, 30}, 5, ".xxx."},
        {{}, 5, ""},
        {{0, 0}, 5, ".."},
        {{2}, 5, "x"},
        {{1, 7, 7}, 5, "xx."},          // the first of equals
        {{4, 9, 8, 8}, 5, "x.x."},
        {{1, 1, 1, 9}, 5, "xxxx"},      // three people are fewer than five
        {{1, 1, 1, 9}, 3, "xxx."},
        {{2, 3, 3}, 3, "xx."},
        {{29, 30, 31}, 30, "xx."},
        {{30, 30}, 30, ".."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.hidden);
        CHECK(one_sum(row.people, row.least) == row.hidden);
    }
}

TEST_CASE("people without a value are a hidden cell of their own") {
    CHECK(one_sum({6, 8, 9}, 5, 2) == "x..");      // 25 − 23 would be two people
    CHECK(one_sum({6, 8, 9}, 5, 5) == "...");      // five people may be worked out
    CHECK(one_sum({3, 8, 9}, 5, 2) == "x..");      // five hidden people in two cells
    CHECK(one_sum({3, 8, 9}, 5, 1) == "xx.");
}

TEST_CASE("a mean and its parts: none is hidden alone, and the mean goes last") {
    const auto relation = [](const std::vector<long>& people) {
        std::vector<GroupCell> cells;
        for (const long n : people) cells.push_back({n, true});
        return marks(hidden_cells(cells, {{Equation::Kind::Relation, range(0, cells.size())}}, {}, {}, 5));
    };
    CHECK(relation({9, 9, 4, 8}) == "..xx");
    CHECK(relation({9, 9, 4, 3}) == "..xx");
    CHECK(relation({9, 9, 9}) == "...");
    CHECK(relation({9, 4}) == "xx");
    CHECK(relation({4, 9, 9}) == "xx.");
    CHECK(relation({9, 4, 0}) == "xx.");
}

TEST_CASE("where the total is hidden, every part is") {
    CHECK(marks(hidden_cells({{4, true}, {4, true}, {0, true}},
                             {{Equation::Kind::Follow, {0, 1, 2}}}, {}, {}, 5)) == "xx.");
}

TEST_CASE("a group that is another but for two people is hidden, and the sums stay closed") {
    // Left: 10, 12, 11; right: 8 (all of them of the first left one), 14, 11.
    Crossing crossing{{0, 1, 2}, {3, 4, 5}, {{8, 1, 1}, {0, 6, 6}, {0, 7, 4}}};
    const std::vector<GroupCell> cells{{10, true}, {12, true}, {11, true},
                                       {8, true},  {14, true}, {11, true}};
    const auto hidden = hidden_cells(
        cells, {{Equation::Kind::Sum, {0, 1, 2}}, {Equation::Kind::Sum, {3, 4, 5}}}, {crossing}, {}, 5);
    CHECK(marks(hidden) == "...x.x");
}

TEST_CASE("no combination of the sums of one or two partitions is about a small group") {
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        support::Dice dice(seed);
        const TwoWays table = two_ways(dice);
        const long least = 3 + dice.below(4);
        long all = 0;
        for (const auto& atom : table.atoms) all += atom.people;
        if (all < least) continue;
        const std::vector<Equation> sums{{Equation::Kind::Sum, table.crossing.left},
                                         {Equation::Kind::Sum, table.crossing.right}};
        const auto hidden = hidden_cells(table.cells, sums, {table.crossing}, {}, least);
        CAPTURE(seed);
        CAPTURE(marks(hidden));
        REQUIRE_FALSE(support::derives_a_small_group(table.atoms, published(table, hidden), least));
    }
}

TEST_CASE("the attacker of these tests is one: without suppression he nearly always wins") {
    int won = 0, tried = 0;
    for (unsigned seed = 1; seed <= 100; ++seed) {
        support::Dice dice(seed);
        const TwoWays table = two_ways(dice);
        if (table.atoms.size() < 4) continue;
        ++tried;
        const auto nothing = std::vector<char>(table.cells.size(), 0);
        if (support::derives_a_small_group(table.atoms, published(table, nothing), 5)) ++won;
    }
    CHECK(tried > 50);
    CHECK(won * 10 > tried * 8);
}

TEST_CASE("what is hidden does not depend on how often or in which order equations are given") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        support::Dice dice(seed);
        const TwoWays table = two_ways(dice);
        const Equation left{Equation::Kind::Sum, table.crossing.left};
        const Equation right{Equation::Kind::Sum, table.crossing.right};
        CHECK(hidden_cells(table.cells, {left, right}, {}, {}, 5) ==
              hidden_cells(table.cells, {right, left, right}, {}, {}, 5));
    }
}

namespace {

// Groups by measures, the total first, random people; sometimes a last row that is never published.
struct Themes {
    std::vector<GroupCell> cells;
    combine::Grid grid;
    std::vector<Equation> equations;
};

Themes themes(support::Dice& dice) {
    Themes result;
    const std::size_t groups = static_cast<std::size_t>(2 + dice.below(5));
    const std::size_t measures = static_cast<std::size_t>(2 + dice.below(5));
    const bool rest = dice.below(2) == 0;
    for (std::size_t row = 0; row <= groups; ++row) {
        result.grid.push_back(range(row * measures, measures));
        const bool published = !rest || row < groups;
        if (published) result.equations.push_back({Equation::Kind::Relation, result.grid.back()});
        const int typical = dice.below(10);
        std::vector<long> people;
        for (std::size_t m = 0; m < measures; ++m)
            people.push_back(dice.below(6) == 0 ? dice.below(5) : typical + dice.below(3));
        // Who has a part has the mean, and nobody else.
        people.front() = *std::max_element(people.begin() + 1, people.end());
        for (std::size_t m = 0; m < measures; ++m) {
            result.cells.push_back({row == 0 ? 0 : people[m], published});
            if (row > 0) result.cells[m].n += people[m];
        }
    }
    for (std::size_t m = 0; m < measures; ++m) {
        Equation sum, all{Equation::Kind::Follow, {}};
        for (std::size_t row = 0; row <= groups; ++row) {
            all.cells.push_back(result.grid[row][m]);
            if (row > 0) sum.cells.push_back(result.grid[row][m]);
        }
        result.equations.push_back(all);
        result.equations.push_back(sum);
    }
    return result;
}

// One equation a column, and a row that is published; the shown cells are no unknowns.
support::Sums system_of(const Themes& table, const std::vector<char>& hidden) {
    support::Sums system;
    const auto equation = [&] { return &system.emplace_back(std::vector<int>(hidden.size(), 0)); };
    for (const auto& row : table.grid) {
        if (!table.cells[row.front()].published) continue;
        auto* factors = equation();
        for (std::size_t m = 0; m < row.size(); ++m)
            (*factors)[row[m]] = hidden[row[m]] == 0 ? 0 : m == 0 ? -static_cast<int>(row.size()) : 1 + static_cast<int>(m);
    }
    for (std::size_t m = 0; m < table.grid.front().size(); ++m) {
        auto* factors = equation();
        for (std::size_t row = 0; row < table.grid.size(); ++row)
            (*factors)[table.grid[row][m]] = hidden[table.grid[row][m]] == 0 ? 0 : row == 0 ? -1 : 1;
    }
    return system;
}

// Whether all equations together settle a hidden cell that they may not.
bool settles(const Themes& table, const std::vector<char>& hidden) {
    for (const std::size_t cell : support::settled(system_of(table, hidden), hidden.size()))
        if (table.cells[cell].published || table.cells[cell].n < 5) return true;
    return false;
}

}  // namespace

TEST_CASE("all sums and means of a grid together settle no hidden cell") {
    int simple = 0;
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        support::Dice dice(seed);
        const Themes table = themes(dice);
        CAPTURE(seed);
        const auto hidden = hidden_cells(table.cells, table.equations, {}, {table.grid}, 5);
        CAPTURE(marks(hidden));
        REQUIRE_FALSE(settles(table, hidden));
        if (settles(table, hidden_cells(table.cells, table.equations, {}, {}, 5))) ++simple;
    }
    // Looking at one equation after the other is not enough.
    CHECK(simple > 0);
}
