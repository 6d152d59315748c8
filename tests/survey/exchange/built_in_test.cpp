#include "survey/exchange/built_in.h"

#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "survey/exchange/json_gate.h"
#include "tests/support/catalogue.h"

using define::Page;
using define::Question;
using define::QuestionType;
using define::Section;

namespace {

// Every object of the tree that is a text: at least one of the two languages.
void collect_texts(const exchange::Node& node, std::vector<const exchange::Node*>& texts) {
    if (node.member("fr") != nullptr || node.member("en") != nullptr) texts.push_back(&node);
    for (const exchange::Node& item : node.items) collect_texts(item, texts);
}

std::size_t count_texts(const char* file) {
    const auto tree =
        exchange::read_json(exchange::built_in_file(file), exchange::questionnaire_limits());
    REQUIRE(tree);
    std::vector<const exchange::Node*> texts;
    collect_texts(tree.value(), texts);
    for (const exchange::Node* text : texts) {
        for (const char* language : {"fr", "en"}) {
            const exchange::Node* words = text->member(language);
            CAPTURE(language);
            REQUIRE(words != nullptr);
            CHECK_FALSE(words->text.empty());
        }
    }
    return texts.size();
}

std::size_t count_questions(const std::string& model) {
    std::size_t count = 0;
    for (const Section& section : support::priorities().sections) {
        for (const Page& page : section.pages) {
            if (page.model == model) count += page.questions.size();
        }
    }
    return count;
}

}  // namespace

TEST_CASE("the priority survey asks 24 times 7 questions and 22 general ones") {
    CHECK(count_questions("initiative") == 24 * 7);
    CHECK(count_questions("") == 22);
    std::size_t initiatives = 0;
    std::set<std::string> ids;
    for (const Section& section : support::priorities().sections) {
        CHECK_FALSE(section.pages.empty());
        for (const Page& page : section.pages) {
            initiatives += page.model == "initiative" ? 1 : 0;
            for (const Question& question : page.questions) ids.insert(question.id);
        }
    }
    CHECK(initiatives == 24);
    CHECK(support::priorities().sections.size() == 9);
    CHECK(ids.size() == 24 * 7 + 22);
}

TEST_CASE("every question and every option of the survey is there in both languages") {
    for (const Section& section : support::priorities().sections) {
        CHECK_FALSE((section.title.fr.empty() || section.title.en.empty()));
        for (const Page& page : section.pages) {
            CAPTURE(page.id);
            CHECK_FALSE((page.title.fr.empty() || page.title.en.empty()));
            for (const Question& question : page.questions) {
                CAPTURE(question.id);
                CHECK_FALSE((question.label.fr.empty() || question.label.en.empty()));
                CHECK(question.help.fr.empty() == question.help.en.empty());
                for (const define::Option& option : question.options) {
                    CHECK_FALSE((option.label.fr.empty() || option.label.en.empty()));
                }
                for (const define::Point& point : question.points) {
                    CHECK_FALSE((point.label.fr.empty() || point.label.en.empty()));
                }
            }
        }
    }
}

TEST_CASE("no text of a built-in file is empty in either language") {
    CHECK(count_texts("sondage-priorites.json") >= 180);
    CHECK(count_texts("clusters.json") == 20);
}

TEST_CASE("an initiative asks for what is at stake only where there is a need") {
    const define::Questionnaire& survey = support::priorities();
    const Question* status = define::find_question(survey, "pri-1b-local.statut");
    const Question* priority = define::find_question(survey, "pri-1b-local.priorite");
    const Question* available = define::find_question(survey, "pri-1b-local.ressources-disponibles");
    REQUIRE(status != nullptr);
    REQUIRE(priority != nullptr);
    REQUIRE(available != nullptr);
    CHECK(status->field == "statut");
    CHECK(status->required);
    const std::map<std::string, define::Tone> tones{{"en-place", define::Tone::Place},
                                                    {"a-bonifier", define::Tone::Improve},
                                                    {"a-mettre-en-place", define::Tone::SetUp},
                                                    {"pas-envisage", define::Tone::Without},
                                                    {"ne-sait-pas", define::Tone::Unknown}};
    REQUIRE(status->options.size() == tones.size());
    for (const define::Option& option : status->options) {
        CAPTURE(option.id);
        CHECK((option.tone == tones.at(option.id)));
        CHECK(option.need == (option.id == "a-bonifier" || option.id == "a-mettre-en-place"));
        CHECK((option.state == define::OptionState::DontKnow) == (option.id == "ne-sait-pas"));
    }
    CHECK((priority->type == QuestionType::Scale));
    REQUIRE(priority->required_if.has_value());
    CHECK(priority->required_if->question == "pri-1b-local.statut");
    CHECK(priority->points.size() == 5);
    REQUIRE(priority->ask_if.has_value());
    CHECK_FALSE(priority->show_if.has_value());
    CHECK(priority->ask_if->question == "pri-1b-local.statut");
    CHECK(priority->ask_if->values == std::vector<std::string>{"a-bonifier", "a-mettre-en-place"});
    CHECK(available->subset_of == "pri-1b-local.ressources-requises");
    CHECK(available->options.size() == 7);
}

TEST_CASE("the ranking names the fields of its model") {
    const define::Questionnaire& survey = support::priorities();
    CHECK(survey.one_per_cluster);
    REQUIRE(survey.ranking.has_value());
    CHECK(survey.ranking->model == "initiative");
    CHECK(survey.ranking->first_tie_option == "a-mettre-en-place");
    CHECK(survey.ranking->index_threshold == 50);
    CHECK(survey.ranking->coverage_threshold == 0.5);
    CHECK(survey.ranking->quadrants.size() == 4);
}

TEST_CASE("ten clusters are known, in their usual order") {
    CHECK(support::catalogue().clusters.size() == 10);
    CHECK(support::catalogue().clusters.front().id == "aero-montreal");
    REQUIRE(support::catalogue().cluster("montreal-invivo") != nullptr);
    CHECK(support::catalogue().cluster("montreal-invivo")->name.fr == "Montréal InVivo");
    CHECK(support::catalogue().cluster("lune") == nullptr);
    CHECK(support::catalogue().questionnaire("lune") == nullptr);
    CHECK(exchange::built_in_file("lune.json").empty());
}
