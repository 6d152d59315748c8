// The coordinator's part of the program is on its way, or did not come; or another tab has it open.

#include "app/screens/parts.h"
#include "app/widgets/icons.h"

namespace screens {

namespace styles = widgets::styles;

void waiting(Place& place) {
    main_column(place, 1200, "page-wide", [&] {
        widgets::Ui& ui = place.ui;
        const bool failed = place.state.coordination.part == state::Part::Failed;
        ui.space(28);
        ui.heading("title", 1, styles::kPage, ui.say(words::kCoordination));
        ui.mark("title");
        ui.space(8);
        ui.text("words", styles::kSoft,
                ui.say(failed ? words::kPartFailed : words::kPartLoading));
        if (!failed) return;
        ui.space(16);
        if (ui.button("again", ui.say(words::kTryAgain), {.look = "primary"}))
            place.actions.push_back(state::LoadPart{});
    });
}

void elsewhere(Place& place) {
    main_column(place, 1200, "page-wide", [&] {
        widgets::Ui& ui = place.ui;
        ui.space(28);
        ui.heading("title", 1, styles::kPage, ui.say(words::kCoordination));
        ui.mark("title");
        ui.space(8);
        ui.text("words", styles::kSoft, ui.say(words::kDeskElsewhere));
        ui.space(16);
        if (ui.button("here", ui.say(words::kContinueHere), {.look = "primary"}))
            place.actions.push_back(state::TakeOver{});
    });
}

}  // namespace screens
