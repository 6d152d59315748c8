#include "survey/chart/change_rows.h"

#include <algorithm>

#include "survey/base/order.h"
#include "survey/chart/words.h"

namespace chart {

using base::Language;

constexpr std::size_t kMostSlopes = 8;

std::string directions(long up, long same, long down, Language language) {
    const auto part = [&](long value, const char* fr, const char* en) {
        return counted(value, fr, en, language);
    };
    if (language == Language::En)
        return count(up, language) + "\u00A0up, " + count(same, language) + "\u00A0the same, " +
               count(down, language) + "\u00A0down";
    return count(up, language) + "\u00A0en hausse, " + part(same, "stable", "") + ", " +
           count(down, language) + "\u00A0en baisse";
}

std::string change_cell(const ChangeRow& each, Language language) {
    if (each.hidden) return "x";
    return each.change ? change_shown(*each.change, 0, language) : "–";
}

namespace {

std::string value_cell(const ChangeRow& row, std::optional<double> value, Language language) {
    return row.hidden ? "x" : score_shown(value, language);
}

RowChart dumbbell(const std::vector<ChangeRow>& changes, const Scene& scene,
                  const std::string& before_wave) {
    const Language language = scene.language;
    RowChart chart;
    for (int at = 0; at <= 100; at += 20)
        chart.ticks.push_back({double(at), count(at, language)});
    chart.columns = {before_wave, scene.wave, say(language, "Variation", "Change")};
    chart.strong_column = 1;
    chart.legend = {{{MarkKind::Before, 0, 0, 0, 0, {}}, before_wave},
                    {{MarkKind::Own, 0, 0, 0, 0, {}}, scene.wave}};
    for (const ChangeRow& each : changes) {
        Row row;
        row.name = each.name;
        row.remark = each.change ? directions(each.up, each.same, each.down, language) : each.remark;
        row.kind = each.whole ? RowKind::Apart : RowKind::Plain;
        row.cells = {value_cell(each, each.before, language), value_cell(each, each.now, language),
                     change_cell(each, language)};
        if (each.before && each.now)
            row.marks.push_back({MarkKind::Link, *each.before, *each.now, 0, 0, {}});
        if (each.before) row.marks.push_back({MarkKind::Before, *each.before, 0, 0, 0, {}});
        if (each.now) row.marks.push_back({MarkKind::Own, *each.now, 0, 0, 0, {}});
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

// Lines between two columns of labels, each as close to its value as its neighbours allow.
class Slopes {
public:
    Slopes(Scene& scene, const std::vector<ChangeRow>& changes, double width)
        : frame_(scene, width), language_(scene.language) {
        for (const ChangeRow& each : changes)
            if (each.change) shown_.push_back(&each);
    }

    void draw(const std::string& subtitle, const std::string& before_wave,
              const std::vector<std::string>& notes) {
        frame_.title(subtitle);
        from_ = frame_.left + 60;
        to_ = from_ + (frame_.right - frame_.left) * 0.42;
        heading(from_, before_wave, Anchor::End);
        heading(to_, frame_.scene.wave, Anchor::Start);
        top_ = frame_.y += 50;
        place(true);
        place(false);
        for (const ChangeRow* each : shown_) {
            const Point before{from_, y(*each->before)}, now{to_, y(*each->now)};
            const bool all = each->whole;
            frame_.add(Line{before, now, all ? Role::Ink : Role::Primary, all ? 3.0 : 2.0,
                            *each->change < -0.5});
            for (const Point& end : {before, now})
                frame_.add(Circle{end, 5, all ? Role::Ink : Role::Primary, Role::None});
        }
        frame_.y += 12;
        frame_.finish(notes);
    }

private:
    static constexpr double kTall = 320;  // 0 to 100 px

    void heading(double x, const std::string& words, Anchor anchor) {
        frame_.text({x, frame_.y + 30}, words, Role::InkSoft, Weight::Semibold, anchor);
    }
    double y(double score) const { return top_ + kTall * (highest() - score) / range(); }
    double end(bool high) const {
        double result = *shown_.front()->before;
        for (const ChangeRow* each : shown_)
            for (const double value : {*each->before, *each->now})
                result = high ? std::max(result, value) : std::min(result, value);
        return result;
    }
    double highest() const { return end(true); }
    double range() const { return std::max(10.0, highest() - end(false)); }

    // Left the values, equal ones once; right each value, its change and its name.
    void place(bool left) {
        std::vector<const ChangeRow*> order = shown_;
        const auto value = [&](const ChangeRow* each) { return left ? *each->before : *each->now; };
        base::sort_few(order,
                       [&](const ChangeRow* a, const ChangeRow* b) { return value(a) > value(b); });
        double free = 0;
        std::string last;
        for (const ChangeRow* each : order) {
            const double middle = std::max(y(value(each)), free);
            std::string words = score_shown(value(each), language_);
            double height = kLineHeight;
            if (left && words == last) continue;
            last = words;
            if (left) {
                frame_.text({from_ - 12, middle + kBaseline}, words, Role::Ink, Weight::Bold,
                            Anchor::End);
            } else {
                words += " (" + change_cell(*each, language_) + ")";
                frame_.text({to_ + 12, middle + kBaseline}, words, Role::Ink, Weight::Bold);
                height =
                    frame_.lines({to_ + 88, middle}, each->name, frame_.right - to_ - 88, Role::Ink,
                                 each->whole ? Weight::Bold : Weight::Regular);
            }
            free = middle + height + 3;
            frame_.y = std::max(frame_.y, free);
        }
        frame_.y = std::max(frame_.y, top_ + kTall);
    }

    Frame frame_;
    Language language_;
    std::vector<const ChangeRow*> shown_;
    double from_ = 0, to_ = 0, top_ = 0;
};

}  // namespace

bool draws_slopes(const std::vector<ChangeRow>& rows, double width) {
    const auto shown = static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const ChangeRow& row) { return row.change.has_value(); }));
    return shown > 0 && shown <= kMostSlopes && width >= 640;
}

std::string change_chart_name(const std::vector<ChangeRow>& rows, double width,
                              Language language) {
    return draws_slopes(rows, width) ? say(language, "Diagramme de pentes", "Slope chart")
                                     : say(language, "Diagramme en haltères", "Dumbbell chart");
}

void draw_changes(Scene& scene, const std::vector<ChangeRow>& rows, const std::string& before_wave,
                  const std::string& subtitle, std::vector<std::string> notes, double width) {
    if (draws_slopes(rows, width)) {
        Slopes(scene, rows, width).draw(subtitle, before_wave, notes);
        return;
    }
    RowChart chart = dumbbell(rows, scene, before_wave);
    chart.subtitle = subtitle;
    chart.notes = std::move(notes);
    draw_rows(scene, std::move(chart), width);
}

AltTable change_table(const Scene& scene, const std::vector<ChangeRow>& rows,
                      const std::string& heading, const std::string& before_wave) {
    const Language language = scene.language;
    AltTable result;
    result.caption = scene.title;
    result.header = {heading,
                     before_wave,
                     scene.wave,
                     say(language, "Variation", "Change"),
                     say(language, "En hausse", "Up"),
                     say(language, "Stables", "Same"),
                     say(language, "En baisse", "Down")};
    for (const ChangeRow& each : rows) {
        auto& row = result.rows.emplace_back();
        row = {each.name, value_cell(each, each.before, language),
               value_cell(each, each.now, language), change_cell(each, language)};
        for (const long number : {each.up, each.same, each.down})
            row.push_back(each.hidden ? "x" : count(number, language));
    }
    return result;
}

}  // namespace chart
