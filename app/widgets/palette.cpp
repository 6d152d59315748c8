#include "app/widgets/palette.h"

#include <array>

namespace widgets {
namespace {

struct Entry {
    const char* name;
    std::uint32_t light, dark;
};

constexpr std::array<Entry, 33> kPalette = {{
    {"bg", 0xF3F6F5, 0x0F1B20},         {"surface", 0xFFFFFF, 0x17262C},
    {"sunken", 0xE8EEED, 0x0B1519},     {"line", 0xCFD9D9, 0x2F434B},
    {"ctl", 0x6B7F86, 0x7C939B},        {"ink", 0x13262C, 0xE9F0F1},
    {"ink2", 0x40545B, 0xB7C6CB},       {"ink3", 0x566A71, 0x9DAFB5},
    {"prim", 0x0F566B, 0x7CC5DA},       {"primH", 0x0A4150, 0xA3DAE9},
    {"onprim", 0xFFFFFF, 0x06222B},     {"soft", 0xDDECEF, 0x1F3F4A},
    {"focus", 0x1D4FD7, 0xFFD35C},      {"ok", 0x1B6A3D, 0x7BD09B},
    {"oks", 0xE1F1E6, 0x17382A},        {"warn", 0x7A4B00, 0xF2C063},
    {"warns", 0xFBEFD5, 0x3A2C10},      {"bad", 0xA3241B, 0xFF9C8F},
    {"bads", 0xFBE7E4, 0x43201C},       {"acc", 0xA64E14, 0xF0A46B},
    {"s-place", 0x143F63, 0x4190CC},    {"s-bonif", 0xF2B84B, 0xFBE3AC},
    {"s-mettre", 0x9A3B12, 0xCF5C26},   {"s-non", 0x87939A, 0x66777F},
    {"s-nsp", 0xE9EDEE, 0x2B3E46},      {"on-place", 0xFFFFFF, 0x0B1519},
    {"on-bonif", 0x13262C, 0x0B1519},   {"on-mettre", 0xFFFFFF, 0x0B1519},
    {"on-non", 0x13262C, 0xFFFFFF},     {"on-nsp", 0x13262C, 0xE9F0F1},
    {"bonif-edge", 0x7A4B00, 0xFBE3AC}, {"onink", 0x7CC5DA, 0x0F566B},
    {"none", 0x000000, 0x000000},
}};

}  // namespace

std::uint32_t rgb(Ink ink, Theme theme) {
    const Entry& entry = kPalette[static_cast<std::size_t>(ink)];
    return theme == Theme::Dark ? entry.dark : entry.light;
}

const char* name(Ink ink) {
    return kPalette[static_cast<std::size_t>(ink)].name;
}

}  // namespace widgets
