#include "survey/base/collation.h"

#include "survey/base/utf8.h"

namespace base {
namespace {

// U+00E0 to U+00FF as base letters; "*" for what is none.
constexpr std::string_view kLower = "aaaaaa*ceeeeiiii*nooooo*ouuuuy*y";

}  // namespace

std::string sort_key(std::string_view name) {
    std::string key;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t from = at;
        char32_t point = next_code_point(name, at);
        if (point >= U'A' && point <= U'Z') point += U'a' - U'A';
        if (point >= 0xC0 && point <= 0xDE && point != 0xD7) point += 0x20;
        if (point == 0xE6 || point == 0x153 || point == 0x152) {
            key += point == 0xE6 ? "ae" : "oe";
        } else if (point >= 0xE0 && point <= 0xFF && kLower[point - 0xE0] != '*') {
            key += kLower[point - 0xE0];
        } else if (point < 0x80) {
            key += static_cast<char>(point);
        } else {
            key.append(name.substr(from, at - from));
        }
    }
    return key;
}

}  // namespace base
