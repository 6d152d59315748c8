#pragma once
// Numbered dots between two axes, and the key that names them, as a list below. Dots that would cover
// one another stand aside, tied to their place by a line.

#include <optional>
#include <string>
#include <vector>

#include "survey/chart/frame.h"
#include "survey/chart/rows.h"

namespace chart {

struct ScatterAxis {
    std::string name;
    double low = 0, high = 100, threshold = 50;
    std::vector<Tick> ticks;
};

// A quarter of the field, parted by the thresholds.
struct ScatterZone {
    bool right = false, above = false;
    std::string name;
    bool shaded = false;
};

struct ScatterPoint {
    int number = 0;                  // drawn in the dot, and before its name
    std::string name;
    std::optional<double> x, y;      // without both it stands in the key only
    std::string figures;             // softer, under its name in the key
    bool strong = false;             // in full colour; others are outlined
};

struct Scatter {
    ScatterAxis x, y;
    std::vector<ScatterZone> zones;
    std::vector<ScatterPoint> points;   // in the order of the key
    std::string subtitle, key_title;
    std::vector<std::string> notes;
};

// The scene has its title, description and source already. `width` as in chart/frame.
void draw_scatter(Scene& scene, const Scatter& chart, double width);

}  // namespace chart
