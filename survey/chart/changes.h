#pragma once
// What changed between two moments of one organisation.

#include <string>

#include "survey/chart/scene.h"
#include "survey/combine/pairs.h"

namespace chart {

// "evolution": the overall score and each theme, before and now, over the same practices. A slope
// when they are eight or fewer and the width is 640 or more, else one row each, the greatest rise
// first. Practices whose meaning changed are named in the long description and the table.
Scene changes(const combine::Pairs& pairs, const define::Questionnaire& questionnaire,
              const std::string& before_wave, const std::string& now_wave,
              const std::string& modified, base::Language language, double width = 912);

}  // namespace chart
