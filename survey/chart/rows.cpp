#include "survey/chart/rows.h"

#include <algorithm>

#include "survey/chart/palette.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

constexpr double kLane = 34;  // height of the marks of a row
constexpr double kColumnGap = 18;
constexpr double kLeastLabelled = 0.05;  // of the axis

Polygon triangle(double x, double tip, double base) {
    return {{{x, tip}, {x - 6, base}, {x + 6, base}}, Role::Ink};
}

class Rows {
public:
    Rows(Scene& scene, RowChart& chart, double width) : frame_(scene, width), chart_(chart) {
        lay_out();
    }

    void draw() {
        frame_.title(chart_.subtitle);
        if (!chart_.legend.empty()) draw_legend();
        const auto at = static_cast<std::ptrdiff_t>(frame_.scene.shapes.size());
        draw_heading();
        const double top = frame_.y;
        for (const Row& row : chart_.rows)
            draw_row(row);
        draw_background(at, top);
        frame_.finish(chart_.notes);
    }

private:
    double x(double value) const {
        return from_ + (value - chart_.low) / (chart_.high - chart_.low) * (to_ - from_);
    }

    void lay_out() {
        from_ = frame_.left;
        to_ = frame_.right;
        name_ = to_ - from_;
        if (!frame_.narrow) {
            name_ *= chart_.name_share;
            from_ += name_ + 16;
            for (std::size_t i = chart_.columns.size(); i-- > 0;) {
                double wide = text_width(chart_.columns[i], Weight::Regular, kText);
                for (const Row& row : chart_.rows)
                    if (!row.cells.empty())
                        wide = std::max(wide, text_width(row.cells[i], Weight::Bold, kText));
                ends_.insert(ends_.begin(), to_);
                to_ -= wide + kColumnGap;
            }
            if (!chart_.columns.empty()) to_ -= 6;
        }
        short_ = std::any_of(chart_.bands.begin(), chart_.bands.end(), [&](const AxisBand& band) {
            return text_width(band.name, Weight::Regular, kText) > x(band.to) - x(band.from) - 2;
        });
        if (!short_) return;
        std::string key = chart_.bands_are + colon(frame_.scene.language);
        for (const AxisBand& band : chart_.bands)
            key += (&band == &chart_.bands.front() ? "" : ", ") + band.short_name + "\u00A0" +
                   band.name;
        chart_.notes.insert(chart_.notes.begin(), key + ".");
    }

    void draw_legend() {
        double x = frame_.left;
        frame_.y += 22;
        for (const LegendEntry& entry : chart_.legend) {
            const double width = 36 + text_width(entry.label, Weight::Regular, kText);
            if (x > frame_.left && x + width > frame_.right) {
                x = frame_.left;
                frame_.y += 26;
            }
            const bool wide = entry.mark.kind == MarkKind::Box ||
                              entry.mark.kind == MarkKind::Segment ||
                              entry.mark.kind == MarkKind::Link;
            const double off = entry.mark.kind == MarkKind::Planned  ? -12
                               : entry.mark.kind == MarkKind::Target ? 12
                                                                     : 0;
            draw_mark(entry.mark, wide ? x : x + 14, x + 28, frame_.y + off);
            const double used =
                frame_.lines({x + 36, frame_.y}, entry.label, frame_.right - x - 36);
            frame_.y += std::max(0.0, used - kLineHeight);
            x += width + 22;
        }
        frame_.y += 14;
    }

    // Every tick has its label where they all have room; else every second, every fourth.
    std::size_t tick_step() const {
        std::size_t step = 1;
        const auto crowded = [&] {
            for (std::size_t i = step; i < chart_.ticks.size(); i += step) {
                const double wide = text_width(chart_.ticks[i].label, Weight::Regular, kText) +
                                    text_width(chart_.ticks[i - step].label, Weight::Regular, kText);
                if (x(chart_.ticks[i].at) - x(chart_.ticks[i - step].at) < wide / 2 + 6) return true;
            }
            return false;
        };
        while (crowded()) step *= 2;
        return step;
    }

