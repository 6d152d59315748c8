#include "survey/exchange/questionnaire_file.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"
#include "tests/support/planted.h"

using define::Question;
using define::QuestionType;

using support::complete;
using support::faults_of;
using support::Planted;
using support::check_planted;
using support::replace;

namespace {

// The place of the page "vous", which has a question of nearly every type.
const std::string kPage = "sections[1].pages[0].questions";
const std::string kPractices = "sections[1].pages[1].questions";

}  // namespace

TEST_CASE("the complete example passes the checker and has every type of question") {
    const auto questionnaire = exchange::read_questionnaire(complete());
    REQUIRE(questionnaire);
    std::vector<bool> seen(10);
    for (const define::Section& section : questionnaire.value().sections) {
        for (const define::Page& page : section.pages) {
            for (const Question& question : page.questions) {
                seen[static_cast<std::size_t>(question.type)] = true;
            }
        }
    }
    CHECK(seen == std::vector<bool>(10, true));
}

TEST_CASE("what scores need comes back as written") {
    const auto result = exchange::read_questionnaire(complete());
    REQUIRE(result);
    const define::Questionnaire& questionnaire = result.value();
    REQUIRE(questionnaire.scoring.has_value());
    const define::Scoring& scoring = *questionnaire.scoring;
    CHECK(scoring.min_coverage == 0.75);
    CHECK(scoring.min_group == 6);
    CHECK(scoring.levels[0].help.en == "Nothing is done.");
    CHECK(scoring.bands[1].level == "amorce");
    CHECK(scoring.publication_note.en == "Groups of six or more.");
    CHECK(scoring.theme_score_note.en == "Weighted mean of practices.");
    CHECK(questionnaire.sections[1].help.en == "Five minutes.");
    REQUIRE(questionnaire.profile.has_value());
    CHECK(questionnaire.profile->size == "effectif");
    CHECK(questionnaire.profile->region.empty());
    CHECK(questionnaire.goals[1].number == 13);
    CHECK(define::find_question(questionnaire, "achats")->since == "1.0.0");
    const Question* reason = define::find_question(questionnaire, "achats-raison");
    REQUIRE(reason != nullptr);
    CHECK(reason->show_if->kind == define::Condition::Kind::State);
    CHECK(reason->show_if->state == define::OptionState::NotApplicable);
}

TEST_CASE("the example in the documentation is the complete example") {
    const std::string readme = support::source_file("survey/README.md");
    const std::string example = complete().substr(0, complete().find_last_not_of('\n') + 1);
    CHECK(readme.find(example) != std::string::npos);
}

TEST_CASE("models and option lists come back expanded") {
    const auto result = exchange::read_questionnaire(complete());
    REQUIRE(result);
    const define::Questionnaire& questionnaire = result.value();
    const Question* available = define::find_question(questionnaire, "velo.disponibles");
    REQUIRE(available != nullptr);
    CHECK(available->field == "disponibles");
    CHECK(available->subset_of == "velo.requis");
    CHECK(available->options.size() == 2);
    const Question* priority = define::find_question(questionnaire, "velo.priorite");
    REQUIRE(priority != nullptr);
    REQUIRE(priority->show_if.has_value());
    CHECK(priority->show_if->question == "velo.statut");
    const Question* member = define::find_question(questionnaire, "membre");
    REQUIRE(member != nullptr);
    CHECK(member->options.size() == 2);
    CHECK(member->options[0].id == "oui");
    CHECK(questionnaire.sections[0].weight == 2);
    CHECK(questionnaire.sections[1].weight == 1);
}

