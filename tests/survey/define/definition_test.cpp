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

TEST_CASE("ids that come one after the other find what each finds alone, in order or not, indexed or not") {
    define::Questionnaire questionnaire = two_pages();
    define::Page& page = questionnaire.sections.back().pages.back();
    for (const char* id : {"d", "c", "a"}) page.questions.emplace_back().id = id;
    for (const bool indexed : {false, true}) {
        if (indexed) define::index_questions(questionnaire);
        define::InOrder questions(questionnaire);
        for (const char* id : {"", "a", "a", "b1", "c", "e", "b", "d", "d"})
            CHECK(questions.find(id) == define::find_question(questionnaire, id));
    }
}

TEST_CASE("an option is found within its question") {
    const define::Questionnaire questionnaire = two_pages();
    const define::Question* question = define::find_question(questionnaire, "b");
    REQUIRE(question != nullptr);
    REQUIRE(define::find_option(*question, "oui") != nullptr);
    CHECK(define::find_option(*question, "oui")->label.en == "Yes");
    CHECK(define::find_option(*question, "non") == nullptr);
}
