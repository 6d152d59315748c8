#include "survey/exchange/pooling_check.h"

#include <algorithm>
#include <set>

namespace exchange {

namespace {

using base::Code;
using define::Question;
using define::QuestionType;

class PoolingCheck {
public:
    PoolingCheck(const define::Questionnaire& questionnaire, Faults& faults)
        : questionnaire_(questionnaire), pooling_(*questionnaire.pooling), faults_(faults) {}

    void run() {
        const Question* needs = question("needs", pooling_.needs, QuestionType::Multiple);
        const Question* offers = question("offers", pooling_.offers, QuestionType::Multiple);
        words("needsDetail", pooling_.needs_detail);
        words("offersDetail", pooling_.offers_detail);
        if (!pooling_.other_need.empty()) option(needs, "pooling.otherNeed", pooling_.other_need);
        if (!pooling_.no_offer.empty()) option(offers, "pooling.noOffer", pooling_.no_offer);
        matches(needs, offers);
        if (pooling_.mentoring) mentoring(*pooling_.mentoring);
        if (pooling_.lead) lead(*pooling_.lead);
    }

private:
    void fault(Code code, const std::string& place, const std::string& detail = {}) {
        faults_.push_back({code, place, detail});
    }

    // Null when there is none of this type.
    const Question* question(const std::string& key, const std::string& id, QuestionType type) {
        const Question* found = define::find_question(questionnaire_, id);
        if (found == nullptr) {
            fault(id.empty() ? Code::Missing : Code::UnknownQuestion, "pooling." + key, id);
        } else if (found->type != type) {
            fault(Code::WrongType, "pooling." + key, id);
            return nullptr;
        }
        return found;
    }

    void words(const std::string& key, const std::string& id) {
        if (id.empty()) return;
        const Question* found = define::find_question(questionnaire_, id);
        if (found == nullptr) {
            fault(Code::UnknownQuestion, "pooling." + key, id);
        } else if (found->type != QuestionType::Text && found->type != QuestionType::LongText) {
            fault(Code::WrongType, "pooling." + key, id);
        }
    }

    // A value of the question: an option that stands for a state is none.
    void option(const Question* of, const std::string& place, const std::string& id) {
        if (of == nullptr) return;
        const define::Option* found = define::find_option(*of, id);
        if (found == nullptr || found->state != define::OptionState::None)
            fault(Code::UnknownOption, place, id);
    }

    void options(const Question* of, const std::string& place, const std::vector<std::string>& ids) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            option(of, item_place(place, i), ids[i]);
            if (!seen.insert(ids[i]).second) fault(Code::DupKey, item_place(place, i), ids[i]);
        }
    }

    void matches(const Question* needs, const Question* offers) {
        if (pooling_.matches.empty()) fault(Code::Missing, "pooling.matches");
        std::set<std::string> seen;
        for (std::size_t i = 0; i < pooling_.matches.size(); ++i) {
            const define::NeedMatch& match = pooling_.matches[i];
            const std::string place = item_place("pooling.matches", i);
            option(needs, place + ".need", match.need);
            if (!seen.insert(match.need).second) fault(Code::DupKey, place + ".need", match.need);
            options(offers, place + ".offers", match.offers);
            // What offers nothing answers nothing.
            for (const std::string& offer : match.offers)
                if (offer == pooling_.no_offer) fault(Code::OutOfRange, place + ".offers", offer);
            if (!match.page.empty()) page(place + ".page", match.page);
        }
    }

    // A page that is ranked: only those have a status.
    void page(const std::string& place, const std::string& id) {
        const define::Page* found = define::find_page(questionnaire_, id);
        if (found == nullptr) {
            fault(Code::UnknownQuestion, place, id);
        } else if (!questionnaire_.ranking || found->model != questionnaire_.ranking->model) {
            fault(Code::WrongType, place, id);
        }
    }

    void mentoring(const define::Mentoring& mentoring) {
        const Question* found =
            question("mentoring.question", mentoring.question, QuestionType::Single);
        option(found, "pooling.mentoring.seek", mentoring.seek);
        if (mentoring.offers.empty()) fault(Code::Missing, "pooling.mentoring.offers");
        options(found, "pooling.mentoring.offers", mentoring.offers);
        const auto& offers = mentoring.offers;
        if (std::find(offers.begin(), offers.end(), mentoring.seek) != offers.end())
            fault(Code::OutOfRange, "pooling.mentoring.seek", mentoring.seek);
        // Its id is a need's id in tables.
        const Question* needs = define::find_question(questionnaire_, pooling_.needs);
        if (needs != nullptr && define::find_option(*needs, mentoring.seek) != nullptr)
            fault(Code::DupKey, "pooling.mentoring.seek", mentoring.seek);
    }

    void lead(const define::Lead& lead) {
        const Question* found = field(lead.field);
        if (found == nullptr) {
            fault(Code::UnknownQuestion, "pooling.lead.field", lead.field);
        } else if (found->type != QuestionType::Single) {
            fault(Code::WrongType, "pooling.lead.field", lead.field);
            found = nullptr;
        }
        if (lead.leads.empty()) fault(Code::Missing, "pooling.lead.leads");
        options(found, "pooling.lead.leads", lead.leads);
        options(found, "pooling.lead.joins", lead.joins);
    }

    // The field of the ranking's model, on any of its pages.
    const Question* field(const std::string& id) const {
        if (!questionnaire_.ranking || id.empty()) return nullptr;
        for (const define::Section& section : questionnaire_.sections)
            for (const define::Page& page : section.pages) {
                if (page.model != questionnaire_.ranking->model) continue;
                for (const Question& question : page.questions)
                    if (question.field == id) return &question;
            }
        return nullptr;
    }

    const define::Questionnaire& questionnaire_;
    const define::Pooling& pooling_;
    Faults& faults_;
};

}  // namespace

void check_pooling(const define::Questionnaire& questionnaire, Faults& faults) {
    if (questionnaire.pooling) PoolingCheck(questionnaire, faults).run();
}

}  // namespace exchange
