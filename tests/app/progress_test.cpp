#include "app/command/progress.h"

#include <doctest/doctest.h>

#include <sstream>

using std::chrono::milliseconds;

TEST_CASE("progress shows after a second, ten times a second, and is wiped at the end") {
    std::ostringstream terminal;
    std::chrono::steady_clock::time_point now;
    {
        command::Progress progress(&terminal, base::Language::En, [&] { return now; });
        for (int i = 0; i < 99; ++i) {
            progress.count_document();
            now += milliseconds(10);
        }
        CHECK(terminal.str().empty());
        now += milliseconds(10);
        for (int i = 0; i < 15; ++i) {
            progress.count_document();
            now += milliseconds(10);
        }
        CHECK(terminal.str() == "\r\x1B[K100 documents read…\r\x1B[K110 documents read…");
    }
    CHECK(terminal.str().ends_with("…\r\x1B[K"));
}

TEST_CASE("progress says nothing without a terminal, and nothing of a short reading") {
    std::ostringstream terminal;
    { command::Progress(&terminal, base::Language::Fr).count_document(); }
    CHECK(terminal.str().empty());
    std::chrono::steady_clock::time_point now;
    command::Progress silent(nullptr, base::Language::Fr, [&] { return now += milliseconds(5000); });
    silent.count_document();
}
