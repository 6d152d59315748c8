// A member who assesses an organisation knowing only roles and names, and its content as data.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { button, heading, plain, press, root } from "./support.mjs";

const read = (name) => JSON.parse(readFileSync(join(root, "survey/content", name), "utf8"));
export const assessment = read("autoevaluation-membres.json");
export const resources = read("ressources.json").resources;
export const themes = assessment.sections.filter((section) =>
  section.pages.some((page) => page.questions.some((question) => question.type === "scale")));
export const practices = themes.flatMap((theme) => theme.pages.map((page) => ({
  ...page, theme, scale: page.questions.find((question) => question.type === "scale"),
})));
export const levelWord = (practice, level, language) =>
  practice.scale.points.find((point) => point.value === level).label[language];

export const assessWords = {
  fr: {
    assess: "Commencer", who: "Quelle organisation évaluez-vous\u202F?", organisation: /^Nom de l’organisation/,
    year: /^Année évaluée/, begin: "Commencer", answers: "Réponses", results: "Résultats", plan: "Plan",
    compare: "Comparer", scores: "Vos résultats", planTitle: "Vos cibles et votre plan",
    compareTitle: "Comparer", notApplicable: /^Sans objet/, dontKnow: /^Je ne sais pas/,
    why: /^Pourquoi la pratique ne s’applique-t-elle pas/, evidence: /^Preuve ou précision/,
    report: "Rapport à imprimer", scoresCsv: "Scores CSV", planCsv: "Plan CSV",
    addStep: /^Ajouter au plan, /, source: (name) => `D’où vient ce score, ${name}`,
    overall: "Score global", targets: (name) => `Afficher, Cibles par pratique, ${name}`, target: (name) => name,
    owner: /^Responsable/, due: /^Échéance/, action: /^Ce que nous ferons/, step: (n) => `Étape ${n}`,
    removeStep: (n) => `Retirer, Étape ${n}`, undo: "Annuler", overTime: "Dans le temps",
    withSector: "Avec votre secteur", group: /^Se comparer avec/, radar: "Vue en radar",
    openEarlier: "Ouvrir un fichier antérieur", openBenchmark: "Ouvrir un fichier de repères",
    size: /^Nombre de personnes au travail/, next: "Suivante", out: "sur 100", themes: "Thèmes",
    table: /^Tableau, /,
  },
  en: {
    assess: "Begin", who: "Which organization are you assessing?", organisation: /^Name of the organization/,
    year: /^Year assessed/, begin: "Begin", answers: "Answers", results: "Results", plan: "Plan",
    compare: "Compare", scores: "Your results", planTitle: "Your targets and your plan",
    compareTitle: "Compare", notApplicable: /^Not applicable/, dontKnow: /^I don’t know/,
    why: /^Why does the practice not apply/, evidence: /^Evidence or details/,
    report: "Report to print", scoresCsv: "Scores CSV", planCsv: "Plan CSV",
    addStep: /^Add to the plan, /, source: (name) => `Where this score comes from, ${name}`,
    overall: "Overall score", targets: (name) => `Show, Targets by practice, ${name}`, target: (name) => name,
    owner: /^Owner/, due: /^Due date/, action: /^What we will do/, step: (n) => `Step ${n}`,
    removeStep: (n) => `Remove, Step ${n}`, undo: "Undo", overTime: "Over time",
    withSector: "With your sector", group: /^Compare with/, radar: "Radar view",
    openEarlier: "Open an earlier file", openBenchmark: "Open a benchmark file",
    size: /^Number of people working/, next: "Next", out: "out of 100", themes: "Themes",
    table: /^Table, /,
  },
};

// From the first screen to the profile page.
export async function beginAssessment(page, language, { organisation, cluster, year }) {
  const words = assessWords[language];
  await button(page, words.assess).click();
  await heading(page, words.who, 1).waitFor();
  await page.getByRole("textbox", { name: words.organisation }).fill(organisation);
  await page.getByRole("radio", { name: new RegExp(`^${cluster.name[language]}`) }).check();
  await page.getByRole("textbox", { name: words.year }).fill(year);
  await press(page, words.begin);
  await heading(page, assessment.sections[0].pages[0].title[language], 1).waitFor();
}

// One practice: a level, "not-applicable" or "dont-know"; null leaves it blank.
export async function rate(page, practice, choice, language) {
  const words = assessWords[language];
  if (choice === null) return;
  const group = page.getByRole("radiogroup").first();
  if (choice === "dont-know") return group.getByRole("radio", { name: words.dontKnow }).check();
  if (choice === "not-applicable") {
    await group.getByRole("radio", { name: words.notApplicable }).check();
    return page.getByRole("textbox", { name: words.why }).fill("Aucun bâtiment à nous.");
  }
  const name = new RegExp(`^${choice}.{1,3}${levelWord(practice, choice, language)}`);
  return group.getByRole("radio", { name }).check();
}

// From the profile page through every practice, in order; `choose` gives each answer by its number.
export async function assessAll(page, language, choose) {
  const words = assessWords[language];
  const size = page.getByRole("radiogroup", { name: words.size });
  await size.getByRole("radio").nth(1).check();
  for (const [number, practice] of practices.entries()) {
    await press(page, words.next);
    await heading(page, practice.title[language], 1).waitFor();
    await rate(page, practice, choose(number, practice), language);
  }
}

export async function tab(page, language, name) {
  const words = assessWords[language];
  await page.getByRole("navigation").getByRole("button", { name: words[name], exact: true }).click();
  const title = { results: words.scores, plan: words.planTitle, compare: words.compareTitle }[name];
  if (title) await heading(page, title, 1).waitFor();
}

export const shown = async (locator) => plain(await locator.textContent());
