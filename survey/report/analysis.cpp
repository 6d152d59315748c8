#include "survey/report/analysis.h"

#include <algorithm>

namespace report {
namespace {

combine::Panel of_waves(const combine::Panel& counted, const std::vector<std::string>& wanted) {
    if (wanted.empty()) return counted;
    combine::Panel result;
    for (const answer::Response* response : counted)
        if (std::find(wanted.begin(), wanted.end(), response->wave) != wanted.end())
            result.push_back(response);
    return result;
}

template <class Part, class Wave>
std::vector<Part> parts(const Analysis& analysis, std::optional<Part> Wave::*part) {
    std::vector<Part> result;
    for (const WaveAnalysis& wave : analysis.waves)
        if (wave.*part) result.push_back(*(wave.*part));
    return result;
}

}  // namespace

Analysis analyse(const combine::Panel& counted, const define::Questionnaire& questionnaire,
                 const Options& options) {
    const combine::Panel panel = of_waves(counted, options.waves);
    Analysis analysis{&questionnaire, {}};
    for (auto& [name, responses] : combine::waves(panel)) {
        WaveAnalysis wave;
        wave.wave = name;
        wave.panel = responses;
        for (const answer::Response* response : responses)
            wave.as_of = std::max(wave.as_of, response->modified);
        wave.items = combine::rank(responses, questionnaire);
        if (questionnaire.pooling)
            wave.pooling = combine::pool(responses, questionnaire, options.clusters);
        analysis.waves.push_back(std::move(wave));
    }
    const auto wave_of = [&](const std::string& name) -> WaveAnalysis& {
        return *std::find_if(analysis.waves.begin(), analysis.waves.end(),
                             [&](const WaveAnalysis& wave) { return wave.wave == name; });
    };
    std::vector<combine::Benchmark> benchmarks;
    if (questionnaire.scoring)
        benchmarks = combine::benchmarks(
            panel, questionnaire, options.clusters, options.group_by,
            options.min_group > 0 ? options.min_group : questionnaire.scoring->min_group);
    if (questionnaire.scoring || questionnaire.ranking)
        for (auto& changes : combine::wave_changes(panel, questionnaire, benchmarks))
            wave_of(changes.now).changes = std::move(changes);
    for (auto& benchmark : benchmarks)
        wave_of(benchmark.wave).benchmark = std::move(benchmark);
    return analysis;
}

std::vector<combine::Benchmark> benchmarks_of(const Analysis& analysis) {
    return parts(analysis, &WaveAnalysis::benchmark);
}

std::vector<combine::WaveChanges> changes_of(const Analysis& analysis) {
    return parts(analysis, &WaveAnalysis::changes);
}

}  // namespace report
