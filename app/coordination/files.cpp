// Files in and out of the coordinator's screens.

#include <algorithm>
#include <string_view>

#include "app/coordination/parts.h"
#include "app/state/persist.h"
#include "app/state/sealing.h"
#include "survey/exchange/canonical_row.h"
#include "survey/exchange/response_file.h"
#include "survey/exchange/workspace.h"
#include "survey/chart/svg.h"
#include "survey/report/figures.h"

namespace coordination {
namespace {

bool is_bundle(const std::string& name) {
    auto ends = [&](std::string_view tail) {
        return name.size() >= tail.size() &&
               name.compare(name.size() - tail.size(), tail.size(), tail) == 0;
    };
    return ends(".ndjson") || ends(".jsonl");
}

// Brings what was read into the list, under a number and a batch of its own.
class Receiver {
public:
    Receiver(state::State& state, state::Reading& reading) : state_(state), reading_(reading) {}

    // `sum`: what canonical_sums() has for it, if it was asked.
    void one(const std::string& name, int row, std::string_view bytes, std::string_view sum = {}) {
        state::Import import = fresh(name, row);
        const bool canonical =
            exchange::read_canonical_row(bytes, state_.catalogue, import.entry.emplace(), sum);
        rows_.push_back(canonical ? bytes : std::string_view());
        if (!canonical) {
            auto entry = exchange::read_response(bytes, state_.catalogue);
            import.entry.reset();
            if (entry) import.entry = std::move(entry.value());
            else import.faults = entry.faults();
        }
        if (import.entry)   // until all of the batch is here, and judged
            import.verdict = import.entry->verified ? state::Verdict::Accepted : state::Verdict::Unverified;
        add(std::move(import));
    }
    void bundle(const std::string& name, std::string_view bytes, int first_row) {
        std::vector<int> numbers;
        std::vector<std::string_view> lines;
        for (int row = first_row; !bytes.empty(); ++row) {
            const std::size_t end = bytes.find('\n');
            const std::string_view line = bytes.substr(0, end);
            const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
            if (!blank && !(row == 1 && took_workspace(line))) {
                numbers.push_back(row);
                lines.push_back(line);
            }
            if (end == std::string_view::npos) break;
            bytes.remove_prefix(end + 1);
        }
        const std::vector<std::string> sums = exchange::canonical_sums(lines);
        for (std::size_t i = 0; i < lines.size(); ++i) one(name, numbers[i], lines[i], sums[i]);
    }
    void refused(const std::string& name, base::Code code) {
        state::Import import = fresh(name, 0);
        import.faults = {{ code, {}, {} }};
        rows_.push_back({});
        add(std::move(import));
    }

    // Of each that came in, its bytes when they are stored as they are.
    const std::vector<std::string_view>& rows() const { return rows_; }

private:
    void add(state::Import import) {
        state_.coordination.tally.count(import);
        state_.coordination.imports.push_back(std::move(import));
    }
    bool took_workspace(std::string_view line) {
        const auto workspace = exchange::read_workspace(line);
        if (!workspace) return false;
        auto& desk = state_.coordination;
        desk.preferred.insert(workspace->preferred.begin(), workspace->preferred.end());
        for (const exchange::Caption& caption : workspace->captions)
            exchange::put_caption(desk.options.captions, caption);
        combine::disclose(desk.disclosed, workspace->disclosed);
        return true;
    }
    state::Import fresh(const std::string& name, int row) {
        state::Import import;
        import.name = name;
        import.row = row;
        import.number = reading_.number++;
        import.batch = reading_.batch;
        import.came = state_.clock.now;
        return import;
    }

