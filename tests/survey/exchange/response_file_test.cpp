#include "survey/exchange/response_file.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"

using answer::Response;
using answer::State;
using exchange::Layout;

namespace {

base::Result<combine::Entry> read(const std::string& bytes) {
    return exchange::read_response(bytes, support::catalogue());
}

std::string codes(const std::string& bytes) {
    const auto entry = read(bytes);
    std::string names;
    if (entry) return names;
    for (const base::Fault& fault : entry.faults()) {
        names += (names.empty() ? "" : " ") + std::string(base::name(fault.code));
    }
    return names;
}

Response example_response() {
    Response response;
    response.questionnaire_id = "sondage-priorites";
    response.questionnaire_version = "1.0.0";
    response.id = "5f0c6f0e-6c0d-4f0e-9a44-0d1f6f2b7c11";
    response.revision = 12;
    response.wave = "2023";
    response.language = "fr";
    response.respondent.grappe = "montreal-invivo";
    response.created = "2023-10-02T14:03:11Z";
    response.modified = "2023-10-02T14:30:02Z";
    response.answers["gen-besoins"] = {State::Answered, answer::Choices{"bureaux", "recherche"}};
    response.answers["pri-1b-local.commentaire"] = {State::Answered, "Traiteur à revoir."};
    response.answers["pri-1b-local.priorite"] = {State::Answered, answer::Number{4, true}};
    response.answers["pri-1b-local.statut"] = {State::Answered, "a-bonifier"};
    response.answers["pri-1c-mesure.statut"] = {State::DontKnow, {}};
    return response;
}

// The released file without its checksum, one piece replaced.
std::string edited_response(const std::string& from, const std::string& to) {
    std::string text = support::fixture("response-v1.json");
    const std::size_t sum = text.find(",\n  \"checksum\"");
    REQUIRE(sum != std::string::npos);
    text = text.substr(0, sum) + "\n}\n";
    const std::size_t at = text.find(from);
    CAPTURE(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the first released response file reads, and is written again byte for byte") {
    const std::string bytes = support::fixture("response-v1.json");
    const auto entry = read(bytes);
    REQUIRE(entry);
    CHECK(entry.value().verified);
    CHECK(entry.value().response == example_response());
    CHECK(exchange::write_response(entry.value().response, Layout::Indented) == bytes);
}

TEST_CASE("the canonical bytes and their checksum never change") {
    const std::string golden =
        R"({"format":"intergrappes/response","formatVersion":1,)"
        R"("questionnaire":{"id":"sondage-priorites","version":"1.0.0"},)"
        R"("id":"5f0c6f0e-6c0d-4f0e-9a44-0d1f6f2b7c11","revision":12,"wave":"2023",)"
        R"("language":"fr","respondent":{"id":"","grappe":"montreal-invivo","organisation":"",)"
        R"("type":"","size":"","region":"","name":"","role":""},)"
        R"("created":"2023-10-02T14:03:11Z","modified":"2023-10-02T14:30:02Z","answers":[)"
        R"({"question":"gen-besoins","value":["bureaux","recherche"]},)"
        R"({"question":"pri-1b-local.commentaire","value":"Traiteur à revoir."},)"
        R"({"question":"pri-1b-local.priorite","value":4},)"
        R"({"question":"pri-1b-local.statut","value":"a-bonifier"},)"
        R"({"question":"pri-1c-mesure.statut","state":"dont-know"}],)"
        R"("checksum":"sha256:f21fb127653997d996c389ea80d9a3d757cff31f776819e29175d1d59fd3ba59"})";
    CHECK(exchange::write_response(example_response(), Layout::OneLine) == golden);
    CHECK(golden.find(exchange::checksum(example_response())) != std::string::npos);
    CHECK(codes(golden).empty());
}

TEST_CASE("text keeps every character, and only those that must be are escaped") {
    Response response = example_response();
    const std::string text = "\"\\/\b\t\n\f\r\x01\x1F\x7F é’\u00A0\u202F\u2028\U0001F331 <b>&";
    response.answers["pri-1b-local.commentaire"] = {State::Answered, text};
    const std::string bytes = exchange::write_response(response, Layout::OneLine);
    CHECK(bytes.find(R"(\"\\/\b\t\n\f\r\u0001\u001f)") != std::string::npos);
    const auto entry = read(bytes);
    REQUIRE(entry);
    CHECK(entry.value().response == response);
}

TEST_CASE("keys in any order, white space and escapes do not change the checksum") {
    std::string text = support::fixture("response-v1.json");
    const auto replace = [&](const std::string& from, const std::string& to) {
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    };
    replace("  \"wave\": \"2023\",\n", "");
    replace("{\n", "\xEF\xBB\xBF{\r\n\"wave\":\"\\u0032023\",");
    replace("[\"bureaux\", \"recherche\"]", "[\"recherche\",\"bureaux\"]");
    replace("\"question\": \"pri-1b-local.priorite\", \"value\": 4",
            "\"value\":4,\"question\":\"pri-1b-local.priorite\"");
    replace("à", "\\u00e0");
    const auto entry = read(text);
    REQUIRE(entry);
    CHECK(entry.value().verified);
    CHECK(entry.value().response == example_response());
}

TEST_CASE("a revision may have as many digits as any number") {
    Response response = example_response();
    response.revision = 999999999999999;
    const std::string bytes = exchange::write_response(response, Layout::OneLine);
    CHECK(bytes.find("\"revision\":999999999999999,") != std::string::npos);
    const auto entry = read(bytes);
    REQUIRE(entry);
    CHECK(entry.value().response == response);
}

TEST_CASE("without a checksum a file is accepted but not verified") {
    const auto entry = read(edited_response("2023-10-02T14:30:02Z", "2023-10-02T14:30:02Z"));
    REQUIRE(entry);
    CHECK_FALSE(entry.value().verified);
    CHECK(entry.value().checksum == exchange::checksum(example_response()));
}

TEST_CASE("every single flipped bit of a file is refused") {
    const std::string good = support::fixture("response-v1.json");
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string bad = good;
            bad[i] = static_cast<char>(static_cast<unsigned char>(bad[i]) ^ (1U << bit));
            if (!read(bad)) continue;
            CAPTURE(i);
            CAPTURE(bit);
            FAIL_CHECK("a flipped bit passed");
        }
    }
}

