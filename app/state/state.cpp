#include "app/state/state.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "survey/chart/status_bars.h"
#include "survey/chart/svg.h"

namespace state {

// The survey of this screen is the built-in questionnaire that ranks something and counts one
// response a cluster: found by what it is, not by its name.
const define::Questionnaire& priority_survey(const State& state) {
    for (const auto& questionnaire : state.catalogue.questionnaires) {
        if (questionnaire.one_per_cluster && questionnaire.ranking) return questionnaire;
    }
    return state.catalogue.questionnaires.front();
}

const define::Questionnaire* self_assessment(const State& state) {
    for (const auto& questionnaire : state.catalogue.questionnaires) {
        if (questionnaire.scoring) return &questionnaire;
    }
    return nullptr;
}

const define::Questionnaire& questionnaire_of(const State& state, const Draft& draft) {
    const auto* found = state.catalogue.questionnaire(draft.response.questionnaire_id);
    return found == nullptr ? priority_survey(state) : *found;
}

const Draft* current_draft(const State& state) {
    for (const Draft& draft : state.drafts) {
        if (draft.response.id == state.draft) return &draft;
    }
    return nullptr;
}

Draft* current_draft(State& state) {
    return const_cast<Draft*>(current_draft(static_cast<const State&>(state)));
}

std::vector<PageRef> pages(const define::Questionnaire& questionnaire) {
    std::vector<PageRef> all;
    int index = 0;
    for (const define::Section& section : questionnaire.sections) {
        for (const define::Page& page : section.pages)
            all.push_back({&section, &page, index});
        ++index;
    }
    return all;
}

std::vector<const answer::Response*> counted(const State& state) {
    std::vector<const answer::Response*> responses;
    for (const Import& import : state.imports) {
        const bool counts =
            import.verdict == Verdict::Accepted || import.verdict == Verdict::Unverified;
        if (counts && import.entry->response.questionnaire_id == priority_survey(state).id) {
            responses.push_back(&import.entry->response);
        }
    }
    return responses;
}

std::vector<std::string> counted_waves(const State& state) {
    std::set<std::string> waves;
    for (const answer::Response* response : counted(state))
        waves.insert(response->wave);
    return {waves.begin(), waves.end()};
}

void judge(State& state) {
    std::vector<combine::Entry> entries;
    for (const Import& import : state.imports) {
        if (import.entry) entries.push_back(*import.entry);
    }
    const auto standings = combine::standings(entries, state.catalogue.questionnaires);
    std::size_t next = 0;
    for (Import& import : state.imports) {
        if (!import.entry) {
            import.verdict = Verdict::Refused;
            continue;
        }
        switch (standings[next++]) {
        case combine::Standing::Counted:
            import.verdict = import.entry->verified ? Verdict::Accepted : Verdict::Unverified;
            break;
        case combine::Standing::Duplicate:
            import.verdict = Verdict::Duplicate;
            break;
        case combine::Standing::Superseded:
            import.verdict = Verdict::Superseded;
            break;
        }
    }
}

void refresh_results(State& state) {
    state.results.reset();
    if (state.screen != Screen::Results) return;
    const auto panels = combine::waves(counted(state));
    if (panels.empty()) return;
    const define::Questionnaire& survey = priority_survey(state);
    auto chosen = panels.find(state.results_wave);
    if (chosen == panels.end()) chosen = std::prev(panels.end());
    Results results;
    results.wave = chosen->first;
    for (const auto& [wave, panel] : panels)
        results.waves.push_back(wave);
    results.items = combine::rank(chosen->second, survey);
    results.scene = chart::status_bars(chosen->second, results.items, survey, state.language);
    results.svg = chart::svg(results.scene);
    state.results = std::move(results);
}

}  // namespace state
