#include "survey/chart/glyph.h"

#include <utility>

namespace chart {
namespace {

// Strokes on a 24 × 24 grid, as in the design's icons.
std::vector<std::vector<Point>> strokes(define::Tone tone) {
    switch (tone) {
        case define::Tone::Without: return {{{5, 12}, {19, 12}}};
        case define::Tone::Place: return {{{5, 12.5}, {9.5, 17}, {19, 7.5}}};
        case define::Tone::Improve:
            return {{{12, 19}, {12, 6}}, {{6, 11.5}, {12, 5.5}, {18, 11.5}}};
        case define::Tone::SetUp: return {{{12, 5}, {12, 19}}, {{5, 12}, {19, 12}}};
        case define::Tone::Unknown:
            return {{{8.5, 9}, {8.97, 7.25}, {10.25, 5.97}, {12, 5.5}, {13.75, 5.97}, {15.03, 7.25},
                     {15.5, 9}, {15.12, 10.6}, {13.9, 11.9}, {12.9, 12.7}, {12.25, 13.6},
                     {12, 14.8}}};
        case define::Tone::None: break;
    }
    return {};
}

}  // namespace

void add_glyph(std::vector<Shape>& shapes, define::Tone tone, Point corner, double side,
               Role role) {
    const double scale = side / 24;
    for (std::vector<Point> points : strokes(tone)) {
        for (Point& point : points)
            point = {corner.x + point.x * scale, corner.y + point.y * scale};
        shapes.emplace_back(Polyline{std::move(points), role, 2.6 * scale});
    }
    if (tone == define::Tone::Unknown)
        shapes.emplace_back(Circle{{corner.x + 12 * scale, corner.y + 18.8 * scale}, 1.6 * scale,
                                   role, Role::None});
}

}  // namespace chart
