#include "survey/chart/item_bars.h"

#include <algorithm>

#include "survey/chart/level_rows.h"
#include "survey/chart/reference.h"
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

LevelCounts counts_of(const combine::Spread* spread) {
    if (spread == nullptr) return {};
    return {spread->hidden,         spread->n,         spread->counts,
            spread->not_applicable, spread->dont_know, spread->blank};
}

void add(Scene& scene, RowChart& chart, const Practice& practice, const combine::Spread* spread,
         std::size_t levels) {
    const Language language = scene.language;
    const LevelCounts counts = counts_of(spread);
    Row row = level_row(practice.name, counts, levels, language);
    const std::string median =
        published_level(spread, spread ? spread->median : std::nullopt, language);
    row.cells = level_cells(counts, language);
    auto& cells = scene.table.rows.emplace_back();
    cells = {practice.name, row.cells.front()};
    for (const std::string& each : counts_by_level(counts, levels, language)) cells.push_back(each);
    cells.insert(cells.end(), row.cells.begin() + 1, row.cells.end());
    cells.push_back(median);
    row.cells.insert(row.cells.begin(), median);
    chart.rows.push_back(std::move(row));
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
    chart.columns = level_columns(language);
    chart.columns.insert(chart.columns.begin(), median);
    std::vector<define::Point> points;
    for (const Practice& practice : practices)
        if (practice.question->points.size() > points.size()) points = practice.question->points;
    std::vector<std::string> levels;
    for (const define::Point& point : points)
        levels.push_back(count(point.value, language) +
                         (point.label.empty() ? "" : "\u00A0" + point.label.in(language)));
    add_levels(chart, levels, language);
    std::vector<std::string> headings = level_headings(language);
    scene.table.header = {say(language, "Pratique", "Practice"), headings.front()};
    scene.table.header.insert(scene.table.header.end(), levels.begin(), levels.end());
    scene.table.header.insert(scene.table.header.end(), headings.begin() + 1, headings.end());
    scene.table.header.push_back(median);
    for (const Practice& practice : practices) {
        const combine::Spread* spread = spread_of(group.items, practice.question->id);
        add(scene, chart, practice, spread, points.size());
        if (spread != nullptr && !spread->hidden) scene.n = std::max(scene.n, spread->n);
    }
    add_hidden_note(chart, scene);
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
