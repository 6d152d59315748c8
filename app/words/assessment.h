#pragma once
// What the screens of a self-assessment say.

#include "app/words/words.h"

namespace words {

// Identity and filling in.
inline constexpr Phrase kAssessment{"Autoévaluation", "Self-assessment"};
inline constexpr Phrase kAssessWho{"Quelle organisation évaluez-vous\u202F?",
                                   "Which organization are you assessing?"};
inline constexpr Phrase kAssessLead{
    "Comptez une trentaine de minutes. Vous pouvez arrêter et reprendre quand vous voulez\u202F; "
    "vos réponses restent sur cet appareil.",
    "Allow about thirty minutes. You can stop and resume whenever you like; your answers stay on "
    "this device."};
inline constexpr Phrase kOrganisation{"Nom de l’organisation", "Name of the organization"};
inline constexpr Phrase kGiveOrganisation{"Inscrivez le nom de l’organisation pour commencer.",
                                          "Enter the name of the organization to begin."};
inline constexpr Phrase kAssessedYear{"Année évaluée", "Year assessed"};
inline constexpr Phrase kGiveYear{"Inscrivez une année, par exemple 2026.",
                                  "Enter a year, for example 2026."};
inline constexpr Phrase kAlreadyAssessed{"Vous avez déjà fait cette autoévaluation\u202F?",
                                         "Have you done this self-assessment before?"};
inline constexpr Phrase kAlreadyAssessedText{
    "Ouvrez le fichier d’une année précédente\u00A0: vous verrez vos progrès.",
    "Open the file of an earlier year: you will see your progress."};
inline constexpr Phrase kOpenEarlier{"Ouvrir un fichier antérieur", "Open an earlier file"};
inline constexpr Phrase kAssessing{"Vous évaluez", "You are assessing"};
inline constexpr Phrase kThemes{"Thèmes", "Themes"};
inline constexpr Phrase kNotApplicable{"Sans objet", "Not applicable"};
inline constexpr Phrase kNotApplicableText{"Exclut la pratique du calcul.",
                                           "Leaves the practice out of the score."};
inline constexpr Phrase kDontKnow{"Je ne sais pas", "I don’t know"};
inline constexpr Phrase kDontKnowText{"Réduit la couverture du thème.",
                                      "Lowers the theme’s coverage."};
inline constexpr Phrase kEarlierAnswer{"Votre réponse de", "Your answer in"};
inline constexpr Phrase kThemeSoFar{"Score du thème jusqu’ici", "Theme score so far"};
inline constexpr Phrase kTabsAssessment{"Parties de l’autoévaluation", "Parts of the self-assessment"};
inline constexpr Phrase kTabAnswers{"Réponses", "Answers"};
inline constexpr Phrase kTabPlan{"Plan", "Plan"};
inline constexpr Phrase kTabCompare{"Comparer", "Compare"};

// Results.
inline constexpr Phrase kScoresTitle{"Vos résultats", "Your results"};
inline constexpr Phrase kOverall{"Score global", "Overall score"};
inline constexpr Phrase kOutOf100{"sur 100", "out of 100"};
inline constexpr Phrase kNoScoreYetText{
    "Un thème montre un score dès que la moitié de ses pratiques applicables, selon leur poids, a un "
    "niveau.",
    "A theme shows a score once half of its applicable practices, by weight, have a level."};
inline constexpr Phrase kSectorMedian{"Médiane du secteur", "Sector median"};
inline constexpr Phrase kWithSteps{"Avec vos étapes", "With your steps"};
inline constexpr Phrase kAtTarget{"À la cible", "At target"};
inline constexpr Phrase kPracticesRated{"Pratiques évaluées", "Practices rated"};
inline constexpr Phrase kByTheme{"Score et détail par thème", "Score and detail by theme"};
inline constexpr Phrase kWhyThisScore{"D’où vient ce score", "Where this score comes from"};
inline constexpr Phrase kPractice{"Pratique", "Practice"};
inline constexpr Phrase kAnswer{"Réponse", "Answer"};
inline constexpr Phrase kWeight{"Poids", "Weight"};
inline constexpr Phrase kPoints{"Points", "Points"};
inline constexpr Phrase kBlank{"Sans réponse", "Blank"};
inline constexpr Phrase kStrengths{"Vos forces", "Your strengths"};
inline constexpr Phrase kWeakPoints{"À améliorer", "To improve"};
inline constexpr Phrase kNoneYet{"Rien pour l’instant.", "Nothing for now."};
inline constexpr Phrase kNextSteps{"Prochaines étapes suggérées", "Suggested next steps"};
inline constexpr Phrase kNextStepsText{
    "Les pratiques qui feraient le plus monter votre score global, d’un niveau chacune.",
    "The practices that would raise your overall score most, by one level each."};
inline constexpr Phrase kAddStep{"Ajouter au plan", "Add to the plan"};
inline constexpr Phrase kStepAdded{"Étape ajoutée au plan", "Step added to the plan"};
inline constexpr Phrase kResources{"Pour vous aider", "To help you"};
inline constexpr Phrase kNewTab{"s’ouvre dans un nouvel onglet", "opens in a new tab"};
inline constexpr Phrase kGoals{"Objectifs de développement durable touchés",
                               "Sustainable Development Goals touched"};
inline constexpr Phrase kTable{"Tableau", "Table"};
inline constexpr Phrase kRadar{"Vue en radar", "Radar view"};
inline constexpr Phrase kShow{"Afficher", "Show"};
inline constexpr Phrase kHide{"Masquer", "Hide"};
inline constexpr Phrase kExports{"Emporter vos résultats", "Take your results with you"};
inline constexpr Phrase kExportsText{
    "Le rapport s’ouvre dans le navigateur et s’imprime sur des feuilles Lettre ou A4. Le fichier de "
    "réponses est celui à remettre à votre grappe et à rouvrir l’an prochain.",
    "The report opens in the browser and prints on Letter or A4 sheets. The answers file is the one "
    "to hand to your cluster and to open again next year."};
inline constexpr Phrase kReport{"Rapport à imprimer", "Report to print"};
inline constexpr Phrase kScoresCsv{"Scores CSV", "Scores CSV"};

// Plan.
inline constexpr Phrase kPlanTitle{"Vos cibles et votre plan", "Your targets and your plan"};
inline constexpr Phrase kPlanLead{
    "Choisissez jusqu’à dix étapes, puis les niveaux que vous visez. Le plan reste sur cet appareil.",
    "Choose up to ten steps, then the levels you aim for. The plan stays on this device."};
inline constexpr Phrase kNow{"Maintenant", "Now"};
inline constexpr Phrase kSteps{"Étapes", "Steps"};
inline constexpr Phrase kNoSteps{"Aucune étape encore. Ajoutez-en une parmi les suggestions.",
                                 "No step yet. Add one from the suggestions."};
inline constexpr Phrase kStepAction{"Ce que nous ferons", "What we will do"};
inline constexpr Phrase kStepOwner{"Responsable", "Owner"};
inline constexpr Phrase kStepDue{"Échéance", "Due date"};
inline constexpr Phrase kStepLevel{"Niveau visé", "Level aimed for"};
inline constexpr Phrase kRemoveStep{"Retirer", "Remove"};
inline constexpr Phrase kStepRemoved{"Étape retirée du plan", "Step removed from the plan"};
inline constexpr Phrase kPlanCsv{"Plan CSV", "Plan CSV"};
inline constexpr Phrase kPlanFull{"Le plan compte dix étapes, le maximum.",
                                  "The plan has ten steps, the most it can hold."};
inline constexpr Phrase kTargets{"Cibles par pratique", "Targets by practice"};
inline constexpr Phrase kNoTarget{"Aucune cible", "No target"};

// Compare.
inline constexpr Phrase kCompareTitle{"Comparer", "Compare"};
inline constexpr Phrase kOverTime{"Dans le temps", "Over time"};
inline constexpr Phrase kOverTimeText{
    "Ouvrez le fichier d’une année précédente de la même organisation.",
    "Open the file of an earlier year of the same organization."};
inline constexpr Phrase kOtherOrganisation{
    "Attention\u00A0: ce fichier porte le nom d’une autre organisation.",
    "Careful: this file bears another organization’s name."};
inline constexpr Phrase kExcluded{
    "Exclues de la comparaison, parce que leur énoncé a changé\u00A0: ",
    "Left out of the comparison, because their wording changed: "};
inline constexpr Phrase kWithSector{"Avec votre secteur", "With your sector"};
inline constexpr Phrase kWithSectorText{
    "Ouvrez le fichier de repères que votre grappe vous a remis. Vos réponses restent sur cet "
    "appareil.",
    "Open the benchmark file that your cluster gave you. Your answers stay on this device."};
inline constexpr Phrase kOpenBenchmark{"Ouvrir un fichier de repères", "Open a benchmark file"};
inline constexpr Phrase kCompareWith{"Se comparer avec", "Compare with"};
inline constexpr Phrase kSectorReady{"Repères du secteur", "Sector benchmark"};
inline constexpr Phrase kSectorReadyText{
    "Ils serviront à comparer votre autoévaluation.",
    "They will serve to compare your self-assessment."};
inline constexpr Phrase kForget{"Retirer", "Remove"};
inline constexpr Phrase kFileRemoved{"Fichier retiré", "File removed"};
inline constexpr Phrase kHiddenNote{
    "« x »\u00A0: trop peu d’organisations pour publier ce chiffre.",
    "“x”: too few organizations to publish this figure."};
inline constexpr Phrase kChartTheme{"Détail d’un thème", "Detail of a theme"};

std::string points_gained(double points, Language language);     // « +1,3 point au score global »
std::string level_change(int from, int to, Language language);   // « Niveau 2 à 3 »
std::string practices_of(int done, int total, Language language);   // « 12 pratiques sur 45 »
std::string coverage_share(double share, Language language);     // « couverture de 80 % »
std::string changes(int up, int same, int down, Language language);
std::string organisations(long count, Language language);
std::string step_number(std::size_t number, Language language);  // « Étape 2 »
std::string in_states(int not_applicable, int dont_know, int blank, Language language);

}  // namespace words
