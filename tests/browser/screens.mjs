// Every screen of the app, each reached from the one before by role and name. Tests and pictures
// walk through the same list, so a new screen is checked and shown everywhere by one row here.
//
// least: the fewest elements of each role that assistive technology must meet there.
// texts: the fewest texts outside of charts, where that is less than elsewhere.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWords, beginAssessment, practices, rate, tab } from "./assessing.mjs";
import { begin } from "./filling.mjs";
import { memberOf, row, surveyOf } from "./invented.mjs";
import { responses, signed } from "./sector.mjs";
import {
  button, clusters, drop, heading, onPage, pages, press, root, sections, switchLanguage, words,
} from "./support.mjs";

const fixture = (name) => ({ name, bytes: readFileSync(join(root, "tests/fixtures", name)) });

const TOP = 5;   // home, two languages, theme, help
const topic = async (page, language, name) => {
  const say = words[language];
  await page.getByRole("navigation").getByRole("button", { name: say[name], exact: true }).click();
  await heading(page, say[`${name}Title`], 1).waitFor();
};

const TABS = 4;  // the parts of a self-assessment
const RATED = 7; // of its practices: a theme, and some of the next
const initiative = pages.findIndex((page) => page.id === "pri-1b-matieres");
const general = pages.findIndex((page) => page.id === "gen-planification");
const goTo = async (page, language, index) => {
  // Where there is no room for the sections beside the page, a button shows them.
  if (page.viewportSize().width < 900) await press(page, words[language].showSections);
  await press(page, new RegExp(`^${pages[index].section.title[language]} `));
  const first = pages.findIndex((one) => one.section === pages[index].section);
  await onPage(page, pages[first].title, language);
  for (let at = first; at < index; at += 1) {
    await press(page, words[language].next);
    await onPage(page, pages[at + 1].title, language);
  }
};

