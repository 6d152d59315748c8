#include "app/words/coordination.h"

#include "survey/base/number.h"

namespace words {
namespace {

std::string number(int value, Language language) {
    return base::shown(value, 0, language);
}

}  // namespace

std::string files_read(int count, Language language) {
    return count_of(count, {"fichier lu", "file read"}, {"fichiers lus", "files read"}, language);
}

std::string verdict_counts(int accepted, int duplicates, int superseded, int refused,
                           Language language) {
    std::string text = count_of(accepted, {"accepté", "accepted"}, {"acceptés", "accepted"}, language);
    auto add = [&](int count, const Phrase& one, const Phrase& many) {
        if (count > 0) text += ", " + count_of(count, one, many, language);
    };
    add(duplicates, {"doublon", "duplicate"}, {"doublons", "duplicates"});
    add(superseded, {"remplacé", "superseded"}, {"remplacés", "superseded"});
    add(refused, {"refusé", "refused"}, {"refusés", "refused"});
    return text;
}

std::string clusters_answered(int done, int total, Language language) {
    if (language == Language::Fr) {
        return number(done, language) + plural(done, " grappe sur ", " grappes sur ", language) +
               number(total, language);
    }
    return number(done, language) + " of " + number(total, language) + " clusters";
}

std::string received(int answered, int asked, int versions, Language language) {
    std::string result = kReceived.in(language);
    result += "\u00A0· " + number(answered, language) + (language == Language::Fr ? " sur " : " of ") +
              number(asked, language);
    if (versions > 1)
        result += ", " + number(versions, language) + "\u00A0versions";
    return result;
}

std::string bundle_row(int row, Language language) {
    return (language == Language::Fr ? "ligne\u00A0" : "row ") + number(row, language);
}

std::string responses_of(int count, bool clusters, const std::string& wave, Language language) {
    const bool french = language == Language::Fr;
    const char* who = clusters
                          ? plural(count, french ? "grappe a répondu" : "cluster answered",
                                   french ? "grappes ont répondu" : "clusters answered", language)
                          : plural(count, french ? "organisation a répondu" : "organization answered",
                                   french ? "organisations ont répondu" : "organizations answered",
                                   language);
    return number(count, language) + (french ? "\u00A0" : " ") + who + ", " + wave;
}

std::string resolution(int points, Language language) {
    const bool french = language == Language::Fr;
    const char* use = points <= 96    ? (french ? "écran" : "screen")
                      : points <= 192 ? (french ? "écran fin, diaporama" : "sharp screen, slides")
                                      : (french ? "impression" : "print");
    return number(points, language) + (french ? "\u00A0points par pouce (" : " points an inch (") + use +
           ")";
}

std::string reading_files(int read, int total, int responses, Language language) {
    const bool french = language == Language::Fr;
    return (french ? "Lecture\u00A0: " : "Reading: ") + number(read, language) +
           (french ? " sur " : " of ") +
           count_of(total, {"fichier", "file"}, {"fichiers", "files"}, language) + ", " +
           count_of(responses, {"réponse", "response"}, {"réponses", "responses"}, language);
}

std::string batch_title(std::string_view came, std::string_view now, int local_offset, int count,
                        Language language) {
    const std::string files = count_of(count, {"fichier", "file"}, {"fichiers", "files"}, language);
    const std::string when = moment(came, now, local_offset, language);
    if (when.empty()) return files;
    return files + (language == Language::Fr ? ", reçus " : ", received ") + when;
}

std::string differences_shown(int count, Language language) {
    return (language == Language::Fr ? "Voir " : "See ") +
           count_of(count, {"différence", "difference"}, {"différences", "differences"}, language);
}

std::string rows_shown(int shown, int total, Language language) {
    return number(shown, language) + (language == Language::Fr ? " sur " : " of ") +
           number(total, language);
}

std::string groups_alike(const std::vector<std::string>& names, int more, const std::string& wave,
                         Language language) {
    std::string text = Phrase{"Avant de publier les repères de\u00A0", "Before you publish the benchmarks of\u00A0"}
                           .in(language) + wave +
                       Phrase{"\u00A0: tout un groupe est au même niveau d’une pratique, ce qui révèle la réponse de "
                              "chaque organisation. ",
                              ": a whole group is on one level of a practice, which reveals each organization’s "
                              "answer. "}.in(language);
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : Phrase{"\u202F; ", "; "}.in(language)) + names[i];
    if (more > 0)
        text += Phrase{"\u202F; et ", "; and "}.in(language) + number(more, language) +
                Phrase{" de plus", " more"}.in(language);
    return text + '.';
}

std::string refused(const Phrase& reason, int least, Language language) {
    return std::string(reason.in(language)) + ' ' +
           count_of(least, {"organisation", "organization"}, {"organisations", "organizations"}, language) +
           Phrase{". Élargissez un filtre ou changez les groupes.",
                  ". Widen a filter or change the groups."}.in(language);
}

}  // namespace words
