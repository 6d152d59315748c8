#include "survey/combine/disclosed.h"

#include <algorithm>
#include <map>

namespace combine {
namespace {

// Where each of `people` stands, and then where each of `more` does that is not among them.
std::map<std::string, std::size_t> places_of(const std::vector<std::string>& people,
                                             const std::vector<std::string>& more) {
    std::map<std::string, std::size_t> places;
    for (const auto* list : {&people, &more})
        for (const std::string& each : *list) places.try_emplace(each, places.size());
    return places;
}

RowSet moved(const RowSet& set, const std::vector<std::string>& from,
             const std::map<std::string, std::size_t>& to) {
    RowSet result(to.size());
    for (std::size_t i = 0; i < std::min(from.size(), set.rows()); ++i)
        if (set.has(i)) result.add(to.at(from[i]));
    return result;
}

}  // namespace

void disclose(Disclosed& out, const Disclosure& more) {
    const auto places = places_of(out.people, more.people);
    out.people.resize(places.size());
    for (const auto& [id, place] : places) out.people[place] = id;
    for (Total& total : out.totals) total.people = resized(total.people, places.size());
    for (const Total& each : more.totals) {
        Total total{each.about, moved(each.people, more.people, places)};
        if (std::find(out.totals.begin(), out.totals.end(), total) == out.totals.end())
            out.totals.push_back(std::move(total));
    }
}

std::vector<RowSet> totals_about(const Disclosed& out, const About& about,
                                 const std::vector<std::string>& people) {
    const auto places = places_of(people, out.people);
    std::vector<RowSet> sets;
    for (const Total& total : out.totals)
        if (total.about == about) sets.push_back(moved(total.people, out.people, places));
    return sets;
}

}  // namespace combine
