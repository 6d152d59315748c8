#include "survey/chart/palette.h"

namespace chart {
namespace {

struct Pair {
    std::uint32_t light, dark;
};

Pair surface_pair(Role role) {
    switch (role) {
        case Role::Ink: return {0x13262C, 0xE9F0F1};
        case Role::InkSoft: return {0x40545B, 0xB7C6CB};
        case Role::InkHint: return {0x566A71, 0x9DAFB5};
        case Role::Line: return {0xCFD9D9, 0x2F434B};
        case Role::Control: return {0x6B7F86, 0x7C939B};
        case Role::Primary: return {0x0F566B, 0x7CC5DA};
        default: return {0xFFFFFF, 0x17262C};
    }
}

// Edges reach 3:1 on the surface where the fill alone does not, and outline every bar in print.
Pair status_pair(Role role) {
    switch (role) {
        case Role::Without: return {0x87939A, 0x66777F};
        case Role::Place: return {0x143F63, 0x4190CC};
        case Role::Improve: return {0xF2B84B, 0xFBE3AC};
        case Role::SetUp: return {0x9A3B12, 0xCF5C26};
        case Role::Unknown: return {0xE9EDEE, 0x2B3E46};
        case Role::WithoutEdge: return {0x40545B, 0xB7C6CB};
        case Role::PlaceEdge: return {0x0B2439, 0x9CCBEE};
        case Role::ImproveEdge: return {0x7A4B00, 0xFBE3AC};
        case Role::SetUpEdge: return {0x5E2208, 0xF3B493};
        case Role::UnknownEdge: return {0x6B7F86, 0x7C939B};
        case Role::OnWithout: return {0x13262C, 0xFFFFFF};
        case Role::OnPlace: return {0xFFFFFF, 0x0B1519};
        case Role::OnImprove: return {0x13262C, 0x0B1519};
        case Role::OnSetUp: return {0xFFFFFF, 0x0B1519};
        case Role::OnUnknown: return {0x13262C, 0xE9F0F1};
        case Role::WithoutMark: return {0xC3CBCF, 0x93A1A8};
        case Role::PlaceMark: return {0x143F63, 0x4190CC};
        case Role::ImproveMark: return {0xB4760F, 0xC79A45};
        case Role::SetUpMark: return {0xC97B52, 0xF0A98A};
        default: return {0x6B7F86, 0x7C939B};
    }
}

}  // namespace

std::uint32_t colour(Role role, Appearance appearance) {
    const Pair pair = role < Role::Without ? surface_pair(role) : status_pair(role);
    return appearance == Appearance::Light ? pair.light : pair.dark;
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
