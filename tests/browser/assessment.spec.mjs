// A member's whole half-hour, in both languages: it assesses an organisation, understands the numbers,
// plans, exports, comes back elsewhere, and compares itself with last year and with its sector.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import {
  assessAll, assessment, assessWords, beginAssessment, practices, resources, tab, themes,
} from "./assessing.mjs";
import { responses, scoresOf, signed } from "./sector.mjs";
import {
  button, clusters, command, drop, heading, open, person, plain, press, ready, saveDownload, saved, stage,
  words,
} from "./support.mjs";

const ORGANISATION = "Atelier Boréal";
const STEPS = 3;
// Every kind of answer, and a theme's share of each.
const choose = (number) => {
  if (number === 7) return "not-applicable";
  if (number === 12) return "dont-know";
  return number % 11 === 10 ? null : [2, 3, 1, 2, 0, 4, 1, 3][(number * 5 + Math.floor(number / 5)) % 8];
};

let site, folder, benchmark;
before(async () => {
  site = await stage();
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
  const bundle = join(folder, "sector.ndjson");
  writeFileSync(bundle, responses.map((one) => `${signed(one)}\n`).join(""));
  const made = spawnSync(command(), ["aggregate", "--questionnaire", assessment.id, "--group-by", "size",
    "--out", folder, bundle], { encoding: "utf8" });
  assert.equal(made.status, 0, made.stderr);
  benchmark = join(folder, readdirSync(folder).find((name) => /^benchmark.*\.json$/.test(name)));
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = (path) => ({ name: path.split("/").pop(), bytes: readFileSync(path) });
const whole = (value, language) => value.toFixed(0).replace(".", language === "fr" ? "," : ".");
const main = (page) => page.getByRole("main");
const says = (page, text) => main(page).getByText(text, { exact: true }).first().waitFor();

async function overallIs(page, language, score) {
  const say = assessWords[language];
  await says(page, say.overall);
  await says(page, `${whole(score, language)} ${say.out}`);
}

// One level lower wherever there was one, half of the time, as of the year before.
function yearBefore(file) {
  const { checksum, ...now } = JSON.parse(readFileSync(file, "utf8"));
  assert.ok(checksum, "the file has a checksum");
  let turn = 0;
  const answers = now.answers.map((answer) => {
    const isLevel = practices.some((practice) => practice.scale.id === answer.question)
      && answer.value !== undefined;
    if (!isLevel) return answer;
    turn += 1;
    return turn % 2 && answer.value > 0 ? { ...answer, value: answer.value - 1 } : answer;
  });
  return { ...now, id: "00000000-0000-4000-8000-0000000000aa", wave: "2025", answers };
}

// Of the practices with a level in both years: more, as many, fewer.
function changes(earlier, now) {
  const levels = new Map(earlier.answers.map((answer) => [answer.question, answer.value]));
  const counts = { up: 0, same: 0, down: 0 };
  for (const { scale } of practices) {
    const [a, b] = [levels.get(scale.id), now.answers.find((one) => one.question === scale.id)?.value];
    if (a === undefined || b === undefined) continue;
    counts[b > a ? "up" : b === a ? "same" : "down"] += 1;
  }
  return counts;
}

const changeWords = {
  fr: ({ up, same, down }) => `${up} pratiques en hausse, ${same} stables, ${down} en baisse`,
  en: ({ up, same, down }) => `${up} practices up, ${same} the same, ${down} down`,
};

// Width, height and points per metre, as the file says them.
function pngHeader(path) {
  const bytes = readFileSync(path);
  assert.equal(bytes.toString("latin1", 1, 4), "PNG");
  const physical = bytes.indexOf("pHYs");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20),
    perMetre: bytes.readUInt32BE(physical + 4), unit: bytes[physical + 12] };
}

async function takePictures(page) {
  const named = (kind) => main(page).getByRole("button", { name: new RegExp(`^${kind}, `) }).first();
  const svg = await saveDownload(page, () => named("SVG").click(), folder);
  const png = await saveDownload(page, () => named("PNG").click(), folder);
  const [, width, height] = readFileSync(svg.path, "utf8").match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/);
  assert.match(png.name, /\.png$/);
  assert.deepEqual(pngHeader(png.path), { width: Math.ceil(2 * Number(width)),
    height: Math.ceil(2 * Number(height)), perMetre: 7559, unit: 1 });
}

async function planSteps(page, language) {
  const say = assessWords[language];
  for (let step = 0; step < STEPS; step += 1) await button(page, say.addStep).first().click();
  await tab(page, language, "plan");
  await page.getByRole("textbox", { name: say.owner }).first().fill("Zoé Lacœur");
  const plan = await saveDownload(page, () => press(page, say.planCsv), folder);
  const text = readFileSync(plan.path, "utf8");
  assert.match(text, /Zoé Lacœur/);
  assert.equal(text.trimEnd().split("\n").length, STEPS + 1);
}

