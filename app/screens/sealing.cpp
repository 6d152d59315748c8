// Passphrases: one for the file that is about to be exported, one for files that came in under one.

#include <cmath>

#include "app/screens/parts.h"
#include "app/widgets/icons.h"
#include "survey/base/utf8.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

constexpr std::size_t kNamed = 3;   // files; of more only the number is said

struct Secret {
    const char* id;
    const std::string& value;
    std::string fault;
    const char* mark;
};

// What is typed, after every change. Legible: a passphrase is dictated, and one that was mistyped would
// close the file for good.
std::optional<std::string> secret_field(Place& place, const Secret& secret, const char* help) {
    Ui& ui = place.ui;
    const std::string id = secret.id, fault = id + "-fault";
    ui.label_for(id + "-label", ui.key(id), ui.say(words::kPassphrase));
    widgets::Field field{.value = secret.value};
    if (help != nullptr)
        field.described_by = ui.text(id + "-help", styles::kSmall, help, sem::Role::Paragraph, "help");
    if (!secret.fault.empty()) field.invalid = true, field.described_by = ui.key(fault);
    field.verbatim = true;
    field.required = true;
    field.max_length = 200;
    field.width = std::fmin(420.0f, ui.width());
    field.revision = place.state.text_revision;
    ui.space(8);
    const auto now = ui.field(id, field);
    ui.mark(secret.mark);
    if (!secret.fault.empty()) {
        ui.space(4);
        ui.error(fault, secret.fault);
    }
    return now;
}

std::string closed_files(const state::Locked& locked, base::Language language) {
    std::string names;
    for (const std::string& name : locked.names) {
        if (locked.names.size() > kNamed) break;
        names += (names.empty() ? "" : ", ") + base::excerpt(name);
    }
    return words::files_closed(static_cast<int>(locked.names.size()), names, language);
}

void waiting_files(Place& place) {
    Ui& ui = place.ui;
    const state::Locked& locked = place.state.locked;
    if (locked.trying) return void(ui.text("words", styles::kStrong, ui.say(words::kOpening)));
    const std::size_t inside = ui.open(sem::Role::Group, "inside", "stack");
    ui.text("words", styles::kStrong, closed_files(locked, ui.language()));
    ui.space(12);
    std::string fault;
    if (locked.wrong) fault = ui.say(words::kNotOpened);
    if (const auto now = secret_field(place, {"key", locked.passphrase, fault, "locked"}, nullptr))
        place.actions.push_back(state::SetKey{*now});
    ui.space(12);
    ui.row("ways", 48, 12, [&] {
        if (ui.button("open", ui.say(words::kOpenSealed), {.look = "primary"}))
            place.actions.push_back(state::OpenSealed{});
        if (ui.button("leave", ui.say(words::kLeaveSealed))) place.actions.push_back(state::ForgetSealed{});
    });
    ui.close(inside);
}

}  // namespace

void passphrase_choice(Place& place) {
    Ui& ui = place.ui;
    const state::Sealing& sealing = place.state.sealing;
    widgets::Choice choice{.text = ui.say(words::kProtect), .help = ui.say(words::kProtectText)};
    choice.value = "sealed";
    choice.checked = sealing.wanted;
    if (const auto on = ui.checkbox("sealed", choice)) place.actions.push_back(state::WantSealed{*on});
    if (!sealing.wanted) return;
    ui.space(16);
    std::string fault;
    if (sealing.too_short) fault = ui.say(words::kPassphraseShort);
    if (sealing.failed) fault = ui.say(words::kNotSealed);
    const Secret secret{"passphrase", sealing.passphrase, fault, "passphrase"};
    if (const auto now = secret_field(place, secret, ui.say(words::kPassphraseText)))
        place.actions.push_back(state::SetPassphrase{*now});
    ui.space(8);
    if (ui.button("propose", ui.say(words::kPropose), {.look = "quiet", .height = 44}))
        place.actions.push_back(state::ProposePassphrase{});
}

void closed_files(Place& place) {
    const state::Locked& locked = place.state.locked;
    if (locked.names.empty() && !locked.trying) return;
    banner(place.ui, "closed-files", {"", Ink::Soft, Ink::Primary, icons::kLock}, [&] { waiting_files(place); });
}

}  // namespace screens