    state::State& state_;
    state::Reading& reading_;
    std::vector<std::string_view> rows_;
};

exchange::Table table_of(const chart::AltTable& words) {
    exchange::Table table{words.header, {}};
    for (const auto& row : words.rows)
        table.rows.emplace_back(row.begin(), row.end());
    return table;
}

const char* type_of(const std::string& name) {
    if (name.ends_with(".csv")) return "text/csv";
    if (name.ends_with(".html")) return "text/html";
    return name.ends_with(".json") ? "application/json" : "image/svg+xml";
}

int next_number(const state::State& state) {
    int next = 0;
    for (const auto* list : {&state.coordination.imports, &state.undo.imports})
        for (const state::Import& each : *list) next = std::max(next, each.number + 1);
    return next;
}

int next_batch(const state::State& state) {
    int next = 1;
    for (const auto* list : {&state.coordination.imports, &state.undo.imports})
        for (const state::Import& each : *list) next = std::max(next, each.batch + 1);
    return next;
}

// Those of a wave that a screen shows, the cross-tabulation last unless it is refused.
std::vector<report::Figure> shown_figures(const state::State& state,
                                          const define::Questionnaire& questionnaire,
                                          const report::WaveAnalysis& wave) {
    auto figures = report::figures(questionnaire, wave, state.coordination.options);
    if (wave.cross && wave.cross->refusal == combine::Refusal::None)
        figures.push_back(report::cross_figure());
    return figures;
}

}  // namespace

void receive_file(state::State& state, const state::FileArrived& file, state::Effects& effects) {
    auto& desk = state.coordination;
    const bool stopped = desk.reading && desk.reading->batch == 0;
    if (!desk.reading) {   // who goes elsewhere while it is read stays there
        state.screen = state::Screen::Import;
        desk.reading = state::Reading{next_batch(state), 0, 0, 0, desk.imports.size(), next_number(state)};
    }
    const bool last_part = !file.more;
    desk.reading->read += last_part ? 1 : 0;
    desk.reading->left = file.remaining + (last_part ? 0 : 1);
    const std::size_t first = desk.imports.size();
    Receiver receiver(state, *desk.reading);
    const bool closed = state::put_aside(state, file, effects);
    if (stopped)
        desk.reading->read -= last_part ? 1 : 0;   // on its way when the person stopped
    else if (file.refused)
        receiver.refused(file.name, *file.refused);
    else if (closed)
        desk.reading->read -= 1;   // not yet
    else if (is_bundle(file.name))
        receiver.bundle(file.name, file.bytes, file.first_row);
    else
        receiver.one(file.name, 0, file.bytes);
    for (auto& put : state::import_puts(state, first, receiver.rows()))
        effects.store.push_back(std::move(put));
    desk.reading->rows = static_cast<int>(desk.imports.size() - desk.reading->before);
    if (file.remaining > 0 || file.more) return;
    desk.reading.reset();
    desk.stale = desk.changed = true;
    effects.store.push_back(state::Put{state::kSessionKey, state::session_record(state)});
    effects.store.push_back(state::Put{state::kDeskKey, state::desk_record(state)});
    if (!stopped && state.screen == state::Screen::Import)
        effects.focus = state::FocusOn{state.locked.names.empty() ? "files" : "locked"};
}

std::optional<state::Download> published_file(const state::State& state,
                                              const define::Questionnaire& questionnaire,
                                              const std::string& name) {
    const report::Analysis* analysis = analysis_of(state, questionnaire);
    if (analysis == nullptr) return std::nullopt;
    report::Options options = state.coordination.options;
    options.with_responses = false;
    if (state.language == base::Language::Fr) options.csv = exchange::Csv::ExcelFr;
    for (auto& file : report::published_files(*analysis, options)) {
        if (file.name != name) continue;
        return state::Download{file.name, type_of(file.name), std::move(file.bytes)};
    }
    return std::nullopt;
}

std::optional<state::Download> figure_file(const state::State& state,
                                           const state::DownloadFigure& wanted) {
    const define::Questionnaire* questionnaire =
        state.catalogue.questionnaire(wanted.questionnaire);
    const report::WaveAnalysis* wave =
        questionnaire == nullptr ? nullptr : shown_wave(state, *questionnaire);
    if (wave == nullptr) return std::nullopt;
    for (const report::Figure& figure : shown_figures(state, *questionnaire, *wave)) {
        if (figure.id != wanted.chart) continue;
        const chart::Scene scene = report::draw_figure(figure, *questionnaire, *wave, state.coordination.options);
        const std::string name =
            report::wave_file_name(figure.id, wave->wave, false, wanted.kind);
        if (wanted.kind == "csv") {
            const auto dialect = state.language == base::Language::Fr ? exchange::Csv::ExcelFr
                                                                      : exchange::Csv::Rfc4180;
            return state::Download{
                name, "text/csv",
                exchange::write_csv(table_of(scene.table), dialect)};
        }
        const bool png = wanted.kind == "png";   // the page turns the picture into points
        return state::Download{
            name,
            png ? "image/png;dpi=" + std::to_string(state.coordination.resolution)
                : "image/svg+xml",
            chart::svg(scene)};
    }
    return std::nullopt;
}

}  // namespace coordination
