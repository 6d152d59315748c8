// Which files count, and what is worked out of them.

#include "app/coordination/parts.h"

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
    desk.tally = {};
    for (const state::Import& import : desk.imports) desk.tally.count(import);
}

// The questionnaires whose answers the screen shows.
std::vector<const define::Questionnaire*> shown_questionnaires(const state::State& state) {
    const define::Questionnaire* survey = &state::priority_survey(state);
    const define::Questionnaire* members = state::self_assessment(state);
    switch (state.screen) {
    case state::Screen::Priorities:
    case state::Screen::Pooling: return {survey};
    case state::Screen::Members: return {members};
    case state::Screen::Files: return {survey, members};
    default: return {};
    }
}

void analyse(state::State& state) {
    auto& desk = state.coordination;
    desk.options.language = state.language;
    desk.options.clusters = state.catalogue.clusters;
    desk.options.with_responses = true;   // on screen; published_file() leaves them out
    desk.options.group_by = combine::dimensions();
    for (const define::Questionnaire* each : shown_questionnaires(state)) {
        if (each == nullptr || desk.analyses.contains(each->id)) continue;
        desk.analyses[each->id] = report::analyse(counted(state, *each), *each, desk.options);
    }
}

// The cross-tabulation of the wave that is shown, once it was asked for.
void cross_tabulate(state::State& state) {
    const define::Questionnaire* survey = state::self_assessment(state);
    if (state.screen != state::Screen::Members || survey == nullptr) return;
    auto& desk = state.coordination;
    for (report::WaveAnalysis& wave : desk.analyses[survey->id].waves) {
        if (&wave != shown_wave(state, *survey) || !wave.benchmark) continue;
        if (wave.cross && wave.cross->query == desk.cross) continue;
        if (!wave.members)
            wave.members = combine::member_table(combine::organisations(wave.panel), *survey,
                                                 desk.options.clusters);
        wave.cross = combine::cross_tabulate(*wave.members, *wave.benchmark, desk.disclosed, desk.cross);
    }
}

}  // namespace

std::vector<const answer::Response*> counted(const state::State& state,
                                             const define::Questionnaire& questionnaire) {
    std::vector<const answer::Response*> responses;
    for (const state::Import& import : state.coordination.imports) {
        const bool counts = import.verdict == state::Verdict::Accepted ||
                            import.verdict == state::Verdict::Unverified;
        if (counts && import.entry->response.questionnaire_id == questionnaire.id)
            responses.push_back(&import.entry->response);
    }
    return responses;
}

const report::Analysis* analysis_of(const state::State& state,
                                    const define::Questionnaire& questionnaire) {
    const auto found = state.coordination.analyses.find(questionnaire.id);
    const bool any = found != state.coordination.analyses.end() && !found->second.waves.empty();
    return any ? &found->second : nullptr;
}

const report::WaveAnalysis* shown_wave(const state::State& state,
                                       const define::Questionnaire& questionnaire) {
    const report::Analysis* analysis = analysis_of(state, questionnaire);
    if (analysis == nullptr) return nullptr;
    for (const report::WaveAnalysis& wave : analysis->waves)
        if (wave.wave == state.coordination.wave) return &wave;
    return &analysis->waves.back();
}

void refresh(state::State& state) {
    auto& desk = state.coordination;
    if (desk.stale) {
        desk.stale = false;
        if (desk.changed) {
            desk.analyses.clear();
            judge(state);
            desk.changed = false;
        }
        analyse(state);
    }
    cross_tabulate(state);
}

}  // namespace coordination
