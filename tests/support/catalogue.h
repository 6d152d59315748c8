#pragma once
// The built-in catalogue and the files of tests/fixtures, for tests.

#include <string>

#include "survey/exchange/catalogue.h"

namespace support {

const exchange::Catalogue& catalogue();
const define::Questionnaire& priorities();

// The bytes of a file of the repository, of tests/fixtures/<name>; the test fails when there is none.
std::string source_file(const std::string& name);
std::string fixture(const std::string& name);

}  // namespace support
