#pragma once
// SHA-256 (FIPS 180-4).

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

// 64 lower-case hexadecimal digits, of `bytes` and what comes right after them.
std::string sha256(std::string_view bytes, std::string_view then = {});

// The same of each of many texts, four at a time: for texts of about one length, several times as fast.
std::vector<std::string> sha256_each(const std::vector<std::string_view>& texts, std::string_view then = {});

}  // namespace exchange
