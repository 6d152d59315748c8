#include "survey/report/figures.h"

#include <algorithm>

#include "survey/chart/annotate.h"
#include "survey/chart/answers.h"
#include "survey/chart/carriers.h"
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

struct Of {
    const define::Questionnaire& questionnaire;
    const WaveAnalysis& wave;
    const Options& options;
};

struct Lister {
    Of of;
    std::vector<Figure> all = {};

    template <class Draw>
    void add(const std::string& id, Topic topic, Draw draw) {
        all.push_back({id, topic, false, [of = of, id, draw](double width) {
                           chart::Scene scene = draw(width);
                           const exchange::Caption* caption = exchange::find_caption(
                               of.options.captions, {of.questionnaire.id, of.wave.wave, id,
                                                     of.options.language, {}, {}});
                           if (caption == nullptr) return scene;
                           if (!caption->title.empty()) chart::retitle(scene, caption->title);
                           if (!caption->note.empty()) chart::add_note(scene, caption->note);
                           return scene;
                       }});
    }

    void priorities() {
        ranked("statuts", chart::status_bars);
        ranked("classement", chart::ranking);
        ranked("accord", chart::agreement_map);
        ranked("quadrants", chart::quadrant_map);
        add("ressources", Topic::Priorities, [of = of](double width) {
            return chart::resources(of.wave.panel, of.questionnaire, of.options.language, width);
        });
        for (const define::Page* page : chart::counted_pages(of.questionnaire))
            add("contexte-" + page->id, Topic::Priorities, [of = of, page](double width) {
                return chart::answers(of.wave.panel, *page, of.questionnaire, of.options.language,
                                      width);
            });
    }
    void committee() {
        add("carte", Topic::Priorities, [of = of](double width) {
            return chart::heatmap(of.wave.panel, of.wave.items, of.questionnaire,
                                  of.options.clusters, of.options.heatmap, of.options.language,
                                  width);
        });
        all.back().sortable = true;
        if (!of.questionnaire.pooling || !of.questionnaire.pooling->lead) return;
        add("meneurs", Topic::Priorities, [of = of](double width) {
            return chart::carriers(of.wave.panel, of.wave.items, of.questionnaire,
                                   of.options.clusters, of.options.language, width);
        });
    }
    void ranked(const char* id, auto chart) {
        add(id, Topic::Priorities, [of = of, chart](double width) {
            return chart(of.wave.panel, of.wave.items, of.questionnaire, of.options.language, width);
        });
    }
    void changes(Topic topic) {
        if (!of.wave.changes || of.wave.changes->measures.empty()) return;
        add("vagues", topic, [of = of](double width) {
            return chart::wave_changes(*of.wave.changes, of.questionnaire,
                                       of.options.language, width);
        });
    }
    void pooling() {
        add("mutualisation", Topic::Pooling, [of = of](double width) {
            return chart::pooling(of.wave.pooling, of.questionnaire, of.options.clusters,
                                  of.wave.wave, of.wave.as_of, of.options.language, width);
        });
    }
    void quartiles(const std::string& by) {
        const auto& groups = of.wave.benchmark->groups;
        const bool there = std::any_of(groups.begin(), groups.end(),
                                       [&](const auto& group) { return group.by == by; });
        if (!there) return;
        add(by.empty() ? "quartiles" : "quartiles-" + by, Topic::Members,
            [of = of, by](double width) {
                return chart::quartiles(*of.wave.benchmark, by, of.questionnaire,
                                        of.options.clusters, of.options.language, width);
            });
    }
    void practices() {
        for (const define::Section* theme : combine::themes(of.questionnaire))
            add("pratiques-" + theme->id, Topic::Members, [of = of, theme](double width) {
                const combine::BenchmarkGroup& every = of.wave.benchmark->groups.front();
                const std::string label =
                    chart::group_label(every.by, every.value, of.questionnaire,
                                       of.options.clusters, of.options.language);
                return chart::item_bars(every, *theme, of.questionnaire, label,
                                        of.wave.wave, of.wave.benchmark->as_of,
                                        of.options.language, width);
            });
    }
    void members() {
        if (!of.wave.benchmark || of.wave.benchmark->groups.empty()) return;
        quartiles("");
        for (const std::string& by : of.options.group_by)
            quartiles(by);
        practices();
    }
};

}  // namespace

std::vector<Figure> figures(const define::Questionnaire& questionnaire, const WaveAnalysis& wave,
                            const Options& options) {
    Lister lister{{questionnaire, wave, options}};
    if (questionnaire.ranking) lister.priorities();
    if (questionnaire.ranking && options.with_responses) lister.committee();
    if (questionnaire.scoring) lister.members();
    lister.changes(questionnaire.scoring ? Topic::Members : Topic::Priorities);
    if (questionnaire.pooling) lister.pooling();
    return std::move(lister.all);
}

std::vector<File> chart_files(const Analysis& analysis, const Options& options) {
    std::vector<File> files;
    Names names;
    for (const WaveAnalysis& wave : analysis.waves)
        for (const Figure& figure : figures(*analysis.questionnaire, wave, options))
            files.push_back({names.free(chart_name(figure.id, wave.wave, analysis.waves.size() == 1)),
                             chart::svg(figure.draw(kPublishedWidth))});
    return files;
}

}  // namespace report
