// The questionnaire, one page at a time, with its sections beside it where there is room.

#include <cmath>

#include "app/screens/parts.h"
#include "app/widgets/icons.h"
#include "survey/answer/progress.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

struct Here {
    const define::Questionnaire& survey;
    const state::Draft& draft;
    std::vector<state::PageRef> pages;
    int index;
    const state::PageRef& ref() const { return pages[static_cast<std::size_t>(index)]; }
};

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
    const ToneLook tone = tone_look(tone_of(here, page));
    node.tone = tone.name;
    if (tone.icon != nullptr) node.icon = tone.icon;
    const widgets::Rect tile{rect.x + 30, rect.y + (rect.h - 20) / 2, 20, 20};
    if (tone.icon == nullptr) {
        ui.paint().stroke(tile, Ink::Control, 5, 1);
    } else {
        ui.paint().fill(tile, tone.fill, 5);
        if (tone.fill == Ink::Improve) ui.paint().stroke(tile, Ink::ImproveEdge, 5, 1);
        if (tone.fill == Ink::Unknown) ui.paint().stroke(tile, Ink::Control, 5, 1);
        ui.paint().icon(tone.icon, tile.x + 3, tile.y + 3, 14, tone.on, 2.6f);
    }
    const float text_y = rect.y + (rect.h - 20 * static_cast<float>(lines.size())) / 2;
    ui.draw_text(node, rect.x + 58, text_y, room, {14, 20, weight, current ? Ink::Ink : Ink::Ink2},
                 ui.say(page.title));
    if (ui.took(node.key, platform::Event::Click)) {
        place.actions.push_back(state::GoToPage{index, {}});
    }
}

void rail(Place& place, const Here& here) {
    Ui& ui = place.ui;
    const define::Cluster* cluster =
        place.state.catalogue.cluster(here.draft.response.respondent.grappe);
    ui.text("for", styles::kSmall, ui.say(words::kAnsweringFor));
    if (cluster != nullptr) {
        ui.text("cluster", styles::kSection, ui.say(cluster->name));
        ui.text("sector", styles::kSmall, ui.say(cluster->sector));
    }
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

void review_button(Place& place, const widgets::Button& look) {
    if (place.ui.button("review", place.ui.say(words::kReviewAndExport), look))
        place.actions.push_back(state::GoTo{state::Screen::Review});
}

// Without room beside the page, the rail opens above it.
void sections(Place& place, const Here& here) {
    Ui& ui = place.ui;
    const bool open = place.state.sections_open;
    ui.row("ways", 44, 8, [&] {
        if (ui.button("sections", ui.say(words::kShowSections),
                      {.icon = open ? icons::kUp : icons::kDown, .icon_after = true, .height = 44}))
            place.actions.push_back(state::ToggleSections{});
        ui.last().flags |= open ? sem::kExpanded : sem::kCollapsed;
        review_button(place, {.look = "quiet", .height = 44});
    });
    ui.space(12);
    if (!open) return;
    widgets::Panel look;
    look.padding = 16;
    ui.panel(sem::Role::Navigation, "rail", look, [&] {
        ui.last().label = ui.say(words::kSections);
        rail(place, here);
    });
    ui.space(12);
}

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

}  // namespace

void survey(Place& place) {
    const state::Draft* draft = state::current_draft(place.state);
    if (draft == nullptr) return;
    const auto& questionnaire = state::priority_survey(place.state);
    const Here here{questionnaire, *draft, state::pages(questionnaire), draft->page};
    Ui& ui = place.ui;
    const bool with_rail = !ui.medium();
    const float rail_width = !with_rail ? 0 : ui.frame().width >= 1280 ? 304 : 264;
    const float top = ui.top();
    const std::size_t shell = ui.open(sem::Role::Group, "shell", "shell");
    float rail_bottom = top;
    if (with_rail) {
        const std::size_t aside = ui.open(sem::Role::Navigation, "rail", "rail");
        ui.at(aside).label = ui.say(words::kSections);
        ui.region(20, top + 24, rail_width - 41, [&] {
            rail(place, here);
            ui.space(16);
            review_button(place, {.icon = icons::kDownload, .width = ui.width(), .height = 44});
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
