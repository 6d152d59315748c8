// What each action of the coordinator does. Effects are collected, never performed.

#include <utility>

#include "app/coordination/parts.h"
#include "app/state/persist.h"

namespace coordination {
namespace {

struct Updater {
    state::State& state;
    state::Effects effects = {};

    void operator()(const state::CatchUp&) {}
    void operator()(const state::ClearImports&) {
        auto& imports = state.coordination.imports;
        for (std::size_t i = 0; i < imports.size(); ++i)
            effects.store.push_back(state::Delete{state::import_key(i)});
        state.undo = {.imports = std::move(imports)};
        imports.clear();
        state.coordination.stale = true;
        effects.focus = state::FocusOn{"undo"};
    }
    void operator()(const state::SetResultsWave& action) {
        state.coordination.wave = action.wave;
        state.coordination.stale = true;
    }
    void operator()(const state::DownloadPublished& action) {
        if (auto file = published_file(state, action.name))
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
    place.state.screen == state::Screen::Import ? import(place) : results(place);
}

}  // namespace coordination
