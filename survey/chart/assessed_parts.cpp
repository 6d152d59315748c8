#include "survey/chart/assessed_parts.h"

#include <cmath>
#include <string_view>

#include "survey/chart/assessed_words.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using Score = std::optional<double>;

bool differ(Score a, Score b) {
    return a && (!b || std::abs(*a - *b) > 1e-9);
}

// n, the ends of the order, and what is missing.
std::string profile_description(const Assessed& assessed, const std::vector<std::size_t>& order,
                                Language language) {
    const combine::Scores& now = assessed.now;
    std::string result =
        overall_words(now, language) + ". " + assessed_subtitle(assessed, language) + ". ";
    std::vector<std::size_t> shown;
    for (const std::size_t i : order)
        if (now.themes[i].score) shown.push_back(i);
    const auto named = [&](std::size_t i) {
        return now.themes[i].section->title.in(language) + " (" +
               score_shown(now.themes[i].score, language) + ")";
    };
    if (shown.size() > 1)
        result += say(language, "Le plus haut", "Highest") + std::string(colon(language)) +
                  named(shown.front()) + semicolon(language) +
                  say(language, "le plus bas", "lowest") + colon(language) + named(shown.back()) +
                  ". ";
    for (const combine::ThemeScore& theme : now.themes)
        if (!theme.score)
            result +=
                theme.section->title.in(language) + colon(language) +
                not_shown_reason(theme, assessed.questionnaire.scoring->min_coverage, language) +
                ". ";
    if (assessed.others)
        result +=
            std::string(say(language, "Comparaison", "Compared with")) + colon(language) +
            assessed.others->label + ", n = " +
            published_n(spread_of(assessed.others->group->themes, combine::kOverall), language) +
            ". ";
    return result +
           states_words(now.rated, now.not_applicable, now.dont_know, now.blank, language) + ".";
}

}  // namespace

std::vector<Mark> assessed_marks(const combine::Spread* spread, Score now, Score planned,
                                 Score target) {
    std::vector<Mark> result;
    add_spread(result, spread);
    if (now) result.push_back({MarkKind::Own, *now, 0, 0, 0, {}});
    if (differ(planned, now)) result.push_back({MarkKind::Planned, *planned, 0, 0, 0, {}});
    if (differ(target, now)) result.push_back({MarkKind::Target, *target, 0, 0, 0, {}});
    return result;
}

std::vector<LegendEntry> assessed_legend(const RowChart& chart, const Assessed& assessed,
                                         Language language) {
    bool used[8] = {};
    for (const Row& row : chart.rows)
        for (const Mark& mark : row.marks)
            used[static_cast<int>(mark.kind)] = true;
    std::vector<LegendEntry> result;
    const auto add = [&](MarkKind kind, std::string label) {
        if (used[static_cast<int>(kind)])
            result.push_back({{kind, 0, 0, 0, 0, {}}, std::move(label)});
    };
    add(MarkKind::Own, say(language, "Votre organisation", "Your organization"));
    add(MarkKind::Planned, say(language, "Avec les étapes du plan", "With the plan’s steps"));
    add(MarkKind::Target, say(language, "Cible", "Target"));
    if (assessed.others != nullptr) {
        add(MarkKind::Median,
            say(language, "Médiane", "Median") + std::string(colon(language)) +
                assessed.others->label + " (n\u00A0=\u00A0" +
                published_n(spread_of(assessed.others->group->themes, combine::kOverall),
                            language) +
                ")");
        add(MarkKind::Box,
            say(language, "Du 1er au 3e quartile", "From the 1st to the 3rd quartile"));
    }
    return result;
}

Scene assessed_scene(const Assessed& assessed, const std::vector<std::size_t>& order,
                     const char* id, Language language) {
    Scene scene;
    scene.language = language;
    scene.id = id;
    scene.title = overall_words(assessed.now, language);
    scene.long_description = profile_description(assessed, order, language);
    scene.source = source_line(assessed.questionnaire, assessed.modified, language);
    scene.wave = assessed.wave;
    scene.n = 1;
    scene.table = profile_table(assessed, order, language);
    const std::string themes =
        counted(static_cast<long>(assessed.now.themes.size()), "thème", "theme", language);
    scene.description =
        std::string_view(id) == "radar"
            ? say(language, "Radar", "Radar chart") + std::string(colon(language)) +
                  say(language, "scores de ", "scores of ") + themes +
                  say(language, ", pour voir l’équilibre entre eux", ", to see their balance")
            : say(language, "Diagramme de points", "Dot plot") + std::string(colon(language)) +
                  say(language, "score global et scores de ", "overall score and scores of ") +
                  themes +
                  say(language, ", pour voir les forces et les écarts",
                      ", to see strengths and gaps");
    if (!assessed.wave.empty()) scene.description += " (" + assessed.wave + ")";
    return scene;
}

}  // namespace chart
