#include "survey/chart/svg.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include "survey/base/number.h"
#include "survey/base/utf8.h"
#include "survey/chart/palette.h"

namespace chart {
namespace {

constexpr double kMillimetresPerPx = 25.4 / 96;

// Rounded to 0.01: more digits are noise, and would differ between compilers.
std::string number(double value) {
    const double rounded = std::round(value * 100) / 100;
    return base::shortest(rounded == 0 ? 0 : rounded);   // never "-0"
}

std::string hex(Role role) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const std::uint32_t rgb = colour(role, Appearance::Light);
    std::string result = "#";
    for (int shift = 20; shift >= 0; shift -= 4) result += kDigits[rgb >> shift & 15U];
    return result;
}

std::string attribute(std::string_view name, const std::string& value) {
    return ' ' + std::string(name) + "=\"" + value + '"';
}
std::string attribute(std::string_view name, double value) {
    return attribute(name, number(value));
}

std::string paint(Role fill, Role stroke) {
    std::string result = attribute("fill", fill == Role::None ? "none" : hex(fill));
    if (stroke != Role::None) result += attribute("stroke", hex(stroke));
    return result;
}

std::string points_text(const std::vector<Point>& points) {
    std::string result;
    for (const Point& point : points) {
        if (!result.empty()) result += ' ';
        result += number(point.x) + ',' + number(point.y);
    }
    return result;
}

std::string_view pattern_name(Pattern pattern) {
    switch (pattern) {
        case Pattern::Horizontals: return "horizontals";
        case Pattern::Diagonals: return "diagonals";
        case Pattern::Verticals: return "verticals";
        case Pattern::Dots: return "dots";
        case Pattern::None: break;
    }
    return "plain";
}

std::string pattern_id(const Scene& scene, Pattern pattern) {
    return xml_escaped(scene.id) + '-' + std::string(pattern_name(pattern));
}

// One pattern of a kind: the fill and mark of a pattern are one status's.
std::string pattern_definition(const Scene& scene, const Rect& rect) {
    const double side = rect.pattern == Pattern::Diagonals ? 7 : 6;
    std::string result = "<pattern" + attribute("id", pattern_id(scene, rect.pattern)) +
                         attribute("width", side) + attribute("height", side) +
                         attribute("patternUnits", "userSpaceOnUse");
    if (rect.pattern == Pattern::Diagonals) result += attribute("patternTransform", "rotate(45)");
    result += "><rect" + attribute("width", side) + attribute("height", side) +
              attribute("fill", hex(rect.fill)) + "/>";
    if (rect.pattern == Pattern::Dots)
        return result + "<circle cx=\"3\" cy=\"3\" r=\"1.1\"" + attribute("fill", hex(rect.mark)) +
               "/></pattern>\n";
    const bool across = rect.pattern == Pattern::Horizontals;
    const double middle = rect.pattern == Pattern::Diagonals ? 1 : 3;
    std::string way = "M0 3H6";
    if (!across) way = std::string("M").append(number(middle)).append(" 0V").append(number(side));
    result += "<path" + attribute("d", way) +
              attribute("stroke", hex(rect.mark)) +
              attribute("stroke-width", rect.pattern == Pattern::Diagonals ? 2 : 1.4) + "/>";
    return result + "</pattern>\n";
}

std::string definitions(const Scene& scene) {
    std::set<Pattern> defined;
    std::string result;
    for (const Shape& shape : scene.shapes) {
        const auto* rect = std::get_if<Rect>(&shape);
        if (rect == nullptr || rect->pattern == Pattern::None) continue;
        if (defined.insert(rect->pattern).second) result += pattern_definition(scene, *rect);
    }
    return result.empty() ? result : "<defs>\n" + result + "</defs>\n";
}

struct Painter {
    const Scene& scene;

