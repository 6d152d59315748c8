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

constexpr double kColumn = 52;             // "don't know", and "blank" when there is any
constexpr double kBar = 24;
constexpr double kGap = 2;
constexpr double kText = 14;
constexpr double kLineHeight = 18;
constexpr double kPadding = 9;
constexpr double kBaseline = 5;            // from the middle of a line of 14 px to its baseline

// On a Letter or A4 page 190 mm wide, the 14 px text of 912 px is still 8 pt. Narrow: each bar stands
// under its name.
struct Columns {
    explicit Columns(double wanted)
        : width(std::clamp(wanted, 304.0, 1100.0)), narrow(width < 780), margin(narrow ? 16 : 24),
          right(width - margin), rank_end(margin + 20), name_start(margin + (narrow ? 28 : 32)),
          name_width(narrow ? right - 60 - name_start : 380 * width / 912),
          demand_end(narrow ? right : name_start + name_width + 56),
          bars_start(narrow ? margin : demand_end + 16) {}

    double width;
    bool narrow;
    double margin, right, rank_end, name_start, name_width, demand_end, bars_start;
};

struct Layout {
    double axis = 0;
    double unit = 0;                       // px a response
    double unknown = 0;                    // middles of the columns
    double blank = 0;
    bool blanks = false;
};

class StatusBars {
public:
    StatusBars(Scene& scene, const StatusFacts& facts, const StatusOptions& options, double width)
        : scene_(scene), facts_(facts), options_(options), language_(scene.language),
          at_(width) {
        lay_out();
    }

    void draw() {
        scene_.shapes.emplace_back(Rect{0, 0, at_.width, 0, 0, Role::Surface, Role::None,
                                        Pattern::None, Role::None});
        double y = at_.margin;
        y = draw_title(y);
        y = draw_legend(y + 16);
        y = draw_headings(y + 20);
        const double top = y;
        const std::size_t axis_at = scene_.shapes.size();
        for (const combine::RankedItem& item : facts_.items)
            y = at_.narrow ? draw_block(item, y) : draw_row(item, y);
        if (!at_.narrow) {
            const Line axis{{layout_.axis, top}, {layout_.axis, y}, Role::Ink, 2, false};
            scene_.shapes.insert(scene_.shapes.begin() + static_cast<std::ptrdiff_t>(axis_at), axis);
        }
        y = draw_lines(status_note(facts_, language_), y + 12);
        y = draw_lines(scene_.source, y);
        scene_.width = at_.width;
        scene_.height = y + at_.margin - 6;
        std::get<Rect>(scene_.shapes.front()).height = scene_.height;
    }

private:
    void lay_out() {
        const auto unanswered = [](const combine::RankedItem& item) {
            return item.blank + item.not_applicable > 0;
        };
        layout_.blanks = std::any_of(facts_.items.begin(), facts_.items.end(), unanswered);
        layout_.blank = at_.right - kColumn / 2;
        layout_.unknown = layout_.blanks ? layout_.blank - kColumn : layout_.blank;
        const double width = layout_.unknown - kColumn / 2 - 8 - at_.bars_start;
        long left = 1;
        long right = 1;
        for (const combine::RankedItem& item : facts_.items) {
            left = std::max(left, item.n - item.need_count);
            right = std::max(right, item.need_count);
        }
        // Each side stays wide enough for its heading, but where headings have lines of their own.
        const double left_least = at_.narrow ? 0 : heading_width(headings_.no_demand);
        const double right_least = at_.narrow ? 0 : heading_width(headings_.demand);
        const auto l = static_cast<double>(left);
        const auto r = static_cast<double>(right);
        layout_.unit = width / (l + r);
        if (layout_.unit * l < left_least) layout_.unit = (width - left_least) / r;
        if (layout_.unit * r < right_least)
            layout_.unit = std::min(layout_.unit, (width - right_least) / l);
        layout_.axis = at_.bars_start + std::max(layout_.unit * l, left_least);
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
        const double size = at_.narrow ? 18 : 22;
        for (std::string& line :
             wrap(scene_.title, Weight::Bold, size, at_.right - at_.margin, 8)) {
            text({at_.margin, y + size}, std::move(line), Role::Ink, Weight::Bold, Anchor::Start,
                 size);
            y += size + 8;
        }
        text({at_.margin, y + 16}, status_subtitle(facts_, language_), Role::InkSoft);
        return y + 20;
    }

