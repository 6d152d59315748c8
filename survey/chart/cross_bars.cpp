#include "survey/chart/cross_bars.h"

#include "survey/chart/level_rows.h"
#include "survey/chart/reference.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using base::Language;
using combine::CrossRow;
using combine::CrossTable;

std::string level_label(int value, const base::Text& label, Language language) {
    return count(value, language) + (label.empty() ? "" : "\u00A0" + label.in(language));
}

std::vector<std::string> levels_of(const std::string& measure, const define::Questionnaire& questionnaire,
                                   Language language) {
    std::vector<std::string> levels;
    if (const define::Question* item = define::find_question(questionnaire, measure)) {
        for (const define::Point& point : item->points)
            levels.push_back(level_label(point.value, point.label, language));
        return levels;
    }
    for (const define::Band& band : questionnaire.scoring->bands)
        for (const define::Level& level : questionnaire.scoring->levels)
            if (level.id == band.level) levels.push_back(level_label(level.value, level.label, language));
    return levels;
}

LevelCounts counts_of(const CrossRow& row) {
    return {row.hidden, row.n, row.counts, row.not_applicable, row.dont_know, row.blank};
}

// "mmode · De 10 à 49": the values that the filters keep.
std::string selection_label(const combine::CrossQuery& query, const define::Questionnaire& questionnaire,
                            const std::vector<define::Cluster>& clusters, Language language) {
    if (query.filters.empty()) return group_label({}, {}, questionnaire, clusters, language);
    std::string label;
    for (const combine::Filter& filter : query.filters)
        label += (label.empty() ? "" : " · ") +
                 group_label(filter.by, filter.value, questionnaire, clusters, language);
    return label;
}

void describe(Scene& scene, const RowChart& chart) {
    const Language language = scene.language;
    scene.description =
        say(language,
            "Barres empilées à 100\u00A0%\u00A0: organisations par niveau dans chaque groupe, pour les "
            "comparer (",
            "100% stacked bars: organizations by level in each group, to compare them (") +
        scene.wave + ")";
    scene.long_description = scene.title + ". " + chart.subtitle + ". " +
                             counted(scene.n, "organisation", "organization", language) + ".";
    for (const std::string& note : chart.notes) scene.long_description += " " + note;
    scene.table.caption = scene.title + " (" + chart.subtitle + ")";
}

}  // namespace

std::string measure_label(const std::string& measure, const define::Questionnaire& questionnaire,
                          Language language) {
    if (measure == combine::kOverall) return say(language, "Score global", "Overall score");
    for (const define::Section& section : questionnaire.sections) {
        if (section.id == measure) return section.title.in(language);
        for (const define::Page& page : section.pages)
            for (const define::Question& question : page.questions)
                if (question.id == measure)
                    return (page.title.empty() ? question.label : page.title).in(language);
    }
    return measure;
}

Scene cross_bars(const CrossTable& table, const define::Questionnaire& questionnaire,
                 const std::vector<define::Cluster>& clusters, Language language, double width) {
    const combine::CrossQuery& query = table.query;
    Scene scene;
    scene.language = language;
    scene.id = "croisement";
    scene.wave = table.wave;
    scene.n = table.total.n;
    scene.source = source_line(questionnaire, table.as_of, language);
    scene.title = measure_label(query.measure, questionnaire, language) + colon(language) +
                  say(language, "répartition des niveaux", "distribution of levels");
    RowChart chart;
    const std::string selection = selection_label(query, questionnaire, clusters, language);
    chart.subtitle = selection + say(language, ", vague\u00A0", ", wave\u00A0") + table.wave;
    const std::string by = query.by.empty() ? say(language, "Groupe", "Group")
                                            : dimension_label(query.by, questionnaire, language);
    if (!query.by.empty())
        chart.subtitle += say(language, ", groupes\u00A0: ", ", groups: ") + quoted(by, language);
    chart.columns = level_columns(language);
    const std::vector<std::string> levels = levels_of(query.measure, questionnaire, language);
    add_levels(chart, levels, language);
    const std::vector<std::string> headings = level_headings(language);
    scene.table.header = {by, headings.front()};
    scene.table.header.insert(scene.table.header.end(), levels.begin(), levels.end());
    scene.table.header.insert(scene.table.header.end(), headings.begin() + 1, headings.end());
    const auto add = [&](const CrossRow& row, const std::string& name, RowKind kind) {
        const LevelCounts counts = counts_of(row);
        Row& drawn = chart.rows.emplace_back(level_row(name, counts, levels.size(), language));
        drawn.kind = kind;
        drawn.cells = level_cells(counts, language);
        auto& cells = scene.table.rows.emplace_back(std::vector<std::string>{name, drawn.cells.front()});
        for (const std::string& each : counts_by_level(counts, levels.size(), language))
            cells.push_back(each);
        cells.insert(cells.end(), drawn.cells.begin() + 1, drawn.cells.end());
    };
    if (table.refusal == combine::Refusal::None) {
        add(table.total, selection, RowKind::Apart);
        for (const CrossRow& row : table.groups)
            add(row, group_label(query.by, row.value, questionnaire, clusters, language), RowKind::Plain);
    }
    add_hidden_note(chart, scene);
    describe(scene, chart);
    draw_rows(scene, std::move(chart), width);
    return scene;
}

}  // namespace chart
