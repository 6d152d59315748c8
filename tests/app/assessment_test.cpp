// A member's journey: assess, understand, plan, compare; driven by role and name.

#include <doctest/doctest.h>

#include "app/state/files.h"
#include "survey/combine/scores.h"
#include "survey/exchange/questionnaire_file.h"
#include "survey/exchange/response_file.h"
#include "tests/support/catalogue.h"
#include "tests/support/page.h"
#include "tests/support/sector.h"

using sem::Role;
using support::Page;

namespace {

void begin(Page& page) {
    page.click("Commencer");
    page.type("Nom de l’organisation", "Atelier Boréal");
    page.choose("mmode");
    page.type("Année évaluée", "2026");
    page.click("Commencer");
}

// Every practice in order; the level follows from its number.
void assess(Page& page, int practices = 45) {
    begin(page);
    page.choose("De 10 à 49");
    for (int i = 0; i < practices; ++i) {
        page.click("Suivante");
        page.choose(std::to_string((i * 3) % 5) + "\u00A0–");
    }
}

answer::Response exported(const Page& page) {
    auto entry = exchange::read_response(page.downloads().back().bytes, support::catalogue());
    REQUIRE(entry);
    return entry.value().response;
}

std::string older_file(int seed = 3) {
    return exchange::write_response(support::assessed(seed, "2025"), exchange::Layout::Indented);
}

}  // namespace

TEST_CASE("a member names the organisation, its cluster and a year before anything else") {
    Page page;
    page.click("Commencer");
    page.click("Commencer");
    CHECK(page.focused().rfind("Nom de l’organisation", 0) == 0);
    CHECK(page.shows("Inscrivez le nom de l’organisation pour commencer."));
    page.type("Nom de l’organisation", "Atelier Boréal");
    page.click("Commencer");
    CHECK(page.shows("Choisissez votre grappe pour commencer."));
    page.choose("mmode");
    page.type("Année évaluée", "1999");
    page.click("Commencer");
    CHECK(page.shows("Inscrivez une année, par exemple 2026."));
    page.type("Année évaluée", "2026");
    page.click("Commencer");
    CHECK(page.find(Role::Heading, "Votre organisation") != nullptr);
    const answer::Response& response = page.state().drafts.front().response;
    CHECK(answer::text_of(response.answers, "pro-organisation") == "Atelier Boréal");
    CHECK(answer::text_of(response.answers, "pro-grappe") == "mmode");
    CHECK_FALSE(response.respondent.id.empty());
    CHECK(response.respondent.id != response.id);
}

TEST_CASE("the profile's answers are repeated in the file's envelope") {
    Page page;
    begin(page);
    page.choose("De 10 à 49");
    page.type("Nom de l’organisation", "Atelier Austral");
    page.type("Année évaluée", "2027");
    const answer::Response& response = page.state().drafts.front().response;
    CHECK(response.respondent.size == "10-49");
    CHECK(response.respondent.organisation == "Atelier Austral");
    CHECK(response.wave == "2027");
}

TEST_CASE("a practice offers five described levels, not applicable with its reason, don't know") {
    Page page;
    begin(page);
    page.click("Suivante");
    CHECK(page.count(Role::Radio) == 7);
    CHECK(page.find(Role::Radio, "0\u00A0– Non amorcé. Ni la direction") != nullptr);
    CHECK_FALSE(page.shows("Pourquoi la pratique ne s’applique-t-elle pas"));
    page.choose("Sans objet");
    page.type("Pourquoi la pratique ne s’applique-t-elle pas", "Aucun local.");
    page.choose("Je ne sais pas");
    CHECK_FALSE(page.shows("Pourquoi la pratique ne s’applique-t-elle pas"));
    const auto& answers = page.state().drafts.front().response.answers;
    CHECK(answers.at("gou-engagement").state == answer::State::DontKnow);
    page.type("Preuve ou précision", "Résolution 12");
    CHECK(answer::text_of(answers, "gou-engagement.preuve") == "Résolution 12");
}

