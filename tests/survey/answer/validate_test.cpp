#include "survey/answer/validate.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"

using answer::Answer;
using answer::Answers;
using answer::Choices;
using answer::Number;
using answer::State;
using answer::Value;
using base::Code;

namespace {

// "" when valid, else the names of the codes.
std::string codes(const base::Faults& faults) {
    std::string names;
    for (const base::Fault& fault : faults) {
        names += (names.empty() ? "" : " ") + std::string(base::name(fault.code));
    }
    return names;
}

std::string verdict(const Answers& answers) {
    return codes(answer::validate(answers, support::priorities(), support::catalogue().clusters));
}

define::Question table() {
    define::Question day, people, attendance, question;
    day.id = "jour";
    day.type = define::QuestionType::Date;
    people.id = "personnes";
    people.type = define::QuestionType::Number;
    people.step = 1;
    attendance.id = "presences";
    attendance.type = define::QuestionType::Single;
    attendance.per_cluster = true;
    attendance.options = {{"present", {"P", "P"}, {}}};
    question.id = "rencontres";
    question.type = define::QuestionType::Group;
    question.columns = {day, people, attendance};
    return question;
}

}  // namespace

TEST_CASE("an answer has the type and range its question asks for") {
    struct Row {
        std::string question;
        Value value;
        std::string expected;
    };
    const std::vector<Row> rows{
        {"pri-1b-local.statut", "a-bonifier", ""},
        {"pri-1b-local.statut", "perdu", "UNKNOWN_OPTION"},
        {"pri-1b-local.statut", "ne-sait-pas", "UNKNOWN_OPTION"},
        {"pri-1b-local.statut", Number{1, true}, "WRONG_TYPE"},
        {"pri-1b-local.statut", Choices{"a-bonifier"}, "WRONG_TYPE"},
        {"pri-1b-local.priorite", Number{1, true}, ""},
        {"pri-1b-local.priorite", Number{5, true}, ""},
        {"pri-1b-local.priorite", Number{0, true}, "OUT_OF_RANGE"},
        {"pri-1b-local.priorite", Number{6, true}, "OUT_OF_RANGE"},
        {"pri-1b-local.priorite", Number{4, false}, "WRONG_TYPE"},
        {"pri-1b-local.priorite", Number{4.5, false}, "WRONG_TYPE"},
        {"pri-1b-local.priorite", "4", "WRONG_TYPE"},
        {"pri-1b-local.priorite", Choices{"4"}, "WRONG_TYPE"},
        {"pri-1b-local.ressources-requises", Choices{"budget", "temps"}, ""},
        {"pri-1b-local.ressources-requises", Choices{"or"}, "UNKNOWN_OPTION"},
        {"pri-1b-local.ressources-requises", Choices{"temps", "temps"}, "OUT_OF_RANGE"},
        {"pri-1b-local.ressources-requises", "temps", "WRONG_TYPE"},
        {"pri-1b-local.ressources-disponibles", Choices{"temps"}, "OUT_OF_RANGE"},
        {"pri-1b-local.commentaire", std::string(600, 'x'), ""},
        {"pri-1b-local.commentaire", std::string(601, 'x'), "OUT_OF_RANGE"},
        {"gen-effectif", Number{12.5, false}, ""},
        {"gen-effectif", Number{500.5, false}, "OUT_OF_RANGE"},
        {"gen-effectif", Number{-1, true}, "OUT_OF_RANGE"},
        {"gen-comites", Number{3, true}, ""},
        {"gen-comites", Number{3, false}, "WRONG_TYPE"},
        {"gen-date", "2024-04-30", ""},
        {"gen-date", "2024-02-30", "OUT_OF_RANGE"},
        {"gen-date", "demain", "WRONG_TYPE"},
        {"gen-plan-fin", "2024-04", ""},
        {"gen-plan-fin", "2024-14", "OUT_OF_RANGE"},
        {"gen-sous-groupe-ges", "oui", ""},
        {"gen-sous-groupe-ges", "yes", "UNKNOWN_OPTION"},
        {"gen-freins", Choices{"budget", "direction", "temps"}, ""},
        {"gen-freins", Choices{"budget", "direction", "locataire", "temps"}, "OUT_OF_RANGE"},
        {"gen-freins", std::vector<answer::Row>{{{"x", "y"}}}, "WRONG_TYPE"},
        {"pri-1b-local", "x", "UNKNOWN_QUESTION"}};
    for (const Row& row : rows) {
        CAPTURE(row.question);
        CAPTURE(row.expected);
        CHECK(verdict({{row.question, {State::Answered, row.value}}}) == row.expected);
    }
}

TEST_CASE("the limit of a text counts characters, not bytes") {
    std::string accents;
    for (int i = 0; i < 600; ++i) accents += "é";
    CHECK(verdict({{"pri-1b-local.commentaire", {State::Answered, accents}}}).empty());
}

TEST_CASE("a resource is available only where it is required") {
    Answers answers;
    answers["pri-1b-local.ressources-requises"] = {State::Answered, Choices{"budget"}};
    answers["pri-1b-local.ressources-disponibles"] = {State::Answered, Choices{"budget"}};
    CHECK(verdict(answers).empty());
    answers["pri-1b-local.ressources-disponibles"] = {State::Answered, Choices{"budget", "temps"}};
    CHECK(verdict(answers) == "OUT_OF_RANGE");
}

TEST_CASE("both states are accepted on every question") {
    CHECK(verdict({{"pri-1b-local.priorite", {State::DontKnow, {}}},
                   {"gen-date", {State::NotApplicable, {}}}})
              .empty());
}

TEST_CASE("every fault is named at once, each with its question") {
    const base::Faults faults = answer::validate(
        {{"gen-date", {State::Answered, "x"}}, {"gen-nulle-part", {State::Answered, "x"}}},
        support::priorities(), support::catalogue().clusters);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].where == "gen-date");
    CHECK(faults[1].where == "gen-nulle-part");
}

TEST_CASE("the rows of a group are checked cell by cell") {
    struct Row {
        std::string column;
        answer::Cell cell;
        std::string expected;
    };
    const answer::Attendance here{{"bctq", "present"}};
    for (const Row& row : std::vector<Row>{
             {"jour", "2024-01-31", ""}, {"jour", "x", "WRONG_TYPE"},
             {"personnes", Number{3, true}, ""}, {"personnes", Number{3, false}, "WRONG_TYPE"},
             {"presences", here, ""}, {"presences", "present", "WRONG_TYPE"},
             {"presences", answer::Attendance{{"lune", "present"}}, "UNKNOWN_OPTION"},
             {"presences", answer::Attendance{{"bctq", "parti"}}, "UNKNOWN_OPTION"},
             {"jour", here, "WRONG_TYPE"}, {"heure", "x", "UNKNOWN_KEY"}}) {
        CAPTURE(row.column);
        CAPTURE(row.expected);
        const Answer answer{State::Answered, std::vector<answer::Row>{{{row.column, row.cell}}}};
        const base::Faults faults =
            answer::validate_one(answer, table(), support::catalogue().clusters);
        CHECK(codes(faults) == row.expected);
        if (!faults.empty()) CHECK(faults[0].where == "rencontres[0]." + row.column);
    }
}
