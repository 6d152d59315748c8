#include "survey/chart/scatter.h"

#include <algorithm>
#include <array>

namespace chart {
namespace {

constexpr double kRadius = 11;
constexpr double kTickRoom = 52;   // left of the field
constexpr double kZoneGap = 6;

// Where a dot may stand when its place is taken: rings of twelve, from near to far.
constexpr std::array<Point, 12> kAround{{{1, 0}, {0, -1}, {-1, 0}, {0, 1},
                                         {0.866, -0.5}, {-0.866, -0.5}, {-0.866, 0.5}, {0.866, 0.5},
                                         {0.5, -0.866}, {-0.5, -0.866}, {-0.5, 0.866}, {0.5, 0.866}}};

class ScatterDrawing {
public:
    ScatterDrawing(Scene& scene, const Scatter& chart, double width)
        : frame_(scene, width), chart_(chart) {}

    void draw() {
        frame_.title(chart_.subtitle);
        left_ = frame_.left + kTickRoom;
        right_ = frame_.right - kRadius;
        const double height = std::min(420.0, (right_ - left_) * (frame_.narrow ? 1.1 : 0.6));
        frame_.y += 22;
        frame_.y += frame_.lines({frame_.left, frame_.y}, chart_.y.name,
                                 frame_.right - frame_.left, Role::InkSoft);
        zone_names(true);
        top_ = frame_.y + 4;
        bottom_ = top_ + height;
        field();
        dots();
        under();
        key();
        frame_.finish(chart_.notes);
    }

private:
    static double share(double value, const ScatterAxis& axis) {
        return (value - axis.low) / (axis.high - axis.low);
    }
    double x(double value) const { return left_ + share(value, chart_.x) * (right_ - left_); }
    double y(double value) const { return bottom_ - share(value, chart_.y) * (bottom_ - top_); }

    // Names of the upper or the lower zones, each over or under its own.
    void zone_names(bool above) {
        double used = 0;
        const double split = x(chart_.x.threshold);
        for (const ScatterZone& zone : chart_.zones) {
            if (zone.above != above || zone.name.empty()) continue;
            const double from = zone.right ? split + kZoneGap : left_;
            const double to = zone.right ? right_ : split - kZoneGap;
            used = std::max(used, frame_.lines({from, frame_.y + 9}, zone.name, to - from,
                                               zone.shaded ? Role::Ink : Role::InkSoft,
                                               Weight::Semibold));
        }
        frame_.y += used;
    }

    void field() {
        const double split = x(chart_.x.threshold), level = y(chart_.y.threshold);
        for (const ScatterZone& zone : chart_.zones)
            if (zone.shaded)
                frame_.add(Rect{zone.right ? split : left_, zone.above ? top_ : level,
                                zone.right ? right_ - split : split - left_,
                                zone.above ? level - top_ : bottom_ - level, 0, Role::Soft,
                                Role::None, Pattern::None, Role::None});
        frame_.add(Rect{left_, top_, right_ - left_, bottom_ - top_, 0, Role::None, Role::Control,
                        Pattern::None, Role::None});
        frame_.add(Line{{split, top_}, {split, bottom_}, Role::InkSoft, 1, true});
        frame_.add(Line{{left_, level}, {right_, level}, Role::InkSoft, 1, true});
        for (const Tick& tick : chart_.y.ticks)
            frame_.text({left_ - 8, y(tick.at) + kBaseline}, tick.label, Role::InkSoft,
                        Weight::Regular, Anchor::End);
    }

    void under() {
        frame_.y = bottom_ + 14;
        for (const Tick& tick : chart_.x.ticks)
            frame_.centred({x(tick.at), frame_.y}, tick.label, frame_.right, Role::InkSoft);
        frame_.y += 10;
        zone_names(false);
        frame_.y += 10;
        frame_.text({right_, frame_.y + kBaseline}, chart_.x.name, Role::InkSoft, Weight::Regular,
                    Anchor::End);
        frame_.y += 18;
        frame_.rule(Role::Line);   // where a printed sheet may end
        frame_.y += 18;
    }

