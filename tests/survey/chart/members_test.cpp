// The coordinator's charts: quartiles and distributions of groups.

#include <doctest/doctest.h>

#include <algorithm>

#include "survey/chart/cross_bars.h"
#include "survey/chart/item_bars.h"
#include "survey/chart/quartiles.h"
#include "survey/chart/reference.h"
#include "survey/chart/svg.h"
#include "survey/combine/scores.h"
#include "tests/support/benchmarks.h"
#include "tests/support/catalogue.h"
#include "tests/support/golden.h"
#include "tests/support/members.h"
#include "tests/support/scenes.h"

using base::Language;

namespace {

struct SmallSector {
    define::Questionnaire survey =
        support::members_survey({{2, {1, 1}}, {1, {1, 1, 1}}, {1, {1, 1}}});
    combine::Benchmark benchmark = support::benchmark(survey, "2026");

    chart::Scene quartiles(const std::string& by, Language language = Language::Fr) const {
        return chart::quartiles(benchmark, by, survey, {}, language);
    }
    chart::Scene bars(std::size_t theme, Language language = Language::Fr) const {
        return chart::item_bars(benchmark.groups[0], *combine::themes(survey)[theme], survey,
                                "Toutes les organisations", "2026", benchmark.as_of, language);
    }
};

}  // namespace

TEST_CASE("the coordinator's charts are those kept") {
    const SmallSector small;
    support::check_golden("quartiles.svg", chart::svg(small.quartiles("")));
    support::check_golden("quartiles-size.svg", chart::svg(small.quartiles("size")));
    support::check_golden("pratiques-groupe.svg", chart::svg(small.bars(0)));
}

TEST_CASE("charts of the built-in themes fit at any width, in both languages") {
    const auto& survey = support::self_assessment();
    const auto benchmark = support::benchmark(survey, "2026");
    for (const double width : {304.0, 640.0, 912.0})
        for (const Language language : {Language::Fr, Language::En}) {
            for (const char* by : {"", "type", "size"})
                support::check_scene(chart::quartiles(
                    benchmark, by, survey, support::catalogue().clusters, language, width));
            for (const define::Section* theme : combine::themes(survey))
                support::check_scene(chart::item_bars(benchmark.groups[0], *theme, survey,
                                                      "Toutes les organisations", "2026",
                                                      benchmark.as_of, language, width));
        }
}

namespace {

// All and four groups of the built-in survey's sizes, one hidden and one of nobody with a level.
combine::CrossTable crossed() {
    combine::CrossTable table;
    table.query = {"gou-engagement", "size", {{"grappe", "mmode"}, {"type", "entreprise"}}};
    table.wave = "2026", table.as_of = "2026-10-20T14:03:11Z";
    const auto row = [](const char* value, std::vector<long> counts, long others) {
        combine::CrossRow result;
        result.value = value;
        for (const long each : counts) result.n += each;
        result.counts = std::move(counts);
        result.not_applicable = others, result.dont_know = 2 * others;
        return result;
    };
    table.total = row("", {3, 9, 20, 11, 7}, 4);
    table.groups = {row("1-9", {3, 5, 8, 4, 0}, 1), row("10-49", {0, 2, 4, 3, 3}, 3), {},
                    row("250-plus", {0, 0, 0, 0, 0}, 0)};
    table.groups[2].value = "50-249";
    table.groups[2].hidden = true;
    return table;
}

}  // namespace

TEST_CASE("a cross-tabulation is drawn as it is kept, and fits at any width in both languages") {
    const auto& survey = support::self_assessment();
    const auto& clusters = support::catalogue().clusters;
    support::check_golden("croisement.svg", chart::svg(chart::cross_bars(crossed(), survey, clusters, Language::Fr)));
    for (const double width : {304.0, 640.0, 912.0})
        for (const Language language : {Language::Fr, Language::En})
            for (const char* measure : {"gou-engagement", "gouvernance", combine::kOverall})
                for (const char* by : {"", "size"}) {
                    combine::CrossTable table = crossed();
                    table.query.measure = measure, table.query.by = by;
                    if (*by == '\0') table.groups.clear(), table.query.filters.clear();
                    support::check_scene(chart::cross_bars(table, survey, clusters, language, width));
                }
}

TEST_CASE("a cross-tabulation that was refused shows no number") {
    combine::CrossTable table = crossed();
    table.refusal = combine::Refusal::Difference;
    const chart::Scene scene = chart::cross_bars(table, support::self_assessment(), {}, Language::En);
    CHECK(scene.table.rows.empty());
}

TEST_CASE("themes whose medians are the same as shown have neither a highest nor a lowest") {
    SmallSector small;
    for (auto& [id, spread] : small.benchmark.groups[0].themes)
        if (spread.median) spread.median = 49.8 + 0.1 * static_cast<double>(id.size() % 3);
    CHECK(small.quartiles("").title == "Tous les thèmes ont la même médiane\u00A0: 50");
    CHECK(small.quartiles("", Language::En).title == "All themes have the same median: 50");
}

TEST_CASE("a hidden number is x, and appears nowhere") {
    const SmallSector small;
    for (const Language language : {Language::Fr, Language::En})
        for (const auto& scene : {small.quartiles("", language), small.quartiles("size", language),
                                  small.bars(2, language)}) {
            CHECK(support::joined(scene).find(support::kLeak) == std::string::npos);
            CHECK(support::joined(scene).find("x|") != std::string::npos);
        }
    CHECK(support::column(small.quartiles("").table, "n") ==
          std::vector<std::string>{"24", "24", "24", "x"});
    const auto bars = small.bars(2);
    CHECK(support::joined(bars).find("non publié") != std::string::npos);
    CHECK(bars.n == 0);
}

TEST_CASE("below ten organisations quartiles are x, while n and the mean stand") {
    const SmallSector small;
    const auto scene = small.quartiles("size");
    const auto& row = *std::find_if(scene.table.rows.begin(), scene.table.rows.end(),
                                    [](const auto& each) { return each[1] == "large"; });
    CHECK(row == std::vector<std::string>{"Score global", "large", "7", "44", "x", "x", "x"});
}

TEST_CASE("blocks stand by theme, all organisations first in each") {
    const auto table = SmallSector().quartiles("size").table;
    CHECK(table.rows.size() == 16);
    CHECK(table.rows[4][0] == "a");
    CHECK(table.rows[4][1] == "Toutes les organisations");
    CHECK(SmallSector().quartiles("size").id == "quartiles-size");
}

TEST_CASE("a bar's counts are those of its table, and add up to n") {
    const auto scene = SmallSector().bars(0);
    for (const auto& row : scene.table.rows) {
        long sum = 0;
        for (std::size_t i = 2; i < 7; ++i)
            sum += std::stol(row[i]);
        CHECK(std::to_string(sum) == row[1]);
    }
}

TEST_CASE("groups are called by their cluster, their option, or as they stand") {
    const auto& survey = support::self_assessment();
    const auto& clusters = support::catalogue().clusters;
    const auto label = [&](const char* by, const char* value, Language language = Language::Fr) {
        return chart::group_label(by, value, survey, clusters, language);
    };
    CHECK(label("", "") == "Toutes les organisations");
    CHECK(label("", "", Language::En) == "All organizations");
    CHECK(label("grappe", "aero-montreal") == "Aéro Montréal");
    const auto& types = define::find_question(survey, survey.profile->type)->options;
    CHECK(label("type", types[0].id.c_str()) == "Entreprise privée");
    CHECK(label("size", "unheard-of") == "unheard-of");
    CHECK(label("region", "") == "Non précisé");
}
