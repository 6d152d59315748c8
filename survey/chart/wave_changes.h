#pragma once
// What changed between two waves, over the respondents of both.

#include "survey/chart/scene.h"
#include "survey/combine/wave_changes.h"

namespace chart {

// "vagues": the priority index of each ranked page, or the overall score and each theme's mean score. A
// slope when they are eight or fewer and the width is 640 or more, else one row each, the greatest rise
// first, with how many rose, stayed and fell. Hidden ones are "x".
Scene wave_changes(const combine::WaveChanges& changes, const define::Questionnaire& questionnaire,
                   base::Language language, double width = 912);

}  // namespace chart
