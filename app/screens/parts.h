#pragma once
// Pieces that several screens share.

#include "app/screens/screens.h"
#include "survey/chart/scene.h"

namespace screens {

float margin(const widgets::Ui& ui);  // 16, 24 or 32 px by width
// A centred column of at most `most` px inside <main>.
void main_column(Place& place, float most, const char* look, const widgets::Ui::Body& body);

// The question with its legend or label, control, help and fault.
void question(Place& place, const define::Question& question, const state::Draft& draft);

// A chart scene drawn at the cursor and as an image in the tree; `svg` is its file.
void chart_view(widgets::Ui& ui, std::string_view id, const chart::Scene& scene, std::string svg);
// The scene's data as a table.
void chart_table(widgets::Ui& ui, std::string_view id, const chart::AltTable& table);

struct ToneLook {
    widgets::Ink fill, on;
    const char* icon;
    const char* name;
};
ToneLook tone_look(define::Tone tone);

// « Enregistré à 14 h 32 », only once it is true; `brief` leaves out the time. Width 0: nothing to
// say.
float save_state_width(const Place& place, bool brief);
void save_state(Place& place, bool brief);

// "62 sur 100", or a dash.
std::string score_words(const widgets::Ui& ui, const std::optional<double>& score);
// What a draft answers: "Sondage de priorités, mmode, 2023".
std::string draft_title(const state::State& state, const state::Draft& draft);
// That the answers were exported, and under what name.
void exported_notice(Place& place);
// Whether the file that is exported next travels under a passphrase, and which.
void passphrase_choice(Place& place);
// A message above every screen, as wide as the page, its icon beside what it says where there is room.
struct BannerLook {
    const char* tone;
    widgets::Ink fill, ink;
    const char* icon;
};
void banner(widgets::Ui& ui, std::string_view id, const BannerLook& look, const widgets::Ui::Body& body);
// Files that came in under one, until it is given.
void closed_files(Place& place);
// What is not about one screen: storage, other tabs, a newer build, what can be undone.
void notices(Place& place);
// Why a file could not be taken, until the person closes it.
void open_fault(Place& place);

const std::string& cluster_name(const state::State& state, const std::string& id);

}  // namespace screens
