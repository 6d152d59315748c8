#pragma once
// What the files of this room share.

#include "app/coordination/coordination.h"
#include "app/screens/parts.h"
#include "app/words/coordination.h"
#include "survey/report/reminder.h"

namespace coordination {

using screens::Place;

// One file of a batch. A bundle's rows are judged one by one. Never stops the rest of the batch.
void receive_file(state::State& state, const state::FileArrived& file, state::Effects& effects);

// A published chart or table by its file name, in the language of the page; the same bytes as
// `intergrappes aggregate` writes.
std::optional<state::Download> published_file(const state::State& state, const std::string& name);

// Of the cluster whose reminder is shown, for the collection that is shown.
std::optional<report::Reminder> reminder_shown(const state::State& state);

// Works out anew what the screens show, when it is stale.
void refresh(state::State& state);

void import(Place& place);
void conflicts(Place& place);  // those of the import screen, if any
void file_list(Place& place);
void who_answered(Place& place);
void results(Place& place);

}  // namespace coordination
