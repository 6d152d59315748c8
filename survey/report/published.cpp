#include "survey/report/published.h"

#include <algorithm>

#include "survey/exchange/benchmark_file.h"
#include "survey/exchange/pooling_table.h"
#include "survey/exchange/score_tables.h"
#include "survey/exchange/tables.h"
#include "survey/report/figures.h"
#include "survey/report/members.h"
#include "survey/report/pooling.h"
#include "survey/report/priorities.h"

namespace report {
namespace {

combine::Panel panel_of(const Analysis& analysis) {
    combine::Panel panel;
    for (const WaveAnalysis& wave : analysis.waves)
        panel.insert(panel.end(), wave.panel.begin(), wave.panel.end());
    return panel;
}

// Of members nothing may be read off single responses: only benchmarks know what is hidden.
class Publisher {
public:
    Publisher(const Analysis& analysis, const Options& options)
        : analysis_(analysis), questionnaire_(*analysis.questionnaire), options_(options),
          panel_(panel_of(analysis)), benchmarks_(benchmarks_of(analysis)) {}

    std::vector<File> files() {
        questionnaire_.scoring ? member_tables() : survey_tables();
        write_tables();
        if (questionnaire_.scoring) benchmark_files();
        for (File& chart : chart_files(analysis_, options_)) files_.push_back(std::move(chart));
        documents();
        if (options_.with_responses) responses();
        write_tables();
        return std::move(files_);
    }
    std::vector<NamedTable> tables() {
        questionnaire_.scoring ? member_tables() : survey_tables();
        if (options_.with_responses) responses();
        return std::move(tables_);
    }

private:
    void table(const char* name, exchange::Table table) {
        tables_.push_back({name, std::move(table)});
    }
    void write_tables() {
        for (const NamedTable& each : tables_)
            files_.push_back({each.name + ".csv", exchange::write_csv(each.table, options_.csv)});
        tables_.clear();
    }
    void survey_tables() {
        table("items", exchange::items_table(panel_, questionnaire_));
        if (questionnaire_.ranking) {
            table("ranking", exchange::ranking_table(panel_, questionnaire_));
            table("waves", exchange::waves_table(changes_of(analysis_)));
        }
        if (questionnaire_.pooling)
            table("pooling",
                  exchange::pooling_table(panel_, questionnaire_, options_.clusters));
    }
    void member_tables() {
        table("items", exchange::published_items_table(panel_, questionnaire_, benchmarks_));
        table("benchmark", exchange::benchmark_table(benchmarks_, questionnaire_));
        table("waves", exchange::waves_table(changes_of(analysis_)));
    }
    void benchmark_files() {
        Names names;
        for (const combine::Benchmark& benchmark : benchmarks_)
            files_.push_back({names.free(wave_file_name("benchmark", benchmark.wave,
                                                        benchmarks_.size() == 1, "json")),
                              exchange::write_benchmark(benchmark)});
    }
    void documents() {
        const auto& clusters = options_.clusters;
        if (questionnaire_.scoring)
            files_.push_back({"report.html", members_html(benchmarks_, questionnaire_, clusters,
                                                          options_.language)});
        else if (questionnaire_.ranking)
            files_.push_back({"report.html", priorities_html(analysis_, options_)});
        if (questionnaire_.pooling)
            files_.push_back({"mutualisation.html", pooling_html(panel_, questionnaire_, clusters,
                                                                 options_.language)});
    }
    void responses() {
        if (questionnaire_.scoring)
            table("scores", exchange::scores_table(panel_, questionnaire_));
        table("responses", exchange::responses_table(panel_, questionnaire_));
    }

    const Analysis& analysis_;
    const define::Questionnaire& questionnaire_;
    const Options& options_;
    combine::Panel panel_;
    std::vector<combine::Benchmark> benchmarks_;
    std::vector<NamedTable> tables_;   // not yet among the files
    std::vector<File> files_;
};

}  // namespace

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

std::vector<File> published_files(const combine::Panel& counted,
                                  const define::Questionnaire& questionnaire,
                                  const Options& options) {
    return published_files(analyse(counted, questionnaire, options), options);
}

std::vector<File> published_files(const Analysis& analysis, const Options& options) {
    return Publisher(analysis, options).files();
}

std::vector<NamedTable> published_tables(const Analysis& analysis, const Options& options) {
    return Publisher(analysis, options).tables();
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

std::string Names::free(std::string name) {
    const std::size_t dot = name.rfind('.');
    const std::string stem = name.substr(0, dot), ending = name.substr(dot);
    for (int number = 2; std::find(taken_.begin(), taken_.end(), name) != taken_.end(); ++number)
        name = stem + '-' + std::to_string(number) + ending;
    taken_.push_back(name);
    return name;
}

}  // namespace report
