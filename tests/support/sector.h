#pragma once
// A sector of invented organisations that answered the built-in self-assessment: what a coordinator
// and a member exchange in tests.

#include <string>

#include "survey/answer/answer.h"

namespace support {

// Every practice at a level that follows from `seed`; organisation "Organisation <seed>".
answer::Response assessed(int seed, const std::string& wave);

// The benchmark of forty of them in 2026, by size: groups small enough to be hidden included.
std::string sector_file();
// As many self-assessments of 2026 as one bundle.
std::string members_bundle(int members);

}  // namespace support
