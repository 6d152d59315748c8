// The questionnaire's sections and pages: where one is, and what is done.

#include <cmath>

#include "app/screens/here.h"
#include "app/widgets/icons.h"
#include "app/words/assessment.h"
#include "survey/answer/progress.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

// The status given on a page, for its tile in the rail.
define::Tone tone_of(const Here& here, const define::Page& page) {
    for (const define::Question& question : page.questions) {
        const answer::Answer* given = answer::find(here.draft.response.answers, question.id);
        if (given == nullptr) continue;
        for (const define::Option& option : question.options) {
            const auto* text = std::get_if<std::string>(&given->value);
            const bool unknown = option.state == define::OptionState::DontKnow &&
                                 given->state == answer::State::DontKnow;
            const bool same =
                given->state == answer::State::Answered && text != nullptr && *text == option.id;
            if (unknown || same) return option.tone;
        }
    }
    return define::Tone::None;
}

int first_page_of(const Here& here, int section) {
    for (std::size_t i = 0; i < here.pages.size(); ++i) {
        if (here.pages[i].section_index == section) return static_cast<int>(i);
    }
    return 0;
}

void rail_section(Place& place, const Here& here, const define::Section& section, int number) {
    Ui& ui = place.ui;
    const answer::Progress progress =
        answer::progress(section, here.survey, here.draft.response.answers);
    const bool current = here.ref().section_index == number;
    const bool done = progress.done == progress.total;
    const chart::Weight weight = current ? chart::Weight::Semibold : chart::Weight::Regular;
    const std::string count = std::to_string(progress.done) + "/" + std::to_string(progress.total);
    const float wide = widgets::measured(count, chart::Weight::Regular, 14);
    const float room = ui.width() - 48 - wide - 12 - 8;
    const auto lines = widgets::break_lines(ui.say(section.title), weight, 16, room);
    const float height = std::fmax(44.0f, 24 * static_cast<float>(lines.size()) + 16);
    const widgets::Rect rect = ui.place(ui.width(), height);
    sem::Node& node = ui.emit(sem::Role::Button, section.id, rect, "rail-item");
    ui.item(node);
    if (current) node.flags |= sem::kCurrent;
    node.tone = done ? "done" : current ? "current" : "";
    if (current) ui.paint().fill(rect, Ink::Soft, 8);
    const float cx = rect.x + 24, cy = rect.y + rect.h / 2;
    if (done) {
        ui.paint().circle(cx, cy, 12, Ink::Primary);
        ui.paint().icon(icons::kCheck, cx - 8, cy - 8, 16, Ink::OnPrimary, 2.6f);
    } else if (current) {
        ui.paint().circle(cx, cy, 12, Ink::Primary);
        ui.paint().circle(cx, cy, 4, Ink::Surface);
    } else {
        ui.paint().ring(cx, cy, 11, Ink::Control, 2);
    }
    const float text_y = rect.y + (rect.h - 24 * static_cast<float>(lines.size())) / 2;
    ui.draw_text(node, rect.x + 48, text_y, room, {16, 24, weight, Ink::Ink},
                 ui.say(section.title));
    ui.draw_text(node, rect.x + rect.w - 12 - wide, cy - 10, wide + 1, styles::kSmall, count, 1);
    if (ui.took(node.key, platform::Event::Click)) {
        place.actions.push_back(state::GoToPage{first_page_of(here, number), {}});
    }
}

// What was answered on a page: its status, or that it is done.
void page_tile(Place& place, const Here& here, const define::Page& page, sem::Node& node,
               const widgets::Rect& tile) {
    Ui& ui = place.ui;
    ToneLook tone = tone_look(tone_of(here, page));
    if (here.assessing() && answer::page_done(page, here.survey, here.draft.response.answers))
        tone = {Ink::Primary, Ink::OnPrimary, icons::kCheck, "done"};
    node.tone = tone.name;
    if (tone.icon == nullptr) return ui.paint().stroke(tile, Ink::Control, 5, 1);
    node.icon = tone.icon;
    ui.paint().fill(tile, tone.fill, 5);
    if (tone.fill == Ink::Improve) ui.paint().stroke(tile, Ink::ImproveEdge, 5, 1);
    if (tone.fill == Ink::Unknown) ui.paint().stroke(tile, Ink::Control, 5, 1);
    ui.paint().icon(tone.icon, tile.x + 3, tile.y + 3, 14, tone.on, 2.6f);
}

