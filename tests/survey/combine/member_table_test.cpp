#include "survey/combine/member_table.h"

#include <doctest/doctest.h>

#include "survey/combine/scores.h"
#include "tests/support/benchmarks.h"
#include "tests/support/catalogue.h"
#include "tests/support/members.h"
#include "tests/support/panel.h"
#include "tests/support/sector.h"

using combine::MemberTable;
using Cells = std::vector<std::uint8_t>;

TEST_CASE("a cell is a level, a band, or why there is none") {
    const auto survey = support::members_survey({{1, {1, 1}}});
    const std::vector<answer::Response> members{
        support::member("a", "40", "small"), support::member("b", "n?", "large"),
        support::member("c", "-2", "unheard-of")};
    const std::vector<define::Cluster> clusters{{"mmode", {}, {}}};
    const MemberTable table = combine::member_table(support::panel_of(members), survey, clusters);
    CHECK(table.measure("a1")->cells == Cells{4, combine::kNotApplicable, combine::kBlank});
    CHECK(table.measure("a2")->cells == Cells{0, combine::kDontKnow, 2});
    // 50, none, and 50 with half of it rated.
    CHECK(table.measure(combine::kOverall)->cells == Cells{2, combine::kBlank, 2});
    CHECK(table.dimension("size")->cells == Cells{0, 2, combine::kNoValue});
    CHECK(table.dimension("grappe")->cells == Cells{0, 0, 0});
    CHECK(table.measure("nothing") == nullptr);
    CHECK(table.dimension("") == nullptr);
    std::array<bool, 256> wanted{};
    wanted[4] = wanted[combine::kBlank] = true;
    CHECK(combine::rows_where(table.measure("a1")->cells, wanted, 5).count() == 2);
}

TEST_CASE("a self-assessment takes 64 bytes of the table at most") {
    const std::vector<answer::Response> members{support::assessed(1, "2026")};
    const MemberTable table = combine::member_table(support::panel_of(members), support::self_assessment(),
                                                    support::catalogue().clusters);
    CHECK(table.measures.size() + table.dimensions.size() > 50);
    CHECK(table.measures.size() + table.dimensions.size() <= 64);
}

TEST_CASE("without scoring there is nothing in the table") {
    const auto survey = support::ranked_survey(2);
    CHECK(combine::member_table({}, survey, {}).measures.empty());
}
