// Files in and out of the coordinator's screens.

#include <string_view>

#include "app/coordination/parts.h"
#include "app/state/persist.h"
#include "survey/exchange/response_file.h"
#include "survey/report/published.h"

namespace coordination {
namespace {

bool is_bundle(const std::string& name) {
    auto ends = [&](std::string_view tail) {
        return name.size() >= tail.size() &&
               name.compare(name.size() - tail.size(), tail.size(), tail) == 0;
    };
    return ends(".ndjson") || ends(".jsonl");
}

void receive_one(state::State& state, const std::string& name, int row, std::string_view bytes) {
    state::Import import;
    import.name = name;
    import.row = row;
    auto entry = exchange::read_response(bytes, state.catalogue);
    if (entry)
        import.entry = std::move(entry.value());
    else
        import.faults = entry.faults();
    state.coordination.imports.push_back(std::move(import));
}

void receive_bundle(state::State& state, const std::string& name, std::string_view bytes) {
    int row = 0;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view line = bytes.substr(0, end);
        ++row;
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
            receive_one(state, name, row, line);
        }
        if (end == std::string_view::npos) break;
        bytes.remove_prefix(end + 1);
    }
}

}  // namespace

void receive_file(state::State& state, const state::FileArrived& file, state::Effects& effects) {
    state.screen = state::Screen::Import;
    const std::size_t first = state.coordination.imports.size();
    if (file.too_big) {
        state::Import import;
        import.name = file.name;
        import.faults = {{ base::Code::TooBig, {}, {} }};
        state.coordination.imports.push_back(std::move(import));
    } else if (is_bundle(file.name)) {
        receive_bundle(state, file.name, file.bytes);
    } else {
        receive_one(state, file.name, 0, file.bytes);
    }
    for (auto& put : state::import_puts(state, first))
        effects.store.push_back(std::move(put));
    if (file.remaining > 0) return;
    state.coordination.stale = true;
    effects.store.push_back(state::Put{state::kSessionKey, state::session_record(state)});
    effects.focus = state::FocusOn{"files"};
}

std::optional<state::Download> published_file(const state::State& state, const std::string& name) {
    report::Options options;
    options.language = state.language;
    options.clusters = state.catalogue.clusters;
    for (auto& file : report::survey_files(counted(state), state::priority_survey(state), options)) {
        if (file.name != name) continue;
        const char* type = name.ends_with(".csv")    ? "text/csv"
                           : name.ends_with(".html") ? "text/html"
                                                     : "image/svg+xml";
        return state::Download{file.name, type, std::move(file.bytes)};
    }
    return std::nullopt;
}

}  // namespace coordination
