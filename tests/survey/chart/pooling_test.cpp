#include "survey/chart/pooling.h"

#include <doctest/doctest.h>

#include "survey/chart/svg.h"
#include "tests/support/catalogue.h"
#include "tests/support/golden.h"
#include "tests/support/panel.h"
#include "tests/support/pooled.h"
#include "tests/support/scenes.h"

using base::Language;
using support::pooler;

namespace {

chart::Scene scene_of(const std::vector<answer::Response>& responses,
                      Language language = Language::Fr, double width = 912) {
    const auto& clusters = support::catalogue().clusters;
    const auto pooling =
        combine::pool(support::panel_of(responses), support::priorities(), clusters);
    return chart::pooling(pooling, support::priorities(), clusters, "2023", "2023-10-02T14:30:02Z",
                          language, width);
}

bool says(const chart::Scene& scene, const std::string& words) {
    return support::joined(scene).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the pooling chart is as kept, wide and narrow, in both languages") {
    const auto panel = support::pooling_panel();
    support::check_golden("mutualisation.svg", chart::svg(scene_of(panel, Language::Fr, 1100)));
    support::check_golden("mutualisation-en.svg", chart::svg(scene_of(panel, Language::En, 912)));
    support::check_golden("mutualisation-360.svg", chart::svg(scene_of(panel, Language::Fr, 360)));
}

TEST_CASE("the title counts the needs that meet an offer") {
    struct Row {
        std::vector<answer::Response> responses;
        const char *fr, *en;
    };
    const Row rows[] = {
        {{}, "Aucun besoin à mutualiser n’est exprimé", "No need to pool is stated"},
        {{pooler("bctq", "bureaux")}, "Aucun besoin ne trouve encore d’offre",
         "No need meets an offer yet"},
        {{pooler("bctq", "bureaux", "postes")}, "Aucun besoin ne trouve encore d’offre",
         "No need meets an offer yet"},
        {{pooler("bctq", "bureaux"), pooler("cargom", "", "postes")},
         "Chaque besoin exprimé trouve une offre", "Every need stated meets an offer"},
        {{pooler("bctq", "bureaux achats"), pooler("cargom", "", "postes")},
         "1 besoin sur\u00A02 trouve une offre", "1 of the 2 needs stated meets an offer"},
        {{pooler("bctq", "bureaux achats formation"), pooler("cargom", "", "postes expertise")},
         "2 besoins sur\u00A03 trouvent une offre", "2 of the 3 needs stated meet an offer"}};
    for (const Row& row : rows) {
        CAPTURE(row.fr);
        CHECK(scene_of(row.responses).title == row.fr);
        CHECK(scene_of(row.responses, Language::En).title == row.en);
    }
}

TEST_CASE("the table has every need, the most sought first") {
    const auto scene = scene_of({pooler("bctq", "achats"), pooler("cargom", "achats formation"),
                                 pooler("mmode", "", "expertise salle")});
    const auto needs = support::column(scene.table, "Besoin");
    CHECK(needs[0] == "Achats groupés");
    CHECK(needs[1] == "Formation du personnel");
    CHECK(needs.size() == 9);
    CHECK(support::column(scene.table, "Cherchent")[0] == "BCTQ et CargoM");
    CHECK(support::column(scene.table, "Offrent")[1] ==
          "Partager une expertise ou un témoignage\u00A0: mmode");
    CHECK(support::column(scene.table, "Cherchent")[8] == "–");
}

TEST_CASE("what stays open is said in the notes") {
    const auto scene = scene_of(support::pooling_panel());
    CHECK(says(scene, "Aucune offre\u00A0: à faire ensemble, à\u00A03"));
    CHECK(says(scene, "Grappe retirée du plan, donc absente d’ici\u00A0: Propulsion Québec."));
    const auto unused = scene_of({pooler("bctq", "", "salle"), pooler("cargom", "", "salle materiel")});
    CHECK(says(unused,
               "Offres qui ne répondent à aucun besoin exprimé\u00A0: Accueillir une rencontre en "
               "personne (BCTQ, CargoM)\u202F; Prêter du matériel (CargoM)."));
}

TEST_CASE("the pooling chart fits at any width, with all and with nobody") {
    auto everyone = support::pooling_panel();
    for (answer::Response& each : everyone) {
        each.answers["gen-participation"] = {answer::State::Answered, std::string("complete")};
        each.answers["gen-besoins"] = {
            answer::State::Answered,
            answer::Choices{"achats", "bureaux", "evenements", "formation", "informatique"}};
        each.answers["gen-offre"] = {answer::State::Answered,
                                     answer::Choices{"expertise", "materiel", "postes", "salle"}};
        support::take_position(each, "pri-2a-bureaux", "a-bonifier", "piloter");
    }
    for (const auto& responses : {everyone, support::pooling_panel(), {}})
        for (const double width : {304.0, 360.0, 640.0, 912.0, 1100.0})
            for (const Language language : {Language::Fr, Language::En})
                support::check_scene(scene_of(responses, language, width));
}
