#pragma once
// What the coordinator sends to a cluster whose answers have not come.

#include <string>

#include "survey/base/text.h"
#include "survey/define/definition.h"

namespace report {

struct Reminder {
    std::string subject;
    std::string body;                  // plain text, paragraphs parted by an empty line
};

// In the words of the two languages alike: which questionnaire, which wave, what to do, and that a word
// suffices if the cluster would rather not. `signature` (the sender's name) and `due` ("2024-11-17") may
// be empty.
Reminder reminder(const define::Cluster& cluster, const define::Questionnaire& questionnaire,
                  const std::string& wave, base::Language language, const std::string& due = {},
                  const std::string& signature = {});

}  // namespace report
