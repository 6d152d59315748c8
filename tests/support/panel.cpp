#include "tests/support/panel.h"

#include <sstream>

namespace support {
namespace {

using define::OptionState;
using define::QuestionType;
using define::Tone;

define::Option option(const std::string& id, const std::string& fr, const std::string& en,
                      Tone tone, bool need, OptionState state = OptionState::None) {
    return {id, {fr, en}, {}, state, tone, need};
}

define::Question question(const std::string& page, const std::string& field, QuestionType type) {
    define::Question result;
    result.id = page + '.' + field;
    result.field = field;
    result.type = type;
    result.label = {field, field};
    return result;
}

define::Page page_of(const std::string& id) {
    define::Page page;
    page.id = id;
    page.title = {"Initiative\u00A0: " + id, "Initiative: " + id};
    page.model = "initiative";

    define::Question status = question(id, "statut", QuestionType::Single);
    status.required = true;
    status.options = {
        option("en-place", "En place", "In place", Tone::Place, false),
        option("a-bonifier", "À bonifier", "To be improved", Tone::Improve, true),
        option("a-mettre-en-place", "À mettre en place", "To be set up", Tone::SetUp, true),
        option("pas-envisage", "Pas envisagé", "Not considered", Tone::Without, false),
        option("ne-sait-pas", "Ne sait pas", "Don’t know", Tone::Unknown, false,
               OptionState::DontKnow)};
    define::Condition need;
    need.kind = define::Condition::Kind::In;
    need.question = status.id;
    need.values = {"a-bonifier", "a-mettre-en-place"};

    define::Question priority = question(id, "priorite", QuestionType::Scale);
    for (int level = 1; level <= 5; ++level) priority.points.push_back({level, {}, {}});
    priority.show_if = need;
    define::Question required = question(id, "ressources-requises", QuestionType::Multiple);
    for (const char* each : {"r1", "r2", "r3", "r4", "r5", "r6", "r7"})
        required.options.push_back(option(each, each, each, Tone::None, false));
    required.show_if = need;
    define::Question available = required;
    available.id = id + ".ressources-disponibles";
    available.field = "ressources-disponibles";
    available.subset_of = required.id;
    page.questions = {status, priority, required, available};
    return page;
}

answer::Choices resources(int count) {
    answer::Choices result;
    for (int i = 1; i <= count; ++i) result.push_back("r" + std::to_string(i));
    return result;
}

void answer_one(answer::Answers& answers, const std::string& id, const std::string& word) {
    if (word[0] == '-') return;
    if (word[0] == '?') {
        answers[id + ".statut"] = {answer::State::DontKnow, {}};
        return;
    }
    const std::string status = word[0] == 's'   ? "a-mettre-en-place"
                               : word[0] == 'i' ? "a-bonifier"
                               : word[0] == 'p' ? "en-place"
                                                : "pas-envisage";
    answers[id + ".statut"] = {answer::State::Answered, status};
    if (word.size() > 1 && word[1] != ':')
        answers[id + ".priorite"] = {answer::State::Answered,
                                     answer::Number{static_cast<double>(word[1] - '0'), true}};
    const std::size_t colon = word.find(':');
    if (colon == std::string::npos) return;
    answers[id + ".ressources-requises"] = {answer::State::Answered,
                                            resources(word[colon + 3] - '0')};
    answers[id + ".ressources-disponibles"] = {answer::State::Answered,
                                               resources(word[colon + 1] - '0')};
}

}  // namespace

define::Questionnaire ranked_survey(int initiatives) {
    define::Questionnaire result;
    result.id = "petit-sondage";
    result.version = "1.0.0";
    result.title = {"Petit sondage", "Small survey"};
    result.one_per_cluster = true;
    define::Ranking ranking;
    ranking.model = "initiative";
    ranking.status = "statut";
    ranking.priority = "priorite";
    ranking.required_resources = "ressources-requises";
    ranking.available_resources = "ressources-disponibles";
    ranking.first_tie_option = "a-mettre-en-place";
    ranking.quadrants = {{"agir", true, true, {"Agir", "Act"}},
                         {"mutualiser", true, false, {"Mutualiser", "Pool"}},
                         {"gain-rapide", false, true, {"Gain rapide", "Quick win"}},
                         {"reporter", false, false, {"Reporter", "Defer"}}};
    result.ranking = ranking;
    result.sections.emplace_back();
    for (int i = 0; i < initiatives; ++i)
        result.sections.back().pages.push_back(page_of(std::string(1, static_cast<char>('a' + i))));
    return result;
}

answer::Response response(const std::string& cluster, const std::string& words,
                          const std::string& wave) {
    answer::Response result;
    result.questionnaire_id = "petit-sondage";
    result.questionnaire_version = "1.0.0";
    result.id = "id-" + cluster + '-' + wave;
    result.revision = 1;
    result.wave = wave;
    result.language = "fr";
    result.respondent.grappe = cluster;
    result.created = "2023-10-01T00:00:00Z";
    result.modified = "2023-10-02T14:30:02Z";
    std::istringstream each(words);
    std::string word;
    for (char id = 'a'; each >> word; ++id) answer_one(result.answers, std::string(1, id), word);
    return result;
}

combine::Panel panel_of(const std::vector<answer::Response>& responses) {
    combine::Panel result;
    for (const answer::Response& each : responses) result.push_back(&each);
    return result;
}

}  // namespace support
