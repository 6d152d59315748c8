// Where the organisation stands: figures, the profile, what is strong and weak, what to do next.

#include <cmath>

#include "app/screens/score_parts.h"
#include "app/state/assessment.h"
#include "app/widgets/icons.h"
#include "app/words/assessment.h"
#include "survey/base/number.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

std::string level_words(const Ui& ui, const define::Level* level) {
    if (level == nullptr) return {};
    return words::scale_end(level->value, ui.say(level->label));
}

struct Figure {
    const char* id;
    words::Phrase name;
    std::string value, note;
};

Figure sector_figure(const Ui& ui, const combine::BenchmarkGroup& group) {
    const combine::Spread* spread = chart::spread_of(group.themes, combine::kOverall);
    if (spread == nullptr || !spread->median)
        return {"sector", words::kSectorMedian, "x", ui.say(words::kHiddenNote)};
    return {"sector", words::kSectorMedian, score_words(ui, spread->median),
            words::organisations(spread->n, ui.language())};
}

// Overall score, the sector's, with the plan, and how much was answered.
std::vector<Figure> all_figures(const Place& place) {
    const Ui& ui = place.ui;
    const state::View& view = *place.state.view;
    const answer::Plan& plan = state::current_draft(place.state)->plan;
    std::vector<Figure> all{{"overall", words::kOverall, score_words(ui, view.now.overall),
                             level_words(ui, view.now.level)}};
    if (const auto* group = state::compared_group(place.state))
        all.push_back(sector_figure(ui, *group));
    if (plan != answer::Plan{}) {
        all.push_back({"planned", words::kWithSteps, score_words(ui, view.planned.overall),
                       std::string(ui.say(words::kAtTarget)) +
                           ui.say(words::Phrase{"\u00A0: ", ": "}) +
                           score_words(ui, view.target.overall)});
    }
    all.push_back({"rated", words::kPracticesRated,
                   words::practices_of(view.now.rated, static_cast<int>(view.now.items.size()),
                                       ui.language()),
                   words::in_states(view.now.not_applicable, view.now.dont_know, view.now.blank,
                                    ui.language())});
    return all;
}

void figures(Place& place) {
    Ui& ui = place.ui;
    const std::vector<Figure> all = all_figures(place);
    ui.panel(sem::Role::Group, "figures", {}, [&] {
        const int across = ui.width() >= 760   ? static_cast<int>(all.size())
                           : ui.width() >= 480 ? 2
                                               : 1;
        for (std::size_t from = 0; from < all.size(); from += static_cast<std::size_t>(across)) {
            if (from > 0) ui.space(16);
            ui.columns("row" + std::to_string(from), across, 24, "figures", [&](int i) {
                const std::size_t at = from + static_cast<std::size_t>(i);
                if (at >= all.size()) return;
                figure(ui, all[at].id, ui.say(all[at].name), all[at].value, all[at].note);
            });
        }
    });
}

void practice_list(Place& place, const char* id, const words::Phrase& title,
                   const std::vector<const combine::ItemScore*>& items) {
    Ui& ui = place.ui;
    constexpr std::size_t kShown = 5;
    ui.panel(sem::Role::Group, id, {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(title));
        ui.space(8);
        if (items.empty()) ui.text("none", styles::kSoft, ui.say(words::kNoneYet));
        if (items.empty()) return;
        ui.node(sem::Role::List, "list", "list", [&] {
            for (std::size_t i = 0; i < items.size() && i < kShown; ++i) {
                const combine::ItemScore& item = *items[i];
                const auto& points = item.question->points;
                const int place_in = item.level - points.front().value;
                const std::size_t row =
                    ui.open(sem::Role::ListItem, item.question->id, "level-row");
                const float x = ui.left(), top = ui.top() + 10, w = ui.width();
                float reached = top;
                ui.region(x, top + 4, 28, [&] {
                    ui.level_tile("level", item.level,
                                  widgets::level_ink(place_in, static_cast<int>(points.size())),
                                  words::scale_end(
                                      item.level,
                                      ui.say(points[static_cast<std::size_t>(place_in)].label)));
                });
                ui.region(x + 44, top, w - 44, [&] {
                    ui.text("name", styles::kStrong, ui.say(item.page->title));
                    ui.text("theme", styles::kSmall,
                            ui.say(place.state.view->now
                                       .themes[static_cast<std::size_t>(item.theme)]
                                       .section->title));
                    reached = ui.top();
                });
                ui.move_to(reached + 10);
                ui.paint().fill({x, ui.top(), w, 1}, Ink::Line, 0);
                ui.close(row);
            }
        });
    });
}

void radar(Place& place) {
    Ui& ui = place.ui;
    if (!detail_button(place, "radar", words::kRadar, ui.say(words::kRadar))) return;
    ui.space(12);
    const auto others = state::reference(place.state);
    chart_card(place, "radar", [&](double width) {
        return chart::radar(state::assessed(place.state, others ? &*others : nullptr),
                            ui.language(), width);
    });
}

void exports(Place& place) {
    Ui& ui = place.ui;
    ui.panel(sem::Role::Group, "exports", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kExports));
        ui.space(4);
        ui.text("words", styles::kSoft, ui.say(words::kExportsText));
        ui.space(16);
        ui.row("files", 48, 12, [&] {
            if (ui.button("report", ui.say(words::kReport),
                          {.look = "primary", .icon = icons::kDownload}))
                place.actions.push_back(state::DownloadAssessment{"report.html"});
            if (ui.button("answers", ui.say(words::kExport), {.icon = icons::kDownload}))
                place.actions.push_back(state::ExportAnswers{});
            if (ui.button("scores", ui.say(words::kScoresCsv), {.icon = icons::kDownload}))
                place.actions.push_back(state::DownloadAssessment{"scores.csv"});
        });
    });
}

}  // namespace

void scores(Place& place) {
    const state::Draft* draft = state::current_draft(place.state);
    if (draft == nullptr || !place.state.view) return;
    const state::View& view = *place.state.view;
    main_column(place, 1200, "page-wide", [&] {
        Ui& ui = place.ui;
        ui.space(28);
        ui.text("for", styles::kSmall, draft_title(place.state, *draft));
        ui.heading("title", 1, styles::kPage, ui.say(words::kScoresTitle));
        ui.mark("title");
        ui.space(16);
        exported_notice(place);
        open_fault(place);
        if (!view.now.overall) {
            ui.text("none", styles::kSoft, ui.say(words::kNoScoreYetText));
            ui.space(16);
        }
        figures(place);
        ui.space(20);
        const auto others = state::reference(place.state);
        chart_card(place, "profil", [&](double width) {
            return chart::profile(state::assessed(place.state, others ? &*others : nullptr),
                                  ui.language(), width);
        });
        ui.space(12);
        radar(place);
        ui.space(20);
        suggestions(place, 3);
        ui.space(20);
        const bool two = ui.width() >= 760;
        ui.columns("strong-weak", two ? 2 : 1, 20, "halves", [&](int i) {
            if (i == 0)
                practice_list(place, "strengths", words::kStrengths, combine::strengths(view.now));
            if (!two) ui.space(20);
            if (i == 1 || !two)
                practice_list(place, "weak", words::kWeakPoints, combine::weak_points(view.now));
        });
        ui.space(20);
        theme_details(place);
        ui.space(20);
        helping(place);
        ui.space(20);
        exports(place);
    });
}

}  // namespace screens
