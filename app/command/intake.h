#pragma once
// Documents through the reader: what check and aggregate have in common.

#include <iosfwd>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/command/arguments.h"
#include "app/command/inputs.h"
#include "app/command/progress.h"
#include "survey/combine/merge.h"
#include "survey/exchange/catalogue.h"

namespace command {

struct Received {
    std::string place;                       // "PATH" or "PATH:ROW", safe to print
    std::optional<std::size_t> entry;        // index in entries; empty: refused
    base::Faults faults;
};

struct Intake {
    std::vector<Received> documents;         // in the order of inputs
    std::vector<combine::Entry> entries;
    std::vector<combine::Standing> standings;
    std::vector<std::string> unreadable;
};

inline const char* const kEveryQuestionnaire = "*";   // no id: "*" is not allowed in one

// Keeps the answers to the questionnaire `wanted` (empty: none), but not those of a response that a
// newer version replaced: bundles may be huge.
Intake take_in(const std::vector<std::string>& inputs, const exchange::Catalogue& catalogue,
               const std::string& wanted, std::istream& in, Progress& progress);

// "CODE: message; CODE: message"
std::string worded(const base::Faults& faults, base::Language language);

// The built-in questionnaires, and the one in the file --questionnaire names, if it does. Says what
// is wrong on `err` and gives the exit status otherwise. `chosen` becomes the id asked for.
std::variant<exchange::Catalogue, int> open_catalogue(const Arguments& arguments,
                                                      std::string& chosen, std::ostream& err);

}  // namespace command
