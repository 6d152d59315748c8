#pragma once
// The built-in catalogue and the files of tests/fixtures, for tests.

#include <string>

#include "survey/exchange/catalogue.h"

namespace support {

const exchange::Catalogue& catalogue();
const define::Questionnaire& priorities();

// The bytes of tests/fixtures/<name>; fails the test when there is no such file.
std::string fixture(const std::string& name);

}  // namespace support
