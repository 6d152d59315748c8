// One question of any type: finds who asks it.

#include "app/screens/asked.h"
#include "app/widgets/icons.h"

namespace screens {

using define::QuestionType;
using widgets::Ink;
namespace icons = widgets::icons;

ToneLook tone_look(define::Tone tone) {
    switch (tone) {
    case define::Tone::Place:
        return {Ink::Place, Ink::OnPlace, icons::kCheck, "place"};
    case define::Tone::Improve:
        return {Ink::Improve, Ink::OnImprove, icons::kArrowUp, "improve"};
    case define::Tone::SetUp:
        return {Ink::SetUp, Ink::OnSetUp, icons::kPlus, "setup"};
    case define::Tone::Without:
        return {Ink::Without, Ink::OnWithout, icons::kMinus, "without"};
    case define::Tone::Unknown:
        return {Ink::Unknown, Ink::OnUnknown, icons::kQuestion, "unknown"};
    case define::Tone::None:
        break;
    }
    return {Ink::None, Ink::None, nullptr, ""};
}

void question(Place& place, const define::Question& question, const state::Draft& draft) {
    const auto& survey = state::questionnaire_of(place.state, draft);
    if (!answer::asked(question, survey, draft.response.answers)) return;
    if (!question.subset_of.empty() &&
        answer::find(draft.response.answers, question.subset_of) == nullptr) {
        return;
    }
    const Asked asked{place, question, draft};
    place.ui.scope(question.id, [&] {
        switch (question.type) {
        case QuestionType::Single:
        case QuestionType::YesNo:
            ask_single(asked);
            break;
        case QuestionType::Scale:
            // Levels that are described are read before one is chosen.
            if (question.points.front().help.empty())
                ask_scale(asked);
            else
                ask_levels(asked);
            break;
        case QuestionType::Multiple:
            ask_multiple(asked);
            break;
        default:
            ask_typed(asked);
            break;
        }
    });
    place.ui.space(24);
}

}  // namespace screens