// The text of the printed report, a page at a time.
async function print(context, report, format) {
  const page = await context.newPage();
  await page.goto(`file://${report}`);
  const pdf = join(folder, `report-${format}.pdf`);
  writeFileSync(pdf, await page.pdf({ format, preferCSSPageSize: false, printBackground: true }));
  await page.close();
  const read = spawnSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" });
  assert.equal(read.status, 0, read.stderr);
  return read.stdout.split("\f").map(plain).filter(Boolean);
}

const reportWords = {
  fr: { headings: ["Forces", "À renforcer", "Les gains les plus grands", "Cibles et plan d’action",
    "Les pratiques, une à une"], row: "Pratique" },
  en: { headings: ["Strengths", "To build", "The greatest gains", "Targets and action plan",
    "The practices, one by one"], row: "Practice" },
};

// A row cut between two pages would have its name on neither, or its table no header on the second.
function checkPrinted(sheets, language, scores) {
  assert.ok(sheets.length >= 2 && sheets.length <= 6, `${sheets.length} pages`);
  const text = sheets.join(" ");
  for (const title of reportWords[language].headings) assert.ok(text.includes(title), title);
  assert.ok(text.includes(ORGANISATION));
  const say = assessWords[language];
  assert.ok(text.includes(`${whole(scores.get("overall").score, language)} ${say.out}`), "the overall score");
  for (const { id, title } of themes) {
    const shown = `${title[language]} ${whole(scores.get(id).score, language)} `;
    assert.ok(text.includes(shown), shown);
  }
  const letters = (value) => plain(value).replaceAll(/[-\s]/g, "");
  const last = sheets.findIndex((sheet) => sheet.includes(reportWords[language].headings.at(-1)));
  const rows = sheets.slice(last).map((sheet) => ({ sheet: letters(sheet), names: 0 }));
  for (const { title } of practices) {
    const found = rows.filter((one) => one.sheet.includes(letters(title[language])));
    assert.ok(found.length > 0, `${title[language]} is whole on a page`);
    found[0].names += 1;
  }
  for (const { sheet, names } of rows) {
    if (names > 0) assert.ok(sheet.includes(letters(reportWords[language].row)), "a table without its header");
  }
}

async function compares(page, language, exported) {
  const say = assessWords[language];
  await tab(page, language, "compare");
  const earlier = yearBefore(exported);
  await drop(page, [{ name: "2025.json", bytes: Buffer.from(signed(earlier)) }]);
  const counts = changes(earlier, JSON.parse(readFileSync(exported, "utf8")));
  assert.ok(counts.up > 5 && counts.same > 5, JSON.stringify(counts));
  await says(page, changeWords[language](counts));
  await drop(page, [bytesOf(benchmark)]);
  const group = page.getByRole("combobox", { name: say.group });
  await group.waitFor();
  assert.equal(await group.locator("option").count(), 5, "everyone, and four sizes");
  await group.selectOption({ index: 2 });
  await button(page, say.table).last().click();
  const table = main(page).getByRole("table").last();
  await table.waitFor();
  assert.equal(await table.getByRole("row").count(), themes.length + 2, "a row for each theme, and overall");
}

describe("a member assesses its organisation", { concurrency: 1 }, () => {
  for (const [language, skin] of [["fr", "canvas"], ["en", "html"]]) {
    test(`from the first answer to the sector, in ${language}, ${skin} skin`, { timeout: 240000 }, async () => {
      const say = assessWords[language];
      const first = await person(site.browser, { locale: `${language}-CA` });
      const page = await open(first.context, site.address, skin);
      await beginAssessment(page, language, { organisation: ORGANISATION, cluster: clusters[6], year: "2026" });
      await assessAll(page, language, choose);
      await saved(page, language);
      await page.reload();   // half an hour's work outlives the page
      await ready(page);

      await tab(page, language, "results");
      const answers = await saveDownload(page, () => press(page, words[language].export), folder);
      const scores = scoresOf(JSON.parse(readFileSync(answers.path, "utf8")));
      await overallIs(page, language, scores.get("overall").score);
      await button(page, say.source(themes[0].title[language])).click();
      const source = main(page).getByRole("table").first();
      await source.waitFor();
      assert.equal(await source.getByRole("row").count(), themes[0].pages.length + 2, "practices, header, sum");
      const csv = await saveDownload(page, () => press(page, say.scoresCsv), folder);
      assert.match(readFileSync(csv.path, "utf8"), /overall/);
      await takePictures(page);
      await planSteps(page, language);
      const report = await saveDownload(page, () => press(page, say.report), folder);
      for (const format of ["Letter", "A4"])
        checkPrinted(await print(first.context, report.path, format), language, scores);
      assert.deepEqual(first.faults, []);
      await first.context.close();

      const second = await person(site.browser, { locale: `${language}-CA` });
      const again = await open(second.context, site.address, skin);
      await drop(again, [bytesOf(answers.path)]);
      await tab(again, language, "results");
      await overallIs(again, language, scores.get("overall").score);
      await compares(again, language, answers.path);
      assert.deepEqual(second.faults, []);
      await second.context.close();
    });
  }
});
