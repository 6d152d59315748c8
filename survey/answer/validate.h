#pragma once
// Answers against the questionnaire. Finds every fault at once; missing answers are no fault.

#include "survey/answer/answer.h"
#include "survey/base/result.h"
#include "survey/define/definition.h"

namespace answer {

// Codes: UnknownQuestion, UnknownOption, OutOfRange, WrongType, UnknownKey (a column); `where` is the
// question id, or "question[0].column" inside a group. Both states are accepted on every question.
// The step of a number guides its field: only a whole one is a rule (whole answers).
// `clusters` are the ids an attendance cell may name.
base::Faults validate(const Answers& answers, const define::Questionnaire& questionnaire,
                      const std::vector<define::Cluster>& clusters);
base::Faults validate_one(const Answer& answer, const define::Question& question,
                          const std::vector<define::Cluster>& clusters);

}  // namespace answer
