// Where the members of the clusters stand, as far as it may be shown.

#include <algorithm>

#include "app/coordination/parts.h"
#include "survey/chart/reference.h"

namespace coordination {

using widgets::Ui;
namespace styles = widgets::styles;

namespace {

struct Shelf {
    const define::Questionnaire& questionnaire;
    const report::WaveAnalysis& wave;
    std::vector<report::Figure> figures;

    std::vector<const report::Figure*> of_family(const std::string& family) const {
        std::vector<const report::Figure*> result;
        for (const report::Figure& figure : figures)
            if (figure.id.starts_with(family + "-")) result.push_back(&figure);
        return result;
    }
};

// One chart of several of a kind, and the choice among them.
void chosen(Place& place, const Shelf& shelf, const std::string& family,
            const words::Phrase& label, const auto& name_of) {
    const auto all = shelf.of_family(family);
    if (all.empty()) return;
    Ui& ui = place.ui;
    const auto& desk = place.state.coordination;
    const auto wanted = desk.chosen.find(family);
    const report::Figure* shown = all.front();
    std::vector<widgets::SelectOption> options;
    for (const report::Figure* each : all) {
        if (wanted != desk.chosen.end() && each->id == wanted->second) shown = each;
        options.push_back({each->id, name_of(each->id.substr(family.size() + 1))});
    }
    ui.label_for(family + "-label", ui.key(family), ui.say(label));
    ui.space(4);
    if (const auto now = ui.select(family, {.value = shown->id, .width = std::min(ui.width(), 420.0f)}, options))
        place.actions.push_back(state::Coordinate{state::ChooseFigure{family, *now}});
    ui.space(12);
    figure_card(place, shelf.questionnaire, shelf.wave, *shown);
}

}  // namespace

void members(Place& place) {
    const define::Questionnaire* survey = state::self_assessment(place.state);
    if (survey == nullptr) return;
    topic_screen(place, *survey, words::kMembersTitle, [&](const report::WaveAnalysis& wave) {
        Ui& ui = place.ui;
        const Shelf shelf{*survey, wave,
                          report::figures(*survey, wave, place.state.coordination.options)};
        for (const report::Figure& figure : shelf.figures)
            if (figure.id.find('-') == std::string::npos)
                figure_card(place, *survey, wave, figure);
        chosen(place, shelf, "quartiles", words::kGroupBy, [&](const std::string& by) {
            return chart::dimension_label(by, *survey, ui.language());
        });
        chosen(place, shelf, "pratiques", words::kPracticesOf, [&](const std::string& theme) {
            for (const define::Section& section : survey->sections)
                if (section.id == theme) return std::string(ui.say(section.title));
            return theme;
        });
    });
}

}  // namespace coordination
