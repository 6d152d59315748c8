#include "app/command/words.h"

#include "survey/base/utf8.h"

namespace command {
namespace {

using base::Language;

std::string pick(Language language, std::string french, std::string english) {
    return language == Language::Fr ? french : english;
}

std::string quoted(const std::string& text, Language language) {
    const std::string safe = base::excerpt(text);
    return pick(language, "«\u00A0" + safe + "\u00A0»", "“" + safe + "”");
}

// "3 doublons", "1 doublon"; French is singular below two.
std::string counted(long number, Language language, const char* one, const char* many) {
    const bool single = language == Language::Fr ? number < 2 : number == 1;
    return std::to_string(number) + ' ' + (single ? one : many);
}

}  // namespace

std::string usage(Language language) {
    return pick(
        language,
        "Utilisation\u00A0:\n"
        "  intergrappes check ENTRÉE...\n"
        "  intergrappes aggregate --questionnaire ID|FICHIER --out DOSSIER [--wave VAGUE]...\n"
        "                         [--group-by grappe|type|size|region]... [--min-group 3-30]\n"
        "                         [--as-of DATE] [--with-responses] [--lang fr|en]\n"
        "                         [--csv rfc4180|excel-fr] ENTRÉE...\n"
        "  intergrappes score ENTRÉE\n"
        "  intergrappes questionnaire check FICHIER\n"
        "score écrit les scores d’une autoévaluation (JSON). --group-by ajoute des groupes aux\n"
        "repères des membres\u00A0; aucun groupe de moins de --min-group organisations n’y paraît.\n"
        "Une ENTRÉE est un fichier, un dossier ou «\u00A0-\u00A0» (entrée standard).\n"
        "Code de sortie\u00A0: 0 tout est accepté, 1 une entrée est refusée,\n"
        "2 mauvaise utilisation, 3 lecture ou écriture impossible.\n",
        "Usage:\n"
        "  intergrappes check INPUT...\n"
        "  intergrappes aggregate --questionnaire ID|FILE --out FOLDER [--wave WAVE]...\n"
        "                         [--group-by grappe|type|size|region]... [--min-group 3-30]\n"
        "                         [--as-of DATE] [--with-responses] [--lang fr|en]\n"
        "                         [--csv rfc4180|excel-fr] INPUT...\n"
        "  intergrappes score INPUT\n"
        "  intergrappes questionnaire check FILE\n"
        "score writes the scores of one self-assessment (JSON). --group-by adds groups to the\n"
        "members’ benchmarks; no group of fewer than --min-group organizations appears in them.\n"
        "An INPUT is a file, a folder or “-” (standard input).\n"
        "Exit status: 0 all accepted, 1 some input refused, 2 wrong usage,\n"
        "3 cannot read or write.\n");
}

std::string unknown_subcommand(const std::string& name, Language language) {
    if (name.empty())
        return pick(language, "Indiquez une commande.", "Name a command.");
    return pick(language, "La commande " + quoted(name, language) + " n’existe pas.",
                "There is no command " + quoted(name, language) + ".");
}

std::string unknown_option(const std::string& name, Language language) {
    return pick(language, "L’option " + quoted(name, language) + " n’existe pas.",
                "There is no option " + quoted(name, language) + ".");
}

std::string missing_value(const std::string& option, Language language) {
    return pick(language, "L’option " + option + " attend une valeur.",
                "The option " + option + " needs a value.");
}

std::string bad_value(const std::string& option, const std::string& value,
                      const std::string& allowed, Language language) {
    return pick(language,
                "L’option " + option + " n’accepte pas " + quoted(value, language) +
                    ". Valeurs possibles\u00A0: " + allowed + ".",
                "The option " + option + " does not take " + quoted(value, language) +
                    ". Possible values: " + allowed + ".");
}

std::string numbers_between(int least, int most, Language language) {
    const std::string from = std::to_string(least), to = std::to_string(most);
    return pick(language, "de " + from + " à " + to, from + " to " + to);
}

std::string a_date(Language language) {
    return pick(language, "une date, comme 2024-04-30", "a date, like 2024-04-30");
}

std::string one_response_only(Language language) {
    return pick(language,
                "La commande score lit une seule autoévaluation. Pour plusieurs, utilisez aggregate.",
                "The command score reads one self-assessment. For several, use aggregate.");
}

std::string no_scores(const std::string& questionnaire, Language language) {
    return pick(language,
                "Le questionnaire " + quoted(questionnaire, language) +
                    " n’a pas de scores. Choisissez une autoévaluation.",
                "The questionnaire " + quoted(questionnaire, language) +
                    " has no scores. Choose a self-assessment.");
}

std::string missing_option(const std::string& option, Language language) {
    return pick(language, "L’option " + option + " est requise.",
                "The option " + option + " is required.");
}

std::string missing_input(Language language) {
    return pick(language, "Indiquez au moins un fichier, un dossier ou «\u00A0-\u00A0».",
                "Name at least one file, folder or “-”.");
}

std::string one_file_only(Language language) {
    return pick(language, "Écrivez\u00A0: intergrappes questionnaire check FICHIER",
                "Write: intergrappes questionnaire check FILE");
}

std::string unusable_option(const std::string& option, Language language) {
    return pick(language, "L’option " + option + " ne sert pas à cette commande.",
                "The option " + option + " has no use with this command.");
}

std::string cannot_read(const std::string& path, Language language) {
    return pick(language, "Lecture impossible\u00A0: " + quoted(path, language) + ".",
                "Cannot read " + quoted(path, language) + ".");
}

std::string cannot_write(const std::string& path, Language language) {
    return pick(language, "Écriture impossible\u00A0: " + quoted(path, language) + ".",
                "Cannot write " + quoted(path, language) + ".");
}

std::string unknown_questionnaire(const std::string& name, Language language) {
    return pick(language,
                quoted(name, language) + " n’est ni un questionnaire connu ni un fichier.",
                quoted(name, language) + " is neither a known questionnaire nor a file.");
}

std::string broken_program(Language language) {
    return pick(language, "Les questionnaires inclus dans le programme sont illisibles.",
                "The questionnaires built into the program cannot be read.");
}

std::string documents_read(long number, Language language) {
    return pick(language, counted(number, language, "document lu…", "documents lus…"),
                counted(number, language, "document read…", "documents read…"));
}

std::string summary(const Tally& tally, Language language) {
    if (language == Language::Fr)
        return counted(tally.counted, language, "réponse comptée", "réponses comptées") + ", " +
               counted(tally.duplicates, language, "doublon", "doublons") + ", " +
               counted(tally.superseded, language, "remplacée", "remplacées") + ", " +
               counted(tally.refused, language, "refusée", "refusées") + ", " +
               counted(tally.elsewhere, language, "d’un autre questionnaire",
                       "d’autres questionnaires") + ".";
    return counted(tally.counted, language, "response counted", "responses counted") + ", " +
           counted(tally.duplicates, language, "duplicate", "duplicates") + ", " +
           counted(tally.superseded, language, "superseded", "superseded") + ", " +
           counted(tally.refused, language, "refused", "refused") + ", " +
           counted(tally.elsewhere, language, "of another questionnaire",
                   "of other questionnaires") + ".";
}

}  // namespace command
