#include "survey/combine/merge.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace combine {
namespace {

using Key = std::tuple<const std::string&, const std::string&>;   // response id, questionnaire id
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

Key key_of(const Entry& entry) {
    return {entry.response.id, entry.response.questionnaire_id};
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

// Places in the entries, those of one response side by side, the first that came first.
std::vector<std::size_t> by_response(const Entries& entries) {
    std::vector<std::size_t> places(entries.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
        const Key first = key_of(*entries[left]), second = key_of(*entries[right]);
        return first != second ? first < second : left < right;
    });
    return places;
}

// Of each id the newest revision counts. Nothing is copied: there may be a hundred thousand.
std::vector<Standing> newest_revisions(const Entries& entries) {
    std::vector<Standing> result(entries.size(), Standing::Counted);
    const std::vector<std::size_t> places = by_response(entries);
    std::set<std::string_view> seen;   // checksums of the response
    std::size_t holder = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Entry& entry = *entries[places[i]];
        const bool first = i == 0 || key_of(entry) != key_of(*entries[places[i - 1]]);
        if (first) {
            seen.clear();
            holder = places[i];
        }
        if (!seen.insert(entry.checksum).second)
            result[places[i]] = Standing::Duplicate;
        else if (!first)
            contest(result, entries, holder, places[i], version);
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
    Entries seated;
    Rivals places;   // of those, in the entries
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!one_per_cluster(questionnaires, entries[i]->response.questionnaire_id)) continue;
        seated.push_back(entries[i]);
        places.push_back(i);
    }
    const std::vector<Standing> standing = newest_revisions(seated);
    std::map<Seat, Rivals> seats;
    for (std::size_t i = 0; i < seated.size(); ++i)
        if (standing[i] == Standing::Counted) seats[seat_of(seated[i]->response)].push_back(places[i]);
    std::vector<Rivals> result;
    for (auto& [seat, held] : seats) {
        if (held.size() < 2) continue;
        std::sort(held.begin(), held.end(), [&](std::size_t left, std::size_t right) {
            return recency(*entries[left]) > recency(*entries[right]);
        });
        result.push_back(std::move(held));
    }
    return result;
}

}  // namespace combine
