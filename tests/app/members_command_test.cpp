// Self-assessments on the command line: check, score, aggregate.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "survey/combine/benchmark.h"
#include "survey/combine/scores.h"
#include "survey/exchange/benchmark_file.h"
#include "survey/exchange/response_file.h"
#include "survey/exchange/score_text.h"
#include "survey/report/published.h"
#include "tests/support/attacker.h"
#include "tests/support/catalogue.h"
#include "tests/support/console.h"
#include "tests/support/panel.h"
#include "tests/support/text.h"

using support::Folder;
using support::run;

namespace {

namespace fs = std::filesystem;

const char* const kMembers = "autoevaluation-membres";

const define::Questionnaire& self_assessment() {
    const auto* found = support::catalogue().questionnaire(kMembers);
    REQUIRE(found != nullptr);
    return *found;
}

answer::Response member(int number, const std::string& size, const std::string& wave = "2026") {
    answer::Response response;
    response.questionnaire_id = kMembers;
    response.questionnaire_version = "1.0.0";
    const std::string tail = std::to_string(100000000 + number);
    response.id = "00000000-0000-4000-8000-000" + tail;
    response.revision = 1;
    response.wave = wave;
    response.language = "fr";
    response.respondent.id = "00000000-0000-4000-9000-000" + tail;
    response.respondent.grappe = number % 2 == 0 ? "mmode" : "numana";
    response.respondent.organisation = "Secrète " + tail;
    response.respondent.size = size;
    response.created = response.modified = "2026-10-02T14:30:02Z";
    support::Dice dice(static_cast<unsigned>(number));
    for (const define::Section& section : self_assessment().sections)
        for (const define::Page& page : section.pages) {
            const define::Question& question = page.questions.front();
            if (question.type != define::QuestionType::Scale) continue;
            const int level = dice.below(6);
            if (level == 5) response.answers[question.id] = {answer::State::DontKnow, {}};
            else response.answers[question.id] = {answer::State::Answered,
                                                  answer::Number{static_cast<double>(level), true}};
        }
    return response;
}

// 12 small, 7 medium and 3 large members as one bundle.
std::string bundle() {
    std::string rows;
    for (int i = 0; i < 22; ++i) {
        const char* size = i < 12 ? "1-9" : i < 19 ? "10-49" : "50-249";
        rows += write_response(member(i, size), exchange::Layout::OneLine) + '\n';
    }
    return rows;
}

// All names, sorted, with those of the charts by theme: one a wave's ending.
std::vector<std::string> with_charts(std::vector<std::string> names,
                                     const std::vector<std::string>& endings,
                                     const std::vector<std::string>& more) {
    names.insert(names.end(), more.begin(), more.end());
    for (const define::Section* theme : combine::themes(self_assessment()))
        for (const std::string& ending : endings)
            names.push_back("pratiques-" + theme->id + ending + ".svg");
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> aggregate(const Folder& folder, std::vector<std::string> more) {
    std::vector<std::string> words{"aggregate", "--lang", "en", "--questionnaire", kMembers,
                                   "--out", folder.at("out")};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a self-assessment is checked like any other response") {
    const Folder folder;
    const std::string path = folder.write("a.json", support::file_of(member(1, "1-9")));
    CHECK(run({"check", path}).out == path + ": accepted\n");
    auto wrong = member(1, "1-9");
    wrong.answers["gou-plan"].value = answer::Number{5, true};
    wrong.answers["gou-plan"].state = answer::State::Answered;
    CHECK(run({"check", folder.write("b.json", support::file_of(wrong))}).out.find("refused OUT_OF_RANGE") !=
          std::string::npos);
}

TEST_CASE("score prints one response's scores, from a file, a bundle of one or standard input") {
    const Folder folder;
    const auto response = member(3, "1-9");
    const std::string expected = exchange::score_text(response, self_assessment());
    const std::string path = folder.write("a.json", support::file_of(response));
    const std::string row = write_response(response, exchange::Layout::OneLine) + '\n';
    CHECK(run({"score", path}).out == expected);
    CHECK(run({"score", path}).status == 0);
    CHECK(run({"score", path}).err.empty());
    CHECK(run({"score", folder.write("one/b.ndjson", row)}).out == expected);
    CHECK(run({"score", folder.at("one")}).out == expected);
    CHECK(run({"score", "-"}, row).out == expected);
    const std::string copy = std::string(INTERGRAPPES_SOURCE_FOLDER) + "/survey/content/" + kMembers + ".json";
    CHECK(run({"score", "--questionnaire", copy, path}).out == expected);
}

TEST_CASE("score says what it cannot score") {
    const Folder folder;
    const std::string good = folder.write("a.json", support::file_of(member(3, "1-9")));
    struct Row {
        std::vector<std::string> words;
        int status;
        const char* said;
    };
    const Row rows[] = {
        {{"score"}, 2, "at least one file"},
        {{"score", good, good}, 2, "one self-assessment"},
        {{"score", "--min-group", "5", good}, 2, "--min-group"},
        {{"score", "--out", "x", good}, 2, "--out"},
        {{"score", folder.at("absent.json")}, 3, "absent.json"},
        {{"score", folder.write("b.json", "{")}, 1, "b.json: refused TRUNCATED: "},
        {{"score", folder.write("c.json", support::fixture("response-v1.json"))}, 1,
         "c.json: The questionnaire “sondage-priorites” has no scores"},
    };
    for (const Row& row : rows) {
        auto words = row.words;
        words.insert(words.begin(), "--lang=en");
        const auto outcome = run(words);
        CAPTURE(row.said);
        CHECK(outcome.status == row.status);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find(row.said) != std::string::npos);
    }
    CHECK(run({"score", good, good}).err.find("une seule autoévaluation") != std::string::npos);
}

TEST_CASE("aggregate writes items, benchmarks and their table, and no single respondent") {
    const Folder folder;
    const std::string in = folder.write("in.ndjson", bundle());
    const auto outcome = run(aggregate(folder, {"--group-by", "size", in}));
    CHECK(outcome.status == 0);
    CHECK(files_in(folder.at("out")) ==
          with_charts({"quartiles-size.svg", "quartiles.svg"}, {""},
                      {"benchmark.csv", "benchmark.json", "items.csv", "report.html",
                       "tables.xlsx", "waves.csv"}));
    for (const std::string& name : files_in(folder.at("out"))) {
        CAPTURE(name);
        const std::string text = folder.read("out/" + name);
        CHECK(text.find("Secr") == std::string::npos);
        CHECK(text.find("00000000-0000") == std::string::npos);
    }
    const std::string table = folder.read("out/benchmark.csv");
    CHECK(table.find("\n2026,size:1-9,overall,12,") != std::string::npos);
    CHECK(table.find("\n2026,size:10-49,overall,x,x,x,x,x\n") != std::string::npos);
    CHECK(table.find("\n2026,size:50-249,overall,x,x,x,x,x\n") != std::string::npos);
    const auto read = exchange::read_benchmark(folder.read("out/benchmark.json"), support::catalogue());
    REQUIRE(read);
    CHECK(read.value().min_group == 5);
    CHECK(read.value().groups.size() == 4);
}

TEST_CASE("single respondents are written on request, a benchmark a wave by its name") {
    const Folder folder;
    folder.write("in/a.ndjson", bundle());
    folder.write("in/b.ndjson", bundle());
    std::string rows;
    for (int i = 0; i < 22; ++i) {
        auto response = member(i, "1-9", "2027/28");
        response.id.replace(19, 4, "a000");
        rows += write_response(response, exchange::Layout::OneLine) + '\n';
    }
    const std::string later = folder.write("c.ndjson", rows);
    CHECK(run(aggregate(folder, {"--with-responses", folder.at("in"), later})).status == 0);
    CHECK(files_in(folder.at("out")) ==
          with_charts({"quartiles-2026.svg", "quartiles-2027-28.svg"}, {"-2026", "-2027-28"},
                      {"benchmark-2026.json", "benchmark-2027-28.json", "benchmark.csv",
                       "items.csv", "report.html", "responses.csv", "scores.csv",
                       "tables.xlsx", "vagues-2027-28.svg", "waves.csv"}));
    const std::string scores = folder.read("out/scores.csv");
    CHECK(std::count(scores.begin(), scores.end(), '\n') == 1 + 44 * 10);
    CHECK(run(aggregate(folder, {"--wave", "2026", folder.at("in"), later})).status == 0);
    CHECK(fs::exists(folder.at("out/benchmark.json")));
}

TEST_CASE("aggregate writes what the page would, to the byte") {
    const Folder folder;
    const std::string in = folder.write("in.ndjson", bundle());
    CHECK(run(aggregate(folder, {"--group-by=size", "--group-by", "grappe", "--group-by", "size",
                                 "--min-group", "3", "--as-of", "2026-12-31", "--with-responses", in}))
              .status == 0);
    std::vector<answer::Response> members;
    for (int i = 21; i >= 0; --i) members.push_back(member(i, i < 12 ? "1-9" : i < 19 ? "10-49" : "50-249"));
    report::Options options;
    options.language = base::Language::En;
    options.with_responses = true;
    options.group_by = {"size", "grappe"};
    options.min_group = 3;
    options.clusters = support::catalogue().clusters;
    const auto files =
        report::published_files(support::panel_of(members), self_assessment(), options);
    CHECK(files.size() == 19);
    for (const report::File& file : files) {
        CAPTURE(file.name);
        const bool same = folder.read("out/" + file.name) == file.bytes;
        CHECK(same);
    }
}

TEST_CASE("groups, sizes of groups and dates that do not exist end with 2") {
    const Folder folder;
    const std::string in = folder.write("in.ndjson", bundle());
    struct Row {
        std::vector<std::string> words;
        const char* said;
    };
    const Row rows[] = {
        {{"--min-group", "2"}, "--min-group does not take “2”. Possible values: 3 to 30."},
        {{"--min-group=31"}, "“31”"},
        {{"--min-group", "-5"}, "“-5”"},
        {{"--min-group", "5.5"}, "“5.5”"},
        {{"--min-group", "five"}, "“five”"},
        {{"--min-group", "005"}, "“005”"},
        {{"--min-group="}, "--min-group needs a value"},
        {{"--group-by", "colour"}, "Possible values: grappe, type, size, region."},
        {{"--group-by", ""}, "--group-by needs a value"},
        {{"--as-of", "2026-02-30"}, "“2026-02-30”. Possible values: a date, like 2024-04-30."},
        {{"--as-of", "yesterday"}, "“yesterday”"},
    };
    for (const Row& row : rows) {
        auto words = aggregate(folder, row.words);
        words.push_back(in);
        const auto outcome = run(words);
        CAPTURE(row.said);
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find(row.said) != std::string::npos);
        CHECK_FALSE(fs::exists(folder.at("out")));
    }
    for (const char* size : {"3", "30"})
        CHECK(run(aggregate(folder, {"--min-group", size, in})).status == 0);
    CHECK(run({"aggregate", "--min-group", "2", "x"}).err.find("de 3 à 30") != std::string::npos);
    CHECK(run({"check", "--group-by", "size", in}).status == 2);
    CHECK(run({"--help"}).out.find("intergrappes score ENTRÉE") != std::string::npos);
}

TEST_CASE("the priority survey has no benchmark, and its items are a census") {
    const Folder folder;
    const std::string in = folder.write("a.json", support::fixture("response-v1.json"));
    CHECK(run({"aggregate", "--questionnaire", "sondage-priorites", "--group-by", "grappe",
               "--min-group", "5", "--out", folder.at("out"), in}).status == 0);
    CHECK_FALSE(fs::exists(folder.at("out/benchmark.csv")));
    CHECK(folder.read("out/items.csv").find(",x,") == std::string::npos);
}
