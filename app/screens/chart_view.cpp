// A chart scene on the canvas: the second of its two painters. Nothing is decided here.

#include <cmath>

#include "app/screens/parts.h"
#include "survey/chart/palette.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;

namespace {

// Shapes keep their own palette (chart/palette), which knows edges and marks as well.
class ScenePainter {
public:
    ScenePainter(widgets::Painter& paint, float x, float y, float scale, chart::Appearance look)
        : paint_(paint), x_(x), y_(y), scale_(scale), look_(look) {}

    void operator()(const chart::Rect& rect) {
        const widgets::Rect box = placed(rect.x, rect.y, rect.width, rect.height);
        const float radius = static_cast<float>(rect.radius) * scale_;
        if (rect.fill != chart::Role::None) paint_.fill_rgb(box, rgb(rect.fill), radius);
        if (rect.pattern != chart::Pattern::None) pattern(box, rect.pattern, rgb(rect.mark));
        if (rect.stroke != chart::Role::None) paint_.stroke_rgb(box, rgb(rect.stroke), radius, 1);
    }
    void operator()(const chart::Line& line) {
        const float x1 = px(line.from.x), y1 = py(line.from.y), x2 = px(line.to.x),
                    y2 = py(line.to.y);
        const float wide = static_cast<float>(line.width) * scale_;
        if (!line.dashed) return paint_.line_rgb(x1, y1, x2, y2, rgb(line.stroke), wide);
        const float length = std::hypot(x2 - x1, y2 - y1);
        const float dx = (x2 - x1) / length, dy = (y2 - y1) / length;
        for (float at = 0; at < length; at += 9 * scale_) {
            const float stop = std::fmin(at + 5 * scale_, length);
            paint_.line_rgb(x1 + dx * at, y1 + dy * at, x1 + dx * stop, y1 + dy * stop,
                            rgb(line.stroke), wide);
        }
    }
    void operator()(const chart::Polyline& line) {
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            const auto &a = line.points[i - 1], &b = line.points[i];
            paint_.line_rgb(px(a.x), py(a.y), px(b.x), py(b.y), rgb(line.stroke),
                            static_cast<float>(line.width) * scale_);
        }
    }
    void operator()(const chart::Polygon& polygon) {
        std::vector<float> xy;
        for (const chart::Point& point : polygon.points) {
            xy.push_back(px(point.x)), xy.push_back(py(point.y));
        }
        paint_.polygon_rgb(xy.data(), static_cast<int>(polygon.points.size()), rgb(polygon.fill));
    }
    void operator()(const chart::Circle& circle) {
        paint_.circle_rgb(px(circle.centre.x), py(circle.centre.y),
                          static_cast<float>(circle.radius) * scale_, rgb(circle.fill));
    }
    void operator()(const chart::Text& text) {
        const double wide = chart::text_width(text.text, text.weight, text.size);
        const double shift = text.anchor == chart::Anchor::Middle ? wide / 2
                             : text.anchor == chart::Anchor::End  ? wide
                                                                  : 0;
        const float size = static_cast<float>(text.size) * scale_;
        // The painter wants the top of the line box, the scene gives the baseline.
        const float top = py(text.at.y) - 0.888f * size;
        paint_.text_rgb(px(text.at.x - shift), top, size, size, text.weight, rgb(text.fill),
                        text.text);
    }

private:
    float px(double x) const { return x_ + static_cast<float>(x) * scale_; }
    float py(double y) const { return y_ + static_cast<float>(y) * scale_; }
    widgets::Rect placed(double x, double y, double w, double h) const {
        return {px(x), py(y), static_cast<float>(w) * scale_, static_cast<float>(h) * scale_};
    }
    std::uint32_t rgb(chart::Role role) const { return chart::colour(role, look_); }

    void pattern(const widgets::Rect& box, chart::Pattern kind, std::uint32_t mark) {
        const float step = 6 * scale_;
        paint_.clip(box);
        if (kind == chart::Pattern::Horizontals) {
            for (float y = box.y + step / 2; y < box.y + box.h; y += step)
                paint_.line_rgb(box.x, y, box.x + box.w, y, mark, 1.5f * scale_);
        } else if (kind == chart::Pattern::Verticals) {
            for (float x = box.x + step / 2; x < box.x + box.w; x += step)
                paint_.line_rgb(x, box.y, x, box.y + box.h, mark, 1.5f * scale_);
        } else if (kind == chart::Pattern::Diagonals) {
            for (float x = box.x - box.h; x < box.x + box.w; x += step * 1.25f)
                paint_.line_rgb(x, box.y + box.h, x + box.h, box.y, mark, 1.5f * scale_);
        } else {
            for (float y = box.y + step / 2; y < box.y + box.h; y += step)
                for (float x = box.x + step / 2; x < box.x + box.w; x += step)
                    paint_.circle_rgb(x, y, 1 * scale_, mark);
        }
        paint_.unclip();
    }

