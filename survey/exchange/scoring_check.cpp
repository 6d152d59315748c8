#include "survey/exchange/scoring_check.h"

#include <algorithm>
#include <set>
#include <utility>

#include "survey/exchange/format_check.h"
#include "survey/exchange/question_check.h"

namespace exchange {

namespace {

using base::Code;
using define::QuestionType;

constexpr int kLeastGroup = 3;   // a published group is never smaller (CHARTS.md §3: 3 to 30)
constexpr int kLargestGroup = 30;

void check_levels(const define::Scoring& scoring, Faults& faults) {
    if (scoring.levels.empty()) faults.push_back({Code::Missing, "scoring.levels"});
    std::set<std::string> ids;
    for (std::size_t i = 0; i < scoring.levels.size(); ++i) {
        const define::Level& level = scoring.levels[i];
        const std::string place = item_place("scoring.levels", i);
        if (!is_id(level.id)) faults.push_back({Code::OutOfRange, place + ".id", level.id});
        if (!ids.insert(level.id).second) faults.push_back({Code::DupKey, place + ".id", level.id});
        if (i > 0 && level.value <= scoring.levels[i - 1].value)
            faults.push_back({Code::OutOfRange, place + ".value", std::to_string(level.value)});
    }
}

// From 0 to 100 without a gap: every score has one level.
void check_bands(const define::Scoring& scoring, Faults& faults) {
    if (scoring.bands.empty()) return faults.push_back({Code::Missing, "scoring.bands"});
    double reached = 0;
    for (std::size_t i = 0; i < scoring.bands.size(); ++i) {
        const define::Band& band = scoring.bands[i];
        const std::string place = item_place("scoring.bands", i);
        if (band.min != reached) faults.push_back({Code::OutOfRange, place + ".min"});
        if (!(band.max > band.min)) faults.push_back({Code::OutOfRange, place + ".max"});
        reached = band.max;
        const bool known = std::any_of(scoring.levels.begin(), scoring.levels.end(),
                                       [&](const auto& level) { return level.id == band.level; });
        if (!known) faults.push_back({Code::UnknownOption, place + ".level", band.level});
    }
    if (reached != 100)
        faults.push_back({Code::OutOfRange, item_place("scoring.bands", scoring.bands.size() - 1) + ".max"});
}

void check_profile(const define::Profile& profile, const define::Questionnaire& questionnaire,
                   Faults& faults) {
    const std::pair<const char*, const std::string&> fields[] = {
        {"organisation", profile.organisation}, {"grappe", profile.grappe},
        {"type", profile.type}, {"size", profile.size},
        {"region", profile.region}, {"wave", profile.wave}};
    for (const auto& [key, id] : fields) {
        if (id.empty()) continue;
        const std::string place = std::string("profile.") + key;
        const define::Question* question = define::find_question(questionnaire, id);
        if (question == nullptr) {
            faults.push_back({Code::UnknownQuestion, place, id});
        } else if (question->type != QuestionType::Single && question->type != QuestionType::Text &&
                   question->type != QuestionType::Number) {
            faults.push_back({Code::WrongType, place, id});
        }
    }
}

void check_goals(const define::Questionnaire& questionnaire, Faults& faults) {
    std::set<int> numbers;
    for (std::size_t i = 0; i < questionnaire.goals.size(); ++i) {
        const int number = questionnaire.goals[i].number;
        const std::string place = item_place("goals", i) + ".number";
        if (number < 1 || number > kGoals)
            faults.push_back({Code::OutOfRange, place, std::to_string(number)});
        else if (!numbers.insert(number).second)
            faults.push_back({Code::DupKey, place, std::to_string(number)});
    }
}

void check_since(const Expanded& expanded, Faults& faults) {
    std::size_t place = 0;
    for (const define::Section& section : expanded.questionnaire.sections)
        for (const define::Page& page : section.pages)
            for (const define::Question& question : page.questions) {
                const std::string where = expanded.places[place++] + ".since";
                if (!question.since.empty() && !major_version(question.since))
                    faults.push_back({Code::OutOfRange, where, question.since});
            }
}

}  // namespace

void check_scoring(const QuestionnaireDraft& draft, const Expanded& expanded, Faults& faults) {
    check_since(expanded, faults);
    check_goals(draft.questionnaire, faults);
    if (draft.questionnaire.profile)
        check_profile(*draft.questionnaire.profile, expanded.questionnaire, faults);
    if (!draft.scoring) return;
    const define::Scoring& scoring = draft.scoring->scoring;
    check_levels(scoring, faults);
    check_bands(scoring, faults);
    if (!(scoring.min_coverage > 0 && scoring.min_coverage <= 1))
        faults.push_back({Code::OutOfRange, "scoring.minCoverage"});
    if (scoring.min_group < kLeastGroup || scoring.min_group > kLargestGroup)
        faults.push_back({Code::OutOfRange, "scoring.minGroup", std::to_string(scoring.min_group)});
}

}  // namespace exchange
