#pragma once
// The status chart's options by side, and its data as rows of words.

#include <string>
#include <vector>

#include "survey/chart/scene.h"
#include "survey/chart/status_words.h"

namespace chart {

struct StatusOptions {
    std::vector<define::Option> without_need;   // from the axis outwards
    std::vector<define::Option> needs;          // from the axis outwards
    std::vector<define::Option> legend;         // as read from left to right, "don't know" last
};

// From the first ranked page's status question. The legend always ends with "don’t know", worded as
// the questionnaire does when it has such an option.
StatusOptions status_options(const define::Questionnaire& questionnaire);

long status_count(const combine::RankedItem& item, const std::string& option);

AltTable status_table(const StatusFacts& facts, const StatusOptions& options,
                      base::Language language);

}  // namespace chart
