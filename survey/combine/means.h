#pragma once
// What the demands of a panel need, and who would carry them out: driven by define::Ranking and, for
// the second, define::Pooling's lead.

#include <string>
#include <vector>

#include "survey/combine/priority.h"

namespace combine {

struct ResourceDemand {
    std::string id;                    // option id
    base::Text label;
    long required = 0;                 // demands (a respondent and an initiative each) that need it
    long available = 0;                // of those, where the respondent has it
};

// Every resource of the questionnaire, the most required first, then in its order.
std::vector<ResourceDemand> resource_demands(const Panel& panel,
                                             const define::Questionnaire& questionnaire);

// Who has a need on a ranked page, and would lead it or take part.
struct Carriers {
    const RankedItem* item = nullptr;
    std::vector<const answer::Response*> leads, joins;   // in the panel's order
};

// In rank order; only items somebody would lead or take part in. Empty when nothing asks for it.
std::vector<Carriers> carriers(const Panel& panel, const std::vector<RankedItem>& items,
                               const define::Questionnaire& questionnaire);

}  // namespace combine
