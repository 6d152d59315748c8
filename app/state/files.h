#pragma once
// Files in and out.

#include <optional>
#include <string>

#include "app/state/actions.h"

namespace state {

// "sondage-priorites-montreal-invivo-2023.json": what is asked and answered, with its checksum.
Download answers_file(const State& state, const Draft& draft);

// One file of a batch: to the coordinator's imports, or reopened as a draft on the start screen.
// A bundle's rows are judged one by one. Never stops the rest of the batch.
void receive_file(State& state, const FileArrived& file, Effects& effects);

// A published chart or table by its file name, in the language of the page; the same bytes as
// `intergrappes aggregate` writes.
std::optional<Download> published_file(const State& state, const std::string& name);

// Letters without accents, digits and hyphens only: "Atelier Boréal" gives "Atelier-Boreal".
std::string file_stem(const std::string& text);

}  // namespace state
