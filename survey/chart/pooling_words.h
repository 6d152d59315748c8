#pragma once
// What pooling says in words, for its chart and its contact sheets.

#include <string>
#include <vector>

#include "survey/chart/scene.h"
#include "survey/combine/pooling.h"

namespace chart {

struct PoolingFacts {
    const combine::Pooling& pooling;
    const define::Questionnaire& questionnaire;
    const std::vector<define::Cluster>& clusters;
    std::string wave;
    base::Language language;

    std::string cluster(const answer::Response& response) const;   // its name; an unknown one's id
    std::string names(const std::vector<const answer::Response*>& responses) const;
};

// Needs somebody seeks, the most sought first, then in the questionnaire's order.
std::vector<const combine::PooledNeed*> sought(const combine::Pooling& pooling);
std::vector<const answer::Response*> seeking(const combine::PooledNeed& need);
std::vector<const answer::Response*> leading(const combine::PooledNeed& need);
// Those who offer one option of the need's offers.
std::vector<const answer::Response*> offering(const combine::PooledNeed& need,
                                              const std::string& offer);
// The need's offers that somebody makes, in the questionnaire's order.
std::vector<std::string> offers_made(const combine::PooledNeed& need);
// The option's label in a question; the id itself where there is none.
std::string option_label(const define::Question* question, const std::string& id,
                         base::Language language);

// An offer of the need as its label; of mentoring, as the answer that it is: "Réponse : « Oui »".
std::string offer_label(const combine::PooledNeed& need, const std::string& offer,
                        base::Language language);

std::string pooling_title(const PoolingFacts& facts);      // the finding: "4 besoins sur 7 …"
std::string pooling_subtitle(const PoolingFacts& facts);   // n and wave
std::string pooling_description(const PoolingFacts& facts);
std::string pooling_long_description(const PoolingFacts& facts);
// "3 grappes cherchent, 2 offrent", "1 grappe cherche, aucune n’offre"
std::string need_remark(const combine::PooledNeed& need, base::Language language);
// Where nobody else offers: what can be done all the same.
std::string unanswered(const combine::PooledNeed& need, base::Language language);
// How to read it, offers nobody needs, needs nobody has, who withdrew.
std::vector<std::string> pooling_notes(const PoolingFacts& facts);
AltTable pooling_rows(const PoolingFacts& facts);

}  // namespace chart
