#include "survey/exchange/csv.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "survey/base/number.h"

namespace exchange {
namespace {

struct Dialect {
    char separator;
    char decimal;
    std::string_view mark;
};

Dialect dialect_of(Csv dialect) {
    if (dialect == Csv::ExcelFr) return {';', ',', "\xEF\xBB\xBF"};
    return {',', '.', ""};
}

bool formula_like(std::string_view text) {
    constexpr std::array<std::string_view, 11> kStarts{
        "=", "+", "-", "@", "\t", "\r", "\n",
        "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};   // ＝ ＋ － ＠
    return std::any_of(kStarts.begin(), kStarts.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

std::string quoted(std::string_view text, const Dialect& dialect) {
    std::string safe(formula_like(text) ? "'" : "");
    safe += text;
    const char special[] = {dialect.separator, '"', '\r', '\n', '\0'};
    if (safe.find_first_of(special) == std::string::npos) return safe;
    std::string result = "\"";
    for (const char each : safe) result += each == '"' ? std::string("\"\"") : std::string(1, each);
    return result + "\"";
}

std::string written(const Cell& cell, const Dialect& dialect) {
    if (const auto* text = std::get_if<std::string>(&cell)) return quoted(*text, dialect);
    if (const auto* whole = std::get_if<long>(&cell)) return std::to_string(*whole);
    if (const auto* truth = std::get_if<bool>(&cell)) return *truth ? "true" : "false";
    if (const auto* number = std::get_if<double>(&cell)) {
        std::string digits = base::shortest(*number);
        std::replace(digits.begin(), digits.end(), '.', dialect.decimal);
        return digits;
    }
    return {};
}

}  // namespace

Cell cell(const std::optional<double>& value) {
    if (!value) return {};
    return *value;
}

Cell cell(const std::optional<int>& value) {
    if (!value) return {};
    return static_cast<long>(*value);
}

std::string write_csv(const Table& table, Csv which) {
    const Dialect dialect = dialect_of(which);
    std::string result(dialect.mark);
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (i > 0) result += dialect.separator;
        result += quoted(table.header[i], dialect);
    }
    result += '\n';
    for (const std::vector<Cell>& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) result += dialect.separator;
            result += written(row[i], dialect);
        }
        result += '\n';
    }
    return result;
}

}  // namespace exchange
