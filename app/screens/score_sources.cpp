// What is behind each score: the answers and their weights; and what to do about it.

#include <algorithm>
#include <cmath>
#include <set>

#include "app/screens/score_parts.h"
#include "app/state/assessment.h"
#include "app/widgets/icons.h"
#include "app/words/assessment.h"
#include "survey/base/number.h"

namespace screens {

using combine::Standpoint;
using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

std::string answer_words(const Ui& ui, const combine::ItemScore& item) {
    switch (item.standpoint) {
    case Standpoint::NotApplicable:
        return ui.say(words::kNotApplicable);
    case Standpoint::DontKnow:
        return ui.say(words::kDontKnow);
    case Standpoint::Blank:
        return ui.say(words::kBlank);
    case Standpoint::Rated:
        break;
    }
    for (const define::Point& point : item.question->points) {
        if (point.value == item.level)
            return words::scale_end(point.value, ui.say(point.label));
    }
    return std::to_string(item.level);
}

// Practice, answer, weight, and weight times fraction; the last row adds up.
chart::AltTable sources(const Ui& ui, const combine::Scores& scores, std::size_t theme) {
    const combine::ThemeScore& sums = scores.themes[theme];
    chart::AltTable table;
    table.caption = std::string(ui.say(words::kWhyThisScore)) + ", " +
                    std::string(ui.say(sums.section->title));
    for (const auto& heading :
         {words::kPractice, words::kAnswer, words::kWeight, words::kPoints})
        table.header.emplace_back(ui.say(heading));
    const auto number = [&](double value) { return base::shown(value, 2, ui.language()); };
    for (const combine::ItemScore& item : scores.items) {
        if (static_cast<std::size_t>(item.theme) != theme) continue;
        const auto& points = item.question->points;
        const double steps = points.back().value - points.front().value;
        const bool rated = item.standpoint == Standpoint::Rated;
        table.rows.push_back(
            {std::string(ui.say(item.page->title)), answer_words(ui, item),
             base::shown(item.question->weight, 0, ui.language()),
             rated ? number(item.question->weight * (item.level - points.front().value) / steps)
                   : "–"});
    }
    table.rows.push_back({score_words(ui, sums.score),
                          sums.coverage ? words::coverage_share(*sums.coverage, ui.language()) : "–",
                          base::shown(sums.rated_weight, 0, ui.language()), number(sums.points)});
    return table;
}

void theme_row(Place& place, std::size_t index, int first_page) {
    Ui& ui = place.ui;
    const combine::Scores& scores = place.state.view->now;
    const combine::ThemeScore& theme = scores.themes[index];
    const std::string title(ui.say(theme.section->title));
    const std::size_t item = ui.open(sem::Role::ListItem, theme.section->id, "theme-row");
    const float x = ui.left(), top = ui.top() + 12, w = ui.width();
    const bool beside = w >= 760;
    const float ways = beside ? 320 : w;
    float reached = top;
    ui.region(x, top, beside ? w - ways - 16 : w, [&] {
        ui.heading("name", 3, styles::kStrong, title);
        std::string words = score_words(ui, theme.score);
        if (theme.coverage) words += ", " + words::coverage_share(*theme.coverage, ui.language());
        ui.text("score", styles::kSmall, words);
        if (!theme.score) ui.text("why", styles::kSmall, ui.say(words::kNoScoreYetText));
        reached = ui.top();
    });
    bool open = false;
    ui.region(beside ? x + w - ways : x, beside ? top : reached + 4, ways, [&] {
        ui.row("ways", 44, 8, [&] {
            open = detail_button(place, "theme-" + theme.section->id, words::kWhyThisScore,
                                 std::string(ui.say(words::kWhyThisScore)) + ", " + title);
            if (ui.button("answers", ui.say(words::kOpenSection),
                          {.look = "quiet",
                           .height = 44,
                           .label = std::string(ui.say(words::kOpenSection)) + ", " + title}))
                place.actions.push_back(state::GoToPage{first_page, {}});
        });
        reached = std::fmax(reached, ui.top());
    });
    ui.move_to(reached);
    if (open) {
        ui.space(4);
        chart_table(ui, "sources", sources(ui, scores, index));
        ui.space(12);
        const auto others = state::reference(place.state);
        chart_card(place, "pratiques-" + theme.section->id, [&](double width) {
            return chart::practices(state::assessed(place.state, others ? &*others : nullptr),
                                    *theme.section, ui.language(), width);
        });
    }
    ui.space(8);
    ui.paint().fill({ui.left(), ui.top(), ui.width(), 1}, Ink::Line, 0);
    ui.close(item);
}

int page_of_section(const define::Questionnaire& survey, const define::Section& section) {
    int page = 0;
    for (const define::Section& one : survey.sections) {
        if (&one == &section) break;
        page += static_cast<int>(one.pages.size());
    }
    return page;
}

std::string goals_of(const Ui& ui, const define::Questionnaire& survey,
                     const std::set<int>& numbers) {
    std::string text;
    for (const define::Goal& goal : survey.goals) {
        if (!numbers.contains(goal.number)) continue;
        if (!text.empty()) text += ui.say(words::Phrase{"\u202F; ", "; "});
        text += std::to_string(goal.number) + "\u00A0" + std::string(ui.say(goal.label));
    }
    return text;
}

std::string goal_words(const Ui& ui, const define::Questionnaire& survey,
                       const combine::ItemScore& item) {
    const std::set<int> numbers(item.question->sdg.begin(), item.question->sdg.end());
    return ui.say(words::Phrase{"ODD\u00A0: ", "SDGs: "}) + goals_of(ui, survey, numbers);
}

// What a card needs for its words, so that neighbours are equally tall.
float words_height(const Ui& ui, const define::Questionnaire& survey,
                   const combine::ItemScore& item, float width) {
    const auto high = [&](std::string_view text, const widgets::Style& style) {
        return style.line * static_cast<float>(
                                widgets::break_lines(text, style.weight, style.size, width).size());
    };
    return high(ui.say(item.page->title), styles::kSection) +
           high(ui.say(item.question->recommendation), styles::kBody) +
           high(goal_words(ui, survey, item), styles::kCaption);
}

void suggestion(Place& place, const combine::ItemScore& item, const define::Questionnaire& survey,
                bool full, float tallest) {
    Ui& ui = place.ui;
    const auto& points = item.question->points;
    const int count = static_cast<int>(points.size());
    const int place_in = item.level - points.front().value;
    ui.panel(sem::Role::Group, item.question->id, {}, [&] {
        ui.row("levels", 28, 8, [&] {
            for (const int at : {place_in, place_in + 1}) {
                const define::Point& point = points[static_cast<std::size_t>(at)];
                ui.level_tile("level" + std::to_string(at), point.value,
                              widgets::level_ink(at, count),
                              words::scale_end(point.value, ui.say(point.label)));
            }
            ui.text("change", styles::kSmall,
                    words::level_change(item.level, item.level + 1, ui.language()));
        });
        ui.space(8);
        ui.heading("title", 3, styles::kSection, ui.say(item.page->title));
        ui.text("gain", styles::kSmallStrong, words::points_gained(*item.gain, ui.language()));
        ui.space(8);
        ui.text("how", styles::kBody, ui.say(item.question->recommendation));
        ui.space(8);
        ui.text("goals", styles::kCaption, goal_words(ui, survey, item));
        ui.space(16 + std::fmax(0.0f, tallest - words_height(ui, survey, item, ui.width())));
        const std::string add = ui.say(words::kAddStep);
        if (ui.button("add", add,
                      {.icon = icons::kPlus,
                       .disabled = full,
                       .width = ui.width(),
                       .label = add + ", " + std::string(ui.say(item.page->title))}))
            place.actions.push_back(state::AddStep{item.question->id});
    });
}

void resource_list(Ui& ui, const std::vector<const define::Resource*>& all) {
    const bool two = ui.width() >= 760;
    const std::size_t half = two ? (all.size() + 1) / 2 : all.size();
    ui.columns("lists", two ? 2 : 1, 32, "halves", [&](int column) {
        ui.node(sem::Role::List, column == 0 ? "first" : "second", "list", [&] {
            const std::size_t from = column == 0 ? 0 : half;
            for (std::size_t i = from; i < std::min(all.size(), from + half); ++i) {
                const define::Resource& one = *all[i];
                const std::size_t item = ui.open(sem::Role::ListItem, one.id, "theme-row");
                const std::string name(ui.say(one.name));
                ui.link("link", name, one.url, name + ", " + ui.say(words::kNewTab));
                ui.text("words", styles::kSmall, ui.say(one.description));
                ui.space(12);
                ui.close(item);
            }
        });
    });
    ui.space(16);
}

}  // namespace

