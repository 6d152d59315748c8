#include "app/screens/screens.h"

#include <cmath>

#include "app/screens/parts.h"
#include "app/widgets/icons.h"
#include "app/words/assessment.h"

namespace screens {

using state::Screen;
using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

// The coordinator's screens are a part of their own, which may have to be loaded first.
void coordinator(Place& place) {
    if (place.state.holding.elsewhere) return elsewhere(place);
    place.coordinator != nullptr ? place.coordinator(place) : waiting(place);
}

struct Row {
    Screen screen;
    void (*draw)(Place&);
    words::Phrase title;
};
constexpr Row kScreens[] = {
    {Screen::Start, start, words::kStartTitle},    {Screen::Identity, identity, words::kWhoTitle},
    {Screen::Survey, survey, words::kSurvey},      {Screen::Review, review, words::kReviewTitle},
    {Screen::Import, coordinator, words::kImportTitle},
    {Screen::Priorities, coordinator, words::kPrioritiesTab},
    {Screen::Pooling, coordinator, words::kPoolingTab},
    {Screen::Members, coordinator, words::kMembersTab},
    {Screen::Files, coordinator, words::kFilesTab},
    {Screen::Help, help, words::kHelpTitle},       {Screen::Scores, scores, words::kScoresTitle},
    {Screen::Plan, plan, words::kPlanTitle},       {Screen::Compare, compare, words::kCompareTitle},
};

const Row& row_of(Screen screen) {
    for (const Row& row : kScreens) {
        if (row.screen == screen) return row;
    }
    return kScreens[0];
}

// The screens of a self-assessment, and the form before one.
bool assessing(const state::State& state) {
    if (state.screen == Screen::Identity) {
        const auto* survey = state.catalogue.questionnaire(state.newcomer_survey);
        return survey != nullptr && survey->scoring;
    }
    const bool within = state.screen == Screen::Survey || state.screen == Screen::Review ||
                        state.screen >= Screen::Scores;
    return within && state.view;
}

void draw_grapes(widgets::Painter& paint, float x, float y, float size) {
    const float unit = size / 32;
    paint.line(x + 16 * unit, y + 5.5f * unit, x + 16 * unit, y + 1.5f * unit, Ink::Primary,
               2 * unit);
    constexpr float kGrapes[6][2] = {{6, 10},     {16, 10},    {26, 10},
                                     {11, 18.6f}, {21, 18.6f}, {16, 27.2f}};
    for (int i = 0; i < 6; ++i) {
        paint.circle(x + kGrapes[i][0] * unit, y + kGrapes[i][1] * unit, 4.3f * unit,
                     i == 4 ? Ink::Accent : Ink::Primary);
    }
}

// The logo and name lead home.
void brand(Place& place) {
    Ui& ui = place.ui;
    const float words = widgets::measured(words::kProductName, chart::Weight::Bold, 18);
    // Beside everything at the right there is not always room for the name.
    const bool named = !ui.narrow() && !(place.offline && ui.frame().width < 720);
    const float wide = named ? 48 + words : 44;
    const widgets::Rect rect = ui.place(std::ceil(wide) + 4, 44);
    sem::Node& node = ui.emit(sem::Role::Button, "home", rect, "brand");
    ui.item(node);
    node.label = ui.say(words::kHome);
    draw_grapes(ui.paint(), rect.x, rect.y + 5, 34);
    if (named) {
        ui.draw_text(node, rect.x + 46, rect.y + 9, wide, styles::kSection, words::kProductName);
    }
    if (ui.took(node.key, platform::Event::Click))
        place.actions.push_back(state::GoTo{Screen::Start});
}

float offline_width(const Ui& ui) {
    if (ui.medium()) return 44;
    return std::ceil(widgets::measured(ui.say(words::kOffline), chart::Weight::Semibold, 13)) + 44;
}

// Nothing is wrong: everything works without a network.
void offline_tag(Ui& ui) {
    const bool wordless = ui.medium();
    const widgets::Rect rect = ui.place(offline_width(ui), wordless ? 44 : 26);
    sem::Node& node = ui.emit(sem::Role::Paragraph, "offline", rect, "tag");
    node.tone = "neutral";
    node.icon = icons::kOffline;
    if (wordless) {
        node.role = sem::Role::Image, node.look = "mark";
        node.label = ui.say(words::kOffline);
        return ui.paint().icon(icons::kOffline, rect.x + 12, rect.y + 12, 20, Ink::Ink2);
    }
    ui.paint().fill(rect, Ink::Sunken, 13);
    ui.paint().icon(icons::kOffline, rect.x + 11, rect.y + 5, 16, Ink::Ink2);
    ui.draw_text(node, rect.x + 34, rect.y + 4, rect.w,
                 {13, 18, chart::Weight::Semibold, Ink::Ink2}, ui.say(words::kOffline));
}

void tools(Place& place) {
    Ui& ui = place.ui;
    const base::Language now = ui.language();
    const bool french = now == base::Language::Fr;
    const float right = ui.frame().width - margin(ui);
    const float gap = ui.narrow() ? 8 : 12;
    const bool brief = ui.frame().width < 720;
    const float saved = ui.narrow() ? 0 : save_state_width(place, brief);
    const float offline = place.offline ? offline_width(ui) : 0;
    const float start = right - 92 - 2 * (gap + 44) - (saved > 0 ? saved + 16 : 0) -
                        (offline > 0 ? offline + 16 : 0);
    ui.region(start, 10, right - start + 1, [&] {
        ui.row(
            "toolbar", 44, 16,
            [&] {
                if (saved > 0) save_state(place, brief);
                if (offline > 0) offline_tag(ui);
                const std::size_t segment = ui.open(sem::Role::Group, "language", "segment");
                ui.at(segment).label = ui.say(words::kLanguageGroup);
                if (ui.segment("fr", "FR", "FR, français", french, 46, true)) {
                    place.actions.push_back(state::SetLanguage{base::Language::Fr});
                }
                ui.last().language = "fr-CA";
                ui.nudge(-16);
                if (ui.segment("en", "EN", "EN, English", !french, 46, false)) {
                    place.actions.push_back(state::SetLanguage{base::Language::En});
                }
                ui.last().language = "en-CA";
                ui.close(segment);
                ui.nudge(gap - 16);
                if (ui.icon_button("theme", place.dark ? icons::kSun : icons::kMoon,
                                   ui.say(place.dark ? words::kToLight : words::kToDark))) {
                    place.actions.push_back(state::ToggleTheme{place.dark});
                }
                ui.nudge(gap - 16);
                if (ui.icon_button("help", icons::kQuestion, ui.say(words::kHelpTitle)))
                    place.actions.push_back(state::OpenHelp{});
            },
            "toolbar");
    });
}

void top_bar(Place& place) {
    Ui& ui = place.ui;
    const float edge = margin(ui);
    ui.paint().layer(0);
    ui.paint().fill({0, 0, ui.frame().width, 64}, Ink::Surface, 0);
    ui.paint().fill({0, 63, ui.frame().width, 1}, Ink::Line, 0);
    ui.paint().layer(widgets::Painter::kLayers - 1);
    const std::size_t bar = ui.open(sem::Role::Banner, "top", "topbar");
    ui.region(edge, 10, ui.narrow() ? 60 : 420, [&] {
        ui.row(
            "brand", 44, 16,
            [&] {
                brand(place);
                if (place.state.screen != Screen::Start && !ui.medium()) {
                    const auto crumb = state::coordinating(place.state)             ? words::kCoordination
                                       : assessing(place.state)              ? words::kAssessment
                                       : place.state.screen == Screen::Help ? words::kHelpTitle
                                                                            : words::kSurvey;
                    const widgets::Rect rule = ui.place(1, 20);
                    ui.paint().fill(rule, Ink::Line, 0);
                    ui.text("crumb", styles::kSmall, ui.say(crumb), sem::Role::Paragraph, "crumb");
                }
            },
            "brand-row");
    });
    tools(place);
    ui.close(bar);
    ui.move_to(64);
}

struct Tab {
    const char* id;
    words::Phrase title;
    Screen screen;
};
constexpr Tab kCoordinationTabs[] = {{"import", words::kImportTab, Screen::Import},
                                     {"priorities", words::kPrioritiesTab, Screen::Priorities},
                                     {"pooling", words::kPoolingTab, Screen::Pooling},
                                     {"members", words::kMembersTab, Screen::Members},
                                     {"files", words::kFilesTab, Screen::Files}};
constexpr Tab kAssessmentTabs[] = {{"answers", words::kTabAnswers, Screen::Survey},
                                   {"scores", words::kResultsTab, Screen::Scores},
                                   {"plan", words::kTabPlan, Screen::Plan},
                                   {"compare", words::kTabCompare, Screen::Compare}};

void tabs(Place& place, const words::Phrase& name, const Tab* first, int count) {
    Ui& ui = place.ui;
    const float top = ui.top();
    const bool small = ui.narrow() && count > 2;
    float reached = top + 52;
    const std::size_t nav = ui.open(sem::Role::Navigation, "tabs", "tabs");
    ui.at(nav).label = ui.say(name);
    ui.region(margin(ui), top, ui.frame().width - 2 * margin(ui), [&] {
        ui.row("tabs", 52, small ? 0 : 8, [&] {
            for (const Tab* tab = first; tab != first + count; ++tab) {
                if (ui.tab(tab->id, ui.say(tab->title), tab->screen == place.state.screen, small))
                    place.actions.push_back(state::GoTo{tab->screen});
            }
        });
        reached = std::fmax(reached, ui.top());   // on a phone they may take two lines
    });
    ui.close(nav);
    ui.paint().layer(0);
    ui.paint().fill({0, top, ui.frame().width, reached - top}, Ink::Surface, 0);
    ui.paint().fill({0, reached - 1, ui.frame().width, 1}, Ink::Line, 0);
    ui.paint().layer(widgets::Painter::kLayers - 1);
    ui.move_to(reached);
}

}  // namespace

