#include "app/command/intake.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <tuple>
#include <utility>

#include "app/command/command.h"
#include "app/command/reading.h"
#include "app/command/words.h"
#include "survey/base/utf8.h"
#include "survey/exchange/messages.h"
#include "survey/exchange/questionnaire_file.h"
#include "survey/exchange/response_file.h"
#include "survey/exchange/workspace.h"

namespace command {
namespace {

constexpr std::size_t kLargestQuestionnaire = 16 * 1024 * 1024;

std::string place_of(const Document& document) {
    const std::string path = base::excerpt(document.path, kLongestPath);
    return document.row == 0 ? path : path + ':' + std::to_string(document.row);
}

// A bundle of these bytes has no rows: it is refused once, as a file.
bool concerns_the_file(const base::Faults& faults) {
    return faults.front().code == base::Code::Compressed ||
           faults.front().code == base::Code::Sealed ||
           faults.front().code == base::Code::Utf16;
}

// The newest version of each response, where it stands in the entries.
using Newest = std::map<std::string, std::size_t>;

// Drops the answers that the last entry puts out of the count, or its own: combine::standings will
// not count them, whatever comes later.
void forget_replaced(std::vector<combine::Entry>& entries, Newest& newest) {
    const std::size_t last = entries.size() - 1;
    const auto [place, first] = newest.try_emplace(entries[last].response.id, last);
    if (first) return;
    const auto version = [&](std::size_t entry) {
        return std::tie(entries[entry].response.revision, entries[entry].checksum);
    };
    const bool replaces = version(place->second) < version(last);
    entries[replaces ? place->second : last].response.answers.clear();
    if (replaces) place->second = last;
}

}  // namespace

Intake take_in(const std::vector<std::string>& inputs, const exchange::Catalogue& catalogue,
               const std::string& wanted, std::istream& in, Progress& progress) {
    Intake intake;
    Newest newest;
    std::set<std::string> preferred;
    const auto keeps = [&](const std::string& questionnaire) {
        return questionnaire == wanted || wanted == kEveryQuestionnaire;
    };
    const auto take = [&](const Document& document, ReadResponse read) {
        Received& received = intake.documents.emplace_back();
        received.place = place_of(document);
        if (!read) {
            received.faults = read.faults();
            return;
        }
        received.entry = intake.entries.size();
        intake.entries.push_back(std::move(read.value()));
        if (keeps(intake.entries.back().response.questionnaire_id)) forget_replaced(intake.entries, newest);
        else intake.entries.back().response.answers.clear();
    };
    Reading reading(catalogue, keeps, take);
    const auto visit = [&](Document document) {
        if (document.row == 1) {
            if (const auto workspace = exchange::read_workspace(document.bytes)) {
                preferred.insert(workspace->preferred.begin(), workspace->preferred.end());
                return true;
            }
        }
        progress.count_document();
        if (document.row != 1) return reading.add(std::move(document)), true;
        auto first = exchange::read_response(document.bytes, catalogue);   // it may speak for its whole file
        const bool none = !first && concerns_the_file(first.faults());
        if (none) document.row = 0;
        reading.finish();
        take(document, std::move(first));
        return !none;
    };
    intake.unreadable = each_document(inputs, in, visit);
    reading.finish();
    combine::Entries entries;
    for (const combine::Entry& entry : intake.entries) entries.push_back(&entry);
    intake.standings = combine::standings(entries, catalogue.questionnaires, preferred);
    return intake;
}

std::string worded(const base::Faults& faults, base::Language language) {
    std::string result;
    for (const base::Fault& fault : faults) {
        if (!result.empty()) result += "; ";
        result += std::string(base::name(fault.code)) + ": " + exchange::message(fault, language);
    }
    return result;
}

std::variant<exchange::Catalogue, int> open_catalogue(const Arguments& arguments,
                                                      std::string& chosen, std::ostream& err) {
    auto built_in = exchange::built_in_catalogue();
    if (!built_in) {
        err << broken_program(arguments.language) << '\n';
        return kUnreadable;
    }
    exchange::Catalogue catalogue = std::move(built_in.value());
    chosen = arguments.questionnaire;
    if (chosen.empty() || catalogue.questionnaire(chosen) != nullptr) return catalogue;

    const auto bytes = read_file(chosen, kLargestQuestionnaire);
    if (!bytes) {
        err << unknown_questionnaire(chosen, arguments.language) << '\n';
        return kUsage;
    }
    auto read = exchange::read_questionnaire(*bytes);
    if (!read) {
        err << base::excerpt(chosen, kLongestPath) << ": refused "
            << worded(read.faults(), arguments.language) << '\n';
        return kUsage;
    }
    // A file stands in for the built-in questionnaire of its name.
    chosen = read.value().id;
    std::erase_if(catalogue.questionnaires, [&](const auto& each) { return each.id == chosen; });
    catalogue.questionnaires.push_back(std::move(read.value()));
    return catalogue;
}

}  // namespace command
