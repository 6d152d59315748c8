#include "survey/report/priorities.h"

#include <algorithm>
#include <set>

#include "survey/chart/words.h"
#include "survey/report/figures.h"
#include "survey/report/page.h"

namespace report {
namespace {

using base::Language;
using chart::colon;
using chart::say;

class Priorities {
public:
    Priorities(const Analysis& analysis, const Options& options)
        : questionnaire_(*analysis.questionnaire), options_(options), clusters_(options.clusters),
          language_(options.language),
          page_(questionnaire_.title.in(language_) +
                    say(language_, "\u00A0: résultats", ": results"),
                language_) {
        options_.with_responses = false;
        for (auto wave = analysis.waves.rbegin(); wave != analysis.waves.rend(); ++wave) {
            add_wave(*wave, wave == analysis.waves.rbegin());
            latest_ = std::max(latest_, wave->as_of);
        }
        method();
    }

    std::string html() const {
        return page_.document(chart::source_line(questionnaire_, latest_, language_));
    }

private:
    // Earlier waves have their first chart only.
    void add_wave(const WaveAnalysis& wave, bool whole) {
        page_.heading(say(language_, "Vague\u00A0", "Wave\u00A0") + wave.wave);
        who(wave.panel);
        for (const Figure& figure : figures(questionnaire_, wave, options_)) {
            if (figure.topic != Topic::Priorities) continue;
            page_.figure(draw_figure(figure, questionnaire_, wave, options_));
            if (!whole) break;
        }
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
    Options options_;
    const std::vector<define::Cluster>& clusters_;
    Language language_;
    Page page_;
    std::string latest_;
};

}  // namespace

std::string priorities_html(const Analysis& analysis, const Options& options) {
    return Priorities(analysis, options).html();
}

}  // namespace report