TEST_CASE("results are live from the first answers, and say why a theme has no score") {
    Page page;
    assess(page, 2);
    page.click("Résultats");
    CHECK(page.shows("Un thème montre un score dès que la moitié"));
    page.click("Réponses");
    page.click("Suivante");
    page.choose("4\u00A0–");
    const auto& now = page.state().view->now;
    REQUIRE(now.themes.front().score);
    page.click("Résultats");
    CHECK(page.state().view->now.overall == now.overall);
    CHECK(page.shows("3\u00A0pratiques sur 45"));
}

TEST_CASE("every score opens the answers and weights that made it") {
    Page page;
    assess(page);
    page.click("Résultats");
    CHECK(page.count(Role::Table) == 0);
    page.click("D’où vient ce score, Gouvernance et stratégie");
    CHECK(page.count(Role::Table) == 1);
    CHECK(page.shows("Engagement de la direction"));
    // Level 0 of weight 3, then 3 of weight 3: three quarters of its weight.
    CHECK(page.shows("2,25"));
    page.click("D’où vient ce score, Gouvernance et stratégie");
    CHECK(page.count(Role::Table) == 0);
}

TEST_CASE("the radar comes only on request, beside the profile") {
    Page page;
    assess(page);
    page.click("Résultats");
    const int images = page.count(Role::Image);
    page.click("Vue en radar");
    CHECK(page.count(Role::Image) == images + 1);
}

TEST_CASE("steps go into the plan, are edited, kept over a visit, removed and brought back") {
    Page page;
    assess(page);
    page.click("Résultats");
    const double before = *page.state().view->now.overall;
    const std::string first = combine::by_gain(page.state().view->now).front()->question->id;
    page.click("Ajouter au plan");
    CHECK(*page.state().view->planned.overall > before);
    CHECK(combine::by_gain(page.state().view->now).front()->question->id == first);
    page.click("Plan");
    page.type("Responsable", "Zoé Côté");
    page.type("Échéance", "2027-03-31");
    page.type("Ce que nous ferons", "Adopter l’engagement en mai.");

    Page again(page.kept());
    const answer::Plan& plan = again.state().drafts.front().plan;
    REQUIRE(plan.steps.size() == 1);
    CHECK(plan.steps[0].question == first);
    CHECK(plan.steps[0].owner == "Zoé Côté");
    CHECK(plan.steps[0].due == "2027-03-31");
    CHECK(plan.steps[0].action == "Adopter l’engagement en mai.");
    again.click("Retirer, Étape\u00A01");
    CHECK(again.state().drafts.front().plan.steps.empty());
    CHECK(again.shows("Étape retirée du plan"));
    again.click("Annuler");
    CHECK(again.state().drafts.front().plan.steps.size() == 1);
    again.click("Plan CSV");
    CHECK(again.downloads().back().bytes.find("Zoé Côté") != std::string::npos);
}

TEST_CASE("a plan holds ten steps, and then says so") {
    Page page;
    assess(page);
    page.click("Résultats");
    for (int i = 0; i < 10; ++i)
        page.click("Ajouter au plan");
    CHECK(page.state().drafts.front().plan.steps.size() == 10);
    CHECK(page.shows("Le plan compte dix étapes, le maximum."));
    const sem::Node* more = page.find(Role::Button, "Ajouter au plan");
    REQUIRE(more != nullptr);
    CHECK((more->flags & sem::kDisabled) != 0);
}

TEST_CASE("targets count in the score at target, and can be taken back") {
    Page page;
    assess(page);
    page.click("Plan");
    page.click("Afficher, Cibles par pratique, Gouvernance et stratégie");
    page.pick("Engagement de la direction", "4");
    CHECK(page.state().drafts.front().plan.targets.at("gou-engagement") == 4);
    CHECK(*page.state().view->target.overall > *page.state().view->now.overall);
    page.pick("Engagement de la direction", "");
    CHECK(page.state().drafts.front().plan.targets.empty());
}

