// Which files count, and what the results show of them.

#include <iterator>
#include <set>

#include "app/coordination/parts.h"
#include "survey/chart/status_bars.h"
#include "survey/chart/svg.h"

namespace coordination {
namespace {

// The clusters are asked every year: before anything came in, whom to wait for is known already.
std::vector<combine::Collection> expected(const state::State& state) {
    return {{state::priority_survey(state).id, state.clock.now.substr(0, 4)}};
}

void judge(state::State& state) {
    auto& desk = state.coordination;
    combine::Entries entries;
    std::vector<std::size_t> places;   // in the imports
    for (std::size_t i = 0; i < desk.imports.size(); ++i) {
        state::Import& import = desk.imports[i];
        import.verdict = state::Verdict::Refused;
        import.rival = false;
        if (!import.entry) continue;
        entries.push_back(&*import.entry);
        places.push_back(i);
    }
    const auto& questionnaires = state.catalogue.questionnaires;
    const auto standings = combine::standings(entries, questionnaires, desk.preferred);
    for (std::size_t i = 0; i < places.size(); ++i) {
        state::Import& import = desk.imports[places[i]];
        import.verdict = standings[i] == combine::Standing::Duplicate ? state::Verdict::Duplicate
                         : standings[i] == combine::Standing::Superseded
                             ? state::Verdict::Superseded
                         : import.entry->verified ? state::Verdict::Accepted
                                                  : state::Verdict::Unverified;
    }
    desk.returns = combine::returns(entries, standings, questionnaires, state.catalogue.clusters,
                                    expected(state));
    desk.conflicts.clear();
    for (const combine::Rivals& rivals : combine::rivals(entries, questionnaires)) {
        state::Conflict conflict;
        for (const std::size_t each : rivals) {
            conflict.push_back(places[each]);
            desk.imports[places[each]].rival = true;
        }
        desk.conflicts.push_back(std::move(conflict));
    }
}

void refresh_results(state::State& state) {
    state.coordination.results.reset();
    if (state.screen != state::Screen::Results) return;
    const auto panels = combine::waves(counted(state));
    if (panels.empty()) return;
    const define::Questionnaire& survey = state::priority_survey(state);
    auto chosen = panels.find(state.coordination.wave);
    if (chosen == panels.end()) chosen = std::prev(panels.end());
    state::Results results;
    results.wave = chosen->first;
    for (const auto& [wave, panel] : panels)
        results.waves.push_back(wave);
    results.items = combine::rank(chosen->second, survey);
    results.scene = chart::status_bars(chosen->second, results.items, survey, state.language);
    results.svg = chart::svg(results.scene);
    state.coordination.results = std::move(results);
}

}  // namespace

std::vector<const answer::Response*> counted(const state::State& state) {
    std::vector<const answer::Response*> responses;
    for (const state::Import& import : state.coordination.imports) {
        const bool counts =
            import.verdict == state::Verdict::Accepted || import.verdict == state::Verdict::Unverified;
        if (counts && import.entry->response.questionnaire_id == state::priority_survey(state).id) {
            responses.push_back(&import.entry->response);
        }
    }
    return responses;
}

std::vector<std::string> counted_waves(const state::State& state) {
    std::set<std::string> waves;
    for (const answer::Response* response : counted(state))
        waves.insert(response->wave);
    return {waves.begin(), waves.end()};
}

void refresh(state::State& state) {
    if (!state.coordination.stale) return;
    state.coordination.stale = false;
    judge(state);
    refresh_results(state);
}

}  // namespace coordination
