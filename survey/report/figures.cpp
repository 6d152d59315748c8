#include "survey/report/figures.h"

#include <algorithm>

#include "survey/chart/annotate.h"
#include "survey/chart/answers.h"
#include "survey/chart/carriers.h"
#include "survey/chart/cross_bars.h"
#include "survey/chart/heatmap.h"
#include "survey/chart/item_bars.h"
#include "survey/chart/pooling.h"
#include "survey/chart/priority_maps.h"
#include "survey/chart/quartiles.h"
#include "survey/chart/ranking.h"
#include "survey/chart/reference.h"
#include "survey/chart/resources.h"
#include "survey/chart/status_bars.h"
#include "survey/chart/svg.h"
#include "survey/chart/wave_changes.h"
#include "survey/combine/scores.h"

namespace report {
namespace {

void add_priorities(std::vector<Figure>& all, const define::Questionnaire& questionnaire,
                    const Options& options) {
    constexpr Topic kTopic = Topic::Priorities;
    all.push_back({"statuts", kTopic, Chart::Statuses});
    all.push_back({"classement", kTopic, Chart::Ranking});
    all.push_back({"accord", kTopic, Chart::Agreement});
    all.push_back({"quadrants", kTopic, Chart::Quadrants});
    all.push_back({"ressources", kTopic, Chart::Resources});
    for (const define::Page* page : chart::counted_pages(questionnaire))
        all.push_back({"contexte-" + page->id, kTopic, Chart::Answers, page->id});
    if (!options.with_responses) return;
    all.push_back({"carte", kTopic, Chart::Heatmap});
    if (questionnaire.pooling && questionnaire.pooling->lead)
        all.push_back({"meneurs", kTopic, Chart::Carriers});
}

void add_members(std::vector<Figure>& all, const define::Questionnaire& questionnaire,
                 const WaveAnalysis& wave, const Options& options) {
    if (!wave.benchmark || wave.benchmark->groups.empty()) return;
    const auto& groups = wave.benchmark->groups;
    all.push_back({"quartiles", Topic::Members, Chart::Quartiles});
    for (const std::string& by : options.group_by)
        if (std::any_of(groups.begin(), groups.end(),
                        [&](const auto& group) { return group.by == by; }))
            all.push_back({"quartiles-" + by, Topic::Members, Chart::Quartiles, by});
    for (const define::Section* theme : combine::themes(questionnaire))
        all.push_back({"pratiques-" + theme->id, Topic::Members, Chart::Practices, theme->id});
}

// Calls, not pointers to functions: the page leaves out what nothing calls (web/split.mjs).
struct Drawing {
    const define::Questionnaire& questionnaire;
    const WaveAnalysis& wave;
    const Options& options;
    double width;

    chart::Scene practices(const std::string& id) const {
        const combine::BenchmarkGroup& every = wave.benchmark->groups.front();
        const auto themes = combine::themes(questionnaire);
        const auto theme = std::find_if(themes.begin(), themes.end(),
                                        [&](const auto* each) { return each->id == id; });
        return chart::item_bars(every, **theme, questionnaire,
                                chart::group_label(every.by, every.value, questionnaire,
                                                   options.clusters, options.language),
                                wave.wave, wave.benchmark->as_of, options.language, width);
    }

    chart::Scene operator()(const Figure& figure) const {
        const base::Language language = options.language;
        switch (figure.chart) {
        case Chart::Statuses:
            return chart::status_bars(wave.panel, wave.items, questionnaire, language, width);
        case Chart::Ranking:
            return chart::ranking(wave.panel, wave.items, questionnaire, language, width);
        case Chart::Agreement:
            return chart::agreement_map(wave.panel, wave.items, questionnaire, language, width);
        case Chart::Quadrants:
            return chart::quadrant_map(wave.panel, wave.items, questionnaire, language, width);
        case Chart::Resources:
            return chart::resources(wave.panel, questionnaire, language, width);
        case Chart::Answers:
            return chart::answers(wave.panel, *define::find_page(questionnaire, figure.of),
                                  questionnaire, language, width);
        case Chart::Heatmap:
            return chart::heatmap(wave.panel, wave.items, questionnaire, options.clusters,
                                  options.heatmap, language, width);
        case Chart::Carriers:
            return chart::carriers(wave.panel, wave.items, questionnaire, options.clusters,
                                   language, width);
        case Chart::Quartiles:
            return chart::quartiles(*wave.benchmark, figure.of, questionnaire, options.clusters,
                                    language, width);
        case Chart::Practices:
            return practices(figure.of);
        case Chart::Cross:
            return chart::cross_bars(*wave.cross, questionnaire, options.clusters, language, width);
        case Chart::Changes:
            return chart::wave_changes(*wave.changes, questionnaire, language, width);
        case Chart::Pooling:
            break;
        }
        return chart::pooling(wave.pooling, questionnaire, options.clusters, wave.wave, wave.as_of,
                              language, width);
    }
};

}  // namespace

std::vector<Figure> figures(const define::Questionnaire& questionnaire, const WaveAnalysis& wave,
                            const Options& options) {
    std::vector<Figure> all;
    if (questionnaire.ranking) add_priorities(all, questionnaire, options);
    if (questionnaire.scoring) add_members(all, questionnaire, wave, options);
    if (wave.changes && !wave.changes->measures.empty())
        all.push_back({"vagues", questionnaire.scoring ? Topic::Members : Topic::Priorities,
                       Chart::Changes});
    if (questionnaire.pooling) all.push_back({"mutualisation", Topic::Pooling, Chart::Pooling});
    return all;
}

Figure cross_figure() {
    return {"croisement", Topic::Members, Chart::Cross};
}

chart::Scene draw_figure(const Figure& figure, const define::Questionnaire& questionnaire,
                         const WaveAnalysis& wave, const Options& options, double width) {
    chart::Scene scene = Drawing{questionnaire, wave, options, width}(figure);
    const exchange::Caption* caption = exchange::find_caption(
        options.captions, {questionnaire.id, wave.wave, figure.id, options.language, {}, {}});
    if (caption == nullptr) return scene;
    if (!caption->title.empty()) chart::retitle(scene, caption->title);
    if (!caption->note.empty()) chart::add_note(scene, caption->note);
    return scene;
}

std::vector<File> chart_files(const Analysis& analysis, const Options& options) {
    std::vector<File> files;
    Names names;
    for (const WaveAnalysis& wave : analysis.waves)
        for (const Figure& figure : figures(*analysis.questionnaire, wave, options))
            files.push_back(
                {names.free(chart_name(figure.id, wave.wave, analysis.waves.size() == 1)),
                 chart::svg(draw_figure(figure, *analysis.questionnaire, wave, options))});
    return files;
}

}  // namespace report
