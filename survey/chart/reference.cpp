#include "survey/chart/reference.h"

#include <algorithm>

#include "survey/chart/words.h"

namespace chart {
namespace {

const define::Question* profile_question(const std::string& by,
                                         const define::Questionnaire& questionnaire) {
    if (!questionnaire.profile) return nullptr;
    const define::Profile& profile = *questionnaire.profile;
    return define::find_question(questionnaire, by == "grappe"   ? profile.grappe
                                                : by == "type"   ? profile.type
                                                : by == "size"   ? profile.size
                                                : by == "region" ? profile.region
                                                                 : std::string());
}

// Empty when the number stands.
const char* withheld(const combine::Spread* spread, bool known) {
    if (spread == nullptr) return "–";
    if (spread->hidden) return "x";
    if (known) return "";
    return spread->n == 0 ? "–" : "x";
}

}  // namespace

std::string group_label(const std::string& by, const std::string& value,
                        const define::Questionnaire& questionnaire,
                        const std::vector<define::Cluster>& clusters, base::Language language) {
    if (by.empty()) return say(language, "Toutes les organisations", "All organizations");
    const auto cluster = std::find_if(clusters.begin(), clusters.end(),
                                      [&](const auto& each) { return each.id == value; });
    if (by == "grappe" && cluster != clusters.end()) return cluster->name.in(language);
    const define::Question* question = profile_question(by, questionnaire);
    const define::Option* option =
        question == nullptr ? nullptr : define::find_option(*question, value);
    if (option != nullptr && !option->label.empty()) return option->label.in(language);
    return value.empty() ? say(language, "Non précisé", "Not stated") : value;
}

std::string dimension_label(const std::string& by, const define::Questionnaire& questionnaire,
                            base::Language language) {
    const define::Question* question = profile_question(by, questionnaire);
    return question == nullptr || question->label.empty() ? by : question->label.in(language);
}

const combine::Spread* spread_of(const std::map<std::string, combine::Spread>& spreads,
                                 const std::string& id) {
    const auto found = spreads.find(id);
    return found == spreads.end() ? nullptr : &found->second;
}

std::string published_n(const combine::Spread* spread, base::Language language) {
    const std::string instead = withheld(spread, true);
    return instead.empty() ? count(spread->n, language) : instead;
}

std::string published_score(const combine::Spread* spread, std::optional<double> value,
                            base::Language language) {
    const std::string instead = withheld(spread, value.has_value());
    return instead.empty() ? score_shown(value, language) : instead;
}

std::string published_level(const combine::Spread* spread, std::optional<double> value,
                            base::Language language) {
    const std::string instead = withheld(spread, value.has_value());
    return instead.empty() ? level_shown(value, language) : instead;
}

std::string hidden_note(int min_group, base::Language language) {
    return quoted("x", language) + colon(language) +
           say(language, "non publié, moins de ", "not published, fewer than ") +
           count(min_group, language) +
           say(language, " organisations (moins de 10 pour les quartiles).",
               " organizations (fewer than 10 for quartiles).");
}

}  // namespace chart
