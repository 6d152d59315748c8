#pragma once
// An organisation's plan as a table for people: every practice with a step or a target.

#include "survey/answer/plan.h"
#include "survey/combine/scores.h"
#include "survey/exchange/csv.h"

namespace report {

// Headings and names in `language`: theme, practice, level now, target, then the step's number, the
// level it leads to, what is done, by whom, by when. Steps in the plan's order, one row each; then
// the practices that have only a target, in questionnaire order. Levels are numbers, empty where
// there is none.
exchange::Table plan_table(const answer::Plan& plan, const combine::Scores& now,
                           base::Language language);

}  // namespace report
