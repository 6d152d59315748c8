#include "survey/report/workbook.h"

#include <algorithm>

#include "survey/chart/words.h"
#include "survey/report/workbook_charts.h"
#include "survey/report/workbook_columns.h"
#include "survey/report/workbook_method.h"

namespace report {
namespace {

using chart::say;

struct Known {
    std::string_view table;
    const char *fr, *en;
};
// In the order of their sheets; a table that is not here follows under its own name.
constexpr Known kSheets[] = {
    {"ranking", "Classement", "Ranking"},
    {"benchmark", "Référence", "Benchmark"},
    {"items", "Éléments", "Items"},
    {"pooling", "Mutualisation", "Pooling"},
    {"waves", "Vagues", "Waves"},
    {"scores", "Scores", "Scores"},
    {"responses", "Réponses", "Responses"},
};

std::ptrdiff_t place_of(const NamedTable& table) {
    return std::find_if(std::begin(kSheets), std::end(kSheets),
                        [&](const Known& each) { return each.table == table.name; }) -
           std::begin(kSheets);
}

class Maker {
public:
    Maker(const Analysis& analysis, const Options& options)
        : analysis_(analysis), options_(options), tables_(published_tables(analysis, options)) {}

    Workbook make() {
        const base::Language language = options_.language;
        Workbook result{say(language, "tableaux.xlsx", "tables.xlsx"),
                        analysis_.questionnaire->title.in(language), {}, {}};
        for (const WaveAnalysis& wave : analysis_.waves)
            result.created = std::max(result.created, wave.as_of);
        std::vector<const NamedTable*> sorted;
        for (const NamedTable& table : tables_) sorted.push_back(&table);
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto* left, const auto* right) {
            return place_of(*left) < place_of(*right);
        });
        for (const NamedTable* table : sorted) add(*table);
        sheets_.push_back(method_sheet(analysis_, options_, shown_, left_out_));
        result.sheets = std::move(sheets_);
        return result;
    }

private:
    void add(const NamedTable& table) {
        const std::ptrdiff_t place = place_of(table);
        const bool known = place < std::end(kSheets) - std::begin(kSheets);
        const std::string name =
            known ? say(options_.language, kSheets[place].fr, kSheets[place].en) : table.name;
        if (table.table.rows.size() > kMostRows) {
            left_out_.push_back(table.name);
            return;
        }
        shown_.push_back(table.name);
        sheets_.push_back(sheet_of(name, table.table, *analysis_.questionnaire, options_));
        if (table.name == "ranking") {
            sheets_.push_back(status_sheet(analysis_, options_.language));
            sheets_.push_back(agreement_sheet(analysis_, options_.language));
        } else if (table.name == "benchmark") {
            add_quartile_charts(sheets_.back(), options_.language);
            sheets_.push_back(distribution_sheet(analysis_, options_.language));
        }
    }

    const Analysis& analysis_;
    const Options& options_;
    std::vector<NamedTable> tables_;
    std::vector<std::string> shown_, left_out_;
    std::vector<Sheet> sheets_;
};

}  // namespace

Workbook workbook(const Analysis& analysis, const Options& options) {
    return Maker(analysis, options).make();
}

}  // namespace report
