#pragma once
// Screens are functions of the state: they draw it and return what the person did. Adding one: a
// file with a function of this shape, a row in the table of screens.cpp, a test.

#include <optional>
#include <string>

#include "app/state/actions.h"
#include "app/widgets/ui.h"

namespace screens {

struct Place {
    const state::State& state;
    widgets::Ui& ui;
    state::Actions& actions;
    bool dark = false, offline = false;
    void (*coordinator)(Place&) = nullptr;  // draws the coordinator's screens, once it is loaded
};

// The whole page: chrome, notices and the screen the state is on.
void draw(Place& place);
// The page's title, for the browser's tab.
std::string document_title(const state::State& state);
// What to say aloud of a save: that it came after a failure, or the first of its minute.
std::optional<std::string> save_news(const state::Saved& before, const state::State& now);

void start(Place& place);
void identity(Place& place);
void survey(Place& place);
void review(Place& place);
void waiting(Place& place);  // while the coordinator's part is being loaded
void elsewhere(Place& place);  // instead of it, while another tab has it open
void help(Place& place);
void scores(Place& place);
void plan(Place& place);
void compare(Place& place);

}  // namespace screens
