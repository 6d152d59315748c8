// The spreadsheet and the archive that the coordinator asks the page to make.

#include <doctest/doctest.h>

#include "app/workbook/made.h"
#include "app/workbook/workbook.h"
#include "tests/support/catalogue.h"
#include "tests/support/page.h"

using support::Page;

namespace {

void open_files(Page& page) {
    page.click("Importer et comparer");
    page.drop({{"a.json", support::fixture("response-v1.json")}});
    page.click("Rapport");
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the spreadsheet goes to the page as its text, and the person is told what became of it") {
    Page page;
    open_files(page);
    page.click("Télécharger, Tableaux (XLSX)");
    REQUIRE(page.downloads().size() == 1);
    const state::Download asked = page.downloads().front();
    CHECK(asked.name == "tableaux.xlsx");
    CHECK(holds(asked.type, "spreadsheetml.sheet"));
    CHECK(workbook::spreadsheet(asked.bytes).starts_with("PK"));
    CHECK(page.shows("Le fichier se prépare…"));
    page.make_file(true);
    CHECK_FALSE(page.shows("Le fichier se prépare…"));
}

TEST_CASE("a file that could not be made is said beside its button until it is asked for again") {
    Page page;
    open_files(page);
    page.click("Télécharger, Tableaux (XLSX)");
    page.make_file(false);
    CHECK(page.shows("Le fichier n’a pas pu être préparé. Vérifiez la connexion, puis réessayez."));
    page.click("Télécharger, Tableaux (XLSX)");
    CHECK_FALSE(page.shows("Le fichier n’a pas pu être préparé. Vérifiez la connexion, puis réessayez."));
    page.make_file(true);
    CHECK(page.state().coordination.making.empty());
    page.make_file(true);   // an answer to nothing
    CHECK(page.downloads().size() == 2);
}

TEST_CASE("files are answered for in the order in which they were asked") {
    Page page;
    open_files(page);
    page.click("Télécharger, Tout (ZIP)");
    page.click("Télécharger, Tableaux (XLSX)");
    page.make_file(true);
    REQUIRE(page.state().coordination.making.size() == 1);
    CHECK(page.state().coordination.making.front().name == "tableaux.xlsx");
}

TEST_CASE("the archive has every file of both languages, and single respondents of neither") {
    Page page;
    open_files(page);
    page.click("EN");
    page.click("Download, Everything (ZIP)");
    REQUIRE(page.downloads().size() == 1);
    const std::string& packed = page.downloads().front().bytes;
    CHECK(page.downloads().front().name == "sondage-priorites.zip");
    for (const char* name :
         {"fr/report.html", "en/report.html", "fr/items.csv", "en/ranking.csv", "fr/statuts.svg",
          "en/mutualisation.html", "fr/tableaux.xlsx", "en/tables.xlsx"}) {
        CAPTURE(name);
        CHECK(holds(packed, name));
    }
    for (const char* never : {"responses.csv", "scores.csv", "Traiteur à revoir"})
        CHECK_FALSE(holds(packed, never));
    CHECK(workbook::packed_archive(packed).starts_with("PK"));
}
