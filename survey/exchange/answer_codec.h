#pragma once
// Answers between their tree and their values.

#include <string>

#include "survey/answer/answer.h"
#include "survey/define/definition.h"
#include "survey/exchange/json_gate.h"

namespace exchange {

// Every answer that has a known shape, and a fault for each that has not: WRONG_TYPE, MISSING,
// UNKNOWN_KEY, DUP_KEY for a repeated question. A state that is not of the contract is OUT_OF_RANGE.
answer::Answers read_answers(const Node& answers, base::Faults& faults);

// Answers with nothing in them (empty text, no choice, no row) are blank: left out.
Node answers_tree(const answer::Answers& answers);

// The canonical order: answers by question, choices sorted, a row's columns as in the questionnaire
// (as they stand when it is null or does not know the question).
void canonicalise(Node& answers, const define::Questionnaire* questionnaire);

// After validation: drops answers with nothing in them, sorts choices, orders columns, and takes
// 4.0 for 4 where fractions are allowed.
void settle(answer::Answers& answers, const define::Questionnaire& questionnaire);

}  // namespace exchange