TEST_CASE("every prefix of a file is refused") {
    const std::string good = support::fixture("response-v1.json");
    for (std::size_t size = 0; size + 1 < good.size(); ++size) {
        CAPTURE(size);
        CHECK(codes(good.substr(0, size)) == (size == 0 ? "EMPTY" : "TRUNCATED"));
    }
}

TEST_CASE("each value of the envelope is checked") {
    struct Row {
        std::string from, to, expected;
    };
    const std::vector<Row> rows{
        {"\"formatVersion\": 1", "\"formatVersion\": 2", "NEWER_VERSION"},
        {"\"formatVersion\": 1", "\"formatVersion\": 0", "OUT_OF_RANGE"},
        {"\"formatVersion\": 1", "\"formatVersion\": \"1\"", "WRONG_TYPE"},
        {"\"formatVersion\": 1,", "", "MISSING"},
        {"\"format\": \"intergrappes/response\",", "", "WRONG_FORMAT"},
        {"1.0.0", "2.0.0", "NEWER_VERSION"},
        {"1.0.0", "1.7.3", ""},
        {"1.0.0", "1.0", "OUT_OF_RANGE"},
        {"5f0c6f0e-", "5f0c6f0e", "OUT_OF_RANGE"},
        {"\"revision\": 12", "\"revision\": -1", "OUT_OF_RANGE"},
        {"\"revision\": 12", "\"revision\": 0", ""},
        {"\"revision\": 12", "\"revision\": 12.0", "WRONG_TYPE"},
        {"\"revision\": 12", "\"revision\": 99999999999", ""},
        {"\"wave\": \"2023\"", "\"wave\": \"\"", "OUT_OF_RANGE"},
        {"\"wave\": \"2023\"", "\"wave\": 2023", "WRONG_TYPE"},
        {"\"wave\": \"2023\"", "\"wave\": \"" + std::string(33, 'x') + "\"", "OUT_OF_RANGE"},
        {"\"wave\": \"2023\"", "\"wave\": \"a\\nb\"", "OUT_OF_RANGE"},
        {"\"language\": \"fr\"", "\"language\": \"de\"", "OUT_OF_RANGE"},
        {"montreal-invivo", "lune", "UNKNOWN_OPTION"},
        {"\"name\": \"\"", "\"nom\": \"\"", "MISSING UNKNOWN_KEY"},
        {"\"respondent\": { \"id\": \"\"", "\"respondent\": { \"id\": \"x\"", "OUT_OF_RANGE"},
        {"14:03:11Z", "14:03:11", "OUT_OF_RANGE"},
        {"\"modified\": \"2023-10-02", "\"modified\": \"2023-13-02", "OUT_OF_RANGE"},
        {"\"answers\": [", "\"answers\": \"\", \"x\": [", "WRONG_TYPE UNKNOWN_KEY"},
        {"\"wave\"", "\"__proto__\": {}, \"wave\"", "UNKNOWN_KEY"}};
    for (const Row& row : rows) {
        CAPTURE(row.from);
        CAPTURE(row.to);
        CHECK(codes(edited_response(row.from, row.to)) == row.expected);
    }
}

