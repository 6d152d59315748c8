#pragma once
// The quick way in for rows that a program of ours wrote: canonical bytes, to the byte.

#include <string>
#include <string_view>
#include <vector>

#include "survey/combine/merge.h"
#include "survey/exchange/catalogue.h"

namespace exchange {

// Reads a response without white space, escape, fraction or group of rows, whose keys, answers and
// choices are in canonical order, whose own checksum is right and which has no fault whatever. False for
// all else, valid or not: then read_response() goes the long way, which says what is wrong. What is read
// here reads there as the same entry, and is written as the same bytes. `sum` is what canonical_sums() has
// for this row, when it was asked; the row is summed otherwise.
bool read_canonical_row(std::string_view bytes, const Catalogue& catalogue, combine::Entry& entry,
                        std::string_view sum = {});

// What the checksum of each row must be if it is canonical ("sha256:…"), many in one go: several times as
// fast as one by one. Empty for rows too short to be one.
std::vector<std::string> canonical_sums(const std::vector<std::string_view>& rows);

}  // namespace exchange
