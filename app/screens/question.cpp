// One question of any type: legend or label, control, help, fault.

#include <algorithm>
#include <cmath>

#include "app/screens/parts.h"
#include "app/widgets/icons.h"
#include "survey/answer/validate.h"
#include "survey/answer/visibility.h"
#include "survey/base/number.h"

namespace screens {

using define::QuestionType;
using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

ToneLook tone_look(define::Tone tone) {
    switch (tone) {
        case define::Tone::Place: return {Ink::Place, Ink::OnPlace, icons::kCheck, "place"};
        case define::Tone::Improve: return {Ink::Improve, Ink::OnImprove, icons::kArrowUp, "improve"};
        case define::Tone::SetUp: return {Ink::SetUp, Ink::OnSetUp, icons::kPlus, "setup"};
        case define::Tone::Without: return {Ink::Without, Ink::OnWithout, icons::kMinus, "without"};
        case define::Tone::Unknown: return {Ink::Unknown, Ink::OnUnknown, icons::kQuestion, "unknown"};
        case define::Tone::None: break;
    }
    return {Ink::None, Ink::None, nullptr, ""};
}

namespace {

struct Asked {
    Place& place;
    const define::Question& question;
    const state::Draft& draft;

    Ui& ui() const { return place.ui; }
    const answer::Answer* given() const {
        return answer::find(draft.response.answers, question.id);
    }
    const answer::Choices* choices() const {
        const answer::Answer* answer = given();
        return answer == nullptr ? nullptr : std::get_if<answer::Choices>(&answer->value);
    }
    bool required() const {
        return answer::required_now(question, state::priority_survey(place.state),
                                    draft.response.answers);
    }
    std::string note() const {
        // Some labels already say that they may be left out.
        const std::string_view label = ui().say(question.label);
        const bool told = !label.empty() && label.back() == ')';
        std::string note;
        if (required()) note = ui().say(words::kRequired);
        else if (!told) note = ui().say(words::kOptional);
        if (question.max_choices > 0) note += (note.empty() ? "" : ", ") + words::up_to(question.max_choices, ui().language());
        return note;
    }
    void set(std::optional<answer::Answer> answer) const {
        place.actions.push_back(state::SetAnswer{question.id, std::move(answer)});
    }
    void first_control(bool first) const {
        if (first) ui().mark("q/" + question.id);
    }
};

std::size_t open_group(const Asked& asked, sem::Role role) {
    Ui& ui = asked.ui();
    const std::size_t group = ui.open(role, "group", "stack");
    if (asked.required()) ui.at(group).flags |= sem::kRequired;
    ui.legend("legend", ui.say(asked.question.label), asked.note());
    if (!asked.question.help.empty()) {
        ui.at(group).described_by =
            ui.text("help", styles::kSmall, ui.say(asked.question.help), sem::Role::Paragraph, "help");
    }
    ui.space(8);
    return group;
}

bool chosen(const Asked& asked, const define::Option& option) {
    const answer::Answer* given = asked.given();
    if (given == nullptr) return false;
    if (option.state == define::OptionState::DontKnow) return given->state == answer::State::DontKnow;
    if (option.state == define::OptionState::NotApplicable) {
        return given->state == answer::State::NotApplicable;
    }
    const auto* text = std::get_if<std::string>(&given->value);
    return given->state == answer::State::Answered && text != nullptr && *text == option.id;
}

answer::Answer answer_of(const define::Option& option) {
    if (option.state == define::OptionState::DontKnow) return {answer::State::DontKnow, {}};
    if (option.state == define::OptionState::NotApplicable) return {answer::State::NotApplicable, {}};
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

void single(const Asked& asked) {
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
        for (const define::Option& option : options) {
            const ToneLook tone = tone_look(option.tone);
            widgets::Choice choice;
            choice.look = toned ? "option" : chips ? "chip" : "choice";
            choice.text = ui.say(option.label);
            if (!toned) choice.help = ui.say(option.help);
            choice.value = option.id;
            choice.icon = tone.icon, choice.tone = tone.name;
            choice.tile = tone.fill, choice.on_tile = tone.on;
            choice.checked = chosen(asked, option);
            choice.width = each;
            if (ui.radio(option.id, choice)) asked.set(answer_of(option));
            asked.first_control(&option == &options.front());
            if (!across && !chips) ui.space(8);
        }
    };
    if (chips) ui.row("options", 48, gap, draw, "chips");
    else if (across) ui.row("options", 84, gap, draw, "options");
    else ui.node(sem::Role::Group, "options", toned ? "options" : "stack", draw);
    ui.close(group);
    if (!asked.required() && asked.given() != nullptr && !toned) {
        if (ui.button("clear", ui.say(words::kClearAnswer),
                      {.look = "quiet", .height = 44,
                       .label = std::string(ui.say(words::kClearAnswer)) + "\u00A0: " +
                                std::string(ui.say(asked.question.label))})) {
            asked.set(std::nullopt);
        }
    }
}

void scale(const Asked& asked) {
    Ui& ui = asked.ui();
    const std::size_t group = open_group(asked, sem::Role::RadioGroup);
    const auto& points = asked.question.points;
    const float gap = 8;
    const float count = static_cast<float>(points.size());
    const float wide = std::fmin(ui.width(), 420.0f);
    const float each = std::floor((wide - gap * (count - 1)) / count);
    const answer::Answer* given = asked.given();
    const auto* number = given == nullptr ? nullptr : std::get_if<answer::Number>(&given->value);
    ui.row("scale", 48, gap, [&] {
        for (const define::Point& point : points) {
            widgets::Choice choice;
            choice.look = "scale-cell";
            choice.text = std::to_string(point.value);
            choice.label = words::scale_end(point.value, ui.say(point.label));
            choice.value = choice.text;
            choice.checked = number != nullptr && number->value == point.value;
            choice.width = each;
            if (ui.radio(choice.text, choice)) {
                asked.set(answer::Answer{answer::State::Answered,
                                         answer::Number{static_cast<double>(point.value), true}});
            }
            asked.first_control(&point == &points.front());
        }
    }, "scale");
    ui.space(6);
    const define::Point* shown = nullptr;
    for (const define::Point& point : points) {
        if (number != nullptr && number->value == point.value) shown = &point;
    }
    const define::Point& low = shown != nullptr ? *shown : points.front();
    std::string words = words::scale_end(low.value, ui.say(low.label));
    if (shown == nullptr) {
        words += "\n" + words::scale_end(points.back().value, ui.say(points.back().label));
    }
    ui.text("ends", styles::kCaption, words);
    ui.close(group);
}

void multiple(const Asked& asked) {
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
    ui.row("chips", 48, 8, [&] {
        for (const define::Option& option : asked.question.options) {
            if (!asked.question.subset_of.empty() && !has(within, option.id)) continue;
            widgets::Choice choice;
            choice.look = "chip";
            choice.text = ui.say(option.label);
            choice.value = option.id;
            choice.checked = has(have, option.id);
            choice.disabled = full && !choice.checked;
            if (const auto on = ui.checkbox(option.id, choice)) {
                asked.place.actions.push_back(state::ToggleChoice{asked.question.id, option.id, *on});
            }
            asked.first_control(first);
            first = false;
        }
    }, "chips");
    ui.close(group);
}

void typed(const Asked& asked);

}  // namespace

void question(Place& place, const define::Question& question, const state::Draft& draft) {
    const auto& survey = state::priority_survey(place.state);
    if (!answer::visible(question, survey, draft.response.answers)) return;
    if (!question.subset_of.empty() &&
        answer::find(draft.response.answers, question.subset_of) == nullptr) {
        return;
    }
    const Asked asked{place, question, draft};
    place.ui.scope(question.id, [&] {
        switch (question.type) {
            case QuestionType::Single:
            case QuestionType::YesNo: single(asked); break;
            case QuestionType::Scale: scale(asked); break;
            case QuestionType::Multiple: multiple(asked); break;
            default: typed(asked); break;
        }
    });
    place.ui.space(24);
}

namespace {

sem::Role role_of(QuestionType type) {
    switch (type) {
        case QuestionType::LongText: return sem::Role::TextArea;
        case QuestionType::Number: return sem::Role::NumberField;
        case QuestionType::Date: return sem::Role::DateField;
        case QuestionType::Month: return sem::Role::MonthField;
        default: return sem::Role::TextField;
    }
}

std::string text_given(const Asked& asked) {
    const auto half = asked.draft.typed.find(asked.question.id);
    if (half != asked.draft.typed.end()) return half->second;
    const answer::Answer* given = asked.given();
    if (given == nullptr || given->state != answer::State::Answered) return {};
    if (const auto* text = std::get_if<std::string>(&given->value)) return *text;
    const auto* number = std::get_if<answer::Number>(&given->value);
    if (number == nullptr) return {};
    std::string text = base::shortest(number->value);
    if (asked.ui().language() == base::Language::Fr) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

// What was typed as an answer; nothing when it cannot be one.
std::optional<answer::Answer> answer_from(const Asked& asked, const std::string& text) {
    answer::Answer answer;
    if (asked.question.type == QuestionType::Number) {
        std::string token;
        for (char c : text) {
            if (c != ' ') token += c == ',' ? '.' : c;
        }
        const auto number = base::parse_number(token);
        if (!number) return std::nullopt;
        answer.value = answer::Number{*number, std::floor(*number) == *number};
    } else {
        answer.value = text;
    }
    const bool good =
        answer::validate_one(answer, asked.question, asked.place.state.catalogue.clusters).empty();
    return good ? std::optional(answer) : std::nullopt;
}

std::string fault_words(const Asked& asked) {
    const auto half = asked.draft.typed.find(asked.question.id);
    if (half == asked.draft.typed.end() || half->second.empty()) return {};
    Ui& ui = asked.ui();
    const define::Question& question = asked.question;
    if (question.type == QuestionType::Date) return ui.say(words::kBadDate);
    if (question.type == QuestionType::Month) return ui.say(words::kBadMonth);
    if (question.type != QuestionType::Number) return words::at_most(question.max_length, ui.language());
    std::string words = ui.say(words::kBadNumber);
    if (question.min && question.max) {
        words += " (" + words::between(base::shown(*question.min, 0, ui.language()),
                                       base::shown(*question.max, 0, ui.language()), ui.language()) + ")";
    }
    return words;
}

void typed(const Asked& asked) {
    Ui& ui = asked.ui();
    const define::Question& question = asked.question;
    ui.label_for("label", ui.key("field"), ui.say(question.label), asked.note());
    widgets::Field field;
    field.role = role_of(question.type);
    if (!question.help.empty()) {
        field.described_by =
            ui.text("help", styles::kSmall, ui.say(question.help), sem::Role::Paragraph, "help");
    }
    ui.space(8);
    const bool area = question.type == QuestionType::LongText;
    const bool text = area || question.type == QuestionType::Text;
    field.value = text_given(asked);
    field.max_length = question.max_length;
    field.rows = area ? 3 : 1;
    field.width = text ? 0 : std::fmin(240.0f, ui.width());
    field.required = asked.required();
    field.revision = asked.place.state.text_revision;
    const std::string fault = fault_words(asked);
    if (!fault.empty()) {
        field.invalid = true;
        field.described_by = ui.key("fault");
    }
    if (const auto now = ui.field("field", field)) {
        const auto answer = answer_from(asked, *now);
        if (now->empty()) asked.set(std::nullopt);
        else if (answer) asked.set(answer);
        else asked.place.actions.push_back(state::SetTyped{question.id, *now});
    }
    asked.first_control(true);
    if (!fault.empty()) {
        ui.space(4);
        ui.error("fault", fault);
    }
}

}  // namespace

}  // namespace screens
