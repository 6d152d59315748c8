// What was answered outside the ranking, what demands require, and who would carry them out.

#include "survey/chart/answers.h"

#include <doctest/doctest.h>

#include "survey/chart/carriers.h"
#include "survey/chart/resources.h"
#include "survey/chart/svg.h"
#include "tests/support/catalogue.h"
#include "tests/support/golden.h"
#include "tests/support/panel.h"
#include "tests/support/pooled.h"
#include "tests/support/scenes.h"

using base::Language;

namespace {

struct Pooled {
    std::vector<answer::Response> responses = support::pooling_panel();
    combine::Panel panel = support::panel_of(responses);
    const define::Questionnaire& survey = support::priorities();
    std::vector<combine::RankedItem> items = combine::rank(panel, survey);

    std::vector<chart::Scene> scenes(Language language, double width) const {
        std::vector<chart::Scene> all{
            chart::resources(panel, survey, language, width),
            chart::carriers(panel, items, survey, support::catalogue().clusters, language, width)};
        for (const define::Page* page : chart::counted_pages(survey))
            all.push_back(chart::answers(panel, *page, survey, language, width));
        return all;
    }
};

const chart::Scene& named(const std::vector<chart::Scene>& all, const std::string& id) {
    for (const chart::Scene& each : all)
        if (each.id == id) return each;
    FAIL("no such chart: " << id);
    return all.front();
}

}  // namespace

TEST_CASE("the charts of answers, resources and leaders are those kept") {
    const auto all = Pooled().scenes(Language::Fr, 912);
    for (const char* id : {"ressources", "meneurs", "contexte-gen-mutualisation"})
        support::check_golden(std::string(id) + ".svg", chart::svg(named(all, id)));
}

TEST_CASE("they fit at any width, in both languages") {
    for (const double width : {304.0, 360.0, 640.0, 912.0, 1100.0})
        for (const Language language : {Language::Fr, Language::En})
            for (const chart::Scene& scene : Pooled().scenes(language, width))
                support::check_scene(scene);
}

TEST_CASE("counts of few are never percentages, and the four states stay apart") {
    const auto all = Pooled().scenes(Language::Fr, 912);
    const auto& needs = named(all, "contexte-gen-mutualisation");
    const std::string words = support::joined(needs);
    CHECK(words.find("4\u00A0sur\u00A08") != std::string::npos);   // bureaux
    CHECK(words.find('%') == std::string::npos);
    CHECK(words.find("n\u00A08, sans réponse\u00A01") != std::string::npos);
}

TEST_CASE("the title of the resources names what is lacking most") {
    const auto all = Pooled().scenes(Language::Fr, 912);
    CHECK(named(all, "ressources").title.starts_with("Ce qui manque le plus souvent\u00A0: "));
    CHECK(support::column(named(all, "ressources").table, "Requise").front() == "1");
}
