#include "survey/exchange/score_tables.h"

#include <doctest/doctest.h>

#include "survey/exchange/score_text.h"
#include "survey/exchange/tables.h"
#include "tests/support/members.h"
#include "tests/support/panel.h"

using exchange::Csv;
using exchange::write_csv;
using support::member;
using support::members_survey;

namespace {

using Members = std::vector<answer::Response>;

std::vector<combine::Benchmark> made(const Members& members, const define::Questionnaire& survey,
                                     int least = 5) {
    return combine::benchmarks(support::panel_of(members), survey, {{"mmode", {}, {}}}, {"size"}, least);
}

std::string items(const Members& members, const define::Questionnaire& survey, int least = 5) {
    return write_csv(exchange::published_items_table(support::panel_of(members), survey,
                                                     made(members, survey, least)),
                     Csv::Rfc4180);
}

// The rows of one question.
std::string rows_of(const std::string& csv, const std::string& question) {
    std::string result;
    for (std::size_t at = 0; at < csv.size();) {
        const std::size_t end = csv.find('\n', at) + 1;
        const std::string row = csv.substr(at, end - at);
        if (row.find(',' + question + ',') != std::string::npos) result += row;
        at = end;
    }
    return result;
}

}  // namespace

TEST_CASE("scores are one row a theme and one overall, by wave and response") {
    const auto survey = members_survey({{3, {1, 1}}, {1, {1, 1, 2}}, {1, {1}}});
    Members members{member("b", "42 n-4 n"), member("a", "1- --4 -"), member("a", "44 ??? 0", "", "2025")};
    members[1].respondent.organisation = "=Ville";
    CHECK(write_csv(exchange::scores_table(support::panel_of(members), survey), Csv::Rfc4180) ==
          "wave,response_id,grappe,organisation,theme,score,coverage,rated,not_applicable,dont_know,blank\n"
          "2025,response-a-2025,mmode,,a,100,1,2,0,0,0\n"
          "2025,response-a-2025,mmode,,b,,0,0,0,3,0\n"
          "2025,response-a-2025,mmode,,c,0,1,1,0,0,0\n"
          "2025,response-a-2025,mmode,,overall,75,0.8,3,0,3,0\n"
          "2026,response-a-2026,mmode,'=Ville,a,25,0.5,1,0,0,1\n"
          "2026,response-a-2026,mmode,'=Ville,b,100,0.5,1,0,0,2\n"
          "2026,response-a-2026,mmode,'=Ville,c,,0,0,0,0,1\n"
          "2026,response-a-2026,mmode,'=Ville,overall,43.75,0.4,2,0,0,4\n"
          "2026,response-b-2026,mmode,,a,75,1,2,0,0,0\n"
          "2026,response-b-2026,mmode,,b,100,0.6666666666666666,1,1,0,1\n"
          "2026,response-b-2026,mmode,,c,,,0,1,0,0\n"
          "2026,response-b-2026,mmode,,overall,81.25,0.9166666666666666,3,2,0,1\n");
}

TEST_CASE("the benchmark table has all first, x for what is suppressed and for few organisations") {
    const auto survey = members_survey({{1, {1}}});
    Members members;
    for (int i = 0; i < 12; ++i) members.push_back(member("s" + std::to_string(i), i < 6 ? "4" : "2"));
    for (int i = 0; i < 6; ++i) members.push_back(member("m" + std::to_string(i), "1", "medium"));
    for (int i = 0; i < 2; ++i) members.push_back(member("l" + std::to_string(i), "-", "large"));
    CHECK(write_csv(exchange::benchmark_table(made(members, survey), survey), Csv::Rfc4180) ==
          "wave,group,theme,n,mean,q1,median,q3\n"
          "2026,all,a,18,58.333333333333336,25,50,100\n"
          "2026,all,overall,18,58.333333333333336,25,50,100\n"
          "2026,size:small,a,12,75,50,75,100\n"
          "2026,size:small,overall,12,75,50,75,100\n"
          "2026,size:medium,a,6,25,x,x,x\n"
          "2026,size:medium,overall,6,25,x,x,x\n"
          "2026,size:large,a,0,,x,x,x\n"
          "2026,size:large,overall,0,,x,x,x\n");
    CHECK(write_csv(exchange::benchmark_table(made(members, survey, 7), survey), Csv::ExcelFr)
              .find("2026;size:medium;a;x;x;x;x;x\n") != std::string::npos);
}