    std::string operator()(const Rect& rect) const {
        std::string result = "<rect" + attribute("x", rect.x) + attribute("y", rect.y) +
                             attribute("width", rect.width) + attribute("height", rect.height);
        if (rect.radius > 0) result += attribute("rx", rect.radius);
        if (rect.pattern == Pattern::None) return result + paint(rect.fill, rect.stroke) + "/>";
        result += attribute("fill", "url(#" + pattern_id(scene, rect.pattern) + ')');
        if (rect.stroke != Role::None) result += attribute("stroke", hex(rect.stroke));
        return result + "/>";
    }
    std::string operator()(const Line& line) const {
        std::string result = "<line" + attribute("x1", line.from.x) + attribute("y1", line.from.y) +
                             attribute("x2", line.to.x) + attribute("y2", line.to.y) +
                             attribute("stroke", hex(line.stroke));
        if (line.width != 1) result += attribute("stroke-width", line.width);
        if (line.dashed) result += attribute("stroke-dasharray", "5 4");
        return result + "/>";
    }
    std::string operator()(const Polyline& line) const {
        return "<polyline" + attribute("points", points_text(line.points)) +
               attribute("fill", "none") + attribute("stroke", hex(line.stroke)) +
               attribute("stroke-width", line.width) + attribute("stroke-linecap", "round") +
               attribute("stroke-linejoin", "round") + "/>";
    }
    std::string operator()(const Polygon& polygon) const {
        return "<polygon" + attribute("points", points_text(polygon.points)) +
               paint(polygon.fill, Role::None) + "/>";
    }
    std::string operator()(const Circle& circle) const {
        return "<circle" + attribute("cx", circle.centre.x) + attribute("cy", circle.centre.y) +
               attribute("r", circle.radius) + paint(circle.fill, circle.stroke) + "/>";
    }
    std::string operator()(const Text& text) const {
        std::string result = "<text" + attribute("x", text.at.x) + attribute("y", text.at.y) +
                             attribute("font-size", text.size);
        if (text.weight != Weight::Regular)
            result += attribute("font-weight", text.weight == Weight::Bold ? "700" : "600");
        if (text.anchor != Anchor::Start)
            result += attribute("text-anchor", text.anchor == Anchor::Middle ? "middle" : "end");
        result += attribute("fill", hex(text.fill)) + '>';
        return result + xml_escaped(text.text) + "</text>";
    }
};

// From top to bottom.
struct Extent {
    using Pair = std::pair<double, double>;

    Pair operator()(const Rect& rect) const { return {rect.y, rect.y + rect.height}; }
    Pair operator()(const Line& line) const { return std::minmax({line.from.y, line.to.y}); }
    Pair operator()(const Polyline& line) const { return of(line.points); }
    Pair operator()(const Polygon& polygon) const { return of(polygon.points); }
    Pair operator()(const Circle& circle) const {
        return {circle.centre.y - circle.radius, circle.centre.y + circle.radius};
    }
    Pair operator()(const Text& text) const { return {text.at.y - text.size, text.at.y}; }

    static Pair of(const std::vector<Point>& points) {
        Pair result{points.front().y, points.front().y};
        for (const Point& point : points) result = std::minmax({result.first, result.second, point.y});
        return result;
    }
};

bool allowed_in_xml(char32_t point) {
    return point == 0x9 || point == 0xA || point == 0xD || (point >= 0x20 && point <= 0xD7FF) ||
           (point >= 0xE000 && point <= 0xFFFD) || (point >= 0x10000 && point <= 0x10FFFF);
}

}  // namespace

std::string xml_escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        switch (point) {
            case U'&': result += "&amp;"; break;
            case U'<': result += "&lt;"; break;
            case U'>': result += "&gt;"; break;
            case U'"': result += "&quot;"; break;
            case U'\'': result += "&#39;"; break;
            default:
                if (allowed_in_xml(point)) base::append_code_point(result, point);
        }
    }
    return result;
}

std::vector<double> cuts(const Scene& scene, double tallest) {
    std::vector<double> result{0};
    const double parts = std::ceil(scene.height / tallest);
    for (double part = 1; part < parts; ++part) {
        const double wanted = scene.height * part / parts;
        double best = wanted;
        double least = scene.height;
        for (const Shape& shape : scene.shapes) {
            const auto* line = std::get_if<Line>(&shape);
            if (line == nullptr || line->dashed || line->from.y != line->to.y ||
                line->to.x - line->from.x < scene.width * 0.8)
                continue;
            if (std::abs(line->from.y - wanted) >= least) continue;
            best = line->from.y;
            least = std::abs(best - wanted);
        }
        result.push_back(best);
    }
    result.push_back(scene.height);
    return result;
}

std::string svg(const Scene& scene) { return svg(scene, 0, scene.height); }

std::string svg(const Scene& scene, double from, double to) {
    const std::string id = xml_escaped(scene.id);
    const std::string language = scene.language == base::Language::Fr ? "fr-CA" : "en-CA";
    std::string result =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"" +
        attribute("viewBox", "0 " + number(from) + ' ' + number(scene.width) + ' ' +
                                 number(to - from)) +
        attribute("width", number(scene.width * kMillimetresPerPx) + "mm") +
        attribute("height", number((to - from) * kMillimetresPerPx) + "mm") +
        attribute("role", "img") + attribute("lang", language) + attribute("xml:lang", language) +
        attribute("aria-labelledby", id + "-title " + id + "-desc") +
        " font-family=\"'Open Sans', 'Noto Sans', Arial, sans-serif\" font-kerning=\"none\">\n";
    result += "<title" + attribute("id", id + "-title") + '>' + xml_escaped(scene.description) +
              "</title>\n<desc" + attribute("id", id + "-desc") + '>' +
              xml_escaped(scene.long_description) + "</desc>\n";
    result += definitions(scene);
    for (const Shape& shape : scene.shapes) {
        const auto [top, bottom] = std::visit(Extent{}, shape);
        if (bottom >= from && top <= to) result += std::visit(Painter{scene}, shape) + '\n';
    }
    return result + "</svg>\n";
}

}  // namespace chart
