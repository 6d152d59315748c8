#pragma once
// What a picture looks like, as one fingerprint for each band of the page: two pictures differ
// exactly where their bands do, so only those bands are drawn again, and equal pictures never.

#include <cstdint>
#include <string_view>
#include <vector>

namespace widgets {

// A stretch of the page from top to bottom, CSS px of the document.
struct Span {
    float top = 0, bottom = 0;
    bool operator==(const Span&) const = default;
};

class Picture {
public:
    Picture() = default;
    // Covers `span` only; what lies outside is neither drawn nor noted.
    explicit Picture(Span span);

    const Span& span() const { return span_; }
    bool shows(float top, float bottom) const { return bottom > span_.top && top < span_.bottom; }
    // Something with this fingerprint was drawn from top to bottom.
    void note(float top, float bottom, std::uint64_t print);

    // Where the two differ, adjoining bands as one; all of `after` when they cover other spans.
    friend std::vector<Span> differences(const Picture& before, const Picture& after);

private:
    Span span_;
    std::vector<std::uint64_t> bands_;
};

std::vector<Span> differences(const Picture& before, const Picture& after);

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
