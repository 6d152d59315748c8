// Who answers: for a cluster, or for an organisation that is a member of one.

#include <cmath>

#include "app/screens/parts.h"
#include "app/widgets/icons.h"
#include "app/words/assessment.h"

namespace screens {

using widgets::Ui;
namespace styles = widgets::styles;

namespace {

void clusters(Place& place) {
    Ui& ui = place.ui;
    const auto& all = place.state.catalogue.clusters;
    const bool missing = place.state.show_missing && place.state.newcomer.grappe.empty();
    const std::size_t group = ui.open(sem::Role::RadioGroup, "clusters", "stack");
    ui.at(group).flags |= sem::kRequired;
    ui.legend("legend", ui.say(words::kYourCluster), ui.say(words::kRequired));
    ui.space(8);
    const int across = ui.width() >= 600 ? 2 : 1;
    const std::size_t half = (all.size() + 1) / 2;
    auto one = [&](const define::Cluster& cluster) {
        widgets::Choice choice;
        choice.text = cluster.name.in(ui.language());
        choice.help = cluster.sector.in(ui.language());
        choice.value = cluster.id;
        choice.invalid = missing;
        choice.checked = place.state.newcomer.grappe == cluster.id;
        if (ui.radio(cluster.id, choice)) {
            place.actions.push_back(state::SetNewcomer{"grappe", cluster.id});
        }
        if (&cluster == &all.front()) ui.mark("identity/clusters/first");
        ui.space(8);
    };
    ui.columns("list", across, 12, across == 2 ? "two" : "stack", [&](int column) {
        const std::size_t from = across == 2 && column == 1 ? half : 0;
        const std::size_t to = across == 2 && column == 0 ? half : all.size();
        for (std::size_t i = from; i < to; ++i)
            one(all[i]);
    });
    if (missing) {
        const sem::Key fault = ui.error("fault", ui.say(words::kChooseCluster));
        ui.at(group).described_by = fault;
        ui.at(group).flags |= sem::kInvalid;
    }
    ui.close(group);
}

void text_field(Place& place, const char* id, const words::Phrase& label, const words::Phrase& note,
                const std::string& value, const widgets::Field& given, const char* fault) {
    Ui& ui = place.ui;
    widgets::Field field = given;
    field.value = value;
    field.revision = place.state.text_revision;
    ui.label_for(std::string(id) + "-label", ui.key(id), ui.say(label), ui.say(note));
    ui.space(8);
    if (fault != nullptr) {
        field.invalid = true;
        field.described_by = ui.key(std::string(id) + "-fault");
    }
    if (const auto text = ui.field(id, field)) {
        place.actions.push_back(state::SetNewcomer{id, *text});
    }
    ui.mark(std::string("identity/") + id);
    if (fault != nullptr) {
        ui.space(4);
        ui.error(std::string(id) + "-fault", fault);
    }
    ui.space(24);
}

// An earlier file gives the organisation its name, its cluster and something to compare with.
void earlier_file(Place& place) {
    Ui& ui = place.ui;
    ui.panel(sem::Role::Group, "before", {.padding = ui.narrow() ? 16.0f : 24.0f}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kAlreadyAssessed));
        ui.mark("before");
        ui.space(4);
        const auto& before = place.state.newcomer_before;
        ui.text("words", styles::kSoft,
                before ? words::title_for(ui.say(words::kAssessment),
                                          before->respondent.organisation, before->wave)
                       : std::string(ui.say(words::kAlreadyAssessedText)));
        ui.space(12);
        ui.file_button("open", ui.say(words::kOpenEarlier), {.height = 44});
    });
    ui.space(24);
}

void form(Place& place, bool member) {
    Ui& ui = place.ui;
    const state::State& state = place.state;
    const float wide = std::fmin(420.0f, ui.width());
    if (member) {
        const bool nameless = state.show_missing && state.newcomer.organisation.empty();
        text_field(place, "organisation", words::kOrganisation, words::kRequired,
                   state.newcomer.organisation, {.max_length = 160, .required = true, .width = wide},
                   nameless ? ui.say(words::kGiveOrganisation) : nullptr);
    }
    clusters(place);
    ui.space(16);
    const bool no_wave =
        state.wave_refused || (state.show_missing && state.newcomer_wave.empty());
    const char* fault = ui.say(member ? words::kGiveYear : words::kGiveWave);
    text_field(place, "wave", member ? words::kAssessedYear : words::kWave, words::kRequired,
               state.newcomer_wave, {.max_length = 32, .required = true, .width = 160},
               no_wave ? fault : nullptr);
    if (!member) {
        text_field(place, "name", words::kYourName, words::kOptional, state.newcomer.name,
                   {.max_length = 120, .width = wide}, nullptr);
    }
    ui.row("actions", 48, 12, [&] {
        if (ui.button("begin", ui.say(words::kBegin),
                      {.look = "primary", .icon = widgets::icons::kRight, .icon_after = true})) {
            place.actions.push_back(state::BeginSurvey{});
        }
        if (ui.button("back", ui.say(words::kBack), {.look = "quiet"})) {
            place.actions.push_back(state::GoTo{state::Screen::Start});
        }
    });
}

}  // namespace

void identity(Place& place) {
    const auto* survey = place.state.catalogue.questionnaire(place.state.newcomer_survey);
    const bool member = survey != nullptr && survey->profile;
    main_column(place, 840, "page", [&] {
        Ui& ui = place.ui;
        ui.space(ui.narrow() ? 24 : 36);
        ui.heading("title", 1, styles::kPage,
                   ui.say(member ? words::kAssessWho : words::kWhoTitle));
        ui.mark("title");
        ui.space(8);
        ui.text("lead", styles::kSoft, ui.say(member ? words::kAssessLead : words::kWhoLead),
                sem::Role::Paragraph, "lead");
        ui.space(24);
        if (member) {
            open_fault(place);
            earlier_file(place);
        }
        ui.panel(sem::Role::Group, "card", {.padding = ui.narrow() ? 16.0f : 28.0f},
                 [&] { form(place, member); });
    });
}

}  // namespace screens
