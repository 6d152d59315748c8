// Where the members of the clusters stand, as far as it may be shown.

#include "app/coordination/parts.h"
#include "survey/chart/reference.h"

namespace coordination {

using widgets::Ui;

void members(Place& place) {
    const define::Questionnaire* survey = state::self_assessment(place.state);
    if (survey == nullptr) return;
    topic_screen(place, *survey, words::kMembersTitle, [&](const report::WaveAnalysis& wave) {
        Ui& ui = place.ui;
        const Shelf shelf{*survey, wave,
                          report::figures(*survey, wave, place.state.coordination.options)};
        for (const report::Figure& figure : shelf.figures)
            if (!of_a_kind(figure)) figure_card(place, *survey, wave, figure);
        one_of_a_kind(place, shelf, "quartiles", words::kGroupBy, [&](const std::string& by) {
            return chart::dimension_label(by, *survey, ui.language());
        });
        one_of_a_kind(place, shelf, "pratiques", words::kPracticesOf, [&](const std::string& theme) {
            for (const define::Section& section : survey->sections)
                if (section.id == theme) return std::string(ui.say(section.title));
            return theme;
        });
        cross_tabulation(place, *survey, wave);
    });
}

}  // namespace coordination
