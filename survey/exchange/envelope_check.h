#pragma once
// The values around the answers of a response file, once their types are known.

#include <optional>
#include <string_view>

#include "survey/exchange/catalogue.h"
#include "survey/exchange/response_shape.h"

namespace exchange {

// OUT_OF_RANGE with the key path: id and respondent.id (a UUID, the latter may be empty), revision
// (0 or more), questionnaire.version ("1.0.0"), wave (1 to 32 characters, no control), language,
// created and modified. UNKNOWN_OPTION: respondent.grappe. Keys that have a fault already are passed
// over.
void check_envelope(const ResponseShape& shape, const Catalogue& catalogue, base::Faults& faults);

// NEWER_VERSION: a questionnaire of ours in a version whose answers we cannot know.
std::optional<base::Fault> check_questionnaire_version(const Node& root, const Catalogue& catalogue);

// 1 to 32 characters, no control.
bool is_wave(std::string_view text);

}  // namespace exchange
