#pragma once
// One page at work: events in, frames out. Knows Dear ImGui and no browser, so tests drive it as
// the page does.

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "app/sem/patch.h"
#include "app/state/actions.h"
#include "app/state/persist.h"
#include "app/widgets/ui.h"

struct ImDrawData;

namespace session {

// What the page does for us.
struct Host {
    std::function<void(const std::string&)> commit;  // a patch of sem/patch.h
    std::function<void(std::uint32_t, const state::Effects&)> store;
    std::function<void(const state::Download&)> download;
    std::function<state::Context()> context;
    std::function<void()> load_part;  // the coordinator's, then queue PartLoaded; null: it is here
    std::function<void()> paste;         // the clipboard's text, as FileArrived
    std::function<void(const std::string&)> copy;   // to the clipboard
    std::function<void(const std::string&)> unseal;   // files that came sealed; empty: forget them
    std::function<void()> stop_reading;  // files; a last one may still come
    std::function<void(const std::string&)> hold;   // what is open now; the answer comes as Held
    std::function<void()> take;          // from the tab that has it
    std::function<void()> update;        // to the newer build
    // A debug build drew something that cannot be explained to everybody; it must not go on.
    std::function<void(const std::string&)> broken;
};

struct Environment {
    float width = 1280, height = 800, scale = 1;  // CSS px, device px in one
    bool dark = false, offline = false;
};

// A page to draw: its draw data live until the next frame; `picture` says what they look like.
struct Drawn {
    ImDrawData* data = nullptr;
    widgets::Picture picture;
};

class Session {
public:
    explicit Session(Host host);

    void set_fonts(const widgets::Fonts& fonts) { fonts_ = fonts; }
    void set_environment(const Environment& environment) { environment_ = environment; }
    // The part of the page that is drawn, and below it `dock` px for what stays in view; the tree
    // always holds everything.
    void set_window(const widgets::Area& window, float dock) { window_ = window, dock_ = dock; }
    // Before anything else: the questionnaires and what the device kept. `english`: the language of a
    // first visit.
    void start(exchange::Catalogue catalogue, const std::vector<state::Record>& records,
               bool english);

    void queue(widgets::Input input) { inputs_.push_back({std::move(input), std::nullopt}); }
    void queue(state::Action action) { inputs_.push_back({std::nullopt, std::move(action)}); }

    // Applies what was queued, builds the page, commits the difference.
    Drawn frame();
    // Applies what was queued before the person's next act, and shows nothing yet.
    void take_in();

    const state::State& state() const { return state_; }
    const sem::Tree& tree() const { return tree_; }
    sem::Key focused() const { return focused_; }  // what the focus was last sent to; 0: nothing yet

private:
    struct Queued {
        std::optional<widgets::Input> input;
        std::optional<state::Action> action;
    };
    struct Built {
        sem::Tree tree;
        std::map<std::string, sem::Key> marks;
        state::Actions actions;
        Drawn drawn;
    };
    Built build(const widgets::Input* input);
    void apply(const state::Action& action);
    void perform(const state::Effects& effects);
    void settle_part();
    void settle_hold();
    bool dark() const;

    Host host_;
    Environment environment_;
    widgets::Area window_{0, 0, 8192, 8192};
    float dock_ = 0;
    widgets::Fonts fonts_;
    state::State state_;
    sem::Tree tree_;
    std::deque<Queued> inputs_;
    std::vector<state::Action> early_;  // for the coordinator's part, until it is loaded
    std::string focus_;
    sem::Key focused_ = 0;
    std::vector<sem::Saying> sayings_;
    std::uint32_t sequence_ = 0;
    std::string held_;   // what the page was told last
};

}  // namespace session
