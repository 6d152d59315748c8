#include "app/widgets/picture.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace widgets {
namespace {

constexpr float kTileWidth = 64, kTileHeight = 16;  // CSS px
constexpr float kBleed = 2;    // smoothed edges and overhanging glyphs reach a little further
constexpr int kNearRows = 3;   // rows of tiles closer than this are drawn as one area

int tiles(float length, float tile) {
    return static_cast<int>(std::ceil(std::fmax(0.0f, length) / tile));
}

// Of the tiles from 0 to count − 1: the first and last that a stretch touches.
struct Range {
    int first, last;
};
Range touched(float from, float to, float origin, float tile, int count) {
    const auto index = [&](float at) {
        const float limit = static_cast<float>(count);
        return static_cast<int>(std::floor(std::fmax(-1.0f, std::fmin((at - origin) / tile, limit))));
    };
    return {std::max(0, index(from - kBleed)), std::min(count - 1, index(to + kBleed))};
}

}  // namespace

Picture::Picture(const Area& area)
    : area_(area), across_(tiles(area.right - area.left, kTileWidth)) {
    const int rows = tiles(area.bottom - area.top, kTileHeight);
    tiles_.assign(static_cast<std::size_t>(rows * across_), 0);
}

void Picture::note(const Area& where, std::uint64_t print) {
    if (tiles_.empty()) return;
    const int rows = static_cast<int>(tiles_.size()) / across_;
    const Range down = touched(where.top, where.bottom, area_.top, kTileHeight, rows);
    const Range along = touched(where.left, where.right, area_.left, kTileWidth, across_);
    for (int row = down.first; row <= down.last; ++row) {
        for (int column = along.first; column <= along.last; ++column) {
            std::uint64_t& tile = tiles_[static_cast<std::size_t>(row * across_ + column)];
            tile = Fingerprint().add(tile).add(print).value();
        }
    }
}

std::vector<Area> differences(const Picture& before, const Picture& after) {
    if (!(before.area_ == after.area_)) return {after.area_};
    std::vector<Area> areas;
    int last = -kNearRows - 1;
    for (std::size_t i = 0; i < after.tiles_.size(); ++i) {
        if (before.tiles_[i] == after.tiles_[i]) continue;
        const int row = static_cast<int>(i) / after.across_;
        const int column = static_cast<int>(i) % after.across_;
        const float left = after.area_.left + kTileWidth * static_cast<float>(column);
        const float top = after.area_.top + kTileHeight * static_cast<float>(row);
        const float right = std::fmin(left + kTileWidth, after.area_.right);
        const float bottom = std::fmin(top + kTileHeight, after.area_.bottom);
        if (row - last > kNearRows) areas.push_back({left, top, right, bottom});
        Area& area = areas.back();
        area.left = std::fmin(area.left, left), area.right = std::fmax(area.right, right);
        area.bottom = bottom;
        last = row;
    }
    return areas;
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
