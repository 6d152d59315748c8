// The published tables as a workbook: what its sheets hold, what its charts are drawn from, and what
// it may never say.

#include "survey/report/workbook.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/benchmarks.h"
#include "tests/support/catalogue.h"
#include "tests/support/golden.h"
#include "tests/support/members.h"
#include "tests/support/panel.h"
#include "tests/support/pooled.h"

using base::Language;
using exchange::Cell;
using support::response;

namespace {

const report::Sheet& sheet(const report::Workbook& workbook, const std::string& name) {
    for (const report::Sheet& each : workbook.sheets)
        if (each.name == name) return each;
    FAIL("no sheet " << name);
    return workbook.sheets.front();
}

std::vector<std::string> names(const report::Workbook& workbook) {
    std::vector<std::string> result;
    for (const report::Sheet& each : workbook.sheets) result.push_back(each.name);
    return result;
}

const Cell& cell(const report::Sheet& sheet, std::size_t row, const std::string& header) {
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        if (sheet.columns[i].header == header) return sheet.rows.at(row).at(i);
    FAIL("no column " << header);
    return sheet.rows.front().front();
}

report::Workbook ranked(Language language = Language::Fr) {
    static const define::Questionnaire survey = support::ranked_survey(3);
    const std::vector<answer::Response> responses{
        response("u", "s5:1/4 i3 p"), response("v", "s4:2/4 w ?"), response("w", "i2:1/1 - p"),
        response("u", "p s1 i5", "2024"), response("v", "s2 s2 s3", "2024")};
    report::Options options;
    options.language = language;
    const combine::Panel panel = support::panel_of(responses);
    return report::workbook(report::analyse(panel, survey, options), options);
}

// Eleven organisations of two sizes: one small group, which is hidden.
report::Workbook assessed(bool with_responses = false) {
    static const define::Questionnaire survey =
        support::members_survey({{1, {1, 1}}, {2, {1, 1, 1}}});
    std::vector<answer::Response> responses;
    for (int i = 0; i < 11; ++i)
        responses.push_back(support::member("org-" + std::to_string(i),
                                            i % 2 == 0 ? "34 21n" : i < 4 ? "10 4-2" : "-- 123",
                                            i < 2 ? "small" : "large"));
    report::Options options;
    options.group_by = {"size"};
    options.with_responses = with_responses;
    const combine::Panel panel = support::panel_of(responses);
    return report::workbook(report::analyse(panel, survey, options), options);
}

}  // namespace

TEST_CASE("the workbook of a ranking, in both languages") {
    support::check_golden("tableaux.txt", report::workbook_text(ranked()));
    support::check_golden("tables-en.txt", report::workbook_text(ranked(Language::En)));
    CHECK(ranked().name == "tableaux.xlsx");
    CHECK(ranked(Language::En).name == "tables.xlsx");
}

TEST_CASE("the workbook of self-assessments") {
    support::check_golden("tableaux-membres.txt", report::workbook_text(assessed()));
}

TEST_CASE("a questionnaire that pools has a sheet for it, with names beside the ids") {
    const auto responses = support::pooling_panel();
    report::Options options;
    options.clusters = support::catalogue().clusters;
    const combine::Panel panel = support::panel_of(responses);
    const auto workbook = report::workbook(
        report::analyse(panel, support::priorities(), options), options);
    CHECK(names(workbook) ==
          std::vector<std::string>{"Classement", "Statuts", "Accord", "Éléments", "Mutualisation",
                                   "Vagues", "Méthode"});
    const report::Sheet& pooling = sheet(workbook, "Mutualisation");
    CHECK(cell(pooling, 0, "Besoin (code)") == Cell("recherche"));
    CHECK(cell(pooling, 0, "Grappe qui offre (code)") == Cell("aero-montreal"));
    CHECK(cell(pooling, 0, "Grappe qui offre") == Cell("Aéro Montréal"));
}

