// The rows of the report about access, in its order and its language. id: what prove() names; wcag:
// the criteria of WCAG 2.2, or what else is proved; human: what no program can judge.

const row = (id, wcag, title, how, human = "–") => ({ id, wcag, title, how, human });

export const ROWS = [
  row("name-role-value", "1.1.1, 1.3.1, 4.1.2", "Nom, rôle et valeur",
    "Arbre d’accessibilité complet de chaque écran, avec un nombre minimal d’éléments par rôle ; "
    + "chaque commande a un nom ; axe ne trouve rien ; aucun texte n’est invisible ou intouchable.",
    "NVDA, JAWS, VoiceOver, TalkBack"),
  row("order", "1.3.2, 2.4.3", "Ordre de lecture et de tabulation",
    "Parcours par Tab comparé à l’ordre du document et à la place des éléments.", "Le sens de l’ordre"),
  row("contrast", "1.4.3, 1.4.11", "Contraste",
    "Pixels de la toile, ligne de texte par ligne de texte et bord par bord ; axe sur l’habillage HTML, "
    + "dans les deux thèmes. Les couples de la palette sont calculés par les tests natifs.", "Les icônes"),
  row("resize", "1.4.4", "Texte agrandi",
    "Aucune limite d’agrandissement ; à 200 %, aucun contenu coupé.", "Pincer pour agrandir"),
  row("reflow", "1.4.10", "Redistribution",
    "À 320 × 256 px, pas de défilement horizontal, tous les rectangles dans la page."),
  row("spacing", "1.4.12", "Espacement du texte",
    "Les quatre valeurs imposées à la page ; rien n’est coupé ni superposé."),
  row("keyboard", "2.1.1, 2.1.2", "Clavier",
    "Chaque commande est atteinte et quittée par Tab, les flèches choisissent parmi les boutons radio, "
    + "aucune touche n’est annulée."),
  row("focus", "2.4.7, 2.4.11", "Focus visible et non masqué",
    "Captures avec et sans focus à chaque arrêt de Tab : des pixels changent d’au moins 3:1 ; "
    + "rien ne couvre l’élément."),
  row("pointer-cancel", "2.5.2", "Annulation du pointeur",
    "Appuyer, glisser hors de la commande, relâcher : rien ne se passe ; un appui normal agit."),
  row("label-in-name", "2.5.3", "Étiquette dans le nom",
    "Le nom accessible de chaque commande contient le texte dessiné.", "Commande vocale"),
  row("target-size", "2.5.8", "Taille des cibles",
    "Règle target-size d’axe ; chaque cible mesure au moins 44 × 44 px à 360 et à 1280 px de large, "
    + "et aucune n’en couvre une autre.", "Le pouce"),
  row("language", "3.1.1, 3.1.2", "Langue",
    "La langue de la page suit le choix ; les parties en une autre langue sont marquées.",
    "L’accent de la voix"),
  row("errors", "3.3.1, 3.3.2", "Erreurs et consignes",
    "Le champ fautif est signalé, décrit par un texte qui dit quoi faire, et reçoit le focus.",
    "La clarté"),
  row("status", "4.1.3", "Messages d’état",
    "Deux zones présentes au chargement ; l’enregistrement est annoncé poliment et sans répétition, "
    + "l’échec aussitôt.", "La voix"),
  row("text", "Saisie", "Saisie de texte",
    "Touches mortes et composition, texte collé, annulation : rien ne se perd.",
    "Vraies touches mortes, iOS, Gboard"),
  row("idle", "Repos", "Repos",
    "30 s sans geste : aucune image, aucun changement, moins de 5 ms/s de calcul.", "La pile"),
  row("loss", "Perte", "Perte de la carte graphique",
    "Contexte WebGL perdu pendant la saisie : le texte et le focus restent."),
  row("preferences", "Préférences", "Préférences de la personne",
    "Couleurs imposées, mouvement réduit, contraste, thème sombre ; aucun texte doublé.",
    "Thèmes de Windows"),
  row("parity", "Parité", "Parité des deux habillages",
    "Les deux habillages donnent les mêmes rôles et les mêmes noms."),
  row("touch", "Tactile", "Tactile", "Toucher et faire défiler, sans souris.", "Vrais téléphones"),
];
