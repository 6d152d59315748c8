#pragma once
// Answers as values. Four states: answered, not applicable, don't know, and blank, which is the
// absence of an entry.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
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

// By full question id, in byte order, as files want them.
using Answers = std::map<std::string, Answer, std::less<>>;

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
