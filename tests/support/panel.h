#pragma once
// Small ranked questionnaires and panels, written as a few letters.

#include <string>
#include <vector>

#include "survey/answer/answer.h"
#include "survey/combine/aggregate.h"
#include "survey/define/definition.h"

namespace support {

// Initiatives "a", "b", … with the fields of the priority survey, one section.
define::Questionnaire ranked_survey(int initiatives);

// One word an initiative: s set up, i improve, p in place, w without, ? don't know, - blank; a
// digit is its priority; ":1/4" means four resources required, one available. "s5:1/4 i3 p ? -"
answer::Response response(const std::string& cluster, const std::string& words,
                          const std::string& wave = "2023");

combine::Panel panel_of(const std::vector<answer::Response>& responses);

}  // namespace support
