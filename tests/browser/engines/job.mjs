// The main job, one text for all engines: a representative answers, leaves, comes back and exports;
// a coordinator imports the file beside a bad one and takes the chart away.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { clusters, pages, root, words } from "../support.mjs";
import { until } from "./hand.mjs";

const WAVE = "2023";
export const COMMENT = "«\u00A0Traiteur à revoir\u00A0: l’été, cœur\u00A0»";
const cluster = clusters[3];
const here = pages[0];
const [status, priority, needed] = here.questions;
const other = (language) => (language === "fr" ? "en" : "fr");
const commentName = (language) => (language === "fr" ? /^Commentaire/ : /^Comment/);
const priorityName = (language) =>
  words[language].pointLabel(priority.points[3].value, priority.points[3].label[language]);

export async function identity(hand, language) {
  const say = words[language];
  await hand.one("heading", say.start, 1);
  await hand.click("button", say.answerSurvey);
  await hand.one("heading", say.who, 1);
}

export async function begin(hand, language) {
  const say = words[language];
  await hand.click("radio", new RegExp(`^${cluster.name[language]}`));
  await hand.replace("textbox", say.wave, WAVE);
  await hand.click("button", say.begin);
  await hand.one("heading", here.title[language], 1);
}

export async function answer(hand, language) {
  await hand.click("radio", status.options[1].label[language]);
  await hand.click("radio", priorityName(language));
  await hand.click("checkbox", needed.options[0].label[language]);
  await hand.type("textbox", commentName(language), COMMENT);
}

// What was answered is what the page shows, under the names of that language.
export async function shows(hand, language) {
  await hand.one("heading", here.title[language], 1);
  assert.equal(await hand.look("radio", status.options[1].label[language], "checked"), true);
  assert.equal(await hand.look("radio", status.options[0].label[language], "checked"), false);
  assert.equal(await hand.look("radio", priorityName(language), "checked"), true);
  // Needed, then available, which is asked because of it.
  const boxes = await until("two checkboxes", async () => {
    const checked = await hand.evaluate((name) => globalThis.byRole({ role: "checkbox", name })
      .map((box) => box.checked), needed.options[0].label[language]);
    return checked.length === 2 && checked;
  });
  assert.deepEqual(boxes, [true, false]);
  assert.equal(await hand.look("textbox", commentName(language), "value"), COMMENT);
}

export async function saved(hand, language) {
  await hand.evaluate(() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(done))));
  await until("Enregistré", () => hand.evaluate((pattern) => {
    const [banner] = globalThis.byRole({ role: "banner" });
    return [...banner.querySelectorAll("p")].some((text) => new RegExp(pattern, "u").test(text.textContent));
  }, words[language].saved.source));
}

export async function leaveAndComeBack(hand, language) {
  await saved(hand, language);
  await hand.reload();
  assert.equal(await hand.evaluate(() => performance.getEntriesByType("navigation")[0].type), "reload");
}

// The canonical form is JSON without white space, in the order written.
function checksumOf({ checksum, ...content }) {
  assert.ok(checksum, "the file has a checksum");
  return `sha256:${createHash("sha256").update(JSON.stringify(content)).digest("hex")}`;
}

export async function exportFile(hand, language) {
  const say = words[language];
  await hand.click("button", say.reviewAndExport);
  await hand.one("heading", say.reviewAndExport, 1);
  await hand.click("button", say.export);
  await hand.one("heading", say.exported, 2);
  const file = await hand.file(`sondage-priorites-${cluster.id}-${WAVE}.json`);
  const response = JSON.parse(file.bytes.toString("utf8"));
  assert.equal(response.format, "intergrappes/response");
  assert.equal(response.respondent.grappe, cluster.id);
  assert.equal(response.wave, WAVE);
  assert.equal(response.language, language);
  assert.deepEqual(response.answers, [
    { question: `${here.id}.commentaire`, value: COMMENT },
    { question: `${here.id}.priorite`, value: 4 },
    { question: `${here.id}.ressources-requises`, value: [needed.options[0].id] },
    { question: `${here.id}.statut`, value: status.options[1].id },
  ]);
  assert.equal(checksumOf(response), response.checksum);
  return file;
}

export async function importFiles(hand, language, file) {
  const say = words[language];
  await hand.click("button", /^Intergrappes DD, /);
  await hand.one("heading", say.start, 1);
  await hand.click("button", say.importAndCompare);
  await hand.one("heading", say.importTitle, 1);
  await hand.choose(say.chooseFiles, [file.path, join(root, "tests/fixtures/CHECKSUM.json")]);
  await hand.one("heading", say.filesRead(2), 2);
  const rows = await hand.evaluate(() => globalThis.byRole({ role: "listitem" })
    .map((row) => row.textContent).filter((text) => text.includes(".json")));
  assert.equal(rows.length, 2);
  assert.match(rows[0], new RegExp(`^CHECKSUM\\.json\\s+${say.refused}\\s+CHECKSUM `));
  assert.match(rows[1], new RegExp(`^sondage-\\S+\\.json\\s+${say.accepted}\\s+${cluster.name[language]}, ${WAVE}`));
}

export async function takeTheChart(hand, language) {
  const say = words[language];
  await hand.click("button", say.seeResults);
  await hand.one("heading", say.prioritiesTitle, 1);
  await hand.click("button", say.table);
  await hand.one("table");
  const { rows, size, image } = await hand.evaluate(() => {
    const [chart] = globalThis.byRole({ role: "img" });   // the first of the screen
    const { width, height } = chart.getBoundingClientRect();
    return { rows: globalThis.byRole({ role: "rowheader" }).length, size: [width, height], image: chart.ariaLabel };
  });
  assert.equal(rows, 24);
  assert.ok(size[0] > 300 && size[1] > 300, `the chart is ${size}`);
  await hand.click("button", say.svg);
  const svg = (await hand.file(`statuts-${WAVE}.svg`)).bytes.toString("utf8");
  assert.match(svg, new RegExp(`^<svg [^]*lang="${language}[^]*</svg>\\s*$`));
  assert.ok(svg.includes(here.title[language].slice(0, 20)), "the chart names the initiative");
  return image;
}

export { other };
