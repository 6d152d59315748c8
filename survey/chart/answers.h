#pragma once
// What was answered on one page, question by question: a bar an option, as « 7 sur 10 », and beside
// each question how many gave a value, had none to give, did not know or left it blank.

#include <vector>

#include "survey/chart/scene.h"
#include "survey/combine/aggregate.h"
#include "survey/define/definition.h"

namespace chart {

// Pages outside the ranking that have something to count (combine::count_answers), in their order.
std::vector<const define::Page*> counted_pages(const define::Questionnaire& questionnaire);

// "contexte-<page id>". Numbers are a median. Panel and width as in chart/ranking. It prints every
// count: for panels of one response a cluster, not for members.
Scene answers(const combine::Panel& panel, const define::Page& page,
              const define::Questionnaire& questionnaire, base::Language language,
              double width = 912);

}  // namespace chart
