#include "survey/chart/status_bars.h"

#include <algorithm>
#include <string>
#include <utility>

#include "survey/base/number.h"
#include "survey/chart/glyph.h"
#include "survey/chart/palette.h"
#include "survey/chart/status_table.h"
#include "survey/chart/status_words.h"

namespace chart {
namespace {

// 912 px: on a Letter or A4 page 190 mm wide, the 14 px text is still 8 pt.
constexpr double kWidth = 912;
constexpr double kMargin = 24;
constexpr double kRight = kWidth - kMargin;
constexpr double kRankEnd = kMargin + 20;
constexpr double kNameStart = kMargin + 32;
constexpr double kNameWidth = 380;
constexpr double kDemandEnd = kNameStart + kNameWidth + 56;
constexpr double kBarsStart = kDemandEnd + 16;
constexpr double kColumn = 52;             // "don't know", and "blank" when there is any
constexpr double kBar = 24;
constexpr double kGap = 2;
constexpr double kText = 14;
constexpr double kLineHeight = 18;
constexpr double kPadding = 9;
constexpr double kBaseline = 5;            // from the middle of a line of 14 px to its baseline

struct Layout {
    double axis = 0;
    double unit = 0;                       // px a response
    double unknown = 0;                    // middles of the columns
    double blank = 0;
    bool blanks = false;
};

class StatusBars {
public:
    StatusBars(Scene& scene, const StatusFacts& facts, const StatusOptions& options)
        : scene_(scene), facts_(facts), options_(options), language_(scene.language) {
        lay_out();
    }

    void draw() {
        double y = kMargin;
        y = draw_title(y);
        y = draw_legend(y + 16);
        y = draw_headings(y + 20);
        const double top = y;
        const std::size_t axis_at = scene_.shapes.size();
        for (const combine::RankedItem& item : facts_.items) y = draw_row(item, y);
        const Line axis{{layout_.axis, top}, {layout_.axis, y}, Role::Ink, 2, false};
        scene_.shapes.insert(scene_.shapes.begin() + static_cast<std::ptrdiff_t>(axis_at), axis);
        y = draw_lines(status_note(facts_, language_), y + 12);
        y = draw_lines(scene_.source, y);
        scene_.width = kWidth;
        scene_.height = y + kMargin - 6;
        std::get<Rect>(scene_.shapes.front()).height = scene_.height;
    }

private:
    void lay_out() {
        const auto unanswered = [](const combine::RankedItem& item) {
            return item.blank + item.not_applicable > 0;
        };
        layout_.blanks = std::any_of(facts_.items.begin(), facts_.items.end(), unanswered);
        layout_.blank = kRight - kColumn / 2;
        layout_.unknown = layout_.blanks ? layout_.blank - kColumn : layout_.blank;
        const double width = layout_.unknown - kColumn / 2 - 8 - kBarsStart;
        long left = 1;
        long right = 1;
        for (const combine::RankedItem& item : facts_.items) {
            left = std::max(left, item.n - item.need_count);
            right = std::max(right, item.need_count);
        }
        // Each side stays wide enough for its heading.
        const double left_least = heading_width(headings_.no_demand);
        const double right_least = heading_width(headings_.demand);
        const auto l = static_cast<double>(left);
        const auto r = static_cast<double>(right);
        layout_.unit = width / (l + r);
        if (layout_.unit * l < left_least) layout_.unit = (width - left_least) / r;
        if (layout_.unit * r < right_least)
            layout_.unit = std::min(layout_.unit, (width - right_least) / l);
        layout_.axis = kBarsStart + std::max(layout_.unit * l, left_least);
    }

    static double heading_width(const std::string& text) {
        return text_width(text, Weight::Regular, kText) + 10;
    }

    std::string count(long value) const {
        return base::shown(static_cast<double>(value), 0, language_);
    }

