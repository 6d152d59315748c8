#include "survey/combine/tie_bands.h"

#include <doctest/doctest.h>

namespace {

// Ranks 1, 2, … with their ranges.
std::vector<std::size_t> sizes(const std::vector<std::pair<int, int>>& ranges) {
    std::vector<combine::RankedItem> items;
    for (const auto& [low, high] : ranges) {
        combine::RankedItem item;
        item.rank = static_cast<int>(items.size()) + 1;
        item.rank_low = low;
        item.rank_high = high;
        items.push_back(item);
    }
    std::vector<std::size_t> result;
    std::size_t next = 0;
    for (const combine::TieBand& band : combine::tie_bands(items)) {
        CHECK(band.first == next);
        CHECK(band.settled() == (band.size == 1));
        next += band.size;
        result.push_back(band.size);
    }
    CHECK(next == items.size());
    return result;
}

using Sizes = std::vector<std::size_t>;

}  // namespace

TEST_CASE("items whose ranks may cross share a band, the others stand alone") {
    struct Row {
        const char* what;
        std::vector<std::pair<int, int>> ranges;
        Sizes bands;
    };
    const Row rows[] = {
        {"nothing ranked", {}, {}},
        {"every rank holds", {{1, 1}, {2, 2}, {3, 3}}, {1, 1, 1}},
        {"two change places", {{1, 2}, {1, 2}, {3, 3}}, {2, 1}},
        {"the last two", {{1, 1}, {2, 3}, {2, 3}}, {1, 2}},
        {"a chain is one band", {{1, 2}, {1, 3}, {2, 4}, {3, 4}}, {4}},
        {"one jumps over a settled neighbour", {{1, 1}, {2, 2}, {3, 5}, {3, 4}, {2, 5}}, {1, 4}},
        {"all may be anything", {{1, 3}, {1, 3}, {1, 3}}, {3}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(sizes(row.ranges) == row.bands);
    }
}
