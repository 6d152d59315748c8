#pragma once
// Where in a questionnaire the person is: what the survey screen and its rail share. Private to them.

#include "app/screens/parts.h"

namespace screens {

struct Here {
    const define::Questionnaire& survey;
    const state::Draft& draft;
    std::vector<state::PageRef> pages;
    int index;
    const state::PageRef& ref() const { return pages[static_cast<std::size_t>(index)]; }
    bool assessing() const { return survey.scoring.has_value(); }
};

// Who answers, how far, and every section; the pages of the one where one is.
void rail(Place& place, const Here& here);
// Without room beside the page, the rail opens above it.
void sections(Place& place, const Here& here);
// To the end of the survey, or to the results of an assessment.
void onward_button(Place& place, const Here& here, const widgets::Button& look);

}  // namespace screens
