#include "survey/combine/position.h"

#include <algorithm>
#include <variant>

#include "survey/answer/visibility.h"
#include "survey/combine/priority.h"

namespace combine {
namespace {

// Reads the answers of one response, blanks and hidden ones as null.
struct Reader {
    const answer::Response& response;
    const define::Questionnaire& questionnaire;

    const answer::Answer* operator()(const define::Page& page, const std::string& field) const {
        const define::Question* question = field_question(page, field);
        if (question == nullptr) return nullptr;
        const answer::Answer* given = answer::find(response.answers, question->id);
        if (given == nullptr || !answer::visible(*question, questionnaire, response.answers))
            return nullptr;
        return given;
    }

    template <class T>
    const T* value(const define::Page& page, const std::string& field) const {
        const answer::Answer* given = (*this)(page, field);
        if (given == nullptr || given->state != answer::State::Answered) return nullptr;
        return std::get_if<T>(&given->value);
    }
};

void read_need(Position& position, const Reader& read, const define::Page& page,
               const define::Ranking& ranking) {
    if (const auto* priority = read.value<answer::Number>(page, ranking.priority))
        position.priority = static_cast<long>(priority->value);
    const auto* required = read.value<answer::Choices>(page, ranking.required_resources);
    const auto* available = read.value<answer::Choices>(page, ranking.available_resources);
    if (required == nullptr) return;
    position.required = static_cast<long>(required->size());
    if (available == nullptr) return;
    for (const std::string& resource : *required)
        position.available += std::count(available->begin(), available->end(), resource);
}

Position position_on(const define::Page& page, const Reader& read, const define::Ranking& ranking) {
    Position position;
    const define::Question* question = field_question(page, ranking.status);
    const answer::Answer* given = read(page, ranking.status);
    if (question == nullptr || given == nullptr) return position;
    if (given->state != answer::State::Answered) {
        position.kind = given->state == answer::State::DontKnow ? Position::Kind::DontKnow
                                                                : Position::Kind::NotApplicable;
        return position;
    }
    const auto* status = std::get_if<std::string>(&given->value);
    const define::Option* option = status ? define::find_option(*question, *status) : nullptr;
    if (option == nullptr) return position;
    position.kind = Position::Kind::Taken;
    position.status = *status;
    position.need = option->need;
    position.first_tie = *status == ranking.first_tie_option;
    if (position.need) read_need(position, read, page, ranking);
    return position;
}

}  // namespace

std::optional<long> Position::preference() const {
    if (kind != Kind::Taken) return {};
    return need ? priority : std::optional<long>(0);
}

std::vector<std::vector<Position>> positions(const Panel& panel,
                                             const define::Questionnaire& questionnaire) {
    std::vector<std::vector<Position>> result;
    const std::vector<const define::Page*> pages = ranked_pages(questionnaire);
    for (const answer::Response* response : panel) {
        const Reader read{*response, questionnaire};
        std::vector<Position>& row = result.emplace_back();
        for (const define::Page* page : pages)
            row.push_back(position_on(*page, read, *questionnaire.ranking));
    }
    return result;
}

Preferences preferences_of(const std::vector<std::vector<Position>>& all) {
    Preferences result;
    for (const auto& row : all) {
        auto& rater = result.emplace_back();
        for (const Position& position : row) {
            const auto preference = position.preference();
            rater.push_back(preference ? std::optional<double>(static_cast<double>(*preference))
                                       : std::nullopt);
        }
    }
    return result;
}

long top_priority(const define::Questionnaire& questionnaire) {
    long top = 1;
    for (const define::Page* page : ranked_pages(questionnaire)) {
        const define::Question* question =
            field_question(*page, questionnaire.ranking->priority);
        if (question != nullptr && !question->points.empty())
            top = std::max(top, static_cast<long>(question->points.back().value));
    }
    return top;
}

}  // namespace combine
