#pragma once
// The questionnaires and clusters built into the program: survey/content/*.json, embedded at build
// time so that the page, the single file and the command line carry the same bytes.

#include <string>
#include <string_view>
#include <vector>

#include "survey/base/result.h"
#include "survey/define/definition.h"

namespace exchange {

struct Catalogue {
    std::vector<define::Questionnaire> questionnaires;
    std::vector<define::Cluster> clusters;     // in their usual order
    std::vector<define::Resource> resources = {};

    const define::Questionnaire* questionnaire(const std::string& id) const;   // null: none
    const define::Cluster* cluster(const std::string& id) const;               // null: none
};

base::Result<Catalogue> built_in_catalogue();

}  // namespace exchange
