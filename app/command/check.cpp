// intergrappes check INPUT...

#include <ostream>

#include "app/command/command.h"
#include "app/command/intake.h"
#include "app/command/words.h"

namespace command {
namespace {

const char* verdict(const combine::Entry& entry, combine::Standing standing) {
    switch (standing) {
        case combine::Standing::Duplicate: return "duplicate";
        case combine::Standing::Superseded: return "superseded";
        case combine::Standing::Counted: break;
    }
    return entry.verified ? "accepted" : "accepted (unverified)";
}

}  // namespace

int check(const Arguments& arguments, Streams streams) {
    if (arguments.inputs.empty()) {
        streams.err << missing_input(arguments.language) << '\n';
        return kUsage;
    }
    std::string chosen;
    const auto opened = open_catalogue(arguments, chosen, streams.err);
    if (const int* status = std::get_if<int>(&opened)) return *status;
    const Intake intake = [&] {
        Progress progress(streams.terminal, arguments.language);
        return take_in(arguments.inputs, std::get<exchange::Catalogue>(opened), {}, streams.in,
                       progress);
    }();
    bool refused = false;
    for (const Received& document : intake.documents) {
        streams.out << document.place << ": ";
        if (document.entry) {
            streams.out << verdict(intake.entries[*document.entry],
                                   intake.standings[*document.entry]);
        } else {
            streams.out << "refused " << worded(document.faults, arguments.language);
            refused = true;
        }
        streams.out << '\n';
    }
    for (const std::string& path : intake.unreadable)
        streams.err << cannot_read(path, arguments.language) << '\n';
    if (!intake.unreadable.empty() || !streams.out.flush()) return kUnreadable;
    return refused ? kRefused : kAccepted;
}

}  // namespace command
