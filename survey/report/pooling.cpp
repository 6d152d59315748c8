#include "survey/report/pooling.h"

#include <algorithm>

#include "survey/answer/visibility.h"
#include "survey/chart/pooling.h"
#include "survey/chart/pooling_words.h"
#include "survey/combine/priority.h"
#include "survey/report/page.h"

namespace report {
namespace {

using answer::Response;
using base::Language;
using chart::colon;
using chart::say;
using combine::PooledNeed;

class Sheets {
public:
    Sheets(const chart::PoolingFacts& facts, std::string latest)
        : facts_(facts), asks_(*facts.questionnaire.pooling), latest_(std::move(latest)),
          page_(word("Mutualisation\u00A0: fiches de mise en contact", "Pooling: contact sheets"),
                facts.language) {}

    std::string html() {
        page_.lead(word("Vague\u00A0", "Wave\u00A0") + facts_.wave);
        page_.paragraph(
            word("Document de travail du comité\u00A0: il nomme les grappes et reprend leurs mots. "
                 "Ne pas publier.",
                 "Working paper of the committee: it names clusters and quotes them. Do not "
                 "publish."));
        page_.figure(chart::pooling(facts_.pooling, facts_.questionnaire, facts_.clusters,
                                    facts_.wave, latest_, facts_.language),
                     "words whole");
        groups();
        for (const PooledNeed* need : chart::sought(facts_.pooling))
            if (has_sheet(*need)) sheet(*need);
        open_needs();
        return page_.document(
            chart::source_line(facts_.questionnaire, latest_, facts_.language));
    }

private:
    const char* word(const char* fr, const char* en) const {
        return say(facts_.language, fr, en);
    }

    static bool has_sheet(const PooledNeed& need) { return need.matched() || need.shared(); }

    // What nobody else seeks and nobody offers: said all the same, for the committee to think of.
    void open_needs() {
        bool any = false;
        for (const PooledNeed* need : chart::sought(facts_.pooling)) {
            if (has_sheet(*need)) continue;
            if (!any) {
                page_.html("\n<section class=\"sheet\">");
                page_.heading(word("Besoins encore sans réponse", "Needs still unanswered"));
            }
            any = true;
            page_.subheading(need->label.in(facts_.language));
            who_seeks(*need);
        }
        if (any) page_.html("</section>\n");
    }

    void groups() {
        std::vector<std::string> lines;
        for (const combine::Subgroup& group : combine::subgroups(facts_.pooling)) {
            std::vector<std::string> needs;
            for (const PooledNeed* need : group.needs)
                needs.push_back(need->label.in(facts_.language));
            lines.push_back(chart::and_list(needs, facts_.language) + colon(facts_.language) +
                            facts_.names(group.members) + ".");
        }
        if (lines.empty()) return;
        page_.html("\n<section class=\"whole\">");
        page_.heading(word("Sous-groupes qui cherchent la même chose",
                           "Sub-groups that seek the same"));
        page_.list(lines);
        page_.html("</section>\n");
    }

    void sheet(const PooledNeed& need) {
        page_.html("\n<section class=\"sheet\">");
        page_.heading(need.label.in(facts_.language));
        page_.lead(chart::need_remark(need, facts_.language) + ".");
        if (need.page)
            page_.note(std::string("Initiative") + colon(facts_.language) +
                       need.page->title.in(facts_.language));
        who_seeks(need);
        who_offers(need);
        if (need.page) {
            const auto leaders = chart::leading(need);
            page_.paragraph(leaders.empty()
                                ? word("Aucune grappe ne s’est proposée pour piloter.",
                                       "No cluster has offered to lead.")
                                : word(leaders.size() == 1 ? "Peut piloter" : "Peuvent piloter",
                                       "Can lead") +
                                      std::string(colon(facts_.language)) + facts_.names(leaders) +
                                      ".");
        }
        settle();
        page_.html("</section>\n");
    }

    // Name and role as the response file gives them.
    std::string contact(const Response& response) const {
        const answer::Respondent& who = response.respondent;
        if (who.name.empty() && who.role.empty()) return word("À préciser", "To be named");
        return who.name + (who.name.empty() || who.role.empty() ? "" : ", ") + who.role;
    }

    std::string own_words(const Response& response, const std::string& question) const {
        const define::Question* asked = define::find_question(facts_.questionnaire, question);
        if (asked == nullptr ||
            !answer::visible(*asked, facts_.questionnaire, response.answers))
            return "–";
        const std::string words = answer::text_of(response.answers, question);
        return words.empty() ? "–" : words;
    }

