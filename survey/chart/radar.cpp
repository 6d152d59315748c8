#include <algorithm>
#include <numbers>
#include <numeric>

#include "survey/chart/assessed_parts.h"
#include "survey/chart/assessed_words.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

// Sine and cosine by series: the mathematics libraries differ in the last digit, bytes may not.
double sine(double angle) {
    while (angle > std::numbers::pi)
        angle -= 2 * std::numbers::pi;
    double term = angle, result = angle;
    for (int i = 1; i < 12; ++i)
        result += term *= -angle * angle / (2 * i * (2 * i + 1));
    return result;
}

class Radar {
public:
    Radar(Scene& scene, const Assessed& assessed, double width)
        : frame_(scene, width), themes_(assessed.now.themes), language_(scene.language) {
        radius_ = frame_.narrow ? std::min(220.0, (frame_.right - frame_.left) / 2 - 28) : 170;
        centre_.x = scene.width / 2;
    }

    void draw(const std::string& subtitle) {
        frame_.title(subtitle);
        centre_.y = frame_.y + radius_ + (frame_.narrow ? 44 : 60);
        if (!themes_.empty()) {
            draw_grid();
            draw_line();
            draw_labels();
        }
        frame_.y = std::max(frame_.y, centre_.y + radius_ + (frame_.narrow ? 44 : 60));
        if (frame_.narrow) draw_key();
        frame_.finish(
            {say(language_,
                 "Centre\u00A0: 0\u202F; bord\u00A0: 100\u202F; un anneau\u00A0: 20. L’ordre des "
                 "thèmes est celui du questionnaire\u202F; la surface ne mesure rien.",
                 "Centre: 0; edge: 100; one ring: 20. Themes follow the questionnaire’s order; "
                 "the area measures nothing.")});
    }

private:
    Point at(std::size_t spoke, double share, double beyond = 0) const {
        const double angle =
            2 * std::numbers::pi * static_cast<double>(spoke) / static_cast<double>(themes_.size());
        const double far = radius_ * share + beyond;
        return {centre_.x + far * sine(angle),
                centre_.y - far * sine(angle + std::numbers::pi / 2)};
    }

    void draw_grid() {
        for (int ring = 1; ring <= 5; ++ring) {
            Polyline line{{}, ring == 5 ? Role::Control : Role::Line, 1};
            for (std::size_t i = 0; i <= themes_.size(); ++i)
                line.points.push_back(at(i % themes_.size(), ring / 5.0));
            frame_.add(std::move(line));
        }
        for (std::size_t i = 0; i < themes_.size(); ++i)
            frame_.add(Line{centre_, at(i, 1), Role::Line, 1, false});
    }

    // The line breaks where a theme shows no score.
    void draw_line() {
        for (std::size_t i = 0; i < themes_.size(); ++i) {
            const std::size_t next = (i + 1) % themes_.size();
            if (themes_[i].score && themes_[next].score && next != i)
                frame_.add(Line{at(i, *themes_[i].score / 100),
                                at(next, *themes_[next].score / 100), Role::Primary, 2, false});
        }
        for (std::size_t i = 0; i < themes_.size(); ++i) {
            if (!themes_[i].score) continue;
            const Point dot = at(i, *themes_[i].score / 100);
            frame_.add(Circle{dot, 6, Role::Surface, Role::None});
            frame_.add(Circle{dot, 5, Role::Primary, Role::None});
        }
    }

    std::string number(std::size_t i) const { return count(static_cast<long>(i) + 1, language_); }

    // Wide: name and score beside each axis. Narrow: its number, explained below.
    void draw_labels() {
        for (std::size_t i = 0; i < themes_.size(); ++i) {
            Point point = at(i, 1, frame_.narrow ? 16 : 14);
            if (frame_.narrow) {
                frame_.text({point.x, point.y + kBaseline}, number(i), Role::Ink, Weight::Bold,
                            Anchor::Middle);
                continue;
            }
            const double side = point.x - centre_.x;
            const Anchor anchor = side > 20    ? Anchor::Start
                                  : side < -20 ? Anchor::End
                                               : Anchor::Middle;
            const double room = anchor == Anchor::Middle  ? 300
                                : anchor == Anchor::Start ? frame_.right - point.x
                                                          : point.x - frame_.left;
            const std::string& name = themes_[i].section->title.in(language_);
            const double tall =
                kLineHeight *
                static_cast<double>(wrap(name, Weight::Regular, kText, room, 20).size());
            // Above the centre labels end at the axis, below it they begin there.
            const double rise = (centre_.y - point.y) / radius_;
            point.y -=
                (tall + kLineHeight) * std::clamp(0.5 + rise / 2, 0.0, 1.0) - kLineHeight / 2;
            point.y += frame_.lines(point, name, room, Role::Ink, Weight::Regular, anchor);
            frame_.text({point.x, point.y + kBaseline}, score_shown(themes_[i].score, language_),
                        Role::Ink, Weight::Bold, anchor);
        }
    }

    void draw_key() {
        for (std::size_t i = 0; i < themes_.size(); ++i) {
            frame_.text({frame_.left + 18, frame_.y + kBaseline}, number(i), Role::Ink,
                        Weight::Bold, Anchor::End);
            frame_.text({frame_.right, frame_.y + kBaseline},
                        score_shown(themes_[i].score, language_), Role::Ink, Weight::Bold,
                        Anchor::End);
            frame_.y +=
                frame_.lines({frame_.left + 28, frame_.y}, themes_[i].section->title.in(language_),
                             frame_.right - frame_.left - 70) +
                6;
        }
    }

    Frame frame_;
    const std::vector<combine::ThemeScore>& themes_;
    Language language_;
    Point centre_;
    double radius_ = 0;
};

}  // namespace

Scene radar(const Assessed& assessed, Language language, double width) {
    Scene scene = assessed_scene(assessed, by_score(assessed.now), "radar", language);
    Radar(scene, assessed, width).draw(assessed_subtitle(assessed, language));
    return scene;
}

}  // namespace chart
