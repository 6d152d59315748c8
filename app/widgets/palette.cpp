#include "app/widgets/palette.h"

#include <array>

#include "survey/chart/palette.h"

namespace widgets {
namespace {

using chart::Role;

// What the charts draw as well has one colour, theirs.
struct Entry {
    const char* name;
    Role shared;
    std::uint32_t light, dark;
};
constexpr Entry own(const char* name, std::uint32_t light, std::uint32_t dark) {
    return {name, Role::None, light, dark};
}
constexpr Entry shared(const char* name, Role role) {
    return {name, role, 0, 0};
}

constexpr std::array<Entry, 43> kPalette = {{
    own("bg", 0xF3F6F5, 0x0F1B20),
    shared("surface", Role::Surface),
    own("sunken", 0xE8EEED, 0x0B1519),
    shared("line", Role::Line),
    shared("ctl", Role::Control),
    shared("ink", Role::Ink),
    shared("ink2", Role::InkSoft),
    shared("ink3", Role::InkHint),
    shared("prim", Role::Primary),
    own("primH", 0x0A4150, 0xA3DAE9),
    own("onprim", 0xFFFFFF, 0x06222B),
    own("soft", 0xDDECEF, 0x1F3F4A),
    own("focus", 0x1D4FD7, 0xFFD35C),
    own("ok", 0x1B6A3D, 0x7BD09B),
    own("oks", 0xE1F1E6, 0x17382A),
    own("warn", 0x7A4B00, 0xF2C063),
    own("warns", 0xFBEFD5, 0x3A2C10),
    own("bad", 0xA3241B, 0xFF9C8F),
    own("bads", 0xFBE7E4, 0x43201C),
    own("acc", 0xA64E14, 0xF0A46B),
    shared("s-place", Role::Place),
    shared("s-bonif", Role::Improve),
    shared("s-mettre", Role::SetUp),
    shared("s-non", Role::Without),
    shared("s-nsp", Role::Unknown),
    shared("on-place", Role::OnPlace),
    shared("on-bonif", Role::OnImprove),
    shared("on-mettre", Role::OnSetUp),
    shared("on-non", Role::OnWithout),
    shared("on-nsp", Role::OnUnknown),
    shared("bonif-edge", Role::ImproveEdge),
    own("onink", 0x7CC5DA, 0x0F566B),
    shared("l0", Role::Level0),
    shared("l1", Role::Level1),
    shared("l2", Role::Level2),
    shared("l3", Role::Level3),
    shared("l4", Role::Level4),
    shared("on-l0", Role::OnLevel0),
    shared("on-l1", Role::OnLevel1),
    shared("on-l2", Role::OnLevel2),
    shared("on-l3", Role::OnLevel3),
    shared("on-l4", Role::OnLevel4),
    own("none", 0x000000, 0x000000),
}};

}  // namespace

LevelInk level_ink(int place, int places) {
    const int step = static_cast<int>(chart::level_style(place, places).fill) -
                     static_cast<int>(Role::Level0);
    return {static_cast<Ink>(static_cast<int>(Ink::Level0) + step),
            static_cast<Ink>(static_cast<int>(Ink::OnLevel0) + step)};
}

std::uint32_t rgb(Ink ink, Theme theme) {
    const Entry& entry = kPalette[static_cast<std::size_t>(ink)];
    const bool dark = theme == Theme::Dark;
    if (entry.shared == Role::None) return dark ? entry.dark : entry.light;
    return chart::colour(entry.shared, dark ? chart::Appearance::Dark : chart::Appearance::Light);
}

const char* name(Ink ink) {
    return kPalette[static_cast<std::size_t>(ink)].name;
}

}  // namespace widgets
