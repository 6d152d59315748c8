// Any texts as cells and headers: they come back as they were by the rules of RFC 4180, and none is a formula.

#include <string>
#include <vector>

#include "survey/exchange/csv.h"
#include "tests/fuzz/pieces.h"

namespace {

using Rows = std::vector<std::vector<std::string>>;

// RFC 4180 by its letter, for the writer to be held against.
Rows parse(std::string_view text, char separator) {
    Rows rows(1);
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += '"', ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == separator || c == '\n')) {
            rows.back().push_back(std::move(cell));
            cell.clear();
            if (c == '\n') rows.emplace_back();
        } else {
            cell += c;
        }
    }
    fuzz::must(!quoted, "every quote is closed");
    fuzz::must(cell.empty() && rows.back().empty(), "the last line is ended");
    rows.pop_back();
    return rows;
}

bool is_formula(const std::string& cell) {
    for (const char* mark : {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
        if (cell.rfind(mark, 0) == 0) return true;
    }
    return false;
}

void check(const std::string& cell, const std::string& text) {
    fuzz::must(!is_formula(cell), "no live formula");
    const bool marked = is_formula(text);
    fuzz::must(cell == (marked ? "'" + text : text), "the text as it was");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Bytes bytes(data, size);
    const std::size_t width = 1 + bytes.number(4);
    exchange::Table table;
    Rows texts(1);
    for (std::size_t i = 0; i < width; ++i)
        table.header.push_back(bytes.text()), texts[0].push_back(table.header.back());
    while (!bytes.empty() && texts.size() < 6) {
        texts.emplace_back();
        table.rows.emplace_back();
        for (std::size_t i = 0; i < width; ++i) {
            texts.back().push_back(bytes.text());
            table.rows.back().push_back(texts.back().back());
        }
    }
    for (const auto dialect : {exchange::Csv::Rfc4180, exchange::Csv::ExcelFr}) {
        const bool french = dialect == exchange::Csv::ExcelFr;
        std::string written = exchange::write_csv(table, dialect);
        if (french) fuzz::must(written.rfind("\xEF\xBB\xBF", 0) == 0, "its mark"), written.erase(0, 3);
        const Rows rows = parse(written, french ? ';' : ',');
        fuzz::must(rows.size() == texts.size(), "as many rows");
        for (std::size_t row = 0; row < rows.size(); ++row) {
            fuzz::must(rows[row].size() == width, "as many cells");
            for (std::size_t i = 0; i < width; ++i)
                check(rows[row][i], texts[row][i]);
        }
    }
    return 0;
}
