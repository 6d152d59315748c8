// What a test proves about access, written down as it is proved: access-report.mjs makes the report
// of it. A row is a line of that report; a row that nothing proves fails the report.
//
//   await prove("reflow", { screen: "review", skin: "canvas", language: "fr", theme: "light" },
//     { boxes: 143 }, () => assert.deepEqual(outside, []));
//
// row: an id of ROWS. where: any of screen, skin, language, theme, or what else tells it apart.
// figures: numbers or short words that were measured (what was counted, the lowest ratio, …), or a
// function that gives them once the assertion has run. The assertion may be asynchronous; what it
// returns is returned, and what it throws is written down and thrown again, so the test fails as well.

import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const RECORDS = join(here, "../../build/access");

// In the order of the report, which is in French. human: what no program can judge.
export const ROWS = [
  { id: "name-role-value", wcag: "1.1.1, 1.3.1, 4.1.2", title: "Nom, rôle et valeur",
    how: "Arbre d’accessibilité complet de chaque écran, avec un nombre minimal d’éléments par rôle ; chaque commande a un nom ; axe ne trouve rien ; aucun texte rendu invisible à la souris.",
    human: "NVDA, JAWS, VoiceOver, TalkBack" },
  { id: "order", wcag: "1.3.2, 2.4.3", title: "Ordre de lecture et de tabulation",
    how: "Parcours par Tab comparé à l’ordre du document et à la position des éléments.",
    human: "Le sens de l’ordre" },
  { id: "contrast", wcag: "1.4.3, 1.4.11", title: "Contraste",
    how: "Pixels de captures d’écran de la toile, texte par texte et bordure par bordure ; axe sur la version HTML. Les couples de couleurs de la palette sont calculés par les tests natifs.",
    human: "Les icônes" },
  { id: "resize", wcag: "1.4.4", title: "Texte agrandi",
    how: "Aucune limite d’agrandissement ; à 200 %, aucun contenu coupé.", human: "Pincer pour agrandir" },
  { id: "reflow", wcag: "1.4.10", title: "Redistribution",
    how: "À 320 × 256 px, pas de défilement horizontal, tous les rectangles dans la page.", human: "–" },
  { id: "spacing", wcag: "1.4.12", title: "Espacement du texte",
    how: "Les quatre valeurs imposées à la page ; rien n’est coupé ni superposé.", human: "–" },
  { id: "keyboard", wcag: "2.1.1, 2.1.2", title: "Clavier",
    how: "Chaque commande atteinte et quittée par Tab, flèches dans les boutons radio, aucune touche annulée.",
    human: "–" },
  { id: "focus", wcag: "2.4.7, 2.4.11", title: "Focus visible et non masqué",
    how: "Captures avec et sans focus à chaque arrêt de Tab : des pixels changent d’au moins 3:1, et rien ne couvre l’élément.",
    human: "–" },
  { id: "pointer-cancel", wcag: "2.5.2", title: "Annulation du pointeur",
    how: "Appuyer, glisser hors de la commande, relâcher : rien ne se passe ; un appui normal agit.",
    human: "–" },
  { id: "label-in-name", wcag: "2.5.3", title: "Étiquette dans le nom",
    how: "Le nom accessible de chaque commande contient le texte dessiné.", human: "Commande vocale" },
  { id: "target-size", wcag: "2.5.8", title: "Taille des cibles",
    how: "Règle target-size d’axe ; chaque cible mesure au moins 44 × 44 px à 360 et à 1280 px de large, et aucune n’en couvre une autre.",
    human: "Le pouce" },
  { id: "language", wcag: "3.1.1, 3.1.2", title: "Langue",
    how: "La langue de la page suit le choix ; les parties en une autre langue sont marquées.",
    human: "L’accent de la voix" },
  { id: "errors", wcag: "3.3.1, 3.3.2", title: "Erreurs et consignes",
    how: "Champ fautif signalé, décrit par un texte qui dit quoi faire, et qui reçoit le focus.",
    human: "La clarté" },
  { id: "status", wcag: "4.1.3", title: "Messages d’état",
    how: "Deux zones présentes au chargement ; l’enregistrement est annoncé poliment et sans répétition, l’échec aussitôt.",
    human: "La voix" },
  { id: "text", wcag: "Saisie", title: "Saisie de texte",
    how: "Touches mortes et composition, texte collé, annulation : rien ne se perd.",
    human: "Vraies touches mortes, iOS, Gboard" },
  { id: "idle", wcag: "Repos", title: "Repos",
    how: "30 s sans geste : aucune image, aucun changement, moins de 5 ms/s de calcul.", human: "La pile" },
  { id: "loss", wcag: "Perte", title: "Perte de la carte graphique",
    how: "Contexte WebGL perdu pendant la saisie : texte et focus restent.", human: "–" },
  { id: "preferences", wcag: "Préférences", title: "Préférences de la personne",
    how: "Couleurs imposées, mouvement réduit, contraste, thème sombre ; aucun texte doublé.",
    human: "Thèmes de Windows" },
  { id: "parity", wcag: "Parité", title: "Parité des deux habillages",
    how: "Les deux habillages donnent les mêmes rôles et les mêmes noms.", human: "–" },
  { id: "touch", wcag: "Tactile", title: "Tactile",
    how: "Toucher, faire défiler, sans souris.", human: "Vrais téléphones" },
];

const file = join(RECORDS, `${basename(process.argv[1] ?? "run").replace(/\.spec\.mjs$/, "")}.ndjson`);
let begun = false;

// The first record of a run replaces those of the run before.
function write(record) {
  if (!begun) {
    mkdirSync(RECORDS, { recursive: true });
    writeFileSync(file, "");
    begun = true;
  }
  appendFileSync(file, `${JSON.stringify(record)}\n`);
}

const brief = (fault) => String(fault?.message ?? fault).slice(0, 2000);

export async function prove(row, where, figures, assertion) {
  if (!ROWS.some((one) => one.id === row)) throw new Error(`the report has no row “${row}”`);
  const measured = () => (typeof figures === "function" ? figures() : figures);
  try {
    const result = await assertion();
    write({ row, where, figures: measured(), passed: true });
    return result;
  } catch (fault) {
    write({ row, where, figures: measured(), passed: false, fault: brief(fault) });
    throw fault;
  }
}
