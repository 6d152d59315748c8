// What earlier versions stored is there with the newest one, can be exported, and changed. Fixtures are never
// rewritten: a version that stores differently adds one.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { button, heading, open, person, press, ready, root, saveDownload, saved, stage, words } from "./support.mjs";

const fixture = (name) => JSON.parse(readFileSync(join(root, "tests/fixtures", name), "utf8"));

let site, folder;
before(async () => {
  site = await stage();
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

// Version 1: one object store, each record under its key as bytes.
async function storeVersion1(records) {
  const encoder = new TextEncoder();
  await new Promise((done, failed) => {
    const request = indexedDB.open("intergrappes", 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore("records");
      for (const [key, text] of Object.entries(records)) store.put(encoder.encode(text), key);
    };
    request.onsuccess = () => { request.result.close(); done(); };
    request.onerror = () => failed(request.error);
  });
}

describe("what earlier versions stored", { concurrency: 1 }, () => {
  test("version 1: answers, place, theme, imports and the choice are there, and can be exported and changed", async () => {
    const records = fixture("store-v1.json");
    const [sent] = Object.entries(records).filter(([key]) => key.startsWith("draft/")).map(([, text]) => JSON.parse(text));
    const { context, faults } = await person(site.browser);
    const page = await context.newPage();
    await page.goto(`${site.address}licences.txt`);
    await page.evaluate(storeVersion1, records);
    await page.goto(site.address);
    await ready(page);
    assert.equal(await page.getByText("est endommagé").count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
    await press(page, words.fr.reviewAndExport);
    await heading(page, words.fr.review, 1).waitFor();
    const offered = page.getByRole("main").getByRole("button", { name: words.fr.export, exact: true });
    const file = await saveDownload(page, () => offered.click(), folder);
    assert.deepEqual(JSON.parse(readFileSync(file.path, "utf8")).answers, sent.answers);
    await press(page, "Intergrappes DD, accueil");
    await press(page, words.fr.importAndCompare);
    await heading(page, words.fr.filesRead(2), 2).waitFor();
    await press(page, "Intergrappes DD, accueil");
    await saved(page, "fr");
    const again = await open(context, site.address);
    assert.equal(await again.getByText("est endommagé").count(), 0);
    assert.equal(await button(again, words.fr.resume).count(), 1);
    assert.deepEqual(faults.filter((one) => !/404/.test(one)), []);   // the bare page asks for an icon
    await context.close();
  });
});