    double draw_legend(double y) {
        double x = at_.margin;
        for (const define::Option& option : options_.legend) {
            const std::string& label = option.label.in(language_);
            const double width = 62 + text_width(label, Weight::Regular, kText);
            if (x > at_.margin && x + width > at_.right) {
                x = at_.margin;
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
        double baseline = y + 15;
        text({at_.name_start, baseline}, headings_.initiative, Role::Ink, Weight::Semibold);
        text({at_.demand_end, baseline}, headings_.of_n, Role::InkSoft, Weight::Regular,
             Anchor::End);
        if (at_.narrow) {
            y += 44, baseline += 22;
            text({at_.margin, baseline}, headings_.no_demand, Role::InkSoft);
            const double room = at_.right - heading_width(headings_.demand);
            text({std::min(layout_.axis + 8, room), baseline + 22}, headings_.demand,
                 Role::InkSoft);
        } else {
            text({layout_.axis - 8, baseline}, headings_.no_demand, Role::InkSoft, Weight::Regular,
                 Anchor::End);
            text({layout_.axis + 8, baseline}, headings_.demand, Role::InkSoft);
        }
        text({layout_.unknown, baseline}, headings_.dont_know, Role::InkSoft, Weight::Regular,
             Anchor::Middle);
        if (layout_.blanks)
            text({layout_.blank, baseline}, headings_.blank, Role::InkSoft, Weight::Regular,
                 Anchor::Middle);
        scene_.shapes.emplace_back(Line{{at_.margin, y + 24}, {at_.right, y + 24}, Role::Ink, 1, false});
        return y + 24;
    }

    // The rank, the name on as many lines as it needs, and how many want it; returns its height.
    double draw_name(const combine::RankedItem& item, double middle_of_first, double numbers) {
        text({at_.rank_end, numbers + kBaseline}, count(item.rank), Role::InkSoft,
             Weight::Regular, Anchor::End);
        double line_middle = middle_of_first;
        for (std::string& line : name_lines(item)) {
            text({at_.name_start, line_middle + kBaseline}, std::move(line), Role::Ink);
            line_middle += kLineHeight;
        }
        text({at_.demand_end, numbers + 5.5}, count(item.need_count), Role::Ink, Weight::Bold,
             Anchor::End, 16);
        return line_middle - middle_of_first;
    }

    std::vector<std::string> name_lines(const combine::RankedItem& item) const {
        return wrap(item.label.in(language_), Weight::Regular, kText, at_.name_width, 4);
    }

    void draw_bars(const combine::RankedItem& item, double middle) {
        draw_side(item, options_.without_need, middle, -1);
        draw_side(item, options_.needs, middle, 1);
        draw_unknown(item.dont_know, middle);
        if (layout_.blanks) draw_blank(item.blank + item.not_applicable, middle);
    }

    double end_row(double y) {
        scene_.shapes.emplace_back(
            Line{{at_.margin, y}, {at_.right, y}, Role::Line, 1, false});
        return y;
    }

    double draw_row(const combine::RankedItem& item, double y) {
        const auto lines = static_cast<double>(name_lines(item).size());
        const double height = std::max(kBar, kLineHeight * lines) + 2 * kPadding;
        const double middle = y + height / 2;
        draw_name(item, middle - kLineHeight * (lines - 1) / 2, middle);
        draw_bars(item, middle);
        return end_row(y + height);
    }

    double draw_block(const combine::RankedItem& item, double y) {
        const double first = y + kPadding + kLineHeight / 2;
        y += kPadding + draw_name(item, first, first) + 6;
        scene_.shapes.emplace_back(
            Line{{layout_.axis, y - 3}, {layout_.axis, y + kBar + 3}, Role::Ink, 2, false});
        draw_bars(item, y + kBar / 2);
        return end_row(y + kBar + kPadding);
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
        for (std::string& line : wrap(words, Weight::Regular, kText, at_.right - at_.margin, 12)) {
            text({at_.margin, y + 15}, std::move(line), Role::InkSoft);
            y += 20;
        }
        return y;
    }

    Scene& scene_;
    const StatusFacts& facts_;
    const StatusOptions& options_;
    base::Language language_;
    Columns at_;
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
                  const define::Questionnaire& questionnaire, base::Language language,
                  double width) {
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
    StatusBars(scene, facts, options, width).draw();
    return scene;
}

}  // namespace chart
