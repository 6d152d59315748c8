#include "survey/exchange/tables.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/golden.h"
#include "tests/support/panel.h"

using exchange::Cell;
using exchange::Csv;
using exchange::items_table;
using exchange::ranking_table;
using exchange::responses_table;
using exchange::write_csv;
using support::response;

namespace {

std::vector<answer::Response> two_waves() {
    std::vector<answer::Response> responses{
        response("numana", "s5:1/4 i3:2/2 ? p", "2024"), response("mmode", "s5:1/4 i3:2/2 ? p"),
        response("bctq", "i4:1/3 s2 - w"),               response("ecotech", "p i1:0/1 ? -")};
    responses[0].respondent.organisation = "=HYPERLINK(\"x\")";
    return responses;
}

define::Questionnaire with_a_number(int initiatives) {
    auto survey = support::ranked_survey(initiatives);
    define::Page page;
    page.id = "autre";
    define::Question number;
    number.id = "effectif";
    number.type = define::QuestionType::Number;
    define::Question text;
    text.id = "remarque";
    text.type = define::QuestionType::LongText;
    define::Question yes_no;
    yes_no.id = "accord";
    yes_no.type = define::QuestionType::YesNo;
    yes_no.options.resize(2);
    yes_no.options[0].id = "oui";
    yes_no.options[1].id = "non";
    page.questions = {number, text, yes_no};
    survey.sections.back().pages.push_back(page);
    return survey;
}

std::vector<std::string> lines_of(const std::string& csv) {
    std::vector<std::string> lines(1);
    for (const char each : csv) {
        if (each == '\n') lines.emplace_back();
        else lines.back() += each;
    }
    lines.pop_back();
    return lines;
}

}  // namespace

TEST_CASE("cells are written as RFC 4180 and formulas are neutralised") {
    struct Row {
        const char* what;
        Cell cell;
        const char* rfc;
        const char* excel;
    };
    const Row rows[] = {
        {"empty", {}, "", ""},
        {"text", std::string("Été"), "Été", "Été"},
        {"a comma", std::string("a,b"), "\"a,b\"", "a,b"},
        {"a semicolon", std::string("a;b"), "a;b", "\"a;b\""},
        {"quotes", std::string("a\"b"), "\"a\"\"b\"", "\"a\"\"b\""},
        {"a line end", std::string("a\nb"), "\"a\nb\"", "\"a\nb\""},
        {"a formula", std::string("=1+1"), "'=1+1", "'=1+1"},
        {"plus", std::string("+1"), "'+1", "'+1"},
        {"minus", std::string("-1"), "'-1", "'-1"},
        {"at", std::string("@x"), "'@x", "'@x"},
        {"tab", std::string("\tx"), "'\tx", "'\tx"},
        {"carriage return", std::string("\rx"), "\"'\rx\"", "\"'\rx\""},
        {"line feed", std::string("\nx"), "\"'\nx\"", "\"'\nx\""},
        {"full-width equals", std::string("＝1"), "'＝1", "'＝1"},
        {"full-width plus", std::string("＋1"), "'＋1", "'＋1"},
        {"full-width minus", std::string("－1"), "'－1", "'－1"},
        {"full-width at", std::string("＠x"), "'＠x", "'＠x"},
        {"a formula later in the text", std::string("a=1"), "a=1", "a=1"},
        {"a negative number", -2.5, "-2.5", "-2,5"},
        {"a whole number", 12L, "12", "12"},
        {"the shortest double", 0.1, "0.1", "0,1"},
        {"true", true, "true", "true"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(write_csv({{"h"}, {{row.cell}}}, Csv::Rfc4180) ==
              "h\n" + std::string(row.rfc) + "\n");
        CHECK(write_csv({{"h"}, {{row.cell}}}, Csv::ExcelFr) ==
              "\xEF\xBB\xBFh\n" + std::string(row.excel) + "\n");
    }
    CHECK(write_csv({{"=h", "b"}, {}}, Csv::Rfc4180) == "'=h,b\n");
}

TEST_CASE("the tables of a small panel are those kept") {
    const auto responses = two_waves();
    const auto panel = support::panel_of(responses);
    const auto survey = support::ranked_survey(4);
    support::check_golden("items.csv", write_csv(items_table(panel, survey), Csv::Rfc4180));
    support::check_golden("ranking.csv", write_csv(ranking_table(panel, survey), Csv::Rfc4180));
    support::check_golden("ranking-excel-fr.csv",
                          write_csv(ranking_table(panel, survey), Csv::ExcelFr));
    support::check_golden("responses.csv", write_csv(responses_table(panel, survey), Csv::Rfc4180));
}

TEST_CASE("changes between waves have a row a scale, hidden ones without a number") {
    const auto survey = support::ranked_survey(2);
    const std::vector<answer::Response> responses{response("u", "s5 p"), response("v", "s2 p"),
                                                  response("u", "s2 p", "2024"),
                                                  response("v", "i3 p", "2024")};
    auto changes = combine::wave_changes(support::panel_of(responses), survey);
    const std::string header =
        "wave_a,wave_b,question,n_paired,up,same,down,mean_change\n";
    CHECK(write_csv(exchange::waves_table(changes), Csv::Rfc4180) ==
          header + "2023,2024,a.priorite,2,1,0,1,-1\n2023,2024,b.priorite,0,0,0,0,\n");
    changes[0].questions[0].hidden = true;
    CHECK(lines_of(write_csv(exchange::waves_table(changes), Csv::Rfc4180))[1] ==
          "2023,2024,a.priorite,x,x,x,x,x");
    CHECK(write_csv(exchange::waves_table({}), Csv::Rfc4180) == header);
}

TEST_CASE("a number has one row with statistics, a text has none") {
    std::vector<answer::Response> responses{response("u", "p"), response("v", "p"),
                                            response("w", "p")};
    responses[0].answers["effectif"] = {answer::State::Answered, answer::Number{4.5, false}};
    responses[1].answers["effectif"] = {answer::State::Answered, answer::Number{7.5, false}};
    responses[2].answers["effectif"] = {answer::State::DontKnow, {}};
    responses[0].answers["remarque"] = {answer::State::Answered, std::string("x")};
    responses[0].answers["accord"] = {answer::State::Answered, std::string("oui")};
    const auto lines = lines_of(write_csv(
        items_table(support::panel_of(responses), with_a_number(1)), Csv::Rfc4180));
    const auto has = [&](const char* line) {
        return std::find(lines.begin(), lines.end(), line) != lines.end();
    };
    CHECK(has("2023,effectif,,2,100,2,0,1,0,6,6,2.1213203435596424,,"));
    CHECK(has("2023,accord,oui,1,100,1,0,0,2,,,,,"));
    CHECK(has("2023,accord,non,0,0,1,0,0,2,,,,,"));
    CHECK(std::none_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.find("remarque") != std::string::npos;
    }));
}

