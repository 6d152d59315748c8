// The coordinator's whole path: ten clusters and two thousand members come in, one batch is stopped and taken
// back, one is refused, two answers are weighed, charts are read and named, everything is exported, and
// another device goes on from one file.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { assessment, clusters, memberOf, priorities, row, signed, surveyOf } from "./invented.mjs";
import { button, command, drop, heading, open, person, plain, press, saveDownload, stage, words } from "./support.mjs";

const say = words.fr;
const MEMBERS = 2000;
const file = (name, response) => ({ name, bytes: Buffer.from(JSON.stringify(signed(response))) });
const bundle = (from, to, wave) => Array.from({ length: to - from }, (_, at) =>
  `${row(memberOf(from + at, wave))}\n`).join("");

// What counts, and the same as files for the command.
const early = surveyOf("numana", "2026"), late = surveyOf("numana", "2026", 5);
const answers = [
  ...clusters.filter((one) => one.id !== "numana").map((one) => file(`${one.id}.json`, surveyOf(one.id, "2026"))),
  ...clusters.slice(0, 8).map((one) => file(`${one.id}-2023.json`, surveyOf(one.id, "2023"))),
];
const members = bundle(0, 1200, "2026") + bundle(0, MEMBERS - 1200, "2025");

let site, folder;
before(async () => {
  site = await stage();
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
  mkdirSync(join(folder, "in"));
  for (const { name, bytes } of [...answers, file("numana.json", early)]) writeFileSync(join(folder, "in", name), bytes);
  writeFileSync(join(folder, "in/members.ndjson"), members);
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const go = async (page, name) => {
  await page.getByRole("navigation").getByRole("button", { name: say[name], exact: true }).click();
  await heading(page, say[`${name}Title`], 1).waitFor();
};
const read = (page, n) => heading(page, `${n.toLocaleString("fr-CA").replace(/\s/g, "\u00A0")}\u00A0fichiers lus`, 2).waitFor();
const number = (text) => Number(/^[\d\s]+/.exec(text)[0].replace(/\s/g, ""));
const take = async (page, name) => readFileSync((await saveDownload(page, () => press(page, name), folder)).path);

function aggregate(questionnaire, ...more) {
  const out = join(folder, `out-${questionnaire}`);
  const run = spawnSync(command(), ["aggregate", "--questionnaire", questionnaire, "--out", out,
    "--csv", "excel-fr", ...more, join(folder, "in")], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  return (name) => readFileSync(join(out, name));
}

describe("the coordinator's whole path", { timeout: 600000 }, () => {
  let first, page, workspace, archives;

  test("a batch that was stopped is taken back as a whole, and can come back", async () => {
    first = await person(site.browser);
    page = await open(first.context, site.address);
    await press(page, say.importAndCompare);
    const many = Array.from({ length: 3000 }, (_, at) => file(`m${at}.json`, memberOf(5000 + at, "2026")));
    const dropped = drop(page, many);
    await button(page, "Arrêter la lecture").click();
    await dropped;
    await button(page, "Arrêter la lecture").waitFor({ state: "detached" });
    const listed = page.getByRole("heading", { level: 2, name: /fichiers? lus?$/ });
    const count = number(await listed.textContent());
    assert.ok(count > 0 && count < 3000, `${count} were read`);
    await press(page, /^Retirer ce lot, /);
    await listed.waitFor({ state: "detached" });
    await press(page, "Annuler");
    await listed.waitFor();
    assert.equal(number(await listed.textContent()), count);
    await press(page, /^Retirer ce lot, /);
    await listed.waitFor({ state: "detached" });
  });

  test("everything comes in beside what is refused, and verdicts are told apart", async () => {
    await drop(page, [...answers, file("numana.json", early), file("numana-b.json", late),
      { name: "zz.json", bytes: Buffer.from('{"format":') },
      { name: "members.ndjson", bytes: Buffer.from(members) }]);
    await read(page, answers.length + 3 + MEMBERS);
    await page.getByText("10\u00A0grappes sur 10, 2026").or(page.getByText("10 grappes sur 10, 2026")).first().waitFor();
    await page.getByRole("combobox", { name: "Afficher" }).selectOption({ label: "Refusé (1)" });
    await page.getByRole("listitem").filter({ hasText: "zz.json" }).getByText("TRUNCATED").waitFor();
    const verdicts = await take(page, "Verdicts CSV");
    assert.equal(verdicts.toString("utf8").trim().split("\n").length, 1 + answers.length + 3 + MEMBERS);
  });

  test("of two answers of one cluster the other one is chosen", async () => {
    await heading(page, "À choisir", 2).waitFor();
    await page.getByRole("radio", { name: /Modifié le/ }).nth(1).check();
    await page.getByRole("radio", { name: /Modifié le/ }).nth(1).and(page.locator("[aria-checked=true], :checked")).waitFor();
  });

  test("what the page exports is what the command writes, byte for byte", async () => {
    const survey = aggregate(priorities.id);
    const sector = aggregate(assessment.id, "--group-by", "grappe", "--group-by", "type", "--group-by", "size",
      "--group-by", "region");
    await go(page, "priorities");
    assert.ok(await page.getByRole("main").getByRole("img").count() >= 8);
    assert.equal((await take(page, say.svg)).toString(), survey("statuts-2026.svg").toString());
    await go(page, "pooling");
    assert.equal((await take(page, /^SVG, /)).toString(), survey("mutualisation-2026.svg").toString());
    await go(page, "members");
    await page.getByRole("combobox", { name: "Comparer par" }).selectOption("quartiles-size");
    await button(page, /^SVG, Scores par groupe\s: (?!Grappe)/).waitFor({ timeout: 10000 });
    await go(page, "files");
    for (const [name, at] of [["Réponses par question", "items.csv"], ["Rapport", "report.html"],
      ["Changements entre les années", "waves.csv"]]) {
      const each = button(page, `Télécharger, ${name}`);
      for (const [place, made] of [[0, survey], [1, sector]]) {
        const got = await saveDownload(page, () => each.nth(place).click(), folder);
        assert.ok(readFileSync(got.path).equals(made(at)), `${at} of ${place === 0 ? "clusters" : "members"}`);
      }
    }
    assert.ok((await take(page, say.ranking)).equals(survey("ranking.csv")));
    assert.ok((await take(page, "Télécharger, Repères par groupe")).equals(sector("benchmark.csv")));
    assert.ok((await take(page, "Télécharger, Besoins et offres")).equals(survey("pooling.csv")));
  });

  test("members are filtered and cross-tabulated, unless that points to a few", async () => {
    await go(page, "members");
    const choose = (label, value) => page.getByRole("combobox", { name: label }).selectOption(value);
    await choose("Mesure", "gou-engagement");
    await choose("Groupes", "size");
    await choose(/^Filtre\s: Grappe/, "numana");
    const table = (await take(page, /^CSV, Engagement de la direction/)).toString("utf8").replace(/^\uFEFF/, "");
    const [head, all, ...groups] = table.trim().split(/\r?\n/).map((line) => line.split(";"));
    assert.equal(groups.length, 4);
    const own = Array.from({ length: 1200 }, (_, number) => memberOf(number, "2026"))
      .filter((one) => one.respondent.grappe === "numana");
    const given = own.map((one) => one.answers.find((answer) => answer.question === "gou-engagement"));
    const count = (wanted) => String(given.filter(wanted).length);
    assert.deepEqual(all.slice(1), [count((one) => one?.state === undefined && one !== undefined),
      ...[0, 1, 2, 3, 4].map((level) => count((one) => one?.value === level)),
      ...["not-applicable", "dont-know"].map((state) => count((one) => one?.state === state)),
      count((one) => one === undefined)]);
    assert.equal(head[1], "n");
    await choose(/^Filtre\s: Région/, "04");
    await choose(/^Filtre\s: Type/, "public");
    await page.getByText(/il désignerait moins de 5\sorganisations/).waitFor();
    assert.equal(await button(page, /^SVG, Engagement de la direction/).count(), 0);
    await choose(/^Filtre\s: Région/, "-");
    await choose(/^Filtre\s: Type/, "-");
    await button(page, /^SVG, Engagement de la direction/).waitFor();
  });

  test("a title of one's own is on the picture, which is saved for print", async () => {
    await go(page, "priorities");
    await press(page, say.caption);
    await page.getByRole("textbox", { name: /^Titre du graphique/ }).fill("Ce que nous retenons");
    await page.getByRole("combobox", { name: /^Finesse du PNG/ }).selectOption("300");
    await button(page, "SVG, Ce que nous retenons").waitFor();
    const picture = await take(page, "PNG, Ce que nous retenons");
    assert.equal(picture.subarray(1, 4).toString("latin1"), "PNG");
    const at = picture.indexOf("pHYs");
    assert.equal(picture.readUInt32BE(at + 4), Math.round(300 / 0.0254));
    assert.equal(picture.readUInt32BE(16), Math.ceil(912 * 300 / 96));
  });

  test("everything is in the archives, and all of it is there after a reload", async () => {
    await go(page, "files");
    archives = [];
    for (const place of [0, 1]) {
      const each = button(page, "Télécharger, Tout (ZIP)").nth(place);
      archives.push(readFileSync((await saveDownload(page, () => each.click(), folder)).path));
    }
    assert.ok(archives[0].includes("fr/statuts-2026.svg") && archives[0].includes("en/report.html"));
    assert.ok(!archives[0].includes("carte-2026.svg"), "no chart of single respondents");
    await page.reload();
    await heading(page, say.filesTitle, 1).waitFor();
    await go(page, "import");
    await read(page, answers.length + 3 + MEMBERS);
    workspace = await take(page, "Tout enregistrer");
    assert.deepEqual(first.faults, []);
    await first.context.close();
  });

  test("another device goes on from one file, with the choice and the title, to the same bytes", async () => {
    const second = await person(site.browser);
    const other = await open(second.context, site.address, "html");
    await press(other, say.importAndCompare);
    await drop(other, [{ name: "coordination.ndjson", bytes: workspace }]);
    await read(other, answers.length + 2 + MEMBERS);
    await go(other, "files");
    for (const place of [0, 1]) {
      const each = button(other, "Télécharger, Tout (ZIP)").nth(place);
      const mine = readFileSync((await saveDownload(other, () => each.click(), folder)).path);
      assert.ok(mine.equals(archives[place]), `archive ${place}: ${mine.length} for ${archives[place].length}`);
    }
    assert.deepEqual(second.faults, []);
    await second.context.close();
  });
});
