#include "survey/chart/assessed.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "survey/chart/svg.h"
#include "tests/support/benchmarks.h"
#include "tests/support/golden.h"
#include "tests/support/members.h"
#include "tests/support/scenes.h"

using base::Language;

namespace {

// Three themes; b is not shown (1 of 3 rated), c is best.
struct Small {
    define::Questionnaire survey =
        support::members_survey({{2, {1, 1}}, {1, {1, 1, 1}}, {1, {1, 1}}});
    combine::Benchmark benchmark = support::benchmark(survey, "2026");
    combine::Scores now = combine::score(support::rated("13 2?- 4n"), survey);
    combine::Scores planned = combine::score(support::rated("23 2?- 4n"), survey);
    combine::Scores target = combine::score(support::rated("44 2?- 4n"), survey);
    chart::Reference others{&benchmark.groups.front(), "Toutes les organisations", 5};

    chart::Assessed alone() const {
        return {survey,  now,
                nullptr, nullptr,
                nullptr, "Atelier Boréal",
                "2026",  "2026-11-20T14:30:02Z"};
    }
    chart::Assessed compared() const {
        auto result = alone();
        result.planned = &planned;
        result.target = &target;
        result.others = &others;
        return result;
    }
};

std::size_t polygons(const chart::Scene& scene) {
    return static_cast<std::size_t>(
        std::count_if(scene.shapes.begin(), scene.shapes.end(), [](const chart::Shape& shape) {
            return std::holds_alternative<chart::Polygon>(shape);
        }));
}

bool drawn(const chart::Scene& scene, const std::string& words) {
    const auto all = support::texts(scene);
    return std::find(all.begin(), all.end(), words) != all.end();
}

}  // namespace

TEST_CASE("the charts of an assessment are those kept") {
    const Small small;
    const auto all = small.compared();
    const auto& theme = *combine::themes(small.survey)[1];
    support::check_golden("profil.svg", chart::svg(chart::profile(all, Language::Fr)));
    support::check_golden("profil-en.svg", chart::svg(chart::profile(all, Language::En)));
    support::check_golden("pratiques.svg", chart::svg(chart::practices(all, theme, Language::Fr)));
    support::check_golden("radar.svg", chart::svg(chart::radar(all, Language::Fr)));
}

TEST_CASE("no label stands over another or outside, at any width, in either language") {
    const auto& survey = support::self_assessment();
    const auto response = support::assessed("Atelier Boréal <inc.>", "2026", 1);
    const auto now = combine::score(response.answers, survey);
    const auto benchmark = support::benchmark(survey, "2026");
    const chart::Reference others{&benchmark.groups[0], "Toutes les organisations", 5};
    const chart::Assessed about{
        survey, now, &now, &now, &others, "Atelier Boréal <inc.>", "2026", response.modified};
    for (const double width : {304.0, 640.0, 912.0, 1100.0})
        for (const Language language : {Language::Fr, Language::En}) {
            support::check_scene(chart::profile(about, language, width));
            support::check_scene(chart::radar(about, language, width));
            for (const define::Section* theme : combine::themes(survey))
                support::check_scene(chart::practices(about, *theme, language, width));
        }
}

TEST_CASE("widths outside 304 to 1100 are held there") {
    const Small small;
    CHECK(chart::profile(small.alone(), Language::Fr, 100).width == 304);
    CHECK(chart::radar(small.alone(), Language::Fr, 5000).width == 1100);
}

TEST_CASE("themes stand by score, and one that is not shown comes last and says why") {
    const Small small;
    const auto scene = chart::profile(small.alone(), Language::Fr);
    CHECK(support::column(scene.table, "Thème") ==
          std::vector<std::string>{"Score global", "c", "a", "b"});
    CHECK(support::column(scene.table, "Score") ==
          std::vector<std::string>{"67", "100", "50", "–"});
    CHECK(drawn(scene, "couverture de 33\u00A0%\u00A0: moins de"));  // and below
    CHECK(drawn(scene, "la moitié"));
    CHECK(scene.long_description.find(
              "b\u00A0: couverture de 33\u00A0%\u00A0: moins de la moitié") != std::string::npos);
    CHECK(scene.title == "Score global\u00A0: 67 sur 100, niveau «\u00A0integre\u00A0»");
    CHECK(chart::profile(small.alone(), Language::En)
              .long_description.find("coverage of 33%: less than half") != std::string::npos);
}

TEST_CASE("a coverage just below half never reads as half") {
    const auto survey = support::members_survey({{1, {496, 504}}, {1, {1}}});
    const auto now = combine::score(support::rated("2- 2"), survey);
    const chart::Assessed about{survey, now, nullptr, nullptr, nullptr, {}, "2026", {}};
    CHECK(support::joined(chart::profile(about, Language::Fr)).find("couverture de 49,6\u00A0%") !=
          std::string::npos);
}

