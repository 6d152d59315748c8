#include "survey/combine/statistics.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using doctest::Approx;

TEST_CASE("agreement and consensus give the published values") {
    struct Row {
        const char* source;
        std::vector<long> counts;
        double a, cns;   // NaN: not published
    };
    const double none = std::numeric_limits<double>::quiet_NaN();
    const Row rows[] = {
        {"van der Eijk p. 331", {30, 40, 210, 130, 530, 50, 10}, 0.6113333, 0.7256876},
        {"van der Eijk p. 333, layer 6", {0, 0, 1, 0, 1, 0, 0}, 0.4666667, none},
        {"van der Eijk p. 333", {1, 0, 1, 0, 0, 0, 0}, 0.4666667, none},
        {"PvdA", {24, 28, 32, 62, 135, 304, 416}, 0.6097236, none},
        {"D66", {16, 26, 82, 210, 293, 270, 103}, 0.4823333, none},
        {"Tastle and Wierman p. 537", {19, 16, 26, 29, 10}, 0.205, 0.5184145},
        {"uniform", {1, 1, 1, 1, 1}, 0, 0.4339850},
        {"two camps", {5, 0, 0, 0, 5}, -1, 0},
        {"all at the end", {0, 0, 0, 0, 7}, 1, 1},
        {"an empty last level still counts", {2, 1, 1, 0}, none, 0.5666966},
        {"Heiberger and Robbins", {4, 21, 27, 230, 283}, 0.678761, 0.723498},
        {"0,1,2,4,3", {0, 1, 2, 4, 3}, 0.5, 0.679698},
    };
    for (const Row& row : rows) {
        CAPTURE(row.source);
        if (!std::isnan(row.a)) CHECK(std::abs(*combine::agreement_a(row.counts) - row.a) < 1e-6);
        if (!std::isnan(row.cns))
            CHECK(std::abs(*combine::consensus_cns(row.counts) - row.cns) < 1e-6);
    }
}

TEST_CASE("agreement needs three levels and a value, consensus two") {
    CHECK_FALSE(combine::agreement_a({1, 1}).has_value());
    CHECK_FALSE(combine::agreement_a({0, 0, 0}).has_value());
    CHECK_FALSE(combine::consensus_cns({3}).has_value());
    CHECK_FALSE(combine::consensus_cns({0, 0}).has_value());
    CHECK(*combine::consensus_cns({2, 0}) == 1);
}

TEST_CASE("mean, median and standard deviation of 0,1,2,4,3 on 1 to 5 are those published") {
    const std::vector<double> values{2, 3, 3, 4, 4, 4, 4, 5, 5, 5};
    CHECK(*combine::mean(values) == 3.9);
    CHECK(*combine::median(values) == 4);
    CHECK(std::abs(*combine::standard_deviation(values) - 0.9944289) < 1e-7);
}

TEST_CASE("the median of an even number of values is the average of the middle two") {
    CHECK(*combine::median({4, 1, 2, 3}) == 2.5);
    CHECK(*combine::median({3, 1, 2}) == 2);
    CHECK_FALSE(combine::median({}).has_value());
}

TEST_CASE("one value has no standard deviation and none has no mean") {
    CHECK_FALSE(combine::standard_deviation({3}).has_value());
    CHECK(*combine::standard_deviation({3, 3}) == 0);
    CHECK_FALSE(combine::mean({}).has_value());
}

TEST_CASE("a sum does not depend on the order of its values") {
    CHECK(combine::sum({1e16, 1, -1e16, 1}) == 2);
    CHECK(combine::sum({1, 1e16, 1, -1e16}) == 2);
    CHECK(combine::sum({0.1, 0.2, 0.3}) == combine::sum({0.3, 0.1, 0.2}));
}

TEST_CASE("the portable logarithm is the library's to two units of the last place") {
    for (const double value : {0.001, 0.25, 0.5, 0.6, 0.7, 0.70710678118654752, 0.75, 0.9, 0.999999,
                               1.0}) {
        CAPTURE(value);
        const double exact = std::log2(value);
        CHECK(std::abs(combine::log2_portable(value) - exact) <=
              2 * std::numeric_limits<double>::epsilon() * std::abs(exact));
    }
    CHECK(combine::log2_portable(0.25) == -2);
}

TEST_CASE("quartiles of scores are those of a spreadsheet (type 7)") {
    // CHARTS.md §2: 0,1,2,4,3 answers on 1 to 5
    const std::vector<double> worked{2, 3, 3, 4, 4, 4, 4, 5, 5, 5};
    CHECK(*combine::quantile(worked, 0.25) == 3.25);
    CHECK(*combine::quantile(worked, 0.5) == 4);
    CHECK(*combine::quantile(worked, 0.75) == 4.75);
    CHECK(*combine::quantile({30, 10, 20, 40}, 0.25) == 17.5);
    CHECK(*combine::quantile({30, 10, 20, 40}, 0) == 10);
    CHECK(*combine::quantile({30, 10, 20, 40}, 1) == 40);
    CHECK(*combine::quantile({7}, 0.75) == 7);
    CHECK_FALSE(combine::quantile({}, 0.5).has_value());
}
