#include "survey/combine/aggregate.h"

#include <doctest/doctest.h>

#include "tests/support/panel.h"

using support::response;

namespace {

const combine::QuestionCounts& of(const std::vector<combine::QuestionCounts>& all,
                                  const std::string& question) {
    for (const auto& each : all)
        if (each.question == question) return each;
    FAIL("no counts for " << question);
    return all.front();
}

}  // namespace

TEST_CASE("values, not applicable, don't know and blank are counted apart") {
    std::vector<answer::Response> responses{response("u", "s5"), response("v", "i3"),
                                            response("w", "?"), response("x", "-"),
                                            response("y", "p"), response("z", "-")};
    responses[5].answers["a.statut"] = {answer::State::NotApplicable, {}};
    const auto counts =
        combine::count_answers(support::panel_of(responses), support::ranked_survey(1));
    const auto& status = of(counts, "a.statut");
    CHECK(status.n == 3);
    CHECK(status.dont_know == 1);
    CHECK(status.not_applicable == 1);
    CHECK(status.blank == 1);
    REQUIRE(status.options.size() == 4);   // "ne-sait-pas" stores a state and has no row
    CHECK(status.options[0].option == "en-place");
    CHECK(status.options[0].count == 1);
}

TEST_CASE("an answer hidden by its condition counts as blank") {
    std::vector<answer::Response> responses{response("u", "s5"), response("v", "i3")};
    responses[1].answers["a.statut"].value = std::string("en-place");
    const auto counts =
        combine::count_answers(support::panel_of(responses), support::ranked_survey(1));
    const auto& priority = of(counts, "a.priorite");
    CHECK(priority.n == 1);
    CHECK(priority.blank == 1);
}

TEST_CASE("a scale keeps the levels nobody chose") {
    const std::vector<answer::Response> responses{response("u", "s5"), response("v", "i5")};
    const auto counts =
        combine::count_answers(support::panel_of(responses), support::ranked_survey(1));
    const auto& priority = of(counts, "a.priorite");
    REQUIRE(priority.options.size() == 5);
    CHECK(priority.options[0].option == "1");
    CHECK(priority.options[0].count == 0);
    CHECK(priority.options[4].count == 2);
    CHECK(priority.values == std::vector<double>{5, 5});
}

TEST_CASE("several choices of one response count once each and once in n") {
    const std::vector<answer::Response> responses{response("u", "s5:1/3"), response("v", "i5:0/1")};
    const auto counts =
        combine::count_answers(support::panel_of(responses), support::ranked_survey(1));
    const auto& required = of(counts, "a.ressources-requises");
    CHECK(required.n == 2);
    CHECK(required.options[0].count == 2);
    CHECK(required.options[2].count == 1);
    CHECK(required.options[3].count == 0);
}

TEST_CASE("the four states add up to the panel for every question") {
    const std::vector<answer::Response> responses{response("u", "s5:1/3 - ?"),
                                                  response("v", "p i2 w"), response("w", "")};
    for (const auto& counts :
         combine::count_answers(support::panel_of(responses), support::ranked_survey(3))) {
        CAPTURE(counts.question);
        CHECK(counts.n + counts.not_applicable + counts.dont_know + counts.blank == 3);
    }
}

TEST_CASE("waves come apart, each by cluster whatever the order of files") {
    const std::vector<answer::Response> responses{response("z", "p", "2024"), response("b", "p"),
                                                  response("a", "p")};
    const auto waves = combine::waves(support::panel_of(responses));
    REQUIRE(waves.size() == 2);
    CHECK(waves.begin()->first == "2023");
    CHECK(waves.at("2023").front()->respondent.grappe == "a");
    CHECK(waves.at("2024").size() == 1);
}
