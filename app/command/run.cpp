#include <ostream>
#include <variant>

#include "app/command/command.h"
#include "app/command/words.h"

namespace command {
namespace {

// Options another command takes, and this one would silently ignore.
std::string useless_option(const Arguments& arguments) {
    if (arguments.subcommand == "aggregate") return {};
    if (!arguments.out.empty()) return "--out";
    if (!arguments.waves.empty()) return "--wave";
    if (!arguments.group_by.empty()) return "--group-by";
    if (arguments.min_group > 0) return "--min-group";
    if (!arguments.as_of.empty()) return "--as-of";
    if (arguments.with_responses) return "--with-responses";
    if (arguments.csv != exchange::Csv::Rfc4180) return "--csv";
    if (arguments.subcommand == "questionnaire" && !arguments.questionnaire.empty())
        return "--questionnaire";
    return {};
}

}  // namespace

int run(const std::vector<std::string>& words, Streams streams) {
    const auto parsed = parse(words);
    if (const auto* fault = std::get_if<UsageError>(&parsed)) {
        streams.err << fault->message << '\n' << usage(fault->language);
        return kUsage;
    }
    const auto& arguments = std::get<Arguments>(parsed);
    if (arguments.help) {
        streams.out << usage(arguments.language);
        return kAccepted;
    }
    if (const std::string option = useless_option(arguments); !option.empty()) {
        streams.err << unusable_option(option, arguments.language) << '\n';
        return kUsage;
    }
    if (arguments.subcommand == "check") return check(arguments, streams);
    if (arguments.subcommand == "aggregate") return aggregate(arguments, streams);
    if (arguments.subcommand == "score") return score(arguments, streams);
    if (arguments.subcommand == "questionnaire") return questionnaire(arguments, streams);
    streams.err << unknown_subcommand(arguments.subcommand, arguments.language) << '\n'
                << usage(arguments.language);
    return kUsage;
}

}  // namespace command
