#pragma once
// Whose totals have left a workspace. A later table is judged beside them (combine/cross_table.h).

#include <string>
#include <vector>

#include "survey/combine/row_set.h"

namespace combine {

// What totals are about. `states`: of the four states (valid, not applicable, don't know, blank) rather
// than of the values.
struct About {
    std::string questionnaire, wave, measure;
    bool states = false;
    bool operator==(const About&) const = default;
};

struct Total {
    About about;
    RowSet people;                        // rows of Disclosed::people; those past its end are not in it
    bool operator==(const Total&) const = default;
};

struct Disclosed {
    std::vector<std::string> people;      // response id and revision, "<uuid>.3": a revised answer is
                                          // another one
    std::vector<Total> totals;            // each once
    bool operator==(const Disclosed&) const = default;
};

// What one table gives away.
using Disclosure = Disclosed;

// Adds what is not there yet.
void disclose(Disclosed& out, const Disclosure& more);

// The sets of totals about this, over `people` (each once) and then those of `out` that are not in it.
std::vector<RowSet> totals_about(const Disclosed& out, const About& about,
                                 const std::vector<std::string>& people);

}  // namespace combine
