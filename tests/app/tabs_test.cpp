// Several tabs of the page: one changes a response, the others read it; nothing is written over.

#include <doctest/doctest.h>

#include <set>

#include "app/coordination/coordination.h"
#include "tests/support/page.h"

using sem::Role;
using support::Page;

namespace {

constexpr const char* kGoalStatus = "pri-1a-objectifs.statut";

void begin_survey(Page& page) {
    page.click("Répondre au sondage");
    page.choose("Montréal InVivo");
    page.type("Année du sondage", "2023");
    page.click("Commencer");
}

std::string status(const state::Draft& draft) {
    return answer::text_of(draft.response.answers, kGoalStatus);
}

bool disabled(const Page& page, Role role, const std::string& name) {
    const sem::Node* node = page.find(role, name);
    REQUIRE(node != nullptr);
    return (node->flags & sem::kDisabled) != 0;
}

// What two tabs hold after both began with the same response: `theirs` went on in another one.
struct TwoTabs {
    Page ours;
    std::map<std::string, std::string> theirs;
    TwoTabs() {
        begin_survey(ours);
        ours.choose("En place");
        Page other(ours.kept());
        other.choose("À mettre en place");
        theirs = other.kept();
    }
};

}  // namespace

TEST_CASE("the page is told what is open: a response, the coordinator's desk, or nothing") {
    Page page;
    CHECK(page.held().empty());
    begin_survey(page);
    CHECK(page.held() == "draft/" + page.state().draft);
    page.click("Intergrappes DD, accueil");
    CHECK(page.held().empty());
    page.click("Importer et comparer");
    CHECK(page.held() == "desk");
}

TEST_CASE("what another tab has open can be read here and not changed, until it is taken over") {
    TwoTabs tabs;
    Page& page = tabs.ours;
    page.hold(false);
    CHECK(page.shows("Ces réponses sont ouvertes dans un autre onglet"));
    CHECK(disabled(page, Role::Radio, "En place"));
    CHECK(disabled(page, Role::TextArea, "Commentaire"));
    page.click("Suivante");   // reading goes on
    page.click("Précédente");
    page.click("Modifier ici");
    CHECK(page.takes() == 1);
    page.hold(true, tabs.theirs);
    CHECK_FALSE(page.shows("Ces réponses sont ouvertes dans un autre onglet"));
    CHECK_FALSE(disabled(page, Role::Radio, "En place"));
    REQUIRE(page.state().drafts.size() == 1);
    CHECK(status(page.state().drafts.front()) == "a-mettre-en-place");
}

TEST_CASE("an answer about something that is not open any more changes nothing") {
    Page page;
    begin_survey(page);
    page.click("Intergrappes DD, accueil");
    page.hold(false);
    CHECK_FALSE(page.shows("dans un autre onglet"));
}

TEST_CASE("changes that meet another tab's become a copy, and both are there after a reload") {
    TwoTabs tabs;
    Page& page = tabs.ours;
    const std::string id = page.state().draft;
    page.choose("Pas envisagé");
    page.changed_elsewhere(tabs.theirs);
    CHECK(page.shows("vos changements sont gardés à part, dans une copie"));
    REQUIRE(page.state().drafts.size() == 2);
    const state::Draft& copy = *state::current_draft(page.state());
    CHECK(copy.response.id != id);
    CHECK(status(copy) == "pas-envisage");
    page.click("Fermer");
    CHECK_FALSE(page.shows("vos changements sont gardés à part"));
    auto kept = page.kept();
    kept["draft/" + id] = tabs.theirs.at("draft/" + id);   // as the other tab stored it
    Page again(kept);
    again.click("Intergrappes DD, accueil");
    CHECK(again.shows("Sondage de priorités, Montréal InVivo, 2023 (copie)"));
    std::set<std::string> both;
    for (const state::Draft& draft : again.state().drafts)
        both.insert(status(draft));
    CHECK(both == std::set<std::string>{"a-mettre-en-place", "pas-envisage"});
}

TEST_CASE("two tabs that wrote the same leave no copy") {
    TwoTabs tabs;
    Page& page = tabs.ours;
    page.changed_elsewhere(page.kept());
    CHECK(page.state().drafts.size() == 1);
    CHECK_FALSE(page.shows("dans une copie"));
}

TEST_CASE("the coordinator's screens are open in one tab; the other takes over with all that came in") {
    TwoTabs tabs;
    const std::string file = tabs.theirs.at("draft/" + tabs.ours.state().draft);
    Page here, there;
    here.click("Importer et comparer");
    here.hold(false);
    CHECK(here.shows("La coordination est ouverte dans un autre onglet."));
    CHECK_FALSE(here.shows("Choisir des fichiers"));
    there.click("Importer et comparer");
    there.drop({{"a.json", file}});
    here.click("Continuer ici");
    CHECK(here.takes() == 1);
    here.hold(true, there.kept());
    CHECK(here.shows("1\u00A0fichier lu"));
    CHECK(coordination::counted(here.state(), state::priority_survey(here.state())).size() == 1);
}

TEST_CASE("files that two tabs took in at once are all kept") {
    TwoTabs tabs;
    const std::string key = "draft/" + tabs.ours.state().draft;
    Page here, there;
    for (Page* each : {&here, &there})
        each->click("Importer et comparer");
    here.drop({{"ici.json", tabs.ours.kept().at(key)}});
    there.drop({{"ailleurs.json", tabs.theirs.at(key)}});
    here.changed_elsewhere(there.kept());
    const auto& imports = here.state().coordination.imports;
    REQUIRE(imports.size() == 2);
    CHECK(imports[0].name == "ailleurs.json");
    CHECK(imports[1].name == "ici.json");
    CHECK(imports[0].number != imports[1].number);
    CHECK(here.kept().contains("import/00000001"));
}

TEST_CASE("a newer version is offered, and taken when the person says so") {
    Page page;
    begin_survey(page);
    page.newer_build();
    CHECK(page.shows("Une nouvelle version d’Intergrappes DD est prête."));
    CHECK(page.updates() == 0);
    page.click("Mettre à jour");
    CHECK(page.updates() == 1);
}
