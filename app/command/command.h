#pragma once
// `intergrappes`, the survey core on a command line (FORMAT.md §6). Files are read and written in
// this folder only. One source file a subcommand; streams are passed in so that tests can hold
// them.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "app/command/arguments.h"

namespace command {

// 0 all accepted · 1 some input refused · 2 wrong usage · 3 cannot read or write
enum Status { kAccepted = 0, kRefused = 1, kUsage = 2, kUnreadable = 3 };

inline constexpr std::size_t kLongestPath = 4096;   // bytes of it that a message quotes

struct Streams {
    std::istream& in;      // read when an input is "-"
    std::ostream& out;     // results
    std::ostream& err;     // messages
    std::ostream* terminal = nullptr;   // progress; null: nobody is watching
};

// `arguments` without the program's name.
int run(const std::vector<std::string>& arguments, Streams streams);

int check(const Arguments& arguments, Streams streams);
int aggregate(const Arguments& arguments, Streams streams);
int questionnaire(const Arguments& arguments, Streams streams);
int score(const Arguments& arguments, Streams streams);

}  // namespace command
