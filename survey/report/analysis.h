#pragma once
// What is worked out of the responses of one questionnaire, once for everything that shows it: screen,
// files and documents.

#include <optional>
#include <string>
#include <vector>

#include "survey/combine/benchmark.h"
#include "survey/combine/cross_table.h"
#include "survey/combine/pooling.h"
#include "survey/combine/priority.h"
#include "survey/combine/wave_changes.h"
#include "survey/report/published.h"

namespace report {

struct WaveAnalysis {
    std::string wave;
    combine::Panel panel;                    // by (cluster, id)
    std::string as_of;                       // latest `modified`, UTC
    std::vector<combine::RankedItem> items;  // of a questionnaire that ranks
    combine::Pooling pooling;                // of one that pools
    std::optional<combine::Benchmark> benchmark;   // of one with scoring
    std::optional<combine::WaveChanges> changes;   // since the wave before
    // Those that follow are made on request, not by analyse().
    std::optional<combine::MemberTable> members;
    std::optional<combine::CrossTable> cross;      // asked for one at a time: never with the rest
};

struct Analysis {
    const define::Questionnaire* questionnaire = nullptr;
    std::vector<WaveAnalysis> waves;         // ascending
};

// Points into `counted` and the questionnaire. Independent of the order of `counted`.
Analysis analyse(const combine::Panel& counted, const define::Questionnaire& questionnaire,
                 const Options& options);

std::vector<combine::Benchmark> benchmarks_of(const Analysis& analysis);
std::vector<combine::WaveChanges> changes_of(const Analysis& analysis);

}  // namespace report
