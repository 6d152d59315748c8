#pragma once
// Tables as CSV (FORMAT.md §5). UTF-8, and LF line ends: FORMAT.md's first paragraph asks them of
// every file that leaves a browser, and readers of RFC 4180 accept both, Excel too. `Rfc4180`: comma,
// decimal point, no byte order mark. `ExcelFr`, what French Excel opens by itself: semicolon, decimal
// comma, byte order mark.
//
// Text that a spreadsheet would run as a formula (first character = + - @, tab, CR, LF, or the
// full-width form of the four) gets a leading apostrophe, in headers too. Numbers are never
// touched.

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace exchange {

enum class Csv { Rfc4180, ExcelFr };

// Empty, text, whole number, number (shortest form that reads back to the same double), true/false.
using Cell = std::variant<std::monostate, std::string, long, double, bool>;

// Empty when there is no value.
Cell cell(const std::optional<double>& value);
Cell cell(const std::optional<int>& value);

struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<Cell>> rows;    // as wide as the header
};

std::string write_csv(const Table& table, Csv dialect);

}  // namespace exchange
