#pragma once
// The sheets of a workbook that a chart is drawn from, and the charts: one a wave, beside its rows.

#include "survey/report/workbook.h"

namespace report {

// Initiatives by rank with the number of responses of each status, and bars stacked of them.
Sheet status_sheet(const Analysis& analysis, base::Language language);
// Priority and agreement of each initiative, and a point for each, labelled by its rank.
Sheet agreement_sheet(const Analysis& analysis, base::Language language);
// Organisations by level of each practice, all groups together, and bars to 100 %. Hidden rows are "x".
Sheet distribution_sheet(const Analysis& analysis, base::Language language);

// Bars of the quartiles of all organisations, on the sheet of benchmark.csv.
void add_quartile_charts(Sheet& benchmark, base::Language language);

}  // namespace report
