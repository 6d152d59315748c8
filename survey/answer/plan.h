#pragma once
// What an organisation decided after its assessment: the level it aims for, and the next steps
// towards it. Kept beside the response, never inside it: a response file holds answers only.

#include <map>
#include <string>
#include <vector>

namespace answer {

struct Step {
    std::string question;      // full id of the practice, as in the questionnaire
    int level = 0;             // the level it brings the practice to
    std::string action;        // in the member's words
    std::string owner;
    std::string due;           // "2027-03-31", or empty
    bool operator==(const Step&) const = default;
};

inline constexpr std::size_t kMostSteps = 10;

struct Plan {
    std::map<std::string, int> targets;   // question id → level aimed for
    std::vector<Step> steps;              // in the member's order, kMostSteps at most
    bool operator==(const Plan&) const = default;
};

}  // namespace answer
