#include "survey/answer/visibility.h"

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"

using answer::Answer;
using answer::Answers;
using answer::Number;
using answer::State;
using define::Condition;
using define::Question;

namespace {

// a, then b shown when a is "oui", then c shown when b has an answer: a chain.
define::Questionnaire chain() {
    Question a, b, c;
    a.id = "a";
    b.id = "b";
    c.id = "c";
    a.type = b.type = c.type = define::QuestionType::Text;
    b.show_if = Condition{Condition::Kind::Equals, "a", {"oui"}, {}, 0, {}};
    b.required = true;
    c.show_if = Condition{Condition::Kind::NotEmpty, "b", {}, {}, 0, {}};
    c.required_if = Condition{Condition::Kind::Equals, "b", {"x"}, {}, 0, {}};
    define::Page page;
    page.questions = {a, b, c};
    define::Section section;
    section.pages = {page};
    define::Questionnaire questionnaire;
    questionnaire.sections = {section};
    return questionnaire;
}

bool shown(const char* id, const Answers& answers) {
    const define::Questionnaire questionnaire = chain();
    const Question* question = define::find_question(questionnaire, id);
    REQUIRE(question != nullptr);
    return answer::visible(*question, questionnaire, answers);
}

Answer text_answer(const char* value) {
    return {State::Answered, std::string(value)};
}

bool holds_on_a(const Condition& condition, const Answer& value) {
    return answer::holds(condition, chain(), {{"a", value}});
}

}  // namespace

TEST_CASE("a question shows when its condition holds") {
    CHECK(shown("a", {}));
    CHECK_FALSE(shown("b", {}));
    CHECK(shown("b", {{"a", text_answer("oui")}}));
    CHECK_FALSE(shown("b", {{"a", text_answer("non")}}));
}

TEST_CASE("a hidden answer holds no condition up") {
    const Answers hidden{{"a", text_answer("non")}, {"b", text_answer("x")}};
    CHECK_FALSE(shown("c", hidden));
    const Answers visible{{"a", text_answer("oui")}, {"b", text_answer("x")}};
    CHECK(shown("c", visible));
}

TEST_CASE("blank, not applicable, unknown and empty answers hold no condition up") {
    CHECK_FALSE(shown("c", {{"a", text_answer("oui")}}));
    CHECK_FALSE(shown("c", {{"a", text_answer("oui")}, {"b", {State::DontKnow, {}}}}));
    CHECK_FALSE(shown("c", {{"a", text_answer("oui")}, {"b", {State::NotApplicable, {}}}}));
    CHECK_FALSE(shown("c", {{"a", text_answer("oui")}, {"b", text_answer("")}}));
}

TEST_CASE("a question is required now only when it shows") {
    const define::Questionnaire questionnaire = chain();
    const Question& b = *define::find_question(questionnaire, "b");
    const Question& c = *define::find_question(questionnaire, "c");
    CHECK_FALSE(answer::required_now(b, questionnaire, {}));
    CHECK(answer::required_now(b, questionnaire, {{"a", text_answer("oui")}}));
    CHECK(answer::required_now(c, questionnaire, {{"a", text_answer("oui")}, {"b", text_answer("x")}}));
    CHECK_FALSE(answer::required_now(c, questionnaire, {{"a", text_answer("oui")}, {"b", text_answer("y")}}));
    CHECK_FALSE(answer::required_now(c, questionnaire, {{"b", text_answer("x")}}));
}

TEST_CASE("each test of a condition looks at the value it is made for") {
    const Answer choices{State::Answered, answer::Choices{"p", "q"}};
    const Answer three{State::Answered, Number{3, true}};
    const Condition in{Condition::Kind::In, "a", {"x", "y"}, {}, 0, {}};
    CHECK(holds_on_a(in, text_answer("y")));
    CHECK_FALSE(holds_on_a(in, text_answer("z")));
    CHECK_FALSE(holds_on_a(in, choices));
    const Condition contains{Condition::Kind::Contains, "a", {"q"}, {}, 0, {}};
    CHECK(holds_on_a(contains, choices));
    CHECK_FALSE(holds_on_a(contains, text_answer("q")));
    struct Row {
        const char* op;
        bool below, same, above;
    };
    for (const Row& row : {Row{"<", false, false, true}, Row{"<=", false, true, true},
                           Row{">", true, false, false}, Row{">=", true, true, false},
                           Row{"=", false, true, false}, Row{"!=", true, false, true}}) {
        CAPTURE(row.op);
        const auto compare = [&](double bound) {
            return holds_on_a({Condition::Kind::Compare, "a", {}, row.op, bound, {}}, three);
        };
        CHECK(compare(2) == row.below);
        CHECK(compare(3) == row.same);
        CHECK(compare(4) == row.above);
    }
}

TEST_CASE("all and any join conditions") {
    const Condition yes{Condition::Kind::Equals, "a", {"oui"}, {}, 0, {}};
    const Condition no{Condition::Kind::Equals, "a", {"non"}, {}, 0, {}};
    CHECK(holds_on_a({Condition::Kind::Any, {}, {}, {}, 0, {no, yes}}, text_answer("oui")));
    CHECK_FALSE(holds_on_a({Condition::Kind::All, {}, {}, {}, 0, {no, yes}}, text_answer("oui")));
    CHECK(holds_on_a({Condition::Kind::All, {}, {}, {}, 0, {yes, yes}}, text_answer("oui")));
}

TEST_CASE("a question that is not asked is still visible: its answer counts") {
    const define::Questionnaire& survey = support::priorities();
    const define::Question& priority = *define::find_question(survey, "pri-1b-local.priorite");
    const answer::Answers in_place{
        {"pri-1b-local.statut", {answer::State::Answered, std::string("en-place")}}};
    const answer::Answers need{
        {"pri-1b-local.statut", {answer::State::Answered, std::string("a-bonifier")}}};
    CHECK(answer::visible(priority, survey, in_place));
    CHECK_FALSE(answer::asked(priority, survey, in_place));
    CHECK_FALSE(answer::required_now(priority, survey, in_place));
    CHECK(answer::asked(priority, survey, need));
    CHECK(answer::required_now(priority, survey, need));
}
