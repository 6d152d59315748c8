// Pieces of the screens of a self-assessment, and of those that name one.

#include "app/screens/score_parts.h"

#include <cmath>

#include "app/widgets/icons.h"
#include "app/words/assessment.h"
#include "survey/base/number.h"
#include "survey/chart/svg.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

std::string score_words(const Ui& ui, const std::optional<double>& score) {
    if (!score) return "–";
    return base::shown(*score, 0, ui.language()) + " " + ui.say(words::kOutOf100);
}

std::string draft_title(const state::State& state, const state::Draft& draft) {
    const answer::Response& response = draft.response;
    const bool scored = static_cast<bool>(state::questionnaire_of(state, draft).scoring);
    const std::string title =
        words::title_for((scored ? words::kAssessment : words::kSurvey).in(state.language),
                         scored ? response.respondent.organisation
                                : cluster_name(state, response.respondent.grappe),
                         response.wave);
    return draft.apart ? title + words::kCopySuffix.in(state.language) : title;
}

void exported_notice(Place& place) {
    if (!place.state.notice_open) return;
    Ui& ui = place.ui;
    widgets::Panel look{
        .look = "banner", .tone = "ok", .fill = Ink::OkFill, .border = Ink::Ok, .padding = 16};
    ui.panel(sem::Role::Group, "notice", look, [&] {
        ui.heading("title", 2, styles::kStrong, ui.say(words::kExported));
        ui.mark("notice");
        ui.text("words", styles::kBody,
                words::in_downloads(place.state.exported_name, ui.language()));
    });
    ui.space(24);
}

bool detail_button(Place& place, const std::string& detail, const words::Phrase& title,
                   const std::string& label) {
    Ui& ui = place.ui;
    const bool open = place.state.opened.contains(detail);
    if (ui.button("toggle-" + detail, ui.say(title),
                  {.look = "quiet",
                   .icon = open ? icons::kUp : icons::kDown,
                   .icon_after = true,
                   .height = 44,
                   .label = label})) {
        place.actions.push_back(state::ToggleDetail{detail});
    }
    ui.last().flags |= open ? sem::kExpanded : sem::kCollapsed;
    return open;
}

bool detail_row(Place& place, const std::string& detail, std::string_view title,
                const words::Phrase& of_what) {
    Ui& ui = place.ui;
    const words::Phrase action =
        place.state.opened.contains(detail) ? words::kHide : words::kShow;
    const float wide = ui.button_width(ui.say(action), {.look = "quiet", .icon = icons::kDown});
    const float x = ui.left(), top = ui.top(), w = ui.width();
    bool open = false;
    float reached = top;
    const std::size_t row = ui.open(sem::Role::Group, "row-" + detail, "spread");
    ui.region(x, top + 10, w - wide - 12, [&] {
        ui.heading("name", 3, styles::kBody, title);
        reached = ui.top() + 10;
    });
    ui.region(x + w - wide, top, wide, [&] {
        open = detail_button(place, detail, action,
                             std::string(ui.say(action)) + ", " + ui.say(of_what) + ", " +
                                 std::string(title));
    });
    ui.move_to(std::fmax(reached, top + 44));
    ui.close(row);
    ui.paint().fill({x, ui.top(), w, 1}, Ink::Line, 0);
    return open;
}

void chart_card(Place& place, const std::string& id, const MakeScene& make) {
    Ui& ui = place.ui;
    ui.panel(sem::Role::Group, id + "-card", {.padding = ui.narrow() ? 12.0f : 24.0f}, [&] {
        const chart::Scene scene =
            ui.listening() ? chart::Scene{} : make(static_cast<double>(ui.width()));
        chart_view(ui, "chart", scene, ui.listening() ? std::string() : chart::svg(scene));
        ui.space(12);
        bool open = false;
        ui.row("files", 44, 8, [&] {
            for (const char* kind : {"SVG", "PNG"}) {
                if (ui.button(kind, kind,
                              {.look = "quiet",
                               .icon = icons::kDownload,
                               .height = 44,
                               .label = std::string(kind) + ", " + scene.title})) {
                    place.actions.push_back(state::DownloadAssessment{
                        id + (kind[0] == 'S' ? ".svg" : ".png")});
                }
            }
            open = detail_button(place, "table-" + id, words::kTable,
                                 std::string(ui.say(words::kTable)) + ", " + scene.title);
        });
        if (!open) return;
        ui.space(8);
        chart_table(ui, "table", scene.table);
    });
}

void figure(Ui& ui, std::string_view id, const std::string& name, const std::string& value,
            const std::string& note) {
    ui.node(sem::Role::Group, id, "stack", [&] {
        ui.text("name", styles::kSmall, name);
        ui.text("value", styles::kPage, value);
        ui.text("note", styles::kSmall, note);
    });
}

}  // namespace screens