    void text(Point at, std::string words, Role role, Weight weight = Weight::Regular,
              Anchor anchor = Anchor::Start, double size = kText) {
        scene_.shapes.emplace_back(Text{at, std::move(words), role, size, weight, anchor});
    }

    double draw_title(double y) {
        for (std::string& line : wrap(scene_.title, Weight::Bold, 22, kRight - kMargin, 3)) {
            text({kMargin, y + 22}, std::move(line), Role::Ink, Weight::Bold, Anchor::Start, 22);
            y += 30;
        }
        text({kMargin, y + 16}, status_subtitle(facts_, language_), Role::InkSoft);
        return y + 20;
    }

    double draw_legend(double y) {
        double x = kMargin;
        for (const define::Option& option : options_.legend) {
            const std::string& label = option.label.in(language_);
            const double width = 62 + text_width(label, Weight::Regular, kText);
            if (x > kMargin && x + width > kRight) {
                x = kMargin;
                y += 30;
            }
            const ToneStyle style = tone_style(option.tone);
            scene_.shapes.emplace_back(Rect{x + 0.5, y + 0.5, 29, 21, 4, style.fill, style.edge,
                                            style.pattern, style.mark});
            scene_.shapes.emplace_back(Rect{x + 34.5, y + 0.5, 21, 21, 5, style.fill, style.edge,
                                            Pattern::None, Role::None});
            add_glyph(scene_.shapes, option.tone, {x + 38, y + 4}, 14, style.on);
            text({x + 62, y + 11 + kBaseline}, label, Role::Ink);
            x += width + 20;
        }
        return y + 22;
    }

    double draw_headings(double y) {
        const double baseline = y + 15;
        text({kNameStart, baseline}, headings_.initiative, Role::Ink, Weight::Semibold);
        text({kDemandEnd, baseline}, headings_.of_n, Role::InkSoft, Weight::Regular, Anchor::End);
        text({layout_.axis - 8, baseline}, headings_.no_demand, Role::InkSoft, Weight::Regular,
             Anchor::End);
        text({layout_.axis + 8, baseline}, headings_.demand, Role::InkSoft);
        text({layout_.unknown, baseline}, headings_.dont_know, Role::InkSoft, Weight::Regular,
             Anchor::Middle);
        if (layout_.blanks)
            text({layout_.blank, baseline}, headings_.blank, Role::InkSoft, Weight::Regular,
                 Anchor::Middle);
        scene_.shapes.emplace_back(Line{{kMargin, y + 24}, {kRight, y + 24}, Role::Ink, 1, false});
        return y + 24;
    }

    double draw_row(const combine::RankedItem& item, double y) {
        const auto lines = wrap(item.label.in(language_), Weight::Regular, kText, kNameWidth, 3);
        const double height =
            std::max(kBar, kLineHeight * static_cast<double>(lines.size())) + 2 * kPadding;
        const double middle = y + height / 2;
        double line_middle = middle - kLineHeight * static_cast<double>(lines.size() - 1) / 2;
        text({kRankEnd, middle + kBaseline}, count(item.rank), Role::InkSoft, Weight::Regular,
             Anchor::End);
        for (const std::string& line : lines) {
            text({kNameStart, line_middle + kBaseline}, line, Role::Ink);
            line_middle += kLineHeight;
        }
        text({kDemandEnd, middle + 5.5}, count(item.need_count), Role::Ink, Weight::Bold,
             Anchor::End, 16);
        draw_side(item, options_.without_need, middle, -1);
        draw_side(item, options_.needs, middle, 1);
        draw_unknown(item.dont_know, middle);
        if (layout_.blanks) draw_blank(item.blank + item.not_applicable, middle);
        scene_.shapes.emplace_back(
            Line{{kMargin, y + height}, {kRight, y + height}, Role::Line, 1, false});
        return y + height;
    }

