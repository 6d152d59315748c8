#pragma once
// What a coordinator prints about the priority survey: report.html of the published files.

#include <string>
#include <vector>

#include "survey/base/text.h"
#include "survey/combine/aggregate.h"
#include "survey/define/definition.h"

namespace report {

// Of a questionnaire that ranks: per wave who answered, the status chart with its table, the
// ranking; then the method. Independent of the order of `panel`.
std::string priorities_html(const combine::Panel& panel, const define::Questionnaire& questionnaire,
                            const std::vector<define::Cluster>& clusters, base::Language language);

}  // namespace report
