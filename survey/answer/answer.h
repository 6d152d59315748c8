#pragma once
// Answers as values. Four states: answered, not applicable, don't know, and blank, which is the
// absence of an entry.

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace answer {

enum class State { Answered, NotApplicable, DontKnow };

// `whole` remembers that the file wrote no fraction: "4.0" is not a level.
struct Number {
    double value = 0;
    bool whole = true;
    bool operator==(const Number&) const = default;
};

using Choices = std::vector<std::string>;              // sorted, each once
using Attendance = std::map<std::string, std::string>; // cluster id → option id
using Cell = std::variant<std::string, Number, Choices, Attendance>;
using Row = std::vector<std::pair<std::string, Cell>>; // column id → cell, questionnaire order
using Value = std::variant<std::string, Number, Choices, std::vector<Row>>;

struct Answer {
    State state = State::Answered;
    Value value;                                       // meaningless unless Answered
    bool operator==(const Answer&) const = default;
};

// By full question id, each once, in byte order, as files want them. In one piece of memory, since a hundred
// thousand responses are held: what is added or removed moves the others, so no place outlives a change.
class Answers {
public:
    using Entry = std::pair<std::string, Answer>;   // question id, answer
    using iterator = std::vector<Entry>::iterator;
    using const_iterator = std::vector<Entry>::const_iterator;

    Answers() = default;
    Answers(std::initializer_list<Entry> entries);  // the first of two with one id stays

    const_iterator begin() const { return entries_.begin(); }
    const_iterator end() const { return entries_.end(); }
    iterator end() { return entries_.end(); }
    std::size_t size() const { return entries_.size(); }
    bool empty() const { return entries_.empty(); }
    void reserve(std::size_t entries) { entries_.reserve(entries); }

    iterator find(std::string_view question);
    const_iterator find(std::string_view question) const;
    bool contains(std::string_view question) const { return find(question) != end(); }
    const Answer& at(std::string_view question) const;          // there must be one
    Answer& operator[](std::string_view question);
    std::pair<iterator, bool> try_emplace(std::string_view question, Answer answer);   // false: it was there, and stays
    void insert_or_assign(std::string_view question, Answer answer);
    // Null, and nothing added, unless `question` comes after all others.
    Answer* append(std::string_view question);
    void erase(std::string_view question);
    void erase(const_iterator place) { entries_.erase(place); }
    void clear() { entries_ = std::vector<Entry>(); }           // gives the memory back

    bool operator==(const Answers&) const = default;

private:
    iterator place_of(std::string_view question);               // where it is, or would be

    std::vector<Entry> entries_;
};

struct Respondent {
    std::string id;            // random UUID of the organisation; empty: never paired
    std::string grappe;        // cluster id
    std::string organisation, type, size, region, name, role;
    bool operator==(const Respondent&) const = default;
};

// One respondent, one questionnaire: what a response file holds, without its checksum.
struct Response {
    std::string questionnaire_id;
    std::string questionnaire_version;
    std::string id;            // UUID
    std::int64_t revision = 0; // grows with every change
    std::string wave;          // "2023"
    std::string language;      // "fr" or "en"
    Respondent respondent;
    std::string created;       // UTC, "2023-10-02T14:03:11Z"
    std::string modified;
    Answers answers;
    bool operator==(const Response&) const = default;
};

// Nothing in it: empty text, no choice, no row. Such an answer counts as blank and is not written.
bool is_empty(const Answer& answer);
// Null when there is no entry.
const Answer* find(const Answers& answers, const std::string& question);
// The option id, text or date when the answer is a string; empty otherwise.
std::string text_of(const Answers& answers, const std::string& question);

}  // namespace answer
