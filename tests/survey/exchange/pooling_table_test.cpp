#include "survey/exchange/pooling_table.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/catalogue.h"
#include "tests/support/golden.h"
#include "tests/support/panel.h"
#include "tests/support/pooled.h"

using support::pooler;

namespace {

std::string csv(const std::vector<answer::Response>& responses) {
    return exchange::write_csv(
        exchange::pooling_table(support::panel_of(responses), support::priorities(),
                                support::catalogue().clusters),
        exchange::Csv::Rfc4180);
}

const std::string kHeader = "wave,need,offer,grappe_seeking,grappe_offering,willing_to_lead\n";

}  // namespace

TEST_CASE("pairs, needs that nobody answers and offers that answer nobody have a row each") {
    auto leading = pooler("bctq", "bureaux formation");
    support::take_position(leading, "pri-2a-bureaux", "a-bonifier", "piloter");
    auto alone = pooler("mmode", "informatique");
    support::take_position(alone, "pri-2a-informatique", "a-bonifier", "piloter");
    CHECK(csv({leading, pooler("cargom", "bureaux", "postes documents"), alone}) ==
          kHeader + "2023,bureaux,postes,bctq,cargom,true\n"
                    "2023,bureaux,,cargom,,false\n"
                    "2023,informatique,,mmode,,true\n"
                    "2023,formation,,bctq,,\n"
                    "2023,,documents,,cargom,\n");
}

TEST_CASE("without answers the table has its header only") {
    CHECK(csv({}) == kHeader);
    CHECK(csv({pooler("bctq", "")}) == kHeader);
}

TEST_CASE("the pooling table of two waves is as kept, whatever the order") {
    auto responses = support::pooling_panel();
    responses.push_back(pooler("bctq", "bureaux", "", "", "2024"));
    responses.push_back(pooler("cargom", "", "postes", "", "2024"));
    const std::string kept = csv(responses);
    support::check_golden("pooling.csv", kept);
    std::reverse(responses.begin(), responses.end());
    CHECK(csv(responses) == kept);
}
