#include "survey/chart/changes.h"

#include <algorithm>

#include "survey/base/order.h"
#include "survey/chart/rows.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using base::Language;
using Score = std::optional<double>;

constexpr std::size_t kMostSlopes = 8;

struct Change {
    std::string name;
    Score before, now, change;
    int up = 0, same = 0, down = 0;
};

std::string directions(int up, int same, int down, Language language) {
    const auto part = [&](long value, const char* fr, const char* en) {
        return counted(value, fr, en, language);
    };
    if (language == Language::En)
        return count(up, language) + "\u00A0up, " + count(same, language) + "\u00A0the same, " +
               count(down, language) + "\u00A0down";
    return count(up, language) + "\u00A0en hausse, " + part(same, "stable", "") + ", " +
           count(down, language) + "\u00A0en baisse";
}

// Overall first, then the greatest rise; what cannot be compared last.
std::vector<Change> listed(const combine::Pairs& pairs, Language language) {
    std::vector<Change> result;
    Change all{say(language, "Score global", "Overall score"),
               pairs.before_overall,
               pairs.now_overall,
               {},
               pairs.up,
               pairs.same,
               pairs.down};
    if (all.before && all.now) all.change = *all.now - *all.before;
    result.push_back(std::move(all));
    std::vector<const combine::ThemePair*> order;
    for (const combine::ThemePair& theme : pairs.themes)
        order.push_back(&theme);
    base::sort_few(order, [](const auto* a, const auto* b) {
        return a->change.value_or(-1000) > b->change.value_or(-1000);
    });
    for (const combine::ThemePair* theme : order)
        result.push_back({theme->section->title.in(language), theme->before, theme->now,
                          theme->change, theme->up, theme->same, theme->down});
    return result;
}

std::string change_cell(const Change& each, Language language) {
    return each.change ? change_shown(*each.change, 0, language) : "–";
}

RowChart dumbbell(const std::vector<Change>& changes, const Scene& scene,
                  const std::string& before_wave) {
    const Language language = scene.language;
    RowChart chart;
    for (int at = 0; at <= 100; at += 20)
        chart.ticks.push_back({double(at), count(at, language)});
    chart.columns = {before_wave, scene.wave, say(language, "Variation", "Change")};
    chart.strong_column = 1;
    chart.legend = {{{MarkKind::Before, 0, 0, 0, 0, {}}, before_wave},
                    {{MarkKind::Own, 0, 0, 0, 0, {}}, scene.wave}};
    for (const Change& each : changes) {
        Row row;
        row.name = each.name;
        row.remark = each.change ? directions(each.up, each.same, each.down, language)
                                 : std::string(say(language, "Score non affiché aux deux moments",
                                                   "No score shown at both moments"));
        row.cells = {score_shown(each.before, language), score_shown(each.now, language),
                     change_cell(each, language)};
        if (each.before && each.now)
            row.marks.push_back({MarkKind::Link, *each.before, *each.now, 0, 0, {}});
        if (each.before) row.marks.push_back({MarkKind::Before, *each.before, 0, 0, 0, {}});
        if (each.now) row.marks.push_back({MarkKind::Own, *each.now, 0, 0, 0, {}});
        chart.rows.push_back(std::move(row));
    }
    chart.rows.front().kind = RowKind::Apart;
    return chart;
}

// Lines between two columns of labels, each as close to its value as its neighbours allow.
class Slopes {
public:
    Slopes(Scene& scene, const std::vector<Change>& changes, double width)
        : frame_(scene, width), language_(scene.language) {
        for (const Change& each : changes)
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
        for (const Change* each : shown_) {
            const Point before{from_, y(*each->before)}, now{to_, y(*each->now)};
            const bool all = each == shown_.front();
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
        for (const Change* each : shown_)
            for (const double value : {*each->before, *each->now})
                result = high ? std::max(result, value) : std::min(result, value);
        return result;
    }
    double highest() const { return end(true); }
    double range() const { return std::max(10.0, highest() - end(false)); }

    // Left the values, equal ones once; right each value, its change and its name.
    void place(bool left) {
        std::vector<const Change*> order = shown_;
        const auto value = [&](const Change* each) { return left ? *each->before : *each->now; };
        base::sort_few(order,
                       [&](const Change* a, const Change* b) { return value(a) > value(b); });
        double free = 0;
        std::string last;
        for (const Change* each : order) {
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
                                 each == shown_.front() ? Weight::Bold : Weight::Regular);
            }
            free = middle + height + 3;
            frame_.y = std::max(frame_.y, free);
        }
        frame_.y = std::max(frame_.y, top_ + kTall);
    }

    Frame frame_;
    Language language_;
    std::vector<const Change*> shown_;
    double from_ = 0, to_ = 0, top_ = 0;
};

