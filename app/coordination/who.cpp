// Who answered, of one collection, and who is still missing, with words to send them; then all
// collections side by side.

#include <algorithm>

#include "app/coordination/parts.h"
#include "app/widgets/icons.h"

namespace coordination {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

// The one that was asked for, else the latest of which anything came in, else the latest. There is
// always one (refresh.cpp).
std::size_t shown_collection(const state::Coordination& desk) {
    const auto& all = desk.returns.collections;
    if (desk.collection) {
        const auto found = std::find(all.begin(), all.end(), *desk.collection);
        if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
    }
    const auto begun = [&](std::size_t at) {
        return std::any_of(desk.returns.rows.begin(), desk.returns.rows.end(), [&](auto& row) {
            return row.cells[at].status != combine::Return::Missing;
        });
    };
    std::size_t shown = 0;
    for (std::size_t at = 1; at < all.size(); ++at) {
        const bool better = begun(at) != begun(shown) ? begun(at) : all[shown].wave < all[at].wave;
        if (better) shown = at;
    }
    return shown;
}

std::string title_of(const state::State& state, const combine::Collection& collection) {
    const define::Questionnaire* questionnaire =
        state.catalogue.questionnaire(collection.questionnaire);
    return std::string(questionnaire ? questionnaire->title.in(state.language)
                                     : collection.questionnaire.c_str()) +
           ", " + collection.wave;
}

std::string state_of(const combine::ReturnCell& cell, base::Language language) {
    if (cell.status == combine::Return::Missing)
        return (cell.withdrew ? words::kWithdrew : words::kWaiting).in(language);
    return words::received(cell.questions.done, cell.questions.total,
                           cell.status == combine::Return::SeveralVersions ? cell.versions : 1,
                           language);
}

std::string name_of(const state::State& state, const std::string& id) {
    const define::Cluster* cluster = state.catalogue.cluster(id);
    return cluster ? std::string(cluster->name.in(state.language)) : id;
}

void collection_choice(Place& place, std::size_t shown) {
    const auto& all = place.state.coordination.returns.collections;
    if (all.size() < 2) return;
    Ui& ui = place.ui;
    ui.label_for("collection-label", ui.key("collection"), ui.say(words::kCollection));
    std::vector<widgets::SelectOption> options;
    for (std::size_t i = 0; i < all.size(); ++i)
        options.push_back({std::to_string(i), title_of(place.state, all[i])});
    const std::string value = std::to_string(shown);
    if (const auto chosen = ui.select("collection", {.value = value, .width = ui.width()}, options)) {
        const auto at = static_cast<std::size_t>(std::stoul(*chosen));
        place.actions.push_back(state::Coordinate{state::ShowCollection{all[at]}});
    }
    ui.space(12);
}

void reminder(Place& place, const combine::ReturnRow& row) {
    Ui& ui = place.ui;
    const bool open = place.state.coordination.reminded == row.cluster;
    if (open) {
        if (const auto text = reminder_shown(place.state)) {
            ui.space(8);
            ui.text("subject", styles::kSmallStrong, text->subject);
            ui.space(4);
            ui.text("body", styles::kSmall, text->body);
        }
    }
    ui.row("do", 44, 4, [&] {
        const std::string name = name_of(place.state, row.cluster);
        const char* word = ui.say(open ? words::kHideReminder : words::kRemind);
        if (ui.button("remind", word, {.look = "quiet", .label = std::string(word) + ", " + name}))
            place.actions.push_back(state::Coordinate{state::ToggleReminder{row.cluster}});
        if (open && ui.button("copy", ui.say(words::kCopy), {.look = "quiet", .icon = icons::kCopies}))
            place.actions.push_back(state::Coordinate{state::CopyReminder{}});
    });
}

void cluster_row(Place& place, const combine::ReturnRow& row, const combine::ReturnCell& cell) {
    Ui& ui = place.ui;
    const bool here = cell.status != combine::Return::Missing;
    const std::string word = state_of(cell, ui.language());
    const std::size_t item = ui.open(sem::Role::ListItem, row.cluster, "list-row");
    const char* icon = here ? icons::kCheck : icons::kClock;
    ui.at(item).icon = icon;
    ui.at(item).tone = here ? "ok" : "neutral";
    const float x = ui.left(), top = ui.top() + 8, w = ui.width();
    ui.paint().icon(icon, x, top + 2, 18, here ? Ink::Ok : Ink::Ink2);
    const float wide = widgets::measured(word, chart::Weight::Semibold, 14) + 2;
    const bool beside = !ui.narrow();
    float reached = top;
    ui.region(x + 30, top, beside ? w - 30 - wide - 12 : w - 30, [&] {
        ui.text("name", styles::kStrong, name_of(place.state, row.cluster));
        const define::Cluster* cluster = place.state.catalogue.cluster(row.cluster);
        ui.text("sector", styles::kCaption, cluster ? ui.say(cluster->sector) : "");
        reached = ui.top();
    });
    ui.region(beside ? x + w - wide : x + 30, beside ? top + 2 : reached, wide, [&] {
        ui.text("state", here ? styles::kSmall : styles::kSmallStrong, word);
        if (!beside) reached = ui.top();
    });
    ui.region(x + 30, reached, w - 30, [&] {
        if (!here && !cell.withdrew) reminder(place, row);
        reached = ui.top();
    });
    ui.move_to(reached + 8);
    ui.paint().fill({x, ui.top(), w, 1}, Ink::Line, 0);
    ui.close(item);
}

// Each cluster against each collection.
void all_collections(Place& place) {
    const combine::Returns& returns = place.state.coordination.returns;
    if (returns.collections.size() < 2) return;
    Ui& ui = place.ui;
    chart::AltTable table;
    table.caption = ui.say(words::kAllCollections);
    table.header.push_back(ui.say(words::kClusterColumn));
    const auto& all = returns.collections;
    const bool same = std::all_of(all.begin(), all.end(), [&](const auto& each) {
        return each.questionnaire == all.front().questionnaire;
    });
    for (const combine::Collection& each : all)
        table.header.push_back(same ? each.wave : title_of(place.state, each));
    for (const combine::ReturnRow& row : returns.rows) {
        table.rows.push_back({name_of(place.state, row.cluster)});
        for (const combine::ReturnCell& cell : row.cells)
            table.rows.back().push_back(state_of(cell, ui.language()));
    }
    ui.space(20);
    ui.panel(sem::Role::Group, "collections", {}, [&] {
        ui.heading("title", 2, styles::kSection, table.caption);
        ui.space(8);
        screens::chart_table(ui, "table", table);
    });
}

}  // namespace

