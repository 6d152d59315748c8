// The whole main job: ten representatives answer, the coordinator gets the committee's chart.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { begin, byKeyboard, byMouse, depthOf, dice, fillPage } from "./filling.mjs";
import {
  button, clusters, command, drop, heading, onPage, open, pages, person, press, ready, saveDownload,
  saved, stage, switchLanguage, words,
} from "./support.mjs";

const WAVE = "2023";
const REPRESENTATIVES = clusters.map((cluster, index) => ({
  cluster,
  seed: index,
  language: index % 2 === 0 ? "fr" : "en",
  skin: index === 3 || index === 6 ? "html" : "canvas",
  keyboard: index === 4,
}));

let site;
let folder;
const files = [];

before(async () => {
  site = await stage();
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

// Text and place must survive; the comment is then finished in the other language.
async function commentAcrossLanguages(page, language, comment) {
  const other = language === "fr" ? "en" : "fr";
  const field = (now) => page.getByRole("textbox", { name: now === "fr" ? /^Commentaire/ : /^Comment/ });
  const [first, second, third] = [comment.slice(0, 9), comment.slice(9, 20), comment.slice(20)];
  await field(language).click();
  await page.keyboard.type(first);
  // As a screen reader or a voice does it: the button acts, the keyboard stays where it is.
  await button(page, other === "fr" ? "FR, français" : "EN, English").dispatchEvent("click");
  await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), other);
  const kept = await field(other).evaluate((element) => ({
    focused: element === document.activeElement, value: element.value, caret: element.selectionStart,
  }));
  assert.deepEqual(kept, { focused: true, value: first, caret: first.length });
  await page.keyboard.type(second);
  // With the mouse: focus goes to the button, as anywhere; the text stays.
  await switchLanguage(page, language);
  assert.equal(await field(language).inputValue(), first + second);
  await field(language).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(third);
  assert.equal(await field(language).inputValue(), comment);
}

async function reloadHere(page, index, language, given) {
  await saved(page, language);
  await page.reload();
  await ready(page);
  await onPage(page, pages[index].title, language);
  const status = pages[index].questions.find((question) => question.field === "statut");
  const answer = given.get(status.id);
  for (const option of status.options) {
    const radio = page.getByRole("radio", { name: option.label[language], exact: true });
    const chosen = answer && (answer.state ? option.state === answer.state : option.id === answer.value);
    assert.equal(await radio.isChecked(), Boolean(chosen), option.id);
  }
}

async function represent(page, who) {
  const { language, seed, cluster } = who;
  const say = words[language];
  const chance = dice(1000 + seed);
  const given = new Map();
  const hand = who.keyboard ? byKeyboard(page, language) : byMouse(page, language);
  await begin(page, cluster, language, WAVE, seed % 2 ? "" : "Zoé Lacœur");
  for (let index = 0; index < pages.length; index += 1) {
    const here = pages[index];
    await onPage(page, here.title, language);
    const commented = index === 2 + seed;
    await fillPage(hand, here, language, chance, given,
      commented ? "required" : depthOf(index, seed));
    if (commented) {
      const comment = `Début «\u00A0français\u00A0», œuvre d’été 🍇, ça va n° ${seed}`;
      await commentAcrossLanguages(page, language, comment);
      given.set(`${here.id}.commentaire`, { value: comment });
    }
    if (index === 3 + seed) await reloadHere(page, index, language, given);
    await hand.go(index + 1 < pages.length ? say.next : say.toReview);
  }
  await heading(page, say.reviewAndExport, 1).waitFor();
  return given;
}

// The canonical form is JSON without white space, in the order written: what JSON.stringify gives.
function checksumOf({ checksum, ...content }) {
  assert.ok(checksum, "the file has a checksum");
  return `sha256:${createHash("sha256").update(JSON.stringify(content)).digest("hex")}`;
}

function sameAnswers(response, given) {
  const expected = [...given].map(([question, answer]) => ({ question, ...answer }))
    .sort((a, b) => (a.question < b.question ? -1 : 1));
  assert.deepEqual(response.answers, expected);
}

describe("the whole main job", { concurrency: 1 }, () => {
  for (const who of REPRESENTATIVES) {
    const { cluster, language, skin } = who;
    const how = `in ${language === "fr" ? "French" : "English"}, ${skin} skin`
      + (who.keyboard ? ", by keyboard alone" : "");
    test(`${cluster.name.fr} answers ${how} and exports a file`, { timeout: 120000 }, async () => {
      const { context, faults } = await person(site.browser,
        { locale: `${language}-CA`, viewport: { width: 1024, height: 640 } });
      const page = await open(context, site.address, skin);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.skin), skin);
      const given = await represent(page, who);
      const file = await saveDownload(page, () => press(page, words[language].export), folder);
      assert.equal(file.name, `sondage-priorites-${cluster.id}-${WAVE}.json`);
      await heading(page, words[language].exported, 2).waitFor();
      const response = JSON.parse(readFileSync(file.path, "utf8"));
      sameAnswers(response, given);
      assert.equal(response.respondent.grappe, cluster.id);
      assert.equal(response.wave, WAVE);
      assert.equal(response.language, language);
      assert.equal(checksumOf(response), response.checksum);
      files.push(file.path);
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  test("the command accepts the ten exported files", () => {
    assert.equal(files.length, 10);
    const checked = spawnSync(command(), ["check", ...files], { encoding: "utf8" });
    assert.equal(checked.stdout, files.map((file) => `${file}: accepted\n`).join(""));
    assert.equal(checked.status, 0);
  });

  test("the coordinator drops ten files and downloads what the command writes, byte for byte", async () => {
    assert.equal(files.length, 10);
    const { context, faults } = await person(site.browser);
    const page = await open(context, site.address);
    const say = words.fr;
    await press(page, say.importAndCompare);
    await heading(page, say.importTitle, 1).waitFor();
    await drop(page, files.map((file) => ({ name: file.split("/").pop(), bytes: readFileSync(file) })));
    await heading(page, say.filesRead(10), 2).waitFor();
    await page.getByText("10 acceptés", { exact: true }).waitFor();
    await page.getByText("10 grappes sur 10, 2023", { exact: true }).waitFor();
    await press(page, say.seeResults);
    await heading(page, say.prioritiesTitle, 1).waitFor();
    for (const language of ["fr", "en"]) {
      const out = join(folder, language);
      const run = spawnSync(command(), ["aggregate", "--questionnaire", "sondage-priorites", "--out",
        out, "--lang", language, "--csv", language === "fr" ? "excel-fr" : "rfc4180", ...files], { encoding: "utf8" });
      assert.equal(run.status, 0, run.stderr);
      await switchLanguage(page, language);
      for (const [name, kind, tab] of [["statuts.svg", "svg", "priorities"],
        ["items.csv", "items", "files"], ["ranking.csv", "ranking", "files"]]) {
        const nav = page.getByRole("navigation");
        await nav.getByRole("button", { name: words[language][tab], exact: true }).click();
        await heading(page, words[language][`${tab}Title`], 1).waitFor();
        const file = await saveDownload(page, () => press(page, words[language][kind]), folder);
        assert.equal(file.name.replace("-2023", ""), name);
        const [mine, theirs] = [readFileSync(file.path), readFileSync(join(out, name))];
        assert.ok(theirs.length > 500, `${name} holds something`);
        assert.ok(mine.equals(theirs), `${name} in ${language}: the page and the command differ`);
      }
    }
    assert.deepEqual(faults, []);
    await context.close();
  });
});
