// What every browser test needs: the site served as a host would, Chromium, the questionnaire as
// data, and the gestures of a person who knows only roles and accessible names.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../web/server.mjs";
import { keepCounts } from "./covered.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const dist = process.env.INTERGRAPPES_DIST ?? join(root, "build/web/dist");
// Scripts travel bundled; what tests a single one finds it beside them.
const scripts = process.env.INTERGRAPPES_SCRIPTS ?? join(root, "web");
export const serveSite = (folder = dist) => serve(folder, 0, [scripts]);
const content = (name) => JSON.parse(readFileSync(join(root, "survey/content", name), "utf8"));

export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
  "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--lang=en-US",
];

export function launch() {
  const executablePath = process.env.INTERGRAPPES_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}

// The site and a browser, ended together.
export async function stage() {
  const [site, browser] = await Promise.all([serveSite(), launch()]);
  return {
    address: site.address,
    browser,
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await browser.close();
      await site.close();
    },
  };
}

// A person's own browser. Every fault of the page is kept; `faults` must stay empty.
export async function person(browser, options = {}) {
  const context = await browser.newContext({
    locale: "fr-CA", viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options,
  });
  await keepCounts(context);
  const faults = [];
  context.on("page", (page) => {
    page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`console: ${message.text()}`);
    });
    page.on("dialog", async (dialog) => {
      const leaves = dialog.type() === "beforeunload";   // the browser's own words: whether to stay
      faults.push(`dialog: ${leaves ? dialog.type() : dialog.message()}`);
      await (leaves ? dialog.accept() : dialog.dismiss());
    });
  });
  await context.exposeBinding("tellTheTest", (_, text) => faults.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      window.tellTheTest(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return { context, faults };
}

export async function ready(page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
}

// The page that a browser with a profile begins with, if nobody took it, or another one.
export const freshPage = (context) =>
  context.pages().find((page) => page.url() === "about:blank") ?? context.newPage();

export async function open(context, address, skin = "canvas") {
  const page = await freshPage(context);
  await page.goto(skin === "html" ? `${address}?skin=html` : address);
  await ready(page);
  return page;
}

// The program that coordinators run outside the browser.
export function command() {
  const places = [process.env.INTERGRAPPES_COMMAND, join(root, "build/release/intergrappes"),
    join(root, "build/ci/intergrappes"), join(root, "build/debug/intergrappes")];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error("intergrappes is not built: cmake --preset release, then build it");
  return found;
}

// ---- The questionnaire, as the page shows it: models unfolded, option lists in place.

export const clusters = content("clusters.json").clusters;
const source = content("sondage-priorites.json");

const relative = (rule, full) => rule && { ...rule, question: full(rule.question) };

function unfold(page) {
  if (!page.model) return page.questions;
  const model = source.models.find((one) => one.id === page.model);
  const full = (id) => (id?.startsWith(".") ? `${page.id}${id}` : id);
  return model.questions.map((question) => ({
    ...question,
    id: `${page.id}.${question.id}`,
    field: question.id,
    showIf: relative(question.showIf ?? question.askIf, full),
    required: question.required || question.requiredIf !== undefined,   // when it is asked at all
    subsetOf: full(question.subsetOf),
  }));
}

function withOptions(question) {
  if (!question.optionList) return question;
  const list = source.optionLists.find((one) => one.id === question.optionList);
  return { ...question, options: list.options };
}

export const pages = source.sections.flatMap((section) => section.pages.map((page) => ({
  ...page, section, questions: unfold(page).map(withOptions),
})));
export const sections = source.sections;

// ---- Words of the interface (app/words/words.h).

// The buttons of the status chart, whose title says what the clusters said.
const ofStatuses = (table, caption, titles) => Object.fromEntries(
  Object.entries({ svg: "SVG", png: "PNG", table, caption })
    .map(([key, word]) => [key, new RegExp(`^${word}, .*(${titles})`)]));

export const words = {
  fr: {
    answerSurvey: "Répondre au sondage", importAndCompare: "Importer et comparer",
    begin: "Commencer", wave: /^Année du sondage/, name: /^Votre nom/, next: "Suivante",
    previous: "Précédente", toReview: "Vérifier", reviewAndExport: "Vérifier et exporter",
    export: "Exporter mes réponses", exported: "Fichier exporté", back: "Retour",
    openFile: "Ouvrir un fichier", erase: "Effacer mes données", chooseFiles: "Choisir des fichiers",
    seeResults: "Voir les résultats", import: "Importer", priorities: "Priorités",
    pooling: "Mutualisation", members: "Membres", files: "Rapport",
    ...ofStatuses("Tableau", "Titre et note", "l’unanimité|la moitié des grappes|Où en est chaque initiative"),
    items: "Télécharger, Réponses par question", ranking: "Télécharger, Classement des initiatives",
    resume: /^Reprendre/,
    yes: "Oui", no: "Non", saved: /^Enregistré/, saving: "Enregistrement en cours",
    notSaved: "Non enregistré", start: "Où en sont vos pratiques durables\u202F?",
    who: "Pour qui répondez-vous\u202F?", openFailed: "Ce fichier n’a pas pu être ouvert",
    accepted: "Accepté", unverified: "Accepté, non vérifié", duplicate: "Doublon",
    superseded: "Remplacé", refused: "Refusé", close: "Fermer", review: "Vérifier et exporter",
    importTitle: "Importer les réponses", waveShown: "Année",
    prioritiesTitle: "Ce que les grappes veulent faire",
    poolingTitle: "Ce que les grappes peuvent faire ensemble",
    membersTitle: "Où en sont les membres", filesTitle: "Rapport et fichiers", showSections: "Sections",
    help: "Aide et affichage",
    protect: /^Protéger par une phrase de passe/, passphrase: "Phrase de passe",
    tooShort: /^Écrivez au moins 12/, openSealed: "Ouvrir", leaveSealed: "Ne pas ouvrir",
    notOpened: /^Cette phrase n’ouvre pas/,
    filesRead: (n) => `${n}\u00A0${n < 2 ? "fichier lu" : "fichiers lus"}`,
    pointLabel: (value, label) => `${value} – ${label}`,
  },
  en: {
    answerSurvey: "Answer the survey", importAndCompare: "Import and compare",
    begin: "Begin", wave: /^Survey year/, name: /^Your name/, next: "Next",
    previous: "Previous", toReview: "Review", reviewAndExport: "Review and export",
    export: "Export my answers", exported: "File exported", back: "Back",
    openFile: "Open a file", erase: "Erase my data", chooseFiles: "Choose files",
    seeResults: "See the results", import: "Import", priorities: "Priorities",
    pooling: "Pooling", members: "Members", files: "Report",
    ...ofStatuses("Table", "Title and note",
      "wanted by every cluster|half of the clusters|Where each initiative stands"),
    items: "Download, Answers by question", ranking: "Download, Ranking of the initiatives",
    resume: /^Resume/,
    yes: "Yes", no: "No", saved: /^Saved/, saving: "Saving",
    notSaved: "Not saved", start: "Where do your sustainable practices stand?",
    who: "Who are you answering for?", openFailed: "This file could not be opened",
    accepted: "Accepted", unverified: "Accepted, unverified", duplicate: "Duplicate",
    superseded: "Superseded", refused: "Refused", close: "Close", review: "Review and export",
    importTitle: "Import answers", waveShown: "Year",
    prioritiesTitle: "What the clusters want to do",
    poolingTitle: "What the clusters can do together",
    membersTitle: "Where the members stand", filesTitle: "Report and files", showSections: "Sections",
    help: "Help and display",
    protect: /^Protect with a passphrase/, passphrase: "Passphrase",
    tooShort: /^Type at least 12/, openSealed: "Open", leaveSealed: "Do not open",
    notOpened: /^This passphrase does not open/,
    filesRead: (n) => `${n}\u00A0${n === 1 ? "file read" : "files read"}`,
    pointLabel: (value, label) => `${value} – ${label}`,
  },
};

// ---- Gestures.

export const button = (page, name) => page.getByRole("button", { name, exact: typeof name === "string" });
export const heading = (page, name, level) => page.getByRole("heading", { name, exact: true, level });

export async function press(page, name) {
  await button(page, name).click();
}

export async function switchLanguage(page, language) {
  await press(page, language === "fr" ? "FR, français" : "EN, English");
  await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), language);
}

// Names read as a person reads them: any space is a space. (Playwright folds them as well.)
export const plain = (text) => text.replace(/[\s\u00A0\u202F]+/g, " ").trim();

export async function onPage(page, title, language) {
  await heading(page, title[language], 1).waitFor();
}

// ---- Files in and out.

// Runs `action`, which must download one file, and keeps it in a folder.
export async function saveDownload(page, action, folder) {
  const [download] = await Promise.all([page.waitForEvent("download"), action()]);
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  return { name, path };
}

// As from the file manager: all files over the page, then let go.
export async function drop(page, files) {
  const carried = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ["dragenter", "dragover", "drop"]) {
      const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }
  }, carried);
}

// What was just done is stored. Two frames first: the words may still be those of the last time.
export async function saved(page, language) {
  await page.evaluate(() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.getByRole("banner").getByText(words[language].saved).waitFor();
}
