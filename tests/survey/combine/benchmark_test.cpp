#include "survey/combine/benchmark.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "survey/combine/scores.h"
#include "tests/support/attacker.h"
#include "tests/support/members.h"
#include "tests/support/panel.h"

using combine::Benchmark;
using combine::BenchmarkGroup;
using combine::Spread;
using doctest::Approx;
using support::member;
using support::members_survey;

namespace {

using Members = std::vector<answer::Response>;

const std::vector<define::Cluster>& clusters() {
    static const std::vector<define::Cluster> kClusters{
        {"zeta", {}, {}}, {"mmode", {}, {}}, {"alpha", {}, {}}};
    return kClusters;
}

std::vector<Benchmark> made(const Members& members, const std::vector<std::string>& by,
                            int least = 5, const std::vector<support::ThemeWeights>& themes = {{1, {1, 1}}, {1, {1, 1}}}) {
    return combine::benchmarks(support::panel_of(members), members_survey(themes), clusters(), by, least);
}

// `count` organisations alike.
void add(Members& members, int count, const std::string& words, const std::string& size = "small",
         const std::string& cluster = "mmode") {
    for (int i = 0; i < count; ++i) {
        members.push_back(member("org-" + std::to_string(members.size()), words, size));
        members.back().respondent.grappe = cluster;
    }
}

// "all size:small …"
std::string group_names(const Benchmark& benchmark) {
    std::string result;
    for (const BenchmarkGroup& group : benchmark.groups)
        result += (result.empty() ? "" : " ") +
                  (group.by.empty() ? "all" : group.by + ':' + group.value);
    return result;
}

// One letter a group: the measure is hidden or shown.
std::string marks(const Benchmark& benchmark, const std::string& measure) {
    std::string result;
    for (const BenchmarkGroup& group : benchmark.groups) {
        const auto theme = group.themes.find(measure);
        const Spread& spread = theme != group.themes.end() ? theme->second : group.items.at(measure);
        result += spread.hidden ? 'x' : '.';
    }
    return result;
}

}  // namespace

TEST_CASE("one response an organisation and wave counts: the latest, then the greater id") {
    Members members{member("a", "44 44"), member("a", "00 00"), member("", "11 11"), member("", "22 22"),
                    member("a", "33 33", "small", "2027"), member("b", "44 44"), member("b", "22 22")};
    members[0].id = "first", members[0].modified = "2026-03-01T00:00:00Z";
    members[1].id = "second";
    members[2].id = "third", members[3].id = "fourth";
    members[5].id = "y", members[6].id = "x";
    const auto kept = combine::organisations(support::panel_of(members));
    std::vector<std::string> ids;
    for (const auto* response : kept) ids.push_back(response->id);
    CHECK(ids == std::vector<std::string>{"first", "fourth", "third", "y", "response-a-2027"});
    std::reverse(members.begin(), members.end());
    const auto again = combine::organisations(support::panel_of(members));
    for (std::size_t i = 0; i < ids.size(); ++i) CHECK(again[i]->id == ids[i]);
}

TEST_CASE("all comes first, then the dimensions as asked, values in the questionnaire’s order") {
    Members members;
    add(members, 6, "44 44", "large", "alpha");
    add(members, 6, "22 22", "small", "zeta");
    add(members, 6, "00 00", "elsewhere", "unknown");
    const auto benchmark = made(members, {"size", "grappe", "type", "size"}).at(0);
    CHECK(group_names(benchmark) == "all size:small size:large grappe:zeta grappe:alpha");
    CHECK(group_names(made(members, {"grappe"}).at(0)) == "all grappe:zeta grappe:alpha");
    CHECK(benchmark.questionnaire_id == "petite-autoevaluation");
    CHECK(benchmark.questionnaire_version == "1.0.0");
    CHECK(benchmark.wave == "2026");
    CHECK(benchmark.min_group == 5);
    CHECK(benchmark.as_of == "2026-01-02T00:00:00Z");
}

