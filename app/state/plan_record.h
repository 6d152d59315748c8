#pragma once
// A plan as the device keeps it:
// {"targets":[{"question":"…","level":"3"}],"steps":[{"question":"…","level":"2","action":"…",
// "owner":"…","due":"2027-03-31"}]}

#include <string>

#include "survey/answer/plan.h"

namespace state {

std::string plan_record(const answer::Plan& plan);
// False, and the plan as it was, when the text is no such record.
bool read_plan(const std::string& text, answer::Plan& plan);

}  // namespace state
