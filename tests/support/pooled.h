#pragma once
// Clusters that seek and offer, as answers to the built-in priority survey, written as a few words.

#include <string>
#include <vector>

#include "survey/answer/answer.h"

namespace support {

// Needs and offers: option ids separated by spaces; `mentoring`: an option id, or empty.
answer::Response pooler(const std::string& cluster, const std::string& needs,
                        const std::string& offers = "", const std::string& mentoring = "",
                        const std::string& wave = "2023");
// Answers the page about a need: "a-mettre-en-place", "piloter"; either may be empty.
void take_position(answer::Response& response, const std::string& page, const std::string& status,
                   const std::string& collaboration);

// Nine of the ten clusters, one of which withdrew; every kind of row.
std::vector<answer::Response> pooling_panel(const std::string& wave = "2023");

}  // namespace support
