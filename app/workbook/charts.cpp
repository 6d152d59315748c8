#include <iterator>
#include <utility>

#include "app/workbook/parts.h"

namespace workbook {
namespace {

// In the order of report::ChartKind.
constexpr lxw_chart_type kKinds[] = {LXW_CHART_BAR, LXW_CHART_BAR_STACKED,
                                     LXW_CHART_BAR_STACKED_PERCENT, LXW_CHART_SCATTER};
constexpr int kScatter = 3, kPercent = 2, kClustered = 0;
// In the order of report::Fill; the first is none.
constexpr lxw_chart_pattern_type kPatterns[] = {
    LXW_CHART_PATTERN_NONE, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL,
    LXW_CHART_PATTERN_LIGHT_VERTICAL, LXW_CHART_PATTERN_LIGHT_HORIZONTAL,
    LXW_CHART_PATTERN_PERCENT_20};
constexpr int kOutline = 0x40545B, kGrid = 0xCFD9D9;
constexpr std::size_t kLabels = 5;   // fields of a series before its labels

void paint(lxw_chart_series* series, int kind, int colour, int mark, int fill) {
    lxw_chart_fill plain{};
    plain.color = static_cast<lxw_color_t>(colour);
    lxw_chart_line line{};
    line.color = kOutline;
    line.width = 0.75f;
    if (kind == kScatter) {
        line.color = plain.color;
        chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
        chart_series_set_marker_size(series, 8);
        chart_series_set_marker_fill(series, &plain);
        chart_series_set_marker_line(series, &line);
        return;
    }
    chart_series_set_line(series, &line);
    if (fill <= 0 || fill >= static_cast<int>(std::size(kPatterns)))
        return chart_series_set_fill(series, &plain);
    lxw_chart_pattern pattern{};
    pattern.fg_color = static_cast<lxw_color_t>(mark);
    pattern.bg_color = plain.color;
    pattern.type = static_cast<uint8_t>(kPatterns[fill]);
    chart_series_set_pattern(series, &pattern);
}

}  // namespace

bool Charts::begin(const Line& line) {
    if (!end()) return false;
    kind_ = line.whole(0);
    if (kind_ < 0 || kind_ >= static_cast<int>(std::size(kKinds))) return false;
    first_ = static_cast<lxw_row_t>(line.whole(2)) + 1;
    last_ = static_cast<lxw_row_t>(line.whole(3)) + 1;
    axes_ = series_ = 0;
    chart_ = workbook_add_chart(workbook_, static_cast<uint8_t>(kKinds[kind_]));
    if (chart_ == nullptr) return false;
    chart_title_set_name(chart_, line.text(1).c_str());
    lxw_chart_font font{};
    font.size = 12;
    font.bold = LXW_TRUE;
    chart_title_set_name_font(chart_, &font);
    if (kind_ != kScatter) {   // the first row on top, its numbers still below
        chart_axis_set_reverse(chart_->y_axis);
        chart_axis_set_crossing_max(chart_->y_axis);
        chart_axis_set_interval_unit(chart_->y_axis, 1);
    }
    title_ = line.text(1);
    place_ = static_cast<lxw_row_t>(line.whole(4)) + 1;
    width_ = line.number(5);
    height_ = line.number(6);
    return true;
}

// A chart is put in its place once it is whole.
bool Charts::end() {
    if (chart_ == nullptr) return true;
    lxw_chart_options options{};
    const double usual_width = 480, usual_height = 288;   // px of a chart that is not scaled
    options.x_scale = width_ / usual_width;
    options.y_scale = height_ / usual_height;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = title_.data();
    return worksheet_insert_chart_opt(sheet_, place_, static_cast<lxw_col_t>(columns_ + 1),
                                      std::exchange(chart_, nullptr), &options) == LXW_NO_ERROR;
}

void Charts::axis(const Line& line) {
    if (chart_ == nullptr) return;
    const bool across = axes_++ == 0;
    lxw_chart_axis* axis = across ? chart_->x_axis : chart_->y_axis;
    if (!line.text(0).empty()) chart_axis_set_name(axis, line.text(0).c_str());
    if (line.number(2) != 0) {
        chart_axis_set_min(axis, line.number(1));
        chart_axis_set_max(axis, line.number(2));
    }
    lxw_chart_line grid{};
    grid.color = kGrid;
    grid.width = 0.75f;
    if (across || kind_ == kScatter) chart_axis_major_gridlines_set_line(axis, &grid);
    lxw_chart_font font{};
    font.size = kind_ == kScatter || across ? 9 : 8;   // small enough for a name a bar
    chart_axis_set_num_font(axis, &font);
    if (line.number(3) != 0) chart_axis_set_major_unit(axis, line.number(3));
    if (kind_ == kScatter) {
        chart_axis_set_label_position(axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
        chart_axis_set_num_format(axis, across ? "0" : "0.0");
    } else if (across) {
        chart_axis_set_num_format(axis, kind_ == kPercent ? "0%" : "0");
    }
}

bool Charts::series(const Line& line) {
    if (chart_ == nullptr) return false;
    const auto column = [&](std::size_t field) {
        return static_cast<lxw_col_t>(line.whole(field));
    };
    lxw_chart_series* series = chart_add_series(chart_, nullptr, nullptr);
    if (series == nullptr) return false;
    const char* sheet = name_.c_str();
    chart_series_set_name_range(series, sheet, 0, column(0));
    chart_series_set_values(series, sheet, first_, column(0), last_, column(0));
    chart_series_set_categories(series, sheet, first_, column(1), last_, column(1));
    paint(series, kind_, line.whole(2), line.whole(3), line.whole(4));
    chart_legend_set_position(chart_, ++series_ > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
    if (kind_ == kScatter) {
        label_points(series, line);
    } else {
        chart_set_series_gap(chart_, 40);
        if (kind_ != kClustered) chart_set_series_overlap(chart_, 100);
    }
    return true;
}

// The fields after the fill: one a point.
void Charts::label_points(lxw_chart_series* series, const Line& line) {
    std::vector<lxw_chart_data_label> labels(line.size() > kLabels ? line.size() - kLabels : 0);
    std::vector<lxw_chart_data_label*> list;
    for (lxw_chart_data_label& label : labels) {
        label.value = const_cast<char*>(line.text(kLabels + list.size()).c_str());
        list.push_back(&label);
    }
    list.push_back(nullptr);
    chart_series_set_labels(series);
    chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_RIGHT);
    chart_series_set_labels_custom(series, list.data());
}

}  // namespace workbook
