// A file that could not be taken: which, why, what to do.

#include "app/screens/parts.h"
#include "survey/base/utf8.h"
#include "survey/exchange/messages.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;

void open_fault(Place& place) {
    const state::State& state = place.state;
    if (!state.open_fault && !state.open_older) return;
    Ui& ui = place.ui;
    widgets::Panel look{
        .look = "banner", .tone = "bad", .fill = Ink::BadFill, .border = Ink::Bad, .padding = 16};
    if (state.open_older) look.tone = "warn", look.fill = Ink::WarnFill, look.border = Ink::Warn;
    ui.panel(sem::Role::Group, "open-fault", look, [&] {
        ui.heading("title", 2, styles::kStrong, ui.say(words::kOpenFailed));
        ui.mark("open-fault");
        std::string why = base::excerpt(state.open_name) + " – ";
        if (state.open_older)
            why += ui.say(words::kOpenOlder);
        else
            why += std::string(base::name(state.open_fault->code)) + " – " +
                   exchange::message(*state.open_fault, ui.language());
        ui.text("words", styles::kBody, why);
        ui.space(8);
        if (ui.button("close", ui.say(words::kClose), {.height = 44})) {
            place.actions.push_back(state::DismissNotice{});
        }
    });
    ui.space(24);
}

}  // namespace screens
