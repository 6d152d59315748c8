// The first screen: go on where one was, or enter by one of three doors.

#include <algorithm>
#include <cmath>

#include "app/screens/parts.h"
#include "app/widgets/icons.h"
#include "app/words/assessment.h"
#include "survey/answer/progress.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

struct Door {
    const char* id;
    const char* icon;
    words::Phrase title, text, action;
    std::string note;
    const char* note_icon;
    bool open;
};

void draft_card(Place& place, const state::Draft& draft) {
    Ui& ui = place.ui;
    const auto& survey = state::questionnaire_of(place.state, draft);
    const answer::Progress progress = answer::progress(survey, draft.response.answers);
    const std::string title = draft_title(place.state, draft);
    ui.panel(sem::Role::ListItem, draft.response.id, {}, [&] {
        const bool wide = ui.width() > 760;
        const float actions = wide ? 300 : 0;
        const float x = ui.left(), top = ui.top(), w = ui.width() - actions;
        float reached = top;
        ui.region(x, top, w - (wide ? 24 : 0), [&] {
            ui.row("meta", 26, 12, [&] {
                ui.tag("tag", ui.say(words::kInProgress), "prim", Ink::Primary, Ink::Soft);
                const state::Clock& clock = place.state.clock;
                ui.text("modified", styles::kSmall,
                        words::modified_at(draft.response.modified, clock.now, clock.local_offset,
                                           ui.language()));
            });
            ui.space(8);
            ui.heading("name", 2, styles::kSection, title);
            ui.space(4);
            ui.text("done", styles::kSmall,
                    words::pages_done(progress.done, progress.total, ui.language()));
            ui.space(12);
            ui.progress("bar", static_cast<float>(progress.done),
                        static_cast<float>(progress.total), title);
            reached = ui.top();
        });
        const float y = wide ? top + (reached - top - 48) / 2 : reached + 16;
        float below = y;
        ui.region(wide ? x + w : x, y, wide ? actions : w, [&] {
            ui.row("actions", 48, 12, [&] {
                if (ui.button("resume", ui.say(words::kResume),
                              {.look = "primary",
                               .icon = icons::kRight,
                               .icon_after = true,
                               .label = std::string(ui.say(words::kResume)) + ", " + title})) {
                    place.actions.push_back(state::Resume{draft.response.id});
                }
                ui.mark("draft/" + draft.response.id);
                if (ui.button("delete", ui.say(words::kDelete),
                              {.look = "quiet",
                               .label = std::string(ui.say(words::kDelete)) + ", " + title})) {
                    place.actions.push_back(state::DeleteDraft{draft.response.id});
                }
            });
            below = ui.top();
        });
        ui.move_to(std::fmax(reached, below));
    });
    ui.space(16);
}

void door(Place& place, const Door& door, float text_height, const state::Action& target) {
    Ui& ui = place.ui;
    ui.panel(sem::Role::Group, door.id, {.icon = door.icon}, [&] {
        const widgets::Rect tile{ui.left(), ui.top(), 52, 52};
        ui.paint().fill(tile, Ink::Soft, 10);
        ui.paint().icon(door.icon, tile.x + 12, tile.y + 12, 28, Ink::Primary);
        ui.space(52 + 16);
        ui.heading("title", 2, styles::kCardTitle, ui.say(door.title));
        ui.space(8);
        const float before = ui.top();
        ui.text("text", styles::kSoft, ui.say(door.text));
        ui.move_to(std::fmax(ui.top(), before + text_height));
        ui.space(20);
        ui.paint().icon(door.note_icon, ui.left(), ui.top() + 1, 18, Ink::Ink2);
        ui.region(ui.left() + 26, ui.top(), ui.width() - 26, [&] {
            ui.text("note", styles::kSmall, door.note);
            ui.last().icon = door.note_icon;
        });
        ui.space(20 + 16);
        if (ui.button("enter", ui.say(door.action),
                      {.icon = icons::kRight,
                       .icon_after = true,
                       .disabled = !door.open,
                       .width = ui.width()})) {
            place.actions.push_back(target);
        }
    });
}

