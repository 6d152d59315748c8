// Filters and cross-tabulations of members, and somebody who keeps every table that was let through.

#include "survey/combine/cross_table.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/attacker.h"
#include "tests/support/members.h"
#include "tests/support/panel.h"

using combine::Benchmark;
using combine::CrossQuery;
using combine::CrossRow;
using combine::CrossTable;
using combine::Disclosed;
using combine::Refusal;
using support::member;

namespace {

using Members = std::vector<answer::Response>;
using Counts = std::vector<long>;

const std::vector<define::Cluster>& three_clusters() {
    static const std::vector<define::Cluster> kClusters{
        {"zeta", {}, {}}, {"mmode", {}, {}}, {"alpha", {}, {}}};
    return kClusters;
}

const define::Questionnaire& survey() {
    static const auto kSurvey = support::members_survey({{1, {1, 1}}});
    return kSurvey;
}

void add_members(Members& members, int count, const std::string& words, const std::string& size = "small",
         const std::string& cluster = "mmode") {
    for (int i = 0; i < count; ++i) {
        const std::string id = "org-" + std::to_string(members.size());
        members.push_back(member(id, words, size));
        members.back().id = id;
        members.back().respondent.grappe = cluster;
    }
}

// The tables of one wave, one after another, as a coordinator would export them.
struct Desk {
    explicit Desk(const Members& members, int least = 5)
        : panel(support::panel_of(members)),
          table(combine::member_table(combine::organisations(panel), survey(), three_clusters())),
          benchmark(combine::benchmarks(panel, survey(), three_clusters(), {"grappe", "size"}, least).front()) {}

    CrossTable look(const CrossQuery& query) const {
        return combine::cross_tabulate(table, benchmark, out, query);
    }
    CrossTable take(const CrossQuery& query) {
        CrossTable taken = look(query);
        combine::disclose(out, combine::disclosure(taken, table));
        return taken;
    }

    combine::Panel panel;
    combine::MemberTable table;
    Benchmark benchmark;
    Disclosed out = {};
};

// "medium 6 large x": value and n, or that it is hidden.
std::string groups_of(const CrossTable& table) {
    std::string result;
    for (const CrossRow& row : table.groups)
        result += (result.empty() ? "" : " ") + row.value + ' ' +
                  (row.hidden ? "x" : std::to_string(row.n));
    return result;
}

}  // namespace

TEST_CASE("a practice is counted by level, with the four states apart, in all and in each group") {
    Members members;
    add_members(members, 4, "30"), add_members(members, 2, "10"), add_members(members, 1, "n0"), add_members(members, 2, "?0", "large");
    add_members(members, 6, "20", "large"), add_members(members, 1, "-0", "large");
    const CrossTable table = Desk(members).look({"a1", "size", {}});
    CHECK(table.refusal == Refusal::None);
    CHECK(table.total.n == 12);
    CHECK(table.total.counts == Counts{0, 2, 6, 4, 0});
    CHECK(table.total.not_applicable == 1);
    CHECK(table.total.dont_know == 2);
    CHECK(table.total.blank == 1);
    CHECK(groups_of(table) == "small 6 large 6");
    CHECK(table.groups[0].counts == Counts{0, 2, 0, 4, 0});
    CHECK(table.groups[1].dont_know == 2);
}

TEST_CASE("a score is counted by band, and one that is not shown is blank") {
    Members members;
    add_members(members, 5, "44"), add_members(members, 3, "00"), add_members(members, 2, "nn");
    const CrossTable table = Desk(members).look({combine::kOverall, "", {}});
    CHECK(table.total.counts.size() == survey().scoring->bands.size());
    CHECK(table.total.counts.front() == 3);
    CHECK(table.total.counts.back() == 5);
    CHECK(table.total.blank == 2);
    CHECK(Desk(members).look({survey().sections.back().id, "", {}}).total.counts == table.total.counts);
}

TEST_CASE("filters keep who meets all of them") {
    Members members;
    add_members(members, 7, "10", "small", "mmode"), add_members(members, 6, "20", "large", "mmode");
    add_members(members, 8, "30", "small", "zeta"), add_members(members, 9, "40", "large", "zeta");
    const Desk desk(members);
    CHECK(desk.look({"a1", "", {{"grappe", "zeta"}}}).total.n == 17);
    CHECK(desk.look({"a1", "", {{"grappe", "zeta"}, {"size", "large"}}}).total.counts == Counts{0, 0, 0, 0, 9});
    CHECK(groups_of(desk.look({"a1", "grappe", {{"size", "large"}}})) == "zeta 9 mmode 6");
    CHECK(desk.look({"a1", "", {{"grappe", "alpha"}}}).total.n == 0);
}

