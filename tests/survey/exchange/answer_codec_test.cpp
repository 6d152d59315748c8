#include "survey/exchange/answer_codec.h"

#include <doctest/doctest.h>

#include "survey/exchange/questionnaire_file.h"
#include "survey/exchange/response_file.h"
#include "tests/support/catalogue.h"

using answer::Answer;
using answer::Answers;
using answer::Number;
using answer::Row;
using answer::State;

namespace {

// The complete example as the only questionnaire: it has a group with an attendance sheet.
const exchange::Catalogue& with_groups() {
    static const exchange::Catalogue kCatalogue = [] {
        auto questionnaire =
            exchange::read_questionnaire(support::fixture("questionnaire-complete.json"));
        REQUIRE(questionnaire);
        return exchange::Catalogue{{questionnaire.value()}, support::catalogue().clusters};
    }();
    return kCatalogue;
}

answer::Response meetings() {
    const answer::Attendance presences{{"aluquebec", "absent"}, {"bctq", "present"}};
    answer::Response response;
    response.questionnaire_id = "exemple-complet";
    response.questionnaire_version = "1.0.0";
    response.id = "5f0c6f0e-6c0d-4f0e-9a44-0d1f6f2b7c11";
    response.wave = "2023";
    response.language = "en";
    response.respondent.grappe = "bctq";
    response.created = response.modified = "2023-10-02T14:03:11Z";
    response.answers["rencontres"] = {
        State::Answered, std::vector<Row>{{{"jour", std::string("2024-01-31")},
                                           {"personnes", Number{12, true}},
                                           {"presences", presences}},
                                          {{"jour", std::string("2024-03-27")}}}};
    return response;
}

constexpr const char* kRows =
    R"([{"jour":"2024-01-31","personnes":12,"presences":{"aluquebec":"absent","bctq":"present"}},)"
    R"({"jour":"2024-03-27"}])";

}  // namespace

TEST_CASE("rows come back as they were written") {
    const std::string bytes = exchange::write_response(meetings(), exchange::Layout::OneLine);
    CHECK(bytes.find(kRows) != std::string::npos);
    const auto entry = exchange::read_response(bytes, with_groups());
    REQUIRE(entry);
    CHECK(entry.value().verified);
    CHECK(entry.value().response == meetings());
}

TEST_CASE("columns in another order are put in the questionnaire's") {
    std::string bytes = exchange::write_response(meetings(), exchange::Layout::OneLine);
    const std::string rows = kRows;
    bytes.replace(bytes.find(rows), rows.size(),
                  R"([{"presences":{"bctq":"present","aluquebec":"absent"},"personnes":12,)"
                  R"("jour":"2024-01-31"},{"jour":"2024-03-27"}])");
    const auto entry = exchange::read_response(bytes, with_groups());
    REQUIRE(entry);
    CHECK(entry.value().verified);
    CHECK(entry.value().response == meetings());
}

TEST_CASE("a cell of no known shape is refused at its row and column") {
    std::string bytes = exchange::write_response(meetings(), exchange::Layout::OneLine);
    bytes.replace(bytes.find(",\"checksum\""), std::string::npos, "}");
    bytes.replace(bytes.find("\"2024-03-27\""), 12, "null");
    const auto entry = exchange::read_response(bytes, with_groups());
    REQUIRE_FALSE(entry);
    REQUIRE(entry.faults().size() == 1);
    CHECK((entry.faults()[0].code == base::Code::WrongType));
    CHECK(entry.faults()[0].where == "rencontres[1].jour");
}

TEST_CASE("a questionnaire that is not known is named after the checksum") {
    const std::string bytes = exchange::write_response(meetings(), exchange::Layout::OneLine);
    const auto entry = exchange::read_response(bytes, support::catalogue());
    REQUIRE_FALSE(entry);
    CHECK((entry.faults()[0].code == base::Code::OtherQuestionnaire));
    CHECK(entry.faults()[0].detail == "exemple-complet");
}
