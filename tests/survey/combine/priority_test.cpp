#include "survey/combine/priority.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "tests/support/panel.h"

using support::response;

namespace {

using Responses = std::vector<answer::Response>;

std::vector<combine::RankedItem> ranked(const Responses& responses, int initiatives) {
    return combine::rank(support::panel_of(responses), support::ranked_survey(initiatives));
}

const combine::RankedItem& item(const std::vector<combine::RankedItem>& items,
                                const std::string& id) {
    for (const auto& each : items)
        if (each.initiative == id) return each;
    FAIL("no item " << id);
    return items.front();
}

std::string order(const std::vector<combine::RankedItem>& items) {
    std::string result;
    for (const auto& each : items) result += each.initiative;
    return result;
}

}  // namespace

TEST_CASE("the formulas give what a hand calculation gives") {
    // R = 4, N = 3, priorities 5 + 3 + none, coverage (1/4 + 2/2) ÷ 2
    const auto a = item(ranked({response("t", "s5:1/4"), response("u", "i3:2/2"),
                                response("v", "i"), response("w", "p"), response("x", "?"),
                                response("y", "-")},
                               1),
                        "a");
    CHECK(a.n == 4);
    CHECK(a.need_count == 3);
    CHECK(*a.need_rate == 0.75);
    CHECK(*a.priority_index == 40);          // 100 × 8 ÷ (5 × 4)
    CHECK(*a.resource_coverage == 0.625);
    CHECK(*a.mean_priority == 4);
    CHECK(*a.median_priority == 4);
    CHECK(a.quadrant == "gain-rapide");
    CHECK(a.dont_know == 1);
    CHECK(a.blank == 1);
    CHECK(a.status_counts.at("a-bonifier") == 2);
    CHECK(a.status_counts.at("pas-envisage") == 0);
}

TEST_CASE("ties fall to set-up statuses, then coverage, then questionnaire order") {
    struct Row {
        const char* rule;
        Responses responses;
        const char* order;
    };
    const Row rows[] = {
        {"higher index first", {response("u", "i3 i4 i5")}, "cba"},
        {"more set up first", {response("u", "i3 s3 i3")}, "bac"},
        {"then coverage", {response("u", "i3:0/2 i3:1/2 i3:2/2")}, "cba"},
        {"unknown coverage after none", {response("u", "i3 i3:0/2 i3")}, "bac"},
        {"then the questionnaire", {response("u", "i3 i3 i3")}, "abc"},
        {"nobody's position comes last", {response("u", "? - w")}, "cab"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.rule);
        CHECK(order(ranked(row.responses, 3)) == row.order);
    }
}

TEST_CASE("quadrants follow the thresholds, which belong to the high side") {
    struct Row {
        const char* word;
        const char* quadrant;
    };
    const Row rows[] = {{"s5:1/2", "agir"},      {"s5:1/3", "mutualiser"}, {"s5", "mutualiser"},
                        {"s3:1/2", "agir"},      {"s2:1/2", "gain-rapide"}, {"s2:0/2", "reporter"},
                        {"p", "reporter"},       {"?", ""}};
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CHECK(item(ranked({response("u", row.word)}, 1), "a").quadrant == row.quadrant);
    }
    // exactly 50: 100 × 5 ÷ (5 × 2)
    CHECK(item(ranked({response("u", "s5:1/2"), response("v", "p")}, 1), "a").quadrant == "agir");
}

TEST_CASE("an initiative nobody took a position on has empty numbers and the last rank") {
    const auto b = item(ranked({response("u", "s5 ?"), response("v", "p -")}, 2), "b");
    CHECK(b.rank == 2);
    CHECK(b.n == 0);
    CHECK_FALSE(b.need_rate.has_value());
    CHECK_FALSE(b.priority_index.has_value());
    CHECK_FALSE(b.resource_coverage.has_value());
    CHECK_FALSE(b.mean_priority.has_value());
    CHECK_FALSE(b.borda.has_value());
    CHECK_FALSE(b.agreement_a.has_value());
    CHECK(b.borda_rank == 2);
    CHECK(*b.kemeny_rank == 2);
}