TEST_CASE("each planted fault is named, alone, at its place") {
    const std::vector<Planted> rows{
        // Shape
        {R"("onePerCluster": true)", R"("onePerCluster": 1)", "WRONG_TYPE onePerCluster"},
        {R"("onePerCluster": true)", R"("onlyOne": true)", "UNKNOWN_KEY onlyOne"},
        {R"("version": "1.0.0")", R"("version": "1")", "OUT_OF_RANGE version"},
        {R"("id": "exemple-complet")", R"("id": "exemple complet")", "OUT_OF_RANGE id"},
        {R"("en": "Complete example")", R"("en": "")", "MISSING title.en"},
        {R"(, "en": "Complete example")", "", "MISSING title.en"},
        {R"("en": "Complete example")", R"("en": "x", "de": "y")", "UNKNOWN_KEY title.de"},
        {R"("fr": "Date de fondation")", R"("fr": 3)", "WRONG_TYPE " + kPage + "[2].label.fr"},
        {R"("type": "date")", R"("type": "jour")", "OUT_OF_RANGE " + kPage + "[2].type"},
        // Ids
        {R"("id": "fondation")", R"("id": "nom")", "DUP_KEY " + kPage + "[2].id"},
        {R"("id": "fondation")", R"("id": "")", "MISSING " + kPage + "[2].id"},
        {R"("id": "velo")", R"("id": "compost")",
         "DUP_KEY sections[0].pages[1].id|UNKNOWN_QUESTION pooling.matches[0].page"},
        {R"("id": "generales")", R"("id": "projets")", "DUP_KEY sections[1].id"},
        {R"("id": "requis")", R"("id": "re quis")",
         "OUT_OF_RANGE models[0].questions[2].id|"
         "UNKNOWN_QUESTION models[0].questions[3].subsetOf|"
         "UNKNOWN_QUESTION ranking.requiredResources"},
        {R"("id": "argent")", R"("id": "temps")", "DUP_KEY optionLists[0].options[1].id"},
        {R"("id": "outils")", R"("id": "salle")",
         "DUP_KEY " + kPage + "[5].options[1].id|UNKNOWN_OPTION pooling.matches[1].need"},
        {R"("id": "personnes")", R"("id": "jour")",
         "DUP_KEY " + kPractices + "[1].columns[1].id"},
        // References
        {R"("optionList": "moyens")", R"("optionList": "rien")",
         "UNKNOWN_OPTION models[0].questions[2].optionList"},
        {R"("model": "projet")", R"("model": "rien")",
         "UNKNOWN_QUESTION sections[0].pages[0].model"},
        {R"("question": ".statut")", R"("question": "")",
         "MISSING models[0].questions[1].showIf.question"},
        {R"("question": ".statut")", R"("question": ".etat")",
         "UNKNOWN_QUESTION models[0].questions[1].showIf.question"},
        {R"("in": ["a-faire"])", R"("in": ["a-voir"])",
         "UNKNOWN_OPTION models[0].questions[1].showIf.in[0]"},
        {R"("in": ["a-faire"])", R"("in": ["ne-sait-pas"])",
         "UNKNOWN_OPTION models[0].questions[1].showIf.in[0]"},
        {R"("in": ["a-faire"])", R"("in": [])", "MISSING models[0].questions[1].showIf.in"},
        {R"("subsetOf": ".requis")", R"("subsetOf": ".statut")",
         "WRONG_TYPE models[0].questions[3].subsetOf"},
        {R"("subsetOf": ".requis")", R"("subsetOf": ".rien")",
         "UNKNOWN_QUESTION models[0].questions[3].subsetOf"},
        {R"("question": "membre")", R"("question": "besoins-precision")",
         "OUT_OF_RANGE " + kPage + "[5].showIf.all[0].question"},
        {R"("question": "membre")", R"("question": "besoins")",
         "OUT_OF_RANGE " + kPage + "[5].showIf.all[0].question"},
        {R"("question": "effectif")", R"("question": "nom")",
         "WRONG_TYPE " + kPage + "[5].showIf.all[1].question"},
        {R"("compare": ">=")", R"("compare": "=>")",
         "OUT_OF_RANGE " + kPage + "[5].showIf.all[1].compare"},
        {R"("equals": "oui")", R"("equals": "peut-etre")",
         "UNKNOWN_OPTION " + kPage + "[5].showIf.all[0].equals"},
        {R"("equals": "oui")", R"("egal": "oui")",
         "MISSING " + kPage + "[5].showIf.all[0].in|"
         "UNKNOWN_KEY " + kPage + "[5].showIf.all[0].egal"},
        {R"("contains": "autre")", R"("contains": "rien")",
         "UNKNOWN_OPTION " + kPage + "[6].showIf.contains"},
        {R"("notEmpty": true)", R"("notEmpty": false)",
         "OUT_OF_RANGE " + kPage + "[6].requiredIf.any[0].notEmpty"},
        // Values
        {R"("min": 0)", R"("min": 501)", "OUT_OF_RANGE " + kPage + "[1].min"},
        {R"("step": 0.5)", R"("step": 0)", "OUT_OF_RANGE " + kPage + "[1].step"},
        {R"("maxChoices": 2)", R"("maxChoices": 4)", "OUT_OF_RANGE " + kPage + "[5].maxChoices"},
        {R"("maxLength": 120)", R"("maxLength": -1)", "OUT_OF_RANGE " + kPage + "[0].maxLength"},
        {R"("maxLength": 120)", R"("maxChoices": 1)", "UNKNOWN_KEY " + kPage + "[0].maxChoices"},
        {R"("maxLength": 120)", R"("min": 1)", "UNKNOWN_KEY " + kPage + "[0].min"},
        {R"("weight": 2)", R"("weight": 0)", "OUT_OF_RANGE sections[0].weight"},
        {R"("weight": 3)", R"("weight": -1)", "OUT_OF_RANGE " + kPractices + "[0].weight"},
        {R"([12, 13])", R"([12, 18])", "OUT_OF_RANGE " + kPractices + "[0].sdg[1]"},
        {R"([12, 13])", R"([12, 12])", "DUP_KEY " + kPractices + "[0].sdg[1]"},
        {R"("value": 2)", R"("value": 4)",
         "OUT_OF_RANGE models[0].questions[1].points[1].value|"
         "OUT_OF_RANGE models[0].questions[1].points[2].value"},
        {R"("value": 3)", R"("value": 3.0)", "WRONG_TYPE models[0].questions[1].points[2].value"},
        {R"("tone": "place")", R"("tone": "vert")",
         "OUT_OF_RANGE models[0].questions[0].options[0].tone"},
        {R"("state": "dont-know")", R"("state": "perdu")",
         "OUT_OF_RANGE models[0].questions[0].options[2].state"},
        // Groups
        {R"("perCluster": true)",
         R"("perCluster": true, "showIf": {"question": "nom", "notEmpty": true})",
         "UNKNOWN_KEY " + kPractices + "[1].columns[2].showIf"},
        {R"("perCluster": true)", R"("requiredIf": {"question": "nom", "notEmpty": true})",
         "UNKNOWN_KEY " + kPractices + "[1].columns[2].requiredIf"},
        // Ranking
        {R"("status": "statut")", R"("status": "etat")", "UNKNOWN_QUESTION ranking.status"},
        {R"("priority": "priorite")", R"("priority": "requis")", "WRONG_TYPE ranking.priority"},
        {R"("firstTieOption": "a-faire")", R"("firstTieOption": "x")",
         "UNKNOWN_OPTION ranking.firstTieOption"},
        {R"("indexThreshold": 50)", R"("indexThreshold": 101)",
         "OUT_OF_RANGE ranking.indexThreshold"},
        {R"("coverageThreshold": 0.5)", R"("coverageThreshold": 5)",
         "OUT_OF_RANGE ranking.coverageThreshold"},
        {R"("coverage": "high")", R"("coverage": "low")",
         "DUP_KEY ranking.quadrants[1].index|MISSING ranking.quadrants"}};
    check_planted(rows);
}

