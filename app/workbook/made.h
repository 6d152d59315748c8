#pragma once
// The calls that the page makes when this room is a program of its own (web/workbook.js).

#include <cstdint>
#include <string>
#include <string_view>

namespace workbook {

// From what report::packed() wrote: a ZIP, in which an entry that ends with ".xlsx" is the spreadsheet
// of its text. Empty when an entry could not be made.
std::string packed_archive(std::string_view packed);

}  // namespace workbook

extern "C" {
// kind 0: a spreadsheet of its text; 1: packed_archive. What is made comes as its length (u32, little
// endian) and its bytes, in memory that the caller frees with free(); null when nothing was made.
std::uint8_t* workbook_make(int kind, const char* bytes, std::uint32_t length);
}
