#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "survey/combine/priority.h"
#include "survey/exchange/catalogue.h"
#include "survey/exchange/response_file.h"
#include "survey/report/published.h"
#include "tests/support/console.h"
#include "tests/support/text.h"

namespace fs = std::filesystem;

using support::Folder;
using support::run;

namespace {

answer::Response sample(int number, const std::string& cluster) {
    answer::Response response;
    response.questionnaire_id = "sondage-priorites";
    response.questionnaire_version = "1.0.0";
    response.id = "00000000-0000-4000-8000-00000000000" + std::to_string(number);
    response.revision = 1;
    response.wave = "2023";
    response.language = "fr";
    response.respondent.grappe = cluster;
    response.created = "2023-10-02T14:03:11Z";
    response.modified = "2023-10-02T14:30:02Z";
    const auto survey = *exchange::built_in_catalogue().value().questionnaire("sondage-priorites");
    for (const auto* page : combine::ranked_pages(survey)) {
        const std::string status = number % 2 == 0 ? "en-place" : "a-bonifier";
        response.answers[page->id + ".statut"] = {answer::State::Answered, status};
    }
    return response;
}

std::string row_of(const answer::Response& response) {
    return write_response(response, exchange::Layout::OneLine) + '\n';
}

std::string without_checksum(std::string file) {
    const std::size_t at = file.find(",\n  \"checksum\"");
    return file.substr(0, at) + "\n}\n";
}

}  // namespace

TEST_CASE("each document has its verdict, in the order of inputs") {
    const Folder folder;
    auto newer = sample(1, "mmode");
    newer.revision = 2;
    const std::string old_file = folder.write("a.json", support::file_of(sample(1, "mmode")));
    const std::string new_file = folder.write("b.json", support::file_of(newer));
    const std::string copy = folder.write("c.json", support::file_of(newer));
    const std::string bare = folder.write("d.json", without_checksum(support::file_of(sample(2, "numana"))));
    const std::string empty = folder.write("e.json", "");
    const auto outcome = run({"check", "--lang", "en", old_file, new_file, copy, bare, empty});
    CHECK(outcome.status == 1);
    std::istringstream lines(outcome.out);
    std::string line;
    for (const std::string& expected : {old_file + ": superseded", new_file + ": accepted",
                                        copy + ": duplicate", bare + ": accepted (unverified)"}) {
        std::getline(lines, line);
        CHECK(line == expected);
    }
    std::getline(lines, line);
    CHECK(line.starts_with(empty + ": refused EMPTY: "));
    CHECK_FALSE(std::getline(lines, line));
}

TEST_CASE("every fault of a file stands on its one line") {
    const Folder folder;
    auto response = sample(1, "mmode");
    response.answers["nulle-part"] = {answer::State::Answered, std::string("x")};
    std::prev(response.answers.end())->second.value = std::string("nulle-option");
    const auto outcome = run({"check", folder.write("a.json", support::file_of(response))});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.find("refused UNKNOWN_QUESTION: ") != std::string::npos);
    CHECK(outcome.out.find("; UNKNOWN_OPTION: ") != std::string::npos);
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 1);
}

TEST_CASE("bundles are read row by row, from files and from standard input") {
    const Folder folder;
    const std::string rows =
        row_of(sample(1, "mmode")) + "{\"format\":1}\n\n" + row_of(sample(2, "numana"));
    for (const char* name : {"a.ndjson", "a.jsonl"}) {
        const std::string path = folder.write(name, rows);
        const auto outcome = run({"check", path});
        CHECK(outcome.status == 1);
        CHECK(outcome.out.starts_with(path + ":1: accepted\n" + path + ":2: refused "));
        CHECK(outcome.out.ends_with(path + ":4: accepted\n"));
    }
    CHECK(run({"check", "-"}, rows).out.ends_with("-:4: accepted\n"));
    CHECK(run({"check", "-"}, row_of(sample(1, "mmode"))).out == "-:1: accepted\n");
    CHECK(run({"check", "-"}, support::file_of(sample(1, "mmode"))).out == "-: accepted\n");
    CHECK(run({"check", "-"}, "").out.starts_with("-: refused EMPTY: "));
    const std::string none = folder.write("none.ndjson", "");
    CHECK(run({"check", none}).out.starts_with(none + ": refused EMPTY: "));
}

