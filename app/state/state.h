#pragma once
// Everything the screens show, as values. Only update() changes it.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/state/coordination.h"
#include "survey/answer/answer.h"
#include "survey/answer/plan.h"
#include "survey/base/result.h"
#include "survey/combine/benchmark.h"
#include "survey/combine/pairs.h"
#include "survey/exchange/catalogue.h"

namespace state {

enum class Screen {
    Start, Identity, Survey, Review, Import, Priorities, Help,
    Pooling, Members, Files, // the coordinator’s, like Import and Priorities
    Scores, Plan, Compare,   // of a self-assessment
};
enum class ThemeChoice { System, Light, Dark };

// A response being filled on this device.
struct Draft {
    answer::Response response;
    int page = 0;                              // where the person was, over all sections
    std::map<std::string, std::string> typed;  // half-typed numbers and dates, by question id
    answer::Plan plan;                         // of a self-assessment
    std::optional<answer::Response> before;    // an older answer of the same organisation
    bool apart = false;                        // a copy: another tab had changed the response meanwhile
};

// As it lies in storage.
struct Record {
    std::string key, value;
};

// The time of the last action, as the page gave it: the core has no clock.
struct Clock {
    std::string now;       // UTC, "2023-10-02T14:03:11Z"; empty before the first action
    int local_offset = 0;  // minutes to add to UTC for local time
};

enum class Saving { Idle, Pending, Saved, Failed };

struct Saved {
    Saving saving = Saving::Idle;
    std::uint32_t sequence = 0;       // last transaction asked for
    int minute_of_day = -1;           // local time of the last one that completed
    std::optional<base::Code> fault;  // storage refused or lost: stays until it works
    bool damaged = false;             // less was found than had been kept: until the person has read it
    std::vector<Record> rescue;       // of the second copy, what is missing or newer there
};

// Several tabs may show a response; one of them changes it.
struct Holding {
    std::string key;         // what is open here: hold_key()
    bool elsewhere = false;  // another tab changes it; here it can be read
};

// The sector, as its coordinator's file gave it.
struct Sector {
    combine::Benchmark benchmark;
    std::string bytes;                // the file, kept as it came
};

// The passphrase that exported files travel under, while the person wants one. Never stored.
struct Sealing {
    bool wanted = false;
    std::string passphrase = {};
    bool too_short = false;   // when the last export was asked for
    std::string making = {};  // the file that the page seals now
    bool failed = false;      // it could not
};

// Files that came in under a passphrase; their bytes wait in the page.
struct Locked {
    std::vector<std::string> names;
    std::string passphrase;
    bool trying = false;
    bool wrong = false;       // the last passphrase opened none of those that are still here
};

// What the last destructive action took away.
struct Undo {
    std::vector<Draft> drafts = {};       // deleted
    Imports imports = {};
    std::optional<Draft> changed = {};    // as it was: a step of its plan, or its older answers, went
    std::optional<Sector> sector = {};
    combine::Disclosed disclosed = {};    // comes back with the imports
    bool possible() const {
        return !drafts.empty() || !imports.empty() || changed || sector;
    }
};

// What a self-assessment's answers add up to, worked out anew after every change.
struct View {
    combine::Scores now;
    combine::Scores planned, target;  // with the plan's steps, and at its targets as well
    std::optional<combine::Pairs> pairs;
};

struct State {
    exchange::Catalogue catalogue;
    base::Language language = base::Language::Fr;
    ThemeChoice theme = ThemeChoice::System;
    bool plain_page = false;  // the person asks for the HTML skin
    Clock clock;
    Screen screen = Screen::Start;
    Screen help_from = Screen::Start;  // where leaving the help leads
    bool sections_open = false;        // the sections of the survey, where they are not always shown
    std::vector<Draft> drafts;    // newest change first
    std::string draft;            // id of the one on screen, empty: none
    answer::Respondent newcomer;  // the identity form before a draft exists
    std::string newcomer_survey;  // questionnaire to begin
    std::string newcomer_wave;
    std::optional<answer::Response> newcomer_before;   // last year's answers, to go on from
    bool wave_refused = false;                     // no file could hold that wave
    bool show_missing = false;              // name what is missing on the identity form
    Coordination coordination;
    std::optional<Sector> sector;           // what members compare themselves with
    std::string compare_by;                 // group_key of the group compared with; empty: all
    std::set<std::string> opened;           // details open on the results of an assessment
    std::optional<View> view;               // while a self-assessment is on screen
    std::optional<base::Fault> open_fault;  // an answers file that could not be reopened
    bool open_older = false;                // the file is older than the draft it belongs to
    std::string open_name;
    std::string exported_name;  // file just exported, for the confirmation
    Sealing sealing;
    Locked locked;
    Saved saved;
    Holding holding;
    bool apart = false;               // changes went into a copy just now, until the person has read it
    bool newer_build = false;         // the page can be updated
    Undo undo;
    std::uint32_t text_revision = 1;  // grows when the program rewrites texts
    bool notice_open = false;         // the confirmation of the last export
};

// Whether the coordinator’s screens are open.
bool coordinating(const State& state);
// What is open and can be changed: "draft/" and an id, kDeskKey, or nothing.
std::string hold_key(const State& state);
inline constexpr const char* kDeskKey = "desk";

const define::Questionnaire& priority_survey(const State& state);
// The built-in questionnaire whose answers become scores; null when there is none.
const define::Questionnaire* self_assessment(const State& state);
const define::Questionnaire& questionnaire_of(const State& state, const Draft& draft);
const Draft* current_draft(const State& state);
Draft* current_draft(State& state);

// The pages of a questionnaire in one row.
struct PageRef {
    const define::Section* section = nullptr;
    const define::Page* page = nullptr;
    int section_index = 0;
};
std::vector<PageRef> pages(const define::Questionnaire& questionnaire);

// Works out `view` for the draft on screen.
void refresh_view(State& state);

// "" for everybody, "size:10-49" for a group.
std::string group_key(const combine::BenchmarkGroup& group);
// The group that compare_by chose, or everybody; null without a benchmark.
const combine::BenchmarkGroup* compared_group(const State& state);

}  // namespace state
