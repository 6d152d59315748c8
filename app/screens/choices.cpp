// Questions answered by choosing: single, scale, multiple.

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "app/screens/asked.h"

namespace screens {

using widgets::Ui;
namespace styles = widgets::styles;

namespace {

std::size_t open_group(const Asked& asked, sem::Role role) {
    Ui& ui = asked.ui();
    const std::size_t group = ui.open(role, "group", "stack");
    if (asked.required()) ui.at(group).flags |= sem::kRequired;
    ui.legend("legend", ui.say(asked.question.label), asked.note());
    if (!asked.question.help.empty()) {
        ui.at(group).described_by = ui.text("help", styles::kSmall, ui.say(asked.question.help),
                                            sem::Role::Paragraph, "help");
    }
    ui.space(8);
    return group;
}

bool chosen(const Asked& asked, const define::Option& option) {
    const answer::Answer* given = asked.given();
    if (given == nullptr) return false;
    if (option.state == define::OptionState::DontKnow)
        return given->state == answer::State::DontKnow;
    if (option.state == define::OptionState::NotApplicable) {
        return given->state == answer::State::NotApplicable;
    }
    const auto* text = std::get_if<std::string>(&given->value);
    return given->state == answer::State::Answered && text != nullptr && *text == option.id;
}

answer::Answer answer_of(const define::Option& option) {
    if (option.state == define::OptionState::DontKnow) return {answer::State::DontKnow, {}};
    if (option.state == define::OptionState::NotApplicable)
        return {answer::State::NotApplicable, {}};
    return {answer::State::Answered, option.id};
}

// Short words stand side by side; sentences get a line each.
bool short_words(const Asked& asked) {
    float total = 0;
    for (const define::Option& option : asked.question.options) {
        if (!option.help.empty()) return false;
        total += widgets::measured(asked.ui().say(option.label), chart::Weight::Semibold, 16) + 78;
    }
    return total <= 2 * asked.ui().width() && asked.ui().width() >= 560;
}

widgets::Choice choice_of(const Asked& asked, const define::Option& option, bool toned,
                          float width) {
    const ToneLook tone = tone_look(option.tone);
    widgets::Choice choice;
    choice.text = asked.ui().say(option.label);
    if (!toned) choice.help = asked.ui().say(option.help);
    choice.value = option.id;
    choice.icon = tone.icon, choice.tone = tone.name;
    choice.tile = tone.fill, choice.on_tile = tone.on;
    choice.checked = chosen(asked, option);
    choice.width = width;
    return choice;
}

}  // namespace

void ask_single(const Asked& asked) {
    Ui& ui = asked.ui();
    const std::size_t group = open_group(asked, sem::Role::RadioGroup);
    const auto& options = asked.question.options;
    const bool toned = !options.empty() && options.front().tone != define::Tone::None;
    const bool across = toned && ui.width() >= 620;
    const bool chips = !toned && short_words(asked);
    const float gap = 8;
    const float count = static_cast<float>(options.size());
    const float each = across ? std::floor((ui.width() - gap * (count - 1)) / count) : 0;
    auto draw = [&] {
        std::vector<widgets::Choice> choices;
        float tallest = 0;
        for (const define::Option& option : options) {
            widgets::Choice choice = choice_of(asked, option, toned, each);
            choice.look = toned ? "option" : chips ? "chip" : "choice";
            if (across) tallest = std::fmax(tallest, ui.choice_height(choice, each));
            choices.push_back(std::move(choice));
        }
        for (std::size_t i = 0; i < options.size(); ++i) {
            const define::Option& option = options[i];
            choices[i].height = tallest;
            if (ui.radio(option.id, choices[i])) asked.set(answer_of(option));
            asked.first_control(i == 0);
            if (!across && !chips) ui.space(8);
        }
    };
    if (chips)
        ui.row("options", 48, gap, draw, "chips");
    else if (across)
        ui.row("options", 84, gap, draw, "options");
    else
        ui.node(sem::Role::Group, "options", toned ? "options" : "stack", draw);
    ui.close(group);
    if (!asked.required() && asked.given() != nullptr && !toned) {
        if (ui.button("clear", ui.say(words::kClearAnswer),
                      {.look = "quiet",
                       .disabled = ui.read_only(),
                       .height = 44,
                       .label = std::string(ui.say(words::kClearAnswer)) +
                                "\u00A0: " + std::string(ui.say(asked.question.label))})) {
            asked.set(std::nullopt);
        }
    }
}

void ask_scale(const Asked& asked) {
    Ui& ui = asked.ui();
    const std::size_t group = open_group(asked, sem::Role::RadioGroup);
    const auto& points = asked.question.points;
    const float gap = 8;
    const float count = static_cast<float>(points.size());
    const float wide = std::fmin(ui.width(), 420.0f);
    const float each = std::floor((wide - gap * (count - 1)) / count);
    const answer::Answer* given = asked.given();
    const auto* number = given == nullptr ? nullptr : std::get_if<answer::Number>(&given->value);
    ui.row(
        "scale", 48, gap,
        [&] {
            for (const define::Point& point : points) {
                widgets::Choice choice;
                choice.look = "scale-cell";
                choice.text = std::to_string(point.value);
                choice.label = words::scale_end(point.value, ui.say(point.label));
                choice.value = choice.text;
                choice.checked = number != nullptr && number->value == point.value;
                choice.width = each;
                if (ui.radio(choice.text, choice)) {
                    asked.set(
                        answer::Answer{answer::State::Answered,
                                       answer::Number{static_cast<double>(point.value), true}});
                }
                asked.first_control(&point == &points.front());
            }
        },
        "scale");
    ui.space(6);
    const define::Point* shown = nullptr;
    for (const define::Point& point : points) {
        if (number != nullptr && number->value == point.value) shown = &point;
    }
    const define::Point& low = shown != nullptr ? *shown : points.front();
    const widgets::Rect rect = ui.place(ui.width(), 0);
    sem::Node& node = ui.emit(sem::Role::Paragraph, "ends", rect, "ends");
    node.h = ui.draw_text(node, rect.x, rect.y, rect.w, styles::kCaption,
                          words::scale_end(low.value, ui.say(low.label)), 0);
    if (shown == nullptr) {
        const define::Point& high = points.back();
        node.h += ui.draw_text(node, rect.x, rect.y + node.h, rect.w, styles::kCaption,
                               words::scale_end(high.value, ui.say(high.label)), 1);
    }
    // As tall as with both ends: what is below does not jump when a level is chosen.
    ui.space(std::fmax(node.h, 2 * styles::kCaption.line));
    ui.close(group);
}

void ask_multiple(const Asked& asked) {
    Ui& ui = asked.ui();
    const std::size_t group = open_group(asked, sem::Role::CheckboxGroup);
    const answer::Choices* have = asked.choices();
    auto has = [](const answer::Choices* list, const std::string& id) {
        return list != nullptr && std::find(list->begin(), list->end(), id) != list->end();
    };
    const answer::Choices* within = nullptr;
    if (!asked.question.subset_of.empty()) {
        const answer::Answer* outer =
            answer::find(asked.draft.response.answers, asked.question.subset_of);
        within = outer == nullptr ? nullptr : std::get_if<answer::Choices>(&outer->value);
    }
    const bool full = asked.question.max_choices > 0 && have != nullptr &&
                      static_cast<int>(have->size()) >= asked.question.max_choices;
    bool first = true;
    ui.row(
        "chips", 48, 8,
        [&] {
            for (const define::Option& option : asked.question.options) {
                if (!asked.question.subset_of.empty() && !has(within, option.id)) continue;
                widgets::Choice choice;
                choice.look = "chip";
                choice.text = ui.say(option.label);
                choice.value = option.id;
                choice.checked = has(have, option.id);
                choice.disabled = full && !choice.checked;
                if (const auto on = ui.checkbox(option.id, choice)) {
                    asked.place.actions.push_back(
                        state::ToggleChoice{asked.question.id, option.id, *on});
                }
                asked.first_control(first);
                first = false;
            }
        },
        "chips");
    ui.close(group);
}

}  // namespace screens
