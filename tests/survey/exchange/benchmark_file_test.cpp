#include "survey/exchange/benchmark_file.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "survey/exchange/sha256.h"
#include "tests/support/attacker.h"
#include "tests/support/catalogue.h"
#include "tests/support/panel.h"

using combine::Benchmark;
using combine::Spread;

namespace {

const std::string kName = "benchmark-v1.json";

Spread item(std::vector<long> counts, double mean) {
    Spread spread;
    for (const long count : counts) spread.n += count;
    spread.counts = std::move(counts);
    spread.mean = mean;
    return spread;
}

Spread theme(long n, double mean) {
    Spread spread;
    spread.n = n;
    spread.mean = mean;
    return spread;
}

// What stands in the README: a group in full, a hidden measure, nobody.
Benchmark example() {
    Benchmark result{"autoevaluation-membres", "1.0.0", "2026", 5, "2026-10-02T14:30:02Z", {}};
    Spread hidden;
    hidden.hidden = true;
    Spread overall = theme(12, 51.25);
    overall.q1 = 37.5, overall.median = 50, overall.q3 = 62.125;
    Spread engagement = item({1, 2, 4, 3, 2}, 2.25);
    engagement.q1 = 1.75, engagement.median = 2, engagement.q3 = 3;
    result.groups.push_back({"", "", {{"overall", overall}, {"gouvernance", theme(6, 100.0 / 3)}, {"climat", hidden}},
                             {{"gou-engagement", engagement}}});
    result.groups.push_back({"size", "1-9", {{"overall", theme(5, 41.5)}, {"gouvernance", theme(0, 0)}, {"climat", hidden}},
                             {{"gou-engagement", hidden}}});
    result.groups.back().themes["gouvernance"].mean.reset();
    return result;
}

bool same(const Spread& a, const Spread& b) {
    return a.hidden == b.hidden && a.n == b.n && a.counts == b.counts && a.mean == b.mean &&
           a.q1 == b.q1 && a.median == b.median && a.q3 == b.q3;
}

bool same(const std::map<std::string, Spread>& a, const std::map<std::string, Spread>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& left, const auto& right) {
        return left.first == right.first && same(left.second, right.second);
    });
}

void check_same(const Benchmark& a, const Benchmark& b) {
    CHECK(a.questionnaire_id == b.questionnaire_id);
    CHECK(a.questionnaire_version == b.questionnaire_version);
    CHECK(a.wave == b.wave);
    CHECK(a.min_group == b.min_group);
    CHECK(a.as_of == b.as_of);
    REQUIRE(a.groups.size() == b.groups.size());
    for (std::size_t i = 0; i < a.groups.size(); ++i) {
        CHECK(a.groups[i].by == b.groups[i].by);
        CHECK(a.groups[i].value == b.groups[i].value);
        CHECK(same(a.groups[i].themes, b.groups[i].themes));
        CHECK(same(a.groups[i].items, b.groups[i].items));
    }
}

// "CODE place" of each fault; empty: accepted.
std::string benchmark_faults(const std::string& bytes) {
    const auto read = exchange::read_benchmark(bytes, support::catalogue());
    std::string result;
    if (read) return result;
    for (const base::Fault& fault : read.faults())
        result += (result.empty() ? "" : "|") + (base::name(fault.code) + (' ' + fault.where));
    return result;
}

// The example without its checksum, so that a change reaches the step it is meant for.
std::string unsigned_example() {
    std::string text = support::fixture(kName);
    return text.substr(0, text.find(",\n  \"checksum\"")) + "\n}\n";
}

