// Journeys through the app, driven by role and name as the real page is.

#include <doctest/doctest.h>

#include <sstream>

#include "app/coordination/coordination.h"
#include "survey/exchange/response_file.h"
#include "tests/support/catalogue.h"
#include "tests/support/golden.h"
#include "tests/support/page.h"

using sem::Role;
using support::Page;

namespace {

void begin_as(Page& page, const std::string& cluster = "Montréal InVivo") {
    page.click("Répondre au sondage");
    page.choose(cluster);
    page.type("Année du sondage", "2023");
    page.click("Commencer");
}

answer::Response exported_response(const Page& page) {
    auto entry = exchange::read_response(page.downloads().back().bytes, support::catalogue());
    REQUIRE(entry);
    return entry.value().response;
}

}  // namespace

TEST_CASE("a representative answers, exports, and the file holds the answers") {
    Page page;
    begin_as(page);
    page.choose("À bonifier");
    page.choose("4");
    page.tick("Budget");
    page.tick("Temps du personnel");
    page.type("Commentaire", "Traiteur à revoir, déjà « vert ».");
    page.click("Suivante");
    page.choose("Ne sait pas");
    page.click("Vérifier et exporter");
    page.click("Exporter mes réponses");
    REQUIRE(page.downloads().size() == 1);
    CHECK(page.downloads()[0].name == "sondage-priorites-montreal-invivo-2023.json");
    const answer::Response response = exported_response(page);
    CHECK(response.respondent.grappe == "montreal-invivo");
    CHECK(response.wave == "2023");
    CHECK(response.language == "fr");
    CHECK(answer::text_of(response.answers, "pri-1a-objectifs.statut") == "a-bonifier");
    CHECK(std::get<answer::Number>(response.answers.at("pri-1a-objectifs.priorite").value).value ==
          4);
    CHECK(std::get<answer::Choices>(
              response.answers.at("pri-1a-objectifs.ressources-requises").value) ==
          answer::Choices{"budget", "temps"});
    CHECK(answer::text_of(response.answers, "pri-1a-objectifs.commentaire") ==
          "Traiteur à revoir, déjà « vert ».");
    CHECK(response.answers.at("pri-1b-matieres.statut").state == answer::State::DontKnow);
    CHECK(page.shows("est dans vos téléchargements"));
}

TEST_CASE("priority and resources appear only when there is a need") {
    Page page;
    begin_as(page);
    CHECK(page.find(Role::RadioGroup, "Quelle priorité") == nullptr);
    page.choose("En place");
    CHECK(page.find(Role::RadioGroup, "Quelle priorité") == nullptr);
    page.choose("À mettre en place");
    CHECK(page.find(Role::RadioGroup, "Quelle priorité") != nullptr);
    CHECK(page.find(Role::CheckboxGroup, "Parmi elles") == nullptr);
    page.tick("Budget");
    CHECK(page.find(Role::CheckboxGroup, "Parmi elles") != nullptr);
}

TEST_CASE("a resource no longer required is no longer available either") {
    Page page;
    begin_as(page);
    page.choose("À bonifier");
    page.tick("Budget");
    page.tick("Budget", true, 1);  // the second is the one among those available
    const answer::Answers& answers = page.state().drafts.front().response.answers;
    REQUIRE(answers.contains("pri-1a-objectifs.ressources-requises"));
    REQUIRE(answers.contains("pri-1a-objectifs.ressources-disponibles"));
    page.tick("Budget", false);
    CHECK_FALSE(answers.contains("pri-1a-objectifs.ressources-requises"));
    CHECK_FALSE(answers.contains("pri-1a-objectifs.ressources-disponibles"));
}

