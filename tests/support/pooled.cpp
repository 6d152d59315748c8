#include "tests/support/pooled.h"

#include <algorithm>
#include <sstream>

#include "tests/support/catalogue.h"

namespace support {
namespace {

void choose(answer::Response& response, const std::string& question, const std::string& words) {
    answer::Choices choices;
    std::istringstream each(words);
    for (std::string word; each >> word;) choices.push_back(word);
    std::sort(choices.begin(), choices.end());
    if (!choices.empty()) response.answers[question] = {answer::State::Answered, choices};
}

void say(answer::Response& response, const std::string& question, const std::string& words) {
    if (!words.empty()) response.answers[question] = {answer::State::Answered, words};
}

}  // namespace

answer::Response pooler(const std::string& cluster, const std::string& needs,
                        const std::string& offers, const std::string& mentoring,
                        const std::string& wave) {
    answer::Response result;
    result.questionnaire_id = priorities().id;
    result.questionnaire_version = priorities().version;
    result.id = "id-" + cluster + '-' + wave;
    result.revision = 1;
    result.wave = wave;
    result.language = "fr";
    result.respondent.grappe = cluster;
    result.created = wave + "-10-01T00:00:00Z";
    result.modified = wave + "-10-02T14:30:02Z";
    choose(result, "gen-besoins", needs);
    choose(result, "gen-offre", offers);
    say(result, "gen-parrainage", mentoring);
    return result;
}

void take_position(answer::Response& response, const std::string& page, const std::string& status,
                   const std::string& collaboration) {
    say(response, page + ".statut", status);
    say(response, page + ".collaboration", collaboration);
}

std::vector<answer::Response> pooling_panel(const std::string& wave) {
    std::vector<answer::Response> all{
        pooler("aero-montreal", "bureaux formation achats", "expertise", "oui", wave),
        pooler("aluquebec", "bureaux evenements", "salle rien", "etre-accompagnee", wave),
        pooler("bctq", "bureaux achats", "materiel documents", "peut-etre", wave),
        pooler("cargom", "informatique autre", "postes", "", wave),
        pooler("ecotech-quebec", "formation subventions", "expertise salle", "oui", wave),
        pooler("finance-montreal", "informatique achats", "rien", "non", wave),
        pooler("mmode", "evenements autre", "", "etre-accompagnee", wave),
        pooler("montreal-invivo", "", "postes salle expertise", "oui", wave),
        pooler("propulsion-quebec", "bureaux", "materiel", "oui", wave)};
    take_position(all[0], "pri-2a-bureaux", "a-mettre-en-place", "piloter");
    take_position(all[7], "pri-2a-recherche", "a-bonifier", "participer");
    take_position(all[3], "pri-2a-informatique", "a-mettre-en-place", "piloter");
    take_position(all[5], "pri-2a-informatique", "en-place", "piloter");
    all[0].answers["pri-2a-bureaux.ressources-requises"] = {answer::State::Answered,
                                                            answer::Choices{"budget", "locaux"}};
    all[0].answers["pri-2a-bureaux.ressources-disponibles"] = {answer::State::Answered,
                                                               answer::Choices{"budget"}};
    say(all[0], "gen-besoins-precision", "Quatre postes, deux jours par semaine.\nDès <janvier>.");
    say(all[3], "gen-offre-precision", "Six postes au centre-ville, sans frais & sans bail.");
    say(all[8], "gen-participation", "retrait");
    all[0].respondent.name = "Ève Tremblay";
    all[0].respondent.role = "Directrice, projets";
    all[3].respondent.role = "Conseiller";
    return all;
}

}  // namespace support
