// Two tabs and one response: nothing that was said to be saved is written over.
//
// A hundred random interleavings of storage alone, then the app itself.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { barePage } from "./bare.mjs";
import { begin } from "./filling.mjs";
import { button, clusters, heading, onPage, open, pages, person, press, ready, saved, stage, words } from "./support.mjs";

const INTERLEAVINGS = 100;
const TAKEOVER = 2000;   // ms

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

const status = (page, name) => page.getByRole("radio", { name, exact: true });
const comment = (page) => page.getByRole("textbox", { name: /^Comment/ });
const elsewhere = (page) => page.getByText("Ces réponses sont ouvertes dans un autre onglet");

async function editable(page) {
  const began = performance.now();
  await page.waitForFunction(() => document.querySelector("textarea")?.disabled === false, null, { timeout: 10000 });
  return performance.now() - began;
}

// A tab that adds marks to a text, and keeps apart what met another tab's change, as the app does.
function writer(name) {
  const { Tab } = window.bare;
  const tab = new Tab();
  const decoder = new TextDecoder();
  const state = { text: "", added: [], apart: [], safe: new Set() };
  const read = async () => {
    const [record] = await tab.store.reread((key) => key === "draft/1");
    state.text = record ? decoder.decode(record[1]) : "";
  };
  window.writer = {
    async open() { await tab.open(); await read(); },
    async add(number) {
      const mark = `${name}${number}`;
      state.text += ` ${mark}`;
      const sequence = tab.write({ "draft/1": state.text });
      while (tab.told.every((one) => one.sequence !== undefined && one.sequence < sequence))
        await new Promise((next) => { setTimeout(next); });
      const told = tab.told.find((one) => one.sequence >= sequence);
      if (told.code === 0) return void state.safe.add(mark);
      if (told.code !== 8) throw new Error(`code ${told.code}`);
      state.apart.push(mark);   // it stays with this tab, as a copy
      await read();
    },
    result: () => ({ safe: [...state.safe], apart: state.apart }),
  };
}

