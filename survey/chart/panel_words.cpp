#include "survey/chart/panel_words.h"

#include <algorithm>

#include "survey/chart/words.h"

namespace chart {

using base::Language;

Scene panel_scene(const char* id, std::string title, const combine::Panel& panel,
                  const define::Questionnaire& questionnaire, Language language) {
    std::string latest;
    for (const answer::Response* response : panel) latest = std::max(latest, response->modified);
    Scene scene;
    scene.language = language;
    scene.id = id;
    scene.title = std::move(title);
    scene.source = source_line(questionnaire, latest, language);
    scene.wave = panel.empty() ? std::string() : panel.front()->wave;
    scene.n = static_cast<long>(panel.size());
    return scene;
}

std::string counted_respondents(const define::Questionnaire& questionnaire, long number,
                                Language language) {
    return questionnaire.one_per_cluster ? counted(number, "grappe", "cluster", language)
                                         : counted(number, "organisation", "organization", language);
}

std::string panel_subtitle(const define::Questionnaire& questionnaire, const Scene& scene,
                           Language language) {
    return counted_respondents(questionnaire, scene.n, language) +
           say(language, ", vague\u00A0", ", wave ") + scene.wave;
}

std::string of_n(long part, long n, Language language) {
    return count(part, language) + say(language, "\u00A0sur\u00A0", " of ") + count(n, language);
}

}  // namespace chart
