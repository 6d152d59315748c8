#include "survey/report/published.h"

#include <algorithm>

#include "survey/chart/pooling.h"
#include "survey/chart/status_bars.h"
#include "survey/chart/svg.h"
#include "survey/chart/wave_changes.h"
#include "survey/combine/pooling.h"
#include "survey/combine/priority.h"
#include "survey/combine/wave_changes.h"
#include "survey/exchange/pooling_table.h"
#include "survey/exchange/tables.h"
#include "survey/report/pooling.h"
#include "survey/report/priorities.h"
#include "survey/report/published_members.h"

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

void add_charts(std::vector<File>& files, const combine::Panel& panel,
                const define::Questionnaire& questionnaire, base::Language language) {
    const auto waves = combine::waves(panel);
    Names names;
    for (const auto& [wave, responses] : waves) {
        const chart::Scene scene = chart::status_bars(
            responses, combine::rank(responses, questionnaire), questionnaire, language);
        files.push_back({names.free(chart_name(scene.id, wave, waves.size() == 1)),
                         chart::svg(scene)});
    }
}

// Who seeks and offers what, a chart a wave, and the contact sheets of the latest one.
void add_pooling(std::vector<File>& files, const combine::Panel& panel,
                 const define::Questionnaire& questionnaire, const Options& options) {
    files.push_back({"pooling.csv",
                     exchange::write_csv(
                         exchange::pooling_table(panel, questionnaire, options.clusters),
                         options.csv)});
    const auto waves = combine::waves(panel);
    Names names;
    for (const auto& [wave, responses] : waves) {
        std::string latest;
        for (const answer::Response* response : responses)
            latest = std::max(latest, response->modified);
        const chart::Scene scene =
            chart::pooling(combine::pool(responses, questionnaire, options.clusters), questionnaire,
                           options.clusters, wave, latest, options.language);
        files.push_back({names.free(chart_name(scene.id, wave, waves.size() == 1)),
                         chart::svg(scene)});
    }
    files.push_back({"mutualisation.html",
                     pooling_html(panel, questionnaire, options.clusters, options.language)});
}

}  // namespace

void add_waves(std::vector<File>& files, const std::vector<combine::WaveChanges>& changes,
               const define::Questionnaire& questionnaire, const Options& options) {
    files.push_back(
        {"waves.csv", exchange::write_csv(exchange::waves_table(changes), options.csv)});
    Names names;
    for (const combine::WaveChanges& each : changes) {
        if (each.measures.empty()) continue;
        const chart::Scene scene = chart::wave_changes(each, questionnaire, options.language);
        files.push_back({names.free(chart_name(scene.id, each.now, changes.size() == 1)),
                         chart::svg(scene)});
    }
}

combine::Panel counted_responses(const std::vector<combine::Entry>& entries,
                                 const std::vector<combine::Standing>& standings,
                                 const std::string& questionnaire_id) {
    combine::Panel result;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (standings[i] == combine::Standing::Counted &&
            entries[i].response.questionnaire_id == questionnaire_id)
            result.push_back(&entries[i].response);
    return result;
}

std::vector<File> survey_files(const combine::Panel& counted,
                               const define::Questionnaire& questionnaire,
                               const Options& options) {
    const combine::Panel panel = of_waves(counted, options.waves);
    const auto csv = [&](const exchange::Table& table) {
        return exchange::write_csv(table, options.csv);
    };
    std::vector<File> files{{"items.csv", csv(exchange::items_table(panel, questionnaire))}};
    if (questionnaire.ranking) {
        files.push_back({"ranking.csv", csv(exchange::ranking_table(panel, questionnaire))});
        add_charts(files, panel, questionnaire, options.language);
        add_waves(files, combine::wave_changes(panel, questionnaire), questionnaire, options);
        files.push_back({"report.html", priorities_html(panel, questionnaire, options.clusters,
                                                        options.language)});
    }
    if (questionnaire.pooling) add_pooling(files, panel, questionnaire, options);
    return files;
}

std::vector<File> published_files(const combine::Panel& counted,
                                  const define::Questionnaire& questionnaire,
                                  const Options& options) {
    const combine::Panel panel = of_waves(counted, options.waves);
    std::vector<File> files = questionnaire.scoring
                                  ? member_files(panel, questionnaire, options)
                                  : survey_files(panel, questionnaire, options);
    if (options.with_responses)
        files.push_back({"responses.csv",
                         exchange::write_csv(exchange::responses_table(panel, questionnaire),
                                             options.csv)});
    return files;
}

std::string wave_file_name(const std::string& stem, const std::string& wave, bool only_wave,
                           const std::string& ending) {
    if (only_wave) return stem + '.' + ending;
    std::string safe = wave;
    for (char& each : safe) {
        const bool kept = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
                          (each >= '0' && each <= '9') || each == '-' || each == '_';
        if (!kept) each = '-';
    }
    return stem + '-' + safe + '.' + ending;
}

std::string chart_name(const std::string& chart, const std::string& wave, bool only_wave) {
    return wave_file_name(chart, wave, only_wave, "svg");
}

}  // namespace report
