#pragma once
// What update() does about the device: writes that settled or did not, what other tabs have open, the second
// copy.

#include "app/state/actions.h"

namespace state {

void stored(State& state, const Stored& action, const Context& context, Effects& effects);
void storage_fault(State& state, const StorageFault& action, Effects& effects);
void held(State& state, const Held& action, Effects& effects);
void changed_elsewhere(State& state, const ChangedElsewhere& action, const Context& context,
                       Effects& effects);
void keep_copy(State& state, Effects& effects);
void leave_copy(State& state, Effects& effects);

// What another tab has open is only read here.
bool changes_answers(const Action& action);

}  // namespace state
