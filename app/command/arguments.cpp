#include "app/command/arguments.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "app/command/words.h"
#include "survey/answer/calendar.h"
#include "survey/base/number.h"
#include "survey/combine/benchmark.h"

namespace command {
namespace {

constexpr std::array<std::string_view, 8> kWithValue{"--questionnaire", "--out",      "--wave",
                                                     "--lang",          "--csv",      "--group-by",
                                                     "--min-group",     "--as-of"};

template <class Names>
bool among(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// An option as it was written: "--lang fr" and "--lang=fr" are one.
struct Option {
    std::string name;
    std::optional<std::string> value;
};

Option split(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos) return {word, {}};
    return {word.substr(0, equals), word.substr(equals + 1)};
}

// Even when something else is wrong, say so in the language asked for.
base::Language language_of(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == "--lang=en" ||
            (words[i] == "--lang" && i + 1 < words.size() && words[i + 1] == "en"))
            return base::Language::En;
    return base::Language::Fr;
}

// Nothing when it is no whole number of publishable size.
std::optional<int> group_size(const std::string& value) {
    const bool digits = value.find_first_not_of("0123456789") == std::string::npos;
    const auto number = digits && value.size() <= 2 ? base::parse_number(value) : std::nullopt;
    if (!number || *number < combine::kLeastGroup || *number > combine::kLargestGroup) return {};
    return static_cast<int>(*number);
}

// What tells how to aggregate. Empty when the value is fine.
std::string take_publication(Arguments& arguments, const std::string& name,
                             const std::string& value) {
    const base::Language language = arguments.language;
    if (name == "--group-by") {
        const std::vector<std::string> dimensions = combine::dimensions();
        if (!among(dimensions, value))
            return bad_value(name, value, "grappe, type, size, region", language);
        if (!among(arguments.group_by, value)) arguments.group_by.push_back(value);
    } else if (name == "--min-group") {
        const auto size = group_size(value);
        if (!size)
            return bad_value(name, value,
                             numbers_between(combine::kLeastGroup, combine::kLargestGroup, language),
                             language);
        arguments.min_group = *size;
    } else {
        if (answer::check_date(value) != answer::DateCheck::Valid)
            return bad_value(name, value, a_date(language), language);
        arguments.as_of = value;
    }
    return {};
}

// Empty when the value is fine.
std::string take_value(Arguments& arguments, const std::string& name, const std::string& value) {
    const base::Language language = arguments.language;
    if (value.empty()) return missing_value(name, language);
    if (name == "--questionnaire") {
        arguments.questionnaire = value;
    } else if (name == "--out") {
        arguments.out = value;
    } else if (name == "--wave") {
        arguments.waves.push_back(value);
    } else if (name == "--csv") {
        if (value != "rfc4180" && value != "excel-fr")
            return bad_value(name, value, "rfc4180, excel-fr", language);
        arguments.csv = value == "excel-fr" ? exchange::Csv::ExcelFr : exchange::Csv::Rfc4180;
    } else if (name == "--lang") {
        if (value != "fr" && value != "en") return bad_value(name, value, "fr, en", language);
    } else {
        return take_publication(arguments, name, value);
    }
    return {};
}

}  // namespace

std::variant<Arguments, UsageError> parse(const std::vector<std::string>& words) {
    Arguments arguments;
    arguments.language = language_of(words);
    const auto wrong = [&](std::string message) {
        return UsageError{std::move(message), arguments.language};
    };
    bool options_over = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (options_over || word == "-" || !word.starts_with("-")) {
            if (arguments.subcommand.empty()) arguments.subcommand = word;
            else arguments.inputs.push_back(word);
            continue;
        }
        Option option = split(word);
        if (word == "--") {
            options_over = true;
        } else if (word == "--help" || word == "-h") {
            arguments.help = true;
        } else if (word == "--with-responses") {
            arguments.with_responses = true;
        } else if (among(kWithValue, option.name)) {
            if (!option.value && i + 1 < words.size()) option.value = words[++i];
            const std::string fault = take_value(arguments, option.name, option.value.value_or(""));
            if (!fault.empty()) return wrong(fault);
        } else {
            return wrong(unknown_option(option.name, arguments.language));
        }
    }
    return arguments;
}

}  // namespace command
