#pragma once
// What the coordinator's screens say.

#include <string>
#include <vector>

#include "app/words/words.h"

namespace words {

// Import.
inline constexpr Phrase kImportLead{
    "Les fichiers sont lus sur cet appareil\u202F; rien n’est envoyé.",
    "Files are read on this device; nothing is sent."};
inline constexpr Phrase kDropHere{"Déposez les fichiers ici", "Drop files here"};
inline constexpr Phrase kDropKinds{
    "Fichiers .json et .ndjson, dossiers entiers, plusieurs à la fois",
    ".json and .ndjson files, whole folders, several at once"};
inline constexpr Phrase kChooseFiles{"Choisir des fichiers", "Choose files"};
inline constexpr Phrase kAccepted{"Accepté", "Accepted"};
inline constexpr Phrase kUnverified{"Accepté, non vérifié", "Accepted, unverified"};
inline constexpr Phrase kDuplicate{"Doublon", "Duplicate"};
inline constexpr Phrase kSuperseded{"Remplacé", "Superseded"};
inline constexpr Phrase kRefused{"Refusé", "Refused"};
inline constexpr Phrase kDuplicateText{
    "Identique à un fichier déjà importé. Rien n’a changé.",
    "The same as a file already imported. Nothing changed."};
inline constexpr Phrase kSupersededText{
    "Une version plus récente compte à sa place.",
    "A more recent version counts in its place."};
inline constexpr Phrase kUnverifiedText{
    "Sans somme de contrôle\u00A0: le fichier a pu être modifié hors de l’application.",
    "No checksum: the file may have been changed outside the app."};
inline constexpr Phrase kRivalText{
    "Deux réponses existent pour cette grappe\u00A0: l’autre compte. Le choix est plus haut.",
    "There are two answers for this cluster: the other one counts. The choice is above."};
inline constexpr Phrase kPaste{"Coller", "Paste"};
inline constexpr Phrase kStop{"Arrêter la lecture", "Stop reading"};
inline constexpr Phrase kShownFiles{"Afficher", "Show"};
inline constexpr Phrase kAllFiles{"Tous les fichiers", "All files"};
inline constexpr Phrase kShowMore{"Afficher la suite", "Show more"};
inline constexpr Phrase kRemoveBatch{"Retirer ce lot", "Remove this batch"};
inline constexpr Phrase kBatches{"Lots", "Batches"};
inline constexpr Phrase kSaveVerdicts{"Verdicts CSV", "Verdicts CSV"};
inline constexpr Phrase kSaveWorkspace{"Tout enregistrer", "Save everything"};
inline constexpr Phrase kSaveWorkspaceText{
    "Un seul fichier avec toutes les réponses et vos choix\u00A0: déposez-le ici, sur cet appareil ou "
    "un autre, pour reprendre.",
    "One file with every answer and your choices: drop it here, on this device or another, to go "
    "on."};
inline constexpr Phrase kQuestion{"Question", "Question"};
inline constexpr Phrase kYes{"Oui", "Yes"};
inline constexpr Phrase kNo{"Non", "No"};
inline constexpr Phrase kBlankAnswer{"Sans réponse", "Blank"};
inline constexpr Phrase kSaidNotApplicable{"Sans objet", "Not applicable"};
inline constexpr Phrase kSaidDontKnow{"Ne sait pas", "Don’t know"};
inline constexpr Phrase kConflicts{"À choisir", "To choose"};
inline constexpr Phrase kConflictText{
    "Une seule réponse compte par grappe et par année. La plus récente a été prise\u00A0; choisissez "
    "l’autre si c’est la bonne.",
    "One answer counts for each cluster and year. The most recent was taken; choose the other if it "
    "is the right one."};
inline constexpr Phrase kLatest{"La plus récente", "The most recent"};
inline constexpr Phrase kHideDifferences{"Masquer les différences", "Hide the differences"};
inline constexpr Phrase kClearFiles{"Retirer tous les fichiers", "Remove all files"};
inline constexpr Phrase kWhoAnswered{"Qui a répondu", "Who answered"};
inline constexpr Phrase kReceived{"Reçu", "Received"};
inline constexpr Phrase kWaiting{"En attente", "Waiting"};
inline constexpr Phrase kWithdrew{"S’est retirée", "Withdrew"};
inline constexpr Phrase kClusterColumn{"Grappe", "Cluster"};
inline constexpr Phrase kCollection{"Collecte", "Collection"};
inline constexpr Phrase kAllCollections{"Toutes les collectes", "All collections"};
inline constexpr Phrase kRemind{"Rappel", "Reminder"};
inline constexpr Phrase kHideReminder{"Masquer le rappel", "Hide the reminder"};
inline constexpr Phrase kCopy{"Copier le texte", "Copy the text"};
inline constexpr Phrase kCopied{"Texte copié", "Text copied"};
inline constexpr Phrase kSeeResults{"Voir les résultats", "See the results"};

// Results.
inline constexpr Phrase kNoResults{"Aucune réponse à comparer", "No answers to compare"};
inline constexpr Phrase kNoResultsText{
    "Importez d’abord les fichiers des grappes.", "Import the clusters’ files first."};
inline constexpr Phrase kPrioritiesTitle{
    "Ce que les grappes veulent faire", "What the clusters want to do"};
inline constexpr Phrase kPoolingTitle{
    "Ce que les grappes peuvent faire ensemble", "What the clusters can do together"};
inline constexpr Phrase kMembersTitle{"Où en sont les membres", "Where the members stand"};
inline constexpr Phrase kGroupBy{"Comparer par", "Compare by"};
inline constexpr Phrase kPracticesOf{"Pratiques du thème", "Practices of the theme"};
inline constexpr Phrase kCross{"Filtrer et croiser", "Filter and cross-tabulate"};
inline constexpr Phrase kCrossLead{
    "Une mesure à la fois. Chaque fichier que vous exportez compte\u00A0: un choix qui, combiné à lui, "
    "isolerait un petit groupe est ensuite refusé.",
    "One measure at a time. Each file you export counts: a selection that, combined with it, would "
    "isolate a small group is then refused."};
inline constexpr Phrase kMeasure{"Mesure", "Measure"};
inline constexpr Phrase kGroupsBy{"Groupes", "Groups"};
inline constexpr Phrase kNoGroups{"Aucun groupe", "No groups"};
inline constexpr Phrase kOnly{"Filtre\u00A0:", "Filter:"};
inline constexpr Phrase kAllOfThem{"Toutes les valeurs", "All values"};
inline constexpr Phrase kCrossAlike{
    "Un seul niveau, ce qui révèle la réponse de chaque organisation\u00A0: ",
    "A single level, which reveals each organization’s answer: "};
inline constexpr Phrase kTheSelection{"la sélection", "the selection"};
// Each goes on with a number of organisations: refused().
inline constexpr Phrase kCrossTooFew{
    "Ce choix n’est pas montré\u00A0: il désignerait moins de", "This selection is not shown: it would point to fewer than"};
inline constexpr Phrase kCrossAgainstGroups{
    "Ce choix n’est pas montré\u00A0: comparé aux groupes déjà publiés, il isolerait moins de",
    "This selection is not shown: compared with the groups already published, it would isolate fewer than"};
inline constexpr Phrase kCrossAgainstExport{
    "Ce choix n’est pas montré\u00A0: combiné à ce que vous avez déjà exporté, il isolerait moins de",
    "This selection is not shown: combined with what you exported already, it would isolate fewer than"};
inline constexpr Phrase kCrossUncertain{
    "Ce choix n’est pas montré\u00A0: avec ce qui est déjà publié, rien n’exclut qu’il isole moins de",
    "This selection is not shown: with what is published already, it may isolate fewer than"};
inline constexpr Phrase kSortRows{"Ordre des initiatives", "Order of the initiatives"};
inline constexpr Phrase kSortColumns{"Ordre des grappes", "Order of the clusters"};
inline constexpr Phrase kByRank{"Rang", "Rank"};
inline constexpr Phrase kByQuestionnaire{"Questionnaire", "Questionnaire"};
inline constexpr Phrase kByName{"Ordre alphabétique", "Alphabetical"};
inline constexpr Phrase kByAgreement{"Désaccord d’abord", "Least agreement first"};
inline constexpr Phrase kUsualOrder{"Ordre habituel", "Usual order"};
inline constexpr Phrase kByNeeds{"Demandes d’abord", "Most demands first"};
inline constexpr Phrase kAnswersTo{"Réponses aux questions générales", "Answers to the general questions"};
inline constexpr Phrase kTitleAndNote{"Titre et note", "Title and note"};
inline constexpr Phrase kOwnTitle{"Titre du graphique", "Title of the chart"};
inline constexpr Phrase kOwnNote{"Note sous le graphique", "Note under the chart"};
inline constexpr Phrase kResolution{"Finesse du PNG", "Sharpness of the PNG"};
inline constexpr Phrase kWaveShown{"Année", "Year"};

// Files.
inline constexpr Phrase kFilesTitle{"Rapport et fichiers", "Report and files"};
inline constexpr Phrase kFilesLead{
    "Les mêmes graphiques et chiffres qu’à l’écran, prêts à remettre au comité. Ce qui désignerait "
    "un trop petit groupe de membres n’y est pas.",
    "The same charts and figures as on screen, ready for the committee. What would point to too small "
    "a group of members is not in them."};
inline constexpr Phrase kDownload{"Télécharger", "Download"};
inline constexpr Phrase kFileReport{"Rapport", "Report"};
inline constexpr Phrase kFileReportWhat{
    "Une page à ouvrir, à lire et à imprimer (Lettre ou A4), avec tous les graphiques et la méthode.",
    "One page to open, read and print (Letter or A4), with every chart and the method."};
inline constexpr Phrase kFileTables{"Tableaux (XLSX)", "Tables (XLSX)"};
inline constexpr Phrase kFileTablesWhat{
    "Un classeur pour Excel ou LibreOffice\u00A0: tous les tableaux, des graphiques à modifier, la "
    "méthode.",
    "A workbook for Excel or LibreOffice: every table, charts you can edit, the method."};
inline constexpr Phrase kFileAll{"Tout (ZIP)", "Everything (ZIP)"};
inline constexpr Phrase kFileAllWhat{
    "Les rapports, tableaux et graphiques de cette page et des écrans, en français et en anglais.",
    "The reports, tables and charts of this page and of the screens, in French and English."};
inline constexpr Phrase kFileInMaking{"Le fichier se prépare…", "The file is being prepared…"};
inline constexpr Phrase kFileNotMade{
    "Le fichier n’a pas pu être préparé. Vérifiez la connexion, puis réessayez.",
    "The file could not be prepared. Check the connection, then try again."};
inline constexpr Phrase kFileItems{"Réponses par question", "Answers by question"};
inline constexpr Phrase kFileItemsWhat{
    "CSV\u00A0: effectifs, part, sans objet, ne sait pas, sans réponse, moyenne, accord.",
    "CSV: counts, share, not applicable, don’t know, blank, mean, agreement."};
inline constexpr Phrase kFileRanking{"Classement des initiatives", "Ranking of the initiatives"};
inline constexpr Phrase kFileRankingWhat{
    "CSV\u00A0: indice de priorité, demande, ressources, Borda, Kemeny, étendue des rangs.",
    "CSV: priority index, demand, resources, Borda, Kemeny, range of ranks."};
inline constexpr Phrase kFileBenchmark{"Repères par groupe", "Benchmarks by group"};
inline constexpr Phrase kFileBenchmarkWhat{
    "CSV\u00A0: n, moyenne et quartiles par thème, par grappe, type, taille et région.",
    "CSV: n, mean and quartiles by theme, by cluster, type, size and region."};
inline constexpr Phrase kFileForMembers{"Repères à remettre aux membres", "Benchmarks for members"};
inline constexpr Phrase kFileForMembersWhat{
    "Un membre l’ouvre dans son autoévaluation pour se comparer. Aucune réponse n’y figure.",
    "A member opens it in its self-assessment to compare itself. No response is in it."};
inline constexpr Phrase kFileWaves{"Changements entre les années", "Changes between years"};
inline constexpr Phrase kFileWavesWhat{
    "CSV\u00A0: hausses, égalités, baisses et écart moyen de ceux qui ont répondu les deux fois.",
    "CSV: up, same, down and mean change of those who answered both times."};
inline constexpr Phrase kFileContacts{"Fiches de mise en relation", "Contact sheets"};
inline constexpr Phrase kFileContactsWhat{
    "Une page à imprimer par besoin\u00A0: qui cherche, qui offre, qui mènerait.",
    "One page to print for each need: who seeks, who offers, who would lead."};
inline constexpr Phrase kFilePooling{"Besoins et offres", "Needs and offers"};
inline constexpr Phrase kFilePoolingWhat{
    "CSV\u00A0: une ligne par paire de grappes.", "CSV: one row for each pair of clusters."};

std::string files_read(int count, Language language);
// « Lecture : 1 sur 3 fichiers, 1 200 réponses »
std::string reading_files(int read, int total, int responses, Language language);
std::string batch_title(std::string_view came, std::string_view now, int local_offset, int count,
                        Language language);
std::string differences_shown(int count, Language language);
std::string rows_shown(int shown, int total, Language language);
std::string verdict_counts(int accepted, int duplicates, int superseded, int refused,
                           Language language);
// "Reçu · 58 sur 60", with the number of versions when there are several.
std::string received(int answered, int asked, int versions, Language language);
std::string clusters_answered(int done, int total, Language language);
std::string bundle_row(int row, Language language);
// « 10 grappes ont répondu, 2026 », or organizations.
std::string responses_of(int count, bool clusters, const std::string& wave, Language language);
// « 300 points par pouce (impression) »
std::string resolution(int points, Language language);
// Groups of which all stand on one level, some of them by name and how many more there are.
std::string groups_alike(const std::vector<std::string>& names, int more, const std::string& wave,
                         Language language);
// Why a cross-tabulation is not shown, and what to do.
std::string refused(const Phrase& reason, int least, Language language);

}  // namespace words
