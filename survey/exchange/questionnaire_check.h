#pragma once
// What the shape of a questionnaire file cannot say: every authoring fault at once, each at the place
// where the author wrote it.

#include "survey/exchange/expand.h"

namespace exchange {

// Codes: MISSING (something needed is not there), UNKNOWN_KEY (a key this type has no use for),
// DUP_KEY (an id twice), OUT_OF_RANGE (a number, an order or an id that cannot be), WRONG_TYPE (a
// question of another type is needed), UNKNOWN_QUESTION (also a model or a field), UNKNOWN_OPTION
// (also an option list).
base::Faults check_questionnaire(const QuestionnaireDraft& draft, const Expanded& expanded);

}  // namespace exchange
