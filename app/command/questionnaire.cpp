// intergrappes questionnaire check FILE

#include <ostream>

#include "app/command/command.h"
#include "app/command/inputs.h"
#include "app/command/intake.h"
#include "app/command/words.h"
#include "survey/base/utf8.h"
#include "survey/exchange/messages.h"
#include "survey/exchange/questionnaire_file.h"

namespace command {
namespace {

constexpr std::size_t kLargest = 16 * 1024 * 1024;

}  // namespace

int questionnaire(const Arguments& arguments, Streams streams) {
    if (arguments.inputs.size() != 2 || arguments.inputs.front() != "check") {
        streams.err << one_file_only(arguments.language) << '\n';
        return kUsage;
    }
    const std::string& path = arguments.inputs.back();
    const auto bytes = read_file(path, kLargest);
    if (!bytes) {
        streams.err << cannot_read(path, arguments.language) << '\n';
        return kUnreadable;
    }
    const std::string shown = base::excerpt(path, kLongestPath);
    const auto read = exchange::read_questionnaire(*bytes);
    if (read) {
        streams.out << shown << ": accepted\n";
        return kAccepted;
    }
    for (const base::Fault& fault : read.faults()) {
        streams.out << shown << ": refused " << base::name(fault.code) << ": ";
        if (!fault.where.empty()) streams.out << base::excerpt(fault.where, kLongestPath) << ": ";
        streams.out << exchange::message(fault, arguments.language) << '\n';
    }
    return kRefused;
}

}  // namespace command
