#include <algorithm>

#include "survey/answer/answer.h"

namespace answer {

Answers::Answers(std::initializer_list<Entry> entries) {
    for (const Entry& each : entries) try_emplace(each.first, each.second);
}

Answers::iterator Answers::place_of(std::string_view question) {
    return std::lower_bound(entries_.begin(), entries_.end(), question,
                            [](const Entry& entry, std::string_view id) { return entry.first < id; });
}

Answers::iterator Answers::find(std::string_view question) {
    const iterator place = place_of(question);
    return place != end() && place->first == question ? place : end();
}

Answers::const_iterator Answers::find(std::string_view question) const {
    return const_cast<Answers*>(this)->find(question);   // changes nothing
}

const Answer& Answers::at(std::string_view question) const { return find(question)->second; }

Answer& Answers::operator[](std::string_view question) { return try_emplace(question, {}).first->second; }

std::pair<Answers::iterator, bool> Answers::try_emplace(std::string_view question, Answer answer) {
    const iterator place = place_of(question);
    if (place != end() && place->first == question) return {place, false};
    return {entries_.emplace(place, std::string(question), std::move(answer)), true};
}

void Answers::insert_or_assign(std::string_view question, Answer answer) {
    (*this)[question] = std::move(answer);
}

Answer* Answers::append(std::string_view question) {
    if (!entries_.empty() && question <= entries_.back().first) return nullptr;
    return &entries_.emplace_back(std::string(question), Answer{}).second;
}

void Answers::erase(std::string_view question) {
    const iterator place = find(question);
    if (place != end()) entries_.erase(place);
}

}  // namespace answer
