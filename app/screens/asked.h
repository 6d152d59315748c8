#pragma once
// A question being asked: what the screens of its types share. Private to question.cpp, choices.cpp,
// levels.cpp and typed.cpp.

#include "app/screens/parts.h"
#include "survey/answer/visibility.h"

namespace screens {

struct Asked {
    Place& place;
    const define::Question& question;
    const state::Draft& draft;

    widgets::Ui& ui() const { return place.ui; }
    const answer::Answer* given() const {
        return answer::find(draft.response.answers, question.id);
    }
    const answer::Choices* choices() const {
        const answer::Answer* answer = given();
        return answer == nullptr ? nullptr : std::get_if<answer::Choices>(&answer->value);
    }
    bool required() const {
        return answer::required_now(question, state::questionnaire_of(place.state, draft),
                                    draft.response.answers);
    }
    std::string note() const {
        // Some labels already say that they may be left out.
        const std::string_view label = ui().say(question.label);
        const bool told = !label.empty() && label.back() == ')';
        std::string note;
        if (required())
            note = ui().say(words::kRequired);
        else if (!told)
            note = ui().say(words::kOptional);
        if (question.max_choices > 0)
            note +=
                (note.empty() ? "" : ", ") + words::up_to(question.max_choices, ui().language());
        return note;
    }
    void set(std::optional<answer::Answer> answer) const {
        place.actions.push_back(state::SetAnswer{question.id, std::move(answer)});
    }
    void first_control(bool first) const {
        if (first) ui().mark("q/" + question.id);
    }
};

void ask_single(const Asked& asked);    // radios: statuses, chips or lines
void ask_scale(const Asked& asked);     // one radio a level
void ask_levels(const Asked& asked);    // one card a level, with what it means
void ask_multiple(const Asked& asked);  // checkboxes
void ask_typed(const Asked& asked);     // text, number, date, month

}  // namespace screens
