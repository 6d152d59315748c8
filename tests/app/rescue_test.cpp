// The second copy of what the device keeps, when the first one lost something.

#include <doctest/doctest.h>

#include "tests/support/page.h"

using support::Page;

namespace {

using Kept = std::map<std::string, std::string>;

constexpr const char* kOffer = "Une copie de secours contient ce qui manque.";

Kept answered(const std::string& cluster, const std::string& status) {
    Page page;
    page.click("Répondre au sondage");
    page.choose(cluster);
    page.type("Année du sondage", "2023");
    page.click("Commencer");
    page.choose(status);
    return page.kept();
}

// The device's records, with a second copy beside them.
Kept with_copy(Kept kept, const Kept& copy) {
    for (const auto& [key, value] : copy)
        kept["copy/" + key] = value;
    kept["copy"] = "kept aside";
    return kept;
}

}  // namespace

TEST_CASE("what the device lost is offered from the second copy, and stored when it is taken") {
    Page page(with_copy({}, answered("mmode", "En place")));
    CHECK(page.shows(kOffer));
    CHECK(page.state().drafts.empty());   // nothing comes back by itself
    page.click("Reprendre la copie");
    CHECK_FALSE(page.shows(kOffer));
    REQUIRE(page.state().drafts.size() == 1);
    const std::string key = "draft/" + page.state().drafts.front().response.id;
    CHECK(page.kept().contains(key));
    CHECK_FALSE(page.kept().contains("copy"));
}

TEST_CASE("the offer stays over a reload until the person decides") {
    const Kept kept = with_copy({}, answered("mmode", "En place"));
    Page page(kept);
    Page again(kept);
    CHECK(again.shows(kOffer));
    again.click("Continuer sans la copie");
    CHECK_FALSE(again.shows(kOffer));
    CHECK(again.state().drafts.empty());
    CHECK_FALSE(again.kept().contains("copy"));
}

TEST_CASE("the second copy overwrites nothing that is newer here") {
    Page page(answered("mmode", "En place"));
    const Kept older = page.kept();
    page.choose("Pas envisagé");
    Kept kept = with_copy(page.kept(), older);
    Page again(kept);
    CHECK_FALSE(again.shows(kOffer));   // it has nothing that is missing
    CHECK_FALSE(again.kept().contains("copy"));
    REQUIRE(again.state().drafts.size() == 1);
    CHECK(answer::text_of(again.state().drafts.front().response.answers, "pri-1a-objectifs.statut") ==
          "pas-envisage");
}

TEST_CASE("an older draft is brought up to the copy's, and another one stays") {
    Page page(answered("mmode", "En place"));
    const Kept older = page.kept();
    page.choose("Pas envisagé");
    Kept kept = older;
    Page other;
    Page again(with_copy(kept, page.kept()));
    CHECK(again.shows(kOffer));
    again.click("Reprendre la copie");
    REQUIRE(again.state().drafts.size() == 1);
    CHECK(answer::text_of(again.state().drafts.front().response.answers, "pri-1a-objectifs.statut") ==
          "pas-envisage");
}

TEST_CASE("a copy that cannot be read offers nothing and harms nothing") {
    Page page(with_copy({}, {{"draft/x", "{"}, {"session", "}"}, {"plan/y", ""}}));
    CHECK_FALSE(page.shows(kOffer));
    CHECK(page.state().drafts.empty());
}

TEST_CASE("when storage was lost, everything here is stored again") {
    Page page(answered("mmode", "En place"));
    page.click("Intergrappes DD, accueil");
    page.click("Importer et comparer");
    page.drop({{"mauvais.json", "{"}});
    const Kept before = page.kept();
    page.lose_storage();
    for (const auto& record : before) {
        CAPTURE(record.first);
        CHECK(page.kept().contains(record.first));
    }
}