void doors(Place& place) {
    Ui& ui = place.ui;
    const auto& survey = state::priority_survey(place.state);
    int initiatives = 0;
    for (const auto& ref : state::pages(survey)) {
        if (survey.ranking && ref.page->model == survey.ranking->model) ++initiatives;
    }
    const define::Questionnaire* assessment = state::self_assessment(place.state);
    int practices = 0;
    if (assessment != nullptr)
        for (const define::Section* theme : combine::themes(*assessment))
            practices += static_cast<int>(theme->pages.size());
    const Door all[] = {
        {"represent", icons::kList, words::kRepresent, words::kRepresentText, words::kAnswerSurvey,
         words::about_minutes(20, initiatives, {"initiatives", "initiatives"}, ui.language()), icons::kClock, true},
        {"assess", icons::kSteps, words::kAssess, words::kAssessText, words::kBegin,
         words::about_minutes(30, practices, {"pratiques", "practices"}, ui.language()), icons::kClock, assessment != nullptr},
        {"coordinate", icons::kBars, words::kCoordinate, words::kCoordinateText,
         words::kImportAndCompare, ui.say(words::kFilesByEmail), icons::kFile, true},
    };
    const state::Action targets[] = {
        state::Introduce{survey.id}, state::Introduce{assessment ? assessment->id : std::string()},
        state::GoTo{state::Screen::Import}};
    const int across = ui.medium() ? 1 : 3;
    float tallest = 0;
    if (across == 3) {
        const float inside = (ui.width() - 48) / 3 - 48;
        for (const Door& one : all) {
            const auto lines =
                widgets::break_lines(ui.say(one.text), chart::Weight::Regular, 16, inside);
            tallest = std::fmax(tallest, 24 * static_cast<float>(lines.size()));
        }
        ui.columns("doors", 3, 24, "columns",
                   [&](int i) { door(place, all[i], tallest, targets[i]); });
        return;
    }
    for (int i = 0; i < 3; ++i) {
        door(place, all[i], 0, targets[i]);
        ui.space(16);
    }
}

// A benchmark that was opened here, before or beside an assessment.
void sector_note(Place& place) {
    if (!place.state.sector) return;
    Ui& ui = place.ui;
    ui.panel(sem::Role::Group, "sector", {.look = "banner", .tone = "ok", .fill = Ink::OkFill,
                                          .border = Ink::Ok, .padding = 16}, [&] {
        ui.heading("title", 2, styles::kStrong,
                   std::string(ui.say(words::kSectorReady)) + ", " +
                       place.state.sector->benchmark.wave);
        ui.mark("sector");
        ui.text("words", styles::kBody, ui.say(words::kSectorReadyText));
        ui.space(8);
        if (ui.button("forget", ui.say(words::kForget), {.height = 44}))
            place.actions.push_back(state::ForgetSector{});
    });
    ui.space(24);
}

void foot(Place& place) {
    Ui& ui = place.ui;
    ui.paint().fill({ui.left(), ui.top(), ui.width(), 1}, Ink::Line, 0);
    ui.space(16);
    ui.paint().icon(icons::kLock, ui.left(), ui.top() + 1, 18, Ink::Ink2);
    const float x = ui.left() + 30, top = ui.top(), w = std::fmin(456.0f, ui.width() - 30);
    float reached = top;
    ui.region(x, top, w, [&] {
        ui.text("privacy", styles::kSmall, ui.say(words::kPrivacy));
        ui.last().icon = icons::kLock;
        reached = ui.top();
    });
    const bool beside = ui.width() > 840;
    const widgets::Button quiet{.look = "quiet", .height = 44};
    const float links = ui.button_width(ui.say(words::kOpenFile), quiet) + 8 +
                        ui.button_width(ui.say(words::kErase), quiet);
    const float links_x = beside ? ui.left() + ui.width() - links + 12 : ui.left();
    float below = beside ? top : reached + 12;
    ui.region(links_x, below, beside ? links : ui.width(), [&] {
        ui.row("links", 44, 8, [&] {
            ui.file_button("open", ui.say(words::kOpenFile), quiet);
            if (ui.button("erase", ui.say(words::kErase), quiet)) {
                place.actions.push_back(state::EraseAll{});
            }
        });
        below = ui.top();
    });
    ui.move_to(std::fmax(reached, below));
}

}  // namespace

void start(Place& place) {
    main_column(place, 1120, "page-wide", [&] {
        Ui& ui = place.ui;
        ui.space(ui.narrow() ? 24 : 36);
        ui.heading("title", 1, ui.narrow() ? styles::kPage : styles::kHero,
                   ui.say(words::kStartTitle));
        ui.mark("title");
        ui.space(8);
        const float x = ui.left(), top = ui.top();
        float reached = top;
        ui.region(x, top, std::fmin(600.0f, ui.width()), [&] {
            ui.text("lead", styles::kLead, ui.say(words::kStartLead), sem::Role::Paragraph, "lead");
            reached = ui.top();
        });
        ui.move_to(reached + 24);
        open_fault(place);
        sector_note(place);
        if (!place.state.drafts.empty()) {
            ui.node(sem::Role::List, "drafts", "stack", [&] {
                for (const state::Draft& draft : place.state.drafts)
                    draft_card(place, draft);
            });
            ui.space(8);
        }
        doors(place);
        ui.space(24);
        const std::size_t footer = ui.open(sem::Role::ContentInfo, "foot", "foot");
        foot(place);
        ui.close(footer);
    });
}

}  // namespace screens
