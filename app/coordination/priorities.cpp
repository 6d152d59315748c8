// What the clusters want to do, and what they could do together.

#include "app/coordination/parts.h"

namespace coordination {
namespace {

void charts(Place& place, report::Topic topic, const words::Phrase& title) {
    const define::Questionnaire& survey = state::priority_survey(place.state);
    topic_screen(place, survey, title, [&](const report::WaveAnalysis& wave) {
        for (const report::Figure& figure :
             report::figures(survey, wave, place.state.coordination.options))
            if (figure.topic == topic) figure_card(place, survey, wave, figure);
    });
}

}  // namespace

void priorities(Place& place) {
    charts(place, report::Topic::Priorities, words::kPrioritiesTitle);
}

void pooling(Place& place) {
    charts(place, report::Topic::Pooling, words::kPoolingTitle);
}

}  // namespace coordination
