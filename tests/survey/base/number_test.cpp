#include "survey/base/number.h"

#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using base::Language;

TEST_CASE("a number is written with the fewest digits that read back") {
    struct Row {
        double value;
        std::string text;
    };
    const std::vector<Row> rows{
        {0, "0"}, {-0.0, "0"}, {4, "4"}, {-2.5, "-2.5"}, {0.1, "0.1"}, {100, "100"},
        {1e15, "1000000000000000"}, {0.000001, "0.000001"}, {1.0 / 3.0, "0.3333333333333333"},
        {0.1 + 0.2, "0.30000000000000004"}, {123456789.125, "123456789.125"},
        {1e21, "1000000000000000000000"}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(base::shortest(row.value) == row.text);
        CHECK(base::parse_number(row.text) == row.value);
    }
}

TEST_CASE("only a JSON number without exponent parses") {
    for (const std::string text : {"", "-", "01", "-01", "1.", ".5", "1e5", "+1", " 1", "1 ", "0x1",
                                   "1,5", "NaN", "inf", "1.5.2"}) {
        CAPTURE(text);
        CHECK_FALSE(base::parse_number(text).has_value());
    }
    CHECK(base::parse_number("-0.5") == -0.5);
    CHECK(base::parse_number("12") == 12.0);
}

TEST_CASE("numbers are shown as each language writes them") {
    struct Row {
        double value;
        int decimals;
        std::string fr, en;
    };
    const std::vector<Row> rows{
        {12345.6, 1, "12\u00A0345,6", "12,345.6"}, {999.5, 0, "1\u00A0000", "1,000"},
        {2.675, 2, "2,68", "2.68"}, {-1.5, 0, "\u22122", "\u22122"}, {-0.2, 0, "0", "0"},
        {0.05, 1, "0,1", "0.1"}, {0.004, 1, "0,0", "0.0"}, {7, 2, "7,00", "7.00"},
        {1234567, 0, "1\u00A0234\u00A0567", "1,234,567"}, {0, 1, "0,0", "0.0"}};
    for (const Row& row : rows) {
        CAPTURE(row.value);
        CHECK(base::shown(row.value, row.decimals, Language::Fr) == row.fr);
        CHECK(base::shown(row.value, row.decimals, Language::En) == row.en);
    }
}

TEST_CASE("a percentage is rounded half away from zero, on integers") {
    CHECK(base::percent_shown(1, 8, Language::Fr) == "13\u00A0%");
    CHECK(base::percent_shown(1, 8, Language::En) == "13%");
    CHECK(base::percent_shown(1, 3, Language::En) == "33%");
    CHECK(base::percent_shown(5, 5, Language::En) == "100%");
    CHECK(base::percent_shown(0, 0, Language::En) == "\u2013%");
}
