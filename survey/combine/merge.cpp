#include "survey/combine/merge.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace combine {
namespace {

using Key = std::pair<std::string, std::string>;                  // questionnaire id, response id
using Seat = std::tuple<std::string, std::string, std::string>;   // questionnaire, cluster, wave

bool one_per_cluster(const std::vector<define::Questionnaire>& questionnaires,
                     const std::string& id) {
    const auto found = std::find_if(questionnaires.begin(), questionnaires.end(),
                                    [&](const auto& each) { return each.id == id; });
    return found != questionnaires.end() && found->one_per_cluster;
}

std::tuple<std::int64_t, const std::string&> version(const Entry& entry) {
    return {entry.response.revision, entry.checksum};
}

std::tuple<const std::string&, const std::string&> recency(const Entry& entry) {
    return {entry.response.modified, entry.response.id};
}

// The newer of the two keeps its place, the other is superseded.
template <class Order>
void contest(std::vector<Standing>& result, const std::vector<Entry>& entries, std::size_t& holder,
             std::size_t challenger, Order order) {
    const bool wins = order(entries[holder]) < order(entries[challenger]);
    result[wins ? holder : challenger] = Standing::Superseded;
    if (wins) holder = challenger;
}

}  // namespace

std::vector<Standing> standings(const std::vector<Entry>& entries,
                                const std::vector<define::Questionnaire>& questionnaires) {
    std::vector<Standing> result(entries.size(), Standing::Counted);
    std::map<Key, std::size_t> newest;
    std::set<std::pair<Key, std::string>> seen;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Key key{entries[i].response.questionnaire_id, entries[i].response.id};
        if (!seen.insert({key, entries[i].checksum}).second) {
            result[i] = Standing::Duplicate;
            continue;
        }
        const auto [place, first] = newest.try_emplace(key, i);
        if (!first) contest(result, entries, place->second, i, version);
    }

    std::map<Seat, std::size_t> seats;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const answer::Response& response = entries[i].response;
        if (result[i] != Standing::Counted) continue;
        if (!one_per_cluster(questionnaires, response.questionnaire_id)) continue;
        const Seat seat{response.questionnaire_id, response.respondent.grappe, response.wave};
        const auto [place, first] = seats.try_emplace(seat, i);
        if (!first) contest(result, entries, place->second, i, recency);
    }
    return result;
}

}  // namespace combine
