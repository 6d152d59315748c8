#include "survey/define/definition.h"

#include <doctest/doctest.h>

namespace {

define::Questionnaire two_pages() {
    define::Question question;
    question.id = "b";
    question.options = {{"oui", {"Oui", "Yes"}, {}}};
    define::Page first, second;
    first.id = "un";
    second.id = "deux";
    second.questions = {question};
    define::Section section;
    section.pages = {first, second};
    define::Questionnaire questionnaire;
    questionnaire.sections = {define::Section{}, section};
    return questionnaire;
}

}  // namespace

TEST_CASE("a question is found on any page, by its full id") {
    const define::Questionnaire questionnaire = two_pages();
    const define::Question* found = define::find_question(questionnaire, "b");
    REQUIRE(found != nullptr);
    CHECK(found->id == "b");
    CHECK(define::find_question(questionnaire, "deux") == nullptr);
    CHECK(define::find_question(questionnaire, "") == nullptr);
}

TEST_CASE("an option is found within its question") {
    const define::Questionnaire questionnaire = two_pages();
    const define::Question* question = define::find_question(questionnaire, "b");
    REQUIRE(question != nullptr);
    REQUIRE(define::find_option(*question, "oui") != nullptr);
    CHECK(define::find_option(*question, "oui")->label.en == "Yes");
    CHECK(define::find_option(*question, "non") == nullptr);
}
