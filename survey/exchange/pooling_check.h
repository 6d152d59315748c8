#pragma once
// What a questionnaire says about pooling: needs, offers, and what answers what.

#include "survey/exchange/expand.h"

namespace exchange {

void check_pooling(const define::Questionnaire& questionnaire, Faults& faults);

}  // namespace exchange
