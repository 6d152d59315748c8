#pragma once
// The charts of one wave, in the order in which they are shown and published: the one list that
// screens, files and documents read.

#include <functional>
#include <string>
#include <vector>

#include "survey/chart/scene.h"
#include "survey/report/analysis.h"

namespace report {

enum class Topic { Priorities, Pooling, Members };

struct Figure {
    std::string id;                  // of its scene: "statuts", "quartiles-size"
    Topic topic;
    bool sortable = false;           // as Options::heatmap says
    // As wide as there is room, in CSS px; the charts say what they hold it between.
    std::function<chart::Scene(double width)> draw;
};

constexpr double kPublishedWidth = 912;

// The figures point into all three, which outlive them. Those that name single respondents only with
// `options.with_responses`.
std::vector<Figure> figures(const define::Questionnaire& questionnaire, const WaveAnalysis& wave,
                            const Options& options);

// Every chart of every wave as a file: "statuts.svg", or "statuts-2023.svg" among several waves.
std::vector<File> chart_files(const Analysis& analysis, const Options& options);

}  // namespace report
