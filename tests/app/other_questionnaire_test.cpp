// A file of a questionnaire that the screens cannot hold.

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"
#include "tests/support/page.h"

namespace {

// The released response file, said to be of the self-assessment.
std::string self_assessment_file() {
    std::string text = support::fixture("response-v1.json");
    const std::string id = "sondage-priorites";
    text.replace(text.find(id), id.size(), "autoevaluation-membres");
    const std::size_t answers = text.find("\"answers\"");
    return text.substr(0, answers) + "\"answers\": []}";
}

}  // namespace

TEST_CASE("a self-assessment is refused where its screens are missing, and nothing is kept of it") {
    support::Page page;
    page.drop({{"autoevaluation.json", self_assessment_file()}});
    CHECK(page.shows("OTHER_QUESTIONNAIRE"));
    CHECK(page.state().drafts.empty());
    CHECK(page.state().screen == state::Screen::Start);
}
