#pragma once
// What can happen. Screens return these; the page adds files and storage outcomes.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/state/state.h"

namespace state {

struct GoTo {
    Screen screen;
};
struct SetLanguage {
    base::Language language;
};
struct ToggleTheme {
    bool dark_now;
};
struct SetTheme {
    ThemeChoice theme;
};
struct SetPlainPage {
    bool plain;
};
struct OpenHelp {};
struct CloseHelp {};
struct ToggleSections {};
struct Introduce {
    std::string survey;
};  // to the identity form of a questionnaire
struct SetNewcomer {
    std::string field, value;
};  // "grappe", "organisation", "name", "role", "wave"
struct BeginSurvey {};
struct Resume {
    std::string id;
};
struct DeleteDraft {
    std::string id;
};
struct UndoLast {};
struct DismissNotice {};
struct GoToPage {
    int page;
    std::string question;
};  // question: focus it, may be empty
// Nothing: blank. `typed` keeps what could not be read yet.
struct SetAnswer {
    std::string question;
    std::optional<answer::Answer> answer;
};
struct SetTyped {
    std::string question, text;
};
struct ToggleChoice {
    std::string question, option;
    bool on;
};
struct ExportAnswers {};
struct WantSealed {
    bool wanted;
};
struct SetPassphrase {
    std::string text;
};
struct ProposePassphrase {};
struct FileSealed {
    bool works;
};  // or could not be
struct SetKey {
    std::string text;
};  // of the files that wait
struct OpenSealed {};
struct ForgetSealed {};
enum class Seal { None, Closed, NotOpened };   // NotOpened: the passphrase was tried on it
struct FileArrived {
    std::string name, bytes;
    int remaining;
    std::optional<base::Code> refused{};   // not read, and why
    // Of a bundle that comes in parts: the row that this one begins with, and whether another follows.
    int first_row = 1;
    bool more = false;
    Seal seal = Seal::None;   // else `bytes` are empty: the page keeps them
};
// What is done on the coordinator's screens.
struct Coordinate {
    CoordinatorAction what;
};
// The coordinator's part of the program is there, or could not be loaded.
struct PartLoaded {
    bool works;
};
struct LoadPart {};  // once more
struct ToggleDetail {
    std::string id;
};  // on the results of an assessment
struct SetTarget {
    std::string question;
    std::optional<int> level;
};
struct AddStep {
    std::string question;
};  // one level up, in the recommendation's words
struct RemoveStep {
    std::size_t index;
};
struct SetStep {
    std::size_t index;
    std::string field, value;
};  // "action", "owner", "due", "level"
struct CompareBy {
    std::string group;
};
struct ForgetBefore {};
struct ForgetSector {};
struct DownloadAssessment {
    std::string name;
};  // "scores.csv", "plan.csv", "report.html", "profil.svg", "profil.png", …
struct EraseAll {};
struct Stored {
    std::uint32_t sequence;
    std::uint32_t code;
};
struct StorageFault {
    std::uint32_t code;
};  // without a write; Closed: everything is stored again, Damaged: less was found than had been kept
// Which tab may change what is open here; `records`: what another one wrote of it meanwhile.
struct Held {
    std::string key;
    bool here;
    std::vector<Record> records = {};
};
// Another tab had changed what was to be stored: nothing of it was. `records`: as that tab left it.
struct ChangedElsewhere {
    std::uint32_t sequence;
    std::vector<Record> records;
};
struct TakeOver {};     // what another tab has open
struct TakeCopy {};     // the second copy's answers, beside what is here
struct LeaveCopy {};    // and forget it; or just what was said of damage
struct NewerBuild {};   // is there
struct GoToNewerBuild {};

using Action = std::variant<GoTo, SetLanguage, ToggleTheme, SetTheme, SetPlainPage, OpenHelp,
                            CloseHelp, ToggleSections, Introduce, SetNewcomer, BeginSurvey, Resume,
                            DeleteDraft, UndoLast, DismissNotice, GoToPage, SetAnswer, SetTyped,
                            ToggleChoice, ExportAnswers, WantSealed, SetPassphrase, ProposePassphrase,
                            FileSealed, SetKey, OpenSealed, ForgetSealed, FileArrived, Coordinate, PartLoaded,
                            LoadPart, ToggleDetail, SetTarget, AddStep, RemoveStep, SetStep,
                            CompareBy, ForgetBefore, ForgetSector, DownloadAssessment, EraseAll,
                            Stored, StorageFault, Held, ChangedElsewhere, TakeOver, TakeCopy,
                            LeaveCopy, NewerBuild, GoToNewerBuild>;
using Actions = std::vector<Action>;

// What an action asks of the page.
struct Put {
    std::string key, value;
};
struct Delete {
    std::string key;
};
struct EraseStored {};  // all that was stored before, wherever it lies
using Writes = std::vector<std::variant<Put, Delete, EraseStored>>;
struct Download {
    std::string name, type, bytes;
    std::string passphrase = {};   // to seal it with; the answer comes as FileSealed
};
struct FocusOn {
    std::string path;
};  // ids joined by "/", see screens
struct Announce {
    bool assertive;
    std::string text;
};

struct Effects {
    Writes store;
    std::vector<Download> downloads;
    std::optional<FocusOn> focus;
    std::vector<Announce> sayings;
    bool paste = false;         // what the clipboard holds comes as a file
    std::optional<std::string> copied;  // text for the clipboard
    std::optional<std::string> unseal;   // the files that wait, with this; empty: forget them
    bool stop_reading = false;  // of the files that are still to come
    bool take = false;          // from the tab that has it open
    bool update = false;        // to the newer build
};

// Given by the page: the core has no clock and no dice.
struct Context {
    std::string now;       // UTC, "2023-10-02T14:03:11Z"
    std::string new_id;    // a fresh random UUID
    std::string new_respondent;   // another
    int local_offset = 0;  // minutes to add to UTC for local time
};

// Of every action but those for the coordinator's part.
Effects update(State& state, const Action& action, const Context& context);
// Whether coordination::update() does this one.
bool for_coordinator(const State& state, const Action& action);

}  // namespace state