TEST_CASE("each planted fault of the keys that scores need is named, alone, at its place") {
    const std::vector<Planted> rows{
        // Help of a section, since, a condition on a state
        {R"("help": { "fr": "Cinq minutes.", "en")", R"("help": { "fr": "Cinq minutes.", "de")",
         "MISSING sections[1].help.en|UNKNOWN_KEY sections[1].help.de"},
        {R"("since": "1.0.0")", R"("since": "1.0")", "OUT_OF_RANGE " + kPractices + "[0].since"},
        {R"("since": "1.0.0")", R"("since": 1)", "WRONG_TYPE " + kPractices + "[0].since"},
        {R"("state": "not-applicable")", R"("state": "answered")",
         "OUT_OF_RANGE " + kPractices + "[2].showIf.state"},
        {R"("state": "not-applicable")", R"("state": "not-applicable", "notEmpty": true)",
         "UNKNOWN_KEY " + kPractices + "[2].showIf.state"},
        {R"("question": "achats")", R"("question": "rien")",
         "UNKNOWN_QUESTION " + kPractices + "[2].showIf.question"},
        {R"("question": "achats")", R"("question": "achats-raison")",
         "OUT_OF_RANGE " + kPractices + "[2].showIf.question"},
        // Levels and bands
        {R"({"value": 0, "id": "non-amorce")", R"({"value": 1, "id": "non-amorce")",
         "OUT_OF_RANGE scoring.levels[1].value"},
        {R"({"value": 1, "id": "amorce")", R"({"value": 1, "id": "non-amorce")",
         "DUP_KEY scoring.levels[1].id|UNKNOWN_OPTION scoring.bands[1].level"},
        {R"("value": 1, "id": "amorce")", R"("value": 1, "id": "à morce")",
         "OUT_OF_RANGE scoring.levels[1].id|UNKNOWN_OPTION scoring.bands[1].level"},
        {R"("min": 60)", R"("min": 61)", "OUT_OF_RANGE scoring.bands[1].min"},
        {R"("min": 60)", R"("min": 59)", "OUT_OF_RANGE scoring.bands[1].min"},
        {R"("max": 60)", R"("max": 0)",
         "OUT_OF_RANGE scoring.bands[0].max|OUT_OF_RANGE scoring.bands[1].min"},
        {R"("max": 100)", R"("max": 90)", "OUT_OF_RANGE scoring.bands[1].max"},
        {R"("max": 60, "level": "non-amorce")", R"("max": 60, "level": "rien")",
         "UNKNOWN_OPTION scoring.bands[0].level"},
        {R"("minCoverage": 0.75)", R"("minCoverage": 0)", "OUT_OF_RANGE scoring.minCoverage"},
        {R"("minCoverage": 0.75)", R"("minCoverage": 1.5)", "OUT_OF_RANGE scoring.minCoverage"},
        {R"("minGroup": 6)", R"("minGroup": 2)", "OUT_OF_RANGE scoring.minGroup"},
        {R"("minGroup": 6)", R"("minGroup": 31)", "OUT_OF_RANGE scoring.minGroup"},
        {R"("minGroup": 6)", R"("minGroup": 6.5)", "WRONG_TYPE scoring.minGroup"},
        {R"("minGroup": 6,)", "", "MISSING scoring.minGroup"},
        {R"("themeScore": {)", R"("score": {)",
         "MISSING scoring.notes.themeScore|UNKNOWN_KEY scoring.notes.score"},
        // Profile and goals
        {R"("size": "effectif")", R"("size": "taille")", "UNKNOWN_QUESTION profile.size"},
        {R"("size": "effectif")", R"("size": "besoins")", "WRONG_TYPE profile.size"},
        {R"("size": "effectif")", R"("colour": "effectif")", "UNKNOWN_KEY profile.colour"},
        {R"("number": 12)", R"("number": 18)", "OUT_OF_RANGE goals[0].number"},
        {R"("number": 12)", R"("number": 13)", "DUP_KEY goals[1].number"}};
    check_planted(rows);
}

