#include "tests/support/members.h"

#include <array>
#include <utility>

namespace support {
namespace {

using define::QuestionType;

define::Question practice(const std::string& id, double weight) {
    define::Question question;
    question.id = id;
    question.type = QuestionType::Scale;
    question.label = {id, id};
    question.weight = weight;
    question.allow_not_applicable = question.allow_dont_know = true;
    for (int level = 0; level <= 4; ++level) question.points.push_back({level, {}, {}});
    return question;
}

define::Section profile_section() {
    define::Question size;
    size.id = "taille";
    size.type = QuestionType::Single;
    for (const char* id : {"small", "medium", "large"}) size.options.emplace_back().id = id;
    define::Section section;
    section.id = "profil";
    section.pages.emplace_back();
    section.pages.back().questions.push_back(size);
    return section;
}

define::Scoring scoring() {
    define::Scoring result;
    constexpr std::array<const char*, 5> kIds{"non-amorce", "amorce", "structure", "integre",
                                              "exemplaire"};
    for (int i = 0; i < 5; ++i) {
        const char* id = kIds[static_cast<std::size_t>(i)];
        result.levels.push_back({i, id, {id, id}, {}});
        result.bands.push_back({20.0 * i, 20.0 * (i + 1), id});
    }
    return result;
}

}  // namespace

define::Questionnaire members_survey(const std::vector<ThemeWeights>& themes) {
    define::Questionnaire result;
    result.id = "petite-autoevaluation";
    result.version = "1.0.0";
    result.title = {"Petite autoévaluation", "Small self-assessment"};
    result.sections.push_back(profile_section());
    for (std::size_t t = 0; t < themes.size(); ++t) {
        define::Section section;
        section.id = std::string(1, static_cast<char>('a' + t));
        section.title = {section.id, section.id};
        section.weight = themes[t].theme;
        for (std::size_t i = 0; i < themes[t].practices.size(); ++i) {
            define::Page& page = section.pages.emplace_back();
            page.id = section.id + std::to_string(i + 1);
            page.title = {page.id, page.id};
            page.questions.push_back(practice(page.id, themes[t].practices[i]));
        }
        result.sections.push_back(std::move(section));
    }
    result.scoring = scoring();
    result.profile = define::Profile{};
    result.profile->size = "taille";
    return result;
}

answer::Answers rated(const std::string& words) {
    answer::Answers answers;
    char theme = 'a';
    int place = 0;
    for (const char each : words) {
        if (each == ' ') {
            ++theme, place = 0;
            continue;
        }
        const std::string id = theme + std::to_string(++place);
        if (each == 'n') answers[id] = {answer::State::NotApplicable, {}};
        else if (each == '?') answers[id] = {answer::State::DontKnow, {}};
        else if (each != '-')
            answers[id] = {answer::State::Answered,
                           answer::Number{static_cast<double>(each - '0'), true}};
    }
    return answers;
}

answer::Response member(const std::string& id, const std::string& words, const std::string& size,
                        const std::string& wave) {
    answer::Response result;
    result.questionnaire_id = "petite-autoevaluation";
    result.questionnaire_version = "1.0.0";
    result.id = "response-" + id + '-' + wave;
    result.revision = 1;
    result.wave = wave;
    result.language = "fr";
    result.respondent.id = id;
    result.respondent.grappe = "mmode";
    result.respondent.size = size;
    result.created = "2026-01-01T00:00:00Z";
    result.modified = "2026-01-02T00:00:00Z";
    result.answers = rated(words);
    return result;
}

}  // namespace support