TEST_CASE("an older file stands beside this year's, over a visit, until it is removed") {
    Page page;
    assess(page);
    page.click("Comparer");
    page.drop({{"2025.json", older_file()}});
    REQUIRE(page.state().view->pairs);
    CHECK(page.shows("Organisation 3, 2025"));
    CHECK(page.shows("ce fichier porte le nom d’une autre organisation"));
    CHECK(page.state().drafts.front().response.respondent.id ==
          "bbbbbbbb-0000-4000-8000-000000000003");
    Page again(page.kept());
    REQUIRE(again.state().view);
    CHECK(again.state().view->pairs);
    again.click("Réponses");
    CHECK(again.shows("(Votre réponse de 2025)"));
    again.click("Comparer");
    again.click("Retirer, Autoévaluation, Organisation 3, 2025");
    CHECK_FALSE(again.state().view->pairs);
    again.click("Annuler");
    CHECK(again.state().view->pairs);
}

TEST_CASE("an earlier file opens a new year: same organisation, its cluster, its lasting id") {
    Page page;
    page.click("Commencer");
    page.drop({{"2025.json", older_file()}});
    CHECK(page.shows("Organisation 3, 2025"));
    page.type("Année évaluée", "2026");
    page.choose("mmode");
    page.click("Commencer");
    const state::Draft& draft = page.state().drafts.front();
    CHECK(draft.response.respondent.organisation == "Organisation 3");
    CHECK(draft.response.respondent.id == "bbbbbbbb-0000-4000-8000-000000000003");
    CHECK(draft.response.id != "aaaaaaaa-0000-4000-8000-000000000003");
    REQUIRE(draft.before);
    CHECK(draft.before->wave == "2025");
}

TEST_CASE("a benchmark is compared with group by group, and hidden figures say so") {
    Page page;
    assess(page);
    page.click("Comparer");
    page.drop({{"reperes.json", support::sector_file()}});
    REQUIRE(page.state().sector);
    CHECK(page.shows("Repères du secteur, 2026"));
    page.pick("Se comparer avec", "size:250-plus");
    const auto* group = state::compared_group(page.state());
    REQUIRE(group != nullptr);
    CHECK(group->themes.at(combine::kOverall).hidden);
    CHECK(page.shows("« x »"));
    Page again(page.kept());
    CHECK(again.state().sector);
    CHECK(again.state().compare_by == "size:250-plus");
    again.click("Retirer, Repères du secteur, 2026");
    CHECK_FALSE(again.state().sector);
    again.click("Annuler");
    CHECK(again.state().sector);
}

TEST_CASE("a benchmark opened on the start screen waits for the assessment") {
    Page page;
    page.drop({{"reperes.json", support::sector_file()}});
    CHECK(page.shows("Repères du secteur, 2026"));
    assess(page, 5);
    page.click("Résultats");
    CHECK(page.shows("Médiane du secteur"));
}

TEST_CASE("a wrong file beside an assessment is refused by name, and nothing changes") {
    Page page;
    assess(page, 3);
    page.click("Comparer");
    const auto kept = page.kept();
    std::string broken = support::sector_file();
    broken.replace(broken.find("autoevaluation-membres"), 22, "autre-questionnaire---");
    page.drop({{"autre.json", broken}});
    CHECK(page.shows("CHECKSUM"));
    broken.replace(broken.rfind(",", broken.find("\"checksum\"")), std::string::npos, "}");
    page.drop({{"autre.json", broken}});
    CHECK(page.shows("autre.json"));
    CHECK(page.shows("OTHER_QUESTIONNAIRE"));
    page.drop({{"coupe.json", older_file().substr(0, 300)}});
    CHECK(page.shows("TRUNCATED"));
    CHECK(page.kept() == kept);
    page.click("Fermer");
    CHECK_FALSE(page.shows("TRUNCATED"));
}

TEST_CASE("the answers, scores, charts and report of an assessment are files of their own name") {
    Page page;
    assess(page);
    page.click("Résultats");
    page.click("Exporter mes réponses");
    CHECK(page.downloads().back().name == "autoevaluation-membres-Atelier-Boreal-2026.json");
    const answer::Response file = exported(page);
    CHECK(file.answers.size() >= 45);
    CHECK(file.respondent.organisation == "Atelier Boréal");
    page.click("Scores CSV");
    CHECK(page.downloads().back().bytes.rfind("wave,response_id,grappe", 0) == 0);
    page.click("SVG, ");
    CHECK(page.downloads().back().type == "image/svg+xml");
    const std::string svg = page.downloads().back().bytes;
    page.click("PNG, ");
    CHECK(page.downloads().back().type == "image/png");
    CHECK(page.downloads().back().bytes == svg);
    page.click("Rapport à imprimer");
    CHECK(page.downloads().back().bytes.rfind("<!DOCTYPE html>", 0) == 0);
    page.click("EN");
    page.click("Report to print");
    CHECK(page.downloads().back().bytes.find("lang=\"en") != std::string::npos);
}

