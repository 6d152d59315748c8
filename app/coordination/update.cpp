// What each action of the coordinator does. Effects are collected, never performed.

#include <algorithm>
#include <utility>

#include "app/coordination/parts.h"
#include "app/coordination/workspace.h"
#include "app/state/persist.h"
#include "app/state/sealing.h"

namespace coordination {
namespace {

struct Updater {
    state::State& state;
    state::Effects effects = {};

    void keep_choices() {
        effects.store.push_back(state::Put{state::kDeskKey, state::desk_record(state)});
    }
    // Takes out what `mine` says, and says how to undo it.
    template <class Mine>
    void remove(Mine mine) {
        auto& imports = state.coordination.imports;
        state.undo = {};
        state::Imports kept;
        for (state::Import& import : imports) {
            const bool goes = mine(import);
            if (goes) effects.store.push_back(state::Delete{state::import_key(import.number)});
            (goes ? state.undo.imports : kept).push_back(std::move(import));
        }
        imports = std::move(kept);
        state.coordination.stale = state.coordination.changed = true;
        effects.focus = state::FocusOn{"undo"};
    }

    void operator()(const state::CatchUp&) {}
    void operator()(const state::PasteText&) { effects.paste = true; }
    void operator()(const state::StopReading&) {
        if (!state.coordination.reading) return;
        state.coordination.reading->batch = 0;   // what still arrives is passed over
        state.coordination.stale = state.coordination.changed = true;
        effects.stop_reading = true;
        effects.focus = state::FocusOn{"files"};
    }
    void operator()(const state::ShowVerdict& action) {
        state.coordination.shown = action.verdict;
        state.coordination.shown_most = state::kListStep;
    }
    void operator()(const state::ShowMore&) { state.coordination.shown_most += state::kListStep; }
    void operator()(const state::RemoveBatch& action) {
        remove([&](const state::Import& import) { return import.batch == action.batch; });
    }
    void operator()(const state::ClearImports&) {
        remove([](const state::Import&) { return true; });
    }
    void operator()(const state::Prefer& action) {
        auto& desk = state.coordination;
        for (const state::Conflict& conflict : desk.conflicts) {
            const auto id = [&](std::size_t i) { return desk.imports[i].entry->response.id; };
            bool mine = false;
            for (const std::size_t each : conflict)
                mine |= id(each) == action.response;
            if (!mine) continue;
            for (const std::size_t each : conflict)
                desk.preferred.erase(id(each));
        }
        desk.preferred.insert(action.response);
        desk.stale = desk.changed = true;
        keep_choices();
    }
    void operator()(const state::ToggleDifferences& action) {
        auto& compared = state.coordination.compared;
        if (compared.erase(action.response) == 0) compared.insert(action.response);
    }
    void operator()(const state::DownloadVerdicts&) {
        effects.downloads.push_back(verdicts_file(state));
    }
    void operator()(const state::DownloadWorkspace&) {
        state::hand_over(state, workspace_file(state), effects);
    }
    void operator()(const state::ShowCollection& action) {
        state.coordination.collection = action.collection;
        state.coordination.reminded.clear();
    }
    void operator()(const state::ToggleReminder& action) {
        auto& reminded = state.coordination.reminded;
        reminded = reminded == action.cluster ? std::string() : action.cluster;
    }
    void operator()(const state::CopyReminder&) {
        const auto text = reminder_shown(state);
        if (!text) return;
        effects.copied = text->subject + "\n\n" + text->body;
        effects.sayings.push_back({false, words::kCopied.in(state.language)});
    }
    void operator()(const state::ShowWave& action) { state.coordination.wave = action.wave; }
    void operator()(const state::ChooseFigure& action) {
        state.coordination.chosen[action.kind] = action.chart;
    }
    // A title or note was about the selection that was shown: on another one it would be false.
    void operator()(const state::SetCross& action) {
        state.coordination.cross = action.query;
        const std::string id = report::cross_figure().id;
        if (std::erase_if(state.coordination.options.captions,
                          [&](const exchange::Caption& each) { return each.chart == id; }) > 0)
            keep_choices();
    }
    void operator()(const state::SortHeatmap& action) {
        state.coordination.options.heatmap = action.order;
    }
    void operator()(const state::SetResolution& action) {
        state.coordination.resolution = action.points;
    }
    void operator()(const state::SetCaption& action) {
        exchange::put_caption(state.coordination.options.captions, action.caption);
        keep_choices();
    }
    void operator()(const state::DownloadFigure& action) {
        auto file = figure_file(state, action);
        if (!file) return;
        effects.downloads.push_back(std::move(*file));
        if (action.chart != report::cross_figure().id) return;
        const define::Questionnaire& survey = *state.catalogue.questionnaire(action.questionnaire);
        const report::WaveAnalysis& wave = *shown_wave(state, survey);
        combine::disclose(state.coordination.disclosed, combine::disclosure(*wave.cross, *wave.members));
        keep_choices();
    }
    void operator()(const state::FileMade& action) {
        auto& making = state.coordination.making;
        const auto oldest = std::find_if(making.begin(), making.end(),
                                         [](const state::Making& each) { return !each.failed; });
        if (oldest == making.end()) return;
        effects.sayings.push_back(
            {!action.works, action.works ? words::in_downloads(oldest->name, state.language)
                                         : words::kFileNotMade.in(state.language)});
        oldest->failed = true;
        if (action.works) making.erase(oldest);
    }
    void operator()(const state::DownloadPublished& action) {
        const define::Questionnaire* of = state.catalogue.questionnaire(action.questionnaire);
        if (of == nullptr) return;
        if (auto file = made_file(state, *of, action.name)) {
            auto& making = state.coordination.making;
            std::erase_if(making, [](const state::Making& each) { return each.failed; });
            making.push_back({of->id, action.name});
            effects.downloads.push_back(std::move(*file));
            effects.sayings.push_back({false, words::kFileInMaking.in(state.language)});
            return;
        }
        if (auto file = published_file(state, *of, action.name))
            effects.downloads.push_back(std::move(*file));
    }
};

}  // namespace

state::Effects update(state::State& state, const state::Action& action,
                      const state::Context& context) {
    Updater updater{state};
    state.clock = {context.now, context.local_offset};
    if (const auto* file = std::get_if<state::FileArrived>(&action))
        receive_file(state, *file, updater.effects);
    else if (const auto* own = std::get_if<state::Coordinate>(&action))
        std::visit(updater, own->what);
    refresh(state);
    if (!updater.effects.store.empty() && state.saved.saving != state::Saving::Failed)
        state.saved.saving = state::Saving::Pending;
    return std::move(updater.effects);
}

void draw(screens::Place& place) {
    switch (place.state.screen) {
    case state::Screen::Priorities: return priorities(place);
    case state::Screen::Pooling: return pooling(place);
    case state::Screen::Members: return members(place);
    case state::Screen::Files: return files(place);
    default: return import(place);
    }
}

}  // namespace coordination
