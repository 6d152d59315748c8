// What the device kept, back into a state: at the start, after another tab wrote, from the second copy.

#include <algorithm>
#include <cstring>
#include <set>
#include <utility>

#include "app/state/import_record.h"
#include "app/state/persist.h"
#include "app/state/plan_record.h"
#include "app/state/session_record.h"
#include "survey/exchange/benchmark_file.h"
#include "survey/exchange/response_file.h"

namespace state {
namespace {

constexpr const char* kLeftPrefix = "left/";
constexpr const char* kSecondPrefix = "copy/";
constexpr const char* kDraftPrefix = "draft/";
constexpr const char* kPlanPrefix = "plan/";
constexpr const char* kBeforePrefix = "before/";

bool starts(const std::string& text, const char* prefix) {
    return text.rfind(prefix, 0) == 0;
}

bool read_draft(State& state, const std::string& text) {
    auto entry = exchange::read_response(text, state.catalogue);
    if (!entry) return false;
    Draft draft;
    draft.response = std::move(entry.value().response);
    state.drafts.push_back(std::move(draft));
    return true;
}

Draft* draft_with(State& state, const std::string& id) {
    for (Draft& draft : state.drafts) {
        if (draft.response.id == id) return &draft;
    }
    return nullptr;
}

// What lies beside a draft, read after all drafts. A record whose draft is gone is left alone.
bool read_beside(State& state, const Record& record) {
    if (starts(record.key, kPlanPrefix)) {
        Draft* draft = draft_with(state, record.key.substr(std::strlen(kPlanPrefix)));
        return draft == nullptr || read_plan(record.value, draft->plan);
    }
    if (starts(record.key, kBeforePrefix)) {
        Draft* draft = draft_with(state, record.key.substr(std::strlen(kBeforePrefix)));
        if (draft == nullptr) return true;
        auto entry = exchange::read_response(record.value, state.catalogue);
        if (entry) draft->before = std::move(entry.value().response);
        return static_cast<bool>(entry);
    }
    if (record.key != kSectorKey) return true;
    auto benchmark = exchange::read_benchmark(record.value, state.catalogue);
    if (benchmark) state.sector = Sector{std::move(benchmark.value()), record.value};
    return static_cast<bool>(benchmark);
}

// Takes a draft that a visit left behind when it is newer than the one that was stored.
bool newer_draft(State& state, const std::string& text) {
    State other;
    other.catalogue = state.catalogue;
    if (!read_draft(other, text)) return false;
    Draft& left = other.drafts.front();
    for (Draft& draft : state.drafts) {
        if (draft.response.id != left.response.id) continue;
        if (left.response.revision <= draft.response.revision) return false;
        draft.response = std::move(left.response);
        return true;
    }
    state.drafts.push_back(std::move(left));
    return true;
}

std::vector<Record> under(const std::vector<Record>& records, const char* prefix) {
    std::vector<Record> found;
    for (const Record& record : records) {
        if (starts(record.key, prefix))
            found.push_back({record.key.substr(std::strlen(prefix)), record.value});
    }
    return found;
}

// What the last visit could not settle, where it is newer.
Writes take_left(State& state, const std::vector<Record>& left) {
    Writes late;
    const auto take = [&](const Record& record) { late.push_back(Put{record.key, record.value}); };
    for (const Record& record : left) {
        if (starts(record.key, kDraftPrefix) && newer_draft(state, record.value)) take(record);
    }
    for (const Record& record : left) {
        const bool beside = starts(record.key, kPlanPrefix) || starts(record.key, kBeforePrefix);
        if (beside && read_beside(state, record)) take(record);
    }
    return late;
}

bool has_choices(const Coordination& desk) {
    return !desk.preferred.empty() || !desk.options.captions.empty() || desk.disclosed != combine::Disclosed{};
}

// Of the second copy, what is missing or newer: taken, and named.
std::vector<Record> take_missing(State& state, const std::vector<Record>& copy) {
    std::vector<Record> taken;
    std::set<std::string> drafts;   // taken
    for (const Record& record : copy) {
        if (!starts(record.key, kDraftPrefix) || !newer_draft(state, record.value)) continue;
        drafts.insert(record.key.substr(std::strlen(kDraftPrefix)));
        taken.push_back(record);
    }
    for (const Record& record : copy) {
        const std::string id = record.key.substr(record.key.find('/') + 1);
        const Draft* draft = draft_with(state, id);
        const bool fresh = drafts.contains(id);
        const bool lacking =
            starts(record.key, kPlanPrefix)     ? draft && (fresh || draft->plan == answer::Plan{})
            : starts(record.key, kBeforePrefix) ? draft && (fresh || !draft->before)
            : record.key == kSectorKey          ? !state.sector
            : record.key == kDeskKey            ? !has_choices(state.coordination)
                                                : false;
        if (!lacking) continue;
        const bool read = record.key == kDeskKey ? read_desk(state, record.value) && has_choices(state.coordination)
                                                 : read_beside(state, record);
        if (read) taken.push_back(record);
    }
    return taken;
}

void newest_first(State& state) {
    std::stable_sort(state.drafts.begin(), state.drafts.end(),
                     [](auto& a, auto& b) { return a.response.modified > b.response.modified; });
}

void recount(State& state) {
    state.coordination.stale = state.coordination.changed = true;
    state.text_revision += 1;
    refresh_view(state);
}

// Whether the second copy has something to offer; it waits until the person says so.
void look_at_copy(State& state, const std::vector<Record>& copy) {
    State other = state;
    state.saved.rescue = take_missing(other, copy);
    if (!state.saved.rescue.empty()) state.saved.damaged = true;
}

void reread_desk(State& state, const std::vector<Record>& records) {
    auto& desk = state.coordination;
    desk.imports.clear(), desk.preferred.clear(), desk.options.captions.clear();
    for (const Record& record : records) {
        if (starts(record.key, kImportPrefix)) (void)read_import(state, record);
        if (record.key == kDeskKey) (void)read_desk(state, record.value);
    }
}

// What came in here and not there comes after what is there, under numbers of its own.
Writes merge_desks(State& state, const std::vector<Record>& records) {
    const Imports ours = std::move(state.coordination.imports);
    reread_desk(state, records);
    auto& imports = state.coordination.imports;
    std::set<std::string> theirs;
    int number = 0;
    for (const Import& import : imports) {
        number = std::max(number, import.number + 1);
        if (import.entry) theirs.insert(import.entry->checksum);
    }
    const std::size_t first = imports.size();
    for (const Import& import : ours) {
        if (!import.entry || theirs.contains(import.entry->checksum)) continue;
        imports.push_back(import);
        imports.back().number = number++;
    }
    Writes writes;
    for (Put& put : import_puts(state, first))
        writes.push_back(std::move(put));
    writes.push_back(Put{kDeskKey, desk_record(state)});
    return writes;
}

}  // namespace

Writes restore(State& state, const std::vector<Record>& records) {
    bool whole = true;
    const std::vector<Record> left = under(records, kLeftPrefix);
    const std::vector<Record> copy = under(records, kSecondPrefix);
    std::string session, left_session;
    for (const Record& record : records) {
        if (starts(record.key, kDraftPrefix)) whole &= read_draft(state, record.value);
        if (starts(record.key, kImportPrefix)) whole &= read_import(state, record);
        if (record.key == kSessionKey) session = record.value;
    }
    for (const Record& record : left) {
        if (record.key == kSessionKey) left_session = record.value;
    }
    for (const Record& record : records) {
        whole &= read_beside(state, record);
        if (record.key == kDeskKey) whole &= read_desk(state, record.value);
    }
    Writes late = take_left(state, left);
    newest_first(state);
    state.coordination.stale = state.coordination.changed = true;
    const bool newer = !late.empty() && !left_session.empty();
    if (newer) late.push_back(Put{kSessionKey, left_session});
    if (newer || !session.empty()) whole &= read_session(state, newer ? left_session : session);
    refresh_view(state);
    if (!whole) state.saved.damaged = true;
    if (!copy.empty()) look_at_copy(state, copy);
    if (!copy.empty() && state.saved.rescue.empty()) late.push_back(Delete{kCopyKey});
    return late;
}

Writes take_copy(State& state) {
    Writes writes;
    for (const Record& record : take_missing(state, std::exchange(state.saved.rescue, {})))
        writes.push_back(Put{record.key, record.value});
    writes.push_back(Delete{kCopyKey});
    newest_first(state);
    recount(state);
    return writes;
}

void reread(State& state, const std::string& key, const std::vector<Record>& records) {
    if (key == kDeskKey) {
        reread_desk(state, records);
        return recount(state);
    }
    for (const Record& record : records) {
        if (starts(record.key, kDraftPrefix)) (void)newer_draft(state, record.value);
    }
    for (const Record& record : records)
        (void)read_beside(state, record);
    recount(state);
}

Writes set_apart(State& state, const std::vector<Record>& records, const std::string& new_id) {
    Writes writes;
    bool desk = false;
    for (const Record& record : records) {
        desk |= record.key == kDeskKey || starts(record.key, kImportPrefix);
        if (!starts(record.key, kDraftPrefix)) continue;
        const std::string id = record.key.substr(std::strlen(kDraftPrefix));
        Draft* ours = draft_with(state, id);
        auto theirs = exchange::read_response(record.value, state.catalogue);
        if (ours == nullptr || !theirs || draft_record(*ours) == record.value) continue;
        Draft copy = *ours;
        copy.response.id = new_id;
        copy.apart = true;
        ours->response = std::move(theirs.value().response);
        if (state.draft == id) state.draft = new_id;
        for (Put& put : draft_puts(copy))
            writes.push_back(std::move(put));
        state.drafts.insert(state.drafts.begin(), std::move(copy));
        break;   // one transaction changes one response
    }
    if (desk) {
        for (auto& write : merge_desks(state, records))
            writes.push_back(std::move(write));
    }
    recount(state);
    return writes;
}
}  // namespace state
