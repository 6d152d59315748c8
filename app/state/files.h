#pragma once
// Files in and out.

#include <optional>
#include <string>

#include "app/state/actions.h"

namespace state {

// "sondage-priorites-montreal-invivo-2023.json": what is asked and answered, with its checksum.
Download answers_file(const State& state, const Draft& draft);

// A respondent's own file, to go on with, or what it is compared with.
void receive_file(State& state, const FileArrived& file, Effects& effects);

// Letters without accents, digits and hyphens only: "Atelier Boréal" gives "Atelier-Boreal".
std::string file_stem(const std::string& text);

}  // namespace state
