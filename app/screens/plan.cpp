// The steps a member takes next, the levels it aims for, and what both would change.

#include <cmath>

#include "app/screens/score_parts.h"
#include "app/state/assessment.h"
#include "app/widgets/icons.h"
#include "app/words/assessment.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

const combine::ItemScore* item_of(const state::View& view, const std::string& question) {
    for (const combine::ItemScore& item : view.now.items) {
        if (item.question->id == question) return &item;
    }
    return nullptr;
}

// Levels above the one the practice has now.
std::vector<widgets::SelectOption> levels_above(const Ui& ui, const combine::ItemScore& item) {
    std::vector<widgets::SelectOption> options;
    const bool rated = item.standpoint == combine::Standpoint::Rated;
    for (const define::Point& point : item.question->points) {
        if (rated && point.value <= item.level) continue;
        options.push_back({std::to_string(point.value),
                           words::scale_end(point.value, ui.say(point.label))});
    }
    return options;
}

void labelled(Ui& ui, const std::string& id, const words::Phrase& label,
              const std::string& of_what, const widgets::Ui::Body& field) {
    ui.node(sem::Role::Group, id + "-part", "stack", [&] {   // kept together where parts stand in a row
        ui.label_for(id + "-label", ui.key(id), ui.say(label), of_what);
        ui.space(4);
        field();
        ui.space(12);
    });
}

void step_card(Place& place, const answer::Step& step, std::size_t index) {
    Ui& ui = place.ui;
    const combine::ItemScore* item = item_of(*place.state.view, step.question);
    if (item == nullptr) return;
    const std::string number = words::step_number(index + 1, ui.language());
    const auto set = [&](const char* field, const std::string& value) {
        place.actions.push_back(state::SetStep{index, field, value});
    };
    const auto text = [&](const char* id, const words::Phrase& label, const std::string& value,
                          widgets::Field field) {
        labelled(ui, id, label, number, [&] {
            field.value = value;
            field.revision = place.state.text_revision;
            if (const auto now = ui.field(id, field)) set(id, *now);
        });
    };
    ui.panel(sem::Role::ListItem, "step" + std::to_string(index), {}, [&] {
        ui.heading("title", 3, styles::kSection,
                   number + ui.say(words::Phrase{"\u00A0: ", ": "}) + std::string(ui.say(item->page->title)));
        ui.space(12);
        text("action", words::kStepAction, step.action,
             {.role = sem::Role::TextArea, .max_length = 500, .rows = 3});
        const bool wide = ui.width() >= 640;
        ui.columns("who-when", wide ? 3 : 1, 16, "figures", [&](int i) {
            if (i == 0) text("owner", words::kStepOwner, step.owner, {.max_length = 120});
            if (i == 1 || !wide)
                text("due", words::kStepDue, step.due, {.role = sem::Role::DateField});
            if (i == 2 || !wide) {
                labelled(ui, "level", words::kStepLevel, number, [&] {
                    const auto now = ui.select("level", {.value = std::to_string(step.level)},
                                               levels_above(ui, *item));
                    if (now) set("level", *now);
                });
            }
        });
        const std::string remove = ui.say(words::kRemoveStep);
        if (ui.button("remove", remove,
                      {.look = "quiet",
                       .disabled = ui.read_only(),
                       .height = 44,
                       .label = remove + ", " + number}))
            place.actions.push_back(state::RemoveStep{index});
    });
    ui.space(16);
}

void target_row(Place& place, const state::Draft& draft, const combine::ItemScore& item) {
    Ui& ui = place.ui;
    if (item.standpoint == combine::Standpoint::NotApplicable) return;
    auto options = levels_above(ui, item);
    if (options.empty()) return;
    options.insert(options.begin(), {"", ui.say(words::kNoTarget)});
    const auto found = draft.plan.targets.find(item.question->id);
    const std::string value =
        found == draft.plan.targets.end() ? std::string() : std::to_string(found->second);
    const std::size_t row = ui.open(sem::Role::ListItem, item.question->id, "target-row");
    const bool beside = ui.width() >= 560;
    const float x = ui.left(), top = ui.top() + 8, w = ui.width();
    const float field = beside ? 240 : w;
    float reached = top, below = top;
    ui.region(x, beside ? top + 12 : top, beside ? w - field - 24 : w, [&] {
        ui.label_for("label", ui.key("target"), ui.say(item.page->title),
                     item.standpoint == combine::Standpoint::Rated
                         ? std::string(ui.say(words::kNow)) + " " + std::to_string(item.level)
                         : std::string());
        reached = ui.top();
    });
    ui.region(beside ? x + w - field : x, beside ? top : reached + 4, field, [&] {
        const auto now = ui.select("target", {.value = value}, options);
        if (now) {
            std::optional<int> level;
            if (!now->empty()) level = std::atoi(now->c_str());
            place.actions.push_back(state::SetTarget{item.question->id, level});
        }
        below = ui.top();
    });
    ui.move_to(std::fmax(reached, below) + 8);
    ui.paint().fill({x, ui.top(), w, 1}, Ink::Line, 0);
    ui.close(row);
}

