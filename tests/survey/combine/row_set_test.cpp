#include "survey/combine/row_set.h"

#include <doctest/doctest.h>

namespace {

combine::RowSet every(std::size_t step, std::size_t rows) {
    combine::RowSet set(rows);
    for (std::size_t row = 0; row < rows; row += step) set.add(row);
    return set;
}

}  // namespace

TEST_CASE("a set of rows counts as a list of rows would, at every length around a word") {
    for (const std::size_t rows : {0U, 1U, 63U, 64U, 65U, 128U, 1000U}) {
        CAPTURE(rows);
        const auto twos = every(2, rows), threes = every(3, rows);
        long both = 0, either = 0, first = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            both += row % 6 == 0;
            either += row % 2 == 0 || row % 3 == 0;
            first += row % 2 == 0 && row % 3 != 0;
        }
        CHECK((twos & threes).count() == both);
        CHECK(combine::count_common(twos, threes) == both);
        CHECK((twos | threes).count() == either);
        CHECK((twos - threes).count() == first);
        CHECK(combine::RowSet::all(rows).count() == static_cast<long>(rows));
        CHECK((combine::RowSet::all(rows) - twos).count() + twos.count() == static_cast<long>(rows));
    }
}

TEST_CASE("a row is in a set from when it is added until it is removed") {
    combine::RowSet set(70);
    CHECK(set.empty());
    set.add(69);
    CHECK(set.has(69));
    CHECK_FALSE(set.has(68));
    set.remove(69);
    CHECK(set.empty());
}

TEST_CASE("a set over more rows has nobody in those that are new, over fewer it forgets the rest") {
    combine::RowSet set(70);
    set.add(3), set.add(63), set.add(69);
    const combine::RowSet wide = combine::resized(set, 200);
    CHECK(wide.rows() == 200);
    CHECK(wide.count() == 3);
    CHECK(wide.has(69));
    CHECK(combine::resized(wide, 70) == set);
    CHECK(combine::resized(set, 69).count() == 2);
    CHECK(combine::resized(set, 64).has(63));
    CHECK(combine::resized(set, 4).count() == 1);
    CHECK(combine::resized(set, 0).empty());
}
