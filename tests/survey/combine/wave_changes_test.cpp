#include "survey/combine/wave_changes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "tests/support/members.h"
#include "tests/support/panel.h"

using combine::Change;
using combine::wave_changes;
using combine::WaveChanges;
using doctest::Approx;
using support::member;
using support::response;

namespace {

using Responses = std::vector<answer::Response>;

const Change& row(const std::vector<Change>& rows, const std::string& id) {
    for (const Change& each : rows)
        if (each.id == id) return each;
    FAIL("no row " << id);
    return rows.front();
}

// "n up/same/down change", "x" when hidden.
std::string numbers(const Change& change) {
    if (change.hidden) return "x";
    std::string result = std::to_string(change.n) + ' ' + std::to_string(change.up) + '/' +
                         std::to_string(change.same) + '/' + std::to_string(change.down);
    if (change.change) result += ' ' + std::to_string(std::lround(*change.change * 100));
    return result;
}

std::vector<WaveChanges> of_members(const Responses& responses,
                                    const define::Questionnaire& survey,
                                    const std::vector<std::string>& by = {}, int least = 5) {
    const auto panel = support::panel_of(responses);
    return wave_changes(panel, survey, combine::benchmarks(panel, survey, {}, by, least));
}

// Organisations 1 to `count` in a wave, from `first`; `words` for all.
void add_answers(Responses& all, int first, int last, const std::string& words, const std::string& wave,
         const std::string& size = "small") {
    for (int i = first; i <= last; ++i)
        all.push_back(member("org-" + std::to_string(i), words, size, wave));
}

}  // namespace

TEST_CASE("clusters of both waves are paired; levels rise, stay and fall") {
    const auto survey = support::ranked_survey(3);
    struct Row {
        const char* what;
        Responses responses;
        const char* priority;   // of "a"
        const char* index;
    };
    const Row rows[] = {
        {"three clusters",
         {response("u", "s3 p p"), response("v", "s3 p p"), response("w", "i5 p p"),
          response("u", "s5 p p", "2024"), response("v", "i3 p p", "2024"),
          response("w", "i4 p p", "2024")},
         "3 1/1/1 33",
         "3 1/1/1 667"},
        {"one wave only each", {response("u", "s3 p p"), response("v", "s4 p p", "2024")}, "0 0/0/0",
         "0 0/0/0"},
        {"a need that is met has no priority, and index 0",
         {response("u", "s4 p p"), response("u", "p p p", "2024")}, "0 0/0/0", "1 0/0/1 -8000"},
        {"no position once", {response("u", "s4 p p"), response("u", "? p p", "2024")}, "0 0/0/0",
         "0 0/0/0"},
        {"blank once", {response("u", "- p p"), response("u", "s4 p p", "2024")}, "0 0/0/0",
         "0 0/0/0"},
    };
    for (const Row& each : rows) {
        CAPTURE(each.what);
        const auto panel = support::panel_of(each.responses);
        const auto waves = wave_changes(panel, survey);
        REQUIRE(waves.size() == 1);
        CHECK(waves[0].before == "2023");
        CHECK(waves[0].now == "2024");
        CHECK(waves[0].questions.size() == 3);
        CHECK(waves[0].measures.size() == 3);
        CHECK(numbers(row(waves[0].questions, "a.priorite")) == each.priority);
        CHECK(numbers(row(waves[0].measures, "a")) == each.index);
    }
}

TEST_CASE("no wave and one wave change nothing; each wave is compared with the one before") {
    const auto survey = support::ranked_survey(1);
    CHECK(wave_changes({}, survey).empty());
    const Responses one{response("u", "s1"), response("v", "s2")};
    CHECK(wave_changes(support::panel_of(one), survey).empty());
    const Responses three{response("u", "s1"), response("u", "s3", "2025"),
                          response("u", "s2", "2024")};
    const auto waves = wave_changes(support::panel_of(three), survey);
    REQUIRE(waves.size() == 2);
    CHECK(numbers(waves[0].questions[0]) == "1 1/0/0 100");
    CHECK(waves[1].before == "2024");
    CHECK(numbers(waves[1].questions[0]) == "1 1/0/0 100");
    CHECK(*waves[1].measures[0].before == Approx(40));
    CHECK(*waves[1].measures[0].now == Approx(60));
}

TEST_CASE("a question that took another meaning in between is left out and named") {
    auto survey = support::ranked_survey(2);
    survey.version = "1.1.0";
    survey.sections[0].pages[0].questions[1].since = "1.1.0";
    auto now = response("u", "s5 s5", "2024");
    now.questionnaire_version = "1.1.0";
    const Responses both{response("u", "s1 s1"), now};
    const auto waves = wave_changes(support::panel_of(both), survey);
    CHECK(numbers(waves[0].questions[0]) == "0 0/0/0");
    CHECK(numbers(waves[0].measures[0]) == "0 0/0/0");
    CHECK(numbers(waves[0].questions[1]) == "1 1/0/0 400");
    REQUIRE(waves[0].changed.size() == 1);
    CHECK(waves[0].changed[0]->id == "a.priorite");
}

