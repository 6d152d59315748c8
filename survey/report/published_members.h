#pragma once
// What a questionnaire with scoring publishes: private to report/published.cpp.

#include "survey/combine/wave_changes.h"
#include "survey/report/published.h"

namespace report {

// items.csv, benchmark.csv, one benchmark a wave, its charts, changes between waves, report.html; scores.csv on request.
// Nothing but scores.csv may be read off single responses: only benchmarks know what is hidden.
std::vector<File> member_files(const combine::Panel& panel,
                               const define::Questionnaire& questionnaire, const Options& options);

// waves.csv, and a chart for each pair of waves that has something to compare.
void add_waves(std::vector<File>& files, const std::vector<combine::WaveChanges>& changes,
               const define::Questionnaire& questionnaire, const Options& options);

// A file name that no other file of the set has: a number after the name of a wave that another one
// already took ("2023/24" and "2023 24").
class Names {
public:
    std::string free(std::string name);

private:
    std::vector<std::string> taken_;
};

}  // namespace report
