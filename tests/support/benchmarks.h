#pragma once
// Benchmarks written by hand, and an organisation to compare with them.

#include "survey/combine/benchmark.h"
#include "survey/combine/scores.h"
#include "survey/define/definition.h"

namespace support {

// The built-in self-assessment, and answers to all its practices: levels that vary by practice, one
// in fifteen not applicable, one unknown, one blank; and `raised` levels more, 4 at most.
const define::Questionnaire& self_assessment();
answer::Response assessed(const std::string& organisation, const std::string& wave, int more = 0);

// A benchmark of two dimensions, "type" and "size": every fourth group is hidden, every third too
// small for quartiles; in the group of all, the third theme and its practices are hidden. Numbers
// hidden are 9999 underneath, so that a leak shows.
combine::Benchmark benchmark(const define::Questionnaire& questionnaire, const std::string& wave);
inline constexpr const char* kLeak = "9999";

}  // namespace support