    bool free(Point at) const {
        if (at.x < left_ + kRadius || at.x > right_ - kRadius || at.y < top_ + kRadius ||
            at.y > bottom_ - kRadius)
            return false;
        return std::none_of(placed_.begin(), placed_.end(), [&](Point other) {
            const double dx = at.x - other.x, dy = at.y - other.y;
            const double apart = 2 * kRadius + 2;
            return dx * dx + dy * dy < apart * apart;
        });
    }

    // The nearest free place; its own when none is.
    Point place_for(Point own) const {
        const Point inside{std::clamp(own.x, left_ + kRadius, right_ - kRadius),
                           std::clamp(own.y, top_ + kRadius, bottom_ - kRadius)};
        for (double ring = 0; ring <= 240; ring += 6)
            for (const Point& way : kAround) {
                const Point at{inside.x + ring * way.x, inside.y + ring * way.y};
                if (free(at)) return at;
            }
        return inside;
    }

    void dots() {
        struct Dot {
            const ScatterPoint* point;
            Point at;
        };
        std::vector<Dot> dots;
        for (const ScatterPoint& point : chart_.points) {
            if (!point.x || !point.y) continue;
            const Point own{x(*point.x), y(*point.y)};
            const Point at = place_for(own);
            placed_.push_back(at);
            dots.push_back({&point, at});
            if (at.x == own.x && at.y == own.y) continue;
            frame_.add(Line{own, at, Role::InkSoft, 1, false});
            frame_.add(Circle{own, 2.5, Role::InkSoft, Role::None});
        }
        for (const Dot& dot : dots)
            marker(dot.at, *dot.point);
    }

    void marker(Point at, const ScatterPoint& point) {
        frame_.add(Circle{at, kRadius, Role::Primary, Role::None});
        if (!point.strong) frame_.add(Circle{at, kRadius - 1.5, Role::Surface, Role::None});
        frame_.text({at.x, at.y + kBaseline}, std::to_string(point.number),
                    point.strong ? Role::Surface : Role::Ink, Weight::Semibold, Anchor::Middle);
    }

    // In two columns where there is room, read downwards.
    void key() {
        frame_.text({frame_.left, frame_.y + kBaseline}, chart_.key_title, Role::Ink,
                    Weight::Semibold);
        frame_.y += 22;
        const std::size_t columns = frame_.narrow ? 1 : 2;
        const std::size_t each = (chart_.points.size() + columns - 1) / columns;
        const double wide = (frame_.right - frame_.left - 24 * static_cast<double>(columns - 1)) /
                            static_cast<double>(columns);
        const double top = frame_.y;
        double lowest = top;
        for (std::size_t i = 0; i < chart_.points.size(); ++i) {
            if (i % each == 0) frame_.y = top;
            entry(chart_.points[i],
                  frame_.left + (wide + 24) * static_cast<double>(i / each), wide);
            lowest = std::max(lowest, frame_.y);
        }
        frame_.y = lowest;
    }

    void entry(const ScatterPoint& point, double left, double wide) {
        const double middle = frame_.y + kRadius + 1;
        marker({left + kRadius, middle}, point);
        const double text = left + 2 * kRadius + 10;
        double y = middle;
        y += frame_.lines({text, y}, point.name, left + wide - text);
        y += frame_.lines({text, y}, point.figures, left + wide - text, Role::InkSoft);
        frame_.y = std::max(y - kLineHeight / 2, middle + kRadius) + 8;
    }

    Frame frame_;
    const Scatter& chart_;
    double left_ = 0, right_ = 0, top_ = 0, bottom_ = 0;
    std::vector<Point> placed_;
};

}  // namespace

void draw_scatter(Scene& scene, const Scatter& chart, double width) {
    ScatterDrawing(scene, chart, width).draw();
}

}  // namespace chart
