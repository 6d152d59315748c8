// The worked examples that the formulas were checked with: each row once, here or beside its function
// (statistics_test, kemeny_test).

#include <doctest/doctest.h>

#include <cmath>

#include "survey/combine/interval.h"
#include "survey/combine/kemeny.h"
#include "survey/combine/reliability.h"
#include "survey/combine/scores.h"
#include "survey/combine/statistics.h"
#include "tests/support/members.h"

using combine::Metric;
using combine::Preferences;

namespace {

bool near(double value, double expected, double apart = 5e-8) {
    return std::abs(value - expected) <= apart;
}
const std::optional<double> none;

}  // namespace

TEST_CASE("Leik's dispersion gives the published values") {
    struct Row {
        std::vector<long> counts;
        double d;
    };
    const Row rows[] = {{{30, 40, 210, 130, 530, 50, 10}, 0.2866667},
                        {{5, 0, 0, 0, 5}, 1},
                        {{0, 0, 0, 0, 7}, 0}};
    for (const Row& row : rows) CHECK(near(*combine::dispersion_d(row.counts), row.d));
    CHECK_FALSE(combine::dispersion_d({0, 0}).has_value());
    CHECK_FALSE(combine::dispersion_d({3}).has_value());
}

TEST_CASE("shares and the mean of Heiberger and Robbins are those published") {
    const std::vector<long> counts{4, 21, 27, 230, 283};
    const double percent[] = {0.7, 3.7, 4.8, 40.7, 50.1};
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        CHECK(near(100.0 * static_cast<double>(counts[i]) / 565, percent[i], 0.05));
        sum += static_cast<double>(counts[i]) * static_cast<double>(i + 1);
    }
    CHECK(near(sum / 565, 4.3575221));
}

TEST_CASE("quartiles of answers are of type 2, of scores of type 7") {
    const std::vector<double> answers{2, 3, 3, 4, 4, 4, 4, 5, 5, 5};
    CHECK(*combine::answer_quantile(answers, 0.25) == 3);
    CHECK(*combine::answer_quantile(answers, 0.5) == 4);
    CHECK(*combine::answer_quantile(answers, 0.75) == 5);
    CHECK(*combine::answer_quantile({1, 2, 3, 4}, 0.25) == 1.5);
    CHECK(*combine::answer_quantile({1, 2}, 0) == 1);
    CHECK(*combine::answer_quantile({1, 2}, 1) == 2);
    CHECK_FALSE(combine::answer_quantile({}, 0.5).has_value());
}

TEST_CASE("Wilson's interval gives the published values, and is closed at nobody and everybody") {
    struct Row {
        long part, n;
        double low, high;
    };
    const Row rows[] = {{81, 263, .2553, .3662}, {15, 148, .0624, .1605}, {0, 20, 0, .1611},
                        {1, 29, .0061, .1718},   {7, 10, .3968, .8922}};
    for (const Row& row : rows) {
        CAPTURE(row.part);
        const auto interval = *combine::wilson(row.part, row.n);
        CHECK(near(interval.low, row.low, 5e-5));
        CHECK(near(interval.high, row.high, 5e-5));
    }
    CHECK(combine::wilson(0, 20)->low == 0);
    CHECK(combine::wilson(20, 20)->high == 1);
    CHECK_FALSE(combine::wilson(0, 0).has_value());
}

TEST_CASE("drawing again gives the standard error of the formula, the same for the same seed") {
    const std::vector<long> counts{0, 1, 2, 4, 3};
    const auto drawn = *combine::bootstrap_mean(counts, 1, 20261127, 20000);
    CHECK(near(drawn.standard_error, 0.2983287, 0.005));
    CHECK(drawn.mean.low < 3.9);
    CHECK(drawn.mean.high > 3.9);
    CHECK(combine::bootstrap_mean(counts, 1, 7)->mean == combine::bootstrap_mean(counts, 1, 7)->mean);
    CHECK_FALSE(combine::bootstrap_mean({0, 0}, 0, 1).has_value());
}

TEST_CASE("a weighted mean says how many equal answers it is worth") {
    const auto same = *combine::weighted_mean({1, 2, 3}, {2, 2, 2});
    CHECK(same.mean == 2);
    CHECK(near(same.n_effective, 3, 1e-12));
    const auto one = *combine::weighted_mean({1, 5}, {1, 3});
    CHECK(one.mean == 4);
    CHECK(one.n == 2);
    CHECK(near(one.n_effective, 1.6, 1e-12));
    CHECK_FALSE(combine::weighted_mean({}, {}).has_value());
}

TEST_CASE("a theme of 4 (weight 3), not applicable (2), 2 (1), blank (1) and 0 (2)") {
    const auto survey = support::members_survey({{1, {3, 2, 1, 1, 2}}});
    const auto scores = combine::score(support::rated("4n2-0"), survey);
    CHECK(near(*scores.themes[0].score, 100.0 * 14 / 6 / 4, 1e-12));   // 58.3 %
    CHECK(near(*scores.themes[0].coverage, 6.0 / 7, 1e-12));
}

TEST_CASE("the example where the mean, Borda and Kemeny differ has three best orders of score 6") {
    const Preferences raters{{5, 3, 3, 1}, {4, 5, none, 4}, {2, 2, 2, 2}};
    const auto wins = combine::pairwise(raters, 4);
    CHECK(*combine::kemeny_optima(wins) == 3);
    const auto order = *combine::kemeny_order(wins);
    const std::vector<int> reversed(order.rbegin(), order.rend());
    CHECK(combine::disagreements(wins, reversed) == 6);
    CHECK_FALSE(combine::kemeny_optima(combine::Pairwise(17, std::vector<long>(17, 0))));
    CHECK(*combine::kemeny_optima(combine::Pairwise(3, std::vector<long>(3, 0))) == 6);
}

TEST_CASE("Tennessee: Borda 126, 194, 173 and 107; Copeland in the same order as Kemeny") {
    const combine::Pairwise wins{
        {0, 42, 42, 42}, {58, 0, 68, 68}, {58, 32, 0, 83}, {58, 32, 17, 0}};
    const long borda[] = {126, 194, 173, 107};
    for (std::size_t i = 0; i < 4; ++i) {
        long points = 0;
        for (const long each : wins[i]) points += each;
        CHECK(points == borda[i]);
    }
    CHECK(combine::copeland_scores(wins) == std::vector<double>{0, 3, 2, 1});
    CHECK(combine::copeland_scores({{0, 1}, {1, 0}}) == std::vector<double>{0.5, 0.5});
}

TEST_CASE("Krippendorff's example C has the published reliability by every metric") {
    const Preferences coders{{1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none},
                             {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3},
                             {none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none},
                             {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none}};
    CHECK(near(*combine::krippendorff_alpha(coders, Metric::Nominal), .7434, 5e-5));
    CHECK(near(*combine::krippendorff_alpha(coders, Metric::Ordinal), .8154, 5e-5));
    CHECK(near(*combine::krippendorff_alpha(coders, Metric::Interval), .8491, 5e-5));
    CHECK(near(*combine::krippendorff_alpha(coders, Metric::Ratio), .7974, 5e-5));
    CHECK_FALSE(combine::krippendorff_alpha({{1, 2}}, Metric::Ordinal).has_value());
    CHECK_FALSE(combine::krippendorff_alpha({{1, 1}, {1, 1}}, Metric::Ordinal).has_value());
}