    // Segments from the axis outwards; `direction` is −1 to the left, 1 to the right.
    void draw_side(const combine::RankedItem& item, const std::vector<define::Option>& options,
                   double middle, double direction) {
        double from = 0;
        for (const define::Option& option : options) {
            const long value = status_count(item, option.id);
            if (value == 0) continue;
            const double span = layout_.unit * static_cast<double>(value);
            const double width = std::max(span - kGap, 1.0);
            const double start = from + kGap;
            const double x = direction > 0 ? layout_.axis + start : layout_.axis - start - width;
            draw_segment({x, middle - kBar / 2}, width, tone_style(option.tone), value);
            from += span;
        }
    }

    void draw_segment(Point corner, double width, const ToneStyle& style, long value) {
        scene_.shapes.emplace_back(Rect{corner.x + 0.5, corner.y + 0.5, std::max(width - 1, 0.5),
                                        kBar - 1, std::min(3.0, width / 4), style.fill, style.edge,
                                        style.pattern, style.mark});
        const std::string digits = count(value);
        const double digits_width = text_width(digits, Weight::Semibold, kText);
        if (digits_width > width - 2) return;   // the table beside the chart has it
        const double middle = corner.x + width / 2;
        const double plate = std::min(digits_width + 6, width - 2);
        if (style.pattern != Pattern::None)
            scene_.shapes.emplace_back(Rect{middle - plate / 2, corner.y + 3, plate, kBar - 6, 3,
                                            style.fill, Role::None, Pattern::None, Role::None});
        text({middle, corner.y + kBar / 2 + kBaseline}, digits, style.on, Weight::Semibold,
             Anchor::Middle);
    }

    void draw_unknown(long value, double middle) {
        if (value == 0) {
            text({layout_.unknown, middle + kBaseline}, "–", Role::InkSoft, Weight::Regular,
                 Anchor::Middle);
            return;
        }
        const double width = std::max(26.0, text_width(count(value), Weight::Semibold, kText) + 12);
        draw_segment({layout_.unknown - width / 2, middle - kBar / 2}, width,
                     tone_style(define::Tone::Unknown), value);
    }

    void draw_blank(long value, double middle) {
        text({layout_.blank, middle + kBaseline}, value == 0 ? "–" : count(value), Role::InkSoft,
             Weight::Regular, Anchor::Middle);
    }

    double draw_lines(const std::string& words, double y) {
        for (std::string& line : wrap(words, Weight::Regular, kText, kRight - kMargin, 4)) {
            text({kMargin, y + 15}, std::move(line), Role::InkSoft);
            y += 20;
        }
        return y;
    }

    Scene& scene_;
    const StatusFacts& facts_;
    const StatusOptions& options_;
    base::Language language_;
    StatusHeadings headings_ = status_headings(facts_, language_);
    Layout layout_;
};

std::string latest_modified(const combine::Panel& panel) {
    std::string result;
    for (const answer::Response* response : panel) result = std::max(result, response->modified);
    return result;
}

}  // namespace

Scene status_bars(const combine::Panel& panel, const std::vector<combine::RankedItem>& items,
                  const define::Questionnaire& questionnaire, base::Language language) {
    const std::string wave = panel.empty() ? std::string() : panel.front()->wave;
    const StatusFacts facts{items, questionnaire, wave, latest_modified(panel),
                            static_cast<long>(panel.size())};
    const StatusOptions options = status_options(questionnaire);
    Scene scene;
    scene.language = language;
    scene.id = "statuts";
    scene.title = status_title(facts, language);
    scene.description = status_description(facts, language);
    scene.long_description = status_long_description(facts, language);
    scene.source = status_source(facts, language);
    scene.wave = wave;
    scene.n = facts.n;
    scene.table = status_table(facts, options, language);
    scene.shapes.emplace_back(Rect{0, 0, kWidth, 0, 0, Role::Surface, Role::None, Pattern::None,
                                   Role::None});
    StatusBars(scene, facts, options).draw();
    return scene;
}

}  // namespace chart
