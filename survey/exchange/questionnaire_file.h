#pragma once
// Questionnaire files (FORMAT.md §4; schema in survey/README.md).

#include <string_view>

#include "survey/base/result.h"
#include "survey/define/definition.h"

namespace exchange {

// Every authoring fault at once, each with its place ("sections[2].pages[0].questions[1].min").
// Models and option lists come back expanded.
base::Result<define::Questionnaire> read_questionnaire(std::string_view bytes);

base::Result<std::vector<define::Resource>> read_resources(std::string_view bytes);
base::Result<std::vector<define::Cluster>> read_clusters(std::string_view bytes);

}  // namespace exchange
