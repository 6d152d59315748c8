#include "survey/combine/kemeny.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "survey/combine/borda.h"

using combine::Pairwise;

namespace {

// Every permutation in lexicographic order: the first of the least is the answer by definition.
std::vector<int> by_brute_force(const Pairwise& wins) {
    std::vector<int> order(wins.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<int> best = order;
    while (std::next_permutation(order.begin(), order.end()))
        if (combine::disagreements(wins, order) < combine::disagreements(wins, best)) best = order;
    return best;
}

}  // namespace

TEST_CASE("Kemeny's order is the first of the best of all permutations") {
    std::mt19937 random(20240430);
    int rounds_with_cycles = 0;
    for (int round = 0; round < 400; ++round) {
        const int items = 1 + static_cast<int>(random() % 7);
        const int raters = static_cast<int>(random() % 8);
        const int levels = 2 + static_cast<int>(random() % 5);
        combine::Preferences preferences;
        for (int r = 0; r < raters; ++r) {
            auto& rater = preferences.emplace_back();
            for (int i = 0; i < items; ++i) {
                if (random() % 6 == 0) rater.emplace_back();
                else rater.emplace_back(static_cast<double>(static_cast<int>(random()) % levels));
            }
        }
        const Pairwise wins = combine::pairwise(preferences, items);
        const auto expected = by_brute_force(wins);
        CAPTURE(round);
        CHECK(*combine::kemeny_order(wins) == expected);
        rounds_with_cycles += [&] {
            for (std::size_t i = 0; i < expected.size(); ++i)
                for (std::size_t j = i + 1; j < expected.size(); ++j) {
                    const auto first = static_cast<std::size_t>(expected[i]);
                    const auto later = static_cast<std::size_t>(expected[j]);
                    if (wins[later][first] > wins[first][later]) return 1;
                }
            return 0;
        }();
    }
    CHECK(rounds_with_cycles > 20);   // else the search inside components was never needed
}

TEST_CASE("Tennessee's capitals come in their known order, with 393 agreements") {
    const combine::Pairwise wins{
        {0, 42, 42, 42}, {58, 0, 68, 68}, {58, 32, 0, 83}, {58, 32, 17, 0}};
    // Memphis, Nashville, Chattanooga, Knoxville
    const auto order = *combine::kemeny_order(wins);
    CHECK(order == std::vector<int>{1, 2, 3, 0});
    std::vector<int> reversed(order.rbegin(), order.rend());
    CHECK(combine::disagreements(wins, reversed) == 393);
}

TEST_CASE("the example with three optima gives the first in questionnaire order") {
    const std::optional<double> none;
    const combine::Preferences raters{{5, 3, 3, 1}, {4, 5, none, 4}, {2, 2, 2, 2}};
    const Pairwise wins = combine::pairwise(raters, 4);
    const auto order = *combine::kemeny_order(wins);
    CHECK(order == by_brute_force(wins));
    CHECK(order == std::vector<int>{0, 1, 2, 3});
}

TEST_CASE("a component that is too large is refused, and many small ones are not") {
    const auto ring = [](int size) {
        Pairwise wins(static_cast<std::size_t>(size),
                      std::vector<long>(static_cast<std::size_t>(size), 0));
        for (std::size_t i = 0; i < wins.size(); ++i) wins[i][(i + 1) % wins.size()] = 1;
        return wins;
    };
    CHECK_FALSE(combine::kemeny_order(ring(combine::kLargestComponent + 1)).has_value());
    CHECK(combine::disagreements(ring(9), *combine::kemeny_order(ring(9))) == 1);
    CHECK(combine::kemeny_order(Pairwise(100, std::vector<long>(100, 0)))->size() == 100);
}

TEST_CASE("Borda's normalised scores are those published") {
    const std::optional<double> none;
    const combine::Preferences raters{{5, 3, 3, 1}, {4, 5, none, 4}, {2, 2, 2, 2}};
    const auto scores = combine::borda_scores(raters, 4);
    const double expected[] = {0.58333, 0.66667, 0.5, 0.25};
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i);
        CHECK(std::abs(*scores[i] - expected[i]) < 1e-5);
    }
}

TEST_CASE("a rater of one item compares nothing") {
    const std::optional<double> none;
    const auto scores = combine::borda_scores({{5, none}, {none, none}}, 2);
    CHECK_FALSE(scores[0].has_value());
    CHECK_FALSE(scores[1].has_value());
}
