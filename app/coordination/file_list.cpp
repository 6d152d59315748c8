// What came in, one row a file or bundle row, each with its verdict and the reason.

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
    std::string who = screens::cluster_name(state, response.respondent.grappe) + ", " +
                      response.wave + ", " +
                      words::answers_given(static_cast<int>(response.answers.size()), language);
    if (!response.respondent.organisation.empty())
        who = base::excerpt(response.respondent.organisation) + ", " + who;
    if (import.verdict == Verdict::Duplicate)
        return who + ". " + words::kDuplicateText.in(language);
    if (import.verdict == Verdict::Superseded && import.rival)
        return who + ". " + words::kRivalText.in(language);
    if (import.verdict == Verdict::Superseded)
        return who + ". " + words::kSupersededText.in(language);
    if (import.verdict == Verdict::Unverified)
        return who + ". " + words::kUnverifiedText.in(language);
    return who;
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

// In the order of the choice; their places there are their ids.
constexpr Verdict kVerdicts[] = {Verdict::Accepted, Verdict::Unverified, Verdict::Duplicate,
                                 Verdict::Superseded, Verdict::Refused};

void filter(Place& place) {
    Ui& ui = place.ui;
    const auto& desk = place.state.coordination;
    std::vector<widgets::SelectOption> options{{"", ui.say(words::kAllFiles)}};
    for (const Verdict verdict : kVerdicts) {
        const auto place_of = static_cast<std::size_t>(verdict);
        const int count = desk.tally.of(verdict);
        if (count == 0 && desk.shown != verdict) continue;
        options.push_back({std::to_string(place_of), std::string(ui.say(look_of(verdict).word)) + " (" +
                                                         std::to_string(count) + ")"});
    }
    ui.label_for("shown-label", ui.key("shown"), ui.say(words::kShownFiles));
    const std::string now =
        desk.shown ? std::to_string(static_cast<std::size_t>(*desk.shown)) : std::string();
    const auto chosen = ui.select("shown", {.value = now, .width = 260}, options);
    if (!chosen) return;
    std::optional<Verdict> verdict;
    for (const Verdict each : kVerdicts)
        if (*chosen == std::to_string(static_cast<std::size_t>(each))) verdict = each;
    place.actions.push_back(state::Coordinate{state::ShowVerdict{verdict}});
}

void rows(Place& place) {
    Ui& ui = place.ui;
    const auto& desk = place.state.coordination;
    std::size_t shown = 0;
    ui.node(sem::Role::List, "list", "list", [&] {
        for (std::size_t i = 0; i < desk.imports.size() && shown < desk.shown_most; ++i) {
            if (desk.shown && desk.imports[i].verdict != *desk.shown) continue;
            ++shown;
            file_row(place, desk.imports[i], i);
        }
    });
    const std::size_t matching =
        desk.shown ? static_cast<std::size_t>(desk.tally.of(*desk.shown)) : desk.imports.size();
    if (shown == matching) return;
    ui.space(12);
    ui.row("more-row", 44, 12, [&] {
        ui.text("shown-count", styles::kSmall,
                words::rows_shown(static_cast<int>(shown), static_cast<int>(matching),
                                  ui.language()));
        if (ui.button("more", ui.say(words::kShowMore), {.height = 44}))
            place.actions.push_back(state::Coordinate{state::ShowMore{}});
    });
}

// What was dropped or chosen at once can be taken out at once, the latest first.
void batches(Place& place) {
    Ui& ui = place.ui;
    const auto& all = place.state.coordination.tally.batches;
    ui.space(20);
    ui.heading("batches-title", 3, styles::kStrong, ui.say(words::kBatches));
    ui.node(sem::Role::List, "batches", "list", [&] {
        for (auto one = all.rbegin(); one != all.rend(); ++one) {
            const std::string id = std::to_string(one->first);
            const std::string title =
                words::batch_title(one->second.came, place.state.clock.now,
                                   place.state.clock.local_offset, one->second.files,
                                   ui.language());
            const std::size_t item = ui.open(sem::Role::ListItem, id, "list-row");
            ui.space(4);
            ui.row("row", 44, 12, [&] {
                ui.text("title", styles::kSmall, title);
                widgets::Button remove{.look = "quiet", .height = 44};
                remove.label = std::string(ui.say(words::kRemoveBatch)) + ", " + title;
                if (ui.button("remove", ui.say(words::kRemoveBatch), remove))
                    place.actions.push_back(
                        state::Coordinate{state::RemoveBatch{one->first}});
            });
            ui.close(item);
        }
    });
}

void foot(Place& place) {
    Ui& ui = place.ui;
    ui.space(16);
    ui.row("actions", 48, 12, [&] {
        if (ui.button("results", ui.say(words::kSeeResults),
                      {.look = "primary", .icon = icons::kRight, .icon_after = true}))
            place.actions.push_back(state::GoTo{state::Screen::Priorities});
        if (ui.button("verdicts", ui.say(words::kSaveVerdicts), {.icon = icons::kDownload}))
            place.actions.push_back(state::Coordinate{state::DownloadVerdicts{}});
        if (ui.button("clear", ui.say(words::kClearFiles), {.look = "quiet"}))
            place.actions.push_back(state::Coordinate{state::ClearImports{}});
    });
    batches(place);
    ui.space(20);
    ui.text("workspace-words", styles::kSmall, ui.say(words::kSaveWorkspaceText));
    ui.space(12);
    screens::passphrase_choice(place);
    ui.space(12);
    if (ui.button("workspace", ui.say(words::kSaveWorkspace), {.icon = icons::kSave}))
        place.actions.push_back(state::Coordinate{state::DownloadWorkspace{}});
}

}  // namespace

void file_list(Place& place) {
    const auto& imports = place.state.coordination.imports;
    if (imports.empty()) return;
    Ui& ui = place.ui;
    const state::Tally& tally = place.state.coordination.tally;
    ui.space(20);
    ui.panel(sem::Role::Group, "files", {}, [&] {
        ui.heading("title", 2, styles::kSection,
                   words::files_read(static_cast<int>(imports.size()), ui.language()));
        ui.mark("files");
        ui.text("counts", styles::kSmall,
                words::verdict_counts(tally.of(Verdict::Accepted) + tally.of(Verdict::Unverified),
                                      tally.of(Verdict::Duplicate), tally.of(Verdict::Superseded),
                                      tally.of(Verdict::Refused), ui.language()));
        ui.space(12);
        filter(place);
        ui.space(8);
        rows(place);
        foot(place);
    });
}

}  // namespace coordination