TEST_CASE("each answer is checked, and all faults are named") {
    struct Row {
        std::string from, to, expected;
    };
    const std::vector<Row> rows{
        {"\"value\": 4", "\"value\": 4.0", "WRONG_TYPE"},
        {"\"value\": 4", "\"value\": \"4\"", "WRONG_TYPE"},
        {"\"value\": 4", "\"value\": [4]", "WRONG_TYPE"},
        {"\"value\": 4", "\"value\": null", "WRONG_TYPE"},
        {"\"value\": 4", "\"value\": true", "WRONG_TYPE"},
        {"\"value\": 4", "\"value\": { \"a\": 1 }", "WRONG_TYPE"},
        {"\"value\": 4", "\"value\": [[\"a\"]]", "WRONG_TYPE"},
        {"\"value\": 4", "\"value\": 7", "OUT_OF_RANGE"},
        {"\"value\": 4", "\"valeur\": 4", "UNKNOWN_KEY MISSING"},
        {"\"value\": 4", "\"value\": 4, \"state\": \"dont-know\"", "UNKNOWN_KEY"},
        {"\"value\": 4", "\"state\": \"not-applicable\"", ""},
        {"\"state\": \"dont-know\"", "\"state\": \"lost\"", "OUT_OF_RANGE"},
        {"\"state\": \"dont-know\"", "\"state\": 1", "WRONG_TYPE"},
        {"\"question\": \"gen-besoins\",", "", "MISSING"},
        {"\"question\": \"gen-besoins\"", "\"question\": \"pri-1b-local.statut\"",
         "DUP_KEY WRONG_TYPE"},
        {"\"question\": \"gen-besoins\"", "\"question\": 1", "WRONG_TYPE"},
        {"\"answers\": [", "\"answers\": [ 1,", "WRONG_TYPE"},
        {"\"bureaux\"", "\"recherche\"", "OUT_OF_RANGE"}};
    for (const Row& row : rows) {
        CAPTURE(row.to);
        CHECK(codes(edited_response(row.from, row.to)) == row.expected);
    }
}

TEST_CASE("the checksum is checked before the meaning of the answers") {
    std::string text = support::fixture("response-v1.json");
    text.replace(text.find("\"value\": 4"), 10, "\"value\": 9");
    CHECK(codes(text) == "CHECKSUM");
    text = support::fixture("response-v1.json");
    text.replace(text.find("\"sha256:f"), 9, "\"sha256:F");
    CHECK(codes(text) == "CHECKSUM");
}

TEST_CASE("answers with nothing in them count as blank") {
    Response response = example_response();
    response.answers["gen-comites-themes"] = {State::Answered, ""};
    response.answers["gen-offre"] = {State::Answered, answer::Choices{}};
    const std::string bytes = exchange::write_response(response, Layout::OneLine);
    CHECK(bytes == exchange::write_response(example_response(), Layout::OneLine));
    const auto entry = read(edited_response("\"Traiteur à revoir.\"", "\"\""));
    REQUIRE(entry);
    CHECK_FALSE(entry.value().response.answers.contains("pri-1b-local.commentaire"));
}

TEST_CASE("a hidden answer is accepted and kept") {
    const auto entry = read(edited_response("\"a-bonifier\"", "\"en-place\""));
    REQUIRE(entry);
    CHECK(entry.value().response.answers.contains("pri-1b-local.priorite"));
}

TEST_CASE("numbers that may have a fraction are stored in shortest form") {
    const auto entry =
        read(edited_response("\"question\": \"gen-besoins\", \"value\": [\"bureaux\", \"recherche\"]",
                    "\"question\": \"gen-effectif\", \"value\": 12.50"));
    REQUIRE(entry);
    const std::string bytes = exchange::write_response(entry.value().response, Layout::OneLine);
    CHECK(bytes.find("\"value\":12.5}") != std::string::npos);
    const auto again = read(bytes);
    REQUIRE(again);
    CHECK(again.value().response == entry.value().response);
    CHECK(again.value().checksum == entry.value().checksum);
}
