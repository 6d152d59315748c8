#pragma once
// What a picture looks like, as one fingerprint for each tile of the page: two pictures differ exactly
// where their tiles do, so only those parts are drawn again, and equal pictures never.

#include <cstdint>
#include <string_view>
#include <vector>

namespace widgets {

// A part of the page, CSS px of the document.
struct Area {
    float left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const Area&) const = default;
};

class Picture {
public:
    Picture() = default;
    // Covers `area` only; what lies outside is neither drawn nor noted.
    explicit Picture(const Area& area);

    bool shows(float top, float bottom) const { return bottom > area_.top && top < area_.bottom; }
    // Something with this fingerprint was drawn there.
    void note(const Area& where, std::uint64_t print);

    // Where the two differ, from top to bottom; all of `after` when they cover other areas.
    friend std::vector<Area> differences(const Picture& before, const Picture& after);

private:
    Area area_;
    int across_ = 0;  // tiles in a row
    std::vector<std::uint64_t> tiles_;
};

std::vector<Area> differences(const Picture& before, const Picture& after);

// FNV-1a over values and texts, eight bytes at a time.
class Fingerprint {
public:
    Fingerprint& add(std::uint64_t value) {
        hash_ = (hash_ ^ value) * 1099511628211ull;
        hash_ ^= hash_ >> 29;
        return *this;
    }
    Fingerprint& add(float value);
    Fingerprint& add(std::string_view text);
    std::uint64_t value() const { return hash_; }

private:
    std::uint64_t hash_ = 1469598103934665603ull;
};

}  // namespace widgets
