#pragma once
// One thing that came in, as a record of text: what it was called, when it came and with what, and
// the response itself on one line, or why it was refused.

#include "app/state/persist.h"

namespace state {

inline constexpr const char* kImportPrefix = "import/";

// Appends to the imports; false when it cannot be read.
bool read_import(State& state, const Record& record);

}  // namespace state
