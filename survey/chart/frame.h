#pragma once
// What charts of any width share: the page they are drawn on, its title above, its notes below.

#include <string>
#include <utility>
#include <vector>

#include "survey/chart/scene.h"

namespace chart {

constexpr double kText = 14;  // 8 pt on paper at 912 px
constexpr double kLineHeight = 18;
constexpr double kBaseline = 5;  // from the middle of a line of 14 px to its baseline

// Adds shapes to a scene from top to bottom; `y` is where the next one goes.
class Frame {
public:
    // `width` px, held between 304 and 1100. Narrow below 640: labels stand above their marks.
    Frame(Scene& scene, double width);

    void text(Point at, std::string words, Role role = Role::Ink, Weight weight = Weight::Regular,
              Anchor anchor = Anchor::Start, double size = kText);
    // Text that keeps between the left margin and `limit` whatever its middle.
    void centred(Point at, const std::string& words, double limit, Role role);
    // Lines from `at.y` (their middle) down; returns the height they take.
    double lines(Point at, const std::string& words, double wide, Role role = Role::Ink,
                 Weight weight = Weight::Regular, Anchor anchor = Anchor::Start);
    void rule(Role role);  // across, at y

    void title(const std::string& subtitle);  // scene.title, then this, softer
    // The notes, then scene.source; closes the sheet, cuts the description to 150 characters.
    void finish(const std::vector<std::string>& notes);

    template <class Shape>
    void add(Shape shape) {
        scene.shapes.emplace_back(std::move(shape));
    }

    Scene& scene;
    double left, right;
    bool narrow;
    double y;
};

}  // namespace chart
