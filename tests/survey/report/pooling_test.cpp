#include "survey/report/pooling.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/catalogue.h"
#include "tests/support/golden.h"
#include "tests/support/panel.h"
#include "tests/support/pooled.h"

using base::Language;
using support::pooler;

namespace {

using Responses = std::vector<answer::Response>;

std::string html(const Responses& responses, Language language = Language::Fr) {
    return report::pooling_html(support::panel_of(responses), support::priorities(),
                                support::catalogue().clusters, language);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// The titles of the document's parts, in order.
std::vector<std::string> headings(const std::string& text) {
    std::vector<std::string> result;
    for (std::size_t at = text.find("<h2>"); at != std::string::npos; at = text.find("<h2>", at + 1))
        result.push_back(text.substr(at + 4, text.find("</h2>", at) - at - 4));
    return result;
}

}  // namespace

TEST_CASE("the contact sheets are as kept, in both languages") {
    support::check_golden("mutualisation.html", html(support::pooling_panel()));
    support::check_golden("mutualisation-en.html", html(support::pooling_panel(), Language::En));
}

TEST_CASE("a need has a sheet when it meets an offer or two share it, else a line at the end") {
    CHECK(headings(html({pooler("bctq", "bureaux achats recherche"), pooler("cargom", "achats", "postes"),
                         pooler("mmode", "autre")})) ==
          std::vector<std::string>{"Sous-groupes qui cherchent la même chose", "Achats groupés",
                                   "Espaces de bureaux", "Besoins encore sans réponse"});
    CHECK(headings(html({pooler("bctq", "bureaux"), pooler("cargom", "", "postes")})) ==
          std::vector<std::string>{"Espaces de bureaux"});
    CHECK(headings(html({})).empty());
}

TEST_CASE("a sheet says whom to call, quotes what was written, and escapes it") {
    const std::string sheets = html(support::pooling_panel());
    CHECK(has(sheets, "<td>Ève Tremblay, Directrice, projets</td>"));
    CHECK(has(sheets, "<td>Conseiller</td>"));
    CHECK(has(sheets, "<td>À préciser</td>"));
    CHECK(has(sheets, "<td>Quatre postes, deux jours par semaine.\nDès &lt;janvier&gt;.</td>"));
    CHECK(has(sheets, "sans frais &amp; sans bail."));
    CHECK_FALSE(has(sheets, "<janvier>"));
    CHECK(has(sheets, "À mettre en place\nRequis\u00A0: Budget et Locaux ou entente avec le "
                      "propriétaire\nDéjà là\u00A0: Budget\nPeut piloter"));
    CHECK(has(sheets, "Peut piloter\u00A0: Aéro Montréal."));
    CHECK(has(sheets, "Aucune grappe ne s’est proposée pour piloter."));
    CHECK(has(sheets, "Qui paie quoi, et quelle économie annuelle est attendue\u202F?"));
}

TEST_CASE("what a condition hides is not quoted") {
    auto response = pooler("bctq", "bureaux", "postes");
    response.answers["gen-offre-precision"] = {answer::State::Answered, std::string("Six postes")};
    CHECK(has(html({response, pooler("cargom", "bureaux")}), "Six postes"));
    auto survey = support::priorities();
    const auto& clusters = support::catalogue().clusters;
    for (define::Section& section : survey.sections)
        for (define::Page& page : section.pages)
            for (define::Question& question : page.questions)
                if (question.id == "gen-offre-precision")
                    question.show_if->question = "gen-comites";
    const Responses both{response, pooler("cargom", "bureaux")};
    CHECK_FALSE(has(report::pooling_html(support::panel_of(both), survey, clusters, Language::Fr),
                    "Six postes"));
}

TEST_CASE("sheets are those of the latest wave, whatever the order of responses") {
    auto responses = support::pooling_panel("2023");
    responses.push_back(pooler("bctq", "bureaux", "", "", "2024"));
    responses.push_back(pooler("cargom", "", "postes", "", "2024"));
    const std::string kept = html(responses);
    CHECK(has(kept, "Vague\u00A02024"));
    CHECK_FALSE(has(kept, "Aéro Montréal"));
    std::reverse(responses.begin(), responses.end());
    CHECK(html(responses) == kept);
}
