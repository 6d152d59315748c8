#include "tests/support/scenes.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "survey/base/utf8.h"
#include "survey/chart/svg.h"

namespace support {
namespace {

struct Box {
    double left, right, top, bottom;
    std::string words;
};

Box box(const chart::Text& text) {
    const double width = chart::text_width(text.text, text.weight, text.size);
    const double left = text.anchor == chart::Anchor::Start ? text.at.x
                        : text.anchor == chart::Anchor::End ? text.at.x - width
                                                            : text.at.x - width / 2;
    return {left, left + width, text.at.y - text.size * 0.8, text.at.y + text.size * 0.25,
            text.text};
}

void check_texts(const chart::Scene& scene) {
    std::vector<Box> boxes;
    for (const chart::Shape& shape : scene.shapes) {
        const auto* text = std::get_if<chart::Text>(&shape);
        if (text == nullptr) continue;
        CAPTURE(text->text);
        CHECK(text->size >= 14);
        boxes.push_back(box(*text));
        const Box& one = boxes.back();
        CHECK(one.left >= 0);
        CHECK(one.right <= scene.width + 0.01);
        CHECK(one.bottom <= scene.height);
        for (const Box& other : boxes) {
            if (&other == &one) continue;
            const bool apart = one.left >= other.right || other.left >= one.right ||
                               one.top >= other.bottom || other.top >= one.bottom;
            CAPTURE(other.words);
            CHECK(apart);
        }
    }
}

void check_shapes(const chart::Scene& scene) {
    for (const chart::Shape& shape : scene.shapes) {
        if (const auto* rect = std::get_if<chart::Rect>(&shape)) {
            CHECK(rect->x >= 0);
            CHECK(rect->x + rect->width <= scene.width + 0.01);
            CHECK(rect->y + rect->height <= scene.height + 0.01);
        }
        if (const auto* circle = std::get_if<chart::Circle>(&shape)) {
            CHECK(circle->centre.x >= circle->radius);
            CHECK(circle->centre.x + circle->radius <= scene.width);
        }
    }
}

}  // namespace

void check_scene(const chart::Scene& scene) {
    CAPTURE(scene.id);
    CAPTURE(scene.width);
    check_texts(scene);
    check_shapes(scene);
    std::size_t points = 0;
    for (std::size_t at = 0; at < scene.description.size(); ++points)
        base::next_code_point(scene.description, at);
    CHECK(points <= 150);
    CHECK(points > 20);
    CHECK_FALSE(scene.long_description.empty());
    CHECK_FALSE(scene.source.empty());
    CHECK_FALSE(scene.table.caption.empty());
    CHECK_FALSE(scene.table.rows.empty());
    for (const auto& row : scene.table.rows)
        CHECK(row.size() == scene.table.header.size());
    const std::string svg = chart::svg(scene);
    for (const char* forbidden :
         {"<script", "href", "<image", "<style", "\"nan", "\"inf", ",nan"}) {
        CAPTURE(forbidden);
        CHECK(svg.find(forbidden) == std::string::npos);
    }
}

std::vector<std::string> texts(const chart::Scene& scene) {
    std::vector<std::string> result;
    for (const chart::Shape& shape : scene.shapes)
        if (const auto* text = std::get_if<chart::Text>(&shape)) result.push_back(text->text);
    return result;
}

std::string joined(const chart::Scene& scene) {
    std::string result = chart::svg(scene) + scene.title + scene.description +
                         scene.long_description + scene.source + scene.table.caption;
    for (const std::string& each : scene.table.header)
        result += each + '|';
    for (const auto& row : scene.table.rows)
        for (const std::string& each : row)
            result += each + '|';
    return result;
}

std::vector<std::string> column(const chart::AltTable& table, const std::string& heading) {
    const auto found = std::find(table.header.begin(), table.header.end(), heading);
    REQUIRE(found != table.header.end());
    std::vector<std::string> result;
    for (const auto& row : table.rows)
        result.push_back(row[static_cast<std::size_t>(found - table.header.begin())]);
    return result;
}

}  // namespace support
