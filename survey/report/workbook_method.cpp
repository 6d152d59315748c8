#include "survey/report/workbook_method.h"

#include <algorithm>

#include "survey/chart/reference.h"
#include "survey/chart/status_table.h"
#include "survey/chart/words.h"
#include "survey/combine/scores.h"

namespace report {
namespace {

using chart::say;

struct Formula {
    const char* table;                       // only where the workbook has it
    const char *term_fr, *term_en, *text_fr, *text_en, *source;
};

constexpr Formula kFormulas[] = {
    {"items", "Part de n", "Share of n", "nombre ÷ n, où n compte les valeurs données",
     "count ÷ n, where n counts the values given", ""},
    {"items", "Sans objet, ne sait pas, sans réponse", "Not applicable, don’t know, no answer",
     "comptés à part, jamais dans n ni dans les statistiques",
     "counted apart, never in n nor in the statistics", ""},
    {"items", "Médiane", "Median", "valeur du milieu, moyenne des deux du milieu si n est pair (type 2)",
     "the middle value, the mean of the two in the middle where n is even (type 2)",
     "Hyndman & Fan (1996), The American Statistician 50(4)"},
    {"items", "Écart type", "Standard deviation", "√(Σ(x − moyenne)² ÷ (n − 1))",
     "√(Σ(x − mean)² ÷ (n − 1))", ""},
    {"items", "Accord A", "Agreement A", "moyenne pondérée de l’accord des couches de la répartition, de −1 "
     "(avis opposés) à 1 (unanimité)",
     "weighted mean of the agreement of the layers of the distribution, from −1 (opposed) to 1 "
     "(unanimous)",
     "van der Eijk (2001), Quality & Quantity 35(3)"},
    {"items", "Consensus Cns", "Consensus Cns", "1 + Σ p × log₂(1 − |x − moyenne| ÷ (niveaux − 1)), de 0 à 1",
     "1 + Σ p × log₂(1 − |x − mean| ÷ (levels − 1)), from 0 to 1",
     "Tastle & Wierman (2007), International Journal of Approximate Reasoning 45(3)"},
    {"ranking", "Meilleur rang, pire rang", "Best rank, worst rank",
     "selon l’indice, avec toutes les grappes et quand une grappe quelconque est retirée",
     "by the index, with all clusters and when any one cluster is left out", ""},
    {"ranking", "Borda", "Borda", "points m − rang parmi les m initiatives classées par une grappe, ÷ (m − 1), "
     "en moyenne sur les grappes\u202F; les ex æquo partagent leur rang moyen",
     "points m − rank among the m initiatives that a cluster ranks, ÷ (m − 1), averaged over clusters; "
     "ties share their mean rank",
     "Borda (1781), Mémoire sur les élections au scrutin"},
    {"ranking", "Rang Kemeny", "Kemeny rank",
     "l’ordre qui contredit le moins de préférences entre deux initiatives",
     "the order that contradicts the fewest preferences between two initiatives",
     "Kemeny (1959), Daedalus 88(4)"},
    {"ranking", "Sensible à la méthode", "Sensitive to the method",
     "Borda ou Kemeny à trois rangs ou plus du rang selon l’indice",
     "Borda or Kemeny three ranks or more away from the rank by the index", ""},
    {"benchmark", "Quartiles, médiane", "Quartiles, median",
     "type 7 (QUARTILE.INC), à partir de 10 organisations",
     "type 7 (QUARTILE.INC), from 10 organizations on",
     "Hyndman & Fan (1996), The American Statistician 50(4)"},
    {"benchmark", "Organisations", "Organizations",
     "une réponse par organisation\u202F; elles se portent volontaires et ne représentent pas un secteur",
     "one response an organization; they volunteer and do not represent a sector", ""},
    {"pooling", "Paire", "Pair", "une grappe qui cherche et une autre dont l’offre répond au besoin\u00A0: une "
     "occasion de se parler, pas une entente",
     "a cluster that seeks and another whose offer answers the need: an occasion to talk, not an "
     "agreement", ""},
    {"waves", "Changement moyen", "Mean change", "moyenne de (après − avant) chez qui a répondu aux deux vagues "
     "à une question inchangée",
     "mean of (after − before) over those who answered an unchanged question in both waves", ""},
};

class Method {
public:
    Method(const Analysis& analysis, const Options& options)
        : analysis_(analysis), questionnaire_(*analysis.questionnaire), options_(options),
          language_(options.language) {}