TEST_CASE("a closed tab brings back answers, page and language") {
    Page first;
    begin_as(first);
    first.choose("En place");
    first.click("EN");
    first.click("Next");
    first.type("Comment", "half a sen");
    // All but the time of the last save, which belongs to the tab.
    auto content = [](const Page& page) {
        std::istringstream lines(sem::dump(page.tree()));
        std::string kept;
        for (std::string line; std::getline(lines, line);) {
            if (line.find("Saved") == std::string::npos) kept += line + "\n";
        }
        return kept;
    };

    Page second(first.kept());
    CHECK(content(second) == content(first));
    CHECK(second.find(Role::TextArea, "Comment")->value == "half a sen");
    CHECK(second.state().drafts.front().page == 1);
    second.click("Previous");
    CHECK((second.find(Role::Radio, "In place")->flags & sem::kChecked) != 0);
}

TEST_CASE("the language switches without losing the page or the words typed") {
    Page page;
    begin_as(page);
    page.type("Commentaire", "Événement d’équipe");
    const sem::Key field = page.find(Role::TextArea, "Commentaire")->key;
    page.click("EN");
    const sem::Node* same = page.find(Role::TextArea, "Comment");
    REQUIRE(same != nullptr);
    CHECK(same->key == field);
    CHECK(same->value == "Événement d’équipe");
    CHECK(page.tree().document.language == "en-CA");
}

TEST_CASE("a number that is not one yet stays as typed and is named") {
    Page page;
    begin_as(page);
    page.click("Questions générales");
    page.type("Effectif de la grappe", "12,");
    const sem::Node* field = page.find(Role::NumberField, "Effectif");
    REQUIRE(field != nullptr);
    CHECK(field->value == "12,");
    CHECK((field->flags & sem::kInvalid) != 0);
    CHECK(page.shows("Inscrivez un nombre"));
    Page again(page.kept());
    CHECK(again.find(Role::NumberField, "Effectif")->value == "12,");
    again.click("Vérifier et exporter");
    CHECK(again.shows("À corriger"));
    again.click("Ouvrir\u00A0: Effectif");
    again.type("Effectif de la grappe", "12,5");
    CHECK((again.find(Role::NumberField, "Effectif")->flags & sem::kInvalid) == 0);
}

TEST_CASE("saved is said only once the device has it") {
    Page page;
    page.acknowledge = false;
    begin_as(page);
    page.choose("En place");
    CHECK(page.shows("Enregistrement en cours"));
    CHECK_FALSE(page.shows("Enregistré"));
    page.acknowledge = true;
    page.click("EN");
    CHECK(page.shows("Saved at 2:32\u00A0p.m."));
}

TEST_CASE("refused storage shows a lasting banner, and answers can still be exported") {
    Page page;
    page.acknowledge = false;
    page.storage_fails(static_cast<std::uint32_t>(platform::StoreFault::Private));
    begin_as(page);
    page.choose("En place");
    CHECK(page.shows("Non enregistré"));
    page.click("Exporter mes réponses");  // the banner's own button
    CHECK(exported_response(page).answers.size() == 1);
}

TEST_CASE("a deleted draft comes back by undo") {
    Page page;
    begin_as(page);
    page.choose("En place");
    page.click("Intergrappes DD, accueil");
    page.click("Supprimer");
    CHECK(page.state().drafts.empty());
    CHECK(Page(page.kept()).state().drafts.empty());
    page.click("Annuler");
    CHECK(page.state().drafts.size() == 1);
    CHECK(Page(page.kept()).state().drafts.size() == 1);
}

TEST_CASE("a deleted draft leaves the focus to its neighbour, the last one to what undoes it") {
    Page page;
    begin_as(page);
    page.click("Intergrappes DD, accueil");
    begin_as(page);
    page.click("Intergrappes DD, accueil");
    REQUIRE(page.state().drafts.size() == 2);
    page.click("Supprimer");
    REQUIRE(page.state().drafts.size() == 1);
    CHECK(page.focused() == "Reprendre, Sondage de priorités, Montréal InVivo, 2023");
    page.click("Supprimer");
    CHECK(page.focused() == "Annuler");
}