TEST_CASE("small groups are hidden, with another one where they would follow") {
    Members members;
    add_members(members, 3, "10"), add_members(members, 6, "20", "medium"), add_members(members, 9, "30", "large");
    const CrossTable table = Desk(members).look({"a1", "size", {}});
    CHECK(groups_of(table) == "small x medium x large 9");
    CHECK(table.groups[0].counts.empty());
    CHECK(table.groups[0].n == 0);
}

TEST_CASE("a selection is refused for too few, for its complement, and for what was exported before") {
    Members members;
    add_members(members, 20, "10", "small", "mmode"), add_members(members, 3, "20", "large", "mmode");
    add_members(members, 20, "30", "small", "zeta"), add_members(members, 17, "40", "large", "zeta");
    Desk desk(members);
    CHECK(desk.look({"a1", "", {{"grappe", "mmode"}, {"size", "large"}}}).refusal == Refusal::TooFew);
    // All of mmode (23) are published anyhow: 23 − 20 small ones are 3.
    const CrossTable complement = desk.look({"a1", "", {{"grappe", "mmode"}, {"size", "small"}}});
    CHECK(complement.refusal == Refusal::Difference);
    CHECK_FALSE(complement.against_export);
    CHECK(complement.total.n == 0);
    CHECK(complement.shows.empty());
    // The rest of the table stands where one group must go.
    CHECK(groups_of(desk.look({"a1", "grappe", {{"size", "small"}}})) == "zeta x mmode x");

    add_members(members, 30, "20", "medium", "alpha");
    Desk before(members);
    before.take({"a1", "", {{"grappe", "alpha"}, {"size", "medium"}}});
    add_members(members, 2, "44", "medium", "alpha");
    Desk after(members);
    after.out = before.out;
    const CrossTable grown = after.look({"a1", "", {{"grappe", "alpha"}, {"size", "medium"}}});
    CHECK(grown.refusal == Refusal::Difference);
    CHECK(grown.against_export);
    CHECK(after.look({"a2", "", {{"grappe", "alpha"}, {"size", "medium"}}}).refusal == Refusal::None);
}

TEST_CASE("a revised answer is another one: the change of a single organisation does not show") {
    Members members;
    add_members(members, 12, "10"), add_members(members, 12, "20", "large");
    Desk before(members);
    CHECK(before.take({"a1", "", {{"size", "large"}}}).refusal == Refusal::None);
    members.back() = [&] {
        auto revised = member("org-23", "40", "large");
        revised.id = "org-23", revised.respondent.grappe = "mmode", revised.revision = 9;
        return revised;
    }();
    Desk after(members);
    after.out = before.out;
    CHECK(after.look({"a1", "", {{"size", "large"}}}).refusal == Refusal::Difference);
}

TEST_CASE("a group that stands on one level is told before it is published") {
    Members members;
    add_members(members, 6, "30"), add_members(members, 3, "10", "large"), add_members(members, 3, "20", "large");
    const CrossTable table = Desk(members).look({"a1", "size", {}});
    CHECK(table.groups[0].at_one_level);
    CHECK_FALSE(table.groups[1].at_one_level);
    CHECK_FALSE(table.total.at_one_level);
}

TEST_CASE("what the published groups hide for another measure's sake cannot be had by a filter") {
    Members members;
    add_members(members, 8, "11"), add_members(members, 9, "22", "medium"), add_members(members, 12, "33", "large");
    Desk desk(members);
    // As the benchmark does when a group's theme would follow from its practices.
    for (combine::BenchmarkGroup& group : desk.benchmark.groups)
        if (group.value == "small" || group.value == "medium") group.items.at("a1").hidden = true;
    CHECK(desk.look({"a1", "", {{"size", "small"}}}).refusal == Refusal::Difference);
    CHECK(groups_of(desk.look({"a1", "size", {}})) == "small x medium x large 12");
    CHECK(desk.look({"a2", "", {{"size", "small"}}}).refusal == Refusal::None);
}

