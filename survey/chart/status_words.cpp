#include "survey/chart/status_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "survey/base/number.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using base::Language;

bool french(Language language) { return language == Language::Fr; }

// Numbers below ten that open a title are words.
std::string opening_number(long value, Language language) {
    constexpr std::array<std::string_view, 10> kFrench{
        "Aucune", "Une", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf"};
    constexpr std::array<std::string_view, 10> kEnglish{
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
    if (value >= 10) return count(value, language);
    const auto index = static_cast<std::size_t>(value);
    return std::string((french(language) ? kFrench : kEnglish)[index]);
}

// Who answers: clusters, or organisations when a cluster may send several responses.
std::string who(const StatusFacts& facts, long number, Language language) {
    const bool clusters = facts.questionnaire.one_per_cluster;
    if (french(language))
        return (clusters ? std::string("grappe") : "organisation") + (number < 2 ? "" : "s");
    return (clusters ? std::string("cluster") : "organization") + (number == 1 ? "" : "s");
}

std::string counted_who(const StatusFacts& facts, long number, Language language) {
    return count(number, language) + "\u00A0" + who(facts, number, language);
}

long items_wanted_by(const StatusFacts& facts, long at_least_twice) {
    return std::count_if(facts.items.begin(), facts.items.end(), [&](const auto& item) {
        return item.need_count > 0 && 2 * item.need_count >= at_least_twice;
    });
}

// « À bonifier » + « À mettre en place »
std::string need_labels(const StatusFacts& facts, Language language) {
    std::string result;
    for (const define::Page* page : combine::ranked_pages(facts.questionnaire)) {
        const define::Question* status =
            combine::field_question(*page, facts.questionnaire.ranking->status);
        if (status == nullptr) continue;
        for (const define::Option& option : status->options) {
            if (!option.need) continue;
            if (!result.empty()) result += french(language) ? " et " : " and ";
            result += quoted(option.label.in(language), language);
        }
        break;
    }
    return result;
}

// The item the panel agrees least on; null when agreement means nothing yet.
const combine::RankedItem* most_split(const StatusFacts& facts) {
    const combine::RankedItem* result = nullptr;
    for (const combine::RankedItem& item : facts.items)
        if (item.n > 1 && item.agreement_a &&
            (result == nullptr || *item.agreement_a < *result->agreement_a - 1e-12))
            result = &item;
    return result;
}

}  // namespace

StatusHeadings status_headings(const StatusFacts& facts, Language language) {
    const std::string n = count(facts.n, language);
    if (french(language))
        return {"Initiative", "Sur\u00A0" + n, "Pas de demande", "Demande", "NSP", "Vides"};
    return {"Initiative", "Of\u00A0" + n, "No demand", "Demand", "DK", "Blank"};
}

std::string status_index(const combine::RankedItem& item, Language language) {
    return item.priority_index ? base::shown(*item.priority_index, 0, language) : "–";
}

std::string status_title(const StatusFacts& facts, Language language) {
    const bool fr = french(language);
    if (facts.n < 2) return fr ? "Où en est chaque initiative" : "Where each initiative stands";
    const long all = items_wanted_by(facts, 2 * facts.n);
    const long half = items_wanted_by(facts, facts.n);
    const std::string everyone = who(facts, 2, language);
    if (all > 0) {
        const std::string number = opening_number(all, language);
        if (fr)
            return number + (all == 1 ? " initiative fait" : " initiatives font") + " l’unanimité";
        return number + (all == 1 ? " initiative is" : " initiatives are") + " wanted by every " +
               who(facts, 1, language);
    }
    const std::string number = opening_number(half, language);
    if (half == 0)
        return fr ? "Aucune initiative n’est demandée par la moitié des " + everyone
                  : "No initiative is wanted by half of the " + everyone;
    const std::string total = count(static_cast<long>(facts.items.size()), language);
    if (fr)
        return number + (half == 1 ? " initiative" : " initiatives") + " sur\u00A0" + total +
               (half == 1 ? " est demandée" : " sont demandées") + " par au moins la moitié des " +
               everyone;
    return number + " of the " + total + " initiatives " + (half == 1 ? "is" : "are") +
           " wanted by at least half of the " + everyone;
}

std::string status_subtitle(const StatusFacts& facts, Language language) {
    const std::string n = counted_who(facts, facts.n, language);
    if (!french(language)) return n + ", " + facts.wave + " wave";
    return n + ", vague\u00A0" + facts.wave;
}

std::string status_description(const StatusFacts& facts, Language language) {
    const std::string items = count(static_cast<long>(facts.items.size()), language);
    const std::string n = counted_who(facts, facts.n, language);
    if (french(language))
        return "Barres divergentes\u00A0: statut de " + items + " initiatives selon " + n +
               ", pour voir où se trouve la demande (" + facts.wave + ")";
    return "Diverging bars: status of " + items + " initiatives according to " + n +
           ", to see where demand lies (" + facts.wave + ")";
}

std::string status_long_description(const StatusFacts& facts, Language language) {
    const bool fr = french(language);
    std::string result =
        status_title(facts, language) + ". " + status_subtitle(facts, language) + ".";
    if (facts.items.empty()) return result;
    const auto of_n = [&](long part) {
        return count(part, language) + (fr ? "\u00A0sur\u00A0" : " of ") + count(facts.n, language);
    };
    const combine::RankedItem& first = facts.items.front();
    if (first.n > 0)
        result += (fr ? " Au premier rang\u00A0: " : " Ranked first: ") +
                  quoted(first.label.in(language), language) + ", " +
                  (fr ? "demande de " : "wanted by ") + of_n(first.need_count) + ".";
    if (const combine::RankedItem* split = most_split(facts))
        result += (fr ? " Avis les plus partagés\u00A0: " : " Opinions differ most on: ") +
                  quoted(split->label.in(language), language) + ", " +
                  (fr ? "demande de " : "wanted by ") + of_n(split->need_count) + ".";
    long unknown = 0;
    long blank = 0;
    for (const combine::RankedItem& item : facts.items) {
        unknown += item.dont_know;
        blank += item.blank + item.not_applicable;
    }
    result += (fr ? " Ne sait pas\u00A0: " : " Don’t know: ") + count(unknown, language);
    result += fr ? "\u202F; sans réponse\u00A0: " : "; no answer: ";
    result += count(blank, language) + ".";
    return result;
}

std::string status_note(const StatusFacts& facts, Language language) {
    const std::string labels = need_labels(facts, language);
    if (french(language))
        return "Demande\u00A0: " + labels +
               ". Ne sait pas (NSP)\u00A0: compté à part. Ordre\u00A0: indice de priorité.";
    return "Demand: " + labels + ". Don’t know (DK): counted apart. Order: priority index.";
}

std::string status_source(const StatusFacts& facts, Language language) {
    return source_line(facts.questionnaire, facts.latest, language);
}

}  // namespace chart
