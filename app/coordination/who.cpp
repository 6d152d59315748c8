// Who answered, and who is still missing.

#include <set>

#include "app/coordination/parts.h"
#include "app/widgets/icons.h"

namespace coordination {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

void who_answered(Place& place) {
    Ui& ui = place.ui;
    const auto waves = counted_waves(place.state);
    std::set<std::string> received;
    for (const answer::Response* response : counted(place.state)) {
        if (response->wave == waves.back()) received.insert(response->respondent.grappe);
    }
    const auto& clusters = place.state.catalogue.clusters;
    ui.panel(sem::Role::Group, "who", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kWhoAnswered));
        ui.space(4);
        const std::string count = words::clusters_answered(
            static_cast<int>(received.size()), static_cast<int>(clusters.size()), ui.language());
        ui.text("count", styles::kSmall, waves.empty() ? count : count + ", " + waves.back());
        ui.space(8);
        ui.progress("bar", static_cast<float>(received.size()), static_cast<float>(clusters.size()),
                    count);
        ui.space(8);
        ui.node(sem::Role::List, "list", "list", [&] {
            for (const define::Cluster& cluster : clusters) {
                const bool here = received.contains(cluster.id);
                const char* word = ui.say(here ? words::kReceived : words::kWaiting);
                const std::size_t item = ui.open(sem::Role::ListItem, cluster.id, "list-row");
                ui.at(item).icon = here ? icons::kCheck : icons::kClock;
                ui.at(item).tone = here ? "ok" : "neutral";
                const float x = ui.left(), top = ui.top() + 8, w = ui.width();
                ui.paint().icon(here ? icons::kCheck : icons::kClock, x, top + 2, 18,
                                here ? Ink::Ok : Ink::Ink2);
                const float wide = widgets::measured(word, chart::Weight::Semibold, 14) + 2;
                float reached = top;
                ui.region(x + 30, top, w - 30 - wide - 12, [&] {
                    ui.text("name", styles::kStrong, ui.say(cluster.name));
                    ui.text("sector", styles::kCaption, ui.say(cluster.sector));
                    reached = ui.top();
                });
                ui.region(x + w - wide, top + 2, wide, [&] {
                    ui.text("state", here ? styles::kSmall : styles::kSmallStrong, word);
                });
                ui.move_to(reached + 8);
                ui.paint().fill({x, ui.top(), w, 1}, Ink::Line, 0);
                ui.close(item);
            }
        });
    });
}

}  // namespace coordination