TEST_CASE("a priority hidden by a status without need is no preference but zero") {
    Responses responses{response("u", "s5 i1"), response("v", "s4 i2")};
    responses[0].answers["a.statut"].value = std::string("en-place");   // its priority 5 stays
    const auto a = item(ranked(responses, 2), "a");
    CHECK(*a.priority_index == 40);   // 4 ÷ 10
    CHECK(*a.mean_priority == 4);
}

TEST_CASE("the rank range covers the panel and every panel without one cluster") {
    // a leads by cluster u alone; without it b leads.
    const auto items =
        ranked({response("u", "s5 p"), response("v", "s1 s2"), response("w", "p s2")}, 2);
    const auto& a = item(items, "a");
    CHECK(a.rank == 1);
    CHECK(a.rank_low == 1);
    CHECK(a.rank_high == 2);
    const auto& b = item(items, "b");
    CHECK(b.rank_low == 1);
    CHECK(b.rank_high == 2);
}

TEST_CASE("agreement is taken over preferences from zero to the top priority") {
    const Responses unanimous{response("u", "s5 p"), response("v", "s5 s5")};
    const auto items = ranked(unanimous, 2);
    CHECK(*item(items, "a").agreement_a == 1);
    CHECK(*item(items, "b").agreement_a == -1);   // one at 0, one at 5
}

TEST_CASE("an order that another method moves by three places is said to be sensitive") {
    // One cluster has a lone need with top priority: first by index among few positions, yet
    // compared by one rater only, whom the others do not follow.
    const auto items = ranked({response("u", "s5 s4 s4 s4 s4"), response("v", "? s5 s5 s5 s5"),
                               response("w", "? s5 s4 s4 s4"), response("x", "? s5 s5 s4 s4")},
                              5);
    for (const auto& each : items) {
        CAPTURE(each.initiative);
        const bool expected = std::abs(each.rank - each.borda_rank) >= 3 ||
                              std::abs(each.rank - *each.kemeny_rank) >= 3;
        CHECK(each.method_sensitive == expected);
    }
    const auto moved = ranked({response("u", "s3 p p p"), response("v", "? s2 s2 s2"),
                               response("w", "s1 s2 s2 s2"), response("x", "s1 s2 s2 s2")},
                              4);
    const auto& a = item(moved, "a");
    CHECK(a.rank == 1);
    CHECK(a.borda_rank == 4);
    CHECK(a.method_sensitive);
}

TEST_CASE("ranks are unique in every method and independent of the order of responses") {
    std::mt19937 random(7);
    const char* words[] = {"s5:1/4", "s3", "i4:2/3", "i2:1/7", "i1", "p", "w", "?", "-", "s"};
    for (int round = 0; round < 30; ++round) {
        Responses responses;
        for (int r = 0; r < 10; ++r) {
            std::string text;
            for (int i = 0; i < 8; ++i) text += std::string(words[random() % 10]) + ' ';
            responses.push_back(response(std::string(1, static_cast<char>('a' + r)), text));
        }
        const auto first = ranked(responses, 8);
        std::vector<int> by_borda, by_kemeny;
        for (const auto& each : first) {
            by_borda.push_back(each.borda_rank);
            by_kemeny.push_back(*each.kemeny_rank);
        }
        std::sort(by_borda.begin(), by_borda.end());
        std::sort(by_kemeny.begin(), by_kemeny.end());
        const std::vector<int> all{1, 2, 3, 4, 5, 6, 7, 8};
        CHECK(by_borda == all);
        CHECK(by_kemeny == all);
        std::shuffle(responses.begin(), responses.end(), random);
        const auto again = ranked(responses, 8);
        for (std::size_t i = 0; i < first.size(); ++i) {
            CHECK(first[i].initiative == again[i].initiative);
            CHECK(first[i].borda == again[i].borda);
            CHECK(first[i].resource_coverage == again[i].resource_coverage);
            CHECK(first[i].kemeny_rank == again[i].kemeny_rank);
        }
    }
}

TEST_CASE("a questionnaire without a ranking ranks nothing") {
    auto survey = support::ranked_survey(2);
    survey.ranking.reset();
    CHECK(combine::rank({}, survey).empty());
}
