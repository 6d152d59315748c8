#include "app/words/words.h"

#include <cstdio>

#include "survey/base/number.h"

namespace words {
namespace {

std::string number(int value) {
    return std::to_string(value);
}

}  // namespace

const char* plural(int count, const char* one, const char* many, Language language) {
    const bool singular = language == Language::Fr ? count < 2 : count == 1;
    return singular ? one : many;
}

std::string count_of(int count, const Phrase& one, const Phrase& many, Language language) {
    return base::shown(count, 0, language) + "\u00A0" + plural(count, one.in(language), many.in(language), language);
}

std::string clock(int minute_of_day, Language language) {
    if (minute_of_day < 0) return {};
    const int hour = minute_of_day / 60, minute = minute_of_day % 60;
    char text[32];
    if (language == Language::Fr) {
        std::snprintf(text, sizeof text, "%d\u00A0h\u00A0%02d", hour, minute);
    } else {
        const int twelve = hour % 12 == 0 ? 12 : hour % 12;
        std::snprintf(text, sizeof text, "%d:%02d\u00A0%s", twelve, minute,
                      hour < 12 ? "a.m." : "p.m.");
    }
    return text;
}

std::string saved_at(int minute_of_day, Language language) {
    if (minute_of_day < 0) return language == Language::Fr ? "Enregistré" : "Saved";
    const std::string at = clock(minute_of_day, language);
    return language == Language::Fr ? "Enregistré à " + at : "Saved at " + at;
}

std::string pages_done(int done, int total, Language language) {
    if (language == Language::Fr) {
        return count_of(done, {"page terminée", ""}, {"pages terminées", ""}, language) + " sur " +
               number(total);
    }
    return number(done) + " of " + number(total) + " pages done";
}

std::string section_of(int index, int total, std::string_view title, Language language) {
    const std::string place =
        number(index) + (language == Language::Fr ? " sur " : " of ") + number(total);
    return "Section " + place + (language == Language::Fr ? "\u00A0: " : ": ") + std::string(title);
}

std::string page_of(int index, int total, Language language) {
    return "Page " + number(index) + (language == Language::Fr ? " sur " : " of ") + number(total);
}

std::string about_minutes(int minutes, int count, const Phrase& of_what, Language language) {
    return Phrase{"Environ ", "About "}.in(language) + number(minutes) + "\u00A0minutes, " +
           number(count) + "\u00A0" + of_what.in(language);
}

std::string missing_count(int count, Language language) {
    if (language == Language::Fr) {
        return count_of(count, {"réponse obligatoire manque", ""},
                    {"réponses obligatoires manquent", ""}, language);
    }
    return count_of(count, {"", "required answer is missing"}, {"", "required answers are missing"},
                language);
}

std::string answers_given(int count, Language language) {
    return count_of(count, {"réponse", "answer"}, {"réponses", "answers"}, language);
}

std::string in_downloads(std::string_view name, Language language) {
    return std::string(name) +
           (language == Language::Fr ? " est dans vos téléchargements." : " is in your downloads.");
}

std::string files_closed(int count, std::string_view names, Language language) {
    std::string text = count_of(count, {"fichier attend sa phrase de passe", "file waits for its passphrase"},
                            {"fichiers attendent leur phrase de passe", "files wait for their passphrase"},
                            language);
    if (!names.empty()) text += (language == Language::Fr ? "\u00A0: " : ": ") + std::string(names);
    return text + '.';
}

std::string up_to(int count, Language language) {
    return language == Language::Fr ? number(count) + "\u00A0choix au plus"
                                    : "up to " + number(count);
}

std::string scale_end(int value, std::string_view label) {
    return number(value) + "\u00A0– " + std::string(label);
}

std::string title_for(std::string_view survey, std::string_view whose, std::string_view wave) {
    return std::string(survey) + ", " + std::string(whose) + ", " + std::string(wave);
}

std::string at_most(int length, Language language) {
    return language == Language::Fr ? number(length) + "\u00A0caractères au plus"
                                    : "up to " + number(length) + " characters";
}

std::string between(std::string_view low, std::string_view high, Language language) {
    if (language == Language::Fr) return "de " + std::string(low) + " à " + std::string(high);
    return std::string(low) + " to " + std::string(high);
}

}  // namespace words
