// Filters and cross-tabulations of members on screen: shown, exported, remembered, refused.

#include <doctest/doctest.h>

#include "survey/exchange/response_file.h"
#include "tests/support/catalogue.h"
#include "tests/support/page.h"
#include "tests/support/sector.h"

using support::Page;

namespace {

constexpr const char* kPracticeFile = "SVG, Engagement de la direction";

void open_members(Page& page, int members = 60) {
    page.click("Importer et comparer");
    page.drop({{"a.ndjson", support::members_bundle(members)}});
    page.click("Membres");
}

void pick_practice(Page& page) { page.pick("Mesure", "gou-engagement"); }

}  // namespace

TEST_CASE("one measure is shown by groups, and exported under its own name") {
    Page page;
    open_members(page);
    CHECK(page.find(sem::Role::Button, "SVG, Score global\u00A0: répartition des niveaux") != nullptr);
    pick_practice(page);
    page.pick("Groupes", "size");
    page.click("CSV, Engagement de la direction");
    CHECK(page.downloads().back().name == "croisement-2026.csv");
    CHECK(page.downloads().back().bytes.starts_with("\xEF\xBB\xBFNombre de personnes au travail;n;"));
    // Not with the rest: it costs those that come after.
    const report::Analysis& analysis = page.state().coordination.analyses.begin()->second;
    REQUIRE(analysis.waves.front().cross);
    for (const report::File& file : report::published_files(analysis, page.state().coordination.options))
        CHECK_FALSE(file.name.starts_with("croisement"));
}

TEST_CASE("a title of one selection is not on another one") {
    Page page;
    open_members(page);
    pick_practice(page);
    page.click("Titre et note, Engagement de la direction");
    page.type("Titre du graphique", "Notre engagement");
    CHECK(page.find(sem::Role::Button, "SVG, Notre engagement") != nullptr);
    page.pick("Mesure", "gou-plan");
    CHECK(page.find(sem::Role::Button, "SVG, Notre engagement") == nullptr);
    CHECK(page.find(sem::Role::Button, "SVG, Plan d’action et cibles") != nullptr);
    pick_practice(page);
    CHECK(page.find(sem::Role::Button, kPracticeFile) != nullptr);
}

TEST_CASE("a filter that leaves too few says so, and another one brings the chart back") {
    Page page;
    open_members(page);
    pick_practice(page);
    page.pick("Filtre\u00A0: Nombre de personnes", "250-plus");
    CHECK(page.shows("il désignerait moins de 5\u00A0organisations. Élargissez un filtre"));
    CHECK(page.find(sem::Role::Button, kPracticeFile) == nullptr);
    page.pick("Filtre\u00A0: Nombre de personnes", "10-49");
    CHECK(page.find(sem::Role::Button, kPracticeFile) != nullptr);
}

TEST_CASE("what was exported is remembered over visits and files, and keeps a difference from showing") {
    std::map<std::string, std::string> kept;
    std::string workspace;
    {
        Page page;
        open_members(page, 60);
        pick_practice(page);
        page.click(kPracticeFile);
        CHECK_FALSE(page.state().coordination.disclosed.totals.empty());
        page.click("Importer");
        page.click("Tout enregistrer");
        workspace = page.downloads().back().bytes;
        kept = page.kept();
    }
    const std::string more = support::members_bundle(62);   // two organisations more
    const auto refused = [&](Page& page) {
        page.click("Membres");
        page.pick("Mesure", "gou-engagement");
        CHECK(page.shows("combiné à ce que vous avez déjà exporté"));
    };
    Page again(kept);
    again.drop({{"b.ndjson", more}});
    refused(again);
    Page elsewhere;
    elsewhere.click("Importer et comparer");
    elsewhere.drop({{"all.ndjson", workspace}});
    elsewhere.drop({{"b.ndjson", more}});
    refused(elsewhere);
    Page forgetful;
    forgetful.click("Importer et comparer");
    forgetful.drop({{"b.ndjson", more}});
    forgetful.click("Membres");
    pick_practice(forgetful);
    CHECK(forgetful.find(sem::Role::Button, kPracticeFile) != nullptr);
}

TEST_CASE("what was exported comes back when erasing is undone") {
    Page page;
    open_members(page);
    page.click("SVG, Score global\u00A0: répartition");
    const auto out = page.state().coordination.disclosed;
    page.click("Intergrappes DD, accueil");
    page.click("Effacer mes données");
    CHECK(page.state().coordination.disclosed.totals.empty());
    page.click("Annuler");
    CHECK(page.state().coordination.disclosed == out);
}

TEST_CASE("before the benchmarks leave, groups that stand on one level are named") {
    std::string bundle;
    for (int i = 1; i <= 8; ++i)   // every fifth has the same levels
        bundle += exchange::write_response(support::assessed(5 * i, "2026"), exchange::Layout::OneLine) + '\n';
    Page page;
    page.click("Importer et comparer");
    page.drop({{"a.ndjson", bundle}});
    page.click("Rapport");
    CHECK(page.shows("tout un groupe est au même niveau d’une pratique"));
    CHECK(page.shows("Toutes les organisations ("));
    Page varied;
    open_members(varied, 40);
    varied.click("Rapport");
    CHECK_FALSE(varied.shows("tout un groupe est au même niveau"));
}
