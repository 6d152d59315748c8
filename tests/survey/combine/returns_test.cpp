#include "survey/combine/returns.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/panel.h"

using combine::Collection;
using combine::Return;
using support::response;

namespace {

const std::vector<define::Cluster> kClusters{{"u", {}, {}}, {"v", {}, {}}, {"w", {}, {}}};

combine::Entry entry(answer::Response response, const std::string& checksum = {}) {
    const std::string sum = checksum.empty() ? response.id + response.modified : checksum;
    return {std::move(response), sum, true};
}

combine::Entries pointers(const std::vector<combine::Entry>& entries) {
    combine::Entries result;
    for (const combine::Entry& each : entries) result.push_back(&each);
    return result;
}

// One word a cell, rows parted by "|": "." missing, "-" withdrew, "1" received, "2" versions.
std::string picture(const std::vector<combine::Entry>& entries,
                    const std::vector<define::Questionnaire>& questionnaires,
                    const std::vector<Collection>& expected = {}) {
    const auto result = combine::returns(pointers(entries), combine::standings(entries, questionnaires),
                                         questionnaires, kClusters, expected);
    std::string text;
    for (const Collection& each : result.collections)
        text += each.questionnaire + ' ' + each.wave + ' ';
    for (const combine::ReturnRow& row : result.rows) {
        text += '|' + row.cluster + ' ';
        CHECK(row.cells.size() == result.collections.size());
        for (const combine::ReturnCell& cell : row.cells) {
            CHECK((cell.status == Return::Missing) == (cell.counted == nullptr));
            CHECK((cell.status == Return::SeveralVersions) == (cell.versions > 1));
            text += cell.withdrew                       ? "-"
                    : cell.status == Return::Missing    ? "."
                                                        : std::to_string(cell.versions);
        }
    }
    return text;
}

}  // namespace

TEST_CASE("clusters stand against questionnaires and waves: received, missing, several versions") {
    const auto survey = support::ranked_survey(1);
    auto again = response("u", "s4");
    again.revision = 2;
    auto other = response("u", "s3");
    other.id = "another-file", other.modified = "2023-12-02T14:30:02Z";
    struct Row {
        const char* what;
        std::vector<combine::Entry> entries;
        const char* picture;
    };
    const Row rows[] = {
        {"nothing", {}, "|u |v |w "},
        {"one of three", {entry(response("v", "p"))}, "petit-sondage 2023 |u .|v 1|w ."},
        {"the same file twice", {entry(response("v", "p")), entry(response("v", "p"))},
         "petit-sondage 2023 |u .|v 1|w ."},
        {"a later revision", {entry(response("u", "s5")), entry(again, "later")},
         "petit-sondage 2023 |u 2|v .|w ."},
        {"another file of the same cluster", {entry(response("u", "s5")), entry(other)},
         "petit-sondage 2023 |u 2|v .|w ."},
        {"two waves", {entry(response("u", "s5", "2024")), entry(response("w", "p"))},
         "petit-sondage 2023 petit-sondage 2024 |u .1|v ..|w 1."},
        {"a cluster nobody knows comes last",
         {entry(response("a", "p")), entry(response("v", "p"))},
         "petit-sondage 2023 |u .|v 1|w .|a 1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(picture(row.entries, {survey}) == row.picture);
        auto reversed = row.entries;
        std::reverse(reversed.begin(), reversed.end());
        CHECK(picture(reversed, {survey}) == row.picture);
    }
}

TEST_CASE("only questionnaires that count one response a cluster, in their order; expected ones too") {
    auto first = support::ranked_survey(1), second = support::ranked_survey(1);
    auto members = support::ranked_survey(1);
    first.id = "premier", members.id = "membres", members.one_per_cluster = false;
    auto of_first = response("u", "p"), of_members = response("zzz", "p");
    of_first.questionnaire_id = "premier", of_members.questionnaire_id = "membres";
    const std::vector<combine::Entry> entries{entry(response("v", "p")), entry(of_first),
                                              entry(of_members)};
    CHECK(picture(entries, {first, members, second}) ==
          "premier 2023 petit-sondage 2023 |u 1.|v .1|w ..");
    CHECK(picture(entries, {first, members, second},
                  {{"petit-sondage", "2024"}, {"petit-sondage", "2023"}, {"inconnu", "2024"}}) ==
          "premier 2023 petit-sondage 2023 petit-sondage 2024 |u 1..|v .1.|w ...");
}

TEST_CASE("a cluster that withdrew is missing in later waves, until it answers again") {
    auto survey = support::ranked_survey(1);
    survey.withdrawal.emplace();
    survey.withdrawal->kind = define::Condition::Kind::Equals;
    survey.withdrawal->question = "a.statut";
    survey.withdrawal->values = {"pas-envisage"};
    const std::vector<Collection> expected{{"petit-sondage", "2024"}, {"petit-sondage", "2025"}};
    CHECK(picture({entry(response("u", "w")), entry(response("v", "p"))}, {survey}, expected) ==
          "petit-sondage 2023 petit-sondage 2024 petit-sondage 2025 |u 1--|v 1..|w ...");
    CHECK(picture({entry(response("u", "w")), entry(response("u", "p", "2024"))}, {survey},
                  expected) ==
          "petit-sondage 2023 petit-sondage 2024 petit-sondage 2025 |u 11.|v ...|w ...");
}

TEST_CASE("the response a person chose is the one that counts") {
    const auto survey = support::ranked_survey(1);
    auto other = response("u", "-");
    other.id = "another-file", other.modified = "2023-12-02T14:30:02Z";
    const std::vector<combine::Entry> entries{entry(response("u", "s5")), entry(other)};
    const auto standings = combine::standings(pointers(entries), {survey}, {"id-u-2023"});
    const auto result = combine::returns(pointers(entries), standings, {survey}, kClusters);
    CHECK(result.rows[0].cells[0].counted == &entries[0].response);
    CHECK(result.rows[0].cells[0].versions == 2);
}

TEST_CASE("progress is that of the response that counts") {
    const auto survey = support::ranked_survey(2);
    auto old = response("u", "p p");
    auto young = response("u", "s5:1/2 -");
    young.revision = 2;
    const std::vector<combine::Entry> entries{entry(young, "b"), entry(old, "a")};
    const auto result = combine::returns(pointers(entries), combine::standings(entries, {survey}), {survey},
                                         kClusters);
    const combine::ReturnCell& cell = result.rows[0].cells[0];
    CHECK(cell.counted == &entries[0].response);
    CHECK(cell.questions.done == 4);    // of "a": status, priority and both resources
    CHECK(cell.questions.total == 5);   // and the status of "b"
    CHECK(cell.required_blank == 1);
    CHECK(result.rows[1].cells[0].questions.total == 0);
}
