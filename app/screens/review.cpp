// What is there, what is missing, and the file to send.

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

int page_index(const define::Questionnaire& survey, const std::string& page) {
    int index = 0;
    for (const state::PageRef& ref : state::pages(survey)) {
        if (ref.page->id == page) return index;
        ++index;
    }
    return 0;
}

// Half-typed numbers and dates, which the file leaves out, come first.
std::vector<answer::MissingItem> to_correct(const define::Questionnaire& survey,
                                            const state::Draft& draft) {
    std::vector<answer::MissingItem> items;
    for (const state::PageRef& ref : state::pages(survey)) {
        for (const define::Question& question : ref.page->questions) {
            const auto half = draft.typed.find(question.id);
            if (half == draft.typed.end() || half->second.empty()) continue;
            items.push_back({ref.section->id, ref.page->id, question.id});
        }
    }
    return items;
}

const define::Page* page_of(const define::Questionnaire& survey, const std::string& id) {
    for (const state::PageRef& ref : state::pages(survey)) {
        if (ref.page->id == id) return ref.page;
    }
    return nullptr;
}

void export_card(Place& place, int missing) {
    Ui& ui = place.ui;
    ui.panel(sem::Role::Group, "export", {}, [&] {
        ui.row("state", 24, 8, [&] {
            const bool all = missing == 0;
            const widgets::Rect mark = ui.place(20, 20);
            ui.paint().icon(all ? icons::kCheck : icons::kAlert, mark.x, mark.y, 20,
                            all ? Ink::Ok : Ink::Warn);
            ui.text("missing", styles::kStrong,
                    all ? std::string(ui.say(words::kAllThere))
                        : words::missing_count(missing, ui.language()));
            ui.last().icon = all ? icons::kCheck : icons::kAlert;
            ui.last().tone = all ? "ok" : "warn";
        });
        ui.space(4);
        if (missing > 0) ui.text("still", styles::kSoft, ui.say(words::kStillExport));
        ui.text("how", styles::kSoft, ui.say(words::kExportText));
        ui.space(16);
        passphrase_choice(place);
        ui.space(16);
        if (ui.button("export", ui.say(words::kExport),
                      {.look = "primary", .icon = icons::kDownload})) {
            place.actions.push_back(state::ExportAnswers{});
        }
    });
}

// One row: words, and a button at the end that goes there.
bool go_row(Ui& ui, std::string_view id, std::string_view title, std::string_view detail,
            std::string_view action) {
    bool went = false;
    const widgets::Button button{.look = "quiet",
                                 .height = 44,
                                 .label = std::string(action) + "\u00A0: " + std::string(title)};
    const float wide = ui.button_width(action, button);
    const std::size_t item = ui.open(sem::Role::ListItem, id, "list-row");
    const float top = ui.top();
    float reached = top;
    ui.region(ui.left(), top + 10, ui.width() - wide - 16, [&] {
        ui.text("title", styles::kBody, title);
        if (!detail.empty()) ui.text("detail", styles::kSmall, detail);
        reached = ui.top() + 10;
    });
    const float middle = top + (std::fmax(reached - top, 44.0f) - 44) / 2;
    ui.region(ui.left() + ui.width() - wide, middle, wide,
              [&] { went = ui.button("go", action, button); });
    ui.move_to(std::fmax(reached, top + 44));
    ui.paint().fill({ui.left(), ui.top(), ui.width(), 1}, Ink::Line, 0);
    ui.close(item);
    return went;
}

void missing_list(Place& place, const state::Draft& draft,
                  const std::vector<answer::MissingItem>& missing) {
    if (missing.empty()) return;
    Ui& ui = place.ui;
    const auto& survey = state::questionnaire_of(place.state, draft);
    ui.panel(sem::Role::Group, "missing", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kMissingTitle));
        ui.space(8);
        ui.node(sem::Role::List, "list", "list", [&] {
            for (const answer::MissingItem& item : missing) {
                const define::Page* page = page_of(survey, item.page);
                const define::Question* asked = define::find_question(survey, item.question);
                if (page == nullptr || asked == nullptr) continue;
                const bool many = page->model.empty();
                const auto title = ui.say(many ? asked->label : page->title);
                const bool half = draft.typed.contains(item.question);
                const auto detail = half ? std::string_view(ui.say(words::kToCorrect))
                                         : ui.say(many ? page->title : asked->label);
                if (go_row(ui, item.question, title, detail, ui.say(words::kOpenSection))) {
                    place.actions.push_back(
                        state::GoToPage{page_index(survey, item.page), item.question});
                }
            }
        });
    });
    ui.space(16);
}

void sections(Place& place, const state::Draft& draft) {
    Ui& ui = place.ui;
    const auto& survey = state::questionnaire_of(place.state, draft);
    ui.panel(sem::Role::Group, "sections", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kBySection));
        ui.space(8);
        ui.node(sem::Role::List, "list", "list", [&] {
            for (const define::Section& section : survey.sections) {
                const auto progress = answer::progress(section, survey, draft.response.answers);
                if (go_row(ui, section.id, ui.say(section.title),
                           words::pages_done(progress.done, progress.total, ui.language()),
                           ui.say(words::kOpenSection))) {
                    place.actions.push_back(
                        state::GoToPage{page_index(survey, section.pages.front().id), {}});
                }
            }
        });
    });
}

}  // namespace

void review(Place& place) {
    const state::Draft* draft = state::current_draft(place.state);
    if (draft == nullptr) return;
    const auto& survey = state::questionnaire_of(place.state, *draft);
    auto missing = to_correct(survey, *draft);
    for (answer::MissingItem& item : answer::missing(survey, draft->response.answers)) {
        if (!draft->typed.contains(item.question)) missing.push_back(std::move(item));
    }
    main_column(place, 840, "page", [&] {
        Ui& ui = place.ui;
        ui.space(ui.narrow() ? 24 : 36);
        ui.heading("title", 1, styles::kPage, ui.say(words::kReviewTitle));
        ui.mark("title");
        ui.text("for", styles::kSoft, draft_title(place.state, *draft));
        ui.space(24);
        exported_notice(place);
        export_card(place, static_cast<int>(missing.size()));
        ui.space(16);
        missing_list(place, *draft, missing);
        sections(place, *draft);
        ui.space(24);
        if (ui.button("back", ui.say(words::kBack), {.icon = icons::kLeft})) {
            place.actions.push_back(state::GoToPage{draft->page, {}});
        }
    });
}

}  // namespace screens