TEST_CASE("ranges, ids and lists of options are held to their limits") {
    check_planted({
        {R"("min": 0,
              "max": 500)", R"("min": 501,
              "max": 500)", "OUT_OF_RANGE " + kPage + "[1].min"},
        {R"("step": 0.5)", R"("step": 0)", "OUT_OF_RANGE " + kPage + "[1].step"},
        {R"("maxChoices": 2)", R"("maxChoices": -1)", "OUT_OF_RANGE " + kPage + "[5].maxChoices"},
        {R"("id": "fondation")", R"("id": "F0ndation_9.z")", ""},
        {R"("id": "fondation")", R"("id": ".fondation")", "OUT_OF_RANGE " + kPage + "[2].id"},
        {R"("id": "fondation")", "\"id\": \"" + std::string(129, 'a') + "\"",
         "OUT_OF_RANGE " + kPage + "[2].id"},
        {R"("optionList": "moyens", "askIf")",
         R"("optionList": "moyens", "options": [{"id": "a", "label": {"fr": "A", "en": "A"}}], "askIf")",
         "UNKNOWN_KEY models[0].questions[2].optionList"},
    });
}

TEST_CASE("all faults of a file are named at once") {
    std::string bytes = complete();
    replace(bytes, R"("weight": 2)", R"("weight": 0)");
    replace(bytes, R"("min": 0)", R"("min": 501)");
    replace(bytes, R"("en": "Complete example")", R"("en": "")");
    replace(bytes, R"("question": ".statut")", R"("question": ".etat")");
    CHECK(faults_of(bytes) ==
          std::vector<std::string>{"MISSING title.en", "OUT_OF_RANGE sections[0].weight",
                                   "OUT_OF_RANGE " + kPage + "[1].min",
                                   "UNKNOWN_QUESTION models[0].questions[1].showIf.question"});
}

