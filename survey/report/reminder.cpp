#include "survey/report/reminder.h"

#include "survey/chart/words.h"

namespace report {

using base::Language;
using chart::operator+;

Reminder reminder(const define::Cluster& cluster, const define::Questionnaire& questionnaire,
                  const std::string& wave, Language language, const std::string& due,
                  const std::string& signature) {
    const auto say = [&](const char* fr, const char* en) { return chart::say(language, fr, en); };
    const std::string name = cluster.name.in(language);
    const std::string title = questionnaire.title.in(language);
    const std::string by =
        due.empty() ? std::string() : say(" d’ici le\u00A0", " by ") + chart::date_shown(due, language);
    Reminder result;
    result.subject = title + " " + wave +
                     say("\u00A0: votre réponse, ", ": your response, ") + name;
    std::string& body = result.body;
    body = say("Bonjour,\n\nNous n’avons pas encore reçu la réponse de la grappe ",
               "Hello,\n\nWe have not yet received the response of the cluster ") +
           name + say(" au questionnaire ", " to the questionnaire ") +
           chart::quoted(title, language) + say(" de\u00A0", " of ") + wave +
           say(". Elle compte\u00A0: les résultats reposent sur peu de grappes, et chacune pèse.\n\n",
               ". It matters: results rest on few clusters, and each one weighs.\n\n");
    body += say("Pour répondre", "To respond") + by + say("\u00A0:\n", ":\n");
    body += say("1. Ouvrez Intergrappes DD et choisissez ce questionnaire.\n"
                "2. Répondez à votre rythme\u00A0: vos réponses restent sur votre appareil, et vous "
                "pouvez vous arrêter et reprendre.\n"
                "3. À la fin, choisissez «\u00A0Exporter mes réponses\u00A0» et envoyez-nous le "
                "fichier en réponse à ce courriel.\n\n",
                "1. Open Intergrappes DD and choose this questionnaire.\n"
                "2. Answer at your own pace: your answers stay on your device, and you can stop and "
                "come back.\n"
                "3. At the end, choose “Export my answers” and send us the file in reply to this "
                "email.\n\n");
    body += say("Si vous l’avez déjà envoyé, il ne nous est pas parvenu\u00A0: merci de l’envoyer de "
                "nouveau. Si votre grappe préfère ne pas répondre cette fois, un mot suffit.\n\n"
                "Merci de votre collaboration.\n",
                "If you have already sent it, it did not reach us: please send it again. If your "
                "cluster would rather not respond this time, a word is enough.\n\n"
                "Thank you for your help.\n");
    if (!signature.empty()) body += "\n" + signature + "\n";
    return result;
}

}  // namespace report
