// The documents that are printed: structure, what they may never hold, and what they must.

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "survey/combine/priority.h"
#include "survey/combine/resources.h"
#include "survey/report/members.h"
#include "survey/report/page.h"
#include "survey/report/pooling.h"
#include "survey/report/priorities.h"
#include "survey/report/self_assessment.h"
#include "tests/support/benchmarks.h"
#include "tests/support/catalogue.h"
#include "tests/support/panel.h"
#include "tests/support/pooled.h"
#include "tests/support/text.h"

using base::Language;
using support::occurrences;

namespace {

// Everything balanced, every header cell with its scope, every figure before its table, no script,
// nothing fetched.
void check_document(const std::string& html, Language language) {
    CHECK(html.starts_with(language == Language::Fr ? "<!DOCTYPE html>\n<html lang=\"fr-CA\">"
                                                    : "<!DOCTYPE html>\n<html lang=\"en-CA\">"));
    CHECK(occurrences(html, "<h1>") == 1);
    for (const char* name :
         {"table", "thead", "tbody", "caption", "tr", "th", "td", "figure", "svg", "section", "div",
          "ul", "li", "dl", "main", "header", "footer"}) {
        CAPTURE(name);
        const std::string open = std::string("<") + name;
        CHECK(occurrences(html, open + ">") + occurrences(html, open + " ") ==
              occurrences(html, std::string("</") + name + ">"));
    }
    CHECK(occurrences(html, "<table") == occurrences(html, "<caption>"));
    CHECK(occurrences(html, "<th ") == occurrences(html, "scope=\""));
    CHECK(occurrences(html, "<th>") == 0);
    for (std::size_t at = html.find("</figure>"); at != std::string::npos;
         at = html.find("</figure>", at + 1)) {
        const std::string after = html.substr(at + 9, 10);
        const bool followed = after.find("<table") != std::string::npos ||
                              after.find("<figure>") != std::string::npos;
        CHECK(followed);
    }
    for (const char* forbidden : {"<script", "<link", "<img", "<iframe", "src=", "@import", "url(h",
                                  "onclick", "javascript:"}) {
        CAPTURE(forbidden);
        CHECK(html.find(forbidden) == std::string::npos);
    }
    // Only links, and the SVG namespace.
    CHECK(occurrences(html, "http") ==
          occurrences(html, "<a href=\"https://") +
              occurrences(html, "xmlns=\"http://www.w3.org/2000/svg\""));
    std::vector<std::string> ids;
    const std::regex id(" id=\"([^\"]*)\"");
    for (std::sregex_iterator each(html.begin(), html.end(), id), end; each != end; ++each)
        ids.push_back((*each)[1]);
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

struct Member {
    const define::Questionnaire& survey = support::self_assessment();
    answer::Response now = support::assessed("Atelier Boréal", "2026", 1);
    answer::Response before = support::assessed("Atelier Boréal", "2025");
    combine::Benchmark benchmark = support::benchmark(survey, "2026");
    chart::Reference others{&benchmark.groups[0], "Toutes les organisations", 5};
    answer::Plan plan;

    Member() {
        const auto scores = combine::score(now.answers, survey);
        for (const auto* item : combine::by_gain(scores)) {
            plan.targets[item->question->id] = 4;
            if (plan.steps.size() < answer::kMostSteps)
                plan.steps.push_back({item->question->id, item->level + 1, "Écrire <b>un</b> plan",
                                      "Comité", "2027-03-01"});
        }
    }
    std::string html(Language language = Language::Fr) const {
        return report::self_assessment_html({now, survey, support::catalogue().clusters,
                                             support::catalogue().resources, plan, &before, &others,
                                             "2026-11-26"},
                                            language);
    }
    std::string bare() const {
        return report::self_assessment_html(
            {now, survey, support::catalogue().clusters, {}, {}, nullptr, nullptr, "2026-11-26"},
            Language::Fr);
    }
};

}  // namespace

TEST_CASE("an organisation's report is one sound document in either language") {
    const Member member;
    check_document(member.html(), Language::Fr);
    check_document(member.html(Language::En), Language::En);
    check_document(member.bare(), Language::Fr);
    CHECK(member.html() == member.html());
}

TEST_CASE("contact sheets are one sound document in either language, with anybody or nobody") {
    const auto responses = support::pooling_panel();
    const auto& clusters = support::catalogue().clusters;
    for (const combine::Panel& panel : {support::panel_of(responses), combine::Panel{}})
        for (const Language language : {Language::Fr, Language::En})
            check_document(
                report::pooling_html(panel, support::priorities(), clusters, language), language);
}

TEST_CASE("an organisation's report has its parts, and only those it has data for") {
    const Member member;
    const std::string html = member.html();
    for (const char* part : {"Profil par thème", "Forces et points à renforcer",
                             "Les gains les plus grands", "Ressources", "Cibles et plan d’action",
                             "Ce qui a changé", "Les pratiques, une à une", "Méthode"}) {
        CAPTURE(part);
        CHECK(html.find("<h2>" + std::string(part) + "</h2>") != std::string::npos);
    }
    CHECK(occurrences(html, "<figure>") == 2);
    CHECK(html.find("1er\u00A0mars\u00A02027") != std::string::npos);
    CHECK(html.find(member.survey.scoring->gain_note.fr) != std::string::npos);
    const std::string bare = member.bare();
    CHECK(bare.find("Ce qui a changé") == std::string::npos);
    CHECK(bare.find("plan d’action</h2>") == std::string::npos);
    CHECK(bare.find("Médiane") == std::string::npos);
}

TEST_CASE("every practice stands in the report with its level or its state") {
    const Member member;
    const std::string html = member.html();
    for (const auto& item : combine::score(member.now.answers, member.survey).items) {
        CAPTURE(item.question->id);
        CHECK(html.find("<th scope=\"row\">" + item.page->title.fr + "</th>") != std::string::npos);
    }
    CHECK(html.find("<td>Ne sait pas</td>") != std::string::npos);
    CHECK(html.find("<td>Sans objet</td>") != std::string::npos);
}

TEST_CASE("what members wrote is escaped, and a step already reached says so") {
    Member member;
    member.now.respondent.organisation = "<script>x</script>";
    member.plan.steps[0].level = 0;
    const std::string html = member.html();
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("Écrire &lt;b&gt;un&lt;/b&gt; plan") != std::string::npos);
    CHECK(html.find("(atteint)") != std::string::npos);
}

