#include "survey/exchange/score_tables.h"

#include <algorithm>
#include <tuple>

#include "survey/combine/scores.h"

namespace exchange {
namespace {

constexpr const char* kSuppressed = "x";

long whole(int number) { return number; }

std::string group_name(const combine::BenchmarkGroup& group) {
    return group.by.empty() ? "all" : group.by + ':' + group.value;
}

std::vector<Cell> benchmark_row(const std::string& wave, const std::string& group,
                                const std::string& theme, const combine::Spread& spread) {
    std::vector<Cell> row{wave, group, theme};
    const Cell hidden = std::string(kSuppressed);
    row.push_back(spread.hidden ? hidden : Cell(spread.n));
    row.push_back(spread.hidden ? hidden : cell(spread.mean));
    for (const auto& quartile : {spread.q1, spread.median, spread.q3})
        row.push_back(quartile && !spread.hidden ? cell(quartile) : hidden);
    return row;
}

}  // namespace

Table scores_table(const combine::Panel& counted, const define::Questionnaire& questionnaire) {
    Table table{{"wave", "response_id", "grappe", "organisation", "theme", "score", "coverage",
                 "rated", "not_applicable", "dont_know", "blank"},
                {}};
    combine::Panel sorted = counted;
    std::sort(sorted.begin(), sorted.end(), [](const auto* left, const auto* right) {
        return std::tie(left->wave, left->id) < std::tie(right->wave, right->id);
    });
    for (const answer::Response* response : sorted) {
        const combine::Scores scores = combine::score(response->answers, questionnaire);
        const auto add = [&](const std::string& theme, const std::optional<double>& score,
                             const auto& counts) {
            table.rows.push_back({response->wave, response->id, response->respondent.grappe,
                                  response->respondent.organisation, theme, cell(score),
                                  cell(counts.coverage), whole(counts.rated),
                                  whole(counts.not_applicable), whole(counts.dont_know),
                                  whole(counts.blank)});
        };
        for (const combine::ThemeScore& theme : scores.themes)
            add(theme.section->id, theme.score, theme);
        add(combine::kOverall, scores.overall, scores);
    }
    return table;
}

Table benchmark_table(const std::vector<combine::Benchmark>& benchmarks,
                      const define::Questionnaire& questionnaire) {
    Table table{{"wave", "group", "theme", "n", "mean", "q1", "median", "q3"}, {}};
    const std::vector<std::string> themes = combine::theme_ids(questionnaire);
    for (const combine::Benchmark& benchmark : benchmarks)
        for (const combine::BenchmarkGroup& group : benchmark.groups)
            for (const std::string& theme : themes) {
                const auto found = group.themes.find(theme);
                if (found == group.themes.end()) continue;
                table.rows.push_back(
                    benchmark_row(benchmark.wave, group_name(group), theme, found->second));
            }
    return table;
}

}  // namespace exchange
