#pragma once
// Small self-assessments and their answers, written as a few letters.

#include <string>
#include <vector>

#include "survey/answer/answer.h"
#include "survey/define/definition.h"

namespace support {

// One theme a list of weights: themes "a", "b", … of these weights, practices "a1", "a2", … with
// levels 0 to 4. Bands and levels of the built-in self-assessment, least coverage 0.5, groups of 5. A
// first section asks for the size ("small", "medium", "large").
struct ThemeWeights {
    double theme = 1;
    std::vector<double> practices;
};
define::Questionnaire members_survey(const std::vector<ThemeWeights>& themes);

// One word a theme, one letter a practice: a level, n not applicable, ? don't know, - blank.
answer::Answers rated(const std::string& words);

// A response with these answers; the organisation's id may be empty.
answer::Response member(const std::string& id, const std::string& words,
                        const std::string& size = "small", const std::string& wave = "2026");

}  // namespace support
