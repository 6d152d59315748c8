#pragma once
// An answer as a person reads it.

#include "app/words/coordination.h"
#include "survey/answer/answer.h"
#include "survey/define/definition.h"

namespace coordination {

// Labels for options and levels, « Sans réponse » for nothing, a number of rows for a group.
std::string answer_words(const answer::Answer* answer, const define::Question& question,
                         base::Language language);

}  // namespace coordination
