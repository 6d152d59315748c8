#include "app/state/session_record.h"

#include <algorithm>
#include <cstdlib>

#include "survey/exchange/disclosed_text.h"
#include "survey/exchange/json_gate.h"
#include "survey/exchange/json_text.h"

namespace state {
namespace {

constexpr const char* kScreens[] = {"start",   "identity", "survey", "review", "import",
                                    "results", "help",     "pooling", "members", "files",
                                    "scores",  "plan",     "compare"};
constexpr const char* kThemes[] = {"system", "light", "dark"};

exchange::Limits own_limits() {
    exchange::Limits limits = exchange::questionnaire_limits();
    limits.bytes = limits.string_bytes = 64U << 20U;   // a paste may be far longer than any answer
    return limits;
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
    if (draft.apart) json.key("apart"), json.string("yes");
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
        draft.apart = text_member(place, "apart") == "yes";
        const exchange::Node* typed = place.member("typed");
        if (typed == nullptr) return;
        for (const exchange::Node& item : typed->items) {
            draft.typed[text_member(item, "question")] = text_member(item, "text");
        }
    }
}

void read_choices(State& state, const exchange::Node& root) {
    if (const exchange::Node* preferred = root.member("preferred")) {
        for (const exchange::Node& id : preferred->items)
            state.coordination.preferred.insert(id.text);
    }
    if (const exchange::Node* captions = root.member("captions")) {
        for (const exchange::Caption& caption : exchange::read_captions(*captions))
            exchange::put_caption(state.coordination.options.captions, caption);
    }
    if (const exchange::Node* disclosed = root.member("disclosed"))
        combine::disclose(state.coordination.disclosed, exchange::read_disclosed(*disclosed));
}

}  // namespace

bool read_session(State& state, const std::string& text) {
    const auto session = exchange::read_json(text, own_limits());
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
    read_choices(state, root);   // until 2026 a session held them too
    const bool assesses = state.screen >= Screen::Scores;
    const bool needs_draft =
        assesses || state.screen == Screen::Survey || state.screen == Screen::Review;
    const Draft* draft = current_draft(state);
    if (needs_draft && draft == nullptr) state.screen = Screen::Start;
    if (assesses && draft != nullptr && !questionnaire_of(state, *draft).scoring)
        state.screen = Screen::Survey;
    return true;
}

bool read_desk(State& state, const std::string& text) {
    const auto desk = exchange::read_json(text, own_limits());
    if (desk) read_choices(state, desk.value());
    return static_cast<bool>(desk);
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
    json.key("places"), json.begin_array();
    for (const Draft& draft : state.drafts)
        write_place(json, draft);
    json.end_array();
    json.end_object();
    return json.take();
}

std::string desk_record(const State& state) {
    exchange::JsonText json(exchange::JsonText::Style::Canonical);
    json.begin_object();
    json.key("preferred"), json.begin_array();
    for (const std::string& id : state.coordination.preferred)
        json.string(id);
    json.end_array();
    json.key("captions"), exchange::write_captions(json, state.coordination.options.captions);
    json.key("disclosed"), exchange::write_disclosed(json, state.coordination.disclosed);
    json.end_object();
    return json.take();
}

}  // namespace state
