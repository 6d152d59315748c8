#include "survey/exchange/questionnaire_file.h"

#include <set>
#include <utility>

#include "survey/exchange/expand.h"
#include "survey/exchange/format_check.h"
#include "survey/exchange/json_gate.h"
#include "survey/exchange/questionnaire_check.h"
#include "survey/exchange/questionnaire_shape.h"

namespace exchange {

namespace {

using base::Code;
using base::Faults;

// The reader's faults first; the checker's only where the reader had nothing to say, and each once,
// however many pages a model's question stands on.
Faults merged(Faults read, const Faults& checked) {
    std::set<std::string> named;
    for (const base::Fault& fault : read) named.insert(fault.where);
    std::set<std::pair<Code, std::string>> seen;
    Faults all = std::move(read);
    for (const base::Fault& fault : checked) {
        // Where the type of a question is wrong, nothing is known about its other keys.
        const std::string parent = fault.where.substr(0, fault.where.rfind('.'));
        const bool follows = named.count(fault.where) + named.count(parent + ".type") > 0;
        if (!follows && seen.insert({fault.code, fault.where}).second) all.push_back(fault);
    }
    return all;
}

}  // namespace

base::Result<define::Questionnaire> read_questionnaire(std::string_view bytes) {
    base::Result<Node> tree = read_json(bytes, questionnaire_limits());
    if (!tree) return tree.faults();
    if (const auto fault = check_format(tree.value(), "intergrappes/questionnaire")) return *fault;
    QuestionnaireDraft draft;
    TreeReader reader;
    reader.read(tree.value(), {}, draft);
    Expanded expanded = expand(draft);
    Faults faults = merged(reader.faults(), check_questionnaire(draft, expanded));
    if (!faults.empty()) return faults;
    return std::move(expanded.questionnaire);
}

base::Result<std::vector<define::Resource>> read_resources(std::string_view bytes) {
    base::Result<Node> tree = read_json(bytes, questionnaire_limits());
    if (!tree) return tree.faults();
    if (const auto fault = check_format(tree.value(), "intergrappes/resources")) return *fault;
    ResourcesDraft draft;
    TreeReader reader;
    reader.read(tree.value(), {}, draft);
    Faults faults = reader.faults();
    std::set<std::string> ids;
    for (std::size_t i = 0; i < draft.resources.size(); ++i) {
        const define::Resource& resource = draft.resources[i];
        const std::string where = item_place("resources", i);
        if (!ids.insert(resource.id).second) faults.push_back({Code::DupKey, where + ".id", resource.id});
        // It becomes a link: nothing but the web's own protocol.
        if (!resource.url.empty() && !resource.url.starts_with("https://"))
            faults.push_back({Code::OutOfRange, where + ".url", resource.url});
    }
    if (!faults.empty()) return faults;
    return std::move(draft.resources);
}

base::Result<std::vector<define::Cluster>> read_clusters(std::string_view bytes) {
    base::Result<Node> tree = read_json(bytes, questionnaire_limits());
    if (!tree) return tree.faults();
    if (const auto fault = check_format(tree.value(), "intergrappes/clusters")) return *fault;
    ClustersDraft draft;
    TreeReader reader;
    reader.read(tree.value(), {}, draft);
    Faults faults = reader.faults();
    std::set<std::string> ids;
    for (std::size_t i = 0; i < draft.clusters.size(); ++i) {
        const std::string& id = draft.clusters[i].id;
        const std::string where = item_place("clusters", i) + ".id";
        if (id.empty()) faults.push_back({Code::Missing, where});
        if (!ids.insert(id).second) faults.push_back({Code::DupKey, where, id});
    }
    if (!faults.empty()) return faults;
    return std::move(draft.clusters);
}

}  // namespace exchange
