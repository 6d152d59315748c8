#pragma once
// Response files (FORMAT.md §1): the only way answers travel.

#include <string>
#include <string_view>
#include <vector>

#include "survey/base/result.h"
#include "survey/combine/merge.h"
#include "survey/exchange/catalogue.h"

namespace exchange {

// Bytes to entry, through the strict gate. Checks in the order of FORMAT.md §7 and stops at the
// first failing step; the last step (answers against the questionnaire) lists all its faults.
base::Result<combine::Entry> read_response(std::string_view bytes, const Catalogue& catalogue);

// The same of each of the rows of a bundle, quicker when there are many.
std::vector<base::Result<combine::Entry>> read_responses(const std::vector<std::string_view>& rows,
                                                         const Catalogue& catalogue);

enum class Layout {
    Indented,   // a file: two spaces, one answer a line, final newline
    OneLine,    // a bundle's row: canonical bytes with the checksum, no newline
};
// Keys in the contract's order, answers sorted, checksum last.
std::string write_response(const answer::Response& response, Layout layout);

// "sha256:<64 hex>" over the canonical bytes.
std::string checksum(const answer::Response& response);

}  // namespace exchange
