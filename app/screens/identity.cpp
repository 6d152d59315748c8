// Who answers: cluster, year, name.

#include <cmath>

#include "app/screens/parts.h"
#include "app/widgets/icons.h"

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

}  // namespace

void identity(Place& place) {
    main_column(place, 840, "page", [&] {
        Ui& ui = place.ui;
        ui.space(ui.narrow() ? 24 : 36);
        ui.heading("title", 1, styles::kPage, ui.say(words::kWhoTitle));
        ui.mark("title");
        ui.space(8);
        ui.text("lead", styles::kSoft, ui.say(words::kWhoLead), sem::Role::Paragraph, "lead");
        ui.space(24);
        ui.panel(sem::Role::Group, "card", {.padding = ui.narrow() ? 16.0f : 28.0f}, [&] {
            clusters(place);
            ui.space(16);
            const bool no_wave = place.state.wave_refused ||
                                 (place.state.show_missing && place.state.newcomer_wave.empty());
            text_field(place, "wave", words::kWave, words::kRequired, place.state.newcomer_wave,
                       {.max_length = 32, .required = true, .width = 160},
                       no_wave ? ui.say(words::kGiveWave) : nullptr);
            text_field(place, "name", words::kYourName, words::kOptional, place.state.newcomer.name,
                       {.max_length = 120, .width = std::fmin(420.0f, ui.width())}, nullptr);
            ui.row("actions", 48, 12, [&] {
                if (ui.button(
                        "begin", ui.say(words::kBegin),
                        {.look = "primary", .icon = widgets::icons::kRight, .icon_after = true})) {
                    place.actions.push_back(state::BeginSurvey{});
                }
                if (ui.button("back", ui.say(words::kBack), {.look = "quiet"})) {
                    place.actions.push_back(state::GoTo{state::Screen::Start});
                }
            });
        });
    });
}

}  // namespace screens
