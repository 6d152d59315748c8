#include "survey/chart/status_bars.h"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "survey/base/utf8.h"
#include "survey/chart/status_words.h"
#include "survey/chart/svg.h"
#include "tests/support/golden.h"
#include "tests/support/panel.h"
#include "tests/support/scenes.h"

using base::Language;
using support::response;

namespace {

using Responses = std::vector<answer::Response>;

chart::Scene scene_of(const Responses& responses, const define::Questionnaire& survey,
                      Language language = Language::Fr, double width = 912) {
    const auto panel = support::panel_of(responses);
    return chart::status_bars(panel, combine::rank(panel, survey), survey, language, width);
}

Responses four_answers() {
    return {response("t", "s5 i3 ? p"), response("u", "s4 p i2 w"), response("v", "i5 i1 ? -"),
            response("w", "s3 w p w")};
}

template <class T>
std::vector<T> shapes_of(const chart::Scene& scene) {
    std::vector<T> result;
    for (const chart::Shape& shape : scene.shapes)
        if (const T* one = std::get_if<T>(&shape)) result.push_back(*one);
    return result;
}

}  // namespace

TEST_CASE("the status chart of a small panel is the one kept, in both languages") {
    const auto survey = support::ranked_survey(4);
    support::check_golden("statuts.svg", chart::svg(scene_of(four_answers(), survey)));
    support::check_golden("statuts-en.svg", chart::svg(scene_of(four_answers(), survey, Language::En)));
    support::check_golden("statuts-360.svg",
                          chart::svg(scene_of(four_answers(), survey, Language::Fr, 360)));
}

TEST_CASE("the same data gives the same bytes, whatever the order of responses in a wave") {
    const auto survey = support::ranked_survey(4);
    Responses responses = four_answers();
    const std::string first = chart::svg(scene_of(responses, survey));
    std::swap(responses[0], responses[3]);
    CHECK(chart::svg(scene_of(responses, survey)) == first);
}

TEST_CASE("titles state what the panel says") {
    struct Row {
        const char* what;
        Responses responses;
        const char* fr;
        const char* en;
    };
    const Row rows[] = {
        {"one voice is no finding", {response("u", "s5 s5")},
         "Où en est chaque initiative", "Where each initiative stands"},
        {"all want one", {response("u", "s5 p"), response("v", "i1 i1")},
         "Une initiative fait l’unanimité", "One initiative is wanted by every cluster"},
        {"all want both", {response("u", "s5 i1"), response("v", "i1 i1")},
         "Deux initiatives font l’unanimité", "Two initiatives are wanted by every cluster"},
        {"half want one", {response("u", "s5 p"), response("v", "p p")},
         "Une initiative sur\u00A02 est demandée par au moins la moitié des grappes",
         "One of the 2 initiatives is wanted by at least half of the clusters"},
        {"nobody wants any", {response("u", "w p"), response("v", "p p")},
         "Aucune initiative n’est demandée par la moitié des grappes",
         "No initiative is wanted by half of the clusters"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto survey = support::ranked_survey(2);
        CHECK(scene_of(row.responses, survey).title == row.fr);
        CHECK(scene_of(row.responses, survey, Language::En).title == row.en);
    }
}

TEST_CASE("every count stands in the drawing and in the table beside it") {
    const auto scene = scene_of(four_answers(), support::ranked_survey(4));
    REQUIRE(scene.table.rows.size() == 4);
    for (const auto& row : scene.table.rows) CHECK(row.size() == scene.table.header.size());
    const std::vector<std::string> first{"Initiative\u00A0: a", "1", "4", "0", "0", "1", "3",
                                         "0", "0", "85"};
    CHECK(scene.table.rows[0] == first);
    std::multiset<std::string> drawn;
    for (const auto& text : shapes_of<chart::Text>(scene)) drawn.insert(text.text);
    CHECK(drawn.count("3") >= 1);
    CHECK(drawn.count("Initiative\u00A0: a") == 1);
    CHECK(drawn.count("NSP") == 1);
    CHECK(drawn.count("Vides") == 1);   // v left one blank
}

TEST_CASE("nothing is drawn outside the scene, and segments never overlap") {
    for (const double width : {304.0, 360.0, 640.0, 912.0, 1100.0})
        for (const Language language : {Language::Fr, Language::En})
            support::check_scene(scene_of(four_answers(), support::ranked_survey(4), language, width));
}

TEST_CASE("names and descriptions keep their limits and say what is missing") {
    const auto scene = scene_of(four_answers(), support::ranked_survey(4));
    std::size_t points = 0;
    for (std::size_t at = 0; at < scene.description.size(); ++points)
        base::next_code_point(scene.description, at);
    CHECK(points <= 150);
    CHECK(scene.long_description.find("4\u00A0grappes") != std::string::npos);
    CHECK(scene.long_description.find("Initiative\u00A0: a") != std::string::npos);
    CHECK(scene.long_description.find("Ne sait pas\u00A0: 2") != std::string::npos);
    CHECK(scene.long_description.find("sans réponse\u00A0: 1") != std::string::npos);
    CHECK(scene.source.find("2\u00A0octobre\u00A02023") != std::string::npos);
}

TEST_CASE("text from a file is escaped and its controls are dropped") {
    auto survey = support::ranked_survey(1);
    survey.sections[0].pages[0].title = {"<script>&\"'\x01\x0B</script>", ""};
    const std::string svg = chart::svg(scene_of({response("u", "s5")}, survey));
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("&lt;script&gt;&amp;&quot;&#39;&lt;/script&gt;") != std::string::npos);
    CHECK(svg.find('\x01') == std::string::npos);
    CHECK(chart::xml_escaped("\xEF\xBF\xBE") == "");        // U+FFFE
    CHECK(chart::xml_escaped("a\xFFz") == "a\xEF\xBF\xBDz");
}

TEST_CASE("the file refers to nothing outside itself") {
    const std::string svg = chart::svg(scene_of(four_answers(), support::ranked_survey(4)));
    for (const char* forbidden :
         {"<script", "href", "<image", "<style", "@import", "javascript:"}) {
        CAPTURE(forbidden);
        CHECK(svg.find(forbidden) == std::string::npos);
    }
    std::size_t addresses = 0;
    for (std::size_t at = svg.find("http"); at != std::string::npos; at = svg.find("http", at + 1))
        ++addresses;
    CHECK(addresses == 1);   // the SVG namespace
    CHECK(svg.find(" role=\"img\"") != std::string::npos);
    CHECK(svg.find(" lang=\"fr-CA\"") != std::string::npos);
}

TEST_CASE("a long name takes a second line and its row grows") {
    auto survey = support::ranked_survey(2);
    const auto before = scene_of({response("u", "s5 p")}, survey);
    survey.sections[0].pages[0].title.fr =
        "Favoriser la mobilité douce et le transport en commun des personnes participantes";
    const auto after = scene_of({response("u", "s5 p")}, survey);
    CHECK(after.height > before.height);
}

TEST_CASE("a wave of nobody still draws") {
    const auto scene = scene_of({}, support::ranked_survey(2));
    CHECK(scene.n == 0);
    CHECK(scene.table.rows.size() == 2);
    CHECK(scene.height > 0);
}