    void draw_heading() {
        const double limit = frame_.narrow ? frame_.right : to_ + 12;
        frame_.y += 20;
        for (const AxisBand& band : chart_.bands)
            frame_.centred({(x(band.from) + x(band.to)) / 2, frame_.y},
                           short_ ? band.short_name : band.name, limit, Role::InkSoft);
        if (!chart_.bands.empty() && !chart_.ticks.empty()) frame_.y += kLineHeight;
        for (std::size_t i = 0; i < chart_.ticks.size(); i += tick_step())
            frame_.centred({x(chart_.ticks[i].at), frame_.y}, chart_.ticks[i].label, limit, Role::InkSoft);
        for (std::size_t i = 0; i < ends_.size(); ++i)
            frame_.text({ends_[i], frame_.y + kBaseline}, chart_.columns[i], Role::InkSoft,
                        Weight::Regular, Anchor::End);
        frame_.y += 14;
        frame_.rule(Role::Ink);
    }

    // "Score 62 · Couverture 80 %": the cells of a narrow row, under its name.
    std::string inline_cells(const Row& row) const {
        std::string result;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            result += (i == 0 ? "" : " · ") + chart_.columns[i] + "\u00A0" + row.cells[i];
        return result;
    }

    void draw_row(const Row& row) {
        const Weight weight = row.kind == RowKind::Plain ? Weight::Regular : Weight::Bold;
        if (row.kind == RowKind::Heading) {
            frame_.y += 24;
            const double wide = frame_.right - frame_.left;
            const auto lines = wrap(row.name, weight, kText, wide, 20).size();
            // The grid stops at it.
            frame_.add(Rect{frame_.left, frame_.y - 12, wide,
                            kLineHeight * static_cast<double>(lines) + 6, 0, Role::Surface,
                            Role::None, Pattern::None, Role::None});
            frame_.y += frame_.lines({frame_.left, frame_.y}, row.name, wide, Role::Ink, weight) - 4;
            frame_.rule(Role::Line);
            return;
        }
        const double top = frame_.y;
        double height = frame_.narrow ? draw_narrow(row, weight) : draw_wide(row, weight);
        frame_.y = top + height;
        frame_.rule(row.kind == RowKind::Apart ? Role::Ink : Role::Line);
    }

    double draw_narrow(const Row& row, Weight weight) {
        double y = frame_.y + 18;
        y += frame_.lines({frame_.left, y}, row.name, name_, Role::Ink,
                          frame_.narrow ? std::max(weight, Weight::Semibold) : weight);
        y += frame_.lines({frame_.left, y}, inline_cells(row), name_);
        y += frame_.lines({frame_.left, y}, row.remark, name_, Role::InkSoft);
        if (row.marks.empty()) return y - frame_.y;
        lanes_.push_back({y - 6, y - 6 + kLane});
        draw_marks(row, y - 6 + kLane / 2);
        return y + kLane - frame_.y;
    }

    double draw_wide(const Row& row, Weight weight) {
        const auto lines = [&](const std::string& words, Weight heavy) {
            return words.empty()
                       ? 0.0
                       : kLineHeight *
                             static_cast<double>(wrap(words, heavy, kText, name_, 20).size());
        };
        const double words = lines(row.name, weight) + lines(row.remark, Weight::Regular);
        const double height = std::max(kLane + 4, words + 14);
        const double middle = frame_.y + height / 2;
        double y = middle - words / 2 + kLineHeight / 2;
        y += frame_.lines({frame_.left, y}, row.name, name_, Role::Ink, weight);
        frame_.lines({frame_.left, y}, row.remark, name_, Role::InkSoft);
        draw_marks(row, middle);
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            frame_.text({ends_[i], middle + kBaseline}, row.cells[i], Role::Ink,
                        i == chart_.strong_column ? Weight::Bold : weight, Anchor::End);
        lanes_.push_back({frame_.y, frame_.y + height});
        return height;
    }

    void draw_marks(const Row& row, double middle) {
        for (const Mark& mark : row.marks)
            draw_mark(mark, x(mark.from), x(mark.to), middle);
    }

