// The questionnaire, one page at a time, with its sections beside it where there is room.

#include <cmath>

#include "app/screens/here.h"
#include "app/widgets/icons.h"
#include "app/words/assessment.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

// Where one is, in words and, without a rail, as a row of marks.
void position(Place& place, const Here& here) {
    Ui& ui = place.ui;
    const std::string section = words::section_of(here.ref().section_index + 1,
                                                  static_cast<int>(here.survey.sections.size()),
                                                  ui.say(here.ref().section->title), ui.language());
    const std::string page =
        words::page_of(here.index + 1, static_cast<int>(here.pages.size()), ui.language());
    const float wide = widgets::measured(page, chart::Weight::Regular, 14);
    const float top = ui.top();
    float reached = top;
    const std::size_t row = ui.open(sem::Role::Group, "position", "spread");
    ui.region(ui.left(), top, ui.width() - wide - 16, [&] {
        ui.text("section", {14, 20, chart::Weight::Semibold, Ink::Primary}, section);
        reached = ui.top();
    });
    ui.region(ui.left() + ui.width() - wide - 1, top, wide + 2,
              [&] { ui.text("page", styles::kSmall, page); });
    ui.move_to(reached);
    ui.close(row);
    if (!ui.medium()) return;
    ui.space(8);
    ui.progress("bar", static_cast<float>(here.index + 1), static_cast<float>(here.pages.size()),
                page);
}

// On a phone the way back is an arrow, as wide as a finger.
void back_or_previous(Place& place, const Here& here) {
    Ui& ui = place.ui;
    const bool first = here.index == 0;
    const char* words = ui.say(first ? words::kBack : words::kPrevious);
    const bool went = ui.narrow() ? ui.icon_button("previous", icons::kLeft, words)
                                  : ui.button("previous", words, {.icon = icons::kLeft});
    if (!went) return;
    if (first)
        place.actions.push_back(state::GoTo{state::Screen::Start});
    else
        place.actions.push_back(state::GoToPage{here.index - 1, {}});
}

void bottom_bar(Place& place, const Here& here, float x, float w, float inset) {
    Ui& ui = place.ui;
    const float top = std::fmax(ui.top(), ui.frame().height - 80);
    const bool last = here.index + 1 == static_cast<int>(here.pages.size());
    const char* next = ui.say(last ? words::kToReview : words::kNext);
    const widgets::Button forward{.look = "primary", .icon = icons::kRight, .icon_after = true};
    const float next_width = ui.button_width(next, forward);
    ui.dock("bottom", "bottombar", {x, top, w, 80}, [&] {
        ui.region(inset, top + 16, w, [&] { back_or_previous(place, here); });
        const float saved = save_state_width(place, ui.narrow());
        if (saved > 0) {
            const float middle = ui.narrow() ? inset + 48 + 12 : x + (w - saved) / 2;
            ui.region(middle, top + 30, saved, [&] { save_state(place, ui.narrow()); });
        }
        const float right = 2 * x + w - inset;
        ui.region(right - next_width, top + 16, next_width, [&] {
            if (ui.button("next", next, forward)) {
                place.actions.push_back(state::GoToPage{here.index + 1, {}});
            }
        });
    });
}

void page_card(Place& place, const Here& here) {
    Ui& ui = place.ui;
    const define::Page& page = *here.ref().page;
    const bool phone = ui.narrow();
    widgets::Panel look;
    look.padding = phone ? 16 : 28;
    ui.panel(sem::Role::Group, page.id, look, [&] {
        ui.heading("title", 1, styles::kQuestion, ui.say(page.title));
        ui.mark("title");
        if (!page.help.empty()) {
            ui.space(8);
            float reached = ui.top();
            ui.region(ui.left(), ui.top(), std::fmin(620.0f, ui.width()), [&] {
                ui.text("help", styles::kSoft, ui.say(page.help), sem::Role::Paragraph, "help");
                reached = ui.top();
            });
            ui.move_to(reached);
        }
        ui.space(24);
        for (const define::Question& asked : page.questions)
            question(place, asked, here.draft);
    });
}

// The score so far of the theme one is in, live; the results explain it.
void theme_score(Place& place, const Here& here) {
    if (!place.state.view) return;
    for (const combine::ThemeScore& theme : place.state.view->now.themes) {
        if (theme.section != here.ref().section) continue;
        Ui& ui = place.ui;
        ui.space(16);
        ui.panel(sem::Role::Group, "theme-score", {.padding = ui.narrow() ? 16.0f : 20.0f}, [&] {
            const auto score = [&] {
                ui.text("name", styles::kStrong, ui.say(words::kThemeSoFar));
                ui.text("value", styles::kCardTitle, score_words(ui, theme.score));
            };
            if (ui.narrow())
                score();
            else
                ui.row("score", 28, 12, score);
            if (theme.coverage)
                ui.text("coverage", styles::kSmall,
                        words::coverage_share(*theme.coverage, ui.language()));
            if (!theme.score) ui.text("why", styles::kSmall, ui.say(words::kNoScoreYetText));
        });
    }
}

}  // namespace

void survey(Place& place) {
    const state::Draft* draft = state::current_draft(place.state);
    if (draft == nullptr) return;
    const auto& questionnaire = state::questionnaire_of(place.state, *draft);
    const Here here{questionnaire, *draft, state::pages(questionnaire), draft->page};
    Ui& ui = place.ui;
    const bool with_rail = !ui.medium();
    const float rail_width = !with_rail ? 0 : ui.frame().width >= 1280 ? 304 : 264;
    const float top = ui.top();
    const std::size_t shell = ui.open(sem::Role::Group, "shell", "shell");
    float rail_bottom = top;
    if (with_rail) {
        const std::size_t aside = ui.open(sem::Role::Navigation, "rail", "rail");
        ui.at(aside).label = ui.say(here.assessing() ? words::kThemes : words::kSections);
        ui.region(20, top + 24, rail_width - 41, [&] {
            rail(place, here);
            ui.space(16);
            onward_button(place, here,
                          {.icon = here.assessing() ? icons::kBars : icons::kDownload,
                           .width = ui.width(),
                           .height = 44});
            rail_bottom = ui.top() + 24;
        });
        ui.close(aside);
    }
    const float room = ui.frame().width - rail_width;
    const float edge = ui.narrow() ? 16 : 24;
    const float wide = std::fmin(840.0f, room - 2 * edge);
    const float x = rail_width + std::floor((room - wide) / 2);
    const std::size_t main = ui.open(sem::Role::Main, "main", "content");
    float reached = top;
    ui.region(x, top + 20, wide, [&] {
        position(place, here);
        ui.space(12);
        if (!with_rail) sections(place, here);
        page_card(place, here);
        theme_score(place, here);
        reached = ui.top() + 24;
    });
    ui.move_to(std::fmax(reached, rail_bottom - 80));
    bottom_bar(place, here, rail_width, room, x);
    ui.close(main);
    if (with_rail) {
        ui.paint().layer(0);
        ui.paint().fill({0, top, rail_width, ui.top() - top}, Ink::Surface, 0);
        ui.paint().fill({rail_width - 1, top, 1, ui.top() - top}, Ink::Line, 0);
        ui.paint().layer(widgets::Painter::kLayers - 1);
    }
    ui.close(shell);
}

}  // namespace screens
