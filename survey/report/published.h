#pragma once
// From responses to the files that are published, as bytes under a name. The page and the command
// line both call this, so that what they write is the same to the byte.

#include <string>
#include <vector>

#include "survey/base/text.h"
#include "survey/chart/heatmap.h"
#include "survey/combine/aggregate.h"
#include "survey/combine/merge.h"
#include "survey/define/definition.h"
#include "survey/exchange/captions.h"
#include "survey/exchange/csv.h"

namespace report {

struct File {
    std::string name;                // "items.csv", "statuts.svg": safe in any folder
    std::string bytes;
    bool operator==(const File&) const = default;
};

// A table and the name of its file without the ending: "items".
struct NamedTable {
    std::string name;
    exchange::Table table;
};

struct Options {
    base::Language language = base::Language::Fr;  // of charts and reports; tables have ids
    exchange::Csv csv = exchange::Csv::Rfc4180;
    bool with_responses = false;     // responses.csv too: it holds single respondents
    std::vector<std::string> waves;  // only these; empty: all
    // For questionnaires with scoring only:
    std::vector<std::string> group_by;           // of combine::dimensions()
    int min_group = 0;                           // 3 to 30; 0: the questionnaire's own
    std::vector<define::Cluster> clusters;       // groups by cluster, in this order
    std::string as_of;               // "2024-04-30" or empty: when statuses are judged
    chart::HeatmapOrder heatmap;     // of the chart of single respondents
    exchange::Captions captions;     // titles and notes that a person wrote on charts
};

struct Analysis;

// The responses of one questionnaire that count, pointing into `entries`, in entry order.
combine::Panel counted_responses(const std::vector<combine::Entry>& entries,
                                 const std::vector<combine::Standing>& standings,
                                 const std::string& questionnaire_id);

// Tables, then charts (report/figures), then documents. Of a questionnaire that ranks: items.csv,
// ranking.csv, waves.csv, report.html; one that pools: pooling.csv and mutualisation.html too. With
// scoring: items.csv, benchmark.csv, one benchmark a wave ("benchmark.json", "benchmark-<wave>.json"),
// waves.csv and report.html. On request scores.csv (scoring only) and responses.csv. Independent of the
// order of `counted`.
std::vector<File> published_files(const combine::Panel& counted,
                                  const define::Questionnaire& questionnaire,
                                  const Options& options);

std::vector<File> published_files(const Analysis& analysis, const Options& options);

// The tables alone, those on request last.
std::vector<NamedTable> published_tables(const Analysis& analysis, const Options& options);

// "<stem>.<ending>" when there is one wave, else "<stem>-<wave>.<ending>" as below.
std::string wave_file_name(const std::string& stem, const std::string& wave, bool only_wave,
                           const std::string& ending);

// "statuts.svg" when there is one wave, else "statuts-<wave>.svg" with every byte of the wave but
// letters, digits, "-" and "_" replaced by "-".
std::string chart_name(const std::string& chart, const std::string& wave, bool only_wave);

// A file name that no other file of the set has: a number after the name of a wave that another one
// already took ("2023/24" and "2023 24").
class Names {
public:
    std::string free(std::string name);

private:
    std::vector<std::string> taken_;
};

}  // namespace report