std::optional<report::Reminder> reminder_shown(const state::State& state) {
    const auto& desk = state.coordination;
    const define::Cluster* cluster = state.catalogue.cluster(desk.reminded);
    if (cluster == nullptr || desk.returns.collections.empty()) return std::nullopt;
    const combine::Collection& of = desk.returns.collections[shown_collection(desk)];
    const define::Questionnaire* questionnaire = state.catalogue.questionnaire(of.questionnaire);
    if (questionnaire == nullptr) return std::nullopt;
    return report::reminder(*cluster, *questionnaire, of.wave, state.language);
}

void who_answered(Place& place) {
    Ui& ui = place.ui;
    const combine::Returns& returns = place.state.coordination.returns;
    if (returns.collections.empty()) return;
    const std::size_t shown = shown_collection(place.state.coordination);
    ui.panel(sem::Role::Group, "who", {}, [&] {
        ui.heading("title", 2, styles::kSection, ui.say(words::kWhoAnswered));
        ui.space(4);
        collection_choice(place, shown);
        const auto received = std::count_if(returns.rows.begin(), returns.rows.end(), [&](auto& row) {
            return row.cells[shown].status != combine::Return::Missing;
        });
        const std::string count =
            words::clusters_answered(static_cast<int>(received), static_cast<int>(returns.rows.size()),
                                     ui.language());
        ui.text("count", styles::kSmall, count + ", " + returns.collections[shown].wave);
        ui.space(8);
        ui.progress("bar", static_cast<float>(received), static_cast<float>(returns.rows.size()), count);
        ui.space(8);
        ui.node(sem::Role::List, "list", "list", [&] {
            for (const combine::ReturnRow& row : returns.rows)
                cluster_row(place, row, row.cells[shown]);
        });
    });
    all_collections(place);
}

}  // namespace coordination
