#include "survey/report/published.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/panel.h"

using support::response;

namespace {

std::vector<std::string> names(const std::vector<report::File>& files) {
    std::vector<std::string> result;
    for (const report::File& file : files) result.push_back(file.name);
    return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("files are named by table, chart and wave") {
    const auto survey = support::ranked_survey(2);
    std::vector<answer::Response> responses{response("u", "s5 p"), response("v", "p p", "2024/é"),
                                            response("w", "p p", "2024 \u00E8")};
    const auto panel = support::panel_of(responses);
    const auto published = [](const std::vector<std::string>& waves, bool changes = false) {
        Names all{"items.csv", "ranking.csv", "waves.csv"};
        for (const std::string& wave : waves) {
            for (const char* chart : {"statuts", "classement", "accord", "quadrants", "ressources"})
                all.push_back(chart + wave + ".svg");
            if (changes && &wave != &waves.front()) all.push_back("vagues" + wave + ".svg");
        }
        return all;
    };
    const auto with = [](Names all, const Names& more) {
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    CHECK(names(report::published_files({panel[0]}, survey, {})) ==
          with(published({""}), {"report.html"}));
    CHECK(names(report::published_files(panel, survey, {})) ==
          with(published({"-2023", "-2024---", "-2024----2"}, true), {"report.html"}));
    report::Options options;
    options.waves = {"2023"};
    options.with_responses = true;
    CHECK(names(report::published_files(panel, survey, options)) ==
          with(published({""}), {"carte.svg", "report.html", "responses.csv"}));
    CHECK(report::chart_name("statuts", "../../x", false) == "statuts-------x.svg");
}

TEST_CASE("a questionnaire that ranks nothing publishes its items only") {
    auto survey = support::ranked_survey(1);
    survey.ranking.reset();
    const std::vector<answer::Response> responses{response("u", "p")};
    CHECK(names(report::published_files(support::panel_of(responses), survey, {})) ==
          Names{"items.csv"});
}

TEST_CASE("published bytes do not depend on the order, the splitting or the repetition of files") {
    const auto survey = support::ranked_survey(3);
    std::vector<combine::Entry> entries;
    for (const auto& each : {response("u", "s5:1/3 p ?"), response("v", "i2:2/3 s4:1/7 -"),
                             response("w", "p s1 i3"), response("u", "i1 i1 i1", "2024")})
        entries.push_back({each, "sha256:" + each.id, true});
    const auto publish = [&](const std::vector<combine::Entry>& received) {
        const auto standings = combine::standings(received, {survey});
        return report::published_files(
            report::counted_responses(received, standings, survey.id), survey, {});
    };
    const auto first = publish(entries);
    std::vector<combine::Entry> shuffled(entries.rbegin(), entries.rend());
    CHECK(publish(shuffled) == first);
    shuffled.insert(shuffled.end(), entries.begin(), entries.end());
    CHECK(publish(shuffled) == first);
}
