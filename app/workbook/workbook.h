#pragma once
// The two files that need a library of their own: a spreadsheet, made by libxlsxwriter, and an archive
// of several files, by the minizip that comes with it. The same input gives the same bytes: every date
// inside is the content's or fixed. Knows no room: the page loads this part only when a file is asked.

#include <string>
#include <string_view>
#include <vector>

namespace workbook {

// An XLSX of the text described in survey/report/workbook.h. Text is never read as a formula, and no
// cell holds one. Empty when the text is not of that form, or no temporary file can be written.
std::string spreadsheet(std::string_view text);

struct Entry {
    std::string name, bytes;             // "fr/statuts.svg": folders by slashes
};

// A ZIP with these files in this order. Empty when no temporary file can be written.
std::string archive(const std::vector<Entry>& entries);

}  // namespace workbook
