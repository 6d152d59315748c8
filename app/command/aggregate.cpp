// intergrappes aggregate --questionnaire ID|FILE --out DIR … INPUT...

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <system_error>

#include "app/command/command.h"
#include "app/command/intake.h"
#include "app/command/words.h"
#include "app/workbook/workbook.h"
#include "survey/report/analysis.h"
#include "survey/report/workbook.h"

namespace command {
namespace {

bool of_another_questionnaire(const base::Faults& faults) {
    return std::all_of(faults.begin(), faults.end(), [](const base::Fault& fault) {
        return fault.code == base::Code::OtherQuestionnaire;
    });
}

// Counts what came in, and names on `err` what was refused.
Tally tally_up(const Intake& intake, const std::string& chosen, base::Language language,
               std::ostream& err) {
    Tally tally;
    for (const Received& document : intake.documents) {
        if (!document.entry) {
            const bool elsewhere = of_another_questionnaire(document.faults);
            ++(elsewhere ? tally.elsewhere : tally.refused);
            if (!elsewhere)
                err << document.place << ": refused " << worded(document.faults, language) << '\n';
            continue;
        }
        if (intake.entries[*document.entry].response.questionnaire_id != chosen) {
            ++tally.elsewhere;
            continue;
        }
        switch (intake.standings[*document.entry]) {
            case combine::Standing::Counted: ++tally.counted; break;
            case combine::Standing::Duplicate: ++tally.duplicates; break;
            case combine::Standing::Superseded: ++tally.superseded; break;
        }
    }
    return tally;
}

// Empty, or the path that could not be written.
std::string write_files(const std::vector<report::File>& files, const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return folder;
    for (const report::File& file : files) {
        const std::filesystem::path path = std::filesystem::path(folder) / file.name;
        std::ofstream out(path, std::ios::binary | std::ios::trunc);
        out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
        if (!out.flush()) return path.generic_string();
    }
    return {};
}

std::string usage_fault(const Arguments& arguments) {
    if (arguments.questionnaire.empty())
        return missing_option("--questionnaire", arguments.language);
    if (arguments.out.empty()) return missing_option("--out", arguments.language);
    if (arguments.inputs.empty()) return missing_input(arguments.language);
    return {};
}

}  // namespace

int aggregate(const Arguments& arguments, Streams streams) {
    if (const std::string fault = usage_fault(arguments); !fault.empty()) {
        streams.err << fault << '\n';
        return kUsage;
    }
    std::string chosen;
    const auto opened = open_catalogue(arguments, chosen, streams.err);
    if (const int* status = std::get_if<int>(&opened)) return *status;
    const auto& catalogue = std::get<exchange::Catalogue>(opened);

    const Intake intake = [&] {
        Progress progress(streams.terminal, arguments.language);
        return take_in(arguments.inputs, catalogue, chosen, streams.in, progress);
    }();
    const Tally tally = tally_up(intake, chosen, arguments.language, streams.err);
    const report::Options options{arguments.language, arguments.csv, arguments.with_responses,
                                  arguments.waves,    arguments.group_by, arguments.min_group,
                                  catalogue.clusters, arguments.as_of,   {}, {}};
    const report::Analysis analysis = report::analyse(
        report::counted_responses(intake.entries, intake.standings, chosen),
        *catalogue.questionnaire(chosen), options);
    auto files = report::published_files(analysis, options);
    const report::Workbook tables = report::workbook(analysis, options);
    files.push_back({tables.name, workbook::spreadsheet(report::workbook_text(tables))});
    std::string unwritten = write_files(files, arguments.out);
    if (unwritten.empty() && files.back().bytes.empty()) unwritten = files.back().name;

    streams.err << summary(tally, arguments.language) << '\n';
    for (const std::string& path : intake.unreadable)
        streams.err << cannot_read(path, arguments.language) << '\n';
    if (!unwritten.empty()) streams.err << cannot_write(unwritten, arguments.language) << '\n';
    if (!intake.unreadable.empty() || !unwritten.empty()) return kUnreadable;
    return tally.refused > 0 ? kRefused : kAccepted;
}

}  // namespace command
