// Files under a passphrase: who asks for one, and what becomes of files that came in under one.

#include <doctest/doctest.h>

#include "tests/support/page.h"

using support::Page;

namespace {

constexpr const char* kProtect = "Protéger par une phrase de passe";
constexpr const char* kWord = "Phrase de passe";
constexpr const char* kNotRight = "Cette phrase n’ouvre pas le fichier";

void answer_and_review(Page& page) {
    page.click("Répondre au sondage");
    page.choose("mmode");
    page.type("Année du sondage", "2023");
    page.click("Commencer");
    page.choose("En place");
    page.click("Vérifier et exporter");
}

std::string exported() {
    Page page;
    answer_and_review(page);
    page.click("Exporter mes réponses");
    return page.downloads().front().bytes;
}

bool invalid(const Page& page) {
    const sem::Node* field = page.find(sem::Role::TextField, kWord);
    return field != nullptr && (field->flags & sem::kInvalid) != 0;
}

}  // namespace

TEST_CASE("an export is sealed when the person wants it, under a passphrase of twelve characters or more") {
    Page page;
    answer_and_review(page);
    CHECK(page.find(sem::Role::TextField, kWord) == nullptr);
    page.tick(kProtect);
    CHECK(page.focused() == kWord);
    for (const char* shorter : {"", "onze lettre", "   onze lettre   ", "éàçéàçéàçéà", "                    ",
                                "\u00A0\u202F           onze\t"}) {
        page.type(kWord, shorter);
        page.click("Exporter mes réponses");
        CHECK(page.downloads().empty());
        CHECK(invalid(page));
        CHECK(page.focused() == kWord);
    }
    page.click("Intergrappes DD, accueil");
    page.click("Importer et comparer");
    page.drop({{"a.json", exported()}});
    CHECK(page.find(sem::Role::TextField, kWord) != nullptr);
    CHECK_FALSE(invalid(page));   // what was asked for elsewhere is no fault here
    page.click("Intergrappes DD, accueil");
    page.click("Reprendre");
    page.click("Vérifier et exporter");
    page.type(kWord, "éàçéàçéàçéàç");
    CHECK_FALSE(invalid(page));
    page.click("Exporter mes réponses");
    REQUIRE(page.downloads().size() == 1);
    CHECK(page.downloads().front().name == "sondage-priorites-mmode-2023.json.intergrappes");
    CHECK(page.downloads().front().passphrase == "éàçéàçéàçéàç");
    CHECK(page.downloads().front().bytes == exported());
    page.tick(kProtect, false);
    page.click("Exporter mes réponses");
    CHECK(page.downloads().back().passphrase.empty());
    CHECK(page.downloads().back().name == "sondage-priorites-mmode-2023.json");
}

TEST_CASE("no space of any kind at the ends of a passphrase counts, as the page takes it off") {
    Page page;
    answer_and_review(page);
    page.tick(kProtect);
    for (const char* space : {"\t", "\u1680", "\u2000", "\u200A", "\u2028", "\u2029", "\u205F", "\u3000", "\uFEFF"}) {
        page.type(kWord, "onze lettre" + std::string(space));
        page.click("Exporter mes réponses");
        CHECK(page.downloads().empty());
    }
    for (const char* letter : {"\u167F", "\u200B", "\u2030", "\u0008"}) {
        const std::size_t before = page.downloads().size();
        page.type(kWord, "onze lettre" + std::string(letter));
        page.click("Exporter mes réponses");
        CHECK(page.downloads().size() == before + 1);
    }
}

TEST_CASE("a passphrase that is proposed is random, long, and never stored") {
    Page page;
    answer_and_review(page);
    page.tick(kProtect);
    page.click("Proposer une phrase");
    const std::string proposed = page.state().sealing.passphrase;
    CHECK(proposed.size() == 24);   // twenty digits in groups of four
    page.click("Exporter mes réponses");
    CHECK(page.downloads().front().passphrase == proposed);
    for (const auto& kept : page.kept()) {
        INFO(kept.first);
        CHECK(kept.second.find(proposed) == std::string::npos);
    }
    CHECK((page.find(sem::Role::TextField, kWord)->flags & sem::kVerbatim) != 0);
}

TEST_CASE("what could not be sealed is not said to be exported") {
    Page page;
    answer_and_review(page);
    page.tick(kProtect);
    page.click("Proposer une phrase");
    page.click("Exporter mes réponses");
    page.seal_file(false);
    CHECK_FALSE(page.shows("est dans vos téléchargements"));
    CHECK(page.shows("n’a pas pu être protégé"));
    CHECK(page.focused() == kWord);
    page.click("Exporter mes réponses");
    CHECK_FALSE(page.shows("est dans vos téléchargements"));   // not before it is
    page.seal_file(true);
    CHECK(page.shows("est dans vos téléchargements"));
    CHECK_FALSE(page.shows("n’a pas pu être protégé"));
}

