#pragma once
// How far reading has come, for a person at a terminal (FORMAT.md §6).

#include <chrono>
#include <functional>
#include <ostream>

#include "survey/base/text.h"

namespace command {

using Clock = std::function<std::chrono::steady_clock::time_point()>;

// One line, rewritten in place: from the first second on, at most ten times a second, wiped at the
// end. Silent without a terminal.
class Progress {
public:
    Progress(std::ostream* terminal, base::Language language,
             Clock clock = std::chrono::steady_clock::now);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    void count_document();

private:
    std::ostream* terminal_;
    base::Language language_;
    Clock clock_;
    std::chrono::steady_clock::time_point next_;
    long documents_ = 0;
    bool shown_ = false;
};

}  // namespace command
