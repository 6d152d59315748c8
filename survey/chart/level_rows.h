#pragma once
// Rows that show how organisations are spread over levels: a 100 % bar of those who have one, and who
// has none at the right, by state.

#include <string>
#include <vector>

#include "survey/chart/rows.h"
#include "survey/chart/scene.h"
#include "survey/define/definition.h"

namespace chart {

struct LevelCounts {
    bool hidden = false;               // then every number below is 0
    long n = 0;
    std::vector<long> counts;          // one a level, ascending; they add up to n
    long not_applicable = 0, dont_know = 0, blank = 0;
};

// The headings of the numbers that level_cells() gives, as drawn and, in words, as in a table.
std::vector<std::string> level_columns(base::Language language);
std::vector<std::string> level_headings(base::Language language);
// n, then not applicable, don't know, blank: "x" where they are hidden.
std::vector<std::string> level_cells(const LevelCounts& row, base::Language language);
// Its counts by level, as in a table.
std::vector<std::string> counts_by_level(const LevelCounts& row, std::size_t levels, base::Language language);

// The bar, or the words that stand in its place. Without cells.
Row level_row(const std::string& name, const LevelCounts& row, std::size_t levels, base::Language language);

// The axis in percent, one entry of the legend a level, and what the short headings mean.
void add_levels(RowChart& chart, const std::vector<std::string>& levels, base::Language language);
// "« x » : non publié …", when a row is hidden.
void add_hidden_note(RowChart& chart, const Scene& scene);

}  // namespace chart
