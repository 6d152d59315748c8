#include "app/state/state.h"

#include <algorithm>


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

bool coordinating(const State& state) {
    switch (state.screen) {
    case Screen::Import:
    case Screen::Priorities:
    case Screen::Pooling:
    case Screen::Members:
    case Screen::Files: return true;
    default: return false;
    }
}

std::string hold_key(const State& state) {
    if (coordinating(state)) return kDeskKey;
    const bool open = state.screen == Screen::Survey || state.screen == Screen::Review ||
                      state.screen >= Screen::Scores;
    return open && current_draft(state) != nullptr ? "draft/" + state.draft : std::string();
}

}  // namespace state
