#include "survey/base/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace base {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
    char32_t point = kReplacement;
    std::size_t length = 0;      // 0: malformed
};

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return {first, 1};
    std::size_t length = 0;
    char32_t point = 0;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
        point = first & 0x1FU;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        point = first & 0x0FU;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        point = first & 0x07U;
    } else {
        return {};
    }
    if (text.size() - at < length) return {};
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(byte(at + i))) return {};
        point = (point << 6U) | (byte(at + i) & 0x3FU);
    }
    const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (overlong || surrogate || point > 0x10FFFF) return {};
    return {point, length};
}

// Invisible, or able to reorder or hide the text around it.
bool is_deceptive(char32_t point) {
    const bool control = point < 0x20 || (point >= 0x7F && point <= 0x9F);
    const bool bidi = (point >= 0x200E && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
                      (point >= 0x2066 && point <= 0x2069) || point == 0x061C;
    const bool separator = point == 0x2028 || point == 0x2029;
    const bool zero_width = (point >= 0x200B && point <= 0x200D) || point == 0xFEFF;
    return control || bidi || separator || zero_width;
}

void append_escaped(std::string& text, char32_t point) {
    static constexpr std::array<char, 17> kHex{"0123456789ABCDEF"};
    std::string digits;
    for (char32_t rest = point; rest != 0 || digits.size() < 4; rest >>= 4U) {
        digits.insert(digits.begin(), kHex[rest & 0xFU]);
    }
    text += "\\u{" + digits + "}";
}

}  // namespace

std::size_t first_bad_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        if (std::uint64_t eight = 0; bytes.size() - at >= sizeof eight) {
            std::memcpy(&eight, bytes.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {   // all of them ASCII, as most are
                at += sizeof eight;
                continue;
            }
        }
        const Decoded decoded = decode(bytes, at);
        if (decoded.length == 0) return at;
        at += decoded.length;
    }
    return std::string_view::npos;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const Decoded decoded = decode(text, at);
    at += decoded.length == 0 ? 1 : decoded.length;
    return decoded.point;
}

void append_code_point(std::string& text, char32_t point) {
    const auto append = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (point < 0x80) {
        append(point);
    } else if (point < 0x800) {
        append(0xC0U | (point >> 6U));
        append(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        append(0xE0U | (point >> 12U));
        append(0x80U | ((point >> 6U) & 0x3FU));
        append(0x80U | (point & 0x3FU));
    } else {
        append(0xF0U | (point >> 18U));
        append(0x80U | ((point >> 12U) & 0x3FU));
        append(0x80U | ((point >> 6U) & 0x3FU));
        append(0x80U | (point & 0x3FU));
    }
}

std::string excerpt(std::string_view text, std::size_t limit) {
    std::string quoted;
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < limit; ++count) {
        const char32_t point = next_code_point(text, at);
        if (is_deceptive(point)) {
            append_escaped(quoted, point);
        } else {
            append_code_point(quoted, point);
        }
    }
    if (at < text.size()) quoted += "…";
    return quoted;
}

}  // namespace base
