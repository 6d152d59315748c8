#pragma once
// One answer's value in one cell of text.

#include <string>

#include "survey/answer/answer.h"

namespace exchange {

// Text, option id or date as it is; a number in its shortest form; choices joined by "|"; a
// repeating group as the JSON text its response file holds, without white space.
std::string value_text(const answer::Value& value);

}  // namespace exchange