TEST_CASE("every row is as wide as its columns, and every chart lies within its sheet") {
    for (const report::Workbook& workbook : {ranked(), ranked(Language::En), assessed(true)})
        for (const report::Sheet& each : workbook.sheets) {
            CAPTURE(each.name);
            CHECK(each.name.size() <= 31);
            CHECK(each.name.find_first_of("[]:*?/\\") == std::string::npos);
            for (const auto& row : each.rows) CHECK(row.size() == each.columns.size());
            for (const report::NativeChart& chart : each.charts) {
                CHECK(chart.first <= chart.last);
                CHECK(chart.last < each.rows.size());
                for (const report::Series& series : chart.series) {
                    CHECK(std::max(series.column, series.categories) < each.columns.size());
                    const bool labelled = series.labels.size() == chart.last - chart.first + 1;
                    CHECK(labelled == (chart.kind == report::ChartKind::Scatter));
                }
            }
        }
}

TEST_CASE("charts of several waves do not cover one another") {
    const auto workbook = ranked();
    const report::Sheet& statuses = sheet(workbook, "Statuts");
    REQUIRE(statuses.charts.size() == 2);
    CHECK(statuses.charts[0].last + 1 == statuses.charts[1].first);
    CHECK(statuses.charts[1].place * 20 >=
          statuses.charts[0].place * 20 + static_cast<std::size_t>(statuses.charts[0].height));
}

TEST_CASE("shares are kept from 0 to 1, as their format shows them") {
    const auto workbook = ranked();
    const report::Sheet& items = sheet(workbook, "Éléments");
    CHECK(cell(items, 1, "Nombre") == Cell(1L));
    CHECK(std::get<double>(cell(items, 1, "Part de n")) == doctest::Approx(1.0 / 3));
    for (const report::Column& column : items.columns)
        if (column.header == "Part de n") CHECK(column.format == report::NumberFormat::Percent);
}

TEST_CASE("what is hidden is the text x in the cells, and nowhere a number") {
    const auto workbook = assessed();
    CHECK(names(workbook) == std::vector<std::string>{"Référence", "Répartitions", "Éléments",
                                                      "Vagues", "Méthode"});
    const report::Sheet& benchmark = sheet(workbook, "Référence");
    std::size_t hidden = 0;
    for (std::size_t row = 0; row < benchmark.rows.size(); ++row) {
        if (cell(benchmark, row, "Groupe (code)") != Cell("size:small")) continue;
        ++hidden;
        for (const char* column : {"n", "Moyenne", "1er quartile", "Médiane", "3e quartile"})
            CHECK(cell(benchmark, row, column) == Cell("x"));
    }
    CHECK(hidden == 3);
    const auto& questionnaire = support::self_assessment();
    report::Analysis analysis{&questionnaire, {}};
    analysis.waves.emplace_back().wave = "2026";
    analysis.waves.back().benchmark = support::benchmark(questionnaire, "2026");
    const std::string text = report::workbook_text(report::workbook(analysis, {}));
    CHECK(text.find("\tx\t") == std::string::npos);
    CHECK(text.find("\ttx\t") != std::string::npos);
    const std::size_t leak = text.find(support::kLeak);
    CAPTURE(text.substr(leak == std::string::npos ? 0 : leak - 60, 90));
    CHECK(leak == std::string::npos);
}

TEST_CASE("single respondents are there on request alone") {
    const auto all = report::workbook_text(assessed());
    CHECK(all.find("org-1") == std::string::npos);
    const auto asked = names(assessed(true));
    CHECK(std::count(asked.begin(), asked.end(), "Scores") == 1);
    CHECK(std::count(asked.begin(), asked.end(), "Réponses") == 1);
}

TEST_CASE("the text keeps one line a thing whatever stands in a cell") {
    report::Workbook workbook{"a.xlsx", "t\tu", "2026-01-02T03:04:05Z", {}};
    workbook.sheets.push_back({"s", {{"h", 8}, {"i", 9}, {"j", 9}, {"k", 9}},
                               {{"a\nb\\\r", 0.1, true, Cell()}}, {}, false});
    CHECK(report::workbook_text(workbook) ==
          "workbook\tt\\tu\t2026-01-02T03:04:05Z\nsheet\ts\t0\n"
          "column\th\t8\t0\t0\ncolumn\ti\t9\t0\t0\ncolumn\tj\t9\t0\t0\ncolumn\tk\t9\t0\t0\n"
          "row\tta\\nb\\\\\\r\tn0.1\tb1\t\n");
}
