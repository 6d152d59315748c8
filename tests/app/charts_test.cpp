// The coordinator's charts on screen: sorted, named and saved.

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"
#include "tests/support/page.h"
#include "tests/support/sector.h"

using support::Page;

namespace {

void open_priorities(Page& page) {
    page.click("Importer et comparer");
    page.drop({{"a.json", support::fixture("response-v1.json")}});
    page.click("Priorités");
}

}  // namespace

TEST_CASE("the heatmap is sorted as the person chooses") {
    Page page;
    open_priorities(page);
    page.pick("Ordre des initiatives", "2");
    CHECK(page.state().coordination.options.heatmap.rows == chart::HeatmapOrder::Rows::Name);
    page.pick("Ordre des grappes", "2");
    CHECK(page.state().coordination.options.heatmap ==
          chart::HeatmapOrder{chart::HeatmapOrder::Rows::Name, chart::HeatmapOrder::Columns::Needs});
}

TEST_CASE("a title and a note are on the chart, in its files, and there at the next visit") {
    std::map<std::string, std::string> kept;
    {
        Page page;
        open_priorities(page);
        page.click("Titre et note, ");
        page.type("Titre du graphique", "Ce que nous retenons");
        page.type("Note sous le graphique", "Adopté le 4 mars.");
        page.click("SVG, Ce que nous retenons");
        const std::string svg = page.downloads().back().bytes;
        CHECK(svg.find(">Ce que nous retenons</text>") != std::string::npos);
        CHECK(svg.find(">Adopté le 4 mars.</text>") != std::string::npos);
        page.click("EN, English");
        CHECK(page.find(sem::Role::Button, "SVG, Ce que nous retenons") == nullptr);
        page.click("FR, français");
        kept = page.kept();
    }
    Page again(kept);
    CHECK(again.find(sem::Role::Button, "SVG, Ce que nous retenons") != nullptr);
    again.click("Titre et note, ");
    again.type("Titre du graphique", "");
    again.type("Note sous le graphique", "");
    CHECK(again.find(sem::Role::Button, "SVG, Ce que nous retenons") == nullptr);
    CHECK(again.state().coordination.options.captions.empty());
}

TEST_CASE("a chart is saved as SVG, as PNG of the chosen sharpness, and its table as CSV") {
    Page page;
    open_priorities(page);
    page.click("PNG, ");
    CHECK(page.downloads().back().name == "statuts-2023.png");
    CHECK(page.downloads().back().type == "image/png;dpi=192");
    page.click("Titre et note, ");
    page.pick("Finesse du PNG", "300");
    page.click("PNG, ");
    CHECK(page.downloads().back().type == "image/png;dpi=300");
    page.click("CSV, ");
    CHECK(page.downloads().back().name == "statuts-2023.csv");
    const std::string csv = page.downloads().back().bytes;
    CHECK(csv.starts_with("\xEF\xBB\xBFInitiative;Rang;"));
}

TEST_CASE("of several charts of a kind one is shown, the one that was chosen") {
    Page page;
    page.click("Importer et comparer");
    page.drop({{"a.ndjson", support::members_bundle(12)}});
    page.click("Membres");
    const int charts = page.count(sem::Role::Image);
    page.pick("Comparer par", "quartiles-size");
    CHECK(page.state().coordination.chosen.at("quartiles") == "quartiles-size");
    CHECK(page.find(sem::Role::Button, "SVG, Scores par groupe\u00A0: Grappe dont l’organisation est membre") ==
          nullptr);
    page.pick("Pratiques du thème", "pratiques-mobilite");
    CHECK(page.count(sem::Role::Image) == charts);
    page.click("Rapport");
    page.click("Télécharger, Repères à remettre aux membres");
    CHECK(page.downloads().back().name == "benchmark.json");
}
