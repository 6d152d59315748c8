// The ranking and the two maps of the initiatives.

#include <doctest/doctest.h>

#include "survey/chart/priority_maps.h"
#include "survey/chart/ranking.h"
#include "survey/chart/svg.h"
#include "tests/support/golden.h"
#include "tests/support/panel.h"
#include "tests/support/scenes.h"

using base::Language;
using support::response;

namespace {

using Responses = std::vector<answer::Response>;
using Draw = chart::Scene (*)(const combine::Panel&, const std::vector<combine::RankedItem>&,
                              const define::Questionnaire&, Language, double);
constexpr Draw kCharts[] = {chart::ranking, chart::agreement_map, chart::quadrant_map};

chart::Scene scene_of(Draw draw, const Responses& responses, const define::Questionnaire& survey,
                      Language language = Language::Fr, double width = 912) {
    const auto panel = support::panel_of(responses);
    return draw(panel, combine::rank(panel, survey), survey, language, width);
}

Responses six() {
    return {response("t", "s5:2/3 i3:1/1 ? p i4:1/2"), response("u", "s4:1/4 p i2 w s1:0/2"),
            response("v", "i5:3/3 i1 ? - p"),          response("w", "s3:1/2 w p w s5:2/2"),
            response("x", "s5 i2:1/3 p p w"),          response("y", "s4:1/1 i5:1/4 p w w")};
}

// As many initiatives as the priority survey, all alike: the hardest case for dots.
Responses crowd() {
    std::string words;
    for (int i = 0; i < 24; ++i) words += i % 2 == 0 ? "s3:1/2 " : "i3:1/2 ";
    return {response("u", words), response("v", words)};
}

}  // namespace

TEST_CASE("the charts of the priority analysis are those kept") {
    const auto survey = support::ranked_survey(5);
    support::check_golden("classement.svg", chart::svg(scene_of(chart::ranking, six(), survey)));
    support::check_golden("accord.svg", chart::svg(scene_of(chart::agreement_map, six(), survey)));
    support::check_golden("quadrants.svg",
                          chart::svg(scene_of(chart::quadrant_map, six(), survey)));
    support::check_golden(
        "quadrants-360-en.svg",
        chart::svg(scene_of(chart::quadrant_map, six(), survey, Language::En, 360)));
}

TEST_CASE("the charts of the priority analysis fit at any width, crowded or empty, in both languages") {
    struct Panel {
        Responses responses;
        int initiatives;
    };
    for (const Draw draw : kCharts)
        for (const double width : {304.0, 360.0, 640.0, 912.0, 1100.0})
            for (const Language language : {Language::Fr, Language::En})
                for (const Panel& each : {Panel{six(), 5}, Panel{crowd(), 24}, Panel{{}, 3}})
                    support::check_scene(scene_of(draw, each.responses,
                                                  support::ranked_survey(each.initiatives),
                                                  language, width));
}

TEST_CASE("the ranking says which ranks hold") {
    const auto survey = support::ranked_survey(3);
    const auto title = [&](const Responses& responses) {
        return scene_of(chart::ranking, responses, survey).title;
    };
    CHECK(title({response("u", "s5 s3 s1"), response("v", "s5 s3 s1"), response("w", "s5 s3 s1")}) ==
          "Les\u00A03 premiers rangs tiennent, quelle que soit la grappe retirée");
    CHECK(title({response("u", "s5 s3 s1"), response("v", "s5 s1 s3"), response("w", "s5 s2 s2")}) ==
          "Le premier rang tient, quelle que soit la grappe retirée");
    CHECK(title({response("u", "s5 p p"), response("v", "p s5 p")}) ==
          "Classement des initiatives, et ce qui le ferait changer");
}

TEST_CASE("what is wanted without agreement opens the key, and only that") {
    // The first divides (5, 5 and 0, 0 of six), the second is wanted by all, the third by nobody.
    const auto survey = support::ranked_survey(3);
    const Responses responses{response("t", "s5 s4 p"), response("u", "s5 s4 p"),
                              response("v", "s5 s4 p"), response("w", "p s4 p")};
    const auto scene = scene_of(chart::agreement_map, responses, survey);
    CHECK(scene.title == "À discuter\u00A0: Initiative\u00A0: a");
    CHECK(support::column(scene.table, "À discuter") == std::vector<std::string>{"non", "oui", "non"});
    const auto calm = scene_of(chart::agreement_map, {response("u", "s5 s4 p")}, survey);
    CHECK(calm.title == "Aucune initiative demandée ne divise les grappes");
}

TEST_CASE("the agreement of the whole panel is one number, and a dash where nothing can be compared") {
    const auto survey = support::ranked_survey(2);
    const auto joined = [&](const Responses& responses) {
        return support::joined(scene_of(chart::agreement_map, responses, survey));
    };
    CHECK(joined({response("u", "s5 p"), response("v", "s5 p")}).find(
              "Accord de tout le panel\u00A0: 1,00") != std::string::npos);
    CHECK(joined({response("u", "s5 p")}).find("Accord de tout le panel\u00A0: –") !=
          std::string::npos);
}

TEST_CASE("an initiative without known resources is in the key and the table, not in the field") {
    const auto survey = support::ranked_survey(2);
    const auto scene = scene_of(chart::quadrant_map, {response("u", "s5:1/2 s4")}, survey);
    CHECK(support::column(scene.table, "Ressources couvertes") ==
          std::vector<std::string>{"50\u00A0%", "–"});
}