    void draw_mark(const Mark& mark, double x, double to, double middle) {
        switch (mark.kind) {
        case MarkKind::Segment:
            draw_segment(mark, x, to, middle);
            break;
        case MarkKind::Box:
            frame_.add(Rect{x, middle - 8, std::max(to - x, 1.0), 16, 3, Role::Unknown,
                            Role::Control, Pattern::None, Role::None});
            break;
        case MarkKind::Median:
            frame_.add(Rect{x - 3.5, middle - 13, 7, 26, 0, Role::Surface, Role::None,
                            Pattern::None, Role::None});
            frame_.add(Rect{x - 1.5, middle - 12, 3, 24, 0, Role::Accent, Role::None, Pattern::None,
                            Role::None});
            break;
        case MarkKind::Link:
            frame_.add(Line{{x, middle}, {to, middle}, Role::InkSoft, 3, false});
            break;
        case MarkKind::Before:
            frame_.add(Circle{{x, middle}, 7, Role::Primary, Role::None});
            frame_.add(Circle{{x, middle}, 4.5, Role::Surface, Role::None});
            break;
        case MarkKind::Own:
            frame_.add(Circle{{x, middle}, 8, Role::Surface, Role::None});
            frame_.add(Circle{{x, middle}, 6.5, Role::Primary, Role::None});
            break;
        case MarkKind::Planned:
            frame_.add(triangle(x, middle + 8, middle + 16));
            break;
        case MarkKind::Target:
            frame_.add(triangle(x, middle - 8, middle - 16));
            break;
        }
    }

    void draw_segment(const Mark& mark, double x, double to, double middle) {
        const LevelStyle style = level_style(mark.place, mark.places);
        const double width = std::max(to - x - 2, 1.0);  // 2 px between neighbours
        frame_.add(Rect{x + 1.5, middle - 11.5, std::max(width - 1, 0.5), 23,
                        std::min(3.0, width / 4), style.fill, Role::InkSoft, Pattern::None,
                        Role::None});
        const bool room = text_width(mark.label, Weight::Semibold, kText) <= width - 4 &&
                          to - x >= kLeastLabelled * (to_ - from_);
        if (room && !mark.label.empty())
            frame_.text({x + 1 + width / 2, middle + kBaseline}, mark.label, style.on,
                        Weight::Semibold, Anchor::Middle);
    }

    // Bands and grid, behind everything else, only where there are marks.
    void draw_background(std::ptrdiff_t at, double top) {
        std::vector<Shape> behind;
        if (!frame_.narrow && !lanes_.empty())
            lanes_ = {{lanes_.front().first, lanes_.back().second}};
        for (const auto& [from, to] : lanes_) {
            const double high = std::max(from, top);
            for (std::size_t i = 0; i < chart_.bands.size(); i += 2)
                behind.emplace_back(Rect{x(chart_.bands[i].from), high,
                                         x(chart_.bands[i].to) - x(chart_.bands[i].from), to - high,
                                         0, Role::Soft, Role::None, Pattern::None, Role::None});
            for (const Tick& tick : chart_.ticks)
                behind.emplace_back(
                    Line{{x(tick.at), high}, {x(tick.at), to}, Role::Line, 1, false});
        }
        auto& shapes = frame_.scene.shapes;
        shapes.insert(shapes.begin() + at, behind.begin(), behind.end());
    }

    Frame frame_;
    RowChart& chart_;
    double from_ = 0, to_ = 0, name_ = 0;  // axis from, to; room for names
    std::vector<double> ends_;             // right ends of the columns
    std::vector<std::pair<double, double>> lanes_;
    bool short_ = false;
};

}  // namespace

void draw_rows(Scene& scene, RowChart chart, double width) {
    Rows(scene, chart, width).draw();
}

void add_spread(std::vector<Mark>& marks, const combine::Spread* spread) {
    if (spread == nullptr || spread->hidden) return;
    if (spread->q1 && spread->q3)
        marks.push_back({MarkKind::Box, *spread->q1, *spread->q3, 0, 0, {}});
    if (spread->median) marks.push_back({MarkKind::Median, *spread->median, 0, 0, 0, {}});
}

}  // namespace chart
