#include "survey/chart/palette.h"

#include <cstddef>
#include <iterator>

namespace chart {
namespace {

struct Pair {
    std::uint32_t light, dark;
};

// In the order of Role. Edges reach 3:1 on the surface where the fill alone does not, and outline
// every bar in print.
constexpr Pair kPairs[] = {
    {0xFFFFFF, 0x17262C},                         // None: never asked
    {0xFFFFFF, 0x17262C}, {0x13262C, 0xE9F0F1},   // Surface, Ink
    {0x40545B, 0xB7C6CB}, {0x566A71, 0x9DAFB5},   // InkSoft, InkHint
    {0xCFD9D9, 0x2F434B}, {0x6B7F86, 0x7C939B},   // Line, Control
    {0x0F566B, 0x7CC5DA},                         // Primary
    {0x87939A, 0x66777F}, {0x143F63, 0x4190CC},   // Without, Place
    {0xF2B84B, 0xFBE3AC}, {0x9A3B12, 0xCF5C26},   // Improve, SetUp
    {0xE9EDEE, 0x2B3E46},                         // Unknown
    {0x40545B, 0xB7C6CB}, {0x0B2439, 0x9CCBEE},   // their edges
    {0x7A4B00, 0xFBE3AC}, {0x5E2208, 0xF3B493},
    {0x6B7F86, 0x7C939B},
    {0x13262C, 0xFFFFFF}, {0xFFFFFF, 0x0B1519},   // what stands on them
    {0x13262C, 0x0B1519}, {0xFFFFFF, 0x0B1519},
    {0x13262C, 0xE9F0F1},
    {0xC3CBCF, 0x93A1A8}, {0x143F63, 0x4190CC},   // their patterns
    {0xB4760F, 0xC79A45}, {0xC97B52, 0xF0A98A},
    {0x6B7F86, 0x7C939B},
    {0xE8EEED, 0x213640}, {0xA64E14, 0xF0A46B},   // Soft, Accent
    {0xEDF4F2, 0x24383F}, {0xA9D0C5, 0x2F6259},   // Level0 to Level4
    {0x63A193, 0x4B9383}, {0x2C7265, 0x8CC9BA},
    {0x0B3D35, 0xDDF3EC},
    {0x13262C, 0xE9F0F1}, {0x13262C, 0xE9F0F1},   // what stands on them
    {0x13262C, 0x0B1519}, {0xFFFFFF, 0x0B1519},
    {0xFFFFFF, 0x0B1519},
};
static_assert(std::size(kPairs) == static_cast<std::size_t>(Role::OnLevel4) + 1);

}  // namespace

std::uint32_t colour(Role role, Appearance appearance) {
    const Pair& pair = kPairs[static_cast<std::size_t>(role)];
    return appearance == Appearance::Light ? pair.light : pair.dark;
}

LevelStyle level_style(int place, int levels) {
    const int last = static_cast<int>(Role::Level4) - static_cast<int>(Role::Level0);
    const int step = levels < 2 ? 0 : (place * last + (levels - 1) / 2) / (levels - 1);
    const auto at = [&](Role first) { return static_cast<Role>(static_cast<int>(first) + step); };
    return {at(Role::Level0), at(Role::OnLevel0)};
}

ToneStyle tone_style(define::Tone tone) {
    switch (tone) {
        case define::Tone::Place:
            return {Role::Place, Role::PlaceEdge, Role::OnPlace, Role::PlaceMark, Pattern::None};
        case define::Tone::Improve:
            return {Role::Improve, Role::ImproveEdge, Role::OnImprove, Role::ImproveMark,
                    Pattern::Diagonals};
        case define::Tone::SetUp:
            return {Role::SetUp, Role::SetUpEdge, Role::OnSetUp, Role::SetUpMark,
                    Pattern::Verticals};
        case define::Tone::Without:
            return {Role::Without, Role::WithoutEdge, Role::OnWithout, Role::WithoutMark,
                    Pattern::Horizontals};
        case define::Tone::None:
        case define::Tone::Unknown: break;
    }
    return {Role::Unknown, Role::UnknownEdge, Role::OnUnknown, Role::UnknownMark, Pattern::Dots};
}

}  // namespace chart
