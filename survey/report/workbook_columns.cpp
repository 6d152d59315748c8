#include "survey/report/workbook_columns.h"

#include <algorithm>
#include <string_view>

#include "survey/chart/words.h"
#include "survey/report/workbook_labels.h"

namespace report {
namespace {

using exchange::Cell;
using enum NumberFormat;

struct Heading {
    const char *id, *fr, *en;
    unsigned char width;
    NumberFormat format;
};
// Of the column beside an id's, which says what it stands for.
struct Label {
    const char *id, *fr, *en;
};

constexpr double kLabelWidth = 50;

constexpr Heading kHeadings[] = {
    {"wave", "Vague", "Wave", 9, General},
    {"wave_a", "Vague avant", "Wave before", 12, General},
    {"wave_b", "Vague après", "Wave after", 12, General},
    {"question", "Question (code)", "Question (code)", 24, General},
    {"option", "Réponse (code)", "Answer (code)", 20, General},
    {"initiative", "Initiative (code)", "Initiative (code)", 24, General},
    {"quadrant", "Quadrant (code)", "Quadrant (code)", 16, General},
    {"group", "Groupe (code)", "Group (code)", 20, General},
    {"theme", "Thème (code)", "Theme (code)", 18, General},
    {"need", "Besoin (code)", "Need (code)", 18, General},
    {"offer", "Offre (code)", "Offer (code)", 18, General},
    {"grappe", "Grappe (code)", "Cluster (code)", 20, General},
    {"grappe_seeking", "Grappe qui cherche (code)", "Cluster that seeks (code)", 22, General},
    {"grappe_offering", "Grappe qui offre (code)", "Cluster that offers (code)", 22, General},
    {"willing_to_lead", "L’une des deux piloterait", "One of the two would lead", 14, General},
    {"rank", "Rang", "Rank", 7, Whole},
    {"count", "Nombre", "Count", 9, Whole},
    {"percent", "Part de n", "Share of n", 10, Percent},
    {"n", "n", "n", 7, Whole},
    {"not_applicable", "Sans objet", "Not applicable", 11, Whole},
    {"dont_know", "Ne sait pas", "Don’t know", 11, Whole},
    {"blank", "Sans réponse", "No answer", 11, Whole},
    {"mean", "Moyenne", "Mean", 10, TwoDecimals},
    {"median", "Médiane", "Median", 10, TwoDecimals},
    {"sd", "Écart type", "Standard deviation", 11, TwoDecimals},
    {"agreement_a", "Accord A", "Agreement A", 11, TwoDecimals},
    {"consensus_cns", "Consensus Cns", "Consensus Cns", 12, TwoDecimals},
    {"need_count", "Grappes ayant un besoin", "Clusters with a need", 12, Whole},
    {"need_rate", "Taux de besoin", "Need rate", 10, Percent},
    {"priority_index", "Indice de priorité", "Priority index", 11, OneDecimal},
    {"resource_coverage", "Couverture des ressources", "Resource coverage", 13, Percent},
    {"mean_priority", "Priorité moyenne", "Mean priority", 11, TwoDecimals},
    {"median_priority", "Priorité médiane", "Median priority", 11, TwoDecimals},
    {"borda", "Borda", "Borda", 9, ThreeDecimals},
    {"borda_rank", "Rang Borda", "Borda rank", 9, Whole},
    {"kemeny_rank", "Rang Kemeny", "Kemeny rank", 9, Whole},
    {"rank_low", "Meilleur rang", "Best rank", 10, Whole},
    {"rank_high", "Pire rang", "Worst rank", 10, Whole},
    {"method_sensitive", "Sensible à la méthode", "Sensitive to the method", 12, General},
    {"n_paired", "n des deux vagues", "n in both waves", 12, Whole},
    {"up", "En hausse", "Up", 10, Whole},
    {"same", "Stables", "Same", 10, Whole},
    {"down", "En baisse", "Down", 10, Whole},
    {"mean_change", "Changement moyen", "Mean change", 13, TwoDecimals},
    {"q1", "1er quartile", "1st quartile", 10, TwoDecimals},
    {"q3", "3e quartile", "3rd quartile", 10, TwoDecimals},
    {"response_id", "Réponse (id)", "Response (id)", 38, General},
    {"questionnaire", "Questionnaire", "Questionnaire", 24, General},
    {"organisation", "Organisation", "Organization", 30, General},
    {"type", "Type (code)", "Type (code)", 16, General},
    {"size", "Taille (code)", "Size (code)", 14, General},
    {"region", "Région (code)", "Region (code)", 16, General},
    {"score", "Score", "Score", 9, OneDecimal},
    {"coverage", "Couverture", "Coverage", 11, Percent},
    {"rated", "Évaluées", "Rated", 10, Whole},
    {"state", "État (code)", "State (code)", 16, General},
    {"value", "Valeur", "Value", 30, General},
};

constexpr Label kLabels[] = {
    {"question", "Question", "Question"},
    {"option", "Réponse", "Answer"},
    {"initiative", "Initiative", "Initiative"},
    {"quadrant", "Quadrant", "Quadrant"},
    {"group", "Groupe", "Group"},
    {"theme", "Thème", "Theme"},
    {"need", "Besoin", "Need"},
    {"offer", "Offre", "Offer"},
    {"grappe", "Grappe", "Cluster"},
    {"grappe_seeking", "Grappe qui cherche", "Cluster that seeks"},
    {"grappe_offering", "Grappe qui offre", "Cluster that offers"},
};

// Null when the column has none.
template <class Named, std::size_t Count>
const Named* find(const Named (&list)[Count], std::string_view id) {
    const auto* found = std::find_if(list, list + Count,
                                     [&](const Named& each) { return each.id == id; });
    return found == list + Count ? nullptr : found;
}

std::string text_in(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? *text : std::string();
}

}  // namespace

Column column_of(const std::string& id, base::Language language) {
    const Heading* known = find(kHeadings, id);
    if (known == nullptr) return {id, 14, General, false};
    return {chart::say(language, known->fr, known->en), static_cast<double>(known->width),
            known->format, false};
}

std::size_t column_named(const Sheet& sheet, const std::string& header) {
    const auto found = std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                    [&](const Column& each) { return each.header == header; });
    return static_cast<std::size_t>(found - sheet.columns.begin());
}

Sheet sheet_of(const std::string& name, const exchange::Table& table,
               const define::Questionnaire& questionnaire, const Options& options) {
    Sheet sheet{name, {}, {}, {}, true};
    const base::Language language = options.language;
    const Labels labels(questionnaire, options);
    std::size_t question = table.header.size();
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (table.header[i] == "question") question = i;
        sheet.columns.push_back(column_of(table.header[i], language));
        if (const Label* label = find(kLabels, table.header[i]))
            sheet.columns.push_back({chart::say(language, label->fr, label->en), kLabelWidth, General,
                                     false});
    }
    if (table.rows.size() > kMostRows) return sheet;
    for (const auto& row : table.rows) {
        const std::string asked = question < row.size() ? text_in(row[question]) : std::string();
        auto& cells = sheet.rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double* number = std::get_if<double>(&row[i]);
            // The one column that counts to a hundred; a share is shown as one.
            if (number != nullptr && table.header[i] == "percent") cells.push_back(*number / 100);
            else cells.push_back(row[i]);
            if (find(kLabels, table.header[i]) == nullptr) continue;
            const std::string label = labels.of(table.header[i], text_in(row[i]), asked);
            cells.push_back(label.empty() ? Cell() : Cell(label));
        }
    }
    return sheet;
}

}  // namespace report
