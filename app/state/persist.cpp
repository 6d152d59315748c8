#include "app/state/persist.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "app/platform/bridge.h"
#include "app/state/import_record.h"
#include "app/state/plan_record.h"
#include "survey/exchange/benchmark_file.h"
#include "survey/exchange/disclosed_text.h"
#include "survey/exchange/json_gate.h"
#include "survey/exchange/json_text.h"
#include "survey/exchange/messages.h"
#include "survey/exchange/response_file.h"

namespace state {
namespace {

constexpr const char* kDraftPrefix = "draft/";
constexpr const char* kLeftPrefix = "left/";
constexpr const char* kPlanPrefix = "plan/";
constexpr const char* kBeforePrefix = "before/";
constexpr const char* kScreens[] = {"start",   "identity", "survey", "review", "import",
                                    "results", "help",     "pooling", "members", "files",
                                    "scores",  "plan",     "compare"};
constexpr const char* kThemes[] = {"system", "light", "dark"};

bool starts(const std::string& text, const char* prefix) {
    return text.rfind(prefix, 0) == 0;
}

std::string text_member(const exchange::Node& node, std::string_view key) {
    const exchange::Node* member = node.member(key);
    return member != nullptr && member->kind == exchange::Node::Kind::String ? member->text : "";
}

template <std::size_t N>
int index_in(const char* const (&names)[N], const std::string& name) {
    for (std::size_t i = 0; i < N; ++i) {
        if (name == names[i]) return static_cast<int>(i);
    }
    return 0;
}

void write_place(exchange::JsonText& json, const Draft& draft) {
    json.begin_object();
    json.key("id"), json.string(draft.response.id);
    json.key("page"), json.string(std::to_string(draft.page));
    json.key("typed"), json.begin_array();
    for (const auto& [question, text] : draft.typed) {
        json.begin_object();
        json.key("question"), json.string(question);
        json.key("text"), json.string(text);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void read_place(State& state, const exchange::Node& place) {
    const std::string id = text_member(place, "id");
    for (Draft& draft : state.drafts) {
        if (draft.response.id != id) continue;
        draft.page = std::max(0, std::atoi(text_member(place, "page").c_str()));
        const int last = static_cast<int>(pages(questionnaire_of(state, draft)).size()) - 1;
        draft.page = std::min(draft.page, last);
        const exchange::Node* typed = place.member("typed");
        if (typed == nullptr) return;
        for (const exchange::Node& item : typed->items) {
            draft.typed[text_member(item, "question")] = text_member(item, "text");
        }
    }
}

bool read_session(State& state, const std::string& text) {
    exchange::Limits limits = exchange::questionnaire_limits();
    limits.bytes = limits.string_bytes = 64U << 20U;   // a paste may be far longer than any answer
    const auto session = exchange::read_json(text, limits);
    if (!session) return false;
    const exchange::Node& root = session.value();
    state.language =
        text_member(root, "language") == "en" ? base::Language::En : base::Language::Fr;
    state.theme = static_cast<ThemeChoice>(index_in(kThemes, text_member(root, "theme")));
    state.plain_page = text_member(root, "page") == "plain";
    state.screen = static_cast<Screen>(index_in(kScreens, text_member(root, "screen")));
    state.draft = text_member(root, "draft");
    state.newcomer_survey = text_member(root, "survey");
    state.compare_by = text_member(root, "group");
    if (const exchange::Node* places = root.member("places")) {
        for (const exchange::Node& place : places->items)
            read_place(state, place);
    }
    if (const exchange::Node* preferred = root.member("preferred")) {
        for (const exchange::Node& id : preferred->items)
            state.coordination.preferred.insert(id.text);
    }
    if (const exchange::Node* captions = root.member("captions"))
        state.coordination.options.captions = exchange::read_captions(*captions);
    if (const exchange::Node* disclosed = root.member("disclosed"))
        state.coordination.disclosed = exchange::read_disclosed(*disclosed);
    const bool assesses = state.screen >= Screen::Scores;
    const bool needs_draft =
        assesses || state.screen == Screen::Survey || state.screen == Screen::Review;
    const Draft* draft = current_draft(state);
    if (needs_draft && draft == nullptr) state.screen = Screen::Start;
    if (assesses && draft != nullptr && !questionnaire_of(state, *draft).scoring)
        state.screen = Screen::Survey;
    return true;
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

}  // namespace

std::string draft_key(const std::string& id) {
    return kDraftPrefix + id;
}

std::string plan_key(const std::string& id) {
    return kPlanPrefix + id;
}

std::string before_key(const std::string& id) {
    return kBeforePrefix + id;
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

std::string session_record(const State& state) {
    exchange::JsonText json(exchange::JsonText::Style::Canonical);
    json.begin_object();
    json.key("language"), json.string(base::code(state.language));
    json.key("theme"), json.string(kThemes[static_cast<std::size_t>(state.theme)]);
    json.key("page"), json.string(state.plain_page ? "plain" : "drawn");
    json.key("screen"), json.string(kScreens[static_cast<std::size_t>(state.screen)]);
    json.key("draft"), json.string(state.draft);
    json.key("survey"), json.string(state.newcomer_survey);
    json.key("group"), json.string(state.compare_by);
    json.key("preferred"), json.begin_array();
    for (const std::string& id : state.coordination.preferred)
        json.string(id);
    json.end_array();
    json.key("captions"), exchange::write_captions(json, state.coordination.options.captions);
    json.key("disclosed"), exchange::write_disclosed(json, state.coordination.disclosed);
    json.key("places"), json.begin_array();
    for (const Draft& draft : state.drafts)
        write_place(json, draft);
    json.end_array();
    json.end_object();
    return json.take();
}

std::vector<Put> restore(State& state, const std::vector<Record>& records) {
    bool whole = true;
    std::vector<Put> late;
    std::string session, left_session;
    for (const Record& record : records) {
        if (starts(record.key, kDraftPrefix)) whole &= read_draft(state, record.value);
        if (starts(record.key, kImportPrefix)) whole &= read_import(state, record);
        if (record.key == kSessionKey) session = record.value;
        if (record.key == std::string(kLeftPrefix) + kSessionKey) left_session = record.value;
    }
    const std::size_t left_length = std::strlen(kLeftPrefix);
    for (const Record& record : records) {
        if (!starts(record.key, kLeftPrefix)) continue;
        const std::string key = record.key.substr(left_length);
        if (starts(key, kDraftPrefix) && newer_draft(state, record.value))
            late.push_back({key, record.value});
    }
    for (const Record& record : records) {
        whole &= read_beside(state, record);
        if (!starts(record.key, kLeftPrefix)) continue;
        const std::string key = record.key.substr(left_length);
        const bool beside = starts(key, kPlanPrefix) || starts(key, kBeforePrefix);
        if (beside && read_beside(state, {key, record.value})) late.push_back({key, record.value});
    }
    std::stable_sort(state.drafts.begin(), state.drafts.end(),
                     [](auto& a, auto& b) { return a.response.modified > b.response.modified; });
    state.coordination.stale = state.coordination.changed = true;
    const bool left = !late.empty() && !left_session.empty();
    if (left) late.push_back({kSessionKey, left_session});
    if (left || !session.empty()) whole &= read_session(state, left ? left_session : session);
    refresh_view(state);
    if (!whole) state.saved.fault = base::Code::Damaged;
    return late;
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
