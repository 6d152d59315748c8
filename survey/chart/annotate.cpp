#include "survey/chart/annotate.h"

#include <algorithm>

#include "survey/chart/frame.h"

namespace chart {
namespace {

struct MoveDown {
    double by;
    void operator()(Rect& rect) const { rect.y += by; }
    void operator()(Line& line) const { line.from.y += by, line.to.y += by; }
    void operator()(Polyline& line) const { points(line.points); }
    void operator()(Polygon& polygon) const { points(polygon.points); }
    void operator()(Circle& circle) const { circle.centre.y += by; }
    void operator()(Text& text) const { text.at.y += by; }
    void points(std::vector<Point>& all) const {
        for (Point& each : all) each.y += by;
    }
};

// The title is what every chart draws first on its sheet, in bold.
std::size_t title_lines(const Scene& scene) {
    std::size_t lines = 0;
    for (std::size_t i = 1; i < scene.shapes.size(); ++i, ++lines) {
        const Text* text = std::get_if<Text>(&scene.shapes[i]);
        if (text == nullptr || text->weight != Weight::Bold) break;
    }
    return lines;
}

void set_height(Scene& scene, double height) {
    scene.height = height;
    std::get<Rect>(scene.shapes.front()).height = height;
}

}  // namespace

void retitle(Scene& scene, const std::string& title) {
    const std::size_t old = title_lines(scene);
    scene.title = title;
    if (old == 0) return;
    const Text first = std::get<Text>(scene.shapes[1]);
    const double line_height = first.size + 8;
    std::vector<Shape> lines;
    for (std::string& line :
         wrap(title, first.weight, first.size, scene.width - 2 * first.at.x, 8)) {
        Text text = first;
        text.at.y += line_height * static_cast<double>(lines.size());
        text.text = std::move(line);
        lines.emplace_back(std::move(text));
    }
    const double more =
        line_height * (static_cast<double>(lines.size()) - static_cast<double>(old));
    for (std::size_t i = 1 + old; i < scene.shapes.size(); ++i)
        std::visit(MoveDown{more}, scene.shapes[i]);
    const auto at = scene.shapes.begin() + 1;
    scene.shapes.erase(at, at + static_cast<std::ptrdiff_t>(old));
    scene.shapes.insert(scene.shapes.begin() + 1, lines.begin(), lines.end());
    set_height(scene, scene.height + more);
}

void add_note(Scene& scene, const std::string& note) {
    const double left = scene.width < 640 ? 16 : 24;
    double y = scene.height - 8;
    for (std::size_t from = 0; from <= note.size();) {
        const std::size_t end = std::min(note.find('\n', from), note.size());
        const std::string paragraph = note.substr(from, end - from);
        for (std::string& line :
             wrap(paragraph, Weight::Regular, kText, scene.width - 2 * left, 40)) {
            scene.shapes.emplace_back(
                Text{{left, y + 10 + kBaseline}, std::move(line), Role::InkSoft, kText});
            y += kLineHeight;
        }
        from = end + 1;
    }
    set_height(scene, y + left - 6);
}

}  // namespace chart
