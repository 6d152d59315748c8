#include "survey/combine/returns.h"

#include <algorithm>
#include <set>

#include "survey/combine/pooling.h"

namespace combine {
namespace {

using define::Questionnaire;

bool is_of(const answer::Response& response, const Collection& collection) {
    return response.questionnaire_id == collection.questionnaire &&
           response.wave == collection.wave;
}

// Questionnaires in their order, waves ascending, each once.
std::vector<Collection> collections_of(const Entries& entries,
                                       const std::vector<Questionnaire>& questionnaires,
                                       const std::vector<Collection>& expected) {
    std::vector<Collection> result;
    for (const Questionnaire& questionnaire : questionnaires) {
        if (!questionnaire.one_per_cluster) continue;
        std::set<std::string> waves;
        for (const Collection& each : expected)
            if (each.questionnaire == questionnaire.id) waves.insert(each.wave);
        for (const Entry* entry : entries)
            if (entry->response.questionnaire_id == questionnaire.id)
                waves.insert(entry->response.wave);
        for (const std::string& wave : waves) result.push_back({questionnaire.id, wave});
    }
    return result;
}

std::vector<ReturnRow> rows_of(const Entries& entries,
                               const std::vector<Collection>& collections,
                               const std::vector<define::Cluster>& clusters) {
    std::vector<ReturnRow> result;
    for (const define::Cluster& cluster : clusters) result.push_back({cluster.id, {}});
    std::set<std::string> unknown;
    for (const Entry* entry : entries) {
        const std::string& id = entry->response.respondent.grappe;
        const bool counts = std::any_of(collections.begin(), collections.end(), [&](const auto& each) {
            return each.questionnaire == entry->response.questionnaire_id;
        });
        const bool known = std::any_of(clusters.begin(), clusters.end(),
                                       [&](const auto& cluster) { return cluster.id == id; });
        if (counts && !known) unknown.insert(id);
    }
    for (const std::string& id : unknown) result.push_back({id, {}});
    return result;
}

ReturnCell cell_of(const std::string& cluster, const Collection& collection,
                   const Entries& entries, const std::vector<Standing>& standings,
                   const Questionnaire& questionnaire) {
    ReturnCell cell;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const answer::Response& response = entries[i]->response;
        if (response.respondent.grappe != cluster || !is_of(response, collection)) continue;
        if (standings[i] == Standing::Duplicate) continue;
        ++cell.versions;
        if (standings[i] == Standing::Counted) cell.counted = &response;
    }
    if (cell.counted == nullptr) return cell;
    cell.status = cell.versions > 1 ? Return::SeveralVersions : Return::Received;
    cell.questions = answer::answered(questionnaire, cell.counted->answers);
    cell.required_blank =
        static_cast<int>(answer::missing(questionnaire, cell.counted->answers).size());
    return cell;
}

}  // namespace

Returns returns(const Entries& entries, const std::vector<Standing>& standings,
                const std::vector<Questionnaire>& questionnaires,
                const std::vector<define::Cluster>& clusters,
                const std::vector<Collection>& expected) {
    Returns result;
    result.collections = collections_of(entries, questionnaires, expected);
    result.rows = rows_of(entries, result.collections, clusters);
    for (ReturnRow& row : result.rows) {
        const answer::Response* last = nullptr;   // that counted, in the waves before
        for (const Collection& collection : result.collections) {
            const auto questionnaire =
                std::find_if(questionnaires.begin(), questionnaires.end(), [&](const auto& each) {
                    return each.id == collection.questionnaire;
                });
            if (last != nullptr && last->questionnaire_id != collection.questionnaire)
                last = nullptr;
            ReturnCell& cell = row.cells.emplace_back(
                cell_of(row.cluster, collection, entries, standings, *questionnaire));
            if (cell.counted != nullptr) last = cell.counted;
            else cell.withdrew = last != nullptr && combine::withdrew(*last, *questionnaire);
        }
    }
    return result;
}

}  // namespace combine
