#include "survey/combine/differences.h"

#include <doctest/doctest.h>

#include "tests/support/panel.h"

TEST_CASE("two responses differ where one of them says something else, or nothing") {
    const auto survey = support::ranked_survey(2);
    const define::Page& first = survey.sections.front().pages.front();
    REQUIRE(first.questions.size() >= 2);
    const std::string status = first.questions[0].id;
    answer::Response left = support::response("x", "", "2023"), right = left;
    left.answers.clear(), right.answers.clear();
    CHECK(combine::differences(left, right, survey).empty());

    left.answers[status] = {answer::State::Answered, first.questions[0].options.front().id};
    auto found = combine::differences(left, right, survey);
    REQUIRE(found.size() == 1);
    CHECK(found[0].question->id == status);
    CHECK(found[0].left != nullptr);
    CHECK(found[0].right == nullptr);

    right.answers[status] = left.answers[status];
    CHECK(combine::differences(left, right, survey).empty());

    right.answers[status].state = answer::State::DontKnow;
    CHECK(combine::differences(left, right, survey).size() == 1);
}

TEST_CASE("an answer that says nothing is as blank as none") {
    const auto survey = support::ranked_survey(1);
    const std::string status = survey.sections.front().pages.front().questions[0].id;
    answer::Response left = support::response("x", "", "2023"), right = left;
    left.answers.clear(), right.answers.clear();
    left.answers[status] = {answer::State::Answered, std::string()};
    CHECK(combine::differences(left, right, survey).empty());
}
