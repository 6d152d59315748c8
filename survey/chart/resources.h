#pragma once
// What the initiatives that are wanted need, and how much of it the respondents have.

#include "survey/chart/scene.h"
#include "survey/combine/aggregate.h"
#include "survey/define/definition.h"

namespace chart {

// "ressources": a row a resource, the most required first: in how many demands (a respondent and an
// initiative each) it is required, and in how many of those it is available. Panel and width as in
// chart/ranking.
Scene resources(const combine::Panel& panel, const define::Questionnaire& questionnaire,
                base::Language language, double width = 912);

}  // namespace chart
