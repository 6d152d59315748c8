#pragma once
// SHA-256 (FIPS 180-4).

#include <string>
#include <string_view>

namespace exchange {

// 64 lower-case hexadecimal digits, of `bytes` and what comes right after them.
std::string sha256(std::string_view bytes, std::string_view then = {});

}  // namespace exchange
