#include "app/state/import_record.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "survey/exchange/json_gate.h"
#include "survey/exchange/json_text.h"
#include "survey/exchange/response_file.h"

namespace state {
namespace {

constexpr char kBreak = '\x1f';
constexpr int kLastCode = static_cast<int>(base::Code::TooManyFiles);

// Up to the next break, which is taken off as well.
std::string_view next_piece(std::string_view& text) {
    const std::size_t end = text.find(kBreak);
    const std::string_view piece = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return piece;
}

int whole(std::string_view digits) {
    return std::atoi(std::string(digits).c_str());
}

std::string fault_record(const base::Faults& faults) {
    std::string text;
    for (const base::Fault& fault : faults) {
        text += std::to_string(static_cast<int>(fault.code)) + kBreak + fault.where + kBreak +
                std::to_string(fault.line) + kBreak + std::to_string(fault.column) + kBreak;
        for (const char each : fault.detail)
            text += each == kBreak ? ' ' : each;
        text += kBreak;
    }
    return text;
}

base::Faults read_faults(std::string_view text) {
    base::Faults faults;
    while (!text.empty()) {
        base::Fault fault;
        const int code = whole(next_piece(text));
        if (code < 0 || code > kLastCode) return {};
        fault.code = static_cast<base::Code>(code);
        fault.where = next_piece(text);
        fault.line = whole(next_piece(text));
        fault.column = whole(next_piece(text));
        fault.detail = next_piece(text);
        faults.push_back(std::move(fault));
    }
    return faults;
}

}  // namespace

std::string import_key(int number) {
    char digits[16];
    std::snprintf(digits, sizeof digits, "%08d", number);
    return kImportPrefix + std::string(digits);
}

// "name", then the row with "u" when unverified and "x" when refused, the batch and the moment where
// they are known, and the response, each after a break.
std::vector<Put> import_puts(const State& state, std::size_t first,
                             const std::vector<std::string_view>& rows) {
    std::vector<Put> puts;
    const auto& imports = state.coordination.imports;
    for (std::size_t i = first; i < imports.size(); ++i) {
        const Import& import = imports[i];
        std::string value = import.name + kBreak + std::to_string(import.row);
        if (!import.entry) value += 'x';
        if (import.entry && !import.entry->verified) value += 'u';
        value += 'b' + std::to_string(import.batch) + '@' + import.came + kBreak;
        const std::string_view row = i - first < rows.size() ? rows[i - first] : std::string_view();
        if (!row.empty()) value += row;
        else if (!import.entry) value += fault_record(import.faults);
        else value += exchange::write_response(import.entry->response, exchange::Layout::OneLine);
        puts.push_back({import_key(import.number), std::move(value)});
    }
    return puts;
}

bool read_import(State& state, const Record& record) {
    std::string_view rest = record.value;
    Import import;
    import.name = next_piece(rest);
    const std::string marks(next_piece(rest));
    import.number = std::atoi(record.key.c_str() + std::strlen(kImportPrefix));
    import.row = std::atoi(marks.c_str());
    if (const std::size_t at = marks.find('b'); at != std::string::npos)
        import.batch = std::atoi(marks.c_str() + at + 1);
    if (const std::size_t at = marks.find('@'); at != std::string::npos)
        import.came = marks.substr(at + 1);
    const std::string flags = marks.substr(0, marks.find('b'));
    if (flags.find('x') != std::string::npos) {
        import.faults = read_faults(rest);
        if (import.faults.empty()) return false;
    } else {
        auto entry = exchange::read_response(rest, state.catalogue);
        if (!entry) return false;
        import.entry = std::move(entry.value());
        import.entry->verified = flags.find('u') == std::string::npos;
    }
    state.coordination.imports.push_back(std::move(import));
    return true;
}

}  // namespace state
