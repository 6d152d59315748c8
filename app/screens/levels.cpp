// A practice: one card a level with its own words, then the two ways of giving none.

#include "app/screens/asked.h"
#include "app/words/assessment.h"

namespace screens {

using widgets::Ui;
namespace styles = widgets::styles;

namespace {

// The level given in the older answers, where the practice still means the same.
const answer::Number* earlier(const Asked& asked) {
    const auto& pairs = asked.place.state.view ? asked.place.state.view->pairs : std::nullopt;
    if (!asked.draft.before || !pairs) return nullptr;
    for (const define::Question* changed : pairs->changed) {
        if (changed->id == asked.question.id) return nullptr;
    }
    const answer::Answer* then = answer::find(asked.draft.before->answers, asked.question.id);
    return then == nullptr ? nullptr : std::get_if<answer::Number>(&then->value);
}

void level_card(const Asked& asked, const define::Point& point, int place,
                const answer::Number* then) {
    Ui& ui = asked.ui();
    const answer::Answer* given = asked.given();
    const auto* number = given == nullptr || given->state != answer::State::Answered
                             ? nullptr
                             : std::get_if<answer::Number>(&given->value);
    const auto ink = widgets::level_ink(place, static_cast<int>(asked.question.points.size()));
    widgets::Choice choice;
    choice.look = "level";
    choice.mark = choice.value = std::to_string(point.value);
    choice.text = ui.say(point.label);
    choice.help = ui.say(point.help);
    choice.tone = widgets::name(ink.fill);
    choice.tile = ink.fill, choice.on_tile = ink.on;
    choice.checked = number != nullptr && number->value == point.value;
    if (then != nullptr && then->value == point.value) {
        choice.text += " (" + std::string(ui.say(words::kEarlierAnswer)) + " " +
                       asked.draft.before->wave + ")";
    }
    choice.label = words::scale_end(point.value, choice.text) + ". " + choice.help;
    if (ui.radio(choice.value, choice)) {
        asked.set(answer::Answer{answer::State::Answered,
                                 answer::Number{static_cast<double>(point.value), true}});
    }
    asked.first_control(place == 0);
    ui.space(8);
}

void state_choice(const Asked& asked, const char* id, answer::State state,
                  const words::Phrase& text, const words::Phrase& help, float width) {
    Ui& ui = asked.ui();
    const answer::Answer* given = asked.given();
    widgets::Choice choice;
    choice.text = ui.say(text), choice.help = ui.say(help);
    choice.value = id;
    choice.checked = given != nullptr && given->state == state;
    choice.width = width;
    if (ui.radio(id, choice)) asked.set(answer::Answer{state, {}});
}

}  // namespace

void ask_levels(const Asked& asked) {
    Ui& ui = asked.ui();
    const define::Question& question = asked.question;
    const std::size_t group = ui.open(sem::Role::RadioGroup, "group", "stack");
    if (asked.required()) ui.at(group).flags |= sem::kRequired;
    ui.legend("legend", ui.say(question.label), asked.note());
    ui.space(12);
    const answer::Number* then = earlier(asked);
    int place = 0;
    for (const define::Point& point : question.points)
        level_card(asked, point, place++, then);
    const bool two = ui.width() >= 560;
    const float each = two ? (ui.width() - 8) / 2 : ui.width();
    ui.row(
        "states", 68, 8,
        [&] {
            if (question.allow_not_applicable)
                state_choice(asked, "not-applicable", answer::State::NotApplicable,
                             words::kNotApplicable, words::kNotApplicableText, each);
            if (question.allow_dont_know)
                state_choice(asked, "dont-know", answer::State::DontKnow, words::kDontKnow,
                             words::kDontKnowText, each);
        },
        "states");
    ui.close(group);
}

}  // namespace screens