TEST_CASE("a link leads to https or is words alone") {
    CHECK(report::link("https://a.ca/?b&c", "A & B") ==
          "<a href=\"https://a.ca/?b&amp;c\">A &amp; B</a>");
    CHECK(report::link("javascript:alert(1)", "A") == "A");
    CHECK(report::link("", "A") == "A");
}

TEST_CASE("nothing that a benchmark hides is in a report") {
    const Member member;
    CHECK(member.html().find(support::kLeak) == std::string::npos);
    const std::string html = report::members_html(
        {support::benchmark(member.survey, "2026"), support::benchmark(member.survey, "2025")},
        member.survey, support::catalogue().clusters, Language::Fr);
    CHECK(html.find(support::kLeak) == std::string::npos);
    CHECK(html.find("<td>x</td>") != std::string::npos);
    CHECK(html.find("«\u00A0x\u00A0»") != std::string::npos);
}

TEST_CASE("the members' report is one sound document, the latest wave in full") {
    const auto& survey = support::self_assessment();
    const auto older = support::benchmark(survey, "2025");
    const auto newer = support::benchmark(survey, "2026");
    for (const Language language : {Language::Fr, Language::En}) {
        const auto html =
            report::members_html({newer, older}, survey, support::catalogue().clusters, language);
        check_document(html, language);
        CHECK(html == report::members_html({older, newer}, survey, support::catalogue().clusters,
                                           language));
        CHECK(occurrences(html, "<figure>") == 1);
    }
    const auto html = report::members_html({newer, older}, survey, {}, Language::Fr);
    CHECK(html.find("Vague\u00A02026") != std::string::npos);
    CHECK(html.find("D’une vague à l’autre") != std::string::npos);
    check_document(report::members_html({}, survey, {}, Language::Fr), Language::Fr);
}

TEST_CASE("the priorities' report names who answered, and has every chart but those of respondents") {
    const auto survey = support::ranked_survey(26);
    std::vector<answer::Response> responses{support::response("mmode", "s5 i3 ? p"),
                                            support::response("numana", "s4 p i2 w"),
                                            support::response("mmode", "s4 p i2 w", "2024")};
    const auto printed = [&](Language language) {
        report::Options options;
        options.language = language;
        options.clusters = support::catalogue().clusters;
        options.with_responses = true;
        const auto panel = support::panel_of(responses);
        return report::priorities_html(report::analyse(panel, survey, options), options);
    };
    for (const Language language : {Language::Fr, Language::En})
        check_document(printed(language), language);
    const auto html = printed(Language::Fr);
    CHECK(html.find("Ont répondu (2)\u00A0: mmode et Numana.") != std::string::npos);
    CHECK(html.find("Sans réponse (9)") != std::string::npos);
    for (const char* chart : {"statuts", "classement", "accord", "quadrants", "ressources", "vagues"})
        CHECK(html.find("id=\"" + std::string(chart) + "-title\"") != std::string::npos);
    for (const char* chart : {"carte-title", "meneurs-title"})   // they name single respondents
        CHECK(html.find(chart) == std::string::npos);
    std::swap(responses[0], responses[1]);
    CHECK(printed(Language::Fr) == html);
}

TEST_CASE("resources are those of the themes asked for, in their order") {
    const std::vector<define::Resource> all{{"a", {}, {}, {}, {}, {}, {"x", "y"}},
                                            {"b", {}, {}, {}, {}, {}, {"z"}},
                                            {"c", {}, {}, {}, {}, {}, {"y"}}};
    const auto found = combine::resources_for({"y"}, all);
    REQUIRE(found.size() == 2);
    CHECK(found[0]->id == "a");
    CHECK(found[1]->id == "c");
    CHECK(combine::resources_for({}, all).empty());
}
