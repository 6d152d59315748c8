#include "survey/combine/scores.h"

#include <doctest/doctest.h>

#include "tests/support/members.h"

using combine::score;
using combine::Scores;
using doctest::Approx;
using support::members_survey;
using support::rated;

namespace {

// "a1 b3" of items.
std::string ids(const std::vector<const combine::ItemScore*>& items) {
    std::string result;
    for (const combine::ItemScore* item : items)
        result += (result.empty() ? "" : " ") + item->question->id;
    return result;
}

}  // namespace

TEST_CASE("a theme counts rated practices by weight, and its coverage what applies") {
    struct Row {
        const char* what;
        std::vector<double> weights;
        const char* answers;
        std::optional<double> score, coverage;
    };
    const Row rows[] = {
        // CHARTS.md §2: 14/6 = 2.3333, 58.3 %, coverage 6/7
        {"the worked example", {3, 2, 1, 1, 2}, "4n2-0", 100 * 14.0 / 24, 6.0 / 7},
        {"equal weights", {1, 1, 1}, "123", 50, 1},
        {"a heavy practice weighs more", {3, 1}, "40", 75, 1},
        {"all at the top", {3, 2, 1}, "444", 100, 1},
        {"all at the bottom is a score of 0", {3, 2, 1}, "000", 0, 1},
        {"not applicable is left out of both", {3, 1}, "n4", 100, 1},
        {"all not applicable: neither score nor coverage", {3, 1}, "nn", {}, {}},
        {"nothing answered: no score, coverage 0", {3, 1}, "--", {}, 0},
        {"don’t know applies but is not rated", {2, 1, 1}, "2?2", 50, 0.75},
        {"only don’t know", {1, 1}, "??", {}, 0},
        {"coverage of exactly one half shows the score", {2, 1, 1}, "3--", 75, 0.5},
        {"coverage just under one half does not", {2, 2, 1}, "3--", {}, 0.4},
        {"not applicable can bring coverage to one half", {1, 1, 1, 1}, "3-nn", 75, 0.5},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto survey = members_survey({{1, row.weights}});
        const Scores scores = score(rated(row.answers), survey);
        REQUIRE(scores.themes.size() == 1);
        const combine::ThemeScore& theme = scores.themes[0];
        REQUIRE(theme.score.has_value() == row.score.has_value());
        if (row.score) CHECK(*theme.score == Approx(*row.score).epsilon(1e-12));
        REQUIRE(theme.coverage.has_value() == row.coverage.has_value());
        if (row.coverage) CHECK(*theme.coverage == Approx(*row.coverage).epsilon(1e-12));
        CHECK(scores.overall.has_value() == row.score.has_value());
    }
}

TEST_CASE("the four states of a practice are counted apart") {
    const auto survey = members_survey({{1, {1, 1, 1}}, {1, {1, 1, 1}}});
    const Scores scores = score(rated("4n? --2"), survey);
    CHECK(scores.themes[0].rated == 1);
    CHECK(scores.themes[0].not_applicable == 1);
    CHECK(scores.themes[0].dont_know == 1);
    CHECK(scores.themes[1].blank == 2);
    CHECK(scores.rated == 2);
    CHECK(scores.not_applicable == 1);
    CHECK(scores.dont_know == 1);
    CHECK(scores.blank == 2);
}

TEST_CASE("the overall score weighs the themes that are shown, and no other") {
    const auto survey = members_survey({{15, {1, 1}}, {10, {1, 1}}, {5, {1, 1, 1}}});
    const Scores all = score(rated("44 22 000"), survey);
    CHECK(*all.overall == Approx((15 * 100 + 10 * 50) / 30.0));
    CHECK(*all.coverage == Approx(1));
    // The third is covered by a third only, the second has nothing applicable.
    const Scores hidden = score(rated("42 nn 4--"), survey);
    CHECK(*hidden.overall == Approx(75));
    CHECK_FALSE(hidden.themes[2].score.has_value());
    CHECK(*hidden.coverage == Approx((15 + 5 / 3.0) / 20));
    const Scores none = score(rated("nn nn nnn"), survey);
    CHECK_FALSE(none.overall.has_value());
    CHECK_FALSE(none.coverage.has_value());
    CHECK(none.level == nullptr);
}

