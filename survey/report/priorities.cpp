#include "survey/report/priorities.h"

#include <algorithm>
#include <set>

#include "survey/base/number.h"
#include "survey/chart/status_bars.h"
#include "survey/chart/words.h"
#include "survey/combine/priority.h"
#include "survey/report/page.h"

namespace report {
namespace {

using base::Language;
using chart::colon;
using chart::say;

class Priorities {
public:
    Priorities(const define::Questionnaire& questionnaire,
               const std::vector<define::Cluster>& clusters, Language language)
        : questionnaire_(questionnaire), clusters_(clusters), language_(language),
          page_(questionnaire.title.in(language) + say(language, "\u00A0: résultats", ": results"),
                language) {}

    std::string html(const combine::Panel& panel) {
        std::string latest;
        for (const auto& [wave, responses] : combine::waves(panel)) {
            add_wave(wave, responses);
            for (const answer::Response* response : responses)
                latest = std::max(latest, response->modified);
        }
        method();
        return page_.document(chart::source_line(questionnaire_, latest, language_));
    }

private:
    void add_wave(const std::string& wave, const combine::Panel& responses) {
        const auto items = combine::rank(responses, questionnaire_);
        page_.heading(say(language_, "Vague\u00A0", "Wave\u00A0") + wave);
        who(responses);
        page_.figure(chart::status_bars(responses, items, questionnaire_, language_));
        ranking(items, wave);
    }

    void who(const combine::Panel& responses) {
        std::set<std::string> answered;
        for (const answer::Response* response : responses)
            answered.insert(response->respondent.grappe);
        std::vector<std::string> present, absent;
        for (const define::Cluster& cluster : clusters_)
            (answered.contains(cluster.id) ? present : absent)
                .push_back(cluster.name.in(language_));
        const auto listed = [&](const char* what, const std::vector<std::string>& names) {
            if (!names.empty())
                page_.paragraph(what + std::string(" (") +
                                chart::count(static_cast<long>(names.size()), language_) + ")" +
                                colon(language_) + chart::and_list(names, language_) + ".");
        };
        listed(say(language_, "Ont répondu", "Answered"), present);
        listed(say(language_, "Sans réponse", "No answer"), absent);
    }

    void ranking(const std::vector<combine::RankedItem>& items, const std::string& wave) {
        const char* rank = say(language_, "Rang", "Rank");
        chart::AltTable table{
            say(language_, "Classement, vague\u00A0", "Ranking, wave\u00A0") + wave,
            {"Initiative", rank, say(language_, "Étendue des rangs", "Range of ranks"),
             say(language_, "Demande", "Demand"),
             say(language_, "Indice de priorité", "Priority index"),
             say(language_, "Priorité moyenne", "Mean priority"),
             say(language_, "Ressources couvertes", "Resources covered"),
             say(language_, "Rang Borda", "Borda rank"),
             say(language_, "Rang Kemeny", "Kemeny rank"),
             say(language_, "Accord A", "Agreement A")},
            {}};
        const auto number = [&](std::optional<double> value, int decimals) {
            return value ? base::shown(*value, decimals, language_) : std::string("–");
        };
        bool sensitive = false;
        for (const combine::RankedItem& item : items) {
            sensitive = sensitive || item.method_sensitive;
            table.rows.push_back(
                {item.label.in(language_) + (item.method_sensitive ? " *" : ""),
                 chart::count(item.rank, language_),
                 chart::count(item.rank_low, language_) + "–" +
                     chart::count(item.rank_high, language_),
                 chart::count(item.need_count, language_) +
                     say(language_, " sur\u00A0", " of\u00A0") + chart::count(item.n, language_),
                 number(item.priority_index, 0), number(item.mean_priority, 1),
                 chart::share_shown(item.resource_coverage, language_),
                 chart::count(item.borda_rank, language_),
                 item.kemeny_rank ? chart::count(*item.kemeny_rank, language_) : "–",
                 number(item.agreement_a, 2)});
        }
        page_.table(table, "numbers dense");
        if (sensitive)
            page_.note(
                say(language_,
                    "* Rang sensible à la méthode\u00A0: Borda ou Kemeny à trois rangs ou plus.",
                    "* Rank sensitive to the method: Borda or Kemeny three ranks or more away."));
    }

    void method() {
        if (!questionnaire_.ranking) return;
        const define::Ranking& ranking = *questionnaire_.ranking;
        page_.heading(say(language_, "Méthode", "Method"));
        std::vector<std::string> lines;
        for (const define::Text* note :
             {&ranking.respondents_note, &ranking.need_rate_note, &ranking.priority_index_note,
              &ranking.resource_coverage_note})
            if (!note->empty()) lines.push_back(note->in(language_));
        lines.push_back(say(language_,
                            "Étendue des rangs\u00A0: le meilleur et le pire rang quand une grappe "
                            "quelconque est retirée.",
                            "Range of ranks: the best and the worst rank when any one cluster is "
                            "left out."));
        lines.push_back(say(language_,
                            "Accord A (van der Eijk)\u00A0: de −1 (avis opposés) à 1 (unanimité).",
                            "Agreement A (van der Eijk): from −1 (opposed) to 1 (unanimous)."));
        page_.list(lines);
    }

    const define::Questionnaire& questionnaire_;
    const std::vector<define::Cluster>& clusters_;
    Language language_;
    Page page_;
};

}  // namespace

std::string priorities_html(const combine::Panel& panel, const define::Questionnaire& questionnaire,
                            const std::vector<define::Cluster>& clusters, Language language) {
    return Priorities(questionnaire, clusters, language).html(panel);
}

}  // namespace report
