#include "app/session/session.h"

#include "app/coordination/coordination.h"
#include "app/screens/screens.h"
#include "app/widgets/item_watch.h"
#include <imgui.h>

#include <utility>

namespace session {
namespace {

// Device px of a page that is certainly long enough: nothing is clipped before its height is known.
constexpr float kEndless = 1.0e6f;

bool here(const state::State& state) {
    return state.coordination.part == state::Part::Here;
}

}  // namespace

Session::Session(Host host) : host_(std::move(host)) {}

void Session::start(exchange::Catalogue catalogue, const std::vector<state::Record>& records,
                    bool english) {
    state_.catalogue = std::move(catalogue);
    const state::Context now = host_.context();
    state_.clock = {now.now, now.local_offset};
    state_.language = english ? base::Language::En : base::Language::Fr;
    if (host_.load_part) state_.coordination.part = state::Part::Absent;
    state::Effects late;
    late.store = state::restore(state_, records);
    settle_part();
    settle_hold();
    if (late.store.empty()) return;
    state_.saved.sequence = ++sequence_;
    host_.store(sequence_, late);
}

bool Session::dark() const {
    if (state_.theme == state::ThemeChoice::System) return environment_.dark;
    return state_.theme == state::ThemeChoice::Dark;
}

Session::Built Session::build(const widgets::Input* input) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {environment_.width * environment_.scale, kEndless};
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoSavedSettings);
    const widgets::ItemWatch watch;
    Built built;
    built.drawn.picture = widgets::Picture(
        {window_.left, window_.top, window_.right, window_.bottom + dock_});
    widgets::Painter::Target target;
    if (input == nullptr)
        target = {ImGui::GetWindowDrawList(), &built.drawn.picture, window_.bottom};
    widgets::Painter painter(target, fonts_, environment_.scale,
                             dark() ? widgets::Theme::Dark : widgets::Theme::Light);
    painter.begin();
    painter.layer(widgets::Painter::kLayers - 1);
    widgets::Ui ui({.width = environment_.width,
                    .height = environment_.height,
                    .language = state_.language,
                    .input = input},
                   painter, tree_.nodes.size());
    screens::Place place{state_, ui, built.actions, dark(), environment_.offline,
                         here(state_) ? coordination::draw : nullptr};
    screens::draw(place);
    painter.end();
    ImGui::End();
    ImGui::PopStyleVar(2);
    ImGui::Render();
    built.tree = ui.take();
    built.marks = ui.marks();
    built.tree.document.language = state_.language == base::Language::Fr ? "fr-CA" : "en-CA";
    built.tree.document.title = screens::document_title(state_);
    built.tree.document.theme = dark() ? "dark" : "light";
    built.tree.document.plain = state_.plain_page;
    built.drawn.data = ImGui::GetDrawData();
    if (input == nullptr) {
        for (const std::string& fault : watch.faults(built.tree))
            host_.broken(fault);
    }
    return built;
}

// Asks for the coordinator's part where its screens are open; once it is there, it catches up.
void Session::settle_part() {
    if (!state::coordinating(state_)) return;
    if (here(state_) && state_.coordination.stale)
        perform(coordination::update(state_, state::Coordinate{}, host_.context()));
    if (state_.coordination.part != state::Part::Absent) return;
    state_.coordination.part = state::Part::Asked;
    host_.load_part();
}

void Session::settle_hold() {
    const std::string open = state::hold_key(state_);
    if (open == held_) return;
    held_ = open;
    host_.hold(open);
}

void Session::apply(const state::Action& action) {
    const state::Saved before = state_.saved;
    if (!state::for_coordinator(state_, action))
        perform(state::update(state_, action, host_.context()));
    else if (here(state_))
        perform(coordination::update(state_, action, host_.context()));
    else
        early_.push_back(action);
    if (std::holds_alternative<state::PartLoaded>(action) && here(state_)) {
        for (const state::Action& early : std::exchange(early_, {}))
            perform(coordination::update(state_, early, host_.context()));
    }
    settle_part();
    settle_hold();
    if (auto news = screens::save_news(before, state_))
        sayings_.push_back({false, std::move(*news)});
}

void Session::perform(const state::Effects& effects) {
    if (!effects.store.empty()) {
        state_.saved.sequence = ++sequence_;
        host_.store(sequence_, effects);
    }
    for (const state::Download& download : effects.downloads)
        host_.download(download);
    if (effects.paste) host_.paste();
    if (effects.copied) host_.copy(*effects.copied);
    if (effects.unseal) host_.unseal(*effects.unseal);
    if (effects.stop_reading) host_.stop_reading();
    if (effects.take) host_.take();
    if (effects.update) host_.update();
    if (effects.focus) focus_ = effects.focus->path;
    for (const state::Announce& one : effects.sayings)
        sayings_.push_back({one.assertive, one.text});
}

void Session::take_in() {
    while (!inputs_.empty() && inputs_.front().action) {
        const Queued next = std::move(inputs_.front());
        inputs_.pop_front();
        apply(*next.action);
    }
}

Drawn Session::frame() {
    for (take_in(); !inputs_.empty(); take_in()) {
        const Queued next = std::move(inputs_.front());
        inputs_.pop_front();
        // The page as it was when the person acted says what the act meant.
        for (const state::Action& action : build(&*next.input).actions)
            apply(action);
    }
    Built built = build(nullptr);
    const auto mark = built.marks.find(focus_);
    const sem::Key focus = mark == built.marks.end() ? 0 : mark->second;
    if (focus != 0) focused_ = focus;
    const std::string bytes = sem::patch(tree_, built.tree, focus, sayings_);
    if (!bytes.empty()) host_.commit(bytes);
    tree_ = std::move(built.tree);
    focus_.clear();
    sayings_.clear();
    return std::move(built.drawn);
}

}  // namespace session
