#pragma once
// How far a respondent has come, and what is missing.

#include "survey/answer/answer.h"
#include "survey/define/definition.h"

namespace answer {

struct Progress {
    int done = 0;      // pages with something asked and every required question answered
    int total = 0;     // pages; questions where it says so
};
struct MissingItem {
    std::string section, page, question;   // ids
};

// A page is done when all its visible required questions have an answer, and it has at least one
// answer if none is required.
bool page_done(const define::Page& page, const define::Questionnaire& questionnaire,
               const Answers& answers);
Progress progress(const define::Section& section, const define::Questionnaire& questionnaire,
                  const Answers& answers);
Progress progress(const define::Questionnaire& questionnaire, const Answers& answers);
// Questions with an answer, a state included, of those that a form would ask now.
Progress answered(const define::Questionnaire& questionnaire, const Answers& answers);
// Visible required questions that are blank, in questionnaire order.
std::vector<MissingItem> missing(const define::Questionnaire& questionnaire, const Answers& answers);

}  // namespace answer
