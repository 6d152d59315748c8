#include "survey/chart/heatmap.h"

#include <algorithm>
#include <cmath>

#include "survey/chart/frame.h"
#include "survey/chart/glyph.h"
#include "survey/chart/heatmap_words.h"
#include "survey/chart/palette.h"
#include "survey/chart/panel_words.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using base::Language;
using combine::Position;
using combine::RankedItem;

constexpr double kCell = 30;
constexpr double kHeadLine = 22;

class Heatmap {
public:
    Heatmap(Scene& scene, const HeatmapFacts& facts, double width)
        : facts_(facts), language_(scene.language), frame_(scene, width) {
        const auto columns = static_cast<double>(std::max<std::size_t>(facts_.columns.size(), 1));
        grid_ = frame_.narrow ? frame_.left : frame_.left + (frame_.right - frame_.left) * 0.36;
        step_ = std::min((frame_.right - grid_) / columns, 56.0);
        if (!frame_.narrow) grid_ = frame_.right - step_ * columns;
    }

    void draw() {
        frame_.title(panel_subtitle(facts_.questionnaire, frame_.scene, language_));
        legend();
        frame_.narrow ? numbers() : names();
        for (const RankedItem* item : facts_.rows)
            row(*item);
        std::vector<std::string> notes = heatmap_notes(facts_, language_);
        if (frame_.narrow) notes.insert(notes.begin(), column_key());
        frame_.finish(notes);
    }

private:
    double middle(std::size_t column) const {
        return grid_ + step_ * (static_cast<double>(column) + 0.5);
    }

    void legend() {
        double x = frame_.left;
        frame_.y += 12;
        for (const define::Option& option : facts_.options.legend) {
            const std::string& label = option.label.in(language_);
            const double wide = 30 + text_width(label, Weight::Regular, kText);
            if (x > frame_.left && x + wide > frame_.right) {
                x = frame_.left;
                frame_.y += 28;
            }
            square({x + 11, frame_.y + 11}, 22, option.tone, {});
            frame_.text({x + 30, frame_.y + 11 + kBaseline}, label);
            x += wide + 20;
        }
        frame_.y += 32;
    }

    // Staggered over as many lines as the longest needs, so that long names fit over narrow columns;
    // at the right end they may need one more. A line leads down from each.
    void names() {
        double longest = 0;
        for (const HeatmapColumn& column : facts_.columns)
            longest = std::max(longest, text_width(facts_.name_of(*column.response, language_),
                                                   Weight::Regular, kText));
        const auto lines = static_cast<std::size_t>(std::ceil((1.5 * longest + 8) / step_));
        const double top = frame_.y + 8;
        const double floor = top + static_cast<double>(lines) * kHeadLine + 6;
        for (std::size_t i = 0; i < facts_.columns.size(); ++i) {
            const std::string name = facts_.name_of(*facts_.columns[i].response, language_);
            const double line = top + kHeadLine * static_cast<double>(i % lines);
            const double half = text_width(name, Weight::Regular, kText) / 2;
            const double x = std::clamp(middle(i), frame_.left + half, frame_.right - half);
            frame_.text({x, line + kBaseline + 4}, name, Role::Ink, Weight::Regular, Anchor::Middle);
            frame_.add(Line{{middle(i), line + 13}, {middle(i), floor}, Role::Line, 1, false});
        }
        frame_.y = floor;
        frame_.rule(Role::Ink);
    }

    void numbers() {
        frame_.y += 14;
        for (std::size_t i = 0; i < facts_.columns.size(); ++i)
            frame_.text({middle(i), frame_.y + kBaseline}, std::to_string(i + 1), Role::InkSoft,
                        Weight::Regular, Anchor::Middle);
        frame_.y += 14;
        frame_.rule(Role::Ink);
    }

    std::string column_key() const {
        std::string key;
        for (std::size_t i = 0; i < facts_.columns.size(); ++i)
            key += (i == 0 ? "" : ", ") + std::to_string(i + 1) + "\u00A0" +
                   facts_.name_of(*facts_.columns[i].response, language_);
        return key + ".";
    }

    void row(const RankedItem& item) {
        const double room = frame_.narrow ? frame_.right - frame_.left : grid_ - frame_.left - 16;
        const std::string name = count(item.rank, language_) + ". " + item.label.in(language_);
        const auto lines =
            static_cast<double>(wrap(name, Weight::Regular, kText, room, 20).size());
        const double words = kLineHeight * lines;
        const double height = frame_.narrow ? words + kCell + 18 : std::max(words + 12, kCell + 6);
        const double first = frame_.narrow ? frame_.y + 15
                                           : frame_.y + (height - words) / 2 + kLineHeight / 2;
        frame_.lines({frame_.left, first}, name, room);
        const double cells =
            frame_.narrow ? frame_.y + 8 + words + kCell / 2 : frame_.y + height / 2;
        for (std::size_t i = 0; i < facts_.columns.size(); ++i)
            cell({middle(i), cells}, facts_.columns[i].positions[static_cast<std::size_t>(item.place)]);
        frame_.y += height;
        frame_.rule(Role::Line);
    }

    void cell(Point at, const Position& position) {
        const double side = std::min(kCell - 2, step_ - 3);
        if (position.kind == Position::Kind::Blank || position.kind == Position::Kind::NotApplicable)
            return frame_.text({at.x, at.y + kBaseline}, "–", Role::InkSoft, Weight::Regular,
                               Anchor::Middle);
        define::Tone tone = define::Tone::Unknown;
        for (const define::Option& option : facts_.options.legend)
            if (position.kind == Position::Kind::Taken && option.id == position.status)
                tone = option.tone;
        const bool digit = position.need && position.priority;
        square(at, side, tone, digit ? std::to_string(*position.priority) : std::string());
    }

    // With a digit, or else with the status's mark.
    void square(Point at, double side, define::Tone tone, const std::string& digit) {
        const ToneStyle style = tone_style(tone);
        frame_.add(Rect{at.x - side / 2 + 0.5, at.y - side / 2 + 0.5, side - 1, side - 1, 5,
                        style.fill, style.edge, Pattern::None, Role::None});
        // The two needs bear digits: a foot tells them apart without colour.
        if (tone == define::Tone::Improve)
            frame_.add(Rect{at.x - side / 2 + 3, at.y + side / 2 - 4, side - 6, 3, 1, style.edge,
                            Role::None, Pattern::None, Role::None});
        if (digit.empty())
            return add_glyph(frame_.scene.shapes, tone, {at.x - 8, at.y - 8}, 16, style.on);
        frame_.text({at.x, at.y + kBaseline}, digit, style.on, Weight::Semibold, Anchor::Middle);
    }

    const HeatmapFacts& facts_;
    Language language_;
    Frame frame_;
    double grid_ = 0, step_ = 0;
};

}  // namespace

Scene heatmap(const combine::Panel& panel, const std::vector<RankedItem>& items,
              const define::Questionnaire& questionnaire,
              const std::vector<define::Cluster>& clusters, const HeatmapOrder& order,
              Language language, double width) {
    const HeatmapFacts facts =
        heatmap_facts(panel, items, questionnaire, clusters, order, language);
    Scene scene = panel_scene("carte", say(language, "Qui a dit quoi", "Who said what"), panel,
                              questionnaire, language);
    scene.description = heatmap_description(facts, scene, language);
    scene.long_description = heatmap_long_description(facts, scene, language);
    scene.table = heatmap_table(facts, scene.title, language);
    Heatmap(scene, facts, width).draw();
    return scene;
}

}  // namespace chart