TEST_CASE("a first row that is no response does not cost standard input the others") {
    const std::string row = row_of(sample(1, "mmode"));
    for (const std::string start : {"not json", "{\"format\": \"intergr"}) {
        CAPTURE(start);
        const auto outcome = run({"check", "-"}, start + "\n" + row + "{}\n");
        CHECK(outcome.out.starts_with("-:1: refused "));
        CHECK(outcome.out.find("\n-:2: accepted\n-:3: refused ") != std::string::npos);
    }
    CHECK(run({"check", "-"}, "\n \n" + row).out == "-:3: accepted\n");
    CHECK(run({"check", "-"}, "\n" + support::file_of(sample(1, "mmode"))).out == "-: accepted\n");
    CHECK(run({"check", "-"}, "\n\n").out.starts_with("-: refused EMPTY: "));
    const auto broken = run({"check", "--lang=en", "-"}, "\n{\n\"a\": {}\n");
    CHECK(broken.out.starts_with("-: refused TRUNCATED: "));
    CHECK(broken.out.find("(line 4, column 1)") != std::string::npos);
}

TEST_CASE("a bundle that is no text is refused once, whole") {
    const Folder folder;
    const std::string packed = folder.write("a.ndjson", "\x1F\x8B\x08 x\ny\nz\n");
    const std::string wide = folder.write("b.ndjson", std::string("{\0}\0\n\0{\0}\0\n\0", 12));
    const auto outcome = run({"check", packed, wide});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.starts_with(packed + ": refused COMPRESSED: "));
    CHECK(outcome.out.find('\n' + wide + ": refused UTF16: ") != std::string::npos);
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 2);
}

TEST_CASE("a row over the limit is refused alone, and the next one is read") {
    const Folder folder;
    const std::string path = folder.write("a.ndjson", std::string(3 * 1024 * 1024, '{') + '\n' +
                                                          row_of(sample(1, "mmode")));
    const auto outcome = run({"check", path});
    CHECK(outcome.out.starts_with(path + ":1: refused TOO_BIG: "));
    CHECK(outcome.out.ends_with(path + ":2: accepted\n"));
}

TEST_CASE("a bundle that is shared among the cores comes out in its order, and what it repeats is told") {
    const Folder folder;
    std::string rows;
    const auto clusters = exchange::built_in_catalogue().value().clusters;
    for (std::size_t i = 0; i < 300; ++i)   // so small that each core has some rows to read together
        rows += std::string(40 * 1024, '{') + '\n' + row_of(sample(static_cast<int>(i % 10), clusters[i % 10].id));
    const std::string path = folder.write("a.ndjson", rows);
    std::istringstream lines(run({"check", path}).out);
    std::string line;
    for (int row = 1; row <= 600; ++row) {
        CAPTURE(row);
        REQUIRE(std::getline(lines, line));
        const char* verdict = row % 2 == 1 ? ": refused NOT_JSON" : row <= 20 ? ": accepted" : ": duplicate";
        CHECK(line.starts_with(path + ':' + std::to_string(row) + verdict));
    }
    CHECK_FALSE(std::getline(lines, line));
}

TEST_CASE("a folder is read recursively, by path, json and bundles only") {
    const Folder folder;
    folder.write("in/b/x.json", support::file_of(sample(1, "mmode")));
    folder.write("in/a.json", support::file_of(sample(2, "numana")));
    folder.write("in/c.ndjson", row_of(sample(3, "aluquebec")));
    folder.write("in/notes.txt", "x");
    const std::string in = folder.at("in");
    CHECK(run({"check", in}).out == in + "/a.json: accepted\n" + in + "/b/x.json: accepted\n" + in +
                                        "/c.ndjson:1: accepted\n");
}

TEST_CASE("aggregate writes what the page writes, to the byte") {
    const Folder folder;
    std::vector<combine::Entry> entries;
    const char* clusters[] = {"mmode", "numana", "aluquebec"};
    for (int i = 1; i <= 3; ++i) {
        const auto response = sample(i, clusters[i - 1]);
        folder.write("in/" + std::to_string(i) + ".json", support::file_of(response));
        entries.push_back({response, exchange::checksum(response), true});
    }
    const auto catalogue = exchange::built_in_catalogue().value();
    const auto outcome = run({"aggregate", "--questionnaire", "sondage-priorites", "--out",
                              folder.at("out"), "--with-responses", folder.at("in")});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    report::Options options;
    options.with_responses = true;
    options.clusters = catalogue.clusters;
    const auto files = report::published_files(
        report::counted_responses(entries, combine::standings(entries, catalogue.questionnaires),
                                  "sondage-priorites"),
        *catalogue.questionnaire("sondage-priorites"), options);
    CHECK(files.size() == 20);
    for (const report::File& file : files) {
        CAPTURE(file.name);
        const bool same = folder.read("out/" + file.name) == file.bytes;
        CHECK(same);
    }
}

TEST_CASE("aggregate keeps single respondents to itself unless asked") {
    const Folder folder;
    const std::string in = folder.write("a.json", support::file_of(sample(1, "mmode")));
    const auto outcome = run({"aggregate", "--questionnaire=sondage-priorites",
                              "--out=" + folder.at("out"), "--csv", "excel-fr", "--lang=en", in});
    CHECK(outcome.status == 0);
    CHECK_FALSE(fs::exists(folder.at("out/responses.csv")));
    CHECK(folder.read("out/items.csv").starts_with("\xEF\xBB\xBFwave;question;"));
    CHECK(folder.read("out/statuts.svg").find("lang=\"en-CA\"") != std::string::npos);
    CHECK(outcome.err.find("1 response counted") != std::string::npos);
}