void theme_details(Place& place) {
    Ui& ui = place.ui;
    const auto& survey =
        state::questionnaire_of(place.state, *state::current_draft(place.state));
    ui.panel(sem::Role::Group, "themes", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kByTheme));
        ui.space(4);
        ui.node(sem::Role::List, "list", "list", [&] {
            const auto& themes = place.state.view->now.themes;
            for (std::size_t i = 0; i < themes.size(); ++i)
                theme_row(place, i, page_of_section(survey, *themes[i].section));
        });
        for (const base::Text* note :
             {&survey.scoring->theme_score_note, &survey.scoring->coverage_note,
              &survey.scoring->overall_score_note}) {
            ui.space(12);
            ui.text("note" + std::to_string(note - &survey.scoring->theme_score_note),
                    styles::kSmall, ui.say(*note));
        }
    });
}

void suggestions(Place& place, std::size_t most) {
    Ui& ui = place.ui;
    const state::Draft& draft = *state::current_draft(place.state);
    const auto& survey = state::questionnaire_of(place.state, draft);
    std::vector<const combine::ItemScore*> shown;
    for (const combine::ItemScore* item : combine::by_gain(place.state.view->now)) {
        const auto& steps = draft.plan.steps;
        const bool planned = std::any_of(steps.begin(), steps.end(), [&](const auto& step) {
            return step.question == item->question->id;
        });
        if (!planned && shown.size() < most) shown.push_back(item);
    }
    if (shown.empty()) return;
    ui.heading("next-title", 2, styles::kSection, ui.say(words::kNextSteps));
    ui.text("next-words", styles::kSoft, ui.say(words::kNextStepsText));
    ui.space(12);
    const bool full = draft.plan.steps.size() >= answer::kMostSteps;
    if (full) ui.text("full", styles::kSmall, ui.say(words::kPlanFull));
    const int across = ui.width() >= 900 ? 3 : 1;
    for (std::size_t from = 0; from < shown.size(); from += static_cast<std::size_t>(across)) {
        if (from > 0) ui.space(16);
        float tallest = 0;
        for (std::size_t at = from; across > 1 && !ui.listening() && at < shown.size(); ++at)
            tallest = std::fmax(tallest, words_height(ui, survey, *shown[at],
                                                      (ui.width() - 40) / 3 - 48));
        ui.columns("next" + std::to_string(from), across, 20, "columns", [&](int i) {
            const std::size_t at = from + static_cast<std::size_t>(i);
            if (at < shown.size()) suggestion(place, *shown[at], survey, full, tallest);
        });
    }
}

void helping(Place& place) {
    Ui& ui = place.ui;
    const combine::Scores& scores = place.state.view->now;
    const auto& survey =
        state::questionnaire_of(place.state, *state::current_draft(place.state));
    std::set<std::string> sections;
    std::set<int> numbers;
    for (const combine::ItemScore* item : combine::by_gain(scores)) {
        if (sections.size() >= 3) break;
        sections.insert(scores.themes[static_cast<std::size_t>(item->theme)].section->id);
        numbers.insert(item->question->sdg.begin(), item->question->sdg.end());
    }
    if (sections.empty()) return;
    ui.panel(sem::Role::Group, "helping", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kResources));
        ui.space(8);
        std::vector<const define::Resource*> all;
        for (const define::Resource& one : place.state.catalogue.resources) {
            const bool helps = std::any_of(one.sections.begin(), one.sections.end(),
                                           [&](const auto& id) { return sections.contains(id); });
            if (helps && !one.url.empty()) all.push_back(&one);
        }
        resource_list(ui, all);
        ui.heading("goals", 3, styles::kStrong, ui.say(words::kGoals));
        ui.text("numbers", styles::kBody, goals_of(ui, survey, numbers));
    });
}

}  // namespace screens
