#pragma once
// Charts made of rows on one axis: a name, marks at values, a few numbers at the right. Profile,
// practices, changes, quartiles and distributions are all of this form.

#include <string>
#include <vector>

#include "survey/chart/frame.h"
#include "survey/combine/benchmark.h"

namespace chart {

// Drawn in this order, so that the own dot is on top.
enum class MarkKind { Segment, Box, Median, Link, Before, Own, Planned, Target };

struct Mark {
    MarkKind kind;
    double from = 0, to = 0;    // on the axis; `to` of Segment, Box and Link only
    int place = 0, places = 0;  // Segment: its level among the scale's
    std::string label;          // Segment: drawn inside when it fits and is 5 % wide
};

enum class RowKind { Plain, Apart, Heading };

struct Row {
    std::string name;
    std::string remark;  // softer, under the name
    std::vector<Mark> marks;
    std::vector<std::string> cells;  // as many as the chart's columns, or none
    RowKind kind = RowKind::Plain;   // Apart: first and set apart; Heading: opens a block
};

// A soft background over a part of the axis, with its name above; its short name where there is no
// room, explained below the chart.
struct AxisBand {
    double from, to;
    std::string short_name, name;
};
struct Tick {
    double at;
    std::string label;
};
struct LegendEntry {
    Mark mark;
    std::string label;
};

struct RowChart {
    double low = 0, high = 100;
    std::vector<AxisBand> bands;
    std::vector<Tick> ticks;
    std::vector<std::string> columns;  // headings of the cells
    std::size_t strong_column = 0;     // drawn bold
    double name_share = 0.28;          // of the width, for names, when wide
    std::vector<Row> rows;
    std::vector<LegendEntry> legend;
    std::string subtitle, bands_are;  // "Niveaux": what the bands' short names stand for
    std::vector<std::string> notes;
};

// The scene has its title, description and source already.
void draw_rows(Scene& scene, RowChart chart, double width);

// Box and median of others, as far as they are published.
void add_spread(std::vector<Mark>& marks, const combine::Spread* spread);

}  // namespace chart
