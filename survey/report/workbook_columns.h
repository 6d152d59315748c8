#pragma once
// A published table as a sheet: every column of the CSV file in its order, under a heading in words
// and with a format; beside an id, what it stands for.

#include "survey/report/workbook.h"

namespace report {

// A column that has no heading of its own keeps its name. "x" stays text; a table with more rows than
// a sheet can hold comes out empty.
Sheet sheet_of(const std::string& name, const exchange::Table& table,
               const define::Questionnaire& questionnaire, const Options& options);

// The place of the first column of that heading; the number of columns when there is none.
std::size_t column_named(const Sheet& sheet, const std::string& header);
// A known column's heading: "priority_index" → "Indice de priorité".
Column column_of(const std::string& id, base::Language language);

}  // namespace report
