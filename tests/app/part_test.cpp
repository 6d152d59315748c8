// The coordinator's part of the program, which the site loads only where its screens are opened.

#include <doctest/doctest.h>

#include "survey/exchange/response_file.h"
#include "tests/support/page.h"
#include "tests/support/panel.h"

using support::Page;

namespace {

std::map<std::string, std::string> one_file() {
    answer::Response response;
    response.questionnaire_id = "sondage-priorites";
    response.questionnaire_version = "1.0.0";
    response.id = "5f0c6f0e-6c0d-4f0e-9a44-0d1f6f2b7c11";
    response.revision = 1;
    response.wave = "2023";
    response.language = "fr";
    response.respondent.grappe = "mmode";
    response.created = response.modified = "2023-10-02T14:03:11Z";
    return {{"mmode.json", exchange::write_response(response, exchange::Layout::Indented)}};
}

}  // namespace

TEST_CASE("people who do not coordinate never ask for the coordinator's part") {
    Page page(Page::kParted, {});
    page.click("Répondre au sondage");
    page.click("Intergrappes DD, accueil");
    CHECK(page.parts_asked() == 0);
}

TEST_CASE("opening the coordinator's screens asks for their part once, and says so") {
    Page page(Page::kParted, {});
    page.click("Importer et comparer");
    CHECK(page.shows("Chargement des écrans de la coordination…"));
    page.click("Priorités");
    CHECK(page.parts_asked() == 1);
    page.load_part(true);
    CHECK(page.shows("Aucune réponse à comparer"));
}

TEST_CASE("a file dropped while the part is on its way is imported when it is there") {
    Page page(Page::kParted, {});
    page.click("Importer et comparer");
    page.drop(one_file());
    CHECK_FALSE(page.shows("mmode.json"));
    page.load_part(true);
    CHECK(page.shows("mmode.json"));
    CHECK(page.shows("1\u00A0accepté"));
    CHECK(page.kept().contains("import/00000000"));
}

TEST_CASE("a part that does not come is said, and asked for again on demand") {
    Page page(Page::kParted, {});
    page.click("Importer et comparer");
    page.load_part(false);
    CHECK(page.shows("n’ont pas pu être chargés"));
    CHECK(page.parts_asked() == 1);
    page.click("Réessayer");
    CHECK(page.parts_asked() == 2);
    page.load_part(true);
    CHECK(page.shows("Déposez les fichiers ici"));
}

TEST_CASE("a visit that ended on the coordinator's screens begins there, after their part came") {
    std::map<std::string, std::string> kept;
    {
        Page page;
        page.click("Importer et comparer");
        page.drop(one_file());
        kept = page.kept();
    }
    Page page(Page::kParted, kept);
    CHECK(page.parts_asked() == 1);
    page.load_part(true);
    CHECK(page.shows("1\u00A0accepté"));
}