TEST_CASE("nothing rated draws, and says that answers are missing") {
    const Small small;
    const auto now = combine::score({}, small.survey);
    const chart::Assessed about{small.survey, now, nullptr, nullptr, nullptr, {}, "2026", {}};
    const auto scene = chart::profile(about, Language::Fr);
    CHECK(scene.title == "Pas encore assez de réponses pour un score global");
    support::check_scene(scene);
    support::check_scene(chart::radar(about, Language::Fr));
}

TEST_CASE("a plan and a target have marks only where they change something") {
    const Small small;
    // Legend 2; overall and theme a have both.
    CHECK(polygons(chart::profile(small.compared(), Language::Fr)) == 6);
    CHECK(polygons(chart::profile(small.alone(), Language::Fr)) == 0);
    auto same = small.alone();
    same.planned = same.target = &small.now;
    CHECK(polygons(chart::profile(same, Language::Fr)) == 0);
}

TEST_CASE("what the benchmark hides is x, with its reason, and its numbers appear nowhere") {
    const Small small;
    const auto about = small.compared();
    for (const Language language : {Language::Fr, Language::En}) {
        for (const auto& scene :
             {chart::profile(about, language), chart::radar(about, language),
              chart::practices(about, *combine::themes(small.survey)[2], language)}) {
            CHECK(support::joined(scene).find(support::kLeak) == std::string::npos);
            const auto medians =
                support::column(scene.table, language == Language::Fr ? "Médiane" : "Median");
            CHECK(std::count(medians.begin(), medians.end(), "x") >= 1);
        }
        const auto scene = chart::profile(about, language);
        CHECK(drawn(scene, language == Language::Fr
                               ? "«\u00A0x\u00A0»\u00A0: non publié, moins de 5 organisations "
                                 "(moins de 10 pour les quartiles)."
                               : "“x”: not published, fewer than 5 organizations (fewer than 10 "
                                 "for quartiles)."));
        CHECK(drawn(scene, "x"));
    }
}

TEST_CASE("a practice without a level says which of the three states it is in") {
    const Small small;
    const auto unknown =
        chart::practices(small.alone(), *combine::themes(small.survey)[1], Language::Fr);
    CHECK(support::column(unknown.table, "Niveau") ==
          std::vector<std::string>{"2", "Ne sait pas", "Sans réponse"});
    CHECK(drawn(unknown, "Sans réponse"));
    const auto none =
        chart::practices(small.alone(), *combine::themes(small.survey)[2], Language::Fr);
    CHECK(support::column(none.table, "Niveau") == std::vector<std::string>{"4", "Sans objet"});
    CHECK(none.id == "pratiques-c");
    CHECK(unknown.title ==
          "b\u00A0: score non affiché (couverture de 33\u00A0%\u00A0: moins de la moitié)");
}

TEST_CASE("text of an organisation is escaped, and the same data gives the same bytes") {
    const Small small;
    auto about = small.compared();
    about.organisation = "<script>alert(1)</script> & fils";
    for (int kind = 0; kind < 3; ++kind) {
        const auto draw = [&] {
            return chart::svg(
                kind == 0 ? chart::profile(about, Language::Fr)
                : kind == 1
                    ? chart::radar(about, Language::Fr)
                    : chart::practices(about, *combine::themes(small.survey)[0], Language::Fr));
        };
        const std::string svg = draw();
        CHECK(svg.find("<script") == std::string::npos);
        CHECK(svg.find("&lt;script&gt;alert(1)&lt;/script&gt; &amp; fils") != std::string::npos);
        CHECK(draw() == svg);
    }
}

TEST_CASE("the radar keeps the questionnaire's order, breaks where no score is, fills nothing") {
    const Small small;
    const auto scene = chart::radar(small.alone(), Language::Fr);
    const auto words = support::texts(scene);
    const auto at = [&](const char* name) { return std::find(words.begin(), words.end(), name); };
    CHECK(at("a") < at("b"));
    CHECK(at("b") < at("c"));
    CHECK(polygons(scene) == 0);
    const auto strokes =
        std::count_if(scene.shapes.begin(), scene.shapes.end(), [](const auto& shape) {
            const auto* line = std::get_if<chart::Line>(&shape);
            return line != nullptr && line->stroke == chart::Role::Primary;
        });
    CHECK(strokes == 1);  // from c to a
    CHECK(support::column(scene.table, "Thème") ==
          support::column(chart::profile(small.alone(), Language::Fr).table, "Thème"));
}
