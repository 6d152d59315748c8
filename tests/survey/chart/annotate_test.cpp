#include "survey/chart/annotate.h"

#include <doctest/doctest.h>

#include "survey/chart/frame.h"
#include "survey/chart/svg.h"

namespace {

chart::Scene scene_titled(const std::string& title, double width = 912) {
    chart::Scene scene;
    scene.id = "essai";
    scene.title = title;
    scene.description = "Ce que c’est.";
    scene.source = "Source.";
    chart::Frame frame(scene, width);
    frame.title("Sous-titre");
    frame.rule(chart::Role::Line);
    const double y = frame.y + 20;
    frame.add(chart::Polyline{{{40, y}, {80, y + 30}}});
    frame.add(chart::Circle{{40, y}, 4});
    frame.add(chart::Polygon{{{40, y}, {80, y + 30}, {40, y + 30}}});
    frame.y += 60;
    frame.finish({});
    return scene;
}

const std::string kLong =
    "Un titre qui ne tient pas sur une ligne parce qu’il raconte tout ce que le comité a dit de ces "
    "résultats pendant sa réunion du printemps";

}  // namespace

TEST_CASE("a chart with another title is the chart that would have been drawn with it") {
    for (const double width : {360.0, 912.0}) {
        for (const auto& [from, to] : {std::pair{std::string("Court"), kLong}, {kLong, "Court"}}) {
            chart::Scene scene = scene_titled(from, width);
            chart::retitle(scene, to);
            CHECK(chart::svg(scene) == chart::svg(scene_titled(to, width)));
        }
    }
}

TEST_CASE("a note stands under the source, and keeps its line ends") {
    chart::Scene scene = scene_titled("Titre");
    const double height = scene.height;
    const std::size_t shapes = scene.shapes.size();
    chart::add_note(scene, "Première ligne.\nSeconde ligne.");
    REQUIRE(scene.shapes.size() == shapes + 2);
    const auto& source = std::get<chart::Text>(scene.shapes[shapes - 1]);
    const auto& first = std::get<chart::Text>(scene.shapes[shapes]);
    const auto& second = std::get<chart::Text>(scene.shapes[shapes + 1]);
    CHECK(source.text == "Source.");
    CHECK(first.text == "Première ligne.");
    CHECK(first.at.y > source.at.y + 10);
    CHECK(second.at.y == first.at.y + chart::kLineHeight);
    CHECK(scene.height > second.at.y);
    CHECK(scene.height == height + 2 * chart::kLineHeight - 8 + (24 - 6));
    CHECK(std::get<chart::Rect>(scene.shapes.front()).height == scene.height);
}