TEST_CASE("of thousands, filters and groups are decided") {
    Members members;
    support::Dice dice(7);
    const char* const sizes[] = {"small", "medium", "large"};
    for (int i = 0; i < 2000; ++i)
        add_members(members, 1, std::to_string(dice.below(5)) + std::to_string(dice.below(5)),
            sizes[dice.below(3)], three_clusters()[static_cast<std::size_t>(dice.below(3))].id);
    Desk desk(members);
    for (const auto& cluster : three_clusters())
        CHECK(groups_of(desk.take({"a1", "size", {{"grappe", cluster.id}}})).find('x') == std::string::npos);
    CHECK(desk.take({"a1", "grappe", {{"size", "large"}}}).refusal == Refusal::None);
}

namespace {

const char* const kSizes[] = {"small", "medium", "large"};

// Every filter of a value of either dimension, or none, by either dimension, or none.
std::vector<CrossQuery> every_query() {
    std::vector<CrossQuery> queries;
    for (int size = -1; size < 3; ++size)
        for (int cluster = -1; cluster < 3; ++cluster)
            for (const char* by : {"", "size", "grappe"}) {
                CrossQuery& query = queries.emplace_back(CrossQuery{"a1", by, {}});
                if (size >= 0) query.filters.push_back({"size", kSizes[size]});
                if (cluster >= 0)
                    query.filters.push_back({"grappe", three_clusters()[static_cast<std::size_t>(cluster)].id});
            }
    return queries;
}

// Who is in a row that shows numbers, one person a column: worked out anew from what is printed.
struct Reader {
    const Members& members;
    support::Sums values = {}, states = {};

    void read(const CrossQuery& query, const std::string& value) {
        std::vector<int> rated, all;
        for (const answer::Response& each : members) {
            bool in = query.by.empty() || value.empty() || combine::value_of(each.respondent, query.by) == value;
            for (const auto& filter : query.filters)
                in = in && combine::value_of(each.respondent, filter.by) == filter.value;
            const answer::Answer* answer = answer::find(each.answers, "a1");
            const bool has = answer != nullptr && answer->state == answer::State::Answered;
            rated.push_back(in && has ? 1 : 0);
            all.push_back(in ? 1 : 0);
        }
        values.push_back(rated), states.push_back(all);
    }
    void read(const CrossTable& table) {
        if (table.refusal != Refusal::None) return;
        read(table.query, "");
        for (const CrossRow& row : table.groups)
            if (!row.hidden) read(table.query, row.value);
    }
    void read(const Benchmark& benchmark) {
        for (const auto& group : benchmark.groups)
            if (!group.items.at("a1").hidden) read({"a1", group.by, {}}, group.value);
        states.clear();   // a benchmark says values only
    }
    bool exposes(long least) const {
        std::vector<support::Atom> atoms(members.size(), {{}, 1});
        return support::derives_a_small_group(atoms, values, least) ||
               support::derives_a_small_group(atoms, states, least);
    }
};

}  // namespace

TEST_CASE("no filter and no cross-tabulation, in any order, gives a few away") {
    int shown = 0, refused = 0, careless = 0;
    for (unsigned round = 0; round < 60; ++round) {
        support::Dice dice(round);
        Members members;
        for (int i = 0; i < 14; ++i) {
            const char* const words[] = {"00", "10", "20", "30", "40", "n0", "?0", "-0"};
            add_members(members, 1, words[dice.below(8)], dice.below(9) == 0 ? "" : kSizes[dice.below(3)],
                three_clusters()[static_cast<std::size_t>(dice.below(3))].id);
        }
        const int least = 3;
        Desk desk(members, least);
        Reader careful{members}, forgetful{members};
        careful.read(desk.benchmark), forgetful.read(desk.benchmark);
        auto queries = every_query();
        for (std::size_t i = queries.size() - 1; i > 0; --i)
            std::swap(queries[i], queries[static_cast<std::size_t>(dice.below(static_cast<int>(i) + 1))]);
        for (const CrossQuery& query : queries) {
            const CrossTable alone = Desk(members, least).look(query);
            forgetful.read(alone);
            const CrossTable table = desk.take(query);
            careful.read(table);
            (table.refusal == Refusal::None ? shown : refused) += 1;
        }
        CAPTURE(round);
        CHECK_FALSE(careful.exposes(least));
        careless += forgetful.exposes(least) ? 1 : 0;
    }
    CHECK(shown > 200);
    CHECK(refused > 200);
    CHECK(careless > 5);   // the attacker can succeed: without the memory of what is out, it does
}
