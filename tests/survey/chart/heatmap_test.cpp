#include "survey/chart/heatmap.h"

#include <doctest/doctest.h>

#include "survey/chart/svg.h"
#include "tests/support/catalogue.h"
#include "tests/support/golden.h"
#include "tests/support/panel.h"
#include "tests/support/scenes.h"

using base::Language;
using chart::HeatmapOrder;
using support::response;
using Names = std::vector<std::string>;

namespace {

std::vector<answer::Response> four() {
    return {response("numana", "s5 i3 ? p"), response("mmode", "s4 p i2 w"),
            response("aero-montreal", "i5 i1 ? -"), response("ecotech-quebec", "s3 w p s")};
}

chart::Scene scene_of(const std::vector<answer::Response>& responses, int initiatives,
                      const HeatmapOrder& order = {}, Language language = Language::Fr,
                      double width = 912) {
    const auto survey = support::ranked_survey(initiatives);
    const auto panel = support::panel_of(responses);
    return chart::heatmap(panel, combine::rank(panel, survey), survey,
                          support::catalogue().clusters, order, language, width);
}

}  // namespace

TEST_CASE("the heatmap of a small panel is the one kept") {
    support::check_golden("carte.svg", chart::svg(scene_of(four(), 4)));
    support::check_golden("carte-360-en.svg",
                          chart::svg(scene_of(four(), 4, {}, Language::En, 360)));
}

TEST_CASE("ten clusters and twenty-four initiatives fit at any width, in both languages") {
    std::vector<answer::Response> responses;
    std::string words;
    for (int i = 0; i < 24; ++i) words += i % 3 == 0 ? "s5 " : i % 3 == 1 ? "p " : "? ";
    for (const define::Cluster& cluster : support::catalogue().clusters)
        responses.push_back(response(cluster.id, words));
    for (const double width : {304.0, 360.0, 640.0, 912.0, 1100.0})
        for (const Language language : {Language::Fr, Language::En}) {
            support::check_scene(scene_of(responses, 24, {}, language, width));
            support::check_scene(scene_of({}, 3, {}, language, width));
        }
}

TEST_CASE("both axes are sorted as asked") {
    using Columns = HeatmapOrder::Columns;
    using Rows = HeatmapOrder::Rows;
    const std::vector<define::Cluster> clusters{
        {"zeta", {"Zêta", "Zeta"}, {}}, {"alpha", {"Alpha", "Alpha"}, {}}, {"mu", {"Mu", "Mu"}, {}}};
    auto survey = support::ranked_survey(3);
    const char* const titles[] = {"Achats", "Énergie", "Dons"};
    for (std::size_t i = 0; i < 3; ++i)
        survey.sections[0].pages[i].title = {titles[i], titles[i]};
    // Énergie: all at 5; Dons: from 1 to 5; Achats: one.
    const std::vector<answer::Response> responses{
        response("alpha", "p s5 i1"), response("mu", "i1 s5 s5"), response("zeta", "p s5 p")};
    const auto panel = support::panel_of(responses);
    const auto drawn = [&](const HeatmapOrder& order) {
        return chart::heatmap(panel, combine::rank(panel, survey), survey, clusters, order, Language::Fr);
    };
    const auto columns = [&](Columns order) {
        Names names = drawn({Rows::Rank, order}).table.header;
        names.erase(names.begin());
        return names;
    };
    CHECK(columns(Columns::Usual) == Names{"Zêta", "Alpha", "Mu"});
    CHECK(columns(Columns::Name) == Names{"Alpha", "Mu", "Zêta"});
    CHECK(columns(Columns::Needs) == Names{"Mu", "Alpha", "Zêta"});
    const auto rows = [&](Rows order) {
        Names names;
        for (const auto& row : drawn({order, Columns::Usual}).table.rows) names.push_back(row.front());
        return names;
    };
    CHECK(rows(Rows::Rank) == Names{"Énergie", "Dons", "Achats"});
    CHECK(rows(Rows::Questionnaire) == Names{"Achats", "Énergie", "Dons"});
    CHECK(rows(Rows::Name) == Names{"Achats", "Dons", "Énergie"});
    CHECK(rows(Rows::Agreement) == Names{"Dons", "Achats", "Énergie"});
}

TEST_CASE("every cell says status and priority in the table too") {
    const auto scene = scene_of(four(), 4);
    CHECK(support::column(scene.table, "Numana") ==
          Names{"À mettre en place, 5", "À bonifier, 3", "Ne sait pas", "En place"});
}
