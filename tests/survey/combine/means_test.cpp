#include "survey/combine/means.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/catalogue.h"
#include "tests/support/panel.h"
#include "tests/support/pooled.h"

using support::response;

TEST_CASE("resources are counted over demands, the most required first") {
    const auto survey = support::ranked_survey(2);
    // Resources are required and had in the order of the questionnaire.
    const std::vector<answer::Response> responses{response("u", "s5:1/3 i4:0/1"),
                                                  response("v", "p s2:2/2"), response("w", "? -")};
    const auto demands = combine::resource_demands(support::panel_of(responses), survey);
    REQUIRE(demands.size() >= 3);
    CHECK(demands[0].required == 3);
    CHECK(demands[0].available == 2);
    CHECK(demands[1].required == 2);
    CHECK(demands[1].available == 1);
    CHECK(demands[2].required == 1);
    CHECK(demands[2].available == 0);
}

TEST_CASE("a questionnaire that asks for no leader has no carriers") {
    const auto survey = support::ranked_survey(2);
    const std::vector<answer::Response> responses{response("u", "s5 i4")};
    const auto panel = support::panel_of(responses);
    CHECK(combine::carriers(panel, combine::rank(panel, survey), survey).empty());
}

TEST_CASE("those who want an initiative and would lead or join it are named, others are not") {
    const auto responses = support::pooling_panel();
    const auto& survey = support::priorities();
    const auto panel = support::panel_of(responses);
    const auto items = combine::rank(panel, survey);
    std::vector<std::string> lines;
    for (const combine::Carriers& each : combine::carriers(panel, items, survey)) {
        std::string line = each.item->initiative + ":";
        for (const auto* who : each.leads) line += " leads " + who->respondent.grappe;
        for (const auto* who : each.joins) line += " joins " + who->respondent.grappe;
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    // finance-montreal has it in place and so does not want it.
    CHECK(lines == std::vector<std::string>{"pri-2a-bureaux: leads aero-montreal",
                                            "pri-2a-informatique: leads cargom",
                                            "pri-2a-recherche: joins montreal-invivo"});
}