std::string edited(const std::string& from, const std::string& to) {
    std::string text = unsigned_example();
    const std::size_t at = text.find(from);
    CAPTURE(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the released benchmark file is what is written, and reads back to the same values") {
    CHECK(exchange::write_benchmark(example()) == support::fixture(kName));
    const auto read = exchange::read_benchmark(support::fixture(kName), support::catalogue());
    REQUIRE(read);
    check_same(read.value(), example());
}

TEST_CASE("the documentation shows the released benchmark file, all of it") {
    CHECK(support::source_file("survey/README.md").find(support::fixture(kName)) != std::string::npos);
}

TEST_CASE("the checksum is over the canonical bytes, whatever the layout") {
    const std::string good = support::fixture(kName);
    std::string canonical;
    bool text = false;
    for (const char each : unsigned_example()) {
        if (each == '"') text = !text;
        if (text || (each != ' ' && each != '\n')) canonical += each;
    }
    const std::string sum = exchange::sha256(canonical);
    CHECK(good.find("\"checksum\": \"sha256:" + sum + '"') != std::string::npos);
    std::string spaced;
    for (const char each : good) spaced += each == '\n' ? std::string("\r\n\t") : std::string(1, each);
    CHECK(benchmark_faults("\xEF\xBB\xBF" + spaced) == "");
    CHECK(benchmark_faults(unsigned_example()) == "");
    std::string wrong = good;
    wrong.replace(wrong.find("51.25"), 5, "52.25");
    CHECK(benchmark_faults(wrong) == "CHECKSUM checksum");
}

TEST_CASE("bytes that are no benchmark are refused with the reason") {
    struct Row {
        std::string bytes;
        const char* fault;
    };
    const Row rows[] = {
        {"", "EMPTY "},
        {"{,}", "NOT_JSON "},
        {support::fixture(kName).substr(0, 700), "TRUNCATED "},
        {"\x1F\x8B\x08", "COMPRESSED "},
        {std::string("{\0}\0", 4), "UTF16 "},
        {"{\"\xE9\": 1}", "BAD_UTF8 "},
        {std::string((4U << 20U) + 1, ' '), "TOO_BIG "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.fault);
        CHECK(benchmark_faults(row.bytes) == row.fault);
    }
    std::string deep, many = "{\"a\":[0";
    for (int i = 0; i < 40; ++i) deep += '[';
    for (int i = 0; i < 40; ++i) deep += ']';
    for (int i = 0; i < 50000; ++i) many += ",0";
    CHECK(benchmark_faults(deep).starts_with("TOO_DEEP"));
    CHECK(benchmark_faults(many + "]}").starts_with("TOO_MANY"));
}

TEST_CASE("each part of a benchmark file is checked against the format and the questionnaire") {
    struct Row {
        const char *from, *to, *fault;
    };
    const Row rows[] = {
        {"intergrappes/benchmark", "intergrappes/response", "WRONG_FORMAT format"},
        {"\"formatVersion\": 1", "\"formatVersion\": 2", "NEWER_VERSION formatVersion"},
        {"\"version\": \"1.0.0\"", "\"version\": \"2.0.0\"", "NEWER_VERSION questionnaire.version"},
        {"\"version\": \"1.0.0\"", "\"version\": \"one\"", "OUT_OF_RANGE questionnaire.version"},
        {"autoevaluation-membres", "une-autre", "OTHER_QUESTIONNAIRE questionnaire.id"},
        {"\"wave\": \"2026\"", "\"wave\": \"\"", "OUT_OF_RANGE wave"},
        {"\"wave\": \"2026\"", "\"wave\": 2026", "WRONG_TYPE wave"},
        {"\"wave\": \"2026\"", "\"wave\": \"2026\", \"wave\": \"2026\"", "DUP_KEY wave"},
        {"\"wave\": \"2026\"", "\"wave\": \"2026\", \"grappe\": \"\"", "UNKNOWN_KEY grappe"},
        {"\"wave\": \"2026\",", "", "MISSING wave"},
        {"\"minGroup\": 5", "\"minGroup\": 2", "OUT_OF_RANGE minGroup"},
        {"\"minGroup\": 5", "\"minGroup\": 31", "OUT_OF_RANGE minGroup"},
        {"\"minGroup\": 5", "\"minGroup\": 5e0", "BAD_NUMBER minGroup"},
        {"2026-10-02T14:30:02Z", "2026-13-02T14:30:02Z", "OUT_OF_RANGE asOf"},
        {"\"by\": \"\"", "\"by\": \"size\"", "OUT_OF_RANGE groups[0].by|UNKNOWN_OPTION groups[0].value"},
        {"\"by\": \"size\"", "\"by\": \"colour\"", "OUT_OF_RANGE groups[1].by"},
        {"\"value\": \"1-9\"", "\"value\": \"1-8\"", "UNKNOWN_OPTION groups[1].value"},
        {"\"by\": \"size\", \"value\": \"1-9\"", "\"by\": \"\", \"value\": \"\"", "DUP_KEY groups[1].value"},
        {"\"id\": \"climat\"", "\"id\": \"meteo\"", "UNKNOWN_QUESTION groups[0].themes[0].id"},
        {"\"id\": \"climat\"", "\"id\": \"overall\"", "DUP_KEY groups[0].themes[2].id"},
        {"\"id\": \"gou-engagement\"", "\"id\": \"pro-taille\"", "UNKNOWN_QUESTION groups[0].items[0].id"},
        {"\"hidden\": true", "\"hidden\": true, \"n\": 3", "OUT_OF_RANGE groups[0].themes[0].n"},
        {"\"hidden\": true", "\"hidden\": true, \"mean\": 3", "OUT_OF_RANGE groups[0].themes[0].mean"},
        {"\"hidden\": true", "\"hidden\": true, \"q3\": 3", "OUT_OF_RANGE groups[0].themes[0].q3"},
        {"\"hidden\": true", "\"hidden\": false", "MISSING groups[0].themes[0].n"},
        {"\"n\": 6", "\"n\": 4", "OUT_OF_RANGE groups[0].themes[1].n"},
        {"\"n\": 6", "\"n\": -6", "OUT_OF_RANGE groups[0].themes[1].n"},
        {"\"n\": 6", "\"n\": 6.0", "WRONG_TYPE groups[0].themes[1].n"},
        {"\"n\": 6", "\"n\": 6, \"counts\": [6]", "UNKNOWN_KEY groups[0].themes[1].counts"},
        {"\"n\": 6", "\"n\": 6, \"median\": 50", "OUT_OF_RANGE groups[0].themes[1].median"},
        {"\"n\": 6, ", "", "MISSING groups[0].themes[1].n"},
        {"33.333333333333336", "100.1", "OUT_OF_RANGE groups[0].themes[1].mean"},
        {"33.333333333333336", "-0.1", "OUT_OF_RANGE groups[0].themes[1].mean"},
        {"33.333333333333336", "33.3333333333333361", "BAD_NUMBER groups[0].themes[1].mean"},
        {", \"mean\": 33.333333333333336", "", "MISSING groups[0].themes[1].mean"},
        {"\"q1\": 37.5", "\"q1\": 50.5", "OUT_OF_RANGE groups[0].themes[2].median"},
        {"\"q3\": 62.125", "\"q3\": 49", "OUT_OF_RANGE groups[0].themes[2].median"},
        {", \"q3\": 62.125", "", "MISSING groups[0].themes[2].q3"},
        {"\"n\": 0", "\"n\": 0, \"mean\": 0", "OUT_OF_RANGE groups[1].themes[1].mean"},
        {"[1, 2, 4, 3, 2]", "[1, 2, 4, 3, 3]", "OUT_OF_RANGE groups[0].items[0].counts"},
        {"[1, 2, 4, 3, 2]", "[1, 2, 4, 5]", "OUT_OF_RANGE groups[0].items[0].counts"},
        {"[1, 2, 4, 3, 2]", "[-1, 4, 4, 3, 2]", "OUT_OF_RANGE groups[0].items[0].counts"},
        {"[1, 2, 4, 3, 2]", "[]", "MISSING groups[0].items[0].counts"},
        {"[1, 2, 4, 3, 2]", "[2, 1, 4, 3, 2]", "OUT_OF_RANGE groups[0].items[0].mean"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.to);
        CHECK(benchmark_faults(edited(row.from, row.to)) == row.fault);
    }
    std::string bare = unsigned_example();
    const std::size_t groups = bare.find("\"groups\": [");
    bare = bare.substr(0, groups) + "\"groups\": []}";
    CHECK(benchmark_faults(bare) == "MISSING groups");
}

// "62.125 }" and "62.1250}" are the same number, and no fault.
TEST_CASE("a benchmark cut anywhere is truncated, and a flipped bit is refused or changes no number") {
    const std::string good = support::fixture(kName);
    for (std::size_t size = 0; size + 1 < good.size(); ++size) {
        CAPTURE(size);
        CHECK(benchmark_faults(good.substr(0, size)) == (size == 0 ? "EMPTY " : "TRUNCATED "));
    }
    for (std::size_t i = 0; i < good.size(); ++i)
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string bad = good;
            bad[i] = static_cast<char>(static_cast<unsigned char>(bad[i]) ^ (1U << bit));
            const auto read = exchange::read_benchmark(bad, support::catalogue());
            if (!read || exchange::write_benchmark(read.value()) == good) continue;
            CAPTURE(i);
            CAPTURE(bit);
            FAIL_CHECK("a flipped bit passed");
        }
}

