#pragma once
// What an organisation means to do about its practices: levels to reach, and steps.

#include <map>
#include <string>
#include <vector>

namespace answer {

inline constexpr int kMostSteps = 10;

struct Step {
    std::string question;            // full id of the scale
    int level = 0;                   // reached when the step is done
    std::string owner;               // at most 120 characters
    std::string date;                // "2027-06-30", or empty: none given
    bool operator==(const Step&) const = default;
};

// Belongs to one response and never travels with it.
struct Plan {
    std::string response;            // id
    std::map<std::string, int> targets;   // question id → level
    std::vector<Step> steps;         // in the order in which they were added, kMostSteps at most
    bool operator==(const Plan&) const = default;
};

}  // namespace answer
