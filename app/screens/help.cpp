// Help, and how the page looks: the reader's own choices.

#include "app/screens/parts.h"
#include "app/widgets/icons.h"

namespace screens {

using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

struct Theme {
    state::ThemeChoice choice;
    const char* id;
    words::Phrase name;
};
constexpr Theme kThemes[] = {
    {state::ThemeChoice::System, "system", words::kThemeSystem},
    {state::ThemeChoice::Light, "light", words::kThemeLight},
    {state::ThemeChoice::Dark, "dark", words::kThemeDark},
};

void themes(Place& place) {
    Ui& ui = place.ui;
    const std::size_t group = ui.open(sem::Role::RadioGroup, "theme", "stack");
    ui.legend("legend", ui.say(words::kTheme));
    ui.space(8);
    ui.row(
        "options", 48, 8,
        [&] {
            for (const Theme& theme : kThemes) {
                widgets::Choice choice{.look = "chip", .text = ui.say(theme.name)};
                choice.value = theme.id;
                choice.checked = place.state.theme == theme.choice;
                if (ui.radio(theme.id, choice))
                    place.actions.push_back(state::SetTheme{theme.choice});
            }
        },
        "chips");
    ui.close(group);
}

void presentation(Place& place) {
    Ui& ui = place.ui;
    const std::size_t group = ui.open(sem::Role::RadioGroup, "page", "stack");
    ui.legend("legend", ui.say(words::kPage));
    ui.space(8);
    auto one = [&](bool plain, const words::Phrase& name, const words::Phrase& text) {
        widgets::Choice choice{.text = ui.say(name), .help = ui.say(text)};
        choice.value = plain ? "plain" : "drawn";
        choice.checked = place.state.plain_page == plain;
        if (ui.radio(choice.value, choice)) place.actions.push_back(state::SetPlainPage{plain});
    };
    one(false, words::kPageDrawn, words::kPageDrawnText);
    ui.space(8);
    one(true, words::kPagePlain, words::kPagePlainText);
    ui.close(group);
}

// A title and its paragraphs, one a line of the phrase.
void advice(Place& place, const char* id, const words::Phrase& title, const words::Phrase& text) {
    Ui& ui = place.ui;
    ui.panel(sem::Role::Group, id, {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(title));
        std::string_view rest = ui.say(text);
        for (int number = 0; !rest.empty(); ++number) {
            const std::size_t end = rest.find('\n');
            ui.space(8);
            ui.text(std::to_string(number), styles::kBody, rest.substr(0, end));
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
    });
    ui.space(16);
}

}  // namespace

void help(Place& place) {
    main_column(place, 720, "page", [&] {
        Ui& ui = place.ui;
        ui.space(ui.narrow() ? 24 : 36);
        ui.heading("title", 1, styles::kPage, ui.say(words::kHelpTitle));
        ui.mark("title");
        ui.space(24);
        ui.panel(sem::Role::Group, "display", {}, [&] {
            ui.heading("title", 2, styles::kSection, ui.say(words::kDisplay));
            ui.space(16);
            themes(place);
            ui.space(24);
            presentation(place);
        });
        ui.space(16);
        advice(place, "answers", words::kYourAnswers, words::kYourAnswersText);
        advice(place, "keyboard", words::kByKeyboard, words::kByKeyboardText);
        advice(place, "trouble", words::kTrouble, words::kTroubleText);
        if (ui.button("back", ui.say(words::kBack), {.icon = icons::kLeft}))
            place.actions.push_back(state::CloseHelp{});
    });
}

}  // namespace screens
