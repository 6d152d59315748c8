#pragma once
// Benchmark files (FORMAT.md §3; keys and an example in survey/README.md): what a coordinator sends
// back to members.

#include <string>
#include <string_view>

#include "survey/base/result.h"
#include "survey/combine/benchmark.h"
#include "survey/exchange/catalogue.h"

namespace exchange {

// Through the strict gate, in the order of FORMAT.md §7; the last step (groups and numbers against the
// questionnaire, benchmark_check.h) lists all its faults. Numbers have up to 17 digits, so that they
// read back to the same double. A wrong checksum is refused; without one nobody vouches for the
// numbers, and they are taken as they stand, like a response's.
base::Result<combine::Benchmark> read_benchmark(std::string_view bytes, const Catalogue& catalogue);

// One group a line, themes and items by id in byte order, checksum last.
std::string write_benchmark(const combine::Benchmark& benchmark);

}  // namespace exchange