    Sheet sheet(const std::vector<std::string>& tables, const std::vector<std::string>& left_out) {
        document();
        for (const std::string& name : left_out)
            line(say("Laissé de côté", "Left out"), name,
                 say("trop long pour une feuille\u202F; la table CSV l’a en entier",
                     "too long for a sheet; the CSV table has all of it"));
        notes();
        for (const Formula& each : kFormulas)
            if (std::find(tables.begin(), tables.end(), each.table) != tables.end())
                line(formula_, say(each.term_fr, each.term_en), say(each.text_fr, each.text_en),
                     each.source);
        codes();
        sheet_.name = say("Méthode", "Method");
        sheet_.table = false;
        sheet_.columns = {{say("Sujet", "Subject"), 18, NumberFormat::General, true},
                          {say("Terme", "Term"), 34, NumberFormat::General, true},
                          {say("Explication", "Explanation"), 70, NumberFormat::General, true},
                          {say("Source", "Source"), 40, NumberFormat::General, true}};
        return std::move(sheet_);
    }

private:
    const char* say(const char* fr, const char* en) const { return chart::say(language_, fr, en); }

    void line(const std::string& subject, const std::string& term, exchange::Cell text,
              const std::string& source = {}) {
        auto& row = sheet_.rows.emplace_back();
        row = {subject, term, std::move(text), {}};
        if (!source.empty()) row.back() = source;
    }

    // Of members n is published as their benchmark has it: hidden where it is hidden.
    std::string number_of(const WaveAnalysis& wave) const {
        if (!questionnaire_.scoring)
            return chart::count(static_cast<long>(wave.panel.size()), language_);
        if (!wave.benchmark || wave.benchmark->groups.empty()) return "x";
        return chart::published_n(
            chart::spread_of(wave.benchmark->groups.front().themes, combine::kOverall), language_);
    }

    void document() {
        const std::string subject = say("Document", "Document");
        line(subject, say("Questionnaire", "Questionnaire"),
             questionnaire_.title.in(language_), questionnaire_.source.in(language_));
        line(subject, say("Identifiant, version", "Identifier, version"),
             questionnaire_.id + ", " + questionnaire_.version);
        for (const WaveAnalysis& wave : analysis_.waves)
            line(subject, say("Vague ", "Wave ") + wave.wave,
                 "n = " + number_of(wave) +
                     say("\u202F; réponses au ", "; responses as of ") +
                     chart::date_shown(wave.as_of, language_));
        for (const WaveAnalysis& wave : analysis_.waves)
            if (wave.benchmark) {
                line(subject, "x", chart::hidden_note(wave.benchmark->min_group, language_));
                break;
            }
    }

    void notes() {
        using define::Text;
        const auto note = [&](const char* fr, const char* en, const Text& text) {
            if (!text.empty())
                line(formula_, say(fr, en), text.in(language_), questionnaire_.title.in(language_));
        };
        if (questionnaire_.ranking) {
            const define::Ranking& ranking = *questionnaire_.ranking;
            note("n (répondantes)", "n (respondents)", ranking.respondents_note);
            note("Taux de besoin", "Need rate", ranking.need_rate_note);
            note("Indice de priorité", "Priority index", ranking.priority_index_note);
            note("Couverture des ressources", "Resource coverage", ranking.resource_coverage_note);
        }
        if (questionnaire_.scoring) {
            const define::Scoring& scoring = *questionnaire_.scoring;
            note("Score d’un thème", "Score of a theme", scoring.theme_score_note);
            note("Score global", "Overall score", scoring.overall_score_note);
            note("Couverture", "Coverage", scoring.coverage_note);
            note("Publication", "Publication", scoring.publication_note);
        }
    }

    void codes() {
        const std::string subject = say("Code", "Code");
        if (questionnaire_.ranking)
            for (const define::Option& option : chart::status_options(questionnaire_).legend)
                if (!option.id.empty()) line(subject, option.id, option.label.in(language_));
        line(subject, "not-applicable", say("sans objet", "not applicable"));
        line(subject, "dont-know", say("ne sait pas", "don’t know"));
        for (const define::Cluster& cluster : options_.clusters)
            line(subject, cluster.id, cluster.name.in(language_));
    }

    const Analysis& analysis_;
    const define::Questionnaire& questionnaire_;
    const Options& options_;
    base::Language language_;
    const char* formula_ = say("Formule", "Formula");
    Sheet sheet_;
};

}  // namespace

Sheet method_sheet(const Analysis& analysis, const Options& options,
                   const std::vector<std::string>& tables, const std::vector<std::string>& left_out) {
    return Method(analysis, options).sheet(tables, left_out);
}

}  // namespace report
