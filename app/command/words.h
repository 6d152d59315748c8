#pragma once
// What the command says to people, in both languages. Verdicts ("accepted") are words of the
// contract and never translated.

#include <string>

#include "survey/base/text.h"

namespace command {

std::string usage(base::Language language);
std::string unknown_subcommand(const std::string& name, base::Language language);
std::string unknown_option(const std::string& name, base::Language language);
std::string missing_value(const std::string& option, base::Language language);
std::string bad_value(const std::string& option, const std::string& value,
                      const std::string& allowed, base::Language language);
// The allowed values of an option, in words: "3 to 30", "a date, like 2024-04-30".
std::string numbers_between(int least, int most, base::Language language);
std::string a_date(base::Language language);
// For score: more than one response, or none that has scores.
std::string one_response_only(base::Language language);
std::string no_scores(const std::string& questionnaire, base::Language language);
std::string missing_option(const std::string& option, base::Language language);
std::string missing_input(base::Language language);
std::string one_file_only(base::Language language);
std::string unusable_option(const std::string& option, base::Language language);
std::string cannot_read(const std::string& path, base::Language language);
std::string cannot_write(const std::string& path, base::Language language);
std::string unknown_questionnaire(const std::string& name, base::Language language);
std::string broken_program(base::Language language);

struct Tally {
    long counted = 0, duplicates = 0, superseded = 0, refused = 0, elsewhere = 0;
};
// "1200 documents read…"
std::string documents_read(long number, base::Language language);
// One line: how many of each.
std::string summary(const Tally& tally, base::Language language);

}  // namespace command
