#pragma once
// What the interface says. French (Québec) first; U+00A0 before : » % and after «, U+202F before
// ; ? !. Sentences with counts are functions, because a plural is not a suffix.

#include <string>
#include <string_view>

#include "survey/base/text.h"

namespace words {

using base::Language;

struct Phrase {
    const char* fr;
    const char* en;
    constexpr const char* in(Language language) const { return language == Language::En ? en : fr; }
};

// French takes the singular below 2, English at 1 only.
const char* plural(int count, const char* one, const char* many, Language language);
// "2 fichiers", the number as the language writes it.
std::string count_of(int count, const Phrase& one, const Phrase& many, Language language);

inline constexpr const char* kProductName = "Intergrappes DD";

// Chrome.
inline constexpr Phrase kHome{"Intergrappes DD, accueil", "Intergrappes DD, home"};
inline constexpr Phrase kLanguageGroup{"Langue", "Language"};
inline constexpr Phrase kToDark{"Passer au thème sombre", "Switch to the dark theme"};
inline constexpr Phrase kToLight{"Passer au thème clair", "Switch to the light theme"};
inline constexpr Phrase kOffline{"Hors ligne", "Offline"};
inline constexpr Phrase kSurvey{"Sondage de priorités", "Priority survey"};
inline constexpr Phrase kCoordination{"Coordination", "Coordination"};
inline constexpr Phrase kSaving{"Enregistrement en cours", "Saving"};
inline constexpr Phrase kNotSaved{"Non enregistré", "Not saved"};

// Start.
inline constexpr Phrase kStartTitle{"Où en sont vos pratiques durables\u202F?",
                                    "Where do your sustainable practices stand?"};
inline constexpr Phrase kStartLead{
    "Situez votre grappe ou votre organisation, comparez-vous et agissez. Une même démarche pour "
    "les 10\u00A0grappes sectorielles du Québec.",
    "See where your cluster or organization stands, compare and act. One approach for Québec’s "
    "10\u00A0sector clusters."};
inline constexpr Phrase kInProgress{"En cours", "In progress"};
inline constexpr Phrase kResume{"Reprendre", "Resume"};
inline constexpr Phrase kDelete{"Supprimer", "Delete"};
inline constexpr Phrase kRepresent{"Je représente une grappe", "I represent a cluster"};
inline constexpr Phrase kRepresentText{
    "Dites où en est chaque initiative et ce que votre grappe veut prioriser.",
    "Say where each initiative stands and what your cluster wants to prioritize."};
inline constexpr Phrase kAnswerSurvey{"Répondre au sondage", "Answer the survey"};
inline constexpr Phrase kAssess{"J’autoévalue mon organisation", "I assess my organization"};
inline constexpr Phrase kAssessText{
    "Situez vos pratiques sur cinq niveaux et repartez avec trois prochaines étapes.",
    "Place your practices on five levels and leave with three next steps."};
inline constexpr Phrase kBegin{"Commencer", "Begin"};
inline constexpr Phrase kCoordinate{"Je coordonne", "I coordinate"};
inline constexpr Phrase kCoordinateText{
    "Importez les fichiers des 10\u00A0grappes, comparez-les et produisez le graphique du plan.",
    "Import the files of the 10\u00A0clusters, compare them and produce the plan’s chart."};
inline constexpr Phrase kFilesByEmail{"Fichiers reçus par courriel", "Files received by email"};
inline constexpr Phrase kImportAndCompare{"Importer et comparer", "Import and compare"};
inline constexpr Phrase kPrivacy{
    "Vos réponses restent sur cet appareil. Rien n’est transmis\u202F; vous choisissez quand "
    "exporter votre fichier.",
    "Your answers stay on this device. Nothing is sent; you choose when to export your file."};
inline constexpr Phrase kOpenFile{"Ouvrir un fichier", "Open a file"};
inline constexpr Phrase kErase{"Effacer mes données", "Erase my data"};
inline constexpr Phrase kDraftDeleted{"Réponses supprimées", "Answers deleted"};
inline constexpr Phrase kImportsCleared{"Fichiers retirés", "Files removed"};
inline constexpr Phrase kUndo{"Annuler", "Undo"};
inline constexpr Phrase kClose{"Fermer", "Close"};
inline constexpr Phrase kOpenFailed{"Ce fichier n’a pas pu être ouvert",
                                    "This file could not be opened"};

inline constexpr Phrase kOpenOlder{
    "Cet appareil a déjà une version plus récente de ces réponses. Rien n’a été modifié\u202F; "
    "reprenez-la ci-dessous.",
    "This device already has a more recent version of these answers. Nothing was changed; resume it "
    "below."};

// Identity.
inline constexpr Phrase kWhoTitle{"Pour qui répondez-vous\u202F?", "Who are you answering for?"};
inline constexpr Phrase kWhoLead{
    "Ces renseignements accompagnent vos réponses dans le fichier que vous exporterez.",
    "This information goes with your answers in the file you will export."};
inline constexpr Phrase kYourCluster{"Votre grappe", "Your cluster"};
inline constexpr Phrase kYourName{"Votre nom", "Your name"};
inline constexpr Phrase kWave{"Année du sondage", "Survey year"};
inline constexpr Phrase kOptional{"facultatif", "optional"};
inline constexpr Phrase kRequired{"obligatoire", "required"};
inline constexpr Phrase kChooseCluster{"Choisissez votre grappe pour commencer.",
                                       "Choose your cluster to begin."};
inline constexpr Phrase kGiveWave{"Inscrivez l’année du sondage, par exemple 2023.",
                                  "Enter the survey year, for example 2023."};
inline constexpr Phrase kBack{"Retour", "Back"};

// Survey.
inline constexpr Phrase kAnsweringFor{"Vous répondez pour", "You are answering for"};
inline constexpr Phrase kSections{"Sections du sondage", "Survey sections"};
inline constexpr Phrase kShowSections{"Sections", "Sections"};
inline constexpr Phrase kPrevious{"Précédente", "Previous"};
inline constexpr Phrase kNext{"Suivante", "Next"};
inline constexpr Phrase kToReview{"Vérifier", "Review"};
inline constexpr Phrase kReviewAndExport{"Vérifier et exporter", "Review and export"};
inline constexpr Phrase kBadNumber{"Inscrivez un nombre, par exemple 12,5.",
                                   "Enter a number, for example 12.5."};
inline constexpr Phrase kBadDate{"Inscrivez une date, par exemple 2024-04-30.",
                                 "Enter a date, for example 2024-04-30."};
inline constexpr Phrase kBadMonth{"Inscrivez un mois, par exemple 2024-04.",
                                  "Enter a month, for example 2024-04."};
inline constexpr Phrase kClearAnswer{"Effacer la réponse", "Clear the answer"};

// Review.
inline constexpr Phrase kReviewTitle{"Vérifier et exporter", "Review and export"};
inline constexpr Phrase kExport{"Exporter mes réponses", "Export my answers"};
inline constexpr Phrase kExportText{
    "Le fichier contient toutes vos réponses. Envoyez-le par courriel à la coordination du plan, "
    "à Montréal InVivo.",
    "The file holds all your answers. Email it to the plan’s coordination, at Montréal InVivo."};
inline constexpr Phrase kExported{"Fichier exporté", "File exported"};
inline constexpr Phrase kAllThere{"Toutes les réponses obligatoires sont données.",
                                  "Every required answer is given."};
inline constexpr Phrase kStillExport{
    "Vous pouvez exporter dès maintenant\u202F; ce qui manque sera compté sans réponse.",
    "You can export now; what is missing will count as blank."};
inline constexpr Phrase kMissingTitle{"Ce qui manque", "What is missing"};
inline constexpr Phrase kToCorrect{"À corriger\u00A0: cette réponse ne sera pas dans le fichier",
                                   "To correct: this answer will not be in the file"};
inline constexpr Phrase kBySection{"Par section", "By section"};
inline constexpr Phrase kOpenSection{"Ouvrir", "Open"};

// The coordinator's part, before it is there.
inline constexpr Phrase kImportTab{"Importer", "Import"};
inline constexpr Phrase kResultsTab{"Résultats", "Results"};
inline constexpr Phrase kPrioritiesTab{"Priorités", "Priorities"};
inline constexpr Phrase kPoolingTab{"Mutualisation", "Pooling"};
inline constexpr Phrase kMembersTab{"Membres", "Members"};
inline constexpr Phrase kFilesTab{"Rapport", "Report"};
inline constexpr Phrase kTabs{"Étapes de la coordination", "Coordination steps"};
inline constexpr Phrase kImportTitle{"Importer les réponses", "Import answers"};
inline constexpr Phrase kPartLoading{"Chargement des écrans de la coordination…",
                                     "Loading the coordinator’s screens…"};
inline constexpr Phrase kPartFailed{
    "Les écrans de la coordination n’ont pas pu être chargés. Rien n’a été perdu. Vérifiez la "
    "connexion, puis réessayez.",
    "The coordinator’s screens could not be loaded. Nothing was lost. Check the connection, then "
    "try again."};
inline constexpr Phrase kTryAgain{"Réessayer", "Try again"};

// Several tabs, the second copy, a newer build.
inline constexpr Phrase kElsewhere{
    "Ces réponses sont ouvertes dans un autre onglet. Ici, vous pouvez les lire.",
    "These answers are open in another tab. Here you can read them."};
inline constexpr Phrase kEditHere{"Modifier ici", "Edit here"};
inline constexpr Phrase kDeskElsewhere{
    "La coordination est ouverte dans un autre onglet.", "Coordination is open in another tab."};
inline constexpr Phrase kContinueHere{"Continuer ici", "Continue here"};
inline constexpr Phrase kApart{
    "Un autre onglet avait changé ces réponses\u00A0: vos changements sont gardés à part, dans une "
    "copie. La page d’accueil montre les deux.",
    "Another tab had changed these answers: your changes are kept apart, in a copy. The start page "
    "shows both."};
inline constexpr Phrase kCopySuffix{" (copie)", " (copy)"};
inline constexpr Phrase kRescue{
    "Une partie de ce qui était enregistré sur cet appareil manque ou est abîmée. Une copie de secours "
    "contient ce qui manque.",
    "Part of what was saved on this device is missing or damaged. A second copy holds what is missing."};
inline constexpr Phrase kTakeCopy{"Reprendre la copie", "Take the copy back"};
inline constexpr Phrase kLeaveCopy{"Continuer sans la copie", "Go on without it"};
inline constexpr Phrase kNewerBuild{"Une nouvelle version d’Intergrappes DD est prête.",
                                    "A new version of Intergrappes DD is ready."};
inline constexpr Phrase kUpdate{"Mettre à jour", "Update now"};

// Help.
inline constexpr Phrase kHelpTitle{"Aide et affichage", "Help and display"};
inline constexpr Phrase kDisplay{"Affichage", "Display"};
inline constexpr Phrase kTheme{"Thème", "Theme"};
inline constexpr Phrase kThemeSystem{"Comme l’appareil", "Same as the device"};
inline constexpr Phrase kThemeLight{"Clair", "Light"};
inline constexpr Phrase kThemeDark{"Sombre", "Dark"};
inline constexpr Phrase kPage{"Présentation", "Layout"};
inline constexpr Phrase kPageDrawn{"Page dessinée", "Drawn page"};
inline constexpr Phrase kPageDrawnText{
    "La présentation habituelle, lisible aussi par un lecteur d’écran.",
    "The usual layout, which screen readers can read too."};
inline constexpr Phrase kPagePlain{"Page simple", "Plain page"};
inline constexpr Phrase kPagePlainText{
    "Le même contenu, avec vos réglages de texte, de couleurs et d’espacement.",
    "The same content, with your own text, colour and spacing settings."};
inline constexpr Phrase kYourAnswers{"Vos réponses", "Your answers"};
inline constexpr Phrase kYourAnswersText{
    "Elles s’enregistrent d’elles-mêmes sur cet appareil, à chaque changement\u202F; "
    "«\u00A0Enregistré\u00A0» le confirme.\n"
    "Pour les remettre à la coordination, exportez votre fichier, puis envoyez-le par courriel.\n"
    "«\u00A0Ouvrir un fichier\u00A0», sur la page d’accueil, le rouvre ici ou sur un autre appareil.",
    "They save themselves on this device at every change; “Saved” confirms it.\n"
    "To hand them to the coordination, export your file, then email it.\n"
    "“Open a file”, on the home page, opens it again here or on another device."};
inline constexpr Phrase kByKeyboard{"Au clavier", "By keyboard"};
inline constexpr Phrase kByKeyboardText{
    "Tab mène à l’élément suivant, Maj\u00A0+\u00A0Tab au précédent.\n"
    "Les flèches choisissent dans un groupe de réponses, Espace coche, Entrée active un bouton.\n"
    "Les raccourcis du navigateur restent les vôtres\u00A0: chercher, imprimer, agrandir.",
    "Tab leads to the next element, Shift + Tab to the one before.\n"
    "Arrows choose within a group of answers, Space ticks, Enter activates a button.\n"
    "The browser’s shortcuts remain yours: find, print, zoom."};
inline constexpr Phrase kTrouble{"En cas de problème", "If something goes wrong"};
inline constexpr Phrase kTroubleText{
    "Rechargez la page\u00A0: ce qui est enregistré y sera encore.\n"
    "Si un message demeure, exportez vos réponses, puis écrivez à la coordination du plan, à "
    "Montréal InVivo.",
    "Reload the page: what is saved will still be there.\n"
    "If a message stays, export your answers, then write to the plan’s coordination, at Montréal "
    "InVivo."};

inline constexpr Phrase kProtect{"Protéger par une phrase de passe", "Protect with a passphrase"};
inline constexpr Phrase kProtectText{
    "Sans elle, personne ne peut lire le fichier.", "Without it, nobody can read the file."};
inline constexpr Phrase kPassphrase{"Phrase de passe", "Passphrase"};
inline constexpr Phrase kPassphraseText{
    "Au moins 12\u00A0caractères. Notez-la, et transmettez-la autrement que le fichier\u00A0: au téléphone, par "
    "exemple. Personne ne peut la retrouver.",
    "At least 12 characters. Write it down, and hand it over another way than the file: by phone, for "
    "instance. Nobody can find it again."};
inline constexpr Phrase kPassphraseShort{
    "Écrivez au moins 12\u00A0caractères.", "Type at least 12 characters."};
inline constexpr Phrase kPropose{"Proposer une phrase", "Suggest one"};
inline constexpr Phrase kNotSealed{
    "Le fichier n’a pas pu être protégé\u00A0: rien n’a été exporté. Essayez de nouveau.",
    "The file could not be protected: nothing was exported. Try again."};
inline constexpr Phrase kOpening{"Ouverture des fichiers protégés…", "Opening the protected files…"};
inline constexpr Phrase kOpenSealed{"Ouvrir", "Open"};
inline constexpr Phrase kLeaveSealed{"Ne pas ouvrir", "Do not open"};
inline constexpr Phrase kNotOpened{
    "Cette phrase n’ouvre pas le fichier\u00A0: elle n’est pas la bonne, ou le fichier a été abîmé. Rien n’en "
    "a été lu.",
    "This passphrase does not open the file: it is not the right one, or the file was damaged. Nothing of "
    "it was read."};

// « 1 fichier attend sa phrase de passe : a.json. », « 4 fichiers attendent leur phrase de passe. »
std::string files_closed(int count, std::string_view names, Language language);
std::string saved_at(int minute_of_day, Language language);          // « Enregistré à 14 h 32 »
std::string clock(int minute_of_day, Language language);
// « Modifié aujourd’hui à 14 h 32 », « Modifié le 2 octobre à 9 h 05 »: both times UTC, ISO 8601;
// empty when either is not.
std::string moment(std::string_view then, std::string_view now, int local_offset,
                   Language language);   // the same without the verb
std::string modified_at(std::string_view then, std::string_view now, int local_offset,
                        Language language);
std::string pages_done(int done, int total, Language language);      // « 6 pages sur 14 »
std::string section_of(int index, int total, std::string_view title, Language language);
std::string page_of(int index, int total, Language language);
// « Environ 20 minutes, 14 initiatives »
std::string about_minutes(int minutes, int count, const Phrase& of_what, Language language);
std::string missing_count(int count, Language language);
std::string answers_given(int count, Language language);
std::string in_downloads(std::string_view name, Language language);
std::string up_to(int count, Language language);                     // « 3 choix au plus »
std::string scale_end(int value, std::string_view label);            // « Sondage de priorités, mmode, 2023 »
std::string title_for(std::string_view survey, std::string_view whose, std::string_view wave);
std::string at_most(int length, Language language);
std::string between(std::string_view low, std::string_view high, Language language);

}  // namespace words
