#pragma once
// The charts of one organisation's self-assessment: its themes, the practices of a theme, and the
// same themes as a radar. Scores from 0 to 100, practices in levels.

#include <string>

#include "survey/chart/reference.h"
#include "survey/chart/scene.h"
#include "survey/combine/scores.h"

namespace chart {

// Everything pointed to outlives the scene's making.
struct Assessed {
    const define::Questionnaire& questionnaire;
    const combine::Scores& now;
    const combine::Scores* planned = nullptr;  // with the plan's steps done
    const combine::Scores* target = nullptr;   // at the target levels
    const Reference* others = nullptr;
    std::string organisation, wave;
    std::string modified;  // UTC, "2026-11-20T14:30:02Z", or empty
};

// `width`: CSS px of the scene, held between 304 and 1100; narrow below 640.

// "profil": the overall score, then themes by score, on one axis over the bands of levels; themes
// not shown come last and say why.
Scene profile(const Assessed& assessed, base::Language language, double width = 912);
// "pratiques-<section id>": each practice of a theme on its levels, in questionnaire order.
Scene practices(const Assessed& assessed, const define::Section& theme, base::Language language,
                double width = 912);
// "radar": themes in questionnaire order, a line without fill; the table of `profile`.
Scene radar(const Assessed& assessed, base::Language language, double width = 912);

}  // namespace chart
