// What the clusters said: the status chart in ranking order, its data, and the files.

#include <cmath>

#include "app/coordination/parts.h"
#include "app/widgets/icons.h"
#include "survey/report/published.h"

namespace coordination {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

void nothing_yet(Place& place) {
    Ui& ui = place.ui;
    ui.heading("title", 1, styles::kPage, ui.say(words::kNoResults));
    ui.mark("title");
    ui.space(8);
    ui.text("words", styles::kSoft, ui.say(words::kNoResultsText));
    ui.space(16);
    if (ui.button("import", ui.say(words::kImportTab), {.look = "primary"})) {
        place.actions.push_back(state::GoTo{state::Screen::Import});
    }
}

void downloads(Place& place, const state::Results& results) {
    Ui& ui = place.ui;
    const std::string chart =
        report::chart_name(results.scene.id, results.wave, results.waves.size() == 1);
    const struct {
        const char* id;
        words::Phrase text;
        std::string file;
        const char* look;
    } all[] = {
        {"svg", words::kDownloadSvg, chart, "primary"},
        {"items", words::kDownloadItems, "items.csv", "secondary"},
        {"ranking", words::kDownloadRanking, "ranking.csv", "secondary"},
    };
    ui.row("downloads", 48, 12, [&] {
        for (const auto& one : all) {
            if (ui.button(one.id, ui.say(one.text), {.look = one.look, .icon = icons::kDownload})) {
                place.actions.push_back(state::Coordinate{state::DownloadPublished{one.file}});
            }
        }
    });
}

void wave_choice(Place& place, const state::Results& results) {
    if (results.waves.size() < 2) return;
    Ui& ui = place.ui;
    ui.label_for("wave-label", ui.key("wave"), ui.say(words::kWaveShown));
    std::vector<widgets::SelectOption> options;
    for (const std::string& wave : results.waves)
        options.push_back({wave, wave});
    if (const auto wave = ui.select("wave", {.value = results.wave, .width = 200}, options)) {
        place.actions.push_back(state::Coordinate{state::SetResultsWave{*wave}});
    }
    ui.space(16);
}

// The chart does not shrink below reading size: on a phone each initiative is a line and a bar.
void narrow_bars(Ui& ui, const state::Results& results, const define::Questionnaire& survey) {
    const auto pages = combine::ranked_pages(survey);
    const auto* status = combine::field_question(*pages.front(), survey.ranking->status);
    const float x = ui.left(), top = ui.top(), w = ui.width();
    const widgets::Rect start = ui.place(w, 0);
    sem::Node& node = ui.emit(sem::Role::Image, "chart", start, "chart");
    node.label = results.scene.description;
    node.value = results.svg;
    sem::Node scratch;  // the words are in the table beside; the image has its one name
    float y = top;
    for (const combine::RankedItem& item : results.items) {
        const std::string title =
            std::to_string(item.rank) + ". " + std::string(ui.say(item.label));
        y += ui.draw_text(scratch, x, y, w, styles::kSmallStrong, title) + 4;
        float at = x;
        const float unit = (w - 8) / static_cast<float>(std::max(1L, results.scene.n));
        for (const define::Option& option : status->options) {
            const auto found = item.status_counts.find(option.id);
            long count = found == item.status_counts.end() ? 0 : found->second;
            if (option.state == define::OptionState::DontKnow) count = item.dont_know;
            if (count == 0) continue;
            const screens::ToneLook tone = screens::tone_look(option.tone);
            const widgets::Rect bar{at, y, unit * static_cast<float>(count) - 2, 24};
            ui.paint().fill(bar, tone.fill, 4);
            if (tone.fill == Ink::Improve) ui.paint().stroke(bar, Ink::ImproveEdge, 4, 1);
            if (tone.fill == Ink::Unknown) ui.paint().stroke(bar, Ink::Control, 4, 1);
            const widgets::Style digits{14, 24, chart::Weight::Semibold, tone.on};
            ui.draw_text(scratch, bar.x, bar.y, bar.w, digits, std::to_string(count), 0, true);
            at += unit * static_cast<float>(count);
        }
        y += 24 + 16;
    }
    node.h = y - top;
    ui.move_to(y);
}

}  // namespace

void results(Place& place) {
    screens::main_column(place, 1200, "page-wide", [&] {
        Ui& ui = place.ui;
        ui.space(28);
        if (!place.state.coordination.results) return nothing_yet(place);
        const state::Results& results = *place.state.coordination.results;
        ui.heading("title", 1, styles::kPage,
                   words::results_title(static_cast<int>(results.scene.n), ui.language()));
        ui.mark("title");
        ui.text("long", styles::kSoft, results.scene.long_description);
        ui.space(16);
        wave_choice(place, results);
        downloads(place, results);
        ui.space(20);
        ui.panel(sem::Role::Group, "chart-card", {.padding = ui.narrow() ? 12.0f : 24.0f}, [&] {
            if (ui.width() >= 680)
                screens::chart_view(ui, "chart", results.scene, results.svg);
            else
                narrow_bars(ui, results, state::priority_survey(place.state));
        });
        ui.space(20);
        ui.panel(sem::Role::Group, "table-card", {.padding = ui.narrow() ? 16.0f : 24.0f}, [&] {
            ui.heading("title", 2, styles::kSection, ui.say(words::kTableTitle));
            ui.space(8);
            screens::chart_table(ui, "table", results.scene.table);
        });
    });
}

}  // namespace coordination
