#pragma once
// What was asked on the command line.

#include <string>
#include <variant>
#include <vector>

#include "survey/base/text.h"
#include "survey/exchange/csv.h"

namespace command {

struct Arguments {
    std::string subcommand;
    std::vector<std::string> inputs;         // "-" is standard input
    std::string questionnaire;               // id or file
    std::string out;                         // folder
    std::vector<std::string> waves;
    base::Language language = base::Language::Fr;
    exchange::Csv csv = exchange::Csv::Rfc4180;
    std::vector<std::string> group_by;       // grappe, type, size, region
    int min_group = 0;                       // 3 to 30; 0: the questionnaire's own
    std::string as_of;                       // "2024-04-30", or empty
    bool with_responses = false;
    bool help = false;
};

// In words, in the language asked for as far as it is known.
struct UsageError {
    std::string message;
    base::Language language = base::Language::Fr;
};

std::variant<Arguments, UsageError> parse(const std::vector<std::string>& words);

}  // namespace command
