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

Names columns(const HeatmapOrder& order) {
    Names names = scene_of(four(), 4, order).table.header;
    names.erase(names.begin());
    return names;
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
    CHECK(columns({}) == Names{"Aéro Montréal", "Écotech Québec", "mmode", "Numana"});
    CHECK(columns({Rows::Rank, Columns::Name}) ==
          Names{"Aéro Montréal", "Écotech Québec", "mmode", "Numana"});
    CHECK(columns({Rows::Rank, Columns::Needs}) ==
          Names{"Aéro Montréal", "Écotech Québec", "mmode", "Numana"});
    const auto rows = [](Rows order) {
        Names names;
        for (const auto& row : scene_of({response("numana", "p s5 i1"), response("mmode", "p s5 i5")},
                                        3, {order, Columns::Usual})
                                   .table.rows)
            names.push_back(row.front().substr(row.front().size() - 1));
        return names;
    };
    CHECK(rows(Rows::Rank) == Names{"b", "c", "a"});
    CHECK(rows(Rows::Questionnaire) == Names{"a", "b", "c"});
    CHECK(rows(Rows::Name) == Names{"a", "b", "c"});
    CHECK(rows(Rows::Agreement) == Names{"c", "b", "a"});
}

TEST_CASE("every cell says status and priority in the table too") {
    const auto scene = scene_of(four(), 4);
    CHECK(support::column(scene.table, "Numana") ==
          Names{"À mettre en place, 5", "À bonifier, 3", "Ne sait pas", "En place"});
}
