#pragma once
// UTF-8, strictly: no overlong form, no surrogate, nothing above U+10FFFF.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace base {

// Offset of the first malformed byte, or npos when all of it is well formed.
std::size_t first_bad_utf8(std::string_view bytes);

// The code point at `at`, which moves past it. Malformed bytes read as U+FFFD, one at a time.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_code_point(std::string& text, char32_t point);

// For quoting untrusted text in a message: at most `limit` code points, then "…"; controls and bidi
// marks written as "\u{202E}".
std::string excerpt(std::string_view text, std::size_t limit = 80);

}  // namespace base
