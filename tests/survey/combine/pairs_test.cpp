#include "survey/combine/pairs.h"

#include <doctest/doctest.h>

#include "tests/support/members.h"

using combine::pair;
using doctest::Approx;
using support::member;
using support::members_survey;

TEST_CASE("practices rated at both moments are up, the same or down") {
    const auto survey = members_survey({{10, {1, 1, 1}}, {10, {1, 1, 1}}});
    const auto before = member("x", "012 3-n", "small", "2025");
    const auto now = member("x", "112 22?", "small", "2026");
    const auto pairs = pair(before, now, survey);
    CHECK(pairs.up == 1);
    CHECK(pairs.same == 2);
    CHECK(pairs.down == 1);
    REQUIRE(pairs.items.size() == 4);
    CHECK(pairs.items[0].before->question->id == "a1");
    CHECK(pairs.items[0].change == 1);
    CHECK(pairs.items[3].change == -1);
    CHECK(pairs.themes[0].up == 1);
    CHECK(pairs.themes[1].down == 1);
    CHECK(*pairs.themes[0].change == Approx(25.0 / 3));
    CHECK(pairs.changed.empty());
}

TEST_CASE("a theme that one moment does not show has no change") {
    const auto survey = members_survey({{10, {1, 1, 1}}, {10, {1}}});
    const auto pairs = pair(member("x", "2-- 1"), member("x", "222 2"), survey);
    CHECK_FALSE(pairs.themes[0].before.has_value());
    CHECK(pairs.themes[0].now.has_value());
    CHECK_FALSE(pairs.themes[0].change.has_value());
    CHECK(*pairs.themes[1].change == Approx(25));
}

TEST_CASE("a practice that changed its meaning between the versions is excluded and named") {
    auto survey = members_survey({{10, {3, 1}}});
    survey.version = "1.10.0";
    survey.sections[1].pages[0].questions[0].since = "1.10.0";
    auto before = member("x", "04");
    auto now = member("x", "44");
    now.questionnaire_version = "1.10.0";
    struct Row {
        const char* version;   // of the earlier answers
        bool excluded;
    };
    for (const Row& row : {Row{"1.9.0", true}, Row{"1.10.0", false}, Row{"1.11.0", false}}) {
        CAPTURE(row.version);
        before.questionnaire_version = row.version;
        const auto pairs = pair(before, now, survey);
        REQUIRE(pairs.changed.size() == (row.excluded ? 1U : 0U));
        CHECK(pairs.items.size() == (row.excluded ? 1U : 2U));
        // As each moment shows it, the practice counts; in the comparison it does not.
        CHECK(*pairs.before.overall == Approx(25));
        CHECK(*pairs.before_overall == Approx(row.excluded ? 100 : 25));
        CHECK(*pairs.now_overall == Approx(100));
        CHECK(*pairs.themes[0].change == Approx(row.excluded ? 0 : 75));
        if (row.excluded) CHECK(pairs.changed[0]->id == "a1");
    }
}

TEST_CASE("versions are compared as numbers") {
    using combine::earlier_version;
    CHECK(earlier_version("1.9.0", "1.10.0"));
    CHECK_FALSE(earlier_version("1.10.0", "1.9.0"));
    CHECK_FALSE(earlier_version("1.0.0", "1.0.0"));
    CHECK(earlier_version("1.0.9", "1.1.0"));
    CHECK(earlier_version("9.9.9", "10.0.0"));
}