TEST_CASE("the reader's choices of display are kept, and the theme can follow the device again") {
    Page page;
    page.click("Passer au thème sombre");
    page.click("Aide et affichage");
    CHECK(page.focused() == "Aide et affichage");
    CHECK((page.find(Role::Radio, "Sombre")->flags & sem::kChecked) != 0);
    page.choose("Comme l’appareil");
    CHECK(page.tree().document.theme == "light");
    page.choose("Page simple");
    CHECK(page.tree().document.plain);
    Page again(page.kept());
    CHECK(again.tree().document.plain);
    CHECK((again.find(Role::Radio, "Comme l’appareil")->flags & sem::kChecked) != 0);
    again.choose("Page dessinée");
    CHECK_FALSE(again.tree().document.plain);
    page.click("Retour");
    CHECK(page.find(Role::Heading, "Où en sont vos pratiques") != nullptr);
}

TEST_CASE("the help leads back to the page one came from") {
    Page page;
    begin_as(page);
    page.click("Suivante");
    const int here = page.state().drafts.front().page;
    page.click("Aide et affichage");
    page.click("Aide et affichage");
    page.click("Retour");
    CHECK(page.state().screen == state::Screen::Survey);
    CHECK(page.state().drafts.front().page == here);
}

TEST_CASE("without room beside the page, a button shows the sections and a choice hides them") {
    Page page;
    begin_as(page);
    page.resize(600);
    CHECK(page.find(Role::Button, "Questions générales") == nullptr);
    page.click("Sections");
    CHECK((page.find(Role::Button, "Sections")->flags & sem::kExpanded) != 0);
    page.click("Questions générales");
    CHECK(page.find(Role::Button, "Questions générales") == nullptr);
    CHECK((page.find(Role::Button, "Sections")->flags & sem::kCollapsed) != 0);
}

TEST_CASE("the coordinator sees every file judged, and the good ones counted") {
    Page page;
    page.click("Importer et comparer");
    page.drop({{"a.json", support::fixture("response-v1.json")},
               {"b.json", support::fixture("response-v1.json")},
               {"c.json", support::fixture("CHECKSUM.json")},
               {"<img src=x>.json", "not json"}});
    CHECK(page.shows("4\u00A0fichiers lus"));
    CHECK(page.shows("1\u00A0accepté, 1\u00A0doublon, 2\u00A0refusés"));
    CHECK(page.shows("CHECKSUM"));
    CHECK(page.shows("<img src=x>.json"));
    CHECK(page.shows("1 grappe sur 10"));
    page.click("Priorités");
    CHECK(page.count(Role::Image) == 8);
    page.click("Tableau, ");
    CHECK(page.count(Role::Row) == 25);
    page.click("Rapport");
    page.click("Télécharger, Réponses par question");
    CHECK(page.downloads().back().name == "items.csv");

    Page again(page.kept());
    CHECK(again.shows("Rapport et fichiers"));
    again.click("Importer");
    again.click("Retirer tous les fichiers");
    CHECK(again.state().coordination.imports.empty());
    again.click("Annuler");
    CHECK(coordination::counted(again.state(), state::priority_survey(again.state())).size() == 1);
}

TEST_CASE("an exported file reopens where it can go on; a bad one changes nothing") {
    Page page;
    page.drop({{"mine.json", support::fixture("response-v1.json")}});
    CHECK(page.shows("Vérifier et exporter"));
    CHECK(page.state().drafts.size() == 1);
    page.click("Intergrappes DD, accueil");
    page.drop({{"budget.xlsx", "PK\x03\x04"}});
    CHECK(page.shows("COMPRESSED"));
    CHECK(page.state().drafts.size() == 1);
}

TEST_CASE("reopening an older export never overwrites what is on the device") {
    Page page;
    begin_as(page);
    page.choose("En place");
    page.click("Vérifier et exporter");
    page.click("Exporter mes réponses");
    const std::string older = page.downloads().back().bytes;
    page.click("Ouvrir\u00A0: Planification stratégique");
    page.choose("Pas envisagé");
    page.click("Intergrappes DD, accueil");
    page.drop({{"ancien.json", older}});
    CHECK(page.shows("une version plus récente"));
    CHECK(answer::text_of(page.state().drafts.front().response.answers,
                          "pri-1a-objectifs.statut") == "pas-envisage");
}

