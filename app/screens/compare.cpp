// The organisation beside itself, earlier, and beside its sector.

#include <cmath>

#include "app/screens/score_parts.h"
#include "app/state/assessment.h"
#include "app/words/assessment.h"
#include "survey/chart/changes.h"

namespace screens {

using widgets::Ui;
namespace styles = widgets::styles;

namespace {

void forget_button(Place& place, const std::string& what, const state::Action& action) {
    Ui& ui = place.ui;
    const std::string word = ui.say(words::kForget);
    if (ui.button("forget", word,
                  {.look = "quiet", .disabled = ui.read_only(), .height = 44, .label = word + ", " + what}))
        place.actions.push_back(action);
}

// Those whose wording changed between the two questionnaires, by name.
std::string excluded(const Ui& ui, const state::View& view) {
    std::string names;
    for (const define::Question* changed : view.pairs->changed) {
        for (const combine::ItemScore& item : view.pairs->now.items) {
            if (item.question != changed) continue;
            names += (names.empty() ? "" : ", ") + std::string(ui.say(item.page->title));
        }
    }
    return names;
}

void over_time(Place& place, const state::Draft& draft) {
    Ui& ui = place.ui;
    const state::View& view = *place.state.view;
    ui.panel(sem::Role::Group, "before", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kOverTime));
        ui.mark("before");
        ui.space(4);
        const std::string title =
            draft.before ? words::title_for(ui.say(words::kAssessment),
                                            draft.before->respondent.organisation,
                                            draft.before->wave)
                         : std::string();
        ui.text("words", styles::kSoft, draft.before ? title : ui.say(words::kOverTimeText));
        if (draft.before && view.pairs) {
            const bool other = draft.before->respondent.organisation !=
                               draft.response.respondent.organisation;
            if (other) ui.text("other", styles::kSmallStrong, ui.say(words::kOtherOrganisation));
            ui.text("counts", styles::kBody,
                    words::changes(view.pairs->up, view.pairs->same, view.pairs->down,
                                   ui.language()));
            const std::string left_out = excluded(ui, view);
            if (!left_out.empty())
                ui.text("excluded", styles::kSmall, ui.say(words::kExcluded) + left_out + ".");
        }
        ui.space(12);
        ui.row("files", 48, 8, [&] {
            ui.file_button("open", ui.say(words::kOpenEarlier), {.height = 44});
            if (draft.before) forget_button(place, title, state::ForgetBefore{});
        });
    });
    if (!draft.before || !view.pairs) return;
    ui.space(12);
    chart_card(place, "evolution", [&](double width) {
        return chart::changes(*view.pairs, state::questionnaire_of(place.state, draft),
                              draft.before->wave, draft.response.wave, draft.response.modified,
                              ui.language(), width);
    });
}

void group_choice(Place& place, const state::Draft& draft) {
    Ui& ui = place.ui;
    std::vector<widgets::SelectOption> options;
    for (const combine::BenchmarkGroup& group : place.state.sector->benchmark.groups) {
        options.push_back({state::group_key(group),
                           chart::group_label(group.by, group.value,
                                              state::questionnaire_of(place.state, draft),
                                              place.state.catalogue.clusters, ui.language())});
    }
    ui.label_for("group-label", ui.key("group"), ui.say(words::kCompareWith));
    ui.space(4);
    const auto chosen = ui.select(
        "group", {.value = state::group_key(*state::compared_group(place.state)),
                  .width = std::fmin(420.0f, ui.width())},
        options);
    if (chosen) place.actions.push_back(state::CompareBy{*chosen});
}

void sector(Place& place, const state::Draft& draft) {
    Ui& ui = place.ui;
    const auto& sector = place.state.sector;
    ui.panel(sem::Role::Group, "sector", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kWithSector));
        ui.mark("sector");
        ui.space(4);
        const std::string title =
            sector ? std::string(ui.say(words::kSectorReady)) + ", " + sector->benchmark.wave
                   : std::string();
        ui.text("words", styles::kSoft, sector ? title : ui.say(words::kWithSectorText));
        ui.space(12);
        if (sector && state::compared_group(place.state) != nullptr) {
            group_choice(place, draft);
            ui.space(12);
        }
        ui.row("files", 48, 8, [&] {
            ui.file_button("open", ui.say(words::kOpenBenchmark), {.height = 44});
            if (sector) forget_button(place, title, state::ForgetSector{});
        });
    });
    const auto others = state::reference(place.state);
    if (!others) return;
    ui.space(12);
    chart_card(place, "profil", [&](double width) {
        return chart::profile(state::assessed(place.state, &*others), ui.language(), width);
    });
    ui.text("hidden", styles::kSmall, ui.say(words::kHiddenNote));
    for (const combine::ThemeScore& theme : place.state.view->now.themes) {
        if (!detail_row(place, "others-" + theme.section->id, ui.say(theme.section->title),
                        words::kChartTheme))
            continue;
        chart_card(place, "pratiques-" + theme.section->id, [&](double width) {
            return chart::practices(state::assessed(place.state, &*others), *theme.section,
                                    ui.language(), width);
        });
    }
}

}  // namespace

void compare(Place& place) {
    const state::Draft* draft = state::current_draft(place.state);
    if (draft == nullptr || !place.state.view) return;
    main_column(place, 1120, "page-wide", [&] {
        Ui& ui = place.ui;
        ui.space(28);
        ui.heading("title", 1, styles::kPage, ui.say(words::kCompareTitle));
        ui.mark("title");
        ui.space(16);
        open_fault(place);
        over_time(place, *draft);
        ui.space(24);
        sector(place, *draft);
    });
}

}  // namespace screens
