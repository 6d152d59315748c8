#include "survey/exchange/built_in.h"

#include <algorithm>

#include "survey/exchange/catalogue.h"
#include "survey/exchange/questionnaire_file.h"

namespace exchange {

const define::Questionnaire* Catalogue::questionnaire(const std::string& id) const {
    const auto found = std::find_if(questionnaires.begin(), questionnaires.end(),
                                    [&](const auto& one) { return one.id == id; });
    return found == questionnaires.end() ? nullptr : &*found;
}

const define::Cluster* Catalogue::cluster(const std::string& id) const {
    const auto found = std::find_if(clusters.begin(), clusters.end(),
                                    [&](const auto& one) { return one.id == id; });
    return found == clusters.end() ? nullptr : &*found;
}

base::Result<Catalogue> built_in_catalogue() {
    Catalogue catalogue;
    for (const char* name : {"sondage-priorites.json", "autoevaluation-membres.json"}) {
        auto questionnaire = read_questionnaire(built_in_file(name));
        if (!questionnaire) return questionnaire.faults();
        catalogue.questionnaires.push_back(std::move(questionnaire.value()));
    }
    auto clusters = read_clusters(built_in_file("clusters.json"));
    if (!clusters) return clusters.faults();
    catalogue.clusters = std::move(clusters.value());
    auto resources = read_resources(built_in_file("ressources.json"));
    if (!resources) return resources.faults();
    catalogue.resources = std::move(resources.value());
    return catalogue;
}

}  // namespace exchange
