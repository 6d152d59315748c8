#pragma once
// The envelope of a response repeats the answers of its profile questions, so that groups can be
// formed without knowing the questionnaire (FORMAT.md §1).

#include "survey/answer/answer.h"
#include "survey/define/definition.h"

namespace answer {

// Writes the envelope from the profile's answers. The cluster and the wave, which no file may lack,
// keep their value while their question is blank.
void describe(Response& response, const define::Questionnaire& questionnaire);

// Answers the profile's blank questions from the envelope. What the question could not hold (a wave
// that is no number) is left blank.
void introduce(Response& response, const define::Questionnaire& questionnaire);

}  // namespace answer
