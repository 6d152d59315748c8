#pragma once
// Answers against the questionnaire. Finds every fault at once; missing answers are no fault.

#include "survey/answer/answer.h"
#include "survey/base/result.h"
#include "survey/define/definition.h"

namespace answer {

// Codes: UnknownQuestion, UnknownOption, OutOfRange, WrongType; `where` is the question id.
// `clusters` are the ids an attendance cell may name.
base::Faults validate(const Answers& answers, const define::Questionnaire& questionnaire,
                      const std::vector<define::Cluster>& clusters);
base::Faults validate_one(const Answer& answer, const define::Question& question,
                          const std::vector<define::Cluster>& clusters);

}  // namespace answer