TEST_CASE("no value at all leaves percentages and statistics empty") {
    const std::vector<answer::Response> responses{response("u", "-")};
    const auto lines = lines_of(write_csv(
        items_table(support::panel_of(responses), support::ranked_survey(1)), Csv::Rfc4180));
    CHECK(lines[1] == "2023,a.statut,en-place,0,,0,0,0,1,,,,,");
    CHECK(lines[5] == "2023,a.priorite,1,0,,0,0,0,1,,,,,");
}

TEST_CASE("tables do not depend on the order of responses") {
    auto responses = two_waves();
    const auto survey = support::ranked_survey(4);
    const auto all = [&] {
        const auto panel = support::panel_of(responses);
        return write_csv(items_table(panel, survey), Csv::Rfc4180) +
               write_csv(ranking_table(panel, survey), Csv::Rfc4180) +
               write_csv(responses_table(panel, survey), Csv::Rfc4180);
    };
    const std::string first = all();
    std::sort(responses.begin(), responses.end(),
              [](const auto& l, const auto& r) { return l.id < r.id; });
    do CHECK(all() == first);
    while (std::next_permutation(responses.begin(), responses.end(),
                                 [](const auto& l, const auto& r) { return l.id < r.id; }));
}

TEST_CASE("a repeating group is one cell of canonical JSON") {
    std::vector<answer::Response> responses{response("u", "-")};
    const answer::Row row{{"nom", std::string("dit \"x\"\n")},
                          {"nombre", answer::Number{2.5, false}},
                          {"choix", answer::Choices{"a", "b"}},
                          {"presences", answer::Attendance{{"u", "present"}}}};
    responses[0].answers["table"] = {answer::State::Answered, std::vector<answer::Row>{row}};
    const auto table = responses_table(support::panel_of(responses), support::ranked_survey(1));
    REQUIRE(table.rows.size() == 1);
    CHECK(std::get<std::string>(table.rows[0].back()) ==
          R"([{"nom":"dit \"x\"\n","nombre":2.5,"choix":["a","b"],"presences":{"u":"present"}}])");
}
