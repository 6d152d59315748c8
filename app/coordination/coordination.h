#pragma once
// The coordinator's half of the program: what comes in, what is worked out, what is shown. The page
// loads it only for those who open it (web/split.mjs): nothing outside this room may call into it but
// the session, through update() and draw(), and only when state.coordination.part is Here.

#include "app/screens/screens.h"
#include "app/state/actions.h"

namespace coordination {

// Of the actions that state::for_coordinator() names. What is stale is worked out anew.
state::Effects update(state::State& state, const state::Action& action,
                      const state::Context& context);
// The screen of the coordinator that the state is on, below the tabs.
void draw(screens::Place& place);

// Responses of a questionnaire that count.
std::vector<const answer::Response*> counted(const state::State& state,
                                             const define::Questionnaire& questionnaire);

}  // namespace coordination
