#include "app/workbook/made.h"

#include <cstdlib>
#include <cstring>

#include "app/workbook/workbook.h"

namespace workbook {
namespace {

// u32 length, little endian, and as many bytes.
bool take(std::string_view& packed, std::string& bytes) {
    if (packed.size() < 4) return false;
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
        length |= static_cast<std::size_t>(static_cast<unsigned char>(packed[i])) << (8 * i);
    packed.remove_prefix(4);
    if (packed.size() < length) return false;
    bytes.assign(packed.substr(0, length));
    packed.remove_prefix(length);
    return true;
}

}  // namespace

std::string packed_archive(std::string_view packed) {
    std::vector<Entry> entries;
    while (!packed.empty()) {
        Entry& entry = entries.emplace_back();
        if (!take(packed, entry.name) || !take(packed, entry.bytes)) return {};
        if (!entry.name.ends_with(".xlsx")) continue;
        entry.bytes = spreadsheet(entry.bytes);
        if (entry.bytes.empty()) return {};
    }
    return archive(entries);
}

}  // namespace workbook

std::uint8_t* workbook_make(int kind, const char* bytes, std::uint32_t length) {
    const std::string_view text(bytes, length);
    const std::string made =
        kind == 0 ? workbook::spreadsheet(text) : workbook::packed_archive(text);
    if (made.empty()) return nullptr;
    auto* result = static_cast<std::uint8_t*>(std::malloc(made.size() + 4));
    if (result == nullptr) return nullptr;
    for (std::size_t i = 0; i < 4; ++i)
        result[i] = static_cast<std::uint8_t>(made.size() >> (8 * i));
    std::memcpy(result + 4, made.data(), made.size());
    return result;
}
