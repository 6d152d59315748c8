// Spreadsheets and archives as bytes. What a reader finds in them: tests/spreadsheet.py.

#include "app/workbook/workbook.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "app/workbook/made.h"
#include "survey/report/workbook.h"
#include "tests/support/text.h"

namespace {

std::string small_text() {
    return report::workbook_text(
        {"a.xlsx", "Essai", "2026-01-02T03:04:05Z",
         {{"Feuille", {{"h", 8}, {"i", 9}}, {{std::string("=1+1"), 0.5}}, {}, true}}});
}

// What workbook_make gives, or "" for null.
std::string made(int kind, const std::string& bytes) {
    std::uint8_t* result =
        workbook_make(kind, bytes.data(), static_cast<std::uint32_t>(bytes.size()));
    if (result == nullptr) return {};
    std::uint32_t length = 0;
    for (int i = 3; i >= 0; --i) length = length << 8 | result[i];
    std::string text(reinterpret_cast<const char*>(result) + 4, length);
    std::free(result);
    return text;
}

const std::string kEntryEnd = "PK\x01\x02";   // one a file, in the directory of a ZIP

}  // namespace

TEST_CASE("the same text gives the same spreadsheet, byte for byte") {
    const std::string first = workbook::spreadsheet(small_text());
    REQUIRE(first.starts_with("PK"));
    CHECK(workbook::spreadsheet(small_text()) == first);
    CHECK(made(0, small_text()) == first);
}

TEST_CASE("a text that is none of a workbook makes no spreadsheet") {
    for (const char* text :
         {"", "sheet\ta\t1\n", "workbook\tt\t\nrow\tt1\n", "workbook\tt\t\nsheet\ta\t1\nrow\tt1\n",
          "workbook\tt\t\nsheet\ta\t1\ncolumn\th\t8\t9\t0\n", "workbook\tt\t\nelse\n",
          "workbook\tt\t\nsheet\ta\t1\ncolumn\th\t8\t0\t0\nrow\tq1\n", "workbook\tt\t",
          "workbook\tt\t\nsheet\ta\t1\nseries\t0\t0\t0\t0\t0\t0\n",
          "workbook\tt\t\nsheet\ta/b\t1\n"}) {
        CAPTURE(text);
        CHECK(workbook::spreadsheet(text).empty());
    }
}

TEST_CASE("an archive has its files in order, and the same bytes each time") {
    const std::vector<workbook::Entry> entries{{"fr/a.csv", "x,y\n"}, {"en/b.svg", std::string(5000, 'z')}};
    const std::string first = workbook::archive(entries);
    CHECK(workbook::archive(entries) == first);
    CHECK(support::occurrences(first, kEntryEnd) == 2);
    CHECK(first.find("fr/a.csv") < first.find("en/b.svg"));
    CHECK(first.size() < 1000);   // it is compressed
}

TEST_CASE("in what the page packs, the text of a workbook becomes a spreadsheet") {
    const std::string packed =
        report::packed({{"fr/tableaux.xlsx", small_text()}, {"fr/items.csv", "wave\n"}});
    const std::string archive = made(1, packed);
    CHECK(support::occurrences(archive, kEntryEnd) == 2);
    CHECK(archive.find("xl/worksheets") == std::string::npos);   // packed again as a whole
    CHECK(archive == workbook::archive({{"fr/tableaux.xlsx", workbook::spreadsheet(small_text())},
                                        {"fr/items.csv", "wave\n"}}));
    CHECK(made(1, packed.substr(0, packed.size() - 1)).empty());
    CHECK(made(1, report::packed({{"a.xlsx", "nothing"}})).empty());
}
