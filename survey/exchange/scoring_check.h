#pragma once
// The parts of a questionnaire that scores need: levels, bands, the profile and the goals.

#include "survey/exchange/expand.h"

namespace exchange {

void check_scoring(const QuestionnaireDraft& draft, const Expanded& expanded, Faults& faults);

}  // namespace exchange
