#pragma once
// The last sheet of a workbook: what it is made of, what its codes stand for, and where each formula
// comes from.

#include "survey/report/workbook.h"

namespace report {

// Lines only for those tables that the workbook has. `left_out`: tables too long for a sheet.
Sheet method_sheet(const Analysis& analysis, const Options& options,
                   const std::vector<std::string>& tables, const std::vector<std::string>& left_out);

}  // namespace report