TEST_CASE("scores and levels are summed up, with quartiles from ten organisations on") {
    Members members;
    for (const char* words : {"00 04", "10 14", "20 24", "30 34", "40 44", "04 0-", "14 --", "24 nn",
                              "34 -?", "44 44"})
        add(members, 1, words);
    const auto group = made(members, {}).at(0).groups.at(0);
    const Spread& theme = group.themes.at("a");
    CHECK(theme.n == 10);
    CHECK(*theme.mean == Approx(50));
    CHECK(*theme.q1 == Approx(28.125));      // 0 12.5 25 37.5 50 50 62.5 75 87.5 100
    CHECK(*theme.median == Approx(50));
    CHECK(*theme.q3 == Approx(71.875));
    CHECK(theme.counts.empty());
    const Spread& item = group.items.at("a1");
    CHECK(item.counts == std::vector<long>{2, 2, 2, 2, 2});
    CHECK(*item.mean == 2);
    CHECK(*item.q1 == 1);
    const Spread& few = group.themes.at("b");      // a coverage of one half is enough
    CHECK(few.n == 7);
    CHECK(few.mean.has_value());
    CHECK_FALSE(few.q1.has_value());
    CHECK_FALSE(few.median.has_value());
}

TEST_CASE("a hidden measure carries no number, and nobody is 0") {
    Members members;
    add(members, 6, "44 44", "small");
    add(members, 7, "44 --", "medium");
    add(members, 3, "44 44", "large");
    const auto benchmark = made(members, {"size"}).at(0);
    CHECK(marks(benchmark, "a") == ".x.x");
    CHECK(marks(benchmark, "b") == ".x.x");
    const Spread& hidden = benchmark.groups[3].themes.at("a");
    CHECK(hidden.n == 0);
    CHECK(hidden.counts.empty());
    CHECK_FALSE((hidden.mean || hidden.q1 || hidden.median || hidden.q3));
    const Spread& nobody = benchmark.groups[2].themes.at("b");
    CHECK_FALSE(nobody.hidden);
    CHECK(nobody.n == 0);
    CHECK_FALSE(nobody.mean.has_value());
    CHECK(benchmark.groups[2].items.at("b1").counts == std::vector<long>(5, 0));
}

TEST_CASE("people without a value cannot be worked out as the rest of all") {
    Members members;
    add(members, 8, "44 44", "small");
    add(members, 9, "44 44", "medium");
    add(members, 2, "00 00", "");
    CHECK(marks(made(members, {"size"}).at(0), "a") == ".x.");
    add(members, 3, "00 00", "");
    CHECK(marks(made(members, {"size"}).at(0), "a") == "...");
}

TEST_CASE("a cluster that is all of a size but for two members does not give them away") {
    Members members;
    add(members, 8, "44 44", "small", "mmode");
    add(members, 2, "00 00", "medium", "mmode");
    for (const char* cluster : {"zeta", "alpha"}) {
        add(members, 7, "22 22", "medium", cluster);
        add(members, 6, "22 22", "large", cluster);
    }
    // all, small, medium, large, zeta, mmode, alpha
    CHECK(marks(made(members, {"size", "grappe"}).at(0), "overall") == ".x.x...");
    CHECK(marks(made(members, {"size"}).at(0), "overall") == "....");
}

TEST_CASE("no theme, item or overall score is hidden alone where the others stand") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        support::Dice dice(seed);
        Members members;
        for (int i = 0; i < 40; ++i) {
            std::string words;
            for (const char* theme : {"4321", "123", "22"}) {
                if (!words.empty()) words += ' ';
                for (const char* each = theme; *each != 0; ++each)
                    words += dice.below(3) == 0 ? '-' : *each;
            }
            const char* sizes[] = {"small", "medium", "large", ""};
            add(members, 1, words, sizes[dice.below(4)]);
        }
        const auto survey = members_survey({{1, {1, 2, 1, 1}}, {2, {1, 1, 1}}, {1, {1, 1}}});
        const auto benchmark = combine::benchmarks(support::panel_of(members), survey, clusters(),
                                                   {"size"}, 8).at(0);
        for (const BenchmarkGroup& group : benchmark.groups) {
            CAPTURE(seed);
            CAPTURE(group.value);
            long themes = 0;
            for (const auto& [id, spread] : group.themes) themes += spread.hidden ? 1 : 0;
            CHECK(themes != 1);
            for (const char* id : {"a", "b", "c"}) {
                long parts = group.themes.at(id).hidden ? 1 : 0;
                for (const auto& [item, spread] : group.items)
                    if (item.front() == *id && spread.hidden) ++parts;
                CHECK(parts != 1);
            }
        }
    }
}

