// The self-assessment as it stands in survey/content.

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "survey/answer/visibility.h"
#include "survey/combine/scores.h"
#include "survey/exchange/built_in.h"
#include "survey/exchange/questionnaire_file.h"
#include "tests/support/catalogue.h"

namespace {

define::Questionnaire self_assessment() {
    auto read = exchange::read_questionnaire(
        exchange::built_in_file("autoevaluation-membres.json"));
    REQUIRE(read);
    return std::move(read.value());
}

}  // namespace

TEST_CASE("the self-assessment has 9 themes of 5 practices with 5 described levels each") {
    const auto questionnaire = self_assessment();
    const auto scores = combine::score({}, questionnaire);
    CHECK(scores.themes.size() == 9);
    CHECK(scores.items.size() == 45);
    double weights = 0;
    for (const auto& theme : scores.themes) weights += theme.section->weight;
    CHECK(weights == 100);
    for (const auto& item : scores.items) {
        CAPTURE(item.question->id);
        CHECK(item.question->points.size() == 5);
        for (const define::Point& point : item.question->points) CHECK_FALSE(point.help.empty());
        CHECK_FALSE(item.question->recommendation.empty());
        CHECK_FALSE(item.question->sdg.empty());
    }
    CHECK(questionnaire.goals.size() == 17);
}

TEST_CASE("a reason is asked for what is not applicable, and for nothing else") {
    const auto questionnaire = self_assessment();
    for (const auto& item : combine::score({}, questionnaire).items) {
        CAPTURE(item.question->id);
        const auto* reason = define::find_question(questionnaire, item.question->id + ".raison");
        REQUIRE(reason != nullptr);
        const auto shown = [&](answer::Answer given) {
            return answer::visible(*reason, questionnaire, {{item.question->id, std::move(given)}});
        };
        CHECK(shown({answer::State::NotApplicable, {}}));
        CHECK_FALSE(shown({answer::State::DontKnow, {}}));
        CHECK_FALSE(shown({answer::State::Answered, answer::Number{2, true}}));
    }
}

TEST_CASE("every resource helps with a theme that exists") {
    const auto questionnaire = self_assessment();
    std::set<std::string> themes;
    for (const auto* theme : combine::themes(questionnaire)) themes.insert(theme->id);
    CHECK(support::catalogue().resources.size() == 25);
    for (const define::Resource& resource : support::catalogue().resources) {
        CAPTURE(resource.id);
        CHECK_FALSE(resource.sections.empty());
        for (const std::string& section : resource.sections) CHECK(themes.count(section) == 1);
    }
}
