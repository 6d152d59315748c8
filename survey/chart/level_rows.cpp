#include "survey/chart/level_rows.h"

#include <algorithm>

#include "survey/chart/words.h"

namespace chart {

using base::Language;

std::vector<std::string> level_columns(Language language) {
    return {"n", say(language, "S.\u00A0o.", "N/A"), say(language, "NSP", "DK"),
            say(language, "Vides", "Blank")};
}

std::vector<std::string> level_headings(Language language) {
    return {"n", say(language, "Sans objet", "Not applicable"), say(language, "Ne sait pas", "Don’t know"),
            say(language, "Sans réponse", "Blank")};
}

std::vector<std::string> level_cells(const LevelCounts& row, Language language) {
    if (row.hidden) return {"x", "x", "x", "x"};
    return {count(row.n, language), count(row.not_applicable, language), count(row.dont_know, language),
            count(row.blank, language)};
}

std::vector<std::string> counts_by_level(const LevelCounts& row, std::size_t levels, Language language) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < levels; ++i)
        cells.push_back(row.hidden                ? "x"
                        : i < row.counts.size() ? count(row.counts[i], language)
                                                : "–");
    return cells;
}

Row level_row(const std::string& name, const LevelCounts& row, std::size_t levels, Language language) {
    Row result;
    result.name = name;
    if (row.hidden) result.remark = say(language, "non publié", "not published");
    else if (row.n == 0) result.remark = say(language, "aucune organisation", "no organization");
    double from = 0;
    for (std::size_t i = 0; i < std::min(levels, row.counts.size()); ++i) {
        if (row.counts[i] == 0) continue;
        const double to = from + 100 * static_cast<double>(row.counts[i]) / static_cast<double>(row.n);
        result.marks.push_back({MarkKind::Segment, from, to, static_cast<int>(i), static_cast<int>(levels),
                                count(row.counts[i], language)});
        from = to;
    }
    return result;
}

void add_levels(RowChart& chart, const std::vector<std::string>& levels, Language language) {
    for (int at = 0; at <= 100; at += 25)
        chart.ticks.push_back({double(at), share_shown(at / 100.0, language)});
    const int places = static_cast<int>(levels.size());
    for (int place = 0; place < places; ++place)
        chart.legend.push_back({{MarkKind::Segment, 0, 0, place, places, {}},
                                levels[static_cast<std::size_t>(place)]});
    chart.notes.push_back(
        say(language,
            "Barres\u00A0: organisations qui ont un niveau (n). S.\u00A0o.\u00A0: sans objet\u202F; "
            "NSP\u00A0: ne sait pas\u202F; vides\u00A0: sans réponse.",
            "Bars: organizations with a level (n). N/A: not applicable; DK: don’t know; blank: no answer."));
}

void add_hidden_note(RowChart& chart, const Scene& scene) {
    const auto& rows = scene.table.rows;
    if (std::none_of(rows.begin(), rows.end(), [](const auto& row) {
            return std::find(row.begin(), row.end(), "x") != row.end();
        }))
        return;
    chart.notes.push_back(quoted("x", scene.language) + colon(scene.language) +
                          say(scene.language, "non publié, trop peu d’organisations.",
                              "not published, too few organizations."));
}

}  // namespace chart
