#include "survey/answer/answer.h"

#include <doctest/doctest.h>

using answer::Answer;
using answer::Answers;
using answer::State;

TEST_CASE("a blank question has no entry") {
    const Answers answers{{"a", {State::Answered, std::string("x")}}};
    REQUIRE(answer::find(answers, "a") != nullptr);
    CHECK(answer::find(answers, "b") == nullptr);
}

TEST_CASE("answers stand in byte order, each once, however they come") {
    Answers answers;
    for (const char* id : {"c", "a", "b.x", "b"}) answers[id] = {State::Answered, std::string(id)};
    CHECK_FALSE(answers.try_emplace("a", {State::DontKnow, {}}).second);
    answers.insert_or_assign("b", {State::NotApplicable, {}});
    std::string order;
    for (const auto& [id, each] : answers) order += id + ' ';
    CHECK(order == "a b b.x c ");
    CHECK(answers.at("a").state == State::Answered);
    CHECK(answers.at("b").state == State::NotApplicable);
    answers.erase("b");
    answers.erase("absent");
    CHECK(answers.size() == 3);
    CHECK_FALSE(answers.contains("b"));
    answers.clear();
    CHECK(answers.empty());
}

TEST_CASE("only what comes after all others is appended") {
    Answers answers;
    REQUIRE(answers.append("b") != nullptr);
    CHECK(answers.append("b") == nullptr);
    CHECK(answers.append("a") == nullptr);
    REQUIRE(answers.append("c") != nullptr);
    CHECK(answers == Answers{{"c", {}}, {"b", {}}, {"b", {State::DontKnow, {}}}});
}

TEST_CASE("only an answered text has a text") {
    const Answers answers{{"text", {State::Answered, std::string("x")}},
                          {"number", {State::Answered, answer::Number{1, true}}},
                          {"unknown", {State::DontKnow, std::string("left over")}}};
    CHECK(answer::text_of(answers, "text") == "x");
    CHECK(answer::text_of(answers, "number").empty());
    CHECK(answer::text_of(answers, "unknown").empty());
    CHECK(answer::text_of(answers, "absent").empty());
}

TEST_CASE("an answer with nothing in it is empty, a state never is") {
    CHECK(answer::is_empty({State::Answered, std::string()}));
    CHECK(answer::is_empty({State::Answered, answer::Choices{}}));
    CHECK(answer::is_empty({State::Answered, std::vector<answer::Row>{}}));
    CHECK_FALSE(answer::is_empty({State::Answered, answer::Number{0, true}}));
    CHECK_FALSE(answer::is_empty({State::NotApplicable, std::string()}));
}
