#pragma once
// What one response says about one ranked page: the ranking's own reading of answers, shared by the
// panel and its leave-one-out panels.

#include <optional>
#include <string>
#include <vector>

#include "survey/combine/aggregate.h"
#include "survey/combine/kemeny.h"

namespace combine {

struct Position {
    enum class Kind { Taken, DontKnow, NotApplicable, Blank };
    Kind kind = Kind::Blank;
    std::string status;                 // option id when taken
    bool need = false;
    bool first_tie = false;             // the status that breaks ties
    std::optional<long> priority;       // of a need
    long required = 0;                  // resources a need requires
    long available = 0;                 // among those

    // Priority of a need, 0 for a position without need.
    std::optional<long> preference() const;
};

// positions[response][page].
std::vector<std::vector<Position>> positions(const Panel& panel,
                                             const define::Questionnaire& questionnaire);

// What each respondent prefers, page by page, for the methods beside the index.
Preferences preferences_of(const std::vector<std::vector<Position>>& positions);

// The highest level of the priority question: 5. At least 1.
long top_priority(const define::Questionnaire& questionnaire);

}  // namespace combine