TEST_CASE("a closed file waits for its passphrase, and comes in with the others when it opens") {
    Page page;
    const std::string bytes = exported();
    page.click("Importer et comparer");
    page.arrive("a.json", bytes, 2);
    page.arrive_closed("b.json.intergrappes", 1, false);
    page.arrive_closed("c.json.intergrappes", 0, false);
    CHECK(page.shows("2\u00A0fichiers attendent leur phrase de passe\u00A0: b.json.intergrappes, "
                     "c.json.intergrappes."));
    CHECK(page.focused() == kWord);
    CHECK(page.state().coordination.imports.size() == 1);
    page.click("Ouvrir");
    CHECK(page.tries().empty());   // nothing typed yet
    page.type(kWord, "celle de la grappe");
    page.click("Ouvrir");
    REQUIRE(page.tries() == std::vector<std::string>{"celle de la grappe"});
    CHECK(page.shows("Ouverture des fichiers protégés"));
    page.arrive("b.json", bytes, 1);
    page.arrive_closed("c.json.intergrappes", 0, true);
    CHECK(page.state().coordination.imports.size() == 2);
    CHECK(page.shows("1\u00A0fichier attend sa phrase de passe\u00A0: c.json.intergrappes."));
    CHECK(page.shows(kNotRight));
    CHECK(invalid(page));
    page.type(kWord, "celle d’une autre grappe");
    page.click("Ouvrir");
    page.arrive("c.json", bytes, 0);
    CHECK(page.state().coordination.imports.size() == 3);
    CHECK_FALSE(page.shows("phrase de passe\u00A0:"));
}

TEST_CASE("a file that comes in while another one waits leaves it waiting") {
    Page page;
    page.click("Importer et comparer");
    page.arrive_closed("a.json.intergrappes", 0, false);
    page.arrive("b.json", exported(), 0);
    CHECK(page.state().coordination.imports.size() == 1);
    CHECK(page.shows("1\u00A0fichier attend sa phrase de passe\u00A0: a.json.intergrappes."));
}

TEST_CASE("a closed file that turns out to be too big is refused, and the try is over") {
    Page page;
    page.click("Importer et comparer");
    page.arrive_closed("a.json.intergrappes", 0, false);
    page.type(kWord, "celle de la grappe");
    page.click("Ouvrir");
    page.arrive_too_big("a.json");
    CHECK(page.shows("TOO_BIG"));
    CHECK_FALSE(page.shows("Ouverture des fichiers protégés"));
}

TEST_CASE("one’s own closed file is opened from the first screen") {
    const std::string bytes = exported();
    Page page;
    page.arrive_closed("mienne.json.intergrappes", 0, false);
    page.type(kWord, "celle de la grappe");
    page.click("Ouvrir");
    page.arrive("mienne.json", bytes, 0);
    CHECK(page.find(sem::Role::Heading, "Vérifier et exporter") != nullptr);
    CHECK(page.state().locked.passphrase.empty());
}

TEST_CASE("closed files are forgotten when the person leaves them, or erases everything") {
    Page page;
    page.arrive_closed("a.json.intergrappes", 0, false);
    page.click("Ne pas ouvrir");
    CHECK(page.tries() == std::vector<std::string>{""});
    CHECK_FALSE(page.shows("phrase de passe"));
    page.arrive_closed("a.json.intergrappes", 0, false);
    page.click("Effacer mes données");
    CHECK(page.tries().size() == 2);
    CHECK_FALSE(page.shows("phrase de passe"));
}

TEST_CASE("everything the coordinator has can be sealed too") {
    Page page;
    page.drop({});
    page.click("Importer et comparer");
    page.arrive("a.json", exported(), 0);
    page.tick(kProtect);
    page.type(kWord, "celle du comité du plan");
    page.click("Tout enregistrer");
    REQUIRE(page.downloads().size() == 1);
    CHECK(page.downloads().front().name == "coordination-2023-10-02.ndjson.intergrappes");
    CHECK(page.downloads().front().passphrase == "celle du comité du plan");
    page.seal_file(false);
    CHECK(page.shows("n’a pas pu être protégé"));
    CHECK(page.focused() == kWord);
    CHECK(page.state().screen == state::Screen::Import);   // not where one’s answers are
    page.click("Tout enregistrer");
    page.seal_file(true);
    CHECK_FALSE(page.shows("n’a pas pu être protégé"));
}
