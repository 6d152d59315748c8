#include "survey/report/published_members.h"

#include <algorithm>

#include "survey/chart/item_bars.h"
#include "survey/chart/quartiles.h"
#include "survey/chart/reference.h"
#include "survey/chart/svg.h"
#include "survey/combine/benchmark.h"
#include "survey/combine/scores.h"
#include "survey/exchange/benchmark_file.h"
#include "survey/exchange/score_tables.h"
#include "survey/exchange/tables.h"
#include "survey/report/members.h"

namespace report {
namespace {

// Of one wave: quartiles for all and by each dimension, then the practices of each theme.
std::vector<chart::Scene> charts(const combine::Benchmark& benchmark,
                                 const define::Questionnaire& questionnaire,
                                 const Options& options) {
    std::vector<chart::Scene> scenes;
    const auto quartiles = [&](const std::string& by) {
        scenes.push_back(chart::quartiles(benchmark, by, questionnaire, options.clusters,
                                          options.language));
    };
    quartiles("");
    for (const std::string& by : options.group_by) {
        const bool there = std::any_of(benchmark.groups.begin(), benchmark.groups.end(),
                                       [&](const auto& group) { return group.by == by; });
        if (there) quartiles(by);
    }
    const combine::BenchmarkGroup& all = benchmark.groups.front();
    const std::string label = chart::group_label(all.by, all.value, questionnaire,
                                                 options.clusters, options.language);
    for (const define::Section* theme : combine::themes(questionnaire))
        scenes.push_back(chart::item_bars(all, *theme, questionnaire, label, benchmark.wave,
                                          benchmark.as_of, options.language));
    return scenes;
}

}  // namespace

std::string Names::free(std::string name) {
    const std::size_t dot = name.rfind('.');
    const std::string stem = name.substr(0, dot), ending = name.substr(dot);
    for (int number = 2; std::find(taken_.begin(), taken_.end(), name) != taken_.end(); ++number)
        name = stem + '-' + std::to_string(number) + ending;
    taken_.push_back(name);
    return name;
}

std::vector<File> member_files(const combine::Panel& panel,
                               const define::Questionnaire& questionnaire,
                               const Options& options) {
    const int least =
        options.min_group > 0 ? options.min_group : questionnaire.scoring->min_group;
    const auto benchmarks =
        combine::benchmarks(panel, questionnaire, options.clusters, options.group_by, least);
    const auto csv = [&](const exchange::Table& table) {
        return exchange::write_csv(table, options.csv);
    };
    const bool one = benchmarks.size() == 1;
    std::vector<File> files{
        {"items.csv", csv(exchange::published_items_table(panel, questionnaire, benchmarks))},
        {"benchmark.csv", csv(exchange::benchmark_table(benchmarks, questionnaire))}};
    Names names;
    for (const combine::Benchmark& benchmark : benchmarks)
        files.push_back({names.free(wave_file_name("benchmark", benchmark.wave, one, "json")),
                         exchange::write_benchmark(benchmark)});
    for (const combine::Benchmark& benchmark : benchmarks) {
        if (benchmark.groups.empty()) continue;
        for (const chart::Scene& scene : charts(benchmark, questionnaire, options))
            files.push_back({names.free(chart_name(scene.id, benchmark.wave, one)),
                             chart::svg(scene)});
    }
    add_waves(files, combine::wave_changes(panel, questionnaire, benchmarks), questionnaire, options);
    files.push_back({"report.html", members_html(benchmarks, questionnaire, options.clusters,
                                                 options.language)});
    if (options.with_responses)
        files.push_back({"scores.csv", csv(exchange::scores_table(panel, questionnaire))});
    return files;
}

}  // namespace report
