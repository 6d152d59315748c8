// What stands above every screen until it is settled: storage that fails, other tabs, a newer build, and the
// way back from what was just taken away.

#include <cmath>

#include "app/screens/parts.h"
#include "app/widgets/icons.h"
#include "app/words/assessment.h"
#include "survey/exchange/messages.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

constexpr BannerLook kBad{"bad", Ink::BadFill, Ink::Bad, icons::kSave};
constexpr BannerLook kWarn{"warn", Ink::WarnFill, Ink::Warn, icons::kCopies};
constexpr BannerLook kNews{"", Ink::Soft, Ink::Primary, icons::kUpload};

struct Way {
    const char* id;
    words::Phrase words;
    state::Action action;
    const char* icon = nullptr;
};

// What is said, and what can be done about it, the first way first.
void notice(Place& place, std::string_view id, const BannerLook& look, std::string_view words,
            const std::vector<Way>& ways) {
    Ui& ui = place.ui;
    banner(ui, id, look, [&] {
        ui.text("words", styles::kStrong, words);
        if (ways.empty()) return;
        ui.space(12);
        ui.row("ways", 48, 12, [&] {
            for (const Way& way : ways) {
                const bool first = &way == &ways.front();
                if (ui.button(way.id, ui.say(way.words),
                              {.look = first ? "primary" : "secondary", .icon = way.icon}))
                    place.actions.push_back(way.action);
            }
        });
    });
}

// Storage faults stay until storage works again; what is said of damage, until it was read.
void storage(Place& place) {
    const state::Saved& saved = place.state.saved;
    const base::Language language = place.ui.language();
    if (!saved.rescue.empty()) {
        notice(place, "damage", kBad, place.ui.say(words::kRescue),
               {{"take", words::kTakeCopy, state::TakeCopy{}, icons::kUndo},
                {"leave", words::kLeaveCopy, state::LeaveCopy{}}});
    } else if (saved.damaged) {
        notice(place, "damage", kBad, exchange::message({base::Code::Damaged, {}, {}}, language),
               {{"close-damage", words::kClose, state::LeaveCopy{}}});
    }
    if (!saved.fault || (saved.damaged && *saved.fault == base::Code::Damaged)) return;
    std::vector<Way> ways;
    if (state::current_draft(place.state) != nullptr)
        ways.push_back({"export", words::kExport, state::ExportAnswers{}, icons::kDownload});
    notice(place, "storage", kBad, exchange::message({*saved.fault, {}, {}}, language), ways);
}

words::Phrase undone(const state::Undo& undo) {
    if (undo.changed) {
        return undo.changed->plan == answer::Plan{} ? words::kFileRemoved : words::kStepRemoved;
    }
    if (!undo.drafts.empty()) return words::kDraftDeleted;
    return undo.imports.empty() ? words::kFileRemoved : words::kImportsCleared;
}

void undo_bar(Place& place) {
    if (!place.state.undo.possible()) return;
    Ui& ui = place.ui;
    ui.space(16);
    const float edge = margin(ui);
    float reached = ui.top();
    ui.region(edge, ui.top(), std::fmin(520.0f, ui.frame().width - 2 * edge), [&] {
        widgets::Panel look{.look = "undo", .fill = Ink::Ink, .border = Ink::None, .padding = 6};
        look.radius = 8;
        ui.panel(sem::Role::Group, "undone", look, [&] {
            ui.row("undo", 44, 12, [&] {
                const words::Phrase words = undone(place.state.undo);
                ui.paint().icon(icons::kBin, ui.left() + 12, ui.top() + 12, 20, Ink::Surface);
                ui.nudge(44);
                const widgets::Button undo{.look = "inverse", .icon = icons::kUndo, .height = 44};
                const float buttons = ui.button_width(ui.say(words::kUndo), undo) + 12 + 44;
                const widgets::Style style{16, 24, chart::Weight::Regular, Ink::Surface};
                const float text = widgets::measured(ui.say(words), style.weight, style.size);
                ui.text("words", style, ui.say(words));
                ui.last().icon = icons::kBin;
                ui.nudge(std::fmax(0.0f, ui.width() - 44 - std::ceil(text) - 24 - buttons));
                if (ui.button("undo", ui.say(words::kUndo), undo))
                    place.actions.push_back(state::UndoLast{});
                ui.mark("undo");
                if (ui.icon_button("close", icons::kCross, ui.say(words::kClose), false,
                                   Ink::Surface))
                    place.actions.push_back(state::DismissNotice{});
            });
        });
        reached = ui.top();
    });
    ui.move_to(reached);
}

}  // namespace

void banner(Ui& ui, std::string_view id, const BannerLook& look, const Ui::Body& body) {
    ui.space(16);
    const float edge = margin(ui);
    float reached = ui.top();
    ui.region(edge, ui.top(), ui.frame().width - 2 * edge, [&] {
        const widgets::Panel panel{.look = "banner", .tone = look.tone, .fill = look.fill, .border = look.ink,
                                   .padding = 16, .icon = look.icon};
        ui.panel(sem::Role::Group, id, panel, [&] {
            const bool tile = ui.width() >= 280;   // else what is offered needs the room
            if (tile) {
                ui.paint().fill({ui.left(), ui.top(), 44, 44}, look.ink, 8);
                ui.paint().icon(look.icon, ui.left() + 11, ui.top() + 11, 22, look.fill);
            }
            const float x = tile ? 60 : 0, y = tile ? 10 : 0;
            float below = ui.top() + (tile ? 44 : 0);
            ui.region(ui.left() + x, ui.top() + y, ui.width() - x, [&] {
                body();
                below = std::fmax(below, ui.top());
            });
            ui.move_to(below);
        });
        reached = ui.top();
    });
    ui.move_to(reached);
}

void notices(Place& place) {
    const state::State& state = place.state;
    storage(place);
    if (state.holding.elsewhere && !state::coordinating(state)) {
        notice(place, "elsewhere", kWarn, place.ui.say(words::kElsewhere),
               {{"here", words::kEditHere, state::TakeOver{}}});
    }
    if (state.apart) {
        notice(place, "apart", kWarn, place.ui.say(words::kApart),
               {{"close-apart", words::kClose, state::LeaveCopy{}}});
    }
    if (state.newer_build) {
        notice(place, "newer", kNews, place.ui.say(words::kNewerBuild),
               {{"update", words::kUpdate, state::GoToNewerBuild{}}});
    }
    closed_files(place);
    undo_bar(place);
}

}  // namespace screens
