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

Seat seat_of(const answer::Response& response) {
    return {response.questionnaire_id, response.respondent.grappe, response.wave};
}

// The newer of the two keeps its place, the other is superseded.
template <class Order>
void contest(std::vector<Standing>& result, const Entries& entries, std::size_t& holder,
             std::size_t challenger, Order order) {
    const bool wins = order(*entries[holder]) < order(*entries[challenger]);
    result[wins ? holder : challenger] = Standing::Superseded;
    if (wins) holder = challenger;
}

// Of each id the newest revision counts.
std::vector<Standing> newest_revisions(const Entries& entries) {
    std::vector<Standing> result(entries.size(), Standing::Counted);
    std::map<Key, std::size_t> newest;
    std::set<std::pair<Key, std::string>> seen;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Key key{entries[i]->response.questionnaire_id, entries[i]->response.id};
        if (!seen.insert({key, entries[i]->checksum}).second) {
            result[i] = Standing::Duplicate;
            continue;
        }
        const auto [place, first] = newest.try_emplace(key, i);
        if (!first) contest(result, entries, place->second, i, version);
    }
    return result;
}

}  // namespace

std::vector<Standing> standings(const Entries& entries,
                                const std::vector<define::Questionnaire>& questionnaires,
                                const std::set<std::string>& preferred) {
    std::vector<Standing> result = newest_revisions(entries);
    const auto order = [&](const Entry& entry) {
        return std::tuple_cat(std::tuple{preferred.contains(entry.response.id)}, recency(entry));
    };
    std::map<Seat, std::size_t> seats;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const answer::Response& response = entries[i]->response;
        if (result[i] != Standing::Counted) continue;
        if (!one_per_cluster(questionnaires, response.questionnaire_id)) continue;
        const auto [place, first] = seats.try_emplace(seat_of(response), i);
        if (!first) contest(result, entries, place->second, i, order);
    }
    return result;
}

std::vector<Standing> standings(const std::vector<Entry>& entries,
                                const std::vector<define::Questionnaire>& questionnaires) {
    Entries places;
    for (const Entry& entry : entries) places.push_back(&entry);
    return standings(places, questionnaires, {});
}

std::vector<Rivals> rivals(const Entries& entries,
                           const std::vector<define::Questionnaire>& questionnaires) {
    const std::vector<Standing> standing = newest_revisions(entries);
    std::map<Seat, Rivals> seats;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const answer::Response& response = entries[i]->response;
        if (standing[i] == Standing::Counted &&
            one_per_cluster(questionnaires, response.questionnaire_id))
            seats[seat_of(response)].push_back(i);
    }
    std::vector<Rivals> result;
    for (auto& [seat, places] : seats) {
        if (places.size() < 2) continue;
        std::sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
            return recency(*entries[left]) > recency(*entries[right]);
        });
        result.push_back(std::move(places));
    }
    return result;
}

}  // namespace combine
