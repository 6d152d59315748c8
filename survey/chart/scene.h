#pragma once
// A chart as a list of shapes and words. Painters (chart/svg, the canvas) draw it and decide
// nothing: positions, line breaks and texts are all here. Colours are roles, resolved by
// chart/palette. Lengths are CSS px, y downwards; text is placed by its baseline.

#include <string>
#include <variant>
#include <vector>

#include "survey/base/text.h"
#include "survey/chart/advances.h"

namespace chart {

enum class Role {
    None,                                                   // not painted
    Surface, Ink, InkSoft, InkHint, Line, Control, Primary,
    Without, Place, Improve, SetUp, Unknown,                // fill of a status
    WithoutEdge, PlaceEdge, ImproveEdge, SetUpEdge, UnknownEdge,
    OnWithout, OnPlace, OnImprove, OnSetUp, OnUnknown,      // text and glyphs on it
    WithoutMark, PlaceMark, ImproveMark, SetUpMark, UnknownMark,   // lines of its pattern
    Soft, Accent,                                           // bands; targets and medians of others
    Level0, Level1, Level2, Level3, Level4,                 // levels of a scale, pale to dark
    OnLevel0, OnLevel1, OnLevel2, OnLevel3, OnLevel4,       // text on them
};

// Lines or dots of the fill's mark role, over the fill. Painters clip them to the rectangle.
enum class Pattern { None, Horizontals, Diagonals, Verticals, Dots };

struct Point {
    double x = 0, y = 0;
};

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    double radius = 0;
    Role fill = Role::None;
    Role stroke = Role::None;        // 1 px, centred on the edge
    Pattern pattern = Pattern::None;
    Role mark = Role::None;
};
struct Line {
    Point from, to;
    Role stroke = Role::Ink;
    double width = 1;
    bool dashed = false;             // 5 px on, 4 px off
};
struct Polyline {
    std::vector<Point> points;
    Role stroke = Role::Ink;
    double width = 2;                // round caps and joins
};
struct Polygon {
    std::vector<Point> points;
    Role fill = Role::Ink;
};
struct Circle {
    Point centre;
    double radius = 1;
    Role fill = Role::Ink;
    Role stroke = Role::None;        // 1 px
};
enum class Anchor { Start, Middle, End };
struct Text {
    Point at;
    std::string text;
    Role fill = Role::Ink;
    double size = 14;
    Weight weight = Weight::Regular;
    Anchor anchor = Anchor::Start;
};

using Shape = std::variant<Rect, Line, Polyline, Polygon, Circle, Text>;

// The same data as rows of words, for a real HTML table beside the drawing.
struct AltTable {
    std::string caption;
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;   // as wide as the header; first cell: name
};

struct Scene {
    double width = 0, height = 0;
    std::vector<Shape> shapes;       // painted in this order
    base::Language language = base::Language::Fr;
    std::string id;                  // "statuts": file name and prefix of pattern ids
    std::string title;               // also drawn
    std::string description;         // accessible name: type, data, reason; 150 characters at most
    std::string long_description;    // n, who leads, the widest split, what is missing
    std::string source;              // also drawn: questionnaire, version, date of the data
    std::string wave;
    long n = 0;                      // responses
    AltTable table;
};

}  // namespace chart
