#pragma once
// The charts of one wave, in the order in which they are shown and published: the one list that
// screens, files and documents read.

#include <string>
#include <vector>

#include "survey/chart/scene.h"
#include "survey/report/analysis.h"

namespace report {

enum class Topic { Priorities, Pooling, Members };

enum class Chart {
    Statuses, Ranking, Agreement, Quadrants, Resources, Answers,   // of a ranking
    Heatmap, Carriers,                                             // name single respondents
    Quartiles, Practices,                                          // of members
    Cross,                                                         // of members, see cross_figure()
    Changes, Pooling,
};

struct Figure {
    std::string id;       // of its scene: "statuts", "quartiles-size"
    Topic topic;
    Chart chart;
    std::string of = {};  // the page of Answers, the dimension of Quartiles, the theme of Practices
};

constexpr double kPublishedWidth = 912;

// Those that name single respondents only with `options.with_responses`.
std::vector<Figure> figures(const define::Questionnaire& questionnaire, const WaveAnalysis& wave,
                            const Options& options);

// The wave's cross-tabulation. It is not one of figures(): each that leaves has a cost for those to come
// (combine/cross_table.h), so a person takes them one by one.
Figure cross_figure();

// One of figures() or cross_figure(), under the title and with the note that a person gave it (Options::captions). `width`:
// CSS px; the charts say what they hold it between.
chart::Scene draw_figure(const Figure& figure, const define::Questionnaire& questionnaire,
                         const WaveAnalysis& wave, const Options& options,
                         double width = kPublishedWidth);

// Every chart of every wave as a file: "statuts.svg", or "statuts-2023.svg" among several waves.
std::vector<File> chart_files(const Analysis& analysis, const Options& options);

}  // namespace report
