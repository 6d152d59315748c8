#include "survey/exchange/messages.h"

#include <array>

#include "survey/base/utf8.h"

namespace exchange {

namespace {

using base::Code;
using base::Fault;
using base::Language;

// {detail}: the offending piece, quoted, when there is one. {place}: where, between parentheses, when
// it is known and not the piece itself.
struct Wording {
    Code code;
    const char* fr;
    const char* en;
};
constexpr std::array<Wording, 30> kWordings{{
    {Code::TooBig,
     "Le fichier ou l’un de ses textes est trop volumineux{place}. "
     "Demandez un nouvel export.",
     "The file or one of its texts is too large{place}. Ask for a "
     "new export."},
    {Code::Empty,
     "Le fichier est vide. Demandez un nouvel export.",
     "The file is empty. Ask for a new export."},
    {Code::NotJson,
     "Le texte du fichier n’est pas du JSON{place}. Vérifiez qu’il "
     "s’agit bien d’un export ou demandez-en un nouveau.",
     "The text of the file is not JSON{place}. Check that it is an "
     "export, or ask for a new one."},
    {Code::Truncated,
     "Le fichier s’arrête avant sa fin{place}. Téléchargez-le de "
     "nouveau ou demandez un nouvel export.",
     "The file stops before its end{place}. Download it again or "
     "ask for a new export."},
    {Code::Compressed,
     "Le fichier est compressé. Décompressez-le, puis importez ce "
     "qu’il contient.",
     "The file is compressed. Decompress it, then import what it "
     "holds."},
    {Code::Utf16,
     "Le fichier est enregistré en UTF-16. Enregistrez-le en UTF-8 "
     "ou demandez un nouvel export.",
     "The file is saved as UTF-16. Save it as UTF-8 or ask for a "
     "new export."},
    {Code::BadUtf8,
     "Le fichier contient des caractères illisibles{place}. "
     "Demandez un nouvel export.",
     "The file holds unreadable characters{place}. Ask for a new "
     "export."},
    {Code::TooDeep,
     "Le fichier contient trop de niveaux imbriqués{place}. "
     "Demandez un nouvel export.",
     "The file has too many nested levels{place}. Ask for a new "
     "export."},
    {Code::TooMany,
     "Le fichier contient trop de valeurs{place}. Demandez un "
     "nouvel export.",
     "The file holds too many values{place}. Ask for a new export."},
    {Code::DupKey,
     "Un même nom est écrit deux fois{detail}{place}. Gardez-en un "
     "seul ou demandez un nouvel export.",
     "The same name is written twice{detail}{place}. Keep only one "
     "or ask for a new export."},
    {Code::BadNumber,
     "Le nombre{detail} n’est pas permis{place}. Écrivez-le sans "
     "exposant, avec au plus 15 chiffres.",
     "The number{detail} is not allowed{place}. Write it without an "
     "exponent, with at most 15 digits."},
    {Code::WrongFormat,
     "Ce fichier n’est pas de la sorte attendue{detail}{place}. "
     "Choisissez un fichier exporté d’Intergrappes DD.",
     "This is not the kind of file expected{detail}{place}. Choose "
     "a file exported from Intergrappes DD."},
    {Code::NewerVersion,
     "Ce fichier vient d’une version plus récente{detail}{place}. "
     "Mettez Intergrappes DD à jour, puis recommencez.",
     "This file comes from a newer version{detail}{place}. Update "
     "Intergrappes DD, then try again."},
    {Code::Checksum,
     "Le contenu du fichier ne correspond plus à sa somme de "
     "contrôle\u00A0: il a été modifié ou abîmé. Demandez un nouvel "
     "export.",
     "The content of the file no longer matches its checksum: it "
     "was changed or damaged. Ask for a new export."},
    {Code::OtherQuestionnaire,
     "Ces réponses portent sur un autre questionnaire{detail}. "
     "Ouvrez-les avec ce questionnaire.",
     "These answers belong to another questionnaire{detail}. Open "
     "them with that questionnaire."},
    {Code::UnknownQuestion,
     "La question{detail} ne fait pas partie du "
     "questionnaire{place}. Corrigez-la ou demandez un nouvel "
     "export.",
     "The question{detail} is not part of the questionnaire{place}. "
     "Correct it or ask for a new export."},
    {Code::UnknownOption,
     "Le choix{detail} n’existe pas{place}. Corrigez-le ou demandez "
     "un nouvel export.",
     "The choice{detail} does not exist{place}. Correct it or ask "
     "for a new export."},
    {Code::OutOfRange,
     "La valeur{detail} n’est pas permise{place}. Corrigez-la ou "
     "demandez un nouvel export.",
     "The value{detail} is not allowed{place}. Correct it or ask "
     "for a new export."},
    {Code::WrongType,
     "La valeur{detail} n’est pas du type attendu{place}. "
     "Corrigez-la ou demandez un nouvel export.",
     "The value{detail} is not of the type expected{place}. Correct "
     "it or ask for a new export."},
    {Code::Missing,
     "Il manque une valeur{place}. Ajoutez-la ou demandez un nouvel "
     "export.",
     "A value is missing{place}. Add it or ask for a new export."},
    {Code::UnknownKey,
     "La clé{detail} n’a pas sa place ici{place}. Retirez-la ou "
     "demandez un nouvel export.",
     "The key{detail} has no place here{place}. Remove it or ask "
     "for a new export."},
    {Code::Full,
     "L’espace de cet appareil est plein\u00A0: vos dernières "
     "réponses ne sont pas enregistrées. Exportez-les maintenant, "
     "puis libérez de l’espace.",
     "This device is out of space: your latest answers are not "
     "saved. Export them now, then free some space."},
    {Code::Closed,
     "Le navigateur a fermé l’espace d’enregistrement. Vos réponses "
     "restent dans cette page\u00A0: exportez-les, puis rechargez "
     "la page.",
     "The browser closed the storage. Your answers are still in "
     "this page: export them, then reload the page."},
    {Code::Damaged,
     "L’enregistrement sur cet appareil est endommagé. Exportez ce "
     "que la page montre ou ouvrez votre dernier export.",
     "What was saved on this device is damaged. Export what the "
     "page shows, or open your latest export."},
    {Code::Blocked,
     "L’enregistrement ne répond pas\u00A0: un autre onglet le retient "
     "peut-être. Fermez les autres onglets de cette page\u00A0; vos "
     "réponses restent ici, et l’on réessaie.",
     "The storage does not answer: another tab may be holding it. "
     "Close the other tabs of this page; your answers are still "
     "here, and saving is tried again."},
    {Code::Private,
     "Ce navigateur ne permet pas d’enregistrer ici. Tout "
     "fonctionne, mais exportez vos réponses avant de fermer la "
     "page.",
     "This browser does not allow saving here. Everything works, "
     "but export your answers before closing the page."},
    {Code::OtherTab,
     "Ces réponses sont ouvertes dans un autre onglet. Continuez "
     "dans cet onglet ou fermez-le.",
     "These answers are open in another tab. Continue there or "
     "close that tab."},
    {Code::NewerStore,
     "Une version plus récente d’Intergrappes DD a enregistré sur cet "
     "appareil\u00A0: cette page ne lit ni ne change ces réponses. "
     "Rechargez-la pour la mettre à jour.",
     "A newer version of Intergrappes DD saved on this device: this "
     "page neither reads nor changes those answers. Reload it to "
     "update it."},
    {Code::Sealed,
     "Ce fichier est protégé par une phrase de passe. Ouvrez-le dans "
     "la page, avec cette phrase, puis exportez-le sans elle.",
     "This file is under a passphrase. Open it in the page, with that "
     "passphrase, then export it without one."},
    {Code::TooManyFiles,
     "Ce fichier n’a pas été lu\u00A0: il y en avait plus de 100 000 à la "
     "fois. Ajoutez séparément ceux qui restent.",
     "This file was not read: there were more than 100,000 at once. Add "
     "the remaining ones separately."},
}};

std::string wording(Code code, Language language) {
    for (const Wording& wording : kWordings) {
        if (wording.code == code) return language == Language::Fr ? wording.fr : wording.en;
    }
    return {};
}

std::string quoted(const std::string& piece, Language language) {
    const std::string text = base::excerpt(piece);
    return language == Language::Fr ? "«\u00A0" + text + "\u00A0»" : "“" + text + "”";
}

std::string line_and_column(const Fault& fault, Language language) {
    const char* line = language == Language::Fr ? "ligne\u00A0" : "line ";
    const char* column = language == Language::Fr ? ", colonne\u00A0" : ", column ";
    return line + std::to_string(fault.line) + column + std::to_string(fault.column);
}

std::string place(const Fault& fault, Language language) {
    std::string text = fault.where == fault.detail ? "" : base::excerpt(fault.where);
    if (fault.line > 0) text += (text.empty() ? "" : ", ") + line_and_column(fault, language);
    return text.empty() ? text : " (" + text + ")";
}

void fill(std::string& sentence, const std::string& mark, const std::string& text) {
    const std::size_t at = sentence.find(mark);
    if (at != std::string::npos) sentence.replace(at, mark.size(), text);
}

}  // namespace

std::string message(const Fault& fault, Language language) {
    std::string sentence = wording(fault.code, language);
    // The place first: what the file says may look like a mark.
    fill(sentence, "{place}", place(fault, language));
    fill(sentence, "{detail}", fault.detail.empty() ? "" : " " + quoted(fault.detail, language));
    return sentence;
}

}  // namespace exchange