TEST_CASE("as many measures as a file may hold, in the worst order, are refused at once") {
    std::string measures;
    for (int i = 24000; i > 0; --i)
        measures += (measures.empty() ? "" : ",") + ("{\"id\":\"" + std::to_string(100000 + i) + "\"}");
    std::string bytes = edited("\"themes\": [", "\"themes\": [" + measures + ",");
    bytes.replace(bytes.rfind('}'), 1, ", \"checksum\": \"sha256:0\"}");
    CHECK(benchmark_faults(bytes) == "CHECKSUM checksum");
}

TEST_CASE("whatever is done to its bytes, a benchmark without a checksum is read or refused") {
    const std::string good = unsigned_example();
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        support::Dice dice(seed);
        std::string bad = good;
        for (int change = 0; change <= dice.below(4); ++change) {
            const auto at = static_cast<std::size_t>(dice.below(static_cast<int>(bad.size())));
            const char* pieces[] = {"", "0", "-", "\"", "[", "}", "9999999999", "null", "\\u0000", ","};
            bad.replace(at, static_cast<std::size_t>(dice.below(6)), pieces[dice.below(10)]);
        }
        const auto read = exchange::read_benchmark(bad, support::catalogue());
        if (!read) CHECK_FALSE(read.faults().empty());
        else CHECK(benchmark_faults(exchange::write_benchmark(read.value())) == "");
    }
}