TEST_CASE("a question with too few values shows no number, not even how many were left out") {
    const auto survey = members_survey({{1, {1, 1, 1}}});
    Members members;
    for (int i = 0; i < 9; ++i) members.push_back(member("o" + std::to_string(i), i < 4 ? "42n" : "-2n"));
    const std::string csv = items(members, survey);
    std::string hidden;
    for (const char* level : {"0", "1", "2", "3", "4"})
        hidden += std::string("2026,a1,") + level + ",x,x,x,x,x,x,x,x,x,x,x\n";
    CHECK(rows_of(csv, "a1") == hidden);
    // The theme’s mean and two of its items would tell the third: one more is hidden, as in the benchmark.
    CHECK(rows_of(csv, "a2").starts_with("2026,a2,0,x,x,x,"));
    CHECK(rows_of(csv, "a3").starts_with("2026,a3,0,0,,0,9,0,0,"));
}

TEST_CASE("the options of the profile are groups, and small ones cannot be read off the items") {
    const auto survey = members_survey({{1, {1}}});
    Members members;
    for (int i = 0; i < 19; ++i) {
        const char* size = i < 3 ? "small" : i < 9 ? "medium" : "large";
        members.push_back(member("o" + std::to_string(i), "3", size));
        members.back().answers["taille"] = {answer::State::Answered, std::string(size)};
    }
    CHECK(rows_of(items(members, survey), "taille") == "2026,taille,small,x,x,19,0,0,0,,,,,\n"
                                                       "2026,taille,medium,x,x,19,0,0,0,,,,,\n"
                                                       "2026,taille,large,10,52.63157894736842,19,0,0,0,,,,,\n");
    CHECK(rows_of(items(members, survey, 3), "taille").find('x') == std::string::npos);
}

TEST_CASE("items count one response an organisation, like the benchmark") {
    const auto survey = members_survey({{1, {1}}});
    Members members;
    for (int i = 0; i < 6; ++i) members.push_back(member("o" + std::to_string(i), "3"));
    members.push_back(member("o0", "1"));
    members.back().id = "an earlier one";
    CHECK(rows_of(items(members, survey), "a1").starts_with("2026,a1,0,0,0,6,"));
    const auto everyone = write_csv(exchange::items_table(support::panel_of(members), survey), Csv::Rfc4180);
    CHECK(rows_of(everyone, "a1").starts_with("2026,a1,0,0,0,7,"));
}

TEST_CASE("the scores of one response are JSON with the numbers of the table") {
    const auto survey = members_survey({{3, {1, 1}}, {1, {1}}});
    CHECK(exchange::score_text(member("a", "34 n"), survey) ==
          "{\n"
          "  \"questionnaire\": { \"id\": \"petite-autoevaluation\", \"version\": \"1.0.0\" },\n"
          "  \"response_id\": \"response-a-2026\",\n"
          "  \"wave\": \"2026\",\n"
          "  \"overall\": { \"score\": 87.5, \"level\": \"exemplaire\", \"coverage\": 1, \"rated\": 2, "
          "\"not_applicable\": 1, \"dont_know\": 0, \"blank\": 0 },\n"
          "  \"themes\": [\n"
          "    { \"theme\": \"a\", \"score\": 87.5, \"coverage\": 1, \"rated\": 2, \"not_applicable\": 0, "
          "\"dont_know\": 0, \"blank\": 0 },\n"
          "    { \"theme\": \"b\", \"score\": null, \"coverage\": null, \"rated\": 0, \"not_applicable\": 1, "
          "\"dont_know\": 0, \"blank\": 0 }\n"
          "  ]\n"
          "}\n");
    CHECK(exchange::score_text(member("a", "-- -"), survey)
              .find("\"overall\": { \"score\": null, \"level\": null, \"coverage\": 0,") !=
          std::string::npos);
}