// Theme by theme, closed until asked for: forty-five choices are too many at once.
void targets(Place& place, const state::Draft& draft) {
    Ui& ui = place.ui;
    const combine::Scores& now = place.state.view->now;
    ui.panel(sem::Role::Group, "targets", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kTargets));
        for (std::size_t theme = 0; theme < now.themes.size(); ++theme) {
            const define::Section& section = *now.themes[theme].section;
            ui.scope(section.id, [&] {
                if (!detail_row(place, "targets-" + section.id, ui.say(section.title),
                                words::kTargets))
                    return;
                ui.node(sem::Role::List, "list", "list", [&] {
                    for (const combine::ItemScore& item : now.items) {
                        if (static_cast<std::size_t>(item.theme) == theme)
                            target_row(place, draft, item);
                    }
                });
            });
        }
    });
}

void outcome(Place& place) {
    Ui& ui = place.ui;
    const state::View& view = *place.state.view;
    const struct {
        const char* id;
        words::Phrase name;
        const combine::Scores& scores;
    } all[] = {{"now", words::kNow, view.now},
               {"planned", words::kWithSteps, view.planned},
               {"target", words::kAtTarget, view.target}};
    ui.panel(sem::Role::Group, "outcome", {}, [&] {
        ui.columns("figures", ui.width() >= 560 ? 3 : 1, 24, "figures", [&](int i) {
            const bool alone = ui.frame().width < 560 + 2 * margin(ui) + 48;
            for (int at = i; at < (alone ? 3 : i + 1); ++at) {
                const define::Level* level = all[at].scores.level;
                figure(ui, all[at].id, ui.say(all[at].name),
                       score_words(ui, all[at].scores.overall),
                       level == nullptr ? std::string()
                                        : words::scale_end(level->value, ui.say(level->label)));
                if (alone && at < 2) ui.space(12);
            }
        });
    });
}

void files(Place& place) {
    Ui& ui = place.ui;
    ui.row("files", 48, 12, [&] {
        if (ui.button("report", ui.say(words::kReport),
                      {.look = "primary", .icon = icons::kDownload}))
            place.actions.push_back(state::DownloadAssessment{"report.html"});
        if (ui.button("csv", ui.say(words::kPlanCsv), {.icon = icons::kDownload}))
            place.actions.push_back(state::DownloadAssessment{"plan.csv"});
    });
}

}  // namespace

void plan(Place& place) {
    const state::Draft* draft = state::current_draft(place.state);
    if (draft == nullptr || !place.state.view) return;
    main_column(place, 1120, "page-wide", [&] {
        Ui& ui = place.ui;
        ui.space(28);
        ui.heading("title", 1, styles::kPage, ui.say(words::kPlanTitle));
        ui.mark("title");
        ui.text("lead", styles::kSoft, ui.say(words::kPlanLead), sem::Role::Paragraph, "lead");
        ui.space(16);
        open_fault(place);
        outcome(place);
        ui.space(20);
        ui.heading("steps-title", 2, styles::kSection, ui.say(words::kSteps));
        ui.space(8);
        if (draft->plan.steps.empty()) ui.text("none", styles::kSoft, ui.say(words::kNoSteps));
        ui.node(sem::Role::List, "steps", "stack", [&] {
            for (std::size_t i = 0; i < draft->plan.steps.size(); ++i)
                step_card(place, draft->plan.steps[i], i);
        });
        ui.space(8);
        suggestions(place, 3);
        ui.space(20);
        targets(place, *draft);
        ui.space(20);
        files(place);
    });
}

}  // namespace screens
