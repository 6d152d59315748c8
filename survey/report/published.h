#pragma once
// From responses to the files that are published, as bytes under a name. The page and the command
// line both call this, so that what they write is the same to the byte.

#include <string>
#include <vector>

#include "survey/base/text.h"
#include "survey/combine/aggregate.h"
#include "survey/combine/merge.h"
#include "survey/define/definition.h"
#include "survey/exchange/csv.h"

namespace report {

struct File {
    std::string name;                // "items.csv", "statuts.svg": safe in any folder
    std::string bytes;
    bool operator==(const File&) const = default;
};

struct Options {
    base::Language language = base::Language::Fr;       // of charts; tables have ids only
    exchange::Csv csv = exchange::Csv::Rfc4180;
    bool with_responses = false;     // responses.csv too: it holds single respondents
    std::vector<std::string> waves;  // only these; empty: all
};

// The responses of one questionnaire that count, pointing into `entries`, in entry order.
combine::Panel counted_responses(const std::vector<combine::Entry>& entries,
                                 const std::vector<combine::Standing>& standings,
                                 const std::string& questionnaire_id);

// items.csv; ranking.csv and one status chart a wave when the questionnaire ranks; responses.csv on
// request. In that order. Independent of the order of `counted`.
std::vector<File> published_files(const combine::Panel& counted,
                                  const define::Questionnaire& questionnaire,
                                  const Options& options);

// "statuts.svg" when there is one wave, else "statuts-<wave>.svg" with every byte of the wave but
// letters, digits, "-" and "_" replaced by "-".
std::string chart_name(const std::string& chart, const std::string& wave, bool only_wave);

}  // namespace report
