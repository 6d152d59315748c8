#include "survey/answer/progress.h"

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"

using answer::Answer;
using answer::Answers;
using answer::State;

namespace {

const define::Page& page(const std::string& id) {
    for (const define::Section& section : support::priorities().sections) {
        for (const define::Page& one : section.pages) {
            if (one.id == id) return one;
        }
    }
    FAIL("no such page");
    return support::priorities().sections.front().pages.front();
}

Answer text(const char* value) { return {State::Answered, std::string(value)}; }

bool done(const std::string& id, const Answers& answers) {
    return answer::page_done(page(id), support::priorities(), answers);
}

}  // namespace

TEST_CASE("a page is done when every required question it shows has an answer") {
    CHECK_FALSE(done("pri-1b-local", {}));
    CHECK(done("pri-1b-local", {{"pri-1b-local.statut", text("en-place")}}));
    CHECK(done("pri-1b-local", {{"pri-1b-local.statut", {State::DontKnow, {}}}}));
    // A need asks for its priority.
    Answers need{{"pri-1b-local.statut", text("a-bonifier")}};
    CHECK_FALSE(done("pri-1b-local", need));
    need["pri-1b-local.priorite"] = {State::Answered, answer::Number{4, true}};
    CHECK(done("pri-1b-local", need));
}

TEST_CASE("a page without a required question is done by any answer") {
    CHECK_FALSE(done("gen-mutualisation", {}));
    CHECK(done("gen-mutualisation", {{"gen-parrainage", text("oui")}}));
    CHECK_FALSE(done("gen-mutualisation", {{"gen-besoins-precision", text("")}}));
    // Hidden: gen-offre has no answer.
    CHECK_FALSE(done("gen-mutualisation", {{"gen-offre-precision", text("x")}}));
}

TEST_CASE("progress counts pages, and what is missing comes in questionnaire order") {
    const define::Questionnaire& survey = support::priorities();
    const answer::Progress none = answer::progress(survey, {});
    CHECK(none.done == 0);
    CHECK(none.total == 29);
    const Answers one{{"pri-1a-objectifs.statut", text("a-bonifier")}};
    const std::vector<answer::MissingItem> missing = answer::missing(survey, one);
    REQUIRE(missing.size() >= 24);
    CHECK(missing.front().question == "pri-1a-objectifs.priorite");
    CHECK(missing.front().page == "pri-1a-objectifs");
    CHECK(missing.front().section == "1a");
    CHECK(missing[1].question == "pri-1b-matieres.statut");
    CHECK(missing.back().question == "gen-participation");
}

TEST_CASE("answered counts questions of those asked now, states included") {
    const define::Questionnaire& survey = support::priorities();
    const answer::Progress none = answer::answered(survey, {});
    CHECK(none.done == 0);
    // A need asks five questions more; what it does not ask does not count.
    const Answers need{{"pri-1a-objectifs.statut", text("a-bonifier")},
                       {"pri-1b-local.statut", {State::DontKnow, {}}},
                       {"pri-1b-local.priorite", {State::Answered, answer::Number{4, true}}},
                       {"pri-1b-local.commentaire", text("")}};
    CHECK(answer::answered(survey, need).total == none.total + 5);
    CHECK(answer::answered(survey, need).done == 2);
}
