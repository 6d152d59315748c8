// Far more than there will ever be: a hundred thousand responses come in, and a bundle of which somebody has had
// enough half-way. What it costs is said, and judged by tests/bench; here everything must be there, or nothing.

import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { memberOf, row } from "./invented.mjs";
import { button, heading, open, person, press, stage, words } from "./support.mjs";

const RESPONSES = 100000;
const MIB = 1048576;
const BUNDLE = (process.env.INTERGRAPPES_LONG === "1" ? 256 : 64) * MIB;   // bytes
const CANCEL = 1000;   // ms
const say = words.fr;

let site, folder;
before(async () => {
  site = await stage();
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

// Rows until `enough(rows, bytes)`; `most`: answers in each.
function bundle(name, most, enough) {
  const path = join(folder, name);
  for (let rows = 0, bytes = 0; !enough(rows, bytes); rows += 1000) {
    const lines = Array.from({ length: 1000 }, (_, at) => {
      const member = memberOf(rows + at, "2026");
      return `${row({ ...member, answers: member.answers.slice(0, most) })}\n`;
    }).join("");
    appendFileSync(path, lines);
    bytes += lines.length;
  }
  return path;
}

async function coordinator() {
  const { context, faults } = await person(site.browser);
  const page = await open(context, site.address);
  await press(page, say.importAndCompare);
  await heading(page, say.importTitle, 1).waitFor();
  return { context, faults, page };
}

async function choose(page, path) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, say.chooseFiles)]);
  await chooser.setFiles(path);
}

// What the database holds of imported files: chunks, and keys anywhere.
async function traces() {
  const database = await new Promise((done) => { indexedDB.open("intergrappes").onsuccess = ({ target }) => done(target.result); });
  const all = (store, ask) => new Promise((done) => {
    database.transaction(store).objectStore(store)[ask]().onsuccess = ({ target }) => done(target.result);
  });
  const found = {
    chunks: (await all("chunks", "getAllKeys")).length,
    records: (await all("records", "getAllKeys")).filter((key) => key.startsWith("import/")).length,
    journal: JSON.stringify((await all("journal", "getAll")).flatMap(({ ops }) => ops.map(([key]) => key))).includes("import/"),
    pieces: Object.keys(await new Promise((done) => {
      database.transaction("meta").objectStore("meta").get("pieces").onsuccess = ({ target }) => done(target.result ?? {});
    })).length,
  };
  database.close();
  return found;
}

describe("very many responses", { timeout: 600000 }, () => {
  test("a hundred thousand come in, every one is accepted, and all are stored", async (context) => {
    const path = bundle("tous.ndjson", 12, (rows) => rows >= RESPONSES);
    const { context: browser, faults, page } = await coordinator();
    const began = performance.now();
    await choose(page, path);
    await heading(page, "100\u00A0000\u00A0fichiers lus", 2).waitFor({ timeout: 300000 });
    await button(page, "Arrêter la lecture").waitFor({ state: "detached" });
    await page.getByText(/^100\s000\sacceptés/).waitFor();
    const took = (performance.now() - began) / 1000;
    context.diagnostic(`${(statSync(path).size / MIB).toFixed(0)} MiB in ${took.toFixed(1)} s (wanted: 10)`);
    await page.getByRole("banner").getByText(say.saved).waitFor({ timeout: 60000 });
    assert.equal((await page.evaluate(traces)).records, 0);
    assert.ok((await page.evaluate(traces)).chunks > 100);
    assert.deepEqual(faults, []);
    await browser.close();
  });

  test("a bundle that is stopped half-way ends within a second, and taken back it leaves no trace", async (context) => {
    const path = bundle("grand.ndjson", 99, (_, bytes) => bytes >= BUNDLE);
    const { context: browser, faults, page } = await coordinator();
    await choose(page, path);
    const listed = page.getByRole("heading", { level: 2, name: /fichiers\slus/ });
    await page.waitForFunction((half) => {
      const title = [...document.querySelectorAll("h2")].find((one) => /fichiers\slus/.test(one.textContent));
      return title && Number(title.textContent.replace(/\D/g, "")) > half;
    }, BUNDLE / 2 / 2300, { timeout: 300000, polling: 50 });
    const ended = await page.evaluate(async () => {
      const stop = [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === "Arrêter la lecture");
      const began = performance.now();
      stop.click();
      while (stop.isConnected) await new Promise((next) => { setTimeout(next, 5); });
      return performance.now() - began;
    });
    context.diagnostic(`of ${BUNDLE / MIB} MiB, stopped within ${ended.toFixed(0)} ms`);
    assert.ok(ended <= CANCEL, `${ended} ms`);
    assert.ok((await page.evaluate(traces)).chunks > 0);
    await press(page, /^Retirer ce lot, /);
    await listed.waitFor({ state: "detached" });
    await page.getByRole("banner").getByText(say.saved).waitFor({ timeout: 60000 });
    for (let i = 0; i < 50 && (await page.evaluate(traces)).chunks > 0; i += 1) await page.waitForTimeout(100);
    assert.deepEqual(await page.evaluate(traces), { chunks: 0, records: 0, journal: false, pieces: 0 });
    assert.deepEqual(faults, []);
    await browser.close();
  });
});
