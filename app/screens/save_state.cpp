// Whether what was typed is safe on this device.

#include <cmath>

#include "app/screens/parts.h"
#include "app/screens/screens.h"
#include "app/widgets/icons.h"

namespace screens {

using widgets::Ink;
using widgets::Ui;
namespace styles = widgets::styles;
namespace icons = widgets::icons;

namespace {

struct SaveWords {
    std::string text;
    const char* icon;
    const char* tone;
    Ink ink;
};

SaveWords save_words(const Place& place, bool brief) {
    const state::Saved& saved = place.state.saved;
    const base::Language language = place.ui.language();
    if (saved.saving == state::Saving::Failed || saved.fault) {
        return {words::kNotSaved.in(language), icons::kAlert, "bad", Ink::Bad};
    }
    if (saved.saving == state::Saving::Pending) {
        return {words::kSaving.in(language), icons::kClock, "", Ink::Ink2};
    }
    if (saved.saving == state::Saving::Saved) {
        return {words::saved_at(brief ? -1 : saved.minute_of_day, language), icons::kCheck, "ok",
                Ink::Ok};
    }
    return {{}, nullptr, "", Ink::None};
}

float width_of(const std::string& text) {
    return text.empty() ? 0 : std::ceil(widgets::measured(text, chart::Weight::Regular, 14)) + 27;
}

}  // namespace

std::optional<std::string> save_news(const state::Saved& before, const state::State& now) {
    if (now.saved.saving != state::Saving::Saved || before.saving == state::Saving::Saved)
        return std::nullopt;
    const bool recovered = before.saving == state::Saving::Failed;
    if (!recovered && before.minute_of_day == now.saved.minute_of_day) return std::nullopt;
    return words::saved_at(now.saved.minute_of_day, now.language);
}

float save_state_width(const Place& place, bool brief) {
    return width_of(save_words(place, brief).text);
}

void save_state(Place& place, bool brief) {
    const SaveWords words = save_words(place, brief);
    if (words.text.empty()) return;
    Ui& ui = place.ui;
    const widgets::Rect rect = ui.place(width_of(words.text), 20);
    sem::Node& node = ui.emit(sem::Role::Paragraph, "saved", rect, "save-state");
    node.tone = words.tone;
    node.icon = words.icon;
    ui.paint().icon(words.icon, rect.x, rect.y + 1, 18, words.ink);
    ui.draw_text(node, rect.x + 26, rect.y, rect.w, styles::kSmall, words.text);
}

}  // namespace screens
