// intergrappes score INPUT

#include <ostream>

#include "app/command/command.h"
#include "app/command/intake.h"
#include "app/command/words.h"
#include "survey/exchange/score_text.h"

namespace command {
namespace {

// The questionnaire of the file decides, not --questionnaire: all answers are kept.
int write_scores(const Received& document, const combine::Entry& entry,
                 const exchange::Catalogue& catalogue, base::Language language, Streams streams) {
    const std::string& id = entry.response.questionnaire_id;
    const define::Questionnaire* questionnaire = catalogue.questionnaire(id);
    if (questionnaire == nullptr || !questionnaire->scoring) {
        streams.err << document.place << ": " << no_scores(id, language) << '\n';
        return kRefused;
    }
    streams.out << exchange::score_text(entry.response, *questionnaire);
    return streams.out.flush() ? kAccepted : kUnreadable;
}

}  // namespace

int score(const Arguments& arguments, Streams streams) {
    const base::Language language = arguments.language;
    if (arguments.inputs.empty()) {
        streams.err << missing_input(language) << '\n';
        return kUsage;
    }
    std::string chosen;
    const auto opened = open_catalogue(arguments, chosen, streams.err);
    if (const int* status = std::get_if<int>(&opened)) return *status;
    const auto& catalogue = std::get<exchange::Catalogue>(opened);
    const Intake intake = [&] {
        Progress progress(streams.terminal, language);
        return take_in(arguments.inputs, catalogue, kEveryQuestionnaire, streams.in, progress);
    }();
    for (const std::string& path : intake.unreadable)
        streams.err << cannot_read(path, language) << '\n';
    if (!intake.unreadable.empty()) return kUnreadable;
    if (intake.documents.size() != 1) {
        streams.err << one_response_only(language) << '\n';
        return kUsage;
    }
    const Received& document = intake.documents.front();
    if (!document.entry) {
        streams.err << document.place << ": refused " << worded(document.faults, language) << '\n';
        return kRefused;
    }
    return write_scores(document, intake.entries[*document.entry], catalogue, language, streams);
}

}  // namespace command
