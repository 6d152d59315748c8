#include "app/state/persist.h"

#include <cstdlib>

#include "app/platform/bridge.h"
#include "app/state/import_record.h"
#include "app/state/plan_record.h"
#include "survey/exchange/messages.h"
#include "survey/exchange/response_file.h"

namespace state {

std::string draft_key(const std::string& id) {
    return "draft/" + id;
}

std::string plan_key(const std::string& id) {
    return "plan/" + id;
}

std::string before_key(const std::string& id) {
    return "before/" + id;
}

std::string draft_record(const Draft& draft) {
    return exchange::write_response(draft.response, exchange::Layout::OneLine);
}

std::vector<Put> draft_puts(const Draft& draft) {
    const std::string& id = draft.response.id;
    std::vector<Put> puts{{draft_key(id), draft_record(draft)}};
    if (draft.plan != answer::Plan{}) puts.push_back({plan_key(id), plan_record(draft.plan)});
    if (draft.before) {
        puts.push_back({before_key(id),
                        exchange::write_response(*draft.before, exchange::Layout::OneLine)});
    }
    return puts;
}

std::vector<std::string> draft_keys(const Draft& draft) {
    std::vector<std::string> keys{draft_key(draft.response.id)};
    if (draft.plan != answer::Plan{}) keys.push_back(plan_key(draft.response.id));
    if (draft.before) keys.push_back(before_key(draft.response.id));
    return keys;
}

Writes everything(const State& state) {
    Writes writes;
    for (const Draft& draft : state.drafts) {
        for (Put& put : draft_puts(draft))
            writes.push_back(std::move(put));
    }
    for (Put& put : import_puts(state, 0))
        writes.push_back(std::move(put));
    if (state.sector) writes.push_back(Put{kSectorKey, state.sector->bytes});
    if (!state.coordination.imports.empty()) writes.push_back(Put{kDeskKey, desk_record(state)});
    writes.push_back(Put{kSessionKey, session_record(state)});
    return writes;
}

base::Code storage_code(std::uint32_t code) {
    switch (static_cast<platform::StoreFault>(code)) {
    case platform::StoreFault::Full:
        return base::Code::Full;
    case platform::StoreFault::Damaged:
        return base::Code::Damaged;
    case platform::StoreFault::Blocked:
        return base::Code::Blocked;
    case platform::StoreFault::Private:
        return base::Code::Private;
    case platform::StoreFault::OtherTab:
        return base::Code::OtherTab;
    case platform::StoreFault::Newer:
        return base::Code::NewerStore;
    default:
        return base::Code::Closed;
    }
}

std::string exchange_message(base::Code code, base::Language language) {
    return exchange::message({code, {}, {}}, language);
}

int local_minute(const Context& context) {
    if (context.now.size() < 16) return -1;
    const int utc = std::atoi(context.now.substr(11, 2).c_str()) * 60 +
                    std::atoi(context.now.substr(14, 2).c_str());
    return ((utc + context.local_offset) % 1440 + 1440) % 1440;
}

}  // namespace state
