// What the coordinator does with the files that come in.

#include <doctest/doctest.h>

#include "app/coordination/coordination.h"
#include "survey/exchange/response_file.h"
#include "tests/support/page.h"
#include "tests/support/text.h"

using support::Page;

namespace {

std::string id_of(int number) {
    char id[40];
    std::snprintf(id, sizeof id, "5f0c6f0e-6c0d-4f0e-9a44-0d1f6f%06d", number);
    return id;
}

answer::Response response(int number, const std::string& cluster, const std::string& modified) {
    answer::Response response;
    response.questionnaire_id = "sondage-priorites";
    response.questionnaire_version = "1.0.0";
    response.id = id_of(number);
    response.revision = 1;
    response.wave = "2023";
    response.language = "fr";
    response.respondent.grappe = cluster;
    response.created = response.modified = modified;
    return response;
}

constexpr const char* kStatus = "pri-1b-local.statut";

// Two different responses of one cluster; the second is later.
std::map<std::string, std::string> rivals() {
    answer::Response early = response(1, "numana", "2023-09-18T13:40:00Z");
    early.answers[kStatus] = {answer::State::Answered, std::string("en-place")};
    answer::Response late = response(2, "numana", "2023-09-20T20:05:00Z");
    late.answers[kStatus] = {answer::State::Answered, std::string("a-bonifier")};
    return {{"ancien.json", support::file_of(early)}, {"nouveau.json", support::file_of(late)}};
}

std::string counted_id(const Page& page) {
    const auto counted = coordination::counted(page.state(), state::priority_survey(page.state()));
    return counted.size() == 1 ? counted.front()->id : std::to_string(counted.size());
}

// Below the bar, which also says when something was saved.
std::string content(const Page& page) {
    const std::string all = sem::dump(page.tree());
    return all.substr(all.find("\nmain"));
}

void open_import(Page& page) {
    page.click("Importer et comparer");
}

}  // namespace

TEST_CASE("of two answers of one cluster the latest counts, and the other can be chosen") {
    std::map<std::string, std::string> kept;
    {
        Page page;
        open_import(page);
        page.drop(rivals());
        CHECK(page.shows("À choisir"));
        CHECK(page.shows("Numana, 2023"));
        CHECK(counted_id(page) == id_of(2));
        page.choose("Modifié le 18\u00A0septembre");
        CHECK(counted_id(page) == id_of(1));
        kept = page.kept();
    }
    Page again(kept);
    CHECK(counted_id(again) == id_of(1));
    again.choose("Modifié le 20\u00A0septembre");
    CHECK(counted_id(again) == id_of(2));
}

TEST_CASE("two answers of one cluster are shown question by question where they differ") {
    Page page;
    open_import(page);
    page.drop(rivals());
    page.click("Voir 1\u00A0différence");
    CHECK(page.shows("À bonifier"));
    CHECK(page.shows("En place"));
    page.click("Masquer les différences");
    CHECK_FALSE(page.shows("En place"));
}

TEST_CASE("a batch is taken out at once, and comes back where it was") {
    Page page;
    open_import(page);
    page.drop({{"a.json", support::file_of(response(1, "mmode", "2023-09-18T13:40:00Z"))}});
    page.drop({{"b.json", support::file_of(response(2, "numana", "2023-09-18T13:40:00Z"))},
               {"c.json", "{"}});
    page.drop({{"d.json", support::file_of(response(3, "bctq", "2023-09-18T13:40:00Z"))}});
    const auto names = [&] {
        std::string all;
        for (const auto& import : page.state().coordination.imports) all += import.name + " ";
        return all;
    };
    const std::string before = names();
    const std::size_t kept = page.kept().size();
    page.click("Retirer ce lot, 2\u00A0fichiers");
    CHECK(names() == "a.json d.json ");
    CHECK(page.kept().size() == kept - 2);
    page.click("Annuler");
    CHECK(names() == before);
    CHECK(page.kept().size() == kept);
    CHECK(coordination::counted(page.state(), state::priority_survey(page.state())).size() == 3);
}

TEST_CASE("a bundle that comes in parts is one file, its rows counted on, and can be stopped") {
    const auto row = [](int number, const char* cluster) {
        return exchange::write_response(response(number, cluster, "2023-09-18T13:40:00Z"),
                                        exchange::Layout::OneLine) +
               '\n';
    };
    Page page;
    open_import(page);
    page.arrive_part("a.ndjson", row(1, "mmode") + row(2, "numana"), 1, true);
    CHECK(page.shows("Lecture\u00A0: 0 sur 1\u00A0fichier, 2\u00A0réponses"));
    CHECK(page.shows("2\u00A0acceptés"));   // so far
    page.arrive_part("a.ndjson", row(3, "bctq") + "{\n", 3, false);
    CHECK_FALSE(page.shows("Lecture"));
    CHECK(page.shows("a.ndjson, ligne\u00A04"));
    CHECK(page.shows("3\u00A0acceptés, 1\u00A0refusé"));
    page.arrive_part("b.ndjson", row(4, "cargom"), 1, true);
    page.click("Arrêter la lecture");
    page.arrive_part("b.ndjson", row(5, "aluquebec"), 2, false);
    CHECK_FALSE(page.shows("Lecture"));
    CHECK_FALSE(page.shows("b.ndjson, ligne\u00A02"));
    page.click("Retirer ce lot, 1\u00A0fichier");
    CHECK(page.shows("3\u00A0acceptés, 1\u00A0refusé"));
}

