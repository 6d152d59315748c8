#include "survey/chart/pooling_words.h"

#include <algorithm>

#include "survey/base/order.h"
#include "survey/chart/reference.h"
#include "survey/chart/words.h"

namespace chart {

using answer::Response;
using base::Language;
using combine::PooledNeed;

std::string PoolingFacts::cluster(const Response& response) const {
    return group_label("grappe", response.respondent.grappe, questionnaire, clusters, language);
}

std::string PoolingFacts::names(const std::vector<const Response*>& responses) const {
    std::vector<std::string> result;
    for (const Response* response : responses) result.push_back(cluster(*response));
    return result.empty() ? "–" : and_list(result, language);
}

std::vector<const PooledNeed*> sought(const combine::Pooling& pooling) {
    std::vector<const PooledNeed*> result;
    for (const PooledNeed& need : pooling.needs)
        if (!need.seekers.empty()) result.push_back(&need);
    base::sort_few(result, [](const PooledNeed* left, const PooledNeed* right) {
        return left->seekers.size() > right->seekers.size();
    });
    return result;
}

std::vector<const Response*> seeking(const PooledNeed& need) {
    std::vector<const Response*> result;
    for (const combine::Seeker& seeker : need.seekers) result.push_back(seeker.response);
    return result;
}

std::vector<const Response*> leading(const PooledNeed& need) {
    std::vector<const Response*> result;
    for (const combine::Seeker& seeker : need.seekers)
        if (seeker.leads) result.push_back(seeker.response);
    return result;
}

std::vector<const Response*> offering(const PooledNeed& need, const std::string& offer) {
    std::vector<const Response*> result;
    for (const combine::Offerer& each : need.offerers)
        if (std::find(each.offers.begin(), each.offers.end(), offer) != each.offers.end())
            result.push_back(each.response);
    return result;
}

std::vector<std::string> offers_made(const PooledNeed& need) {
    std::vector<std::string> result;
    if (need.offered == nullptr) return result;
    for (const define::Option& option : need.offered->options)
        if (!offering(need, option.id).empty()) result.push_back(option.id);
    return result;
}

std::string option_label(const define::Question* question, const std::string& id,
                         Language language) {
    const define::Option* option = question ? define::find_option(*question, id) : nullptr;
    return option ? option->label.in(language) : id;
}

std::string offer_label(const PooledNeed& need, const std::string& offer, Language language) {
    const std::string label = option_label(need.offered, offer, language);
    return need.mentoring ? say(language, "Réponse", "Answer") + std::string(colon(language)) +
                                quoted(label, language)
                          : label;
}

std::string pooling_title(const PoolingFacts& facts) {
    const Language language = facts.language;
    const auto needs = sought(facts.pooling);
    const auto all = static_cast<long>(needs.size());
    const long matched = std::count_if(needs.begin(), needs.end(),
                                       [](const PooledNeed* need) { return need->matched(); });
    if (all == 0)
        return say(language, "Aucun besoin à mutualiser n’est exprimé", "No need to pool is stated");
    if (matched == 0)
        return say(language, "Aucun besoin ne trouve encore d’offre", "No need meets an offer yet");
    if (matched == all)
        return say(language, "Chaque besoin exprimé trouve une offre",
                   "Every need stated meets an offer");
    const std::string number = count(matched, language);
    if (language == Language::En)
        return number + " of the " + count(all, language) + " needs stated " +
               (matched == 1 ? "meets" : "meet") + " an offer";
    return number + (matched == 1 ? " besoin sur\u00A0" : " besoins sur\u00A0") +
           count(all, language) + (matched == 1 ? " trouve" : " trouvent") + " une offre";
}

std::string pooling_subtitle(const PoolingFacts& facts) {
    return counted(facts.pooling.n, "grappe", "cluster", facts.language) +
           say(facts.language, ", vague\u00A0", ", wave\u00A0") + facts.wave;
}

std::string pooling_description(const PoolingFacts& facts) {
    return std::string(say(facts.language,
                           "Tableau de pastilles\u00A0: qui cherche et qui offre chaque ressource, "
                           "pour mettre les grappes en contact",
                           "Chips in a table: who seeks and who offers each resource, to put "
                           "clusters in touch")) +
           " (" + facts.wave + ")";
}

std::string pooling_long_description(const PoolingFacts& facts) {
    const Language language = facts.language;
    std::string result = pooling_title(facts) + ". " + pooling_subtitle(facts) + ".";
    for (const PooledNeed* need : sought(facts.pooling))
        result += " " + need->label.in(language) + colon(language) + need_remark(*need, language) +
                  ".";
    for (const std::string& note : pooling_notes(facts)) result += " " + note;
    return result;
}

std::string need_remark(const PooledNeed& need, Language language) {
    const auto seekers = static_cast<long>(need.seekers.size());
    const auto offerers = static_cast<long>(need.offerers.size());
    if (language == Language::En)
        return counted(seekers, "", "cluster", language) + (seekers == 1 ? " seeks, " : " seek, ") +
               (offerers == 0 ? "none" : count(offerers, language)) +
               (offerers < 2 ? " offers" : " offer");
    return counted(seekers, "grappe", "", language) + (seekers < 2 ? " cherche, " : " cherchent, ") +
           (offerers == 0 ? "aucune n’offre"
                          : count(offerers, language) + (offerers == 1 ? " offre" : " offrent"));
}

std::string unanswered(const PooledNeed& need, Language language) {
    const bool own = !need.offerers.empty();
    std::string result = own ? say(language, "Aucune autre grappe ne l’offre",
                                   "No other cluster offers it")
                             : say(language, "Aucune offre", "No offer");
    if (!need.shared()) return result;
    const std::string number = count(static_cast<long>(need.seekers.size()), language);
    return result + say(language, "\u00A0: à faire ensemble, à\u00A0", ": to be done together, ") +
           number + say(language, "", " clusters");
}

std::vector<std::string> pooling_notes(const PoolingFacts& facts) {
    const Language language = facts.language;
    std::vector<std::string> result{
        say(language,
            "Une offre en face d’un besoin est une occasion de se parler, pas une entente.",
            "An offer beside a need is an occasion to talk, not an agreement.")};
    const auto add = [&](const char* fr, const char* en, const std::string& words) {
        if (!words.empty()) result.push_back(std::string(say(language, fr, en)) + colon(language) + words + ".");
    };
    std::string unsought, unused;
    std::vector<std::string> names;
    for (const PooledNeed& need : facts.pooling.needs)
        if (need.seekers.empty()) names.push_back(need.label.in(language));
    for (const std::string& name : names) unsought += (unsought.empty() ? "" : ", ") + name;
    const define::Question* offers =
        facts.questionnaire.pooling
            ? define::find_question(facts.questionnaire, facts.questionnaire.pooling->offers)
            : nullptr;
    std::string last;
    for (const combine::UnusedOffer& each : facts.pooling.unused) {
        if (each.offer == last) {
            unused += ", ";
        } else {
            if (!unused.empty()) unused += ")" + std::string(semicolon(language));
            unused += option_label(offers, each.offer, language) + " (";
        }
        unused += facts.cluster(*each.response);
        last = each.offer;
    }
    if (!unused.empty()) unused += ")";
    add("Offres qui ne répondent à aucun besoin exprimé", "Offers that answer no need stated",
        unused);
    add("Besoins que personne n’exprime", "Needs nobody states", unsought);
    const auto& gone = facts.pooling.withdrawn;
    if (!gone.empty())
        add(gone.size() == 1 ? "Grappe retirée du plan, donc absente d’ici"
                             : "Grappes retirées du plan, donc absentes d’ici",
            "Withdrew from the plan, hence not here", facts.names(gone));
    return result;
}

AltTable pooling_rows(const PoolingFacts& facts) {
    const Language language = facts.language;
    AltTable table;
    table.caption = pooling_title(facts) + " (" + pooling_subtitle(facts) + ")";
    table.header = {say(language, "Besoin", "Need"), say(language, "Cherchent", "Seek"),
                    say(language, "Offrent", "Offer"),
                    say(language, "Peuvent piloter", "Can lead")};
    std::vector<const PooledNeed*> order = sought(facts.pooling);
    for (const PooledNeed& need : facts.pooling.needs)
        if (need.seekers.empty()) order.push_back(&need);
    for (const PooledNeed* need : order) {
        std::string offers;
        for (const std::string& offer : offers_made(*need))
            offers += (offers.empty() ? "" : semicolon(language)) +
                      offer_label(*need, offer, language) + colon(language) +
                      facts.names(offering(*need, offer));
        table.rows.push_back({need->label.in(language), facts.names(seeking(*need)),
                              offers.empty() ? "–" : offers,
                              need->page ? facts.names(leading(*need)) : "–"});
    }
    return table;
}

}  // namespace chart