export const SCREENS = [
  {
    name: "start", least: { button: TOP + 4, heading: 4, main: 1, banner: 1 },
    reach: (page, language) => heading(page, words[language].start, 1).waitFor(),
  },
  {
    name: "identity", least: { button: TOP + 2, radio: 10, radiogroup: 1, textbox: 2 },
    reach: async (page, language) => {
      await press(page, words[language].answerSurvey);
      await heading(page, words[language].who, 1).waitFor();
    },
  },
  {
    name: "initiative with all its fields",
    least: { button: TOP + sections.length + 6 + 3, radio: 17, checkbox: 8, textbox: 1,
      radiogroup: 4, navigation: 1, progressbar: 1 },
    reach: async (page, language) => {
      await press(page, words[language].back);
      await begin(page, clusters[7], language, "2023", "");
      await goTo(page, language, initiative);
      const [status, , needed] = pages[initiative].questions;
      await page.getByRole("radio", { name: status.options[1].label[language], exact: true }).check();
      await page.getByRole("checkbox", { name: needed.options[0].label[language], exact: true }).check();
      await page.getByRole("checkbox", { name: needed.options[0].label[language], exact: true })
        .nth(1).waitFor();
    },
  },
  {
    name: "general questions", least: { button: TOP + sections.length + 5 + 3, radio: 11, radiogroup: 3 },
    reach: (page, language) => goTo(page, language, general),
  },
  {
    name: "review, with a passphrase that is too short",
    least: { button: TOP + 2 + 23 + sections.length + 1, heading: 3, listitem: 30, checkbox: 1, textbox: 1 },
    reach: async (page, language) => {
      await press(page, words[language].reviewAndExport);
      await heading(page, words[language].review, 1).waitFor();
      await page.getByRole("checkbox", { name: words[language].protect }).check();
      await page.getByLabel(words[language].passphrase, { exact: true }).fill("trop court");
      await press(page, words[language].export);
      await page.getByText(words[language].tooShort).waitFor();
    },
  },
  {
    name: "start with answers in progress", least: { button: TOP + 4 + 2, heading: 5, progressbar: 1 },
    reach: async (page, language) => {
      await press(page, /^Intergrappes DD, /);
      await heading(page, words[language].start, 1).waitFor();
    },
  },
  {
    name: "storage that fails and a file that does not open", texts: 15,
    least: { button: TOP + 4 + 2 + 3, heading: 5, textbox: 1 },
    reach: async (page, language) => {
      await page.evaluate(() => {
        window.works = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = () => { throw new DOMException("", "QuotaExceededError"); };
      });
      await switchLanguage(page, language === "fr" ? "en" : "fr");   // which is stored, or not
      await switchLanguage(page, language);
      await button(page, words[language].export).waitFor();   // what the message offers
      await drop(page, [fixture("sealed-v1.intergrappes")]);
      await page.getByLabel(words[language].passphrase, { exact: true }).fill("une autre phrase");
      await press(page, words[language].openSealed);
      await page.getByText(words[language].notOpened).waitFor();
    },
  },
  {
    name: "import with files", least: { button: TOP + 5 + 3, heading: 3, listitem: 3 + 10, progressbar: 1 },
    reach: async (page, language) => {
      await page.evaluate(() => { IDBDatabase.prototype.transaction = window.works; });
      await press(page, words[language].leaveSealed);
      await press(page, words[language].importAndCompare);
      await heading(page, words[language].importTitle, 1).waitFor();
      await drop(page, [fixture("response-v1.json"), fixture("CHECKSUM.json"), fixture("TRUNCATED.json")]);
      await heading(page, words[language].filesRead(3), 2).waitFor();
    },
  },
  {
    name: "results", least: { button: TOP + 5 + 5, heading: 1, table: 1, image: 1, columnheader: 6,
      rowheader: 24, textbox: 2, combobox: 1 },
    reach: async (page, language) => {
      await press(page, words[language].seeResults);
      await heading(page, words[language].prioritiesTitle, 1).waitFor();
      await press(page, words[language].table);
      await press(page, words[language].caption);
      await page.getByRole("main").getByRole("textbox").first().waitFor();
    },
  },
  {
    name: "pooling", texts: 15, least: { button: TOP + 5 + 5, heading: 1, image: 1 },
    reach: async (page, language) => {
      await topic(page, language, "import");
      await drop(page, clusters.slice(0, 3).map(({ id }) => (
        { name: `${id}.json`, bytes: Buffer.from(row(surveyOf(id, "2026"))) })));
      await heading(page, words[language].filesRead(6), 2).waitFor();
      await topic(page, language, "pooling");
    },
  },
  {
    name: "members", least: { button: TOP + 5 + 15, heading: 1, image: 3, combobox: 2 },
    reach: async (page, language) => {
      await topic(page, language, "import");
      await drop(page, [{ name: "membres.ndjson",
        bytes: Buffer.from(Array.from({ length: 40 }, (_, at) => row(memberOf(at, "2026"))).join("\n")) }]);
      await heading(page, words[language].filesRead(46), 2).waitFor();
      await topic(page, language, "members");
    },
  },
  {
    name: "files", least: { button: TOP + 5 + 8, heading: 3, listitem: 8 },
    reach: (page, language) => topic(page, language, "files"),
  },
  {
    name: "help", least: { button: TOP + 1, heading: 5, radio: 5, radiogroup: 2 },
    reach: async (page, language) => {
      await press(page, words[language].help);
      await heading(page, words[language].help, 1).waitFor();
    },
  },
  {
    name: "identity of a member", least: { button: TOP + 2, heading: 2, radio: 10, radiogroup: 1, textbox: 2 },
    reach: async (page, language) => {
      await press(page, /^Intergrappes DD, /);
      await press(page, assessWords[language].assess);
      await heading(page, assessWords[language].who, 1).waitFor();
    },
  },
  {
    name: "practice", least: { button: TOP + TABS + 2, radio: 7, radiogroup: 1, textbox: 1, progressbar: 1 },
    reach: async (page, language) => {
      await press(page, words[language].back);
      const [organisation, cluster] = ["Atelier Boréal", clusters[6]];
      await beginAssessment(page, language, { organisation, cluster, year: "2026" });
      for (const [number, practice] of practices.slice(0, RATED).entries()) {
        await press(page, words[language].next);
        await heading(page, practice.title[language], 1).waitFor();
        await rate(page, practice, number === 2 ? "not-applicable" : number % 5, language);
      }
    },
  },
  {
    name: "scores", least: { button: TOP + TABS + 10, heading: 10, image: 10, table: 1 },
    reach: async (page, language) => {
      await tab(page, language, "results");
      await button(page, assessWords[language].source(practices[0].theme.title[language])).click();
      await page.getByRole("main").getByRole("table").waitFor();
    },
  },
  {
    name: "plan", least: { button: TOP + TABS + 10, heading: 5, textbox: 2, combobox: 1 },
    reach: async (page, language) => {
      await button(page, assessWords[language].addStep).first().click();
      await tab(page, language, "plan");
      await button(page, assessWords[language].targets(practices[0].theme.title[language])).click();
      await page.getByRole("combobox").last().waitFor();
    },
  },
  {
    name: "compare", least: { button: TOP + TABS + 12, heading: 10, image: 2, combobox: 1 },
    reach: async (page, language) => {
      await tab(page, language, "compare");
      await drop(page, [{ name: "before.json", bytes: Buffer.from(signed(responses[0])) },
        fixture("benchmark-v1.json")]);
      await page.getByRole("combobox", { name: assessWords[language].group }).waitFor();
    },
  },
];