TEST_CASE("a refused file does not stop the others, and one of elsewhere is only counted") {
    const Folder folder;
    auto other = sample(2, "numana");
    other.questionnaire_id = "un-autre";
    folder.write("in/a.json", "{");
    folder.write("in/b.json", support::file_of(sample(1, "mmode")));
    folder.write("in/c.json", support::file_of(other));
    const std::vector<std::string> words{"aggregate", "--questionnaire", "sondage-priorites",
                                         "--out",     folder.at("out"),  "--lang",
                                         "en"};
    auto all = words;
    all.push_back(folder.at("in"));
    const auto outcome = run(all);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find("a.json: refused ") != std::string::npos);
    CHECK(outcome.err.find("1 response counted, 0 duplicates, 0 superseded, 1 refused, "
                           "1 of another questionnaire.") != std::string::npos);
    CHECK(fs::exists(folder.at("out/statuts.svg")));

    auto fine = words;
    fine.push_back(folder.at("in/b.json"));
    fine.push_back(folder.at("in/c.json"));
    CHECK(run(fine).status == 0);
}

TEST_CASE("wrong usage ends with 2 and says what is wrong") {
    struct Row {
        std::vector<std::string> words;
        const char* said;
    };
    const Row rows[] = {
        {{}, "Name a command"},
        {{"fly"}, "“fly”"},
        {{"check"}, "at least one file"},
        {{"check", "--colour", "x"}, "“--colour”"},
        {{"check", "--out", "x", "y"}, "--out"},
        {{"aggregate", "x"}, "--questionnaire"},
        {{"aggregate", "--questionnaire", "sondage-priorites", "x"}, "--out"},
        {{"aggregate", "--questionnaire", "sondage-priorites", "--out", "x"}, "at least one"},
        {{"aggregate", "--questionnaire", "absent", "--out", "x", "y"}, "“absent”"},
        {{"aggregate", "--csv", "tsv", "x"}, "rfc4180, excel-fr"},
        {{"aggregate", "--out"}, "--out needs a value"},
        {{"questionnaire", "x"}, "questionnaire check FILE"},
    };
    for (const Row& row : rows) {
        auto words = row.words;
        words.insert(words.begin(), "--lang=en");
        const auto outcome = run(words);
        CAPTURE(row.said);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find(row.said) != std::string::npos);
    }
    CHECK(run({"--lang", "de", "check", "x"}).status == 2);
    CHECK(run({"fly"}).err.find("«\u00A0fly\u00A0»") != std::string::npos);
    CHECK(run({"--help"}).status == 0);
}

TEST_CASE("what cannot be read or written ends with 3") {
    const Folder folder;
    const std::string good = folder.write("a.json", support::file_of(sample(1, "mmode")));
    const auto missing = run({"check", folder.at("absent.json"), good});
    CHECK(missing.status == 3);
    CHECK(missing.out == good + ": accepted\n");
    CHECK(missing.err.find("absent.json") != std::string::npos);
    const auto blocked =
        run({"aggregate", "--questionnaire", "sondage-priorites", "--out", good + "/sub", good});
    CHECK(blocked.status == 3);
    CHECK(run({"questionnaire", "check", folder.at("absent.json")}).status == 3);
}

TEST_CASE("a questionnaire is checked, and every fault is named on its line") {
    const Folder folder;
    const std::string source = std::string(INTERGRAPPES_SOURCE_FOLDER) + "/survey/content/";
    const std::string good = source + "sondage-priorites.json";
    CHECK(run({"questionnaire", "check", good}).out == good + ": accepted\n");
    const std::string bad = folder.write("bad.json", "{\"format\":\"intergrappes/questionnaire\"}");
    const auto outcome = run({"questionnaire", "check", bad});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.starts_with(bad + ": refused "));
}

TEST_CASE("a questionnaire given as a file stands in for the built-in one") {
    const Folder folder;
    const std::string in = folder.write("a.json", support::file_of(sample(1, "mmode")));
    const std::string file =
        std::string(INTERGRAPPES_SOURCE_FOLDER) + "/survey/content/sondage-priorites.json";
    const auto by_file = run({"aggregate", "--questionnaire", file, "--out", folder.at("one"), in});
    const auto by_id =
        run({"aggregate", "--questionnaire", "sondage-priorites", "--out", folder.at("two"), in});
    CHECK(by_file.status == 0);
    CHECK(by_id.status == 0);
    CHECK(folder.read("one/ranking.csv") == folder.read("two/ranking.csv"));
    CHECK_FALSE(folder.read("one/ranking.csv").empty());
}
