// Whom the coordinator still waits for.

#include <doctest/doctest.h>

#include "survey/exchange/response_file.h"
#include "tests/support/page.h"

using support::Page;

namespace {

std::string answers_of(const std::string& cluster, const std::string& wave) {
    static constexpr const char* kTail = "-0000-4000-8000-000000000000";
    answer::Response response;
    response.questionnaire_id = "sondage-priorites";
    response.questionnaire_version = "1.0.0";
    response.id = (cluster == "numana" ? "0000000a" : "0000000b") + std::string(kTail);
    response.id.replace(9, 4, wave);
    response.revision = 1;
    response.wave = wave;
    response.language = "fr";
    response.respondent.grappe = cluster;
    response.created = response.modified = wave + "-09-18T13:40:00Z";
    response.answers["pri-1b-local.statut"] = {answer::State::Answered, std::string("en-place")};
    return exchange::write_response(response, exchange::Layout::Indented);
}

// This year's collection is waited for whatever came in; these came in for an earlier one.
void drop_two_years(Page& page) {
    page.click("Importer et comparer");
    page.drop({{"a.json", answers_of("numana", "2022")},
               {"b.json", answers_of("numana", "2023")},
               {"c.json", answers_of("mmode", "2023")}});
}

}  // namespace

TEST_CASE("who answered is told of the latest collection, and of any other that is chosen") {
    Page page;
    drop_two_years(page);
    CHECK(page.shows("2 grappes sur 10, 2023"));
    page.pick("Collecte", "0");
    CHECK(page.shows("1 grappe sur 10, 2022"));
    CHECK(page.find(sem::Role::Button, "Rappel, mmode") != nullptr);
    page.pick("Collecte", "1");
    CHECK(page.find(sem::Role::Button, "Rappel, mmode") == nullptr);
}

TEST_CASE("before this year's first file, the latest year that has any is shown") {
    Page page;
    page.click("Importer et comparer");
    CHECK(page.shows("0 grappe sur 10, 2023"));
    page.drop({{"a.json", answers_of("numana", "2022")}});
    CHECK(page.shows("1 grappe sur 10, 2022"));
    page.pick("Collecte", "1");
    CHECK(page.shows("0 grappe sur 10, 2023"));
}

TEST_CASE("clusters stand against all collections when there are several") {
    Page page;
    page.click("Importer et comparer");
    page.drop({{"b.json", answers_of("numana", "2023")}});
    CHECK_FALSE(page.shows("Toutes les collectes"));
    page.drop({{"a.json", answers_of("numana", "2022")}});
    CHECK(page.shows("Toutes les collectes"));
}

TEST_CASE("a reminder is read before it is copied, and says what it asks of whom") {
    Page page;
    drop_two_years(page);
    page.click("Rappel, Aéro Montréal");
    CHECK(page.shows("Aéro Montréal"));
    CHECK(page.find(sem::Role::Button, "Masquer le rappel, Aéro Montréal") != nullptr);
    page.click("Copier le texte");
    CHECK(page.copied().find("2023") != std::string::npos);
    CHECK(page.copied().find("Aéro Montréal") != std::string::npos);
    page.click("Masquer le rappel, Aéro Montréal");
    CHECK(page.find(sem::Role::Button, "Copier le texte") == nullptr);
}

TEST_CASE("one reminder is open at a time, and none after another collection is chosen") {
    Page page;
    drop_two_years(page);
    page.click("Rappel, Aéro Montréal");
    page.click("Rappel, BCTQ");
    CHECK(page.find(sem::Role::Button, "Masquer le rappel, Aéro Montréal") == nullptr);
    page.pick("Collecte", "0");
    CHECK(page.find(sem::Role::Button, "Masquer le rappel, BCTQ") == nullptr);
}
