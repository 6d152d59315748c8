// The coordinator's files: drop, read, judge, and who is still missing.

#include <cmath>

#include "app/coordination/parts.h"
#include "app/widgets/icons.h"

namespace coordination {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

void drop_zone(Place& place) {
    Ui& ui = place.ui;
    const bool beside = ui.width() > 640;
    widgets::Panel look{.look = "drop",
                        .fill = Ink::Soft,
                        .border = Ink::Primary,
                        .dashed = true,
                        .icon = icons::kUpload};
    ui.panel(sem::Role::Group, "drop", look, [&] {
        const widgets::Button choose{.look = "primary"};
        const widgets::Button paste{.look = "quiet"};
        const char* words = ui.say(words::kChooseFiles);
        const float wide = ui.button_width(words, choose) + 8 +
                           ui.button_width(ui.say(words::kPaste), paste);
        const float x = ui.left(), top = ui.top(), w = ui.width();
        float reached = top;
        ui.paint().fill({x, top, 52, 52}, Ink::Surface, 10);
        ui.paint().icon(icons::kUpload, x + 14, top + 14, 24, Ink::Primary);
        ui.region(x + 72, top, beside ? w - 72 - wide - 24 : w - 72, [&] {
            ui.text("here", {18, 26, chart::Weight::Semibold, Ink::Ink}, ui.say(words::kDropHere));
            ui.text("kinds", styles::kSmall, ui.say(words::kDropKinds));
            reached = std::fmax(ui.top(), top + 52);
        });
        const float y = beside ? top + (reached - top - 48) / 2 : reached + 16;
        ui.region(beside ? x + w - wide : x, y, beside ? wide : w,
                  [&] {
                      ui.row("ways", 48, 8, [&] {
                          ui.file_button("choose", words, choose);
                          if (ui.button("paste", ui.say(words::kPaste), paste))
                              place.actions.push_back(state::Coordinate{state::PasteText{}});
                      });
                  });
        ui.move_to(beside ? reached : y + 48);
    });
}

// While a batch comes in: how far it is, and a way to stop it.
void progress(Place& place) {
    const auto& reading = place.state.coordination.reading;
    if (!reading || reading->left == 0) return;
    Ui& ui = place.ui;
    ui.space(20);
    ui.panel(sem::Role::Group, "reading", {}, [&] {
        const int total = reading->read + reading->left;
        const std::string words = words::reading_files(reading->read, total, reading->rows, ui.language());
        ui.text("words", styles::kStrong, words);
        ui.space(8);
        ui.progress("bar", static_cast<float>(reading->read), static_cast<float>(total), words);
        ui.space(12);
        if (ui.button("stop", ui.say(words::kStop), {.icon = icons::kCross}))
            place.actions.push_back(state::Coordinate{state::StopReading{}});
    });
}

}  // namespace

void import(Place& place) {
    screens::main_column(place, 1200, "page-wide", [&] {
        Ui& ui = place.ui;
        ui.space(28);
        const bool beside = ui.width() >= 960;
        const float x = ui.left(), top = ui.top(), w = ui.width();
        const float side = 416, gap = 24;
        float reached = top, below = top;
        const std::size_t split = ui.open(sem::Role::Group, "split", "split");
        ui.region(x, top, beside ? w - side - gap : w, [&] {
            const std::size_t column = ui.open(sem::Role::Group, "column", "stack");
            ui.heading("title", 1, styles::kPage, ui.say(words::kImportTitle));
            ui.mark("title");
            ui.text("lead", styles::kSoft, ui.say(words::kImportLead), sem::Role::Paragraph,
                    "lead");
            ui.space(20);
            drop_zone(place);
            progress(place);
            conflicts(place);
            file_list(place);
            reached = ui.top();
            ui.close(column);
        });
        ui.region(beside ? x + w - side : x, beside ? top : reached + 20, beside ? side : w, [&] {
            who_answered(place);
            below = ui.top();
        });
        ui.move_to(std::fmax(reached, below));
        ui.close(split);
    });
}

}  // namespace coordination
