#pragma once
// What the coordinator's screens hold and do. What changes it is in the room `coordination`, which the
// page loads only for those who open it.

#include <array>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "survey/base/result.h"
#include "survey/combine/merge.h"
#include "survey/combine/returns.h"
#include "survey/report/analysis.h"

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

// A vector would move all of them as it grows, and the page would stand still.
using Imports = std::deque<Import>;

// How many came in, by verdict and by batch: what a list of a hundred thousand says of itself at every frame.
struct Tally {
    struct Batch {
        std::string came;                 // its first, UTC
        int files = 0;
    };
    std::array<int, 5> verdicts{};        // by the number of the verdict
    std::map<int, Batch> batches;
    int& of(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)]; }
    int of(Verdict verdict) const { return verdicts[static_cast<std::size_t>(verdict)]; }
    void count(const Import& import) {
        ++of(import.verdict);
        Batch& batch = batches[import.batch];
        if (batch.files++ == 0) batch.came = import.came;
    }
};

// Responses of one cluster and wave of which one counts: places in `imports`, the latest first.
using Conflict = std::vector<std::size_t>;

// A batch that is still coming in.
struct Reading {
    int batch = 0;
    int read = 0, left = 0;               // files
    int rows = 0;                         // responses in them, so far
    std::size_t before = 0;               // imports there already
    int number = 0;                       // of the next import
};

// Sharpness of the pictures that are saved, in points an inch: 96, 192 or 300.
inline constexpr int kResolutions[] = {96, 192, 300};

// A file that only the page can make, and that was asked for. It is gone once it is made.
struct Making {
    std::string questionnaire, name;
    bool failed = false;
};

struct Coordination {
    Part part = Part::Here;
    Imports imports;                     // in the order in which they came
    Tally tally;                         // of them
    std::set<std::string> preferred;     // ids of responses chosen over their rivals
    std::set<std::string> compared;      // ids of the latest of rivals whose differences are shown
    std::optional<Reading> reading;
    std::optional<Verdict> shown;        // of the list of files; nothing: all
    std::size_t shown_most = kListStep;  // rows of it
    std::string wave;                    // shown on the charts; empty: the latest
    int resolution = 192;                // of pictures
    std::map<std::string, std::string> chosen;   // of several charts of a kind, which is shown
    combine::CrossQuery cross;           // what is cross-tabulated
    combine::Disclosed disclosed;        // by cross-tabulations that were exported
    std::optional<combine::Collection> collection;   // of whom it is shown who answered
    std::vector<Making> making;          // in the order in which they were asked for
    std::string reminded;                // cluster whose reminder is shown

    bool stale = false;                  // what follows must be worked out anew
    bool changed = true;                 // the imports or choices did: nothing of it holds
    std::vector<Conflict> conflicts;
    combine::Returns returns;            // points into `imports`
    report::Options options;             // of every chart and file; the captions are the person's
    // Of each questionnaire whose screen was opened, by its id; points into `imports`.
    std::map<std::string, report::Analysis> analyses;
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
struct ShowWave {
    std::string wave;
};
struct ChooseFigure {
    std::string kind, chart;
};  // "quartiles", "quartiles-size"
struct SetCross {
    combine::CrossQuery query;
};
struct SortHeatmap {
    chart::HeatmapOrder order;
};
struct SetResolution {
    int points;
};
struct SetCaption {
    exchange::Caption caption;
};
// A chart that is shown, as "svg", "png" or its table as "csv".
struct DownloadFigure {
    std::string questionnaire, chart, kind;
};
struct DownloadPublished {
    std::string questionnaire, name;
};  // "items.csv", "report.html", …
// The page's answer to the oldest file that it was to make: it is saved, or could not be made.
struct FileMade {
    bool works;
};
struct DownloadVerdicts {};
struct DownloadWorkspace {};

using CoordinatorAction =
    std::variant<CatchUp, PasteText, StopReading, ShowVerdict, ShowMore, RemoveBatch, ClearImports, Prefer,
                 ToggleDifferences, ShowCollection, ToggleReminder, CopyReminder, ShowWave,
                 ChooseFigure, SetCross, SortHeatmap, SetResolution, SetCaption, DownloadFigure,
                 DownloadPublished, FileMade, DownloadVerdicts, DownloadWorkspace>;

}  // namespace state
