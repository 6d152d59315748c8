#include <initializer_list>

#include "survey/base/number.h"
#include "survey/report/workbook.h"

namespace report {
namespace {

// Adds lines of fields to one text.
class Lines {
public:
    void begin(std::string_view kind) { text_ += kind; }
    void field(std::string_view value) {
        text_ += '\t';
        for (const char each : value) {
            switch (each) {
                case '\t': text_ += "\\t"; break;
                case '\n': text_ += "\\n"; break;
                case '\r': text_ += "\\r"; break;
                case '\\': text_ += "\\\\"; break;
                default: text_ += each;
            }
        }
    }
    void number(double value) { field(base::shortest(value)); }
    void count(std::size_t value) { field(std::to_string(value)); }
    void end() { text_ += '\n'; }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

std::string written(const exchange::Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return 't' + *text;
    if (const auto* whole = std::get_if<long>(&cell)) return 'n' + std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return 'n' + base::shortest(*number);
    if (const auto* truth = std::get_if<bool>(&cell)) return *truth ? "b1" : "b0";
    return {};
}

void write_chart(Lines& lines, const NativeChart& chart) {
    lines.begin("chart");
    lines.count(static_cast<std::size_t>(chart.kind));
    lines.field(chart.title);
    for (const std::size_t row : {chart.first, chart.last, chart.place}) lines.count(row);
    for (const int side : {chart.width, chart.height}) lines.number(side);
    lines.end();
    for (const Axis* axis : {&chart.x, &chart.y}) {
        lines.begin("axis");
        lines.field(axis->title);
        for (const double value : {axis->min, axis->max, axis->unit}) lines.number(value);
        lines.end();
    }
    for (const Series& series : chart.series) {
        lines.begin("series");
        for (const std::size_t column : {series.column, series.categories})
            lines.count(column);
        for (const std::uint32_t colour : {series.colour, series.mark}) lines.count(colour);
        lines.count(static_cast<std::size_t>(series.fill));
        for (const std::string& label : series.labels) lines.field(label);
        lines.end();
    }
}

void write_sheet(Lines& lines, const Sheet& sheet) {
    lines.begin("sheet");
    lines.field(sheet.name);
    lines.count(sheet.table ? 1 : 0);
    lines.end();
    for (const Column& column : sheet.columns) {
        lines.begin("column");
        lines.field(column.header);
        lines.number(column.width);
        lines.count(static_cast<std::size_t>(column.format));
        lines.count(column.wraps ? 1 : 0);
        lines.end();
    }
    for (const auto& row : sheet.rows) {
        lines.begin("row");
        for (const exchange::Cell& cell : row) lines.field(written(cell));
        lines.end();
    }
    for (const NativeChart& chart : sheet.charts) write_chart(lines, chart);
}

}  // namespace

std::string workbook_text(const Workbook& workbook) {
    Lines lines;
    lines.begin("workbook");
    lines.field(workbook.title);
    lines.field(workbook.created);
    lines.end();
    for (const Sheet& sheet : workbook.sheets) write_sheet(lines, sheet);
    return lines.take();
}

std::string packed(const std::vector<File>& files) {
    std::string result;
    for (const File& file : files)
        for (const std::string* part : {&file.name, &file.bytes}) {
            for (int shift = 0; shift < 32; shift += 8)
                result += static_cast<char>(part->size() >> shift & 0xFFU);
            result += *part;
        }
    return result;
}

}  // namespace report
