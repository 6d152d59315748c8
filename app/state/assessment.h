#pragma once
// What members do with their assessment besides answering: a plan, files to compare with, exports.

#include <optional>
#include <string>
#include <string_view>

#include "app/state/actions.h"
#include "survey/chart/assessed.h"

namespace state {

// A new response in answer to the identity form; `before` gives the organisation its lasting id.
Draft new_draft(const State& state, const Context& context);

// Changes the plan of the draft on screen. A step beyond kMostSteps is not added.
void change_plan(State& state, const SetTarget& action);
void change_plan(State& state, const AddStep& action);
void change_plan(State& state, const SetStep& action);

// A file dropped or chosen while an assessment, or the form before one, is on screen: a benchmark,
// or an older answer of the organisation. False when it is neither, with nothing changed.
bool receive_beside(State& state, const FileArrived& file, Effects& effects);

// Whom the assessment on screen is compared with, as charts want it; nothing without a benchmark.
std::optional<chart::Reference> reference(const State& state);
// What its charts are about; needs a draft on screen and its view. `others` outlives the result.
chart::Assessed assessed(const State& state, const chart::Reference* others);

// A file of the assessment on screen, in the language of the page; nothing under another name.
std::optional<Download> assessment_file(const State& state, const std::string& name);

}  // namespace state
