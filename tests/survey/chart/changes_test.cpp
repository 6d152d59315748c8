#include "survey/chart/changes.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "survey/chart/svg.h"
#include "tests/support/benchmarks.h"
#include "tests/support/golden.h"
#include "tests/support/members.h"
#include "tests/support/scenes.h"

using base::Language;

namespace {

using Themes = std::vector<support::ThemeWeights>;

chart::Scene scene_of(const define::Questionnaire& survey, const std::string& before,
                      const std::string& now, Language language = Language::Fr,
                      double width = 912) {
    const auto old = support::member("u", before, "small", "2025");
    const auto young = support::member("u", now, "small", "2026");
    return chart::changes(combine::pair(old, young, survey), survey, "2025", "2026", young.modified,
                          language, width);
}

}  // namespace

TEST_CASE("changes of three themes are slopes, of nine a row each, as kept") {
    const auto three = support::members_survey(Themes(3, {1, {1, 1}}));
    support::check_golden("evolution-pentes.svg",
                          chart::svg(scene_of(three, "12 33 20", "23 32 20")));
    const auto nine = support::members_survey(Themes(9, {1, {1, 1}}));
    support::check_golden("evolution.svg", chart::svg(scene_of(nine, "12 33 20 01 11 22 33 44 12",
                                                               "23 32 20 11 11 23 44 44 --")));
}

TEST_CASE("the greatest rise comes first, the overall score before it, the unknown last") {
    const auto survey = support::members_survey(Themes(4, {1, {1, 1}}));
    const auto scene = scene_of(survey, "12 33 20 11", "13 32 44 --");
    CHECK(support::column(scene.table, "Thème") ==
          std::vector<std::string>{"Score global", "c", "a", "b", "d"});
    CHECK(support::column(scene.table, "Variation") ==
          std::vector<std::string>{"+30", "+75", "+13", "−13", "–"});
    CHECK(scene.title == "Pratiques\u00A0: 3\u00A0en hausse, 2\u00A0stables, 1\u00A0en baisse");
    CHECK(scene_of(survey, "12 33 20 11", "13 32 44 --", Language::En).title ==
          "Practices: 3\u00A0up, 2\u00A0the same, 1\u00A0down");
}

TEST_CASE("a practice whose meaning changed is named, never counted") {
    auto survey = support::members_survey(Themes(2, {1, {1, 1}}));
    survey.version = "2.0.0";
    survey.sections[1].pages[1].questions[0].since = "2.0.0";
    auto old = support::member("u", "11 11", "small", "2025");
    auto young = support::member("u", "24 11", "small", "2026");
    young.questionnaire_version = "2.0.0";
    const auto scene = chart::changes(combine::pair(old, young, survey), survey, "2025", "2026",
                                      young.modified, Language::Fr);
    CHECK(scene.long_description.find("Exclues, car leur sens a changé\u00A0: a2.") !=
          std::string::npos);
    CHECK(scene.table.rows.back()[0] == "a2 (exclue\u00A0: le sens a changé)");
    CHECK(scene.title == "Pratiques\u00A0: 1\u00A0en hausse, 2\u00A0stables, 0\u00A0en baisse");
}

TEST_CASE("changes fit at any width, with many themes and with few") {
    const auto& survey = support::self_assessment();
    const auto old = support::assessed("Atelier", "2025");
    const auto young = support::assessed("Atelier", "2026", 2);
    auto pairs = combine::pair(old, young, survey);
    for (const std::size_t themes : {9U, 5U})
        for (const double width : {304.0, 640.0, 912.0})
            for (const Language language : {Language::Fr, Language::En}) {
                pairs.themes.resize(themes);
                support::check_scene(
                    chart::changes(pairs, survey, "2025", "2026", young.modified, language, width));
            }
}

TEST_CASE("two moments that share nothing still draw") {
    const auto survey = support::members_survey(Themes(2, {1, {1, 1}}));
    const auto scene = scene_of(survey, "-- --", "11 22");
    support::check_scene(scene);
    CHECK(support::column(scene.table, "Variation") == std::vector<std::string>{"–", "–", "–"});
}

TEST_CASE("the same moments give the same bytes") {
    const auto survey = support::members_survey(Themes(3, {1, {1, 1}}));
    CHECK(chart::svg(scene_of(survey, "12 33 20", "23 32 20")) ==
          chart::svg(scene_of(survey, "12 33 20", "23 32 20")));
}
