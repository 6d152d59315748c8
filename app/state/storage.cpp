#include "app/state/storage.h"

#include <utility>

#include "app/state/persist.h"

namespace state {
namespace {

// It stays until a write works.
void fail(State& state, std::uint32_t code, Effects& effects) {
    state.saved.saving = Saving::Failed;
    const base::Code fault = storage_code(code);
    if (state.saved.fault == fault) return;
    state.saved.fault = fault;
    effects.sayings.push_back({true, exchange_message(fault, state.language)});
}

void add(Effects& effects, Writes writes) {
    for (auto& write : writes)
        effects.store.push_back(std::move(write));
}

}  // namespace

void stored(State& state, const Stored& action, const Context& context, Effects& effects) {
    if (action.code != 0) return fail(state, action.code, effects);
    state.saved.fault.reset();
    if (action.sequence != state.saved.sequence) return;
    state.saved.saving = Saving::Saved;
    state.saved.minute_of_day = local_minute(context);
}

void storage_fault(State& state, const StorageFault& action, Effects& effects) {
    const base::Code fault = storage_code(action.code);
    if (fault == base::Code::Damaged) {   // what is here works: only less was found than had been kept
        state.saved.damaged = true;
        effects.sayings.push_back({true, exchange_message(fault, state.language)});
        return;
    }
    if (fault == base::Code::Closed) effects.store = everything(state);
    fail(state, action.code, effects);
}

void held(State& state, const Held& action, Effects& effects) {
    if (action.key.empty() || action.key != hold_key(state)) return;   // gone elsewhere meanwhile
    if (!action.records.empty()) reread(state, action.key, action.records);
    const bool before = state.holding.elsewhere;
    state.holding = {action.key, !action.here};
    if (before && action.here) effects.focus = FocusOn{"title"};
}

void changed_elsewhere(State& state, const ChangedElsewhere& action, const Context& context,
                       Effects& effects) {
    const std::size_t drafts = state.drafts.size();
    add(effects, set_apart(state, action.records, context.new_id));
    effects.store.push_back(Put{kSessionKey, session_record(state)});
    if (state.drafts.size() > drafts) state.apart = true;
}

void keep_copy(State& state, Effects& effects) {
    add(effects, take_copy(state));
    effects.store.push_back(Put{kSessionKey, session_record(state)});
    state.saved.damaged = false;
    effects.focus = FocusOn{"title"};
}

void leave_copy(State& state, Effects& effects) {
    if (!std::exchange(state.saved.rescue, {}).empty()) effects.store.push_back(Delete{kCopyKey});
    state.saved.damaged = state.apart = false;
    effects.focus = FocusOn{"title"};
}

bool changes_answers(const Action& action) {
    return std::holds_alternative<SetAnswer>(action) || std::holds_alternative<SetTyped>(action) ||
           std::holds_alternative<ToggleChoice>(action) || std::holds_alternative<SetTarget>(action) ||
           std::holds_alternative<AddStep>(action) || std::holds_alternative<RemoveStep>(action) ||
           std::holds_alternative<SetStep>(action) || std::holds_alternative<ForgetBefore>(action);
}

}  // namespace state