    widgets::Painter& paint_;
    float x_, y_, scale_;
    chart::Appearance look_;
};

}  // namespace

void chart_view(Ui& ui, std::string_view id, const chart::Scene& scene, std::string svg) {
    const float scale = std::fmin(1.25f, ui.width() / static_cast<float>(scene.width));
    const float wide = static_cast<float>(scene.width) * scale;
    const widgets::Rect rect = ui.place(wide, static_cast<float>(scene.height) * scale);
    sem::Node& node = ui.emit(sem::Role::Image, id, rect, "chart");
    if (ui.listening()) return;
    node.label = scene.description;
    node.value = std::move(svg);
    const auto look = ui.paint().theme() == widgets::Theme::Dark ? chart::Appearance::Dark
                                                                 : chart::Appearance::Light;
    ScenePainter painter(ui.paint(), rect.x, rect.y, scale, look);
    for (const chart::Shape& shape : scene.shapes)
        std::visit(painter, shape);
}

namespace {

constexpr widgets::Style kStrongCell{14, 20, chart::Weight::Semibold, Ink::Ink};

// Columns under their headings.
void wide_row(Ui& ui, std::string_view id, const std::vector<std::string>& cells, bool header) {
    const float x = ui.left(), top = ui.top(), w = ui.width();
    const float others = static_cast<float>(cells.size() - 1);
    const float widest = others <= 4 ? 144 : 84;   // words where there is room, else numbers
    const float first = std::fmax(200.0f, w - widest * others);
    const float each = (w - first) / others;
    const std::size_t row = ui.open(sem::Role::Row, id, header ? "head" : "row");
    float reached = top;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const float cx = i == 0 ? x : x + first + each * static_cast<float>(i - 1);
        const float cw = i == 0 ? first - 16 : each - 8;
        const sem::Role role = header   ? sem::Role::ColumnHeader
                               : i == 0 ? sem::Role::RowHeader
                                        : sem::Role::Cell;
        sem::Node& cell = ui.emit(role, std::to_string(i), {cx, top + 8, cw, 0});
        const bool strong = header || i == 0;
        cell.h =
            ui.draw_text(cell, cx, top + 8, cw, strong ? kStrongCell : styles::kSmall, cells[i]);
        reached = std::fmax(reached, top + 8 + cell.h);
    }
    ui.close(row);
    ui.move_to(reached + 8);
    ui.paint().fill({x, ui.top(), w, 1}, Ink::Line, 0);
}

// A block: the row's name, then three cells a line, each with its heading.
void stacked_row(Ui& ui, std::string_view id, const std::vector<std::string>& headings,
                 const std::vector<std::string>& cells) {
    constexpr int kAcross = 3;
    constexpr float kGap = 8;
    const float x = ui.left(), w = ui.width();
    const float each = (w - kGap * (kAcross - 1)) / kAcross;
    const std::size_t row = ui.open(sem::Role::Row, id, "row");
    sem::Node& name = ui.emit(sem::Role::RowHeader, "0", {x, ui.top() + 8, w, 0});
    name.h = ui.draw_text(name, x, ui.top() + 8, w, kStrongCell, cells[0], 1);
    float line = name.y + name.h, reached = line;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        const int column = static_cast<int>(i - 1) % kAcross;
        if (column == 0) line = reached + 4;
        const float cx = x + static_cast<float>(column) * (each + kGap);
        sem::Node& cell = ui.emit(sem::Role::Cell, std::to_string(i), {cx, line, each, 0});
        cell.h = ui.draw_text(cell, cx, line, each, styles::kCaption, headings[i], 0);
        cell.h += ui.draw_text(cell, cx, line + cell.h, each, styles::kSmall, cells[i], 1);
        reached = std::fmax(reached, line + cell.h);
    }
    ui.close(row);
    ui.move_to(reached + 8);
    ui.paint().fill({x, ui.top(), w, 1}, Ink::Line, 0);
}

}  // namespace

void chart_table(Ui& ui, std::string_view id, const chart::AltTable& table) {
    const bool wide = ui.width() >= 900;
    const std::size_t node = ui.open(sem::Role::Table, id, wide ? "table" : "table-stacked");
    ui.at(node).label = table.caption;
    if (wide) wide_row(ui, "head", table.header, true);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::string number = std::to_string(i);
        if (wide)
            wide_row(ui, number, table.rows[i], false);
        else
            stacked_row(ui, number, table.header, table.rows[i]);
    }
    ui.close(node);
}

}  // namespace screens
