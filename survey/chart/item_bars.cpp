#include "survey/chart/item_bars.h"

#include <algorithm>

#include "survey/chart/reference.h"
#include "survey/chart/rows.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using base::Language;

struct Practice {
    std::string name;
    const define::Question* question;
};

std::vector<Practice> practices_of(const define::Section& section, Language language) {
    std::vector<Practice> result;
    for (const define::Page& page : section.pages)
        for (const define::Question& question : page.questions)
            if (question.type == define::QuestionType::Scale)
                result.push_back(
                    {(page.title.empty() ? question.label : page.title).in(language), &question});
    return result;
}

std::vector<Mark> segments(const combine::Spread* spread, std::size_t levels, Language language) {
    std::vector<Mark> result;
    if (spread == nullptr || spread->hidden || spread->n == 0) return result;
    const int places = static_cast<int>(levels);
    const auto all = static_cast<double>(spread->n);
    double from = 0;
    for (int place = 0; place < places && place < static_cast<int>(spread->counts.size());
         ++place) {
        const long value = spread->counts[static_cast<std::size_t>(place)];
        if (value == 0) continue;
        const double to = from + 100 * static_cast<double>(value) / all;
        result.push_back({MarkKind::Segment, from, to, place, places, count(value, language)});
        from = to;
    }
    return result;
}

void add(Scene& scene, RowChart& chart, const Practice& practice, const combine::Spread* spread,
         std::size_t levels) {
    const Language language = scene.language;
    const std::string n = published_n(spread, language);
    const bool hidden = spread != nullptr && spread->hidden;
    Row row;
    row.name = practice.name;
    row.marks = segments(spread, levels, language);
    if (row.marks.empty())
        row.remark = hidden ? say(language, "non publié", "not published")
                            : say(language, "aucune organisation", "no organization");
    const std::string median =
        published_level(spread, spread ? spread->median : std::nullopt, language);
    row.cells = {median, n};
    chart.rows.push_back(std::move(row));
    auto& cells = scene.table.rows.emplace_back();
    cells = {practice.name, n};
    for (std::size_t i = 0; i < levels; ++i)
        cells.push_back(hidden                                ? "x"
                        : spread && i < spread->counts.size() ? count(spread->counts[i], language)
                                                              : "–");
    cells.push_back(median);
}

}  // namespace

Scene item_bars(const combine::BenchmarkGroup& group, const define::Section& section,
                const define::Questionnaire& questionnaire, const std::string& label,
                const std::string& wave, const std::string& as_of, Language language,
                double width) {
    const std::vector<Practice> practices = practices_of(section, language);
    const std::string& name = section.title.in(language);
    const char* median = say(language, "Médiane", "Median");
    Scene scene;
    scene.language = language;
    scene.id = "pratiques-" + section.id;
    scene.wave = wave;
    scene.title =
        name + colon(language) + say(language, "répartition des niveaux", "distribution of levels");
    scene.description =
        say(language,
            "Barres empilées à 100\u00A0%\u00A0: organisations par niveau de chaque "
            "pratique, pour voir où elles en sont (",
            "100% stacked bars: organizations by level of each practice, to see where they stand "
            "(") +
        wave + ")";
    scene.source = source_line(questionnaire, as_of, language);
    RowChart chart;
    chart.subtitle = label + say(language, ", vague\u00A0", ", wave\u00A0") + wave;
    chart.columns = {median, "n"};
    for (int at = 0; at <= 100; at += 25)
        chart.ticks.push_back({double(at), share_shown(at / 100.0, language)});
    scene.table.header = {say(language, "Pratique", "Practice"), "n"};
    std::vector<define::Point> points;
    for (const Practice& practice : practices)
        if (practice.question->points.size() > points.size()) points = practice.question->points;
    for (const define::Point& point : points) {
        const std::string level = count(point.value, language) +
                                  (point.label.empty() ? "" : "\u00A0" + point.label.in(language));
        chart.legend.push_back({{MarkKind::Segment,
                                 0,
                                 0,
                                 static_cast<int>(chart.legend.size()),
                                 static_cast<int>(points.size()),
                                 {}},
                                level});
        scene.table.header.push_back(level);
    }
    scene.table.header.push_back(median);
    for (const Practice& practice : practices) {
        const combine::Spread* spread = spread_of(group.items, practice.question->id);
        add(scene, chart, practice, spread, points.size());
        if (spread != nullptr && !spread->hidden) scene.n = std::max(scene.n, spread->n);
    }
    const bool some_hidden =
        std::any_of(scene.table.rows.begin(), scene.table.rows.end(), [](const auto& row) {
            return std::find(row.begin(), row.end(), "x") != row.end();
        });
    if (some_hidden)
        chart.notes.push_back(quoted("x", language) + colon(language) +
                              say(language, "non publié, trop peu d’organisations.",
                                  "not published, too few organizations."));
    scene.long_description = scene.title + ". " + chart.subtitle + ".";
    if (scene.n > 0)
        scene.long_description +=
            say(language, " Par pratique, au plus ", " For each practice, at most ") +
            counted(scene.n, "organisation", "organization", language) + ".";
    for (const std::string& note : chart.notes)
        scene.long_description += " " + note;
    scene.table.caption = scene.title + " (" + chart.subtitle + ")";
    draw_rows(scene, std::move(chart), width);
    return scene;
}

}  // namespace chart
