// What the screens of one topic share: the wave they show, and a card for each chart.

#include <algorithm>

#include "app/coordination/parts.h"
#include "app/screens/score_parts.h"
#include "app/widgets/icons.h"
#include "app/words/assessment.h"
#include "survey/chart/svg.h"

namespace coordination {

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
    if (ui.button("import", ui.say(words::kImportTab), {.look = "primary"}))
        place.actions.push_back(state::GoTo{state::Screen::Import});
}

void wave_choice(Place& place, const report::Analysis& analysis, const std::string& shown) {
    if (analysis.waves.size() < 2) return;
    Ui& ui = place.ui;
    ui.label_for("wave-label", ui.key("wave"), ui.say(words::kWaveShown));
    std::vector<widgets::SelectOption> options;
    for (const report::WaveAnalysis& wave : analysis.waves)
        options.push_back({wave.wave, wave.wave});
    if (const auto wave = ui.select("wave", {.value = shown, .width = 200}, options))
        place.actions.push_back(state::Coordinate{state::ShowWave{*wave}});
    ui.space(16);
}

struct Card {
    const define::Questionnaire& questionnaire;
    const report::WaveAnalysis& wave;
    const report::Figure& figure;
    std::string title;   // said with each control, since all cards have the same ones
};

void caption_fields(Place& place, const Card& card) {
    Ui& ui = place.ui;
    exchange::Caption caption{card.questionnaire.id, card.wave.wave, card.figure.id,
                              ui.language(), {}, {}};
    const auto& all = place.state.coordination.options.captions;
    if (const exchange::Caption* written = exchange::find_caption(all, caption)) caption = *written;
    const auto field = [&](const char* id, const words::Phrase& label, std::string& value,
                           widgets::Field look) {
        ui.label_for(std::string(id) + "-label", ui.key(id), ui.say(label), card.title);
        ui.space(4);
        look.value = value;
        look.revision = place.state.text_revision;
        if (const auto now = ui.field(id, look)) {
            value = *now;
            place.actions.push_back(state::Coordinate{state::SetCaption{caption}});
        }
        ui.space(12);
    };
    field("caption", words::kOwnTitle, caption.title, {.max_length = 200});
    field("note", words::kOwnNote, caption.note,
          {.role = sem::Role::TextArea, .max_length = 1000, .rows = 2});
}

void resolution(Place& place, const Card& card) {
    Ui& ui = place.ui;
    ui.label_for("points-label", ui.key("points"), ui.say(words::kResolution), card.title);
    ui.space(4);
    std::vector<widgets::SelectOption> options;
    for (const int points : state::kResolutions)
        options.push_back({std::to_string(points), words::resolution(points, ui.language())});
    const std::string now = std::to_string(place.state.coordination.resolution);
    if (const auto chosen = ui.select("points", {.value = now, .width = std::min(ui.width(), 420.0f)}, options))
        place.actions.push_back(
            state::Coordinate{state::SetResolution{std::stoi(*chosen)}});
}

// "SVG", "PNG", "CSV", then what opens below.
void card_buttons(Place& place, const Card& card, bool& table, bool& settings) {
    Ui& ui = place.ui;
    const std::string& id = card.figure.id;
    ui.row("files", 44, 8, [&] {
        for (const char* kind : {"svg", "png", "csv"}) {
            std::string word = kind;
            for (char& each : word) each = static_cast<char>(each - 'a' + 'A');
            if (ui.button(kind, word,
                          {.look = "quiet", .icon = icons::kDownload, .height = 44,
                           .label = word + ", " + card.title}))
                place.actions.push_back(state::Coordinate{
                    state::DownloadFigure{card.questionnaire.id, id, kind}});
        }
        const auto detail = [&](const std::string& name, const words::Phrase& word) {
            return screens::detail_button(place, name + "-" + id, word,
                                          std::string(ui.say(word)) + ", " + card.title);
        };
        table = detail("table", words::kTable);
        settings = detail("settings", words::kTitleAndNote);
    });
}

}  // namespace

void topic_screen(Place& place, const define::Questionnaire& questionnaire,
                  const words::Phrase& title, const TopicBody& body) {
    screens::main_column(place, 1200, "page-wide", [&] {
        Ui& ui = place.ui;
        ui.space(28);
        const report::WaveAnalysis* wave = shown_wave(place.state, questionnaire);
        if (wave == nullptr) return nothing_yet(place);
        ui.heading("title", 1, styles::kPage, ui.say(title));
        ui.mark("title");
        ui.text("lead", styles::kSoft,
                words::responses_of(static_cast<int>(wave->panel.size()),
                                    questionnaire.one_per_cluster, wave->wave, ui.language()));
        ui.space(16);
        wave_choice(place, *analysis_of(place.state, questionnaire), wave->wave);
        body(*wave);
    });
}

void warning(Place& place, const char* id, const std::string& text) {
    place.ui.panel(sem::Role::Group, id,
                   {.look = "banner", .tone = "warn", .fill = widgets::Ink::WarnFill,
                    .border = widgets::Ink::Warn, .padding = 16},
                   [&] { place.ui.text("words", styles::kBody, text); });
    place.ui.space(16);
}

void figure_card(Place& place, const define::Questionnaire& questionnaire,
                 const report::WaveAnalysis& wave, const report::Figure& figure) {
    Ui& ui = place.ui;
    ui.panel(sem::Role::Group, figure.id + "-card", {.padding = ui.narrow() ? 12.0f : 24.0f}, [&] {
        const chart::Scene scene =
            ui.listening() ? chart::Scene{}
                           : report::draw_figure(figure, questionnaire, wave,
                                                 place.state.coordination.options,
                                                 static_cast<double>(ui.width()));
        screens::chart_view(ui, "chart", scene,
                            ui.listening() ? std::string() : chart::svg(scene));
        ui.space(12);
        const Card card{questionnaire, wave, figure, scene.title};
        bool table = false, settings = false;
        card_buttons(place, card, table, settings);
        if (settings) {
            ui.space(12);
            caption_fields(place, card);
            resolution(place, card);
        }
        if (table) {
            ui.space(8);
            screens::chart_table(ui, "table", scene.table);
        }
    });
    ui.space(20);
}

bool of_a_kind(const report::Figure& figure) {
    return figure.id.find('-') != std::string::npos;
}

void one_of_a_kind(Place& place, const Shelf& shelf, const std::string& kind,
                   const words::Phrase& label, const NameOf& name) {
    Ui& ui = place.ui;
    const auto& desk = place.state.coordination;
    const auto wanted = desk.chosen.find(kind);
    const report::Figure* shown = nullptr;
    std::vector<widgets::SelectOption> options;
    for (const report::Figure& each : shelf.figures) {
        if (!each.id.starts_with(kind + "-")) continue;
        const bool is_wanted = wanted != desk.chosen.end() && each.id == wanted->second;
        if (shown == nullptr || is_wanted) shown = &each;
        options.push_back({each.id, name(each.id.substr(kind.size() + 1))});
    }
    if (shown == nullptr) return;
    ui.label_for(kind + "-label", ui.key(kind), ui.say(label));
    ui.space(4);
    const auto now = ui.select(
        kind, {.value = shown->id, .width = std::min(ui.width(), 420.0f)}, options);
    if (now) place.actions.push_back(state::Coordinate{state::ChooseFigure{kind, *now}});
    ui.space(12);
    figure_card(place, shelf.questionnaire, shelf.wave, *shown);
}

}  // namespace coordination