TEST_CASE("a benchmark made of answers is written, read and written again to the same bytes") {
    const define::Questionnaire& survey = *support::catalogue().questionnaire("autoevaluation-membres");
    std::vector<answer::Response> members;
    support::Dice dice(7);
    for (int i = 0; i < 60; ++i) {
        answer::Response& response = members.emplace_back();
        response.id = "r" + std::to_string(i);
        response.wave = "2026";
        response.modified = "2026-10-02T14:30:02Z";
        response.respondent.grappe = support::catalogue().clusters[static_cast<std::size_t>(dice.below(4))].id;
        response.respondent.size = dice.below(2) == 0 ? "1-9" : "10-49";
        for (const define::Section& section : survey.sections)
            for (const define::Page& page : section.pages)
                for (const define::Question& question : page.questions)
                    if (question.type == define::QuestionType::Scale && dice.below(5) > 0)
                        response.answers[question.id] = {
                            answer::State::Answered,
                            answer::Number{static_cast<double>(dice.below(5)), true}};
    }
    const auto made = combine::benchmarks(support::panel_of(members), survey,
                                          support::catalogue().clusters, {"grappe", "size"}, 5);
    REQUIRE(made.size() == 1);
    const std::string written = exchange::write_benchmark(made[0]);
    const auto read = exchange::read_benchmark(written, support::catalogue());
    REQUIRE(read);
    check_same(read.value(), made[0]);
    CHECK(exchange::write_benchmark(read.value()) == written);
}