TEST_CASE("members are paired by their id, the overall score and each theme over those of both") {
    const auto survey = support::members_survey({{10, {1, 1}}, {10, {1, 1}}});
    Responses all;
    add_answers(all, 1, 5, "12 33", "2025");
    add_answers(all, 1, 5, "22 13", "2026");
    for (const char* wave : {"2025", "2026"}) all.push_back(member("", "00 00", "small", wave));
    add_answers(all, 21, 24, "00 00", "2025");   // four more, and one without an id: five not paired
    add_answers(all, 31, 34, "00 00", "2026");
    const auto waves = of_members(all, survey);
    REQUIRE(waves.size() == 1);
    CHECK(numbers(row(waves[0].questions, "a1")) == "5 5/0/0 100");
    CHECK(numbers(row(waves[0].questions, "a2")) == "5 0/5/0 0");
    CHECK(numbers(row(waves[0].questions, "b1")) == "5 0/0/5 -200");
    CHECK(numbers(row(waves[0].measures, "a")) == "5 5/0/0 1250");
    CHECK(numbers(row(waves[0].measures, "b")) == "5 0/0/5 -2500");
    CHECK(numbers(row(waves[0].measures, "overall")) == "5 0/0/5 -625");
    CHECK(waves[0].measures.front().id == "overall");
    CHECK(waves[0].paired == 5);
    CHECK(waves[0].min_group == 5);
}

TEST_CASE("a change is hidden where a small group could be told from it") {
    const auto survey = support::members_survey({{10, {1}}});
    struct Row {
        const char* what;
        int paired, only_before, only_now;
        const char* shown;
    };
    const Row rows[] = {
        {"nobody is paired", 0, 9, 9, "0 0/0/0"},
        {"four are", 4, 9, 9, "x"},
        {"five are, all of both waves", 5, 0, 0, "5 5/0/0 100"},
        {"one left: the total minus the paired is its level", 9, 1, 0, "x"},
        {"one joined", 9, 0, 1, "x"},
        {"four left", 9, 4, 0, "x"},
        {"five left", 9, 5, 0, "9 9/0/0 100"},
        {"five left and one joined", 9, 5, 1, "x"},
        {"five left and five joined", 9, 5, 5, "9 9/0/0 100"},
    };
    for (const Row& each : rows) {
        CAPTURE(each.what);
        Responses all;
        add_answers(all, 1, each.paired, "1", "2025");
        add_answers(all, 1, each.paired, "2", "2026");
        add_answers(all, 101, 100 + each.only_before, "1", "2025");
        add_answers(all, 201, 200 + each.only_now, "1", "2026");
        const auto waves = of_members(all, survey);
        REQUIRE(waves.size() == 1);
        CHECK(numbers(waves[0].questions[0]) == each.shown);
        // The overall score and the theme have the same people.
        CHECK(waves[0].measures[0].hidden == waves[0].questions[0].hidden);
        CHECK(waves[0].measures[1].n == waves[0].questions[0].n);
    }
}

TEST_CASE("a change is hidden where the paired are a published group but for a few") {
    const auto survey = support::members_survey({{10, {1}}});
    Responses all;
    // Seven small ones are paired, of eight; six large ones are not.
    add_answers(all, 1, 7, "1", "2025");
    add_answers(all, 1, 7, "2", "2026");
    add_answers(all, 11, 11, "1", "2025");
    add_answers(all, 21, 26, "3", "2025", "large");
    add_answers(all, 31, 36, "3", "2026", "large");
    CHECK(numbers(of_members(all, survey)[0].questions[0]) == "7 7/0/0 100");
    CHECK(numbers(of_members(all, survey, {"size"})[0].questions[0]) == "x");
}

TEST_CASE("a change is hidden where two pairs of waves differ by a few") {
    const auto survey = support::members_survey({{10, {1}}});
    Responses all;
    add_answers(all, 1, 8, "1", "2025");
    add_answers(all, 1, 14, "2", "2026");    // 1 to 8 are paired with 2025
    add_answers(all, 1, 7, "3", "2027");     // 1 to 7 with 2027: the eighth would follow
    add_answers(all, 31, 36, "3", "2027");
    const auto waves = of_members(all, survey);
    REQUIRE(waves.size() == 2);
    CHECK(numbers(waves[0].questions[0]) == "8 8/0/0 100");
    CHECK(numbers(waves[1].questions[0]) == "x");
}

