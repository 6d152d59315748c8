#pragma once
// What the coordinator's screens hold and do. What changes it is in the room `coordination`, which the
// page loads only for those who open it.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "survey/base/result.h"
#include "survey/chart/scene.h"
#include "survey/combine/merge.h"
#include "survey/combine/priority.h"

namespace state {

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
    std::vector<Import> imports;     // in the order in which they came
    std::string wave;                // shown in the results; empty: the latest
    bool stale = false;              // what follows must be worked out anew
    std::optional<Results> results;  // while the results screen is open and has any
};

struct CatchUp {};  // with what other actions made stale
struct ClearImports {};
struct SetResultsWave {
    std::string wave;
};
struct DownloadPublished {
    std::string name;
};  // "statuts.svg", "items.csv", …

using CoordinatorAction = std::variant<CatchUp, ClearImports, SetResultsWave, DownloadPublished>;

}  // namespace state
