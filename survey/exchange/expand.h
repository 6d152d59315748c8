#pragma once
// A questionnaire as written to the one the program reads: models and option lists filled in.

#include <string>
#include <vector>

#include "survey/exchange/questionnaire_shape.h"

namespace exchange {

// Every question with the place it was written at: a model's question stands once for each of its
// pages, always with the same place.
struct Expanded {
    define::Questionnaire questionnaire;
    std::vector<std::string> places;     // one a question, in questionnaire order
};

// Unknown models and lists expand to nothing: the checker names them.
Expanded expand(const QuestionnaireDraft& draft);

// Full question id, "<page>.<field>", of a name written inside a model (".field"); other names as
// they are.
std::string full_id(const std::string& written, const std::string& page);

}  // namespace exchange