TEST_CASE("no hidden change follows from the others of its theme") {
    // One practice is hidden for itself; the theme and its other practice must not give it away.
    const auto survey = support::members_survey({{10, {1, 1, 1}}});
    Responses all;
    add_answers(all, 1, 9, "111", "2025");
    add_answers(all, 1, 9, "222", "2026");
    for (int i = 0; i < 5; ++i) all[static_cast<std::size_t>(i)].answers.erase("a1");
    const auto waves = of_members(all, survey);
    CHECK(row(waves[0].questions, "a1").hidden);
    const auto hidden = std::count_if(waves[0].questions.begin(), waves[0].questions.end(),
                                      [](const Change& each) { return each.hidden; }) +
                        (row(waves[0].measures, "a").hidden ? 1 : 0);
    CHECK(hidden >= 2);
}

TEST_CASE("without the benchmark of a wave nothing of it is shown") {
    const auto survey = support::members_survey({{10, {1}}});
    Responses all;
    add_answers(all, 1, 9, "1", "2025");
    add_answers(all, 1, 9, "2", "2026");
    const auto panel = support::panel_of(all);
    CHECK(wave_changes(panel, survey)[0].questions[0].hidden);
    auto one = combine::benchmarks(panel, survey, {}, {}, 5);
    one.pop_back();
    CHECK(wave_changes(panel, survey, one)[0].questions[0].hidden);
}

TEST_CASE("in random panels no shown change differs from a union of shown groups by a few") {
    std::mt19937 random(7);
    const auto survey = support::members_survey({{10, {1}}});
    const std::vector<std::string> sizes{"small", "medium", "large"};
    int shown = 0;
    for (int round = 0; round < 200; ++round) {
        Responses all;
        for (int i = 0; i < 24; ++i)
            for (const char* wave : {"2025", "2026"})
                if (random() % 8 != 0)
                    add_answers(all, i, i, random() % 9 == 0 ? "-" : "2", wave, sizes[static_cast<std::size_t>(i) / 6 % 3]);
        const int least = 3 + static_cast<int>(random() % 3);
        const auto panel = support::panel_of(all);
        const auto benchmarks = combine::benchmarks(panel, survey, {}, {"size"}, least);
        const auto waves = wave_changes(panel, survey, benchmarks);
        if (waves.empty() || waves[0].questions[0].hidden || waves[0].questions[0].n == 0) continue;
        ++shown;
        const auto has = [](const answer::Response* each) { return each->answers.contains("a1"); };
        const auto paired = [&](const answer::Response* each) {
            return std::count_if(panel.begin(), panel.end(), [&](const auto* other) {
                       return other->respondent.id == each->respondent.id && has(other);
                   }) == 2;
        };
        for (const combine::Benchmark& benchmark : benchmarks)
            for (unsigned set = 0; set < (1U << benchmark.groups.size()); ++set) {
                long difference = 0;
                bool all_shown = true;
                for (std::size_t g = 0; g < benchmark.groups.size(); ++g)
                    if ((set >> g & 1U) != 0 && benchmark.groups[g].items.at("a1").hidden)
                        all_shown = false;
                if (!all_shown) continue;
                for (const answer::Response* each : panel) {
                    if (each->wave != benchmark.wave || !has(each)) continue;
                    bool inside = (set & 1U) != 0;   // all, less the other groups of the set
                    for (std::size_t g = 1; g < benchmark.groups.size(); ++g)
                        if ((set >> g & 1U) != 0 &&
                            benchmark.groups[g].value == each->respondent.size)
                            inside = !inside;
                    difference += inside != paired(each) ? 1 : 0;
                }
                CAPTURE(set);
                const bool safe = difference == 0 || difference >= least;
                CHECK(safe);
            }
    }
    CHECK(shown > 20);
}

TEST_CASE("changes do not depend on the order of responses, nor on later revisions elsewhere") {
    const auto survey = support::members_survey({{10, {1, 1}}, {10, {1}}});
    Responses all;
    for (int i = 1; i <= 9; ++i) {
        add_answers(all, i, i, std::to_string(i % 5) + std::to_string(i * 3 % 5) + " 1", "2025");
        add_answers(all, i, i, std::to_string(i * 2 % 5) + "1 " + std::to_string(i % 4), "2026");
    }
    const auto said = [&](const Responses& responses) {
        std::string result;
        for (const WaveChanges& each : of_members(responses, survey))
            for (const auto* rows : {&each.questions, &each.measures})
                for (const Change& change : *rows) result += numbers(change) + '|';
        return result;
    };
    const std::string first = said(all);
    CHECK(first.find("9 ") != std::string::npos);
    std::shuffle(all.begin(), all.end(), std::mt19937(3));
    CHECK(said(all) == first);
}
