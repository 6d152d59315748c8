#include "survey/chart/advances.h"

#include <doctest/doctest.h>

#include <cmath>

using chart::Weight;

TEST_CASE("advances are those of Open Sans") {
    struct Row {
        char32_t point;
        double units[3];   // Regular, Semibold, Bold, of 2048
    };
    const Row rows[] = {{U' ', {532, 532, 532}},        {U'0', {1171, 1169, 1169}},
                        {U'’', {348, 395, 444}},        {U'é', {1149, 1180, 1210}},
                        {U'\u202F', {410, 410, 410}},   {U'–', {1024, 1024, 1024}},
                        {U'Σ', {1161, 1188, 1214}}};
    for (const Row& row : rows)
        for (int weight = 0; weight < 3; ++weight) {
            CAPTURE(static_cast<unsigned>(row.point));
            CAPTURE(weight);
            CHECK(chart::advance(row.point, static_cast<Weight>(weight)) * 2048 ==
                  row.units[weight]);
        }
}

TEST_CASE("digits of a weight are equally wide, so columns of numbers line up") {
    for (char32_t digit = U'1'; digit <= U'9'; ++digit)
        CHECK(chart::advance(digit, Weight::Semibold) == chart::advance(U'0', Weight::Semibold));
}

TEST_CASE("a code point the table does not know has a width, a control has none") {
    CHECK(chart::advance(U'漢', Weight::Regular) > 0);
    CHECK(chart::advance(U'\n', Weight::Regular) == 0);
    CHECK(chart::advance(U'\u0085', Weight::Regular) == 0);
}

TEST_CASE("the width of text is the sum of its code points") {
    const double width = chart::text_width("Été", Weight::Bold, 16);
    const double sum = chart::advance(U'É', Weight::Bold) + chart::advance(U't', Weight::Bold) +
                       chart::advance(U'é', Weight::Bold);
    CHECK(std::abs(width - 16 * sum) < 1e-9);
}

TEST_CASE("lines break at ordinary spaces only and stop at the most") {
    using Lines = std::vector<std::string>;
    CHECK(chart::wrap("un deux", Weight::Regular, 14, 40, 2) == Lines{"un", "deux"});
    CHECK(chart::wrap("un\u00A0deux", Weight::Regular, 14, 40, 2) == Lines{"un\u00A0deux"});
    CHECK(chart::wrap("un deux trois", Weight::Regular, 14, 40, 2) == Lines{"un", "deux trois"});
    CHECK(chart::wrap("", Weight::Regular, 14, 40, 2) == Lines{""});
    CHECK(chart::wrap("interminablement", Weight::Regular, 14, 10, 2) == Lines{"interminablement"});
}
