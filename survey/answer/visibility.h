#pragma once
// Which questions are asked, given the answers so far. A hidden question's answer is kept but counts
// as blank everywhere.

#include "survey/answer/answer.h"
#include "survey/define/definition.h"

namespace answer {

// A condition on a question that is blank or itself hidden does not hold; nor does one on a question
// that is not applicable or unknown, unless it asks for that state.
bool holds(const define::Condition& condition, const define::Questionnaire& questionnaire,
           const Answers& answers);
bool visible(const define::Question& question, const define::Questionnaire& questionnaire,
             const Answers& answers);
// Visible, and its own condition for being asked holds: what a form shows and an export carries.
bool asked(const define::Question& question, const define::Questionnaire& questionnaire,
           const Answers& answers);
// Required and visible.
bool required_now(const define::Question& question, const define::Questionnaire& questionnaire,
                  const Answers& answers);

}  // namespace answer