describe("two tabs", { concurrency: 1 }, () => {
  test(`in ${INTERLEAVINGS} interleavings no edit is lost: it is there, or kept apart`, async () => {
    const { context } = await person(site.browser);
    const lost = [];
    let conflicts = 0, edits = 0;
    const tabs = [await barePage(context, site.address), await barePage(context, site.address)];
    for (let round = 0; round < INTERLEAVINGS; round += 1) {
      await tabs[0].evaluate(() => window.bare.wipe());
      for (const [index, tab] of tabs.entries()) {
        await tab.evaluate(writer, "ab"[index]);
        await tab.evaluate(() => window.writer.open());
      }
      await Promise.all(tabs.map((tab, index) => tab.evaluate(async ([seed, first]) => {
        let state = seed * 2 + first + 1;
        for (let number = 0; number < 6; number += 1) {
          state = (state * 48271) % 2147483647;
          await new Promise((next) => { setTimeout(next, state % 12); });
          await window.writer.add(number);
        }
      }, [round, index])));
      const results = await Promise.all(tabs.map((tab) => tab.evaluate(() => window.writer.result())));
      const found = await tabs[0].evaluate(() => window.bare.visit());
      const there = new Set((found.records["draft/1"] ?? "").split(" "));
      for (const { safe, apart } of results) {
        conflicts += apart.length;
        edits += safe.length + apart.length;
        for (const mark of safe) if (!there.has(mark)) lost.push({ round, mark, there: [...there] });
      }
    }
    console.log(`  ${edits} edits, ${conflicts} kept apart, ${lost.length} lost`);
    assert.equal(edits, INTERLEAVINGS * 12);
    assert.ok(conflicts > 0 && conflicts < edits);
    assert.deepEqual(lost, []);
    await context.close();
  });

  test("what a tab did meanwhile hides no change of the other: not of an answer, a file, or in the copy", async () => {
    const { context } = await person(site.browser);
    const page = await barePage(context, site.address);
    const codes = await page.evaluate(async () => {
      const { Tab, visit } = window.bare;
      const [a, b] = [new Tab(), new Tab()];
      await a.open();
      const codeOf = async (tab, changes) => {
        const sequence = tab.write(changes);
        while (!tab.told.some((one) => one.sequence >= sequence)) await new Promise((next) => { setTimeout(next); });
        return tab.told.find((one) => one.sequence >= sequence).code;
      };
      await codeOf(a, { "draft/1": "one", "draft/2": "one" });
      await b.open();
      await codeOf(a, { "draft/1": "two", "import/0": "of a" });
      const told = {
        looked: await codeOf(b, { session: "another theme" }),
        "read another answer": (await b.store.reread((key) => key === "draft/2")).length,
        behind: await b.store.isBehind("draft/1"),
        "not behind": await b.store.isBehind("draft/2"),
        "behind in files": await b.store.isBehind("desk"),
        answer: await codeOf(b, { "draft/1": "stale" }),
        file: await codeOf(b, { "import/0": "of b" }),
        "the rest of such a write": await codeOf(b, { "draft/1": "stale", "draft/3": "new" }),
      };
      await b.store.settled();
      await new Promise((next) => { setTimeout(next, 3500); });
      const copies = await Promise.all((await (await caches.open("intergrappes-copy")).keys()).map(async (key) =>
        (await (await caches.match(key)).text()).includes("two")));
      for (const tab of [a, b]) tab.store.close();
      const { records } = await visit();
      return { told, copies, records };
    });
    assert.deepEqual(codes.told, {
      looked: 0, "read another answer": 1, behind: true, "not behind": false, "behind in files": true, answer: 8, file: 8,
      "the rest of such a write": 8,
    });
    assert.ok(codes.copies.length > 0 && codes.copies.every(Boolean), `${codes.copies}`);
    assert.deepEqual(codes.records, { "draft/1": "two", "draft/2": "one", "draft/3": "new", "import/0": "of a",
      session: "another theme" });
    await context.close();
  });

  test("the second one reads, takes over within two seconds, and the first one reads then", async () => {
    const { context, faults } = await person(site.browser);
    const first = await open(context, site.address);
    await begin(first, clusters[0], "fr", "2023", "");
    await status(first, "En place").check();
    await saved(first, "fr");
    const second = await open(context, site.address);
    await elsewhere(second).waitFor();
    await onPage(second, pages[0].title, "fr");
    assert.equal(await status(second, "En place").isChecked(), true);
    assert.equal(await comment(second).isDisabled(), true);
    await comment(first).fill("écrit dans le premier");
    await press(second, "Modifier ici");
    assert.ok(await editable(second) < TAKEOVER);
    assert.equal(await comment(second).inputValue(), "écrit dans le premier");
    await elsewhere(first).waitFor();
    assert.equal(await comment(first).isDisabled(), true);
    await comment(second).fill("écrit dans le second");
    await saved(second, "fr");
    await second.close();
    assert.ok(await editable(first) < TAKEOVER, "the first one goes on when the second is closed");
    assert.equal(await comment(first).inputValue(), "écrit dans le second");
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("a tab that crashed, and one that hangs, give up what they hold within two seconds", async () => {
    const { context } = await person(site.browser);
    const first = await open(context, site.address);
    await begin(first, clusters[1], "fr", "2023", "");
    await comment(first).fill("avant");
    await saved(first, "fr");
    const second = await open(context, site.address);
    await elsewhere(second).waitFor();
    const protocol = await context.newCDPSession(first);
    protocol.send("Page.crash").catch(() => {});
    await first.waitForEvent("crash");
    assert.ok(await editable(second) < TAKEOVER, "after a crash");
    assert.equal(await comment(second).inputValue(), "avant");
    const third = await open(context, site.address);
    await elsewhere(third).waitFor();
    second.evaluate(() => { for (const end = Date.now() + 8000; Date.now() < end;); }).catch(() => {});
    await press(third, "Modifier ici");
    assert.ok(await editable(third) < TAKEOVER, "while the other one hangs");
    await context.close();
  });

  test("without locks, an edit that meets another tab's becomes a copy; both are on the start page", async () => {
    const { context, faults } = await person(site.browser);
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "locks", { value: undefined });
    });
    const first = await open(context, site.address);
    await begin(first, clusters[2], "fr", "2023", "");
    await saved(first, "fr");
    const second = await open(context, site.address);
    await onPage(second, pages[0].title, "fr");
    await status(first, "En place").check();
    await saved(first, "fr");
    await status(second, "Pas envisagé").check();
    await second.getByText("vos changements sont gardés à part, dans une copie").waitFor();
    await saved(second, "fr");
    assert.equal(await status(second, "Pas envisagé").isChecked(), true);
    await second.reload();
    await ready(second);
    await press(second, "Intergrappes DD, accueil");
    await heading(second, words.fr.start, 1).waitFor();
    assert.equal(await button(second, words.fr.resume).count(), 2);
    assert.equal(await second.getByText("(copie)").count(), 1);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("what one tab erased does not come back from the other", async () => {
    const { context, faults } = await person(site.browser);
    const first = await open(context, site.address);
    await begin(first, clusters[3], "fr", "2023", "");
    await comment(first).fill("à effacer");
    await saved(first, "fr");
    const second = await open(context, site.address);
    await press(second, "Intergrappes DD, accueil");
    await Promise.all([first.waitForEvent("load"), press(second, words.fr.erase)]);
    await ready(first);
    assert.equal(await button(first, words.fr.resume).count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });
});
