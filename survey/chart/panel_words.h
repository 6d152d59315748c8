#pragma once
// What charts of one wave of respondents have in common.

#include <string>

#include "survey/chart/scene.h"
#include "survey/combine/aggregate.h"
#include "survey/define/definition.h"

namespace chart {

// With its id, title, language, wave, n and source; nothing drawn.
Scene panel_scene(const char* id, std::string title, const combine::Panel& panel,
                  const define::Questionnaire& questionnaire, base::Language language);

// "10 grappes": clusters where one response a cluster counts, else organisations.
std::string counted_respondents(const define::Questionnaire& questionnaire, long number,
                                base::Language language);
// "10 grappes, vague 2026"
std::string panel_subtitle(const define::Questionnaire& questionnaire, const Scene& scene,
                           base::Language language);

// "7 sur 10": counts of few are never percentages.
std::string of_n(long part, long n, base::Language language);

}  // namespace chart
