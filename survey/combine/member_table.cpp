#include "survey/combine/member_table.h"

#include <algorithm>
#include <optional>

#include "survey/combine/benchmark.h"
#include "survey/combine/scores.h"

namespace combine {
namespace {

std::uint8_t cell_of(const std::optional<double>& score, const define::Scoring& scoring) {
    return score ? static_cast<std::uint8_t>(band_of(*score, scoring)) : kBlank;
}

std::uint8_t cell_of(const ItemScore& item) {
    switch (item.standpoint) {
    case Standpoint::NotApplicable: return kNotApplicable;
    case Standpoint::DontKnow: return kDontKnow;
    case Standpoint::Blank: return kBlank;
    case Standpoint::Rated: break;
    }
    return static_cast<std::uint8_t>(item.level - item.question->points.front().value);
}

// The columns of a response, in this order: overall, themes, items.
void add_columns(MemberTable& table, const define::Questionnaire& questionnaire) {
    const std::size_t bands = questionnaire.scoring->bands.size();
    const Scores blank = score({}, questionnaire);
    table.measures.push_back({kOverall, bands, {}});
    for (const ThemeScore& theme : blank.themes) table.measures.push_back({theme.section->id, bands, {}});
    for (const ItemScore& item : blank.items)
        table.measures.push_back({item.question->id, item.question->points.size(), {}});
}

void add_row(MemberTable& table, const answer::Response& response, const define::Questionnaire& questionnaire) {
    const Scores scores = score(response.answers, questionnaire);
    const define::Scoring& scoring = *questionnaire.scoring;
    auto column = table.measures.begin();
    (column++)->cells.push_back(cell_of(scores.overall, scoring));
    for (const ThemeScore& theme : scores.themes) (column++)->cells.push_back(cell_of(theme.score, scoring));
    for (const ItemScore& item : scores.items) (column++)->cells.push_back(cell_of(item));
    for (MemberTable::Dimension& dimension : table.dimensions) {
        const auto found = std::find(dimension.values.begin(), dimension.values.end(),
                                     value_of(response.respondent, dimension.by));
        dimension.cells.push_back(found == dimension.values.end()
                                      ? kNoValue
                                      : static_cast<std::uint8_t>(found - dimension.values.begin()));
    }
}

}  // namespace

const MemberTable::Column* MemberTable::measure(const std::string& id) const {
    const auto found = std::find_if(measures.begin(), measures.end(), [&](const auto& each) { return each.id == id; });
    return found == measures.end() ? nullptr : &*found;
}

const MemberTable::Dimension* MemberTable::dimension(const std::string& by) const {
    const auto found =
        std::find_if(dimensions.begin(), dimensions.end(), [&](const auto& each) { return each.by == by; });
    return found == dimensions.end() ? nullptr : &*found;
}

MemberTable member_table(const Panel& panel, const define::Questionnaire& questionnaire,
                         const std::vector<define::Cluster>& clusters) {
    MemberTable table;
    table.panel = panel;
    if (!questionnaire.scoring) return table;
    add_columns(table, questionnaire);
    for (const std::string& by : dimensions())
        table.dimensions.push_back({by, dimension_values(by, questionnaire, clusters), {}});
    for (auto& column : table.measures) column.cells.reserve(panel.size());
    for (auto& dimension : table.dimensions) dimension.cells.reserve(panel.size());
    for (const answer::Response* response : panel) add_row(table, *response, questionnaire);
    return table;
}

RowSet rows_where(const std::vector<std::uint8_t>& cells, const std::array<bool, 256>& wanted, std::size_t rows) {
    RowSet set(rows);
    auto& words = set.words();
    for (std::size_t from = 0; from < cells.size(); from += 64) {
        const std::size_t to = std::min(from + 64, cells.size());
        std::uint64_t word = 0;
        for (std::size_t row = from; row < to; ++row)
            word |= static_cast<std::uint64_t>(wanted[cells[row]]) << (row - from);
        words[from / 64] = word;
    }
    return set;
}

}  // namespace combine
