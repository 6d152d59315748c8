#pragma once
// What the files of this room share.

#include "app/coordination/coordination.h"
#include "app/screens/parts.h"
#include "app/words/coordination.h"
#include "survey/report/figures.h"
#include "survey/report/reminder.h"

namespace coordination {

using screens::Place;

// One file of a batch. A bundle's rows are judged one by one. Never stops the rest of the batch.
void receive_file(state::State& state, const state::FileArrived& file, state::Effects& effects);

// A published table or document by its file name, in the language of the page; the same bytes as
// `intergrappes aggregate` writes.
std::optional<state::Download> published_file(const state::State& state,
                                              const define::Questionnaire& questionnaire,
                                              const std::string& name);
// Its tables as a spreadsheet, and everything that is published, in both languages, as an archive: their
// names. The page makes them of what made_file() gives (app/platform/bridge.h).
std::string spreadsheet_name(base::Language language);
std::string archive_name(const define::Questionnaire& questionnaire);
std::optional<state::Download> made_file(const state::State& state,
                                         const define::Questionnaire& questionnaire,
                                         const std::string& name);
// A chart as it stands in what is published, with the caption it was given.
std::optional<state::Download> figure_file(const state::State& state,
                                           const state::DownloadFigure& wanted);

// Of the cluster whose reminder is shown, for the collection that is shown.
std::optional<report::Reminder> reminder_shown(const state::State& state);

// Works out anew what the screens show, when it is stale.
void refresh(state::State& state);

void import(Place& place);
void conflicts(Place& place);  // those of the import screen, if any
void file_list(Place& place);
void who_answered(Place& place);
void priorities(Place& place);
void pooling(Place& place);
void members(Place& place);
void cross_tabulation(Place& place, const define::Questionnaire& survey, const report::WaveAnalysis& wave);
void files(Place& place);

// Of the questionnaire that a screen shows: null until it is worked out, or nothing counts.
const report::Analysis* analysis_of(const state::State& state,
                                    const define::Questionnaire& questionnaire);
// The wave that was asked for, else the latest.
const report::WaveAnalysis* shown_wave(const state::State& state,
                                       const define::Questionnaire& questionnaire);

// The screen of one topic: its title, the choice of the wave, then `body` or that there is nothing yet.
using TopicBody = base::FunctionRef<void(const report::WaveAnalysis&)>;
void topic_screen(Place& place, const define::Questionnaire& questionnaire,
                  const words::Phrase& title, const TopicBody& body);
// Charts of a kind share the first part of their ids ("quartiles-size"): one at a time is shown.
struct Shelf {
    const define::Questionnaire& questionnaire;
    const report::WaveAnalysis& wave;
    std::vector<report::Figure> figures;
};
bool of_a_kind(const report::Figure& figure);
// The one that was chosen, below the choice; `name` makes a name of what stands after the kind.
using NameOf = base::FunctionRef<std::string(const std::string&)>;
void one_of_a_kind(Place& place, const Shelf& shelf, const std::string& kind,
                   const words::Phrase& label, const NameOf& name);

// Words that stand out, before what they are about.
void warning(Place& place, const char* id, const std::string& text);

// A chart, its files, its table and what a person may write on it.
void figure_card(Place& place, const define::Questionnaire& questionnaire,
                 const report::WaveAnalysis& wave, const report::Figure& figure);

}  // namespace coordination
