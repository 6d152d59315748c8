#pragma once
// Who seeks what, who offers what, and who could get together (plan action 2A), driven by
// define::Pooling.
//   seeks    chose the need; or has a need on its ranked page and would do it with others
//   offers   chose an offer that answers the need
//   leads    seeks it, and would lead it on its ranked page
// A pair is a cluster that seeks and another one that offers an answer: an occasion to talk, not an
// agreement. Mentoring is one more need, whose offers are options of its own question. Hidden and
// unknown answers say nothing; those who withdrew take no part.

#include <string>
#include <vector>

#include "survey/combine/aggregate.h"
#include "survey/define/definition.h"

namespace combine {

struct Seeker {
    const answer::Response* response = nullptr;
    bool chosen = false;               // in the question about needs; else by the ranked page alone
    bool leads = false, joins = false;
    std::string status;                // option id on the ranked page, or empty
    answer::Choices required, available;   // resources there, of a need
};
struct Offerer {
    const answer::Response* response = nullptr;
    std::vector<std::string> offers;   // option ids that answer the need, in the match's order
};
struct PooledNeed {
    std::string id;                    // option id
    base::Text label;
    const define::Page* page = nullptr;      // ranked page about the same need
    const define::Question* offered = nullptr;   // the question whose options are its offers
    bool common = true;                // those who seek it seek the same thing
    bool mentoring = false;
    std::vector<Seeker> seekers;       // clusters in their usual order, unknown ones last
    std::vector<Offerer> offerers;     // likewise; seekers among them too

    // Somebody seeks what another one offers.
    bool matched() const;
    // Two or more seek the same: they can do it together, whoever offers.
    bool shared() const { return common && seekers.size() > 1; }
};

struct PoolingPair {
    const PooledNeed* need = nullptr;
    std::string offer;
    const Seeker* seeker = nullptr;
    const Offerer* offerer = nullptr;
    bool leads = false;                // one of both would lead
};
struct UnusedOffer {
    std::string offer;
    const answer::Response* response = nullptr;
};
// Clusters that seek the same needs, all of them: one meeting settles those.
struct Subgroup {
    std::vector<const PooledNeed*> needs;
    std::vector<const answer::Response*> members;   // two or more
};

struct Pooling {
    std::vector<PooledNeed> needs;     // all of the questionnaire's, mentoring last
    std::vector<UnusedOffer> unused;   // in no pair; by offer, then cluster
    std::vector<const answer::Response*> withdrawn;
    long n = 0;                        // responses that take part
};

// One wave; of a cluster that answered several times the latest (modified, id). Points into the panel
// and the questionnaire, which outlive the result. Without `pooling` in the questionnaire: no needs.
Pooling pool(const Panel& panel, const define::Questionnaire& questionnaire,
             const std::vector<define::Cluster>& clusters);

// By seeking cluster, then offering cluster, then offer. Never a cluster with itself.
std::vector<PoolingPair> pairs_of(const PooledNeed& need);
// By their first need.
std::vector<Subgroup> subgroups(const Pooling& pooling);

// Whether the questionnaire's condition for withdrawal holds.
bool withdrew(const answer::Response& response, const define::Questionnaire& questionnaire);

// The panel's clusters in their usual order, unknown ids after them in byte order; of a cluster the
// latest (modified, id) alone.
Panel by_cluster(const Panel& panel, const std::vector<define::Cluster>& clusters);

}  // namespace combine
