#include "survey/chart/wave_changes.h"

#include <doctest/doctest.h>

#include "survey/chart/svg.h"
#include "tests/support/benchmarks.h"
#include "tests/support/catalogue.h"
#include "tests/support/golden.h"
#include "tests/support/members.h"
#include "tests/support/panel.h"
#include "tests/support/scenes.h"

using base::Language;
using support::response;

namespace {

using Responses = std::vector<answer::Response>;

chart::Scene changes_scene(const Responses& responses, const define::Questionnaire& survey,
                      Language language = Language::Fr, double width = 912) {
    const auto changes = combine::wave_changes(support::panel_of(responses), survey);
    REQUIRE(changes.size() == 1);
    return chart::wave_changes(changes[0], survey, language, width);
}

// Five organisations at two waves, over the first themes of the built-in self-assessment.
combine::WaveChanges members_changes() {
    Responses all;
    for (int i = 1; i <= 12; ++i)
        for (const int later : {0, 1}) {
            auto each = support::assessed("Atelier", later ? "2026" : "2025", later * (i % 3));
            each.respondent.id = "org-" + std::to_string(i);
            each.id += std::to_string(i);
            all.push_back(each);
        }
    const auto panel = support::panel_of(all);
    const auto& survey = support::self_assessment();
    return combine::wave_changes(panel, survey, combine::benchmarks(panel, survey, {}, {}, 5))[0];
}

}  // namespace

TEST_CASE("few initiatives are slopes, many are a row each, in both languages, as kept") {
    const Responses few{response("u", "s5 i3 p"), response("v", "s4 i3 s2"),
                        response("u", "i3 i3 s4", "2024"), response("v", "s4 i1 s5", "2024")};
    support::check_golden("vagues-pentes.svg", chart::svg(changes_scene(few, support::ranked_survey(3))));
    const Responses many{response("u", "s5 i3 p w s1 i2 i4 p s3"), response("v", "s4 i3 s2 p p i1 s4 ? -"),
                         response("u", "i3 i3 s4 w s1 i3 i5 s1 i2", "2024"),
                         response("v", "s4 i1 s5 i2 p i1 s4 p p", "2024")};
    support::check_golden("vagues.svg", chart::svg(changes_scene(many, support::ranked_survey(9))));
    support::check_golden("vagues-en.svg",
                          chart::svg(changes_scene(many, support::ranked_survey(9), Language::En, 360)));
    support::check_golden("vagues-membres.svg",
                          chart::svg(chart::wave_changes(members_changes(),
                                                         support::self_assessment(), Language::Fr)));
}

TEST_CASE("the title counts what rises and falls, the table says by how much") {
    const Responses both{response("u", "s2 s4 s3"), response("u", "s4 s3 s3", "2024")};
    const auto scene = changes_scene(both, support::ranked_survey(3));
    CHECK(scene.title == "Initiatives\u00A0: 1\u00A0en hausse, 1\u00A0stable, 1\u00A0en baisse");
    CHECK(support::column(scene.table, "Variation") == std::vector<std::string>{"+40", "0", "−20"});
    CHECK(support::column(scene.table, "2023") == std::vector<std::string>{"40", "60", "80"});
    CHECK(scene.n == 1);
    CHECK(support::joined(scene).find("2023 à 2024, 1\u00A0grappe des deux vagues") !=
          std::string::npos);
}

TEST_CASE("what is hidden appears nowhere") {
    auto changes = members_changes();
    for (std::size_t i : {0U, 3U}) {
        const std::string id = changes.measures[i].id;
        changes.measures[i] = {id, true, 9999, 9999, 9999, 9999, {}, {}, {}};
    }
    changes.paired = 0;
    for (const double width : {360.0, 912.0}) {
        const auto scene = chart::wave_changes(changes, support::self_assessment(), Language::En, width);
        CHECK(support::joined(scene).find("9999") == std::string::npos);
        CHECK(support::joined(scene).find("not published") != std::string::npos);
        CHECK(support::column(scene.table, "Change")[0] == "x");
        support::check_scene(scene);
    }
}

TEST_CASE("changes between waves fit at any width, with many, few and none") {
    const Responses none{response("u", "s2 s4"), response("v", "s4 s3", "2024")};
    const Responses few{response("u", "s2 s4"), response("u", "s4 s3", "2024")};
    for (const double width : {304.0, 640.0, 1100.0})
        for (const Language language : {Language::Fr, Language::En}) {
            support::check_scene(changes_scene(none, support::ranked_survey(2), language, width));
            support::check_scene(changes_scene(few, support::ranked_survey(2), language, width));
            support::check_scene(
                chart::wave_changes(members_changes(), support::self_assessment(), language, width));
        }
}

TEST_CASE("an initiative that took another meaning is named") {
    auto survey = support::ranked_survey(2);
    survey.version = "1.1.0";
    survey.sections[0].pages[0].questions[1].since = "1.1.0";
    auto now = response("u", "s5 s5", "2024");
    now.questionnaire_version = "1.1.0";
    CHECK(changes_scene({response("u", "s1 s1"), now}, survey).long_description.find(
              "Exclues, car leur sens a changé\u00A0: Initiative\u00A0: a.") != std::string::npos);
}