const std::string& cluster_name(const state::State& state, const std::string& id) {
    const define::Cluster* cluster = state.catalogue.cluster(id);
    return cluster == nullptr ? id : cluster->name.in(state.language);
}

float margin(const Ui& ui) {
    return ui.narrow() ? 16 : 24;
}

void main_column(Place& place, float most, const char* look, const Ui::Body& body) {
    Ui& ui = place.ui;
    const float edge = ui.frame().width >= most + 64 ? 32 : margin(ui);
    const float wide = std::fmin(most, ui.frame().width - 2 * edge);
    const float x = std::floor((ui.frame().width - wide) / 2);
    const float top = ui.top();
    float reached = top;
    const std::size_t main = ui.open(sem::Role::Main, "main", look);
    ui.region(x, top, wide, [&] {
        body();
        reached = ui.top() + 32;
    });
    ui.move_to(reached);
    ui.close(main);
}

void draw(Place& place) {
    Ui& ui = place.ui;
    ui.paint().layer(0);
    ui.paint().fill({0, 0, ui.frame().width, 100000}, Ink::Background, 0);
    top_bar(place);
    if (state::coordinating(place.state)) tabs(place, words::kTabs, kCoordinationTabs, 5);
    if (assessing(place.state) && place.state.screen != Screen::Identity)
        tabs(place, words::kTabsAssessment, kAssessmentTabs, 4);
    notices(place);
    ui.set_read_only(place.state.holding.elsewhere);
    row_of(place.state.screen).draw(place);
}

std::string document_title(const state::State& state) {
    words::Phrase title = row_of(state.screen).title;
    if (assessing(state) && state.screen == Screen::Identity) title = words::kAssessWho;
    if (assessing(state) && state.screen == Screen::Survey) title = words::kAssessment;
    return std::string(title.in(state.language)) + " – " + words::kProductName;
}

}  // namespace screens
