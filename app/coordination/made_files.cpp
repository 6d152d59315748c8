// Files that the page makes with a part of its own: the spreadsheet, and the archive of everything.

#include "app/coordination/parts.h"
#include "survey/report/workbook.h"

namespace coordination {
namespace {

constexpr const char* kSpreadsheet =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// Everything of one language, under a folder of its name.
void add_language(std::vector<report::File>& files, const report::Analysis& analysis,
                  report::Options options, base::Language language) {
    const std::string folder = std::string(base::code(language)) + '/';
    options.language = language;
    options.csv = language == base::Language::Fr ? exchange::Csv::ExcelFr : exchange::Csv::Rfc4180;
    for (report::File& file : report::published_files(analysis, options))
        files.push_back({folder + file.name, std::move(file.bytes)});
    const report::Workbook tables = report::workbook(analysis, options);
    files.push_back({folder + tables.name, report::workbook_text(tables)});
}

}  // namespace

std::string spreadsheet_name(base::Language language) {
    return language == base::Language::Fr ? "tableaux.xlsx" : "tables.xlsx";
}

std::string archive_name(const define::Questionnaire& questionnaire) {
    return questionnaire.id + ".zip";
}

std::optional<state::Download> made_file(const state::State& state,
                                         const define::Questionnaire& questionnaire,
                                         const std::string& name) {
    const report::Analysis* analysis = analysis_of(state, questionnaire);
    if (analysis == nullptr) return std::nullopt;
    report::Options options = state.coordination.options;
    options.with_responses = false;   // those are for the screen
    if (name == spreadsheet_name(state.language))
        return state::Download{name, kSpreadsheet,
                               report::workbook_text(report::workbook(*analysis, options))};
    if (name != archive_name(questionnaire)) return std::nullopt;
    std::vector<report::File> files;
    for (const base::Language language : {base::Language::Fr, base::Language::En})
        add_language(files, *analysis, options, language);
    return state::Download{name, "application/zip", report::packed(files)};
}

}  // namespace coordination
