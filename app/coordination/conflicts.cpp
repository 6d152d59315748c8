// Two responses of one cluster and year, side by side, and the choice between them.

#include <cmath>

#include "app/coordination/answer_words.h"
#include "app/coordination/parts.h"
#include "survey/base/utf8.h"
#include "survey/combine/differences.h"

namespace coordination {

using widgets::Ui;
namespace styles = widgets::styles;

namespace {

const answer::Response& response_at(const state::State& state, std::size_t place) {
    return state.coordination.imports[place].entry->response;
}

std::string card_title(const state::State& state, const answer::Response& response,
                       base::Language language) {
    const std::string when = words::modified_at(response.modified, state.clock.now,
                                                state.clock.local_offset, language);
    return when.empty() ? response.modified : when;
}

void versions(Place& place, const state::Conflict& conflict, const std::string& label) {
    Ui& ui = place.ui;
    const std::size_t group = ui.open(sem::Role::RadioGroup, "versions", "stack");
    ui.at(group).label = label;
    for (const std::size_t each : conflict) {
        const state::Import& import = place.state.coordination.imports[each];
        const answer::Response& response = import.entry->response;
        widgets::Choice choice;
        choice.text = card_title(place.state, response, ui.language());
        choice.help = base::excerpt(import.name) + ", " +
                      words::answers_given(static_cast<int>(response.answers.size()),
                                           ui.language());
        if (each == conflict.front())
            choice.help = std::string(ui.say(words::kLatest)) + ". " + choice.help;
        choice.value = response.id;
        choice.checked = import.verdict == state::Verdict::Accepted ||
                         import.verdict == state::Verdict::Unverified;
        choice.width = ui.width();
        if (ui.radio(response.id, choice))
            place.actions.push_back(state::Coordinate{state::Prefer{response.id}});
        ui.space(8);
    }
    ui.close(group);
}

// The latest beside each of the others, question by question.
void differences(Place& place, const state::Conflict& conflict) {
    Ui& ui = place.ui;
    const state::State& state = place.state;
    const answer::Response& latest = response_at(state, conflict.front());
    const define::Questionnaire* survey = state.catalogue.questionnaire(latest.questionnaire_id);
    if (survey == nullptr) return;
    const bool open = state.coordination.compared.contains(latest.id);
    for (std::size_t i = 1; i < conflict.size(); ++i) {
        const answer::Response& other = response_at(state, conflict[i]);
        const auto found = combine::differences(latest, other, *survey);
        const std::string id = std::to_string(i);
        const std::string words =
            open ? std::string(ui.say(words::kHideDifferences))
                 : words::differences_shown(static_cast<int>(found.size()), ui.language());
        if (ui.button("differences-" + id, words, {.look = "quiet", .height = 44}))
            place.actions.push_back(state::Coordinate{state::ToggleDifferences{latest.id}});
        if (!open) continue;
        chart::AltTable table{words,
                              {std::string(ui.say(words::kQuestion)),
                               card_title(state, latest, ui.language()),
                               card_title(state, other, ui.language())},
                              {}};
        for (const combine::Difference& each : found)
            table.rows.push_back({std::string(ui.say(each.page->title)) + ", " +
                                      std::string(ui.say(each.question->label)),
                                  answer_words(each.left, *each.question, ui.language()),
                                  answer_words(each.right, *each.question, ui.language())});
        screens::chart_table(ui, "table-" + id, table);
        ui.space(8);
    }
}

}  // namespace

void conflicts(Place& place) {
    const auto& all = place.state.coordination.conflicts;
    if (all.empty()) return;
    Ui& ui = place.ui;
    ui.space(20);
    ui.panel(sem::Role::Group, "conflicts", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kConflicts));
        ui.space(4);
        ui.text("words", styles::kSmall, ui.say(words::kConflictText));
        for (const state::Conflict& conflict : all) {
            const answer::Response& first = response_at(place.state, conflict.front());
            ui.space(16);
            ui.scope(first.id, [&] {
                const std::string label =
                    screens::cluster_name(place.state, first.respondent.grappe) + ", " +
                    first.wave;
                ui.heading("whose", 3, styles::kStrong, label);
                ui.space(8);
                versions(place, conflict, label);
                differences(place, conflict);
            });
        }
    });
}

}  // namespace coordination
