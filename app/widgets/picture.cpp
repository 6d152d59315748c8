#include "app/widgets/picture.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace widgets {
namespace {

constexpr float kBand = 16;    // CSS px
constexpr float kBleed = 2;    // smoothed edges and overhanging glyphs reach a little further
constexpr int kNearBands = 3;  // spans closer than this are drawn as one

}  // namespace

Picture::Picture(Span span) : span_(span) {
    const float high = std::fmax(0.0f, span.bottom - span.top);
    bands_.assign(static_cast<std::size_t>(std::ceil(high / kBand)), 0);
}

void Picture::note(float top, float bottom, std::uint64_t print) {
    if (bands_.empty()) return;
    const auto last = static_cast<float>(bands_.size() - 1);
    const float from = std::floor((top - kBleed - span_.top) / kBand);
    const float to = std::floor((bottom + kBleed - span_.top) / kBand);
    if (to < 0 || from > last) return;
    const auto end = static_cast<std::size_t>(std::fmin(to, last));
    for (auto i = static_cast<std::size_t>(std::fmax(from, 0.0f)); i <= end; ++i)
        bands_[i] = Fingerprint().add(bands_[i]).add(print).value();
}

std::vector<Span> differences(const Picture& before, const Picture& after) {
    if (!(before.span_ == after.span_)) return {after.span_};
    std::vector<Span> spans;
    int last = -kNearBands - 1;
    for (std::size_t i = 0; i < after.bands_.size(); ++i) {
        if (before.bands_[i] == after.bands_[i]) continue;
        const float top = after.span_.top + kBand * static_cast<float>(i);
        const float bottom = std::fmin(top + kBand, after.span_.bottom);
        const int here = static_cast<int>(i);
        if (here - last <= kNearBands)
            spans.back().bottom = bottom;
        else
            spans.push_back({top, bottom});
        last = here;
    }
    return spans;
}

Fingerprint& Fingerprint::add(float value) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return add(static_cast<std::uint64_t>(bits));
}

Fingerprint& Fingerprint::add(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, std::min<std::size_t>(8, text.size() - at));
        add(word);
    }
    return add(static_cast<std::uint64_t>(text.size()));
}

}  // namespace widgets