    void who_seeks(const PooledNeed& need) {
        std::vector<std::string> header{word("Grappe", "Cluster"),
                                        word("Personne-ressource", "Contact")};
        if (need.page) header.push_back(word("Où elle en est", "Where it stands"));
        if (!asks_.needs_detail.empty())
            header.push_back(word("Ses besoins, en ses mots", "Its needs, in its words"));
        chart::AltTable table{word("Qui cherche", "Who seeks"), header, {}};
        for (const combine::Seeker& seeker : need.seekers) {
            auto& row = table.rows.emplace_back();
            row = {facts_.cluster(*seeker.response), contact(*seeker.response)};
            if (need.page) row.push_back(standing(seeker, *need.page));
            if (!asks_.needs_detail.empty())
                row.push_back(own_words(*seeker.response, asks_.needs_detail));
        }
        page_.table(table, "words");
    }

    void who_offers(const PooledNeed& need) {
        if (need.offerers.empty() || !need.matched()) {
            page_.paragraph(chart::unanswered(need, facts_.language) + ".");
            return;
        }
        std::vector<std::string> header{word("Grappe", "Cluster"),
                                        word("Personne-ressource", "Contact"),
                                        word("Offre", "Offer")};
        if (!asks_.offers_detail.empty())
            header.push_back(word("Ses offres, en ses mots", "Its offers, in its words"));
        chart::AltTable table{word("Qui offre", "Who offers"), header, {}};
        for (const combine::Offerer& offerer : need.offerers) {
            std::vector<std::string> offers;
            for (const std::string& offer : offerer.offers)
                offers.push_back(chart::offer_label(need, offer, facts_.language));
            auto& row = table.rows.emplace_back();
            row = {facts_.cluster(*offerer.response), contact(*offerer.response),
                   chart::and_list(offers, facts_.language)};
            if (!asks_.offers_detail.empty())
                row.push_back(own_words(*offerer.response, asks_.offers_detail));
        }
        page_.table(table, "words");
    }

    // The status on the need's page, what is missing and what is there, who leads.
    std::string standing(const combine::Seeker& seeker, const define::Page& page) const {
        const define::Ranking& ranking = *facts_.questionnaire.ranking;
        std::vector<std::string> lines;
        if (!seeker.status.empty())
            lines.push_back(chart::option_label(combine::field_question(page, ranking.status),
                                                seeker.status, facts_.language));
        const define::Question* resources =
            combine::field_question(page, ranking.required_resources);
        const auto listed = [&](const char* what, const answer::Choices& ids) {
            std::vector<std::string> names;
            for (const std::string& id : ids)
                names.push_back(chart::option_label(resources, id, facts_.language));
            if (!names.empty())
                lines.push_back(what + std::string(colon(facts_.language)) +
                                chart::and_list(names, facts_.language));
        };
        listed(word("Requis", "Needed"), seeker.required);
        listed(word("Déjà là", "Already there"), seeker.available);
        if (seeker.leads) lines.emplace_back(word("Peut piloter", "Can lead"));
        std::string result;
        for (const std::string& line : lines) result += (result.empty() ? "" : "\n") + line;
        return result.empty() ? "–" : result;
    }

    void settle() {
        if (asks_.settle.empty()) return;
        page_.subheading(word("À convenir", "To settle"));
        page_.html("<ul class=\"settle\">");   // with room to write
        for (const define::Text& each : asks_.settle)
            page_.html(element("li", each.in(facts_.language)));
        page_.html("</ul>\n");
    }

    const chart::PoolingFacts& facts_;
    const define::Pooling& asks_;
    std::string latest_;
    Page page_;
};

}  // namespace

std::string pooling_html(const combine::Panel& panel, const define::Questionnaire& questionnaire,
                         const std::vector<define::Cluster>& clusters, Language language) {
    const auto waves = combine::waves(panel);
    const std::string wave = waves.empty() ? std::string() : waves.rbegin()->first;
    const combine::Panel now = waves.empty() ? combine::Panel() : waves.rbegin()->second;
    std::string latest;
    for (const Response* response : now) latest = std::max(latest, response->modified);
    const combine::Pooling pooling = combine::pool(now, questionnaire, clusters);
    return Sheets({pooling, questionnaire, clusters, wave, language}, latest).html();
}

}  // namespace report