void rail_page(Place& place, const Here& here, int index) {
    Ui& ui = place.ui;
    const define::Page& page = *here.pages[static_cast<std::size_t>(index)].page;
    const bool current = index == here.index;
    const float room = ui.width() - 58 - 12;
    const chart::Weight weight = current ? chart::Weight::Semibold : chart::Weight::Regular;
    const auto lines = widgets::break_lines(ui.say(page.title), weight, 14, room);
    const float height = std::fmax(44.0f, 20 * static_cast<float>(lines.size()) + 12);
    const widgets::Rect rect = ui.place(ui.width(), height);
    sem::Node& node = ui.emit(sem::Role::Button, page.id, rect, "rail-sub");
    ui.item(node);
    if (current) node.flags |= sem::kCurrent;
    ui.paint().fill({rect.x + 16, rect.y, 2, rect.h}, current ? Ink::Primary : Ink::Line, 0);
    page_tile(place, here, page, node, {rect.x + 30, rect.y + (rect.h - 20) / 2, 20, 20});
    const float text_y = rect.y + (rect.h - 20 * static_cast<float>(lines.size())) / 2;
    ui.draw_text(node, rect.x + 58, text_y, room, {14, 20, weight, current ? Ink::Ink : Ink::Ink2},
                 ui.say(page.title));
    if (ui.took(node.key, platform::Event::Click)) {
        place.actions.push_back(state::GoToPage{index, {}});
    }
}

// Whom the answers are about.
void about(Place& place, const Here& here) {
    Ui& ui = place.ui;
    const answer::Respondent& respondent = here.draft.response.respondent;
    const define::Cluster* cluster = place.state.catalogue.cluster(respondent.grappe);
    const bool assessing = here.assessing();
    ui.text("for", styles::kSmall, ui.say(assessing ? words::kAssessing : words::kAnsweringFor));
    if (assessing) ui.text("organisation", styles::kSection, respondent.organisation);
    if (cluster == nullptr) return;
    ui.text("cluster", assessing ? styles::kSmall : styles::kSection, ui.say(cluster->name));
    if (!assessing) ui.text("sector", styles::kSmall, ui.say(cluster->sector));
}

}  // namespace

void rail(Place& place, const Here& here) {
    Ui& ui = place.ui;
    about(place, here);
    ui.space(16);
    const answer::Progress progress = answer::progress(here.survey, here.draft.response.answers);
    const std::string done = words::pages_done(progress.done, progress.total, ui.language());
    ui.text("done", styles::kSmallStrong, done);
    ui.space(8);
    ui.progress("bar", static_cast<float>(progress.done), static_cast<float>(progress.total), done);
    ui.space(16);
    const std::size_t nav = ui.open(sem::Role::Group, "sections", "stack");
    const float top = ui.top();
    float reached = top;
    ui.region(ui.left() - 8, top, ui.width() + 16, [&] {
        int number = 0;
        for (const define::Section& section : here.survey.sections) {
            rail_section(place, here, section, number);
            if (here.ref().section_index == number && section.pages.size() > 1) {
                for (std::size_t i = 0; i < here.pages.size(); ++i) {
                    if (here.pages[i].section_index == number)
                        rail_page(place, here, static_cast<int>(i));
                }
            }
            ++number;
        }
        reached = ui.top();
    });
    ui.move_to(reached);
    ui.close(nav);
}

void onward_button(Place& place, const Here& here, const widgets::Button& look) {
    const bool assessing = here.assessing();
    const auto words = assessing ? words::kScoresTitle : words::kReviewAndExport;
    if (place.ui.button("review", place.ui.say(words), look))
        place.actions.push_back(
            state::GoTo{assessing ? state::Screen::Scores : state::Screen::Review});
}

void sections(Place& place, const Here& here) {
    Ui& ui = place.ui;
    const bool open = place.state.sections_open;
    ui.row("ways", 44, 8, [&] {
        if (ui.button("sections", ui.say(here.assessing() ? words::kThemes : words::kShowSections),
                      {.icon = open ? icons::kUp : icons::kDown, .icon_after = true, .height = 44}))
            place.actions.push_back(state::ToggleSections{});
        ui.last().flags |= open ? sem::kExpanded : sem::kCollapsed;
        onward_button(place, here, {.look = "quiet", .height = 44});
    });
    ui.space(12);
    if (!open) return;
    widgets::Panel look;
    look.padding = 16;
    ui.panel(sem::Role::Navigation, "rail", look, [&] {
        ui.last().label = ui.say(here.assessing() ? words::kThemes : words::kSections);
        rail(place, here);
    });
    ui.space(12);
}

}  // namespace screens
