#pragma once
// Texts that tests write and read.

#include <string>

#include "survey/exchange/response_file.h"

namespace support {

// A response as the file that somebody exports.
inline std::string file_of(const answer::Response& response) {
    return exchange::write_response(response, exchange::Layout::Indented);
}

// How often `part` stands in `text`.
inline long occurrences(const std::string& text, const std::string& part) {
    long result = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++result;
    return result;
}

}  // namespace support
