#pragma once
// What questions say about other questions: conditions and subsets.

#include "survey/exchange/expand.h"

namespace exchange {

// Every question named must exist (UNKNOWN_QUESTION) and come earlier (OUT_OF_RANGE), be of a type
// that the test can hold for (WRONG_TYPE), and have the options named (UNKNOWN_OPTION; an option
// that stands for a state is never a value, so it counts as unknown).
void check_conditions(const Expanded& expanded, Faults& faults);

}  // namespace exchange
