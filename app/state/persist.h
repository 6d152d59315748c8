#pragma once
// What is kept on the device, as records of text. Read back through the same strict gate as any
// file: storage is not trusted either.

#include <string>
#include <string_view>
#include <vector>

#include "app/state/actions.h"

namespace state {

inline constexpr const char* kSessionKey = "session";
inline constexpr const char* kSectorKey = "benchmark";   // the coordinator's file, as it came
inline constexpr const char* kCopyKey = "copy";          // taken away: the second copy is forgotten
std::string draft_key(const std::string& id);
std::string plan_key(const std::string& id);
std::string before_key(const std::string& id);
std::string import_key(int number);

// A response file on one line: what is stored is what would be exported.
std::string draft_record(const Draft& draft);
// Everything of a draft that is stored, and under what.
std::vector<Put> draft_puts(const Draft& draft);
std::vector<std::string> draft_keys(const Draft& draft);
// Language, theme, screen, the page of each draft, half-typed texts: how this tab looks at things. The last
// tab wins.
std::string session_record(const State& state);
// The coordinator's choices: which of two files counts, titles, what left this device.
std::string desk_record(const State& state);
// One record an import, refused ones too, from position `first` on. `rows`: of some of them, from the
// first, the bytes that write_response() would give on one line; empty where they are not known.
std::vector<Put> import_puts(const State& state, std::size_t first,
                             const std::vector<std::string_view>& rows = {});

// Rebuilds a state from every record found. A record that cannot be read is left alone, and its
// fault is reported as storage damage; the rest is restored. A key that begins with "left/" holds
// what the last visit could not settle before it ended: it wins where its revision is higher. What
// comes back must then be stored. One that begins with "copy/" is of the second copy: it waits in
// state.saved.rescue when there is something in it that is missing here, or newer.
Writes restore(State& state, const std::vector<Record>& records);
// Takes what the second copy has and this device lacks; overwrites nothing that is newer.
Writes take_copy(State& state);
// A draft, or the coordinator's desk, as another tab left it, in place of what is here.
void reread(State& state, const std::string& key, const std::vector<Record>& records);
// What is here becomes a copy under an id of its own, beside what another tab made of the same.
Writes set_apart(State& state, const std::vector<Record>& records, const std::string& new_id);
// Everything that is kept, for a device that lost it.
Writes everything(const State& state);

base::Code storage_code(std::uint32_t code);  // platform::StoreFault
std::string exchange_message(base::Code code, base::Language language);
int local_minute(const Context& context);  // minutes since local midnight

}  // namespace state
