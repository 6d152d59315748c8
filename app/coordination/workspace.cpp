#include "app/coordination/workspace.h"

#include <set>

#include "survey/exchange/csv.h"
#include "survey/exchange/messages.h"
#include "survey/exchange/response_file.h"
#include "survey/exchange/workspace.h"

namespace coordination {
namespace {

std::string today(const state::State& state) {
    return state.clock.now.substr(0, 10);
}

const char* word_of(state::Verdict verdict) {
    switch (verdict) {
    case state::Verdict::Accepted: return "accepted";
    case state::Verdict::Unverified: return "accepted (unverified)";
    case state::Verdict::Duplicate: return "duplicate";
    case state::Verdict::Superseded: return "superseded";
    case state::Verdict::Refused: break;
    }
    return "refused";
}

}  // namespace

state::Download workspace_file(const state::State& state) {
    const auto& desk = state.coordination;
    std::string bytes =
        exchange::write_workspace({desk.preferred, desk.options.captions, desk.disclosed}) + '\n';
    std::set<std::string> written;
    for (const state::Import& import : state.coordination.imports) {
        if (!import.entry || !written.insert(import.entry->checksum).second) continue;
        bytes += exchange::write_response(import.entry->response, exchange::Layout::OneLine);
        bytes += '\n';
    }
    return {"coordination-" + today(state) + ".ndjson", "application/x-ndjson", std::move(bytes)};
}

state::Download verdicts_file(const state::State& state) {
    exchange::Table table{{"file", "row", "verdict", "code", "place", "message"}, {}};
    for (const state::Import& import : state.coordination.imports) {
        const std::string row = import.row > 0 ? std::to_string(import.row) : std::string();
        if (import.faults.empty())
            table.rows.push_back({import.name, row, word_of(import.verdict), "", "", ""});
        for (const base::Fault& fault : import.faults)
            table.rows.push_back({import.name, row, word_of(import.verdict),
                                  base::name(fault.code), fault.where,
                                  exchange::message(fault, state.language)});
    }
    return {"verdicts.csv", "text/csv", exchange::write_csv(table, exchange::Csv::Rfc4180)};
}

}  // namespace coordination
