#pragma once
// The first line of a bundle that a coordinator saved to go on later: what was decided about the
// responses that follow. Such a bundle is read wherever bundles are.
//
// { "format": "intergrappes/workspace", "formatVersion": 1, "preferred": [response ids],
//   "captions": [exchange/captions.h], "disclosed": {exchange/disclosed_text.h} }

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "survey/combine/disclosed.h"
#include "survey/exchange/captions.h"
#include "survey/exchange/json_gate.h"

namespace exchange {

struct Workspace {
    std::set<std::string> preferred;   // ids of responses chosen over their rivals
    Captions captions;
    combine::Disclosed disclosed;      // what was exported from it that later tables must not add up with
    bool operator==(const Workspace&) const = default;
};

// Of a line of this kind: whose totals are out is long where members are many.
Limits workspace_limits();

// One line, without its end.
std::string write_workspace(const Workspace& workspace);

// Nothing for any line that is not one, which then is to be read as a response. Keys of later
// versions are passed over: the responses matter more.
std::optional<Workspace> read_workspace(std::string_view line);

}  // namespace exchange
