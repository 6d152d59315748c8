#pragma once
// Where two responses to one questionnaire differ, for a person who chooses between them.

#include <vector>

#include "survey/answer/answer.h"
#include "survey/define/definition.h"

namespace combine {

struct Difference {
    const define::Page* page = nullptr;
    const define::Question* question = nullptr;
    const answer::Answer* left = nullptr;   // null: blank
    const answer::Answer* right = nullptr;
};

// In the questionnaire's order. An answer hidden by its condition is blank. Points into all three.
std::vector<Difference> differences(const answer::Response& left, const answer::Response& right,
                                    const define::Questionnaire& questionnaire);

}  // namespace combine
