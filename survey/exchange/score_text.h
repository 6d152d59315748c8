#pragma once
// What `intergrappes score` prints: one self-assessment's scores as JSON (keys in survey/README.md).

#include <string>

#include "survey/answer/answer.h"
#include "survey/define/definition.h"

namespace exchange {

// Keys in a fixed order, named like the columns of scores.csv, to which the numbers are equal; null
// where a cell is empty there. The questionnaire has scoring. Ends with a line end.
std::string score_text(const answer::Response& response, const define::Questionnaire& questionnaire);

}  // namespace exchange
