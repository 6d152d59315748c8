// What a questionnaire says about pooling, in its file.

#include "survey/exchange/questionnaire_file.h"

#include <doctest/doctest.h>

#include "tests/support/planted.h"

using support::check_planted;
using support::complete;
using support::Planted;

TEST_CASE("each planted fault of the keys that pooling needs is named, alone, at its place") {
    const std::vector<Planted> rows{
        {R"("withdrawal": {"question": "membre", "equals": "non"})",
         R"("withdrawal": {"question": "membres", "equals": "non"})",
         "UNKNOWN_QUESTION withdrawal.question"},
        {R"("equals": "non")", R"("equals": "jamais")", "UNKNOWN_OPTION withdrawal.equals"},
        {R"("needs": "besoins")", R"("needs": "manques")", "UNKNOWN_QUESTION pooling.needs"},
        {R"("needs": "besoins")", R"("needs": "")", "MISSING pooling.needs"},
        {R"("needs": "besoins")", R"("needs": "nom")", "WRONG_TYPE pooling.needs"},
        {R"("offers": "offres")", R"("offers": "mentorat")", "WRONG_TYPE pooling.offers"},
        {R"("offers": "offres")", R"("offer": "offres")",
         "MISSING pooling.offers|UNKNOWN_KEY pooling.offer"},
        {R"("needsDetail": "besoins-precision")", R"("needsDetail": "rien")",
         "UNKNOWN_QUESTION pooling.needsDetail"},
        {R"("offersDetail": "nom")", R"("offersDetail": "membre")",
         "WRONG_TYPE pooling.offersDetail"},
        {R"("otherNeed": "autre")", R"("otherNeed": "local")",
         "UNKNOWN_OPTION pooling.otherNeed"},
        {R"("noOffer": "rien")", R"("noOffer": "salle")", "UNKNOWN_OPTION pooling.noOffer"},
        {R"("noOffer": "rien")", R"("noOffer": "pret")",
         "OUT_OF_RANGE pooling.matches[1].offers"},
        {R"("need": "outils")", R"("need": "salle")", "DUP_KEY pooling.matches[1].need"},
        {R"("need": "outils")", R"("need": "pret")", "UNKNOWN_OPTION pooling.matches[1].need"},
        {R"("offers": ["pret", "local"])", R"("offers": ["pret", "pret"])",
         "DUP_KEY pooling.matches[1].offers[1]"},
        {R"("offers": ["pret", "local"])", R"("offers": ["outils", "local"])",
         "UNKNOWN_OPTION pooling.matches[1].offers[0]"},
        {R"("page": "velo")", R"("page": "auto")", "UNKNOWN_QUESTION pooling.matches[0].page"},
        {R"("page": "velo")", R"("page": "vous")", "WRONG_TYPE pooling.matches[0].page"},
        {R"("question": "mentorat")", R"("question": "besoins")",
         "WRONG_TYPE pooling.mentoring.question"},
        {R"("seek": "recevoir")", R"("seek": "volontiers")",
         "OUT_OF_RANGE pooling.mentoring.seek"},
        {R"("seek": "recevoir")", R"("seek": "outils")",
         "UNKNOWN_OPTION pooling.mentoring.seek|DUP_KEY pooling.mentoring.seek"},
        {R"("offers": ["volontiers"])", R"("offers": [])", "MISSING pooling.mentoring.offers"},
        {R"("offers": ["volontiers"])", R"("offers": ["oui"])",
         "UNKNOWN_OPTION pooling.mentoring.offers[0]"},
        {R"("field": "a-plusieurs")", R"("field": "seul")",
         "UNKNOWN_QUESTION pooling.lead.field"},
        {R"("field": "a-plusieurs")", R"("field": "requis")", "WRONG_TYPE pooling.lead.field"},
        {R"("leads": ["mener"])", R"("leads": [])", "MISSING pooling.lead.leads"},
        {R"("leads": ["mener"])", R"("leads": ["piloter"])",
         "UNKNOWN_OPTION pooling.lead.leads[0]"},
        {R"("joins": ["suivre"])", R"("joins": ["mener", "non"])",
         "UNKNOWN_OPTION pooling.lead.joins[1]"},
        {R"("en": "Who pays for what?")", R"("en": "")", "MISSING pooling.settle[0].en"}};
    check_planted(rows);
}

TEST_CASE("what pooling needs comes back as written") {
    const auto result = exchange::read_questionnaire(complete());
    REQUIRE(result);
    const define::Questionnaire& questionnaire = result.value();
    REQUIRE(questionnaire.withdrawal.has_value());
    CHECK(questionnaire.withdrawal->values == std::vector<std::string>{"non"});
    REQUIRE(questionnaire.pooling.has_value());
    const define::Pooling& pooling = *questionnaire.pooling;
    CHECK(pooling.needs == "besoins");
    CHECK(pooling.offers_detail == "nom");
    CHECK(pooling.other_need == "autre");
    CHECK(pooling.no_offer == "rien");
    CHECK(pooling.matches[0].page == "velo");
    CHECK(pooling.matches[1].offers == std::vector<std::string>{"pret", "local"});
    REQUIRE(pooling.mentoring.has_value());
    CHECK(pooling.mentoring->label.en == "Mentoring");
    REQUIRE(pooling.lead.has_value());
    CHECK(pooling.lead->joins == std::vector<std::string>{"suivre"});
    CHECK(pooling.settle[0].en == "Who pays for what?");
}
