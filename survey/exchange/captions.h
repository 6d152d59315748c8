#pragma once
// What a person wrote on a chart instead of its title, and beside it: kept with a workspace.

#include <string>
#include <vector>

#include "survey/base/text.h"

namespace exchange {

class JsonText;
struct Node;

struct Caption {
    std::string questionnaire, wave, chart;   // ids; the chart's is that of its scene
    base::Language language = base::Language::Fr;
    std::string title, note;                  // empty: the chart's own title, no note
    bool operator==(const Caption&) const = default;
};
using Captions = std::vector<Caption>;        // one a chart and language

// That of the same chart and language, or nothing.
const Caption* find_caption(const Captions& captions, const Caption& like);
// Adds or replaces; one without title and note goes.
void put_caption(Captions& captions, const Caption& caption);

// As an array. What is not one, or is of no known language, is passed over.
void write_captions(JsonText& json, const Captions& captions);
Captions read_captions(const Node& array);

}  // namespace exchange
