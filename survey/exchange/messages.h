#pragma once
// Faults in words, both languages: what happened, where, what to do. Untrusted pieces are quoted
// through base::excerpt.

#include <string>

#include "survey/base/result.h"
#include "survey/base/text.h"

namespace exchange {

// One sentence or two, no code, no file name:
// « La question « x » ne fait pas partie du questionnaire. Demandez un nouvel export. »
std::string message(const base::Fault& fault, base::Language language);

}  // namespace exchange
