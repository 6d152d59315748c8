#pragma once
// The values around the answers of a response file, once their types are known.

#include "survey/exchange/catalogue.h"
#include "survey/exchange/response_shape.h"

namespace exchange {

// OUT_OF_RANGE with the key path: id and respondent.id (a UUID, the latter may be empty), revision
// (0 or more), questionnaire.version ("1.0.0"), wave (1 to 32 characters, no control), language,
// created and modified. UNKNOWN_OPTION: respondent.grappe. Keys that have a fault already are passed
// over.
void check_envelope(const ResponseShape& shape, const Catalogue& catalogue, base::Faults& faults);

}  // namespace exchange
