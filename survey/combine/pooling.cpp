#include "survey/combine/pooling.h"

#include <algorithm>
#include <tuple>

#include "survey/answer/visibility.h"
#include "survey/base/order.h"
#include "survey/combine/priority.h"

namespace combine {
namespace {

using answer::Choices;
using answer::Response;
using define::Questionnaire;

bool contains(const std::vector<std::string>& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

// The value given to a question, null unless it is shown, answered and of this type.
template <class T>
const T* given(const Response& response, const define::Question* question,
               const Questionnaire& questionnaire) {
    if (question == nullptr) return nullptr;
    const answer::Answer* found = answer::find(response.answers, question->id);
    if (found == nullptr || found->state != answer::State::Answered) return nullptr;
    if (!answer::visible(*question, questionnaire, response.answers)) return nullptr;
    return std::get_if<T>(&found->value);
}

class Pool {
public:
    Pool(const Panel& panel, const Questionnaire& questionnaire)
        : panel_(panel), questionnaire_(questionnaire), asks_(*questionnaire.pooling) {}

    void add_needs(std::vector<PooledNeed>& needs) {
        const define::Question* wanted = define::find_question(questionnaire_, asks_.needs);
        const define::Question* offered = define::find_question(questionnaire_, asks_.offers);
        if (wanted == nullptr || offered == nullptr) return;
        for (const define::Option& option : wanted->options) {
            if (option.state != define::OptionState::None) continue;
            PooledNeed need;
            need.id = option.id;
            need.label = option.label;
            need.offered = offered;
            need.common = option.id != asks_.other_need;
            std::vector<std::string> answers;
            for (const define::NeedMatch& match : asks_.matches) {
                if (match.need != need.id) continue;
                answers = match.offers;
                need.page = define::find_page(questionnaire_, match.page);
            }
            for (const Response* response : panel_) {
                add_seeker(need, *response, wanted);
                if (const auto* offers = given<Choices>(*response, offered, questionnaire_))
                    add_offerer(need, *response, answers, *offers);
            }
            needs.push_back(std::move(need));
        }
        if (asks_.mentoring) add_mentoring(needs, *asks_.mentoring);
    }

    void add_unused(Pooling& pooling) const {
        const define::Question* offered = define::find_question(questionnaire_, asks_.offers);
        if (offered == nullptr) return;
        std::vector<std::pair<std::string, const Response*>> used;
        for (const PooledNeed& need : pooling.needs)
            if (need.offered == offered)
                for (const PoolingPair& pair : pairs_of(need))
                    used.emplace_back(pair.offer, pair.offerer->response);
        for (const define::Option& option : offered->options) {
            if (option.state != define::OptionState::None || option.id == asks_.no_offer) continue;
            for (const Response* response : panel_) {
                const auto* offers = given<Choices>(*response, offered, questionnaire_);
                if (offers == nullptr || !contains(*offers, option.id)) continue;
                const auto both = std::pair(option.id, response);
                if (std::find(used.begin(), used.end(), both) == used.end())
                    pooling.unused.push_back({option.id, response});
            }
        }
    }

private:
    void add_seeker(PooledNeed& need, const Response& response,
                    const define::Question* wanted) const {
        Seeker seeker;
        seeker.response = &response;
        const auto* needs = given<Choices>(response, wanted, questionnaire_);
        seeker.chosen = needs != nullptr && contains(*needs, need.id);
        if (need.page != nullptr && questionnaire_.ranking) read_page(seeker, *need.page);
        if (seeker.chosen || seeker.leads || seeker.joins) need.seekers.push_back(std::move(seeker));
    }

    void read_page(Seeker& seeker, const define::Page& page) const {
        const define::Ranking& ranking = *questionnaire_.ranking;
        const auto field = [&](const std::string& name) { return field_question(page, name); };
        const Response& response = *seeker.response;
        const define::Question* question = field(ranking.status);
        const auto* status = given<std::string>(response, question, questionnaire_);
        const define::Option* option = status ? define::find_option(*question, *status) : nullptr;
        if (option == nullptr) return;
        seeker.status = *status;
        if (!option->need) return;
        const auto resources = [&](const std::string& name) {
            const auto* list = given<Choices>(response, field(name), questionnaire_);
            return list ? *list : Choices();
        };
        seeker.required = resources(ranking.required_resources);
        seeker.available = resources(ranking.available_resources);
        if (!asks_.lead) return;
        const auto* lead = given<std::string>(response, field(asks_.lead->field), questionnaire_);
        if (lead == nullptr) return;
        seeker.leads = contains(asks_.lead->leads, *lead);
        seeker.joins = contains(asks_.lead->joins, *lead);
    }

    void add_offerer(PooledNeed& need, const Response& response,
                     const std::vector<std::string>& answers, const Choices& offers) const {
        Offerer offerer;
        offerer.response = &response;
        for (const std::string& offer : answers)
            if (contains(offers, offer)) offerer.offers.push_back(offer);
        if (!offerer.offers.empty()) need.offerers.push_back(std::move(offerer));
    }

    void add_mentoring(std::vector<PooledNeed>& needs, const define::Mentoring& mentoring) const {
        PooledNeed need;
        need.id = mentoring.seek;
        need.label = mentoring.label;
        need.offered = define::find_question(questionnaire_, mentoring.question);
        need.mentoring = true;
        need.common = false;   // each about a topic of its own
        for (const Response* response : panel_) {
            const auto* choice = given<std::string>(*response, need.offered, questionnaire_);
            if (choice == nullptr) continue;
            Seeker seeker;
            seeker.response = response;
            seeker.chosen = *choice == mentoring.seek;
            if (seeker.chosen) need.seekers.push_back(std::move(seeker));
            add_offerer(need, *response, mentoring.offers, {*choice});
        }
        needs.push_back(std::move(need));
    }

    const Panel& panel_;
    const Questionnaire& questionnaire_;
    const define::Pooling& asks_;
};

}  // namespace

bool PooledNeed::matched() const {
    for (const Seeker& seeker : seekers)
        for (const Offerer& offerer : offerers)
            if (seeker.response != offerer.response) return true;
    return false;
}

std::vector<PoolingPair> pairs_of(const PooledNeed& need) {
    std::vector<PoolingPair> result;
    const auto leads = [&](const Response* response) {
        return std::any_of(need.seekers.begin(), need.seekers.end(), [&](const Seeker& each) {
            return each.response == response && each.leads;
        });
    };
    for (const Seeker& seeker : need.seekers)
        for (const Offerer& offerer : need.offerers) {
            if (seeker.response == offerer.response) continue;
            const bool lead = seeker.leads || leads(offerer.response);
            for (const std::string& offer : offerer.offers)
                result.push_back({&need, offer, &seeker, &offerer, lead});
        }
    return result;
}

std::vector<Subgroup> subgroups(const Pooling& pooling) {
    std::vector<Subgroup> result;
    for (const PooledNeed& need : pooling.needs) {
        if (!need.shared()) continue;
        std::vector<const Response*> members;
        for (const Seeker& seeker : need.seekers) members.push_back(seeker.response);
        const auto same = std::find_if(result.begin(), result.end(), [&](const Subgroup& each) {
            return each.members == members;
        });
        if (same != result.end()) same->needs.push_back(&need);
        else result.push_back({{&need}, std::move(members)});
    }
    return result;
}

bool withdrew(const Response& response, const Questionnaire& questionnaire) {
    return questionnaire.withdrawal &&
           answer::holds(*questionnaire.withdrawal, questionnaire, response.answers);
}

Panel by_cluster(const Panel& panel, const std::vector<define::Cluster>& clusters) {
    const auto place = [&](const Response* response) {
        const auto found = std::find_if(clusters.begin(), clusters.end(), [&](const auto& each) {
            return each.id == response->respondent.grappe;
        });
        return found - clusters.begin();
    };
    Panel sorted = panel;
    base::sort_few(sorted, [&](const Response* left, const Response* right) {
        const auto l = place(left), r = place(right);
        return std::tie(l, left->respondent.grappe, right->modified, right->id) <
               std::tie(r, right->respondent.grappe, left->modified, left->id);
    });
    Panel result;
    for (const Response* response : sorted)
        if (result.empty() || result.back()->respondent.grappe != response->respondent.grappe)
            result.push_back(response);
    return result;
}

Pooling pool(const Panel& panel, const Questionnaire& questionnaire,
             const std::vector<define::Cluster>& clusters) {
    Pooling result;
    Panel present;
    for (const Response* response : by_cluster(panel, clusters))
        (withdrew(*response, questionnaire) ? result.withdrawn : present).push_back(response);
    result.n = static_cast<long>(present.size());
    if (!questionnaire.pooling) return result;
    Pool all(present, questionnaire);
    all.add_needs(result.needs);
    all.add_unused(result);
    return result;
}

}  // namespace combine
