// Everything that is published, questionnaire by questionnaire.

#include <algorithm>

#include "app/coordination/parts.h"
#include "app/widgets/icons.h"
#include "survey/chart/cross_bars.h"
#include "survey/chart/reference.h"

namespace coordination {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

struct Published {
    std::string name;
    words::Phrase title, what;
    std::string wave = {};   // of one of several like it
};

void file_row(Place& place, const define::Questionnaire& questionnaire, const Published& file) {
    Ui& ui = place.ui;
    const std::size_t item = ui.open(sem::Role::ListItem, file.name, "list-row");
    const float x = ui.left(), top = ui.top() + 12, w = ui.width();
    const char* word = ui.say(words::kDownload);
    const std::string title =
        ui.say(file.title) + (file.wave.empty() ? std::string() : ", " + file.wave);
    const widgets::Button look{.icon = icons::kDownload, .height = 44,
                               .label = std::string(word) + ", " + title};
    const float wide = ui.button_width(word, look);
    float reached = top;
    ui.region(x, top, w - wide - 16, [&] {
        ui.text("title", styles::kStrong, title);
        ui.text("what", styles::kSmall, ui.say(file.what));
        for (const state::Making& making : place.state.coordination.making) {
            if (making.questionnaire != questionnaire.id || making.name != file.name) continue;
            ui.text("making", styles::kStrong,
                    ui.say(making.failed ? words::kFileNotMade : words::kFileInMaking));
            break;
        }
        reached = std::max(ui.top(), top + 44);
    });
    ui.region(x + w - wide, top, wide + 1, [&] {
        if (ui.button("download", word, look))
            place.actions.push_back(
                state::Coordinate{state::DownloadPublished{questionnaire.id, file.name}});
    });
    ui.move_to(reached + 12);
    ui.paint().fill({x, ui.top(), w, 1}, Ink::Line, 0);
    ui.close(item);
}

std::vector<Published> published(const define::Questionnaire& questionnaire,
                                 base::Language language) {
    std::vector<Published> all{
        {archive_name(questionnaire), words::kFileAll, words::kFileAllWhat},
        {"report.html", words::kFileReport, words::kFileReportWhat},
        {spreadsheet_name(language), words::kFileTables, words::kFileTablesWhat},
        {"items.csv", words::kFileItems, words::kFileItemsWhat}};
    if (questionnaire.ranking)
        all.push_back({"ranking.csv", words::kFileRanking, words::kFileRankingWhat});
    if (questionnaire.scoring)
        all.push_back({"benchmark.csv", words::kFileBenchmark, words::kFileBenchmarkWhat});
    all.push_back({"waves.csv", words::kFileWaves, words::kFileWavesWhat});
    if (questionnaire.pooling) {
        all.push_back({"mutualisation.html", words::kFileContacts, words::kFileContactsWhat});
        all.push_back({"pooling.csv", words::kFilePooling, words::kFilePoolingWhat});
    }
    return all;
}

// Where a whole group stands on one level: to be looked at before the benchmarks leave.
void groups_alike(Place& place, const define::Questionnaire& questionnaire,
                  const report::WaveAnalysis& wave) {
    constexpr std::size_t kNamed = 3;
    const std::vector<combine::Alike> all = combine::alike(*wave.benchmark);
    if (all.empty()) return;
    const base::Language language = place.ui.language();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(kNamed, all.size()); ++i)
        names.push_back(chart::group_label(all[i].by, all[i].value, questionnaire,
                                           place.state.catalogue.clusters, language) +
                        " (" + chart::measure_label(all[i].item, questionnaire, language) + ")");
    place.ui.space(8);
    warning(place, ("alike-" + wave.wave).c_str(),
            words::groups_alike(names, static_cast<int>(all.size() - names.size()), wave.wave, language));
}

void questionnaire_panel(Place& place, const define::Questionnaire& questionnaire) {
    const report::Analysis* analysis = analysis_of(place.state, questionnaire);
    if (analysis == nullptr) return;
    Ui& ui = place.ui;
    ui.panel(sem::Role::Group, questionnaire.id, {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(questionnaire.title));
        for (const report::WaveAnalysis& wave : analysis->waves)
            ui.text("wave-" + wave.wave, styles::kSmall,
                    words::responses_of(static_cast<int>(wave.panel.size()),
                                        questionnaire.one_per_cluster, wave.wave, ui.language()));
        for (const report::WaveAnalysis& wave : analysis->waves)
            if (wave.benchmark) groups_alike(place, questionnaire, wave);
        ui.space(8);
        ui.node(sem::Role::List, "files", "list", [&] {
            for (const Published& file : published(questionnaire, ui.language()))
                file_row(place, questionnaire, file);
            for (const report::WaveAnalysis& wave : analysis->waves) {
                if (!wave.benchmark) continue;
                file_row(place, questionnaire,
                         {report::wave_file_name("benchmark", wave.wave,
                                                 analysis->waves.size() == 1, "json"),
                          words::kFileForMembers, words::kFileForMembersWhat, wave.wave});
            }
        });
    });
    ui.space(20);
}

}  // namespace

void files(Place& place) {
    screens::main_column(place, 1200, "page-wide", [&] {
        Ui& ui = place.ui;
        ui.space(28);
        ui.heading("title", 1, styles::kPage, ui.say(words::kFilesTitle));
        ui.mark("title");
        const define::Questionnaire* members = state::self_assessment(place.state);
        const define::Questionnaire& survey = state::priority_survey(place.state);
        const bool any = analysis_of(place.state, survey) != nullptr ||
                         (members != nullptr && analysis_of(place.state, *members) != nullptr);
        ui.text("lead", styles::kSoft, ui.say(any ? words::kFilesLead : words::kNoResultsText));
        ui.space(20);
        questionnaire_panel(place, survey);
        if (members != nullptr) questionnaire_panel(place, *members);
    });
}

}  // namespace coordination