TEST_CASE("files of another kind or time are refused") {
    CHECK(faults_of("{}") == std::vector<std::string>{"WRONG_FORMAT format"});
    CHECK(faults_of("[]") == std::vector<std::string>{"WRONG_FORMAT "});
    CHECK(faults_of(R"({"format": "intergrappes/questionnaire", "formatVersion": 2})") ==
          std::vector<std::string>{"NEWER_VERSION formatVersion"});
    CHECK(faults_of(R"({"format": "intergrappes/questionnaire", "formatVersion": 1})") ==
          std::vector<std::string>{"MISSING id", "MISSING version", "MISSING title",
                                   "MISSING sections"});
}

TEST_CASE("empty parts are named") {
    const std::string head = R"({"format": "intergrappes/questionnaire", "formatVersion": 1,
        "id": "x", "version": "1.0.0", "title": {"fr": "x", "en": "x"}, )";
    const std::string text = R"({"fr": "x", "en": "x"})";
    CHECK(faults_of(head + R"("sections": []})") == std::vector<std::string>{"MISSING sections"});
    CHECK(faults_of(head + R"("sections": [{"id": "s", "title": )" + text + R"(, "pages": []}]})") ==
          std::vector<std::string>{"MISSING sections[0].pages"});
    const auto with_question = [&](const std::string& rest) {
        return faults_of(head + R"("sections": [{"id": "s", "title": )" + text +
                         R"(, "pages": [{"id": "p", "title": )" + text + R"(, "questions": [)" +
                         rest + "]}]}]}");
    };
    const std::string place = "sections[0].pages[0].questions";
    CHECK(with_question("") == std::vector<std::string>{"MISSING " + place});
    const std::string question = R"({"id": "q", "label": )" + text + R"(, "type": )";
    CHECK(with_question(question + R"("single"})") ==
          std::vector<std::string>{"MISSING " + place + "[0].options"});
    CHECK(with_question(question + R"("scale"})") ==
          std::vector<std::string>{"MISSING " + place + "[0].points"});
    CHECK(with_question(question + R"("group"})") ==
          std::vector<std::string>{"MISSING " + place + "[0].columns"});
    CHECK(with_question(question + R"("text", "perCluster": true})") ==
          std::vector<std::string>{"UNKNOWN_KEY " + place + "[0].perCluster"});
    CHECK(with_question(question + R"("group", "columns": [{"id": "c", "type": "group", "label": )" +
                        text + R"(, "columns": []}]})") ==
          std::vector<std::string>{"MISSING " + place + "[0].columns[0].columns",
                                   "OUT_OF_RANGE " + place + "[0].columns[0].type"});
}

TEST_CASE("clusters have an id each, once") {
    const std::string head =
        R"({"format": "intergrappes/clusters", "formatVersion": 1, "clusters": [)";
    const std::string cluster =
        R"({"id": "a", "name": {"fr": "A", "en": "A"}, "sector": {"fr": "S", "en": "S"}})";
    CHECK(exchange::read_clusters(head + cluster + "]}"));
    const auto twice = exchange::read_clusters(head + cluster + "," + cluster + "]}");
    REQUIRE_FALSE(twice);
    CHECK(twice.faults()[0].where == "clusters[1].id");
}

TEST_CASE("resources have an id each, once, and lead to the web’s own protocol only") {
    const std::string head =
        R"({"format": "intergrappes/resources", "formatVersion": 1, "resources": [)";
    const auto resource = [](const std::string& url) {
        return R"({"id": "a", "name": {"fr": "A", "en": "A"}, "kind": {"fr": "K", "en": "K"},
            "description": {"fr": "D", "en": "D"}, "url": ")" + url + R"(", "sections": ["s"]})";
    };
    const std::string fine = resource("https://example.org/");
    CHECK(exchange::read_resources(head + fine + "]}"));
    const auto twice = exchange::read_resources(head + fine + "," + fine + "]}");
    REQUIRE_FALSE(twice);
    CHECK(twice.faults()[0].where == "resources[1].id");
    for (const char* url : {"http://example.org/", "javascript:alert(1)", "//example.org/"}) {
        const auto refused = exchange::read_resources(head + resource(url) + "]}");
        REQUIRE_FALSE(refused);
        CHECK(refused.faults()[0].where == "resources[0].url");
    }
}
