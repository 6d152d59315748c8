#include "survey/exchange/pooling_table.h"

#include "survey/combine/pooling.h"

namespace exchange {
namespace {

void add_need(Table& table, const std::string& wave, const combine::PooledNeed& need) {
    const auto lead = [&](bool leads) { return need.page != nullptr ? Cell(leads) : Cell(); };
    const std::vector<combine::PoolingPair> pairs = combine::pairs_of(need);
    auto pair = pairs.begin();
    for (const combine::Seeker& seeker : need.seekers) {
        const std::string& cluster = seeker.response->respondent.grappe;
        bool answered = false;
        for (; pair != pairs.end() && pair->seeker == &seeker; ++pair) {
            table.rows.push_back({wave, need.id, pair->offer, cluster,
                                  pair->offerer->response->respondent.grappe, lead(pair->leads)});
            answered = true;
        }
        if (!answered)
            table.rows.push_back({wave, need.id, Cell(), cluster, Cell(), lead(seeker.leads)});
    }
}

}  // namespace

Table pooling_table(const combine::Panel& counted, const define::Questionnaire& questionnaire,
                    const std::vector<define::Cluster>& clusters) {
    Table table{{"wave", "need", "offer", "grappe_seeking", "grappe_offering", "willing_to_lead"},
                {}};
    for (const auto& [wave, panel] : combine::waves(counted)) {
        const combine::Pooling pooling = combine::pool(panel, questionnaire, clusters);
        for (const combine::PooledNeed& need : pooling.needs) add_need(table, wave, need);
        for (const combine::UnusedOffer& unused : pooling.unused)
            table.rows.push_back({wave, Cell(), unused.offer, Cell(),
                                  unused.response->respondent.grappe, Cell()});
    }
    return table;
}

}  // namespace exchange