std::vector<std::string> excluded(const combine::Pairs& pairs, Language language) {
    std::vector<std::string> result;
    for (const define::Question* question : pairs.changed) {
        std::string name = question->label.in(language);
        for (const combine::ItemScore& item : pairs.now.items)
            if (item.question->id == question->id && item.page && !item.page->title.empty())
                name = item.page->title.in(language);
        result.push_back(std::move(name));
    }
    return result;
}

AltTable table(const std::vector<Change>& changes, const std::vector<std::string>& left_out,
               const Scene& scene, const std::string& before_wave) {
    const Language language = scene.language;
    AltTable result;
    result.caption = scene.title;
    result.header = {say(language, "Thème", "Theme"),
                     before_wave,
                     scene.wave,
                     say(language, "Variation", "Change"),
                     say(language, "En hausse", "Up"),
                     say(language, "Stables", "Same"),
                     say(language, "En baisse", "Down")};
    for (const Change& each : changes)
        result.rows.push_back({each.name, score_shown(each.before, language),
                               score_shown(each.now, language), change_cell(each, language),
                               count(each.up, language), count(each.same, language),
                               count(each.down, language)});
    for (const std::string& name : left_out)
        result.rows.push_back({name + say(language, " (exclue\u00A0: le sens a changé)",
                                          " (excluded: its meaning changed)"),
                               "–", "–", "–", "–", "–", "–"});
    return result;
}

}  // namespace

Scene changes(const combine::Pairs& pairs, const define::Questionnaire& questionnaire,
              const std::string& before_wave, const std::string& now_wave,
              const std::string& modified, Language language, double width) {
    const std::vector<Change> all = listed(pairs, language);
    const std::vector<std::string> left_out = excluded(pairs, language);
    Scene scene;
    scene.language = language;
    scene.id = "evolution";
    scene.wave = now_wave;
    scene.n = 1;
    scene.title = std::string(say(language, "Pratiques", "Practices")) + colon(language) +
                  directions(pairs.up, pairs.same, pairs.down, language);
    scene.source = source_line(questionnaire, modified, language);
    const std::string period = before_wave + say(language, " à ", " to ") + now_wave;
    const bool slope = std::count_if(all.begin(), all.end(),
                                     [](const Change& each) { return each.change.has_value(); }) <=
                           static_cast<std::ptrdiff_t>(kMostSlopes) &&
                       all.front().change && width >= 640;
    scene.description = (slope ? say(language, "Diagramme de pentes", "Slope chart")
                               : say(language, "Diagramme en haltères", "Dumbbell chart")) +
                        std::string(colon(language)) +
                        say(language, "scores avant et maintenant, pour voir ce qui a changé (",
                            "scores before and now, to see what changed (") +
                        period + ")";
    scene.long_description = scene.title + ". " + period + ". " + all.front().name +
                             colon(language) + score_shown(all.front().before, language) + " → " +
                             score_shown(all.front().now, language) + " (" +
                             change_cell(all.front(), language) + ").";
    std::vector<std::string> notes;
    if (!left_out.empty()) {
        notes.push_back(
            say(language, "Exclues, car leur sens a changé", "Excluded, as their meaning changed") +
            std::string(colon(language)) + and_list(left_out, language) + ".");
        scene.long_description += " " + notes.front();
    }
    scene.table = table(all, left_out, scene, before_wave);
    if (slope) {
        Slopes(scene, all, width).draw(period, before_wave, notes);
        return scene;
    }
    RowChart chart = dumbbell(all, scene, before_wave);
    chart.subtitle = period;
    chart.notes = std::move(notes);
    draw_rows(scene, std::move(chart), width);
    return scene;
}

}  // namespace chart