TEST_CASE("a file's name is the organisation's without accents") {
    CHECK(state::file_stem("Écotech Québec") == "Ecotech-Quebec");
    CHECK(state::file_stem("Bœuf, Œuvres & Cie inc.") == "Boeuf-OEuvres-Cie-inc");
    CHECK(state::file_stem("\xC3") == "");
}

TEST_CASE("erasing everything takes plans, older answers and the benchmark along") {
    Page page;
    assess(page, 5);
    page.click("Comparer");
    page.drop({{"2025.json", older_file()}});
    page.drop({{"reperes.json", support::sector_file()}});
    page.click("Résultats");
    page.click("Intergrappes DD, accueil");
    page.click("Effacer mes données");
    REQUIRE(page.kept().size() == 1);
    CHECK(page.kept().begin()->first == "session");
    page.click("Annuler");
    CHECK(page.state().sector);
    CHECK(page.state().drafts.front().before);
}

TEST_CASE("a new practice and a changed weight are data only, from the form to the report") {
    std::string file = support::source_file("survey/content/autoevaluation-membres.json");
    const auto swap = [&](const std::string& old, const std::string& now) {
        REQUIRE(file.find(old) != std::string::npos);
        file.replace(file.find(old), old.size(), now);
    };
    swap(R"("weight": 15)", R"("weight": 40)");
    const std::string page_start = "\"pages\": [\n        {\n          \"id\": \"gou-engagement\"";
    swap(page_start, R"("pages": [{"id": "gou-arbres", "title": {"fr": "Arbres", "en": "Trees"}, "questions": [
        {"id": "gou-arbres", "type": "scale", "label": {"fr": "Plantez-vous ?", "en": "Planting?"},
         "required": true, "weight": 7, "allowNotApplicable": true, "allowDontKnow": true, "sdg": [15],
         "recommendation": {"fr": "Plantez un arbre.", "en": "Plant a tree."}, "points": [
           {"value": 0, "label": {"fr": "Non", "en": "No"}, "help": {"fr": "Rien.", "en": "None."}},
           {"value": 1, "label": {"fr": "Oui", "en": "Yes"}, "help": {"fr": "Un.", "en": "One."}}]}]},
        {"id": "gou-engagement")");
    auto edited = exchange::read_questionnaire(file);
    INFO((edited ? std::string() : edited.faults().front().where));
    REQUIRE(edited);
    exchange::Catalogue catalogue = support::catalogue();
    for (define::Questionnaire& one : catalogue.questionnaires) {
        if (one.id == edited.value().id) one = edited.value();
    }

    Page page({}, false, catalogue);
    CHECK(page.shows("46\u00A0pratiques"));
    begin(page);
    page.choose("De 10 à 49");
    page.click("Suivante");
    CHECK(page.find(Role::Heading, "Arbres") != nullptr);
    page.choose("0\u00A0– Non");
    for (int i = 0; i < 45; ++i) {
        page.click("Suivante");
        page.choose("2\u00A0–");
    }
    page.click("Résultats");
    // Governance: nothing of 7, half of the 12 it had before; then its weight among the themes.
    CHECK(*page.state().view->now.themes.front().score == doctest::Approx(100.0 * 6 / 19));
    CHECK(*page.state().view->now.overall ==
          doctest::Approx((40 * 100.0 * 6 / 19 + 85 * 50) / 125));
    CHECK(combine::by_gain(page.state().view->now).front()->question->id == "gou-arbres");
    page.click("Ajouter au plan");
    page.click("Rapport à imprimer");
    CHECK(page.downloads().back().bytes.find("Plantez un arbre.") != std::string::npos);
    page.click("Exporter mes réponses");
    auto entry = exchange::read_response(page.downloads().back().bytes, catalogue);
    REQUIRE(entry);
    CHECK(std::get<answer::Number>(entry.value().response.answers.at("gou-arbres").value).value == 0);
}
