#pragma once
// What a coordinator prints about the priority survey: report.html of the published files.

#include <string>

#include "survey/report/analysis.h"

namespace report {

// Of a questionnaire that ranks, the latest wave first: who answered, then every chart of its priorities
// with its table, under the titles a person gave them; of earlier waves the first chart alone; then the
// method. Single respondents are not in it.
std::string priorities_html(const Analysis& analysis, const Options& options);

}  // namespace report
