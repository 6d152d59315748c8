#include "tests/support/sector.h"

#include <cstdio>

#include <doctest/doctest.h>

#include "survey/answer/profile.h"
#include "survey/combine/benchmark.h"
#include "survey/combine/scores.h"
#include "survey/exchange/benchmark_file.h"
#include "survey/exchange/response_file.h"
#include "tests/support/benchmarks.h"
#include "tests/support/catalogue.h"

namespace support {

answer::Response assessed(int seed, const std::string& wave) {
    const define::Questionnaire& survey = self_assessment();
    const auto& clusters = catalogue().clusters;
    char id[40];
    answer::Response response;
    response.questionnaire_id = survey.id;
    response.questionnaire_version = survey.version;
    std::snprintf(id, sizeof id, "aaaaaaaa-0000-4000-8000-%012d", seed);
    response.id = id;
    std::snprintf(id, sizeof id, "bbbbbbbb-0000-4000-8000-%012d", seed);
    response.respondent.id = id;
    response.revision = 3;
    response.wave = wave;
    response.language = "fr";
    response.respondent.grappe = clusters[static_cast<std::size_t>(seed) % clusters.size()].id;
    response.respondent.organisation = "Organisation " + std::to_string(seed);
    // Four sizes, of which the last has two organisations only.
    const char* const sizes[] = {"1-9", "10-49", "50-249"};
    response.respondent.size = seed % 20 == 0 ? "250-plus" : sizes[seed % 3];
    response.created = response.modified = wave + "-03-02T14:03:11Z";
    int at = 0;
    for (const combine::ItemScore& item : combine::score({}, survey).items) {
        const double level = (seed * 7 + at * 3 + at / 5) % 5;
        response.answers[item.question->id] = {answer::State::Answered, answer::Number{level, true}};
        ++at;
    }
    answer::introduce(response, survey);
    return response;
}

std::string sector_file() {
    std::vector<answer::Response> all;
    for (int seed = 1; seed <= 40; ++seed)
        all.push_back(assessed(seed, "2026"));
    combine::Panel panel;
    for (const answer::Response& one : all)
        panel.push_back(&one);
    const auto made =
        combine::benchmarks(panel, self_assessment(), catalogue().clusters, {"size"}, 5);
    REQUIRE(made.size() == 1);
    return exchange::write_benchmark(made.front());
}

std::string members_bundle(int members) {
    std::string bundle;
    for (int seed = 1; seed <= members; ++seed)
        bundle += exchange::write_response(assessed(seed, "2026"), exchange::Layout::OneLine) + '\n';
    return bundle;
}

}  // namespace support
