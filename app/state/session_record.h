#pragma once
// Reading back what session_record() and desk_record() wrote. False when it cannot be read; what is there
// then stays as it was.

#include <string>

#include "app/state/persist.h"

namespace state {

// After the drafts, whose places it gives back.
bool read_session(State& state, const std::string& text);
// Adds to the choices that are there.
bool read_desk(State& state, const std::string& text);

}  // namespace state
