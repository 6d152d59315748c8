// The coordinator's files: drop, read, judge, and who is still missing.

#include <cmath>
#include <map>
#include <set>

#include "app/coordination/parts.h"
#include "app/widgets/icons.h"
#include "survey/base/utf8.h"
#include "survey/exchange/messages.h"

namespace coordination {

using state::Verdict;
using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

struct VerdictLook {
    words::Phrase word;
    const char* icon;
    const char* tone;
    Ink ink, fill;
};

VerdictLook look_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::Accepted:
        return {words::kAccepted, icons::kCheck, "ok", Ink::Ok, Ink::OkFill};
    case Verdict::Unverified:
        return {words::kUnverified, icons::kCheck, "warn", Ink::Warn, Ink::WarnFill};
    case Verdict::Duplicate:
        return {words::kDuplicate, icons::kCopies, "neutral", Ink::Ink2, Ink::Sunken};
    case Verdict::Superseded:
        return {words::kSuperseded, icons::kCopies, "neutral", Ink::Ink2, Ink::Sunken};
    case Verdict::Refused:
        break;
    }
    return {words::kRefused, icons::kAlert, "bad", Ink::Bad, Ink::BadFill};
}

std::string explain(const state::State& state, const state::Import& import,
                    base::Language language) {
    if (import.verdict == Verdict::Refused) {
        std::string text;
        for (const base::Fault& fault : import.faults) {
            if (!text.empty()) text += "\n";
            text +=
                std::string(base::name(fault.code)) + " – " + exchange::message(fault, language);
        }
        return text;
    }
    const answer::Response& response = import.entry->response;
    std::string who = screens::cluster_name(state, response.respondent.grappe) + ", " + response.wave +
                      ", " +
                      words::answers_given(static_cast<int>(response.answers.size()), language);
    if (import.verdict == Verdict::Duplicate)
        return who + ". " + words::kDuplicateText.in(language);
    if (import.verdict == Verdict::Superseded)
        return who + ". " + words::kSupersededText.in(language);
    if (import.verdict == Verdict::Unverified)
        return who + ". " + words::kUnverifiedText.in(language);
    return who;
}

void drop_zone(Place& place) {
    Ui& ui = place.ui;
    widgets::Panel look{.look = "drop",
                        .fill = Ink::Soft,
                        .border = Ink::Primary,
                        .dashed = true,
                        .icon = icons::kUpload};
    ui.panel(sem::Role::Group, "drop", look, [&] {
        const widgets::Button choose{.look = "primary"};
        const char* words = ui.say(words::kChooseFiles);
        const float wide = ui.button_width(words, choose);
        const bool beside = ui.width() > 560;
        const float x = ui.left(), top = ui.top(), w = ui.width();
        float reached = top;
        ui.paint().fill({x, top, 52, 52}, Ink::Surface, 10);
        ui.paint().icon(icons::kUpload, x + 14, top + 14, 24, Ink::Primary);
        ui.region(x + 72, top, beside ? w - 72 - wide - 24 : w - 72, [&] {
            ui.text("here", {18, 26, chart::Weight::Semibold, Ink::Ink}, ui.say(words::kDropHere));
            ui.text("kinds", styles::kSmall, ui.say(words::kDropKinds));
            reached = std::fmax(ui.top(), top + 52);
        });
        const float y = beside ? top + (reached - top - 48) / 2 : reached + 16;
        ui.region(beside ? x + w - wide : x, y, beside ? wide : w,
                  [&] { ui.file_button("choose", words, choose); });
        ui.move_to(beside ? reached : y + 48);
    });
}

void file_row(Place& place, const state::Import& import, std::size_t index) {
    Ui& ui = place.ui;
    const VerdictLook look = look_of(import.verdict);
    const std::size_t item = ui.open(sem::Role::ListItem, std::to_string(index), "list-row");
    ui.at(item).icon = look.icon;
    ui.at(item).tone = look.tone;
    const float x = ui.left(), top = ui.top() + 14, w = ui.width();
    ui.paint().icon(look.icon, x, top + 2, 20, look.ink);
    float reached = top;
    ui.region(x + 40, top, w - 40, [&] {
        ui.row("head", 26, 12, [&] {
            std::string name = base::excerpt(import.name);
            if (import.row > 0) name += ", " + words::bundle_row(import.row, ui.language());
            ui.text("name", styles::kStrong, name);
            ui.tag("verdict", ui.say(look.word), look.tone, look.ink, look.fill);
        });
        ui.text("why", styles::kSmall, explain(place.state, import, ui.language()));
        reached = ui.top();
    });
    ui.move_to(reached + 14);
    ui.paint().fill({x, ui.top(), w, 1}, Ink::Line, 0);
    ui.close(item);
}

void files(Place& place) {
    if (place.state.coordination.imports.empty()) return;
    Ui& ui = place.ui;
    std::map<Verdict, int> counts;
    for (const state::Import& import : place.state.coordination.imports)
        ++counts[import.verdict];
    ui.space(20);
    ui.panel(sem::Role::Group, "files", {}, [&] {
        ui.heading("title", 2, styles::kSection,
                   words::files_read(static_cast<int>(place.state.coordination.imports.size()), ui.language()));
        ui.mark("files");
        ui.text("counts", styles::kSmall,
                words::verdict_counts(counts[Verdict::Accepted] + counts[Verdict::Unverified],
                                      counts[Verdict::Duplicate], counts[Verdict::Superseded],
                                      counts[Verdict::Refused], ui.language()));
        ui.space(8);
        ui.node(sem::Role::List, "list", "list", [&] {
            for (std::size_t i = 0; i < place.state.coordination.imports.size(); ++i) {
                file_row(place, place.state.coordination.imports[i], i);
            }
        });
        ui.space(16);
        ui.row("actions", 48, 12, [&] {
            if (ui.button("results", ui.say(words::kSeeResults),
                          {.look = "primary", .icon = icons::kRight, .icon_after = true})) {
                place.actions.push_back(state::GoTo{state::Screen::Results});
            }
            if (ui.button("clear", ui.say(words::kClearFiles), {.look = "quiet"})) {
                place.actions.push_back(state::Coordinate{state::ClearImports{}});
            }
        });
    });
}

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

}  // namespace

void import(Place& place) {
    screens::main_column(place, 1200, "page-wide", [&] {
        Ui& ui = place.ui;
        ui.space(28);
        const bool beside = ui.width() >= 960;
        const float x = ui.left(), top = ui.top(), w = ui.width();
        const float side = 416, gap = 24;
        float reached = top, below = top;
        const std::size_t split = ui.open(sem::Role::Group, "split", "split");
        ui.region(x, top, beside ? w - side - gap : w, [&] {
            const std::size_t column = ui.open(sem::Role::Group, "column", "stack");
            ui.heading("title", 1, styles::kPage, ui.say(words::kImportTitle));
            ui.mark("title");
            ui.text("lead", styles::kSoft, ui.say(words::kImportLead), sem::Role::Paragraph,
                    "lead");
            ui.space(20);
            drop_zone(place);
            files(place);
            reached = ui.top();
            ui.close(column);
        });
        ui.region(beside ? x + w - side : x, beside ? top : reached + 20, beside ? side : w, [&] {
            who_answered(place);
            below = ui.top();
        });
        ui.move_to(std::fmax(reached, below));
        ui.close(split);
    });
}

}  // namespace coordination