TEST_CASE("who goes elsewhere while files are read stays there, and all of them come in") {
    const auto row = [](int number, const std::string& cluster) {
        return exchange::write_response(response(number, cluster, "2023-09-18T13:40:00Z"),
                                        exchange::Layout::OneLine) + '\n';
    };
    Page page;
    open_import(page);
    page.arrive_part("a.ndjson", row(1, "mmode"), 1, true);
    page.click("Mutualisation");
    page.arrive_part("a.ndjson", row(2, "numana"), 2, true);
    CHECK(page.state().screen == state::Screen::Pooling);
    page.arrive_part("a.ndjson", row(3, "bctq"), 3, false);
    CHECK(page.state().screen == state::Screen::Pooling);
    CHECK(page.shows("3\u00A0grappes"));
    page.click("Importer");
    CHECK(page.shows("3\u00A0acceptés"));
    page.click("Mutualisation");
    page.arrive("b.json", row(4, "cargom"), 0);   // dropped there: its verdict is shown
    CHECK(page.state().screen == state::Screen::Import);
}

TEST_CASE("what came in is there again after a reload, refused files and their reasons too") {
    std::map<std::string, std::string> kept;
    std::string shown;
    {
        Page page;
        open_import(page);
        page.drop({{"a.json", support::file_of(response(1, "mmode", "2023-09-18T13:40:00Z"))},
                   {"b.json", "{\"format\":"},
                   {"c.json", "%PDF"}});
        shown = content(page);
        kept = page.kept();
    }
    Page page(kept);
    CHECK(content(page) == shown);
}

TEST_CASE("of many files fifty are listed, more on request, and one verdict alone when asked") {
    std::map<std::string, std::string> files{{"zz.json", "{"}};
    for (int i = 100; i < 220; ++i) {
        answer::Response each = response(i, "mmode", "2023-09-18T13:40:00Z");
        each.wave = std::to_string(1900 + i);
        files["f" + std::to_string(i) + ".json"] = support::file_of(each);
    }
    Page page;
    open_import(page);
    page.drop(files);
    CHECK(page.shows("50 sur 121"));
    CHECK_FALSE(page.shows("f160.json"));
    page.click("Afficher la suite");
    CHECK(page.shows("f160.json"));
    page.pick("Afficher", "4");
    CHECK(page.shows("zz.json"));
    CHECK_FALSE(page.shows("f100.json"));
    page.pick("Afficher", "");
    CHECK(page.shows("50 sur 121"));
}

TEST_CASE("a reading that is stopped keeps what was read and passes over what still arrives") {
    Page page;
    open_import(page);
    const std::string one = support::file_of(response(1, "mmode", "2023-09-18T13:40:00Z"));
    const std::string two = support::file_of(response(2, "numana", "2023-09-18T13:40:00Z"));
    page.arrive("a.json", one, 1999);
    CHECK(page.shows("Lecture\u00A0: 1 sur 2\u00A0000\u00A0fichiers"));
    page.click("Arrêter la lecture");
    CHECK(page.stopped_reading());
    page.arrive("b.json", two, 1998);
    page.arrive("", "", 0);
    CHECK(page.state().coordination.imports.size() == 1);
    CHECK_FALSE(page.shows("Lecture"));
    page.drop({{"b.json", two}});
    CHECK(page.state().coordination.imports.size() == 2);
}

TEST_CASE("every verdict can be saved as a table, with the code, the place and what to do") {
    Page page;
    open_import(page);
    answer::Response wrong = response(2, "numana", "2023-09-18T13:40:00Z");
    wrong.answers[kStatus] = {answer::State::Answered, std::string("peut-etre")};
    page.drop({{"a.json", support::file_of(response(1, "mmode", "2023-09-18T13:40:00Z"))},
               {"b.json", support::file_of(wrong)}});
    page.click("Verdicts CSV");
    REQUIRE(page.downloads().size() == 1);
    const std::string& bytes = page.downloads().back().bytes;
    CHECK(bytes.find("file,row,verdict,code,place,message\na.json,,accepted,,,\n") == 0);
    CHECK(bytes.find("b.json,,refused,UNKNOWN_OPTION,pri-1b-local.statut,") != std::string::npos);
}

TEST_CASE("everything is saved as one file, which brings answers and choices to another device") {
    Page page;
    open_import(page);
    page.drop(rivals());
    page.choose("Modifié le 18\u00A0septembre");
    page.drop({{"copie.json", rivals().at("ancien.json")}});
    page.click("Tout enregistrer");
    REQUIRE(page.downloads().size() == 1);
    const state::Download& file = page.downloads().back();
    CHECK(file.name == "coordination-2023-10-02.ndjson");

    Page other;
    open_import(other);
    other.drop({{file.name, file.bytes}});
    CHECK(other.state().coordination.imports.size() == 2);
    CHECK(counted_id(other) == id_of(1));
}

TEST_CASE("what the clipboard holds is asked of the page") {
    Page page;
    open_import(page);
    page.click("Coller");
    CHECK(page.pastes() == 1);
}
