#include "survey/combine/means.h"

#include <algorithm>
#include <variant>

#include "survey/base/order.h"
#include "survey/combine/position.h"

namespace combine {
namespace {

// Of a need, so that what is asked there is visible.
template <class T>
const T* field_value(const answer::Response& response, const define::Page& page,
                     const std::string& field) {
    const define::Question* question = field_question(page, field);
    if (question == nullptr) return nullptr;
    const answer::Answer* given = answer::find(response.answers, question->id);
    if (given == nullptr || given->state != answer::State::Answered) return nullptr;
    return std::get_if<T>(&given->value);
}

bool has(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

// Each demand of the panel: who, and on which ranked page.
template <class Each>
void for_demands(const Panel& panel, const define::Questionnaire& questionnaire, Each each) {
    const auto pages = ranked_pages(questionnaire);
    const auto all = positions(panel, questionnaire);
    for (std::size_t i = 0; i < panel.size(); ++i)
        for (std::size_t page = 0; page < pages.size(); ++page)
            if (all[i][page].need) each(*panel[i], *pages[page], page);
}

}  // namespace

std::vector<ResourceDemand> resource_demands(const Panel& panel,
                                             const define::Questionnaire& questionnaire) {
    std::vector<ResourceDemand> result;
    if (!questionnaire.ranking) return result;
    const define::Ranking& ranking = *questionnaire.ranking;
    for (const define::Page* page : ranked_pages(questionnaire))
        if (const auto* question = field_question(*page, ranking.required_resources)) {
            for (const define::Option& option : question->options)
                result.push_back({option.id, option.label, 0, 0});
            break;
        }
    for_demands(panel, questionnaire, [&](const auto& response, const auto& page, std::size_t) {
        const auto* required =
            field_value<answer::Choices>(response, page, ranking.required_resources);
        const auto* available =
            field_value<answer::Choices>(response, page, ranking.available_resources);
        if (required == nullptr) return;
        for (ResourceDemand& each : result) {
            if (!has(*required, each.id)) continue;
            ++each.required;
            if (available != nullptr && has(*available, each.id)) ++each.available;
        }
    });
    base::sort_few(result, [](const auto& a, const auto& b) { return a.required > b.required; });
    return result;
}

std::vector<Carriers> carriers(const Panel& panel, const std::vector<RankedItem>& items,
                               const define::Questionnaire& questionnaire) {
    if (!questionnaire.ranking || !questionnaire.pooling || !questionnaire.pooling->lead) return {};
    const define::Lead& lead = *questionnaire.pooling->lead;
    std::vector<Carriers> all;
    for (const RankedItem& item : items) all.push_back({&item, {}, {}});
    for_demands(panel, questionnaire,
                [&](const auto& response, const auto& page, std::size_t place) {
                    const auto* would = field_value<std::string>(response, page, lead.field);
                    if (would == nullptr) return;
                    for (Carriers& each : all) {
                        if (static_cast<std::size_t>(each.item->place) != place) continue;
                        if (has(lead.leads, *would)) each.leads.push_back(&response);
                        if (has(lead.joins, *would)) each.joins.push_back(&response);
                    }
                });
    std::erase_if(all, [](const Carriers& each) { return each.leads.empty() && each.joins.empty(); });
    return all;
}

}  // namespace combine