TEST_CASE("a band has its lower end and not its upper one, except 100") {
    const auto scoring = *members_survey({}).scoring;
    struct Row {
        double score;
        const char* level;
    };
    const Row rows[] = {{0, "non-amorce"},  {19.999, "non-amorce"}, {20, "amorce"},
                        {39.999, "amorce"}, {40, "structure"},      {59.999, "structure"},
                        {60, "integre"},    {79.999, "integre"},    {80, "exemplaire"},
                        {99, "exemplaire"}, {100, "exemplaire"}};
    for (const Row& row : rows) {
        CAPTURE(row.score);
        const define::Level* level = combine::level_of(row.score, scoring);
        REQUIRE(level != nullptr);
        CHECK(level->id == row.level);
    }
}

TEST_CASE("a gain is what one more level of a practice adds to the overall score") {
    const auto survey = members_survey({{15, {3, 2}}, {10, {1, 1, 1, 1}}, {5, {1}}});
    const auto answers = rated("24 1?-3 n");
    const Scores scores = score(answers, survey);
    for (const combine::ItemScore& item : scores.items) {
        CAPTURE(item.question->id);
        const bool can_gain = item.standpoint == combine::Standpoint::Rated && item.level < 4;
        REQUIRE(item.gain.has_value() == can_gain);
        if (!can_gain) continue;
        const Scores after = score(
            combine::raised(answers, {{item.question->id, item.level + 1}}), survey);
        CHECK(*after.overall - *scores.overall == Approx(*item.gain).epsilon(1e-9));
    }
    // 25 × W × w ÷ (ΣW of shown themes × Σw rated in the theme)
    CHECK(*scores.items[0].gain == Approx(25 * 15 * 3 / (25.0 * 5)));
    CHECK(*scores.items[2].gain == Approx(25 * 10 * 1 / (25.0 * 2)));
}

TEST_CASE("a practice of a theme without a score gains nothing") {
    const auto survey = members_survey({{1, {1, 1, 1}}, {1, {1, 1}}});
    const Scores scores = score(rated("2-- 22"), survey);
    CHECK_FALSE(scores.items[0].gain.has_value());
    CHECK(ids(combine::by_gain(scores)) == "b1 b2");
}

TEST_CASE("practices are sorted by gain, strength and weakness, then in order") {
    const auto survey = members_survey({{10, {1, 3, 3, 2}}, {10, {3, 3, 2, 1}}});
    const Scores scores = score(rated("0134 3301"), survey);
    CHECK(ids(combine::by_gain(scores)) == "a2 a3 b1 b2 b3 a1 b4");
    CHECK(ids(combine::strengths(scores)) == "a4 a3 b1 b2");
    CHECK(ids(combine::weak_points(scores)) == "b3 a1 a2 b4");
}

TEST_CASE("gains that differ only by the order of sums keep the questionnaire’s order") {
    const auto survey = members_survey({{0.1, {0.1, 0.2, 0.3}}, {0.3, {0.2, 0.1, 0.3}}});
    const Scores scores = score(rated("111 111"), survey);
    CHECK(ids(combine::by_gain(scores)) == "b3 b1 a3 b2 a2 a1");
}

TEST_CASE("raising goes up only, and leaves alone what does not apply") {
    const auto answers = rated("31n?-");
    const auto after = combine::raised(
        answers, {{"a1", 2}, {"a2", 2}, {"a3", 4}, {"a4", 1}, {"a5", 3}});
    CHECK(after == rated("32n13"));
    CHECK(combine::raised(answers, {}) == answers);
}

TEST_CASE("without scoring there is no theme and no score") {
    auto survey = members_survey({{1, {1, 1}}});
    survey.scoring.reset();
    CHECK(combine::themes(survey).empty());
    const Scores scores = score(rated("44"), survey);
    CHECK(scores.themes.empty());
    CHECK_FALSE(scores.overall.has_value());
}

TEST_CASE("sections without a scale are no themes") {
    const auto survey = members_survey({{1, {1}}, {1, {1}}});
    const auto themes = combine::themes(survey);
    REQUIRE(themes.size() == 2);
    CHECK(themes[0]->id == "a");
}