namespace {

// What an attacker who knows everybody's groups learns of one measure.
bool attack(const Benchmark& benchmark, const std::string& measure, const Members& members,
            const define::Questionnaire& survey, int least) {
    std::map<std::vector<std::string>, long> people;
    for (const answer::Response& each : members) {
        const auto scores = combine::score(each.answers, survey);
        const auto& item = *std::find_if(scores.items.begin(), scores.items.end(), [&](const auto& one) {
            return one.question->id == measure;
        });
        if (item.standpoint != combine::Standpoint::Rated) continue;
        ++people[{each.respondent.size, each.respondent.grappe}];
    }
    std::vector<support::Atom> atoms;
    for (const auto& [values, number] : people) atoms.push_back({{}, number});
    support::Sums sums;
    for (const BenchmarkGroup& group : benchmark.groups) {
        if (group.items.at(measure).hidden) continue;
        auto& row = sums.emplace_back();
        for (const auto& [values, number] : people)
            row.push_back(group.by.empty() || group.value == values[group.by == "size" ? 0 : 1] ? 1 : 0);
    }
    return support::derives_a_small_group(atoms, sums, least);
}

}  // namespace

TEST_CASE("whoever subtracts published groups of two dimensions finds no small group") {
    const auto survey = members_survey({{1, {1, 1}}});
    long hidden = 0, shown = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        support::Dice dice(seed);
        Members members;
        const int count = 8 + dice.below(40), least = 3 + dice.below(4), knit = dice.below(3);
        const char* sizes[] = {"small", "medium", "large", ""};
        const char* grappes[] = {"zeta", "mmode", "alpha", "none"};
        for (int i = 0; i < count; ++i) {
            const int size = dice.below(4);
            const int grappe = dice.below(6) < 2 * knit ? size : dice.below(4);
            add(members, 1, dice.below(4) == 0 ? "n3" : "3-", sizes[size], grappes[grappe]);
        }
        const auto benchmark = combine::benchmarks(support::panel_of(members), survey, clusters(),
                                                   {"size", "grappe"}, least).at(0);
        for (const char* measure : {"a1", "a2"}) {
            CAPTURE(seed);
            CAPTURE(measure);
            CAPTURE(marks(benchmark, measure));
            REQUIRE_FALSE(attack(benchmark, measure, members, survey, least));
            for (const char each : marks(benchmark, measure)) ++(each == 'x' ? hidden : shown);
        }
    }
    // It publishes something, too.
    CHECK(shown * 3 > hidden);
}

TEST_CASE("benchmarks are one a wave and the same for any order of responses") {
    Members members;
    for (int i = 0; i < 30; ++i)
        add(members, 1, i % 3 == 0 ? "40 1-" : "23 33", i % 4 == 0 ? "small" : "large");
    for (int i = 0; i < 30; i += 4) members[static_cast<std::size_t>(i)].wave = "2025";
    const auto first = made(members, {"size", "grappe"});
    std::rotate(members.begin(), members.begin() + 11, members.end());
    const auto second = made(members, {"size", "grappe"});
    REQUIRE(first.size() == 2);
    CHECK(first[0].wave == "2025");
    REQUIRE(second.size() == 2);
    for (std::size_t i = 0; i < 2; ++i)
        for (const char* id : {"a", "b", "overall"}) {
            CHECK(marks(first[i], id) == marks(second[i], id));
            CHECK(first[i].groups[0].themes.at(id).mean == second[i].groups[0].themes.at(id).mean);
        }
}

TEST_CASE("a questionnaire without scoring has no benchmark") {
    auto survey = members_survey({{1, {1}}});
    const Members members{member("a", "4")};
    CHECK(combine::theme_ids(survey) == std::vector<std::string>{"a", "overall"});
    survey.scoring.reset();
    CHECK(combine::benchmarks(support::panel_of(members), survey, clusters(), {}, 5).empty());
}

TEST_CASE("a group that stands on one level of an item is named, unless it is hidden") {
    Members members;
    add(members, 6, "31 22"), add(members, 3, "11 22", "medium"), add(members, 3, "21 12", "medium");
    add(members, 2, "44 44", "large"), add(members, 9, "10 34", "large");
    const auto found = combine::alike(made(members, {"size"}).front());
    CHECK(found == std::vector<combine::Alike>{{"size", "small", "a1"}, {"size", "small", "a2"},
                                               {"size", "small", "b1"}, {"size", "small", "b2"},
                                               {"size", "medium", "a2"}, {"size", "medium", "b2"},
                                               {"size", "large", "b2"}});
    Members few;
    add(few, 4, "31 22"), add(few, 9, "10 34", "large");
    for (const combine::Alike& each : combine::alike(made(few, {"size"}).front())) CHECK(each.value != "small");
}
