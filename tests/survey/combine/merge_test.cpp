#include "survey/combine/merge.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "tests/support/panel.h"

using combine::Entry;
using combine::Standing;

namespace {

Entry entry(const std::string& id, int revision, const std::string& checksum,
            const std::string& cluster, const std::string& modified,
            const std::string& wave = "2023") {
    Entry result;
    result.response = support::response(cluster, "", wave);
    result.response.id = id;
    result.response.revision = revision;
    result.response.modified = modified;
    result.checksum = checksum;
    return result;
}

std::vector<define::Questionnaire> known(bool one_per_cluster) {
    auto survey = support::ranked_survey(1);
    survey.one_per_cluster = one_per_cluster;
    return {survey};
}

}  // namespace

TEST_CASE("each rule of standing has its case") {
    struct Row {
        const char* rule;
        std::vector<Entry> entries;
        std::vector<Standing> expected;
    };
    using enum Standing;
    const Row rows[] = {
        {"nothing", {}, {}},
        {"one counts", {entry("a", 1, "c1", "x", "t1")}, {Counted}},
        {"the same again is a duplicate",
         {entry("a", 1, "c1", "x", "t1"), entry("a", 1, "c1", "x", "t1")},
         {Counted, Duplicate}},
        {"a higher revision supersedes, first or last",
         {entry("a", 2, "c1", "x", "t2"), entry("a", 1, "c9", "x", "t1")},
         {Counted, Superseded}},
        {"an equal revision is settled by the checksum",
         {entry("a", 2, "c1", "x", "t2"), entry("a", 2, "c9", "x", "t2")},
         {Superseded, Counted}},
        {"a copy of a superseded file is a duplicate",
         {entry("a", 1, "c1", "x", "t1"), entry("a", 2, "c2", "x", "t2"),
          entry("a", 1, "c1", "x", "t1")},
         {Superseded, Counted, Duplicate}},
        {"one response a cluster: the latest counts",
         {entry("a", 9, "c1", "x", "t1"), entry("b", 1, "c2", "x", "t2")},
         {Superseded, Counted}},
        {"equally late: the greater id counts",
         {entry("b", 1, "c1", "x", "t1"), entry("a", 9, "c2", "x", "t1")},
         {Counted, Superseded}},
        {"another wave or cluster is another seat",
         {entry("a", 1, "c1", "x", "t1"), entry("b", 1, "c2", "x", "t1", "2024"),
          entry("c", 1, "c3", "y", "t1")},
         {Counted, Counted, Counted}},
        {"a superseded revision cannot hold the seat",
         {entry("a", 1, "c1", "x", "t9"), entry("a", 2, "c2", "x", "t1"),
          entry("b", 1, "c3", "x", "t5")},
         {Superseded, Superseded, Counted}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.rule);
        CHECK(combine::standings(row.entries, known(true)) == row.expected);
    }
}

TEST_CASE("a questionnaire without one response a cluster counts them all") {
    const std::vector<Entry> entries{entry("a", 1, "c1", "x", "t1"),
                                     entry("b", 1, "c2", "x", "t2")};
    CHECK(combine::standings(entries, known(false)) ==
          std::vector<Standing>{Standing::Counted, Standing::Counted});
}

TEST_CASE("what counts does not depend on the order of files") {
    std::vector<Entry> entries;
    std::mt19937 random(20231002);
    for (int i = 0; i < 40; ++i) {
        const int id = static_cast<int>(random() % 9);
        const int revision = static_cast<int>(random() % 4);
        entries.push_back(entry("id" + std::to_string(id), revision,
                                "c" + std::to_string(id) + std::to_string(revision),
                                "x" + std::to_string(id % 4), "t" + std::to_string(revision)));
    }
    const auto counted = [&] {
        const auto standing = combine::standings(entries, known(true));
        std::vector<std::string> result;
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (standing[i] == Standing::Counted) result.push_back(entries[i].checksum);
        std::sort(result.begin(), result.end());
        return result;
    };
    const auto first = counted();
    CHECK(first.size() == 4);
    for (int round = 0; round < 200; ++round) {
        std::shuffle(entries.begin(), entries.end(), random);
        CHECK(counted() == first);
    }
}

TEST_CASE("a person's choice between rivals holds, whatever is later") {
    const std::vector<Entry> all{entry("a", 1, "c1", "x", "t1"), entry("b", 1, "c2", "x", "t2"),
                                 entry("c", 1, "c3", "x", "t3"), entry("d", 1, "c4", "y", "t1")};
    const combine::Entries entries{&all[0], &all[1], &all[2], &all[3]};
    using enum Standing;
    struct Row {
        const char* rule;
        std::set<std::string> preferred;
        std::vector<Standing> expected;
    };
    const Row rows[] = {
        {"no choice: the latest", {}, {Superseded, Superseded, Counted, Counted}},
        {"an earlier one", {"a"}, {Counted, Superseded, Superseded, Counted}},
        {"of two chosen the latest", {"a", "b"}, {Superseded, Counted, Superseded, Counted}},
        {"one that is not there", {"z"}, {Superseded, Superseded, Counted, Counted}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.rule);
        CHECK(combine::standings(entries, known(true), row.preferred) == row.expected);
    }
}

TEST_CASE("rivals are the different responses of one cluster and wave, the latest first") {
    const std::vector<Entry> all{entry("a", 1, "c1", "x", "t1"), entry("b", 2, "c2", "x", "t2"),
                                 entry("b", 1, "c3", "x", "t9"), entry("b", 2, "c2", "x", "t2"),
                                 entry("d", 1, "c4", "y", "t1")};
    combine::Entries entries;
    for (const Entry& each : all) entries.push_back(&each);
    CHECK(combine::rivals(entries, known(true)) == std::vector<combine::Rivals>{{1, 0}});
    CHECK(combine::rivals(entries, known(false)).empty());
}
