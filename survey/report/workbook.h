#pragma once
// The published tables as one workbook: real numbers with their formats, charts that the spreadsheet
// draws itself from the cells, and a sheet that says how every figure is calculated. A value and its
// text; app/workbook makes a file of it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "survey/exchange/csv.h"
#include "survey/report/analysis.h"

namespace report {

// How a column's numbers are shown. A share is kept as 0 to 1.
enum class NumberFormat : unsigned char {
    General, Whole, OneDecimal, TwoDecimals, ThreeDecimals, Percent
};

struct Column {
    std::string header;
    double width = 10;                       // in characters of the usual font
    NumberFormat format = NumberFormat::General;
    bool wraps = false;                      // long text, on several lines
};

enum class ChartKind { Clustered, Stacked, StackedPercent, Scatter };   // bars lie
enum class Fill { Plain, Diagonals, Verticals, Horizontals, Dots };     // tells bars apart in grey

// The rows of a chart's sheet that one column gives to it: named by that column's header.
struct Series {
    std::size_t column = 0;
    std::size_t categories = 0;              // column of what each bar or point is; x of a scatter
    std::uint32_t colour = 0, mark = 0;      // 0xRRGGBB: of the fill, and of its pattern
    Fill fill = Fill::Plain;
    std::vector<std::string> labels = {};    // scatter: one a point
};

struct Axis {
    std::string title;                       // may be empty
    double min = 0, max = 0, unit = 0;       // max 0: as the spreadsheet likes
};

struct NativeChart {
    ChartKind kind = ChartKind::Clustered;
    std::string title;
    Axis x, y;                               // across and upwards; bars: x is their length
    std::size_t first = 0, last = 0;         // rows, from 0 below the header, both drawn
    std::size_t place = 0;                   // row beside which it stands
    int width = 0, height = 0;               // px at 96 to the inch
    std::vector<Series> series;
};

struct Sheet {
    std::string name;                        // at most 31 characters, none of []:*?/\ in it
    std::vector<Column> columns;
    std::vector<std::vector<exchange::Cell>> rows;   // as wide as the columns
    std::vector<NativeChart> charts;         // right of the columns
    bool table = true;                       // can be filtered and sorted
};

struct Workbook {
    std::string name;                        // of its file: "tableaux.xlsx", "tables.xlsx"
    std::string title;
    std::string created;                     // UTC, the latest `modified` of what it is made of
    std::vector<Sheet> sheets;
};

// Rows of a sheet: a spreadsheet has 1,048,576, one of them the header.
inline constexpr std::size_t kMostRows = 1'048'575;

// What published_files() gives as tables, of these responses and options and nothing else, in the
// order of the tables; then what the ids stand for, and the method.
Workbook workbook(const Analysis& analysis, const Options& options);

// One line a thing, fields separated by tabs; \t, \n, \r and \\ stand for those characters. It is
// what app/workbook/workbook.h reads:
//   workbook  title  created
//   sheet     name  1 when it can be filtered, else 0
//   column    header  width  format  1 when it wraps, else 0
//   row       cells: "t" and text, "n" and a number, "b" and 0 or 1, or nothing
//   chart     kind  title  first  last  place  width  height
//   axis      title  min  max  unit; x, then y
//   series    column  categories  colour  mark  fill  labels
// Formats, kinds and fills are the numbers of their enumerators.
std::string workbook_text(const Workbook& workbook);

// Several files as one run of bytes, for app/workbook/made.h: of each its name and its bytes, both
// after their length (u32, little endian). Of a workbook, "….xlsx", the bytes are its text.
std::string packed(const std::vector<File>& files);

}  // namespace report