TEST_CASE("files dropped on the results are imported as well") {
    Page page;
    page.click("Importer et comparer");
    page.click("Priorités");
    page.drop({{"a.json", support::fixture("response-v1.json")}});
    CHECK(page.shows("1\u00A0fichier lu"));
}

TEST_CASE("erasing leaves nothing on the device, and can be undone in the open tab") {
    Page page;
    begin_as(page);
    page.choose("En place");
    page.click("Intergrappes DD, accueil");
    page.click("Effacer mes données");
    for (const auto& record : page.kept()) {
        CAPTURE(record.first);
        CHECK(record.first == "session");
        CHECK(record.second.find("montreal") == std::string::npos);
    }
    page.click("Annuler");
    CHECK(page.state().drafts.size() == 1);
}

TEST_CASE("a stored record that was damaged is reported, and the rest is there") {
    Page page;
    begin_as(page);
    page.choose("En place");
    auto kept = page.kept();
    kept["draft/broken"] = "{\"format\":";
    Page again(kept);
    CHECK(again.state().drafts.size() == 1);
    CHECK(again.shows("L’enregistrement sur cet appareil est endommagé"));
    again.choose("Pas envisagé");   // a write that works does not take the words away
    CHECK(again.shows("L’enregistrement sur cet appareil est endommagé"));
    again.click("Fermer");
    CHECK_FALSE(again.shows("L’enregistrement sur cet appareil est endommagé"));
}

TEST_CASE("what a visit could not settle before it ended wins when it is newer, and is stored") {
    Page page;
    begin_as(page);
    page.choose("En place");
    const auto older = page.kept();
    page.choose("Pas envisagé");
    auto kept = older;
    for (const auto& [key, value] : page.kept())
        kept["left/" + key] = value;
    Page again(kept);
    CHECK((again.find(Role::Radio, "Pas envisagé")->flags & sem::kChecked) != 0);
    for (const auto& [key, value] : page.kept())
        CHECK(again.kept().at(key) == value);

    auto stale = page.kept();
    for (const auto& [key, value] : older)
        stale["left/" + key] = value;
    Page later(stale);
    CHECK((later.find(Role::Radio, "Pas envisagé")->flags & sem::kChecked) != 0);
}

TEST_CASE("what is not asked any more stays on the device and is left out of the file") {
    Page page;
    begin_as(page);
    page.choose("À bonifier");
    page.choose("4");
    page.choose("En place");
    page.click("Vérifier et exporter");
    page.click("Exporter mes réponses");
    CHECK_FALSE(exported_response(page).answers.contains("pri-1a-objectifs.priorite"));
    page.click("Ouvrir\u00A0: Planification stratégique");
    page.choose("À mettre en place");
    CHECK((page.find(Role::Radio, "4")->flags & sem::kChecked) != 0);
}

TEST_CASE("a year that no file could hold is named before anything is begun") {
    Page page;
    page.click("Répondre au sondage");
    page.choose("mmode");
    page.type("Année du sondage", std::string(40, '9'));
    page.click("Commencer");
    CHECK(page.state().drafts.empty());
    CHECK((page.find(Role::TextField, "Année du sondage")->flags & sem::kInvalid) != 0);
    page.type("Année du sondage", "2023");
    CHECK((page.find(Role::TextField, "Année du sondage")->flags & sem::kInvalid) == 0);
    page.click("Commencer");
    CHECK(Page(page.kept()).state().drafts.size() == 1);
}

TEST_CASE("a paste far too long stays as typed, and comes back after a reload") {
    Page page;
    begin_as(page);
    const std::string pasted(100000, 'e');
    page.type("Commentaire", pasted);
    CHECK(page.shows("600\u00A0caractères au plus"));
    Page again(page.kept());
    CHECK(again.find(Role::TextArea, "Commentaire")->value == pasted);
    CHECK_FALSE(again.state().saved.fault.has_value());
    CHECK_FALSE(again.state().saved.damaged);
}
