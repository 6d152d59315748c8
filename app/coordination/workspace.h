#pragma once
// Everything the coordinator has, as one file: a bundle whose first line says what was decided
// (exchange/workspace.h); and what became of each file, as a table.

#include "app/state/actions.h"

namespace coordination {

// "coordination-2026-11-26.ndjson": the line of the workspace, then every response that came in, each
// once, as they would be exchanged. Refused files are not in it.
state::Download workspace_file(const state::State& state);

// "verdicts.csv": file, row, verdict, code, place, message, in the language of the page.
state::Download verdicts_file(const state::State& state);

}  // namespace coordination
