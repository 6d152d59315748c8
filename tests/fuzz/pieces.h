#pragma once
// Random bytes as the values a target needs, and what fails it.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace fuzz {

// Ends the run: the fuzzer keeps the input that led here.
inline void must(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size)
        : rest_(reinterpret_cast<const char*>(data), size) {}

    bool empty() const { return rest_.empty(); }
    unsigned number(unsigned below) {
        if (rest_.empty()) return 0;
        const unsigned value = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return value % below;
    }
    // Up to 63 bytes.
    std::string text() {
        const std::size_t length = std::min<std::size_t>(number(64), rest_.size());
        std::string text(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return text;
    }

private:
    std::string_view rest_;
};

}  // namespace fuzz
