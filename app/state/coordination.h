#pragma once
// What the coordinator's screens hold and do. What changes it is in the room `coordination`, which the
// page loads only for those who open it.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "survey/base/result.h"
#include "survey/chart/scene.h"
#include "survey/combine/merge.h"
#include "survey/combine/priority.h"
#include "survey/combine/returns.h"

namespace state {

// Files listed at first, and more at each request: a page of thousands serves nobody.
inline constexpr std::size_t kListStep = 50;

// The coordinator's part of the program: with the rest from the start, or loaded when it is opened.
enum class Part { Absent, Asked, Failed, Here };

enum class Verdict { Accepted, Unverified, Duplicate, Superseded, Refused };

// One file or bundle row that came in, accepted or not; nothing that came in is forgotten.
struct Import {
    std::string name;                     // file name, as given: untrusted
    int row = 0;                          // in a bundle, from 1; 0: a file of its own
    std::optional<combine::Entry> entry;  // absent when refused
    base::Faults faults;
    Verdict verdict = Verdict::Refused;
    bool rival = false;                   // another response of its cluster and wave came in as well
    int number = 0;                       // its own for ever: what it is stored under
    int batch = 0;                        // what was dropped or chosen at once
    std::string came;                     // when, UTC
};

// Responses of one cluster and wave of which one counts: places in `imports`, the latest first.
using Conflict = std::vector<std::size_t>;

// A batch that is still coming in.
struct Reading {
    int batch = 0;
    int read = 0, left = 0;               // files
};

// What the results screen shows, worked out when its answers, wave or language change.
struct Results {
    std::string wave;
    std::vector<std::string> waves;  // all that were counted, ascending
    std::vector<combine::RankedItem> items;
    chart::Scene scene;
    std::string svg;
};

struct Coordination {
    Part part = Part::Here;
    std::vector<Import> imports;         // in the order in which they came
    std::set<std::string> preferred;     // ids of responses chosen over their rivals
    std::set<std::string> compared;      // ids of the latest of rivals whose differences are shown
    std::optional<Reading> reading;
    std::optional<Verdict> shown;        // of the list of files; nothing: all
    std::size_t shown_most = kListStep;  // rows of it
    std::string wave;                    // shown in the results; empty: the latest
    std::optional<combine::Collection> collection;   // of whom it is shown who answered
    std::string reminded;                // cluster whose reminder is shown

    bool stale = false;                  // what follows must be worked out anew
    std::vector<Conflict> conflicts;
    combine::Returns returns;            // points into `imports`
    std::optional<Results> results;      // while the results screen is open and has any
};

struct CatchUp {};  // with what other actions made stale
struct PasteText {};
struct StopReading {};
struct ShowVerdict {
    std::optional<Verdict> verdict;
};
struct ShowMore {};
struct RemoveBatch {
    int batch;
};
struct ClearImports {};
struct Prefer {
    std::string response;
};  // over its rivals
struct ToggleDifferences {
    std::string response;
};  // between it and the rival shown beside it
struct ShowCollection {
    combine::Collection collection;
};
struct ToggleReminder {
    std::string cluster;
};
struct CopyReminder {};  // the one shown
struct SetResultsWave {
    std::string wave;
};
struct DownloadPublished {
    std::string name;
};  // "statuts.svg", "items.csv", …
struct DownloadVerdicts {};
struct DownloadWorkspace {};

using CoordinatorAction =
    std::variant<CatchUp, PasteText, StopReading, ShowVerdict, ShowMore, RemoveBatch, ClearImports, Prefer,
                 ToggleDifferences, ShowCollection, ToggleReminder, CopyReminder, SetResultsWave,
                 DownloadPublished, DownloadVerdicts, DownloadWorkspace>;

}  // namespace state
