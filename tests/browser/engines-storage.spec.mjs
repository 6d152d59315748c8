// The promises of storage in Firefox and WebKit too, with smaller counts: calls that fail, two tabs, a browser that
// keeps nothing, a reload in the middle of a word, and in Firefox a killed browser (webkit-kills.spec.mjs: why not here).

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { after, before, describe, test } from "node:test";
import { prepare } from "./bare.mjs";
import { begin, identity, saved } from "./engines/job.mjs";
import { until } from "./engines/hand.mjs";
import { openStage } from "./engines/stage.mjs";
import { arm, live } from "./failing.mjs";
import { kill } from "./profiles.mjs";

const STEP = 9;           // every ninth call fails
const INTERLEAVINGS = 10;
const KILLS = 5;

let stage;
before(async () => { stage = await openStage(); });
after(() => stage?.close());

async function using(name, options, work) {
  const hand = await stage.browser(name, options);
  try {
    await work(hand);
  } finally {
    await hand.close();
  }
}

async function bare(hand) {
  await hand.engine.goto(`${stage.address}licences.txt`);
  await hand.evaluate(prepare);
}

// Two tabs' storage in one page: each adds its marks, and takes up what it met.
async function interleave(seed) {
  const { Tab, wipe, visit } = window.bare;
  await wipe();
  const decoder = new TextDecoder();
  const lost = [];
  const writers = await Promise.all(["a", "b"].map(async (name) => {
    const tab = new Tab();
    await tab.open();
    return { name, tab, text: "", safe: [] };
  }));
  await Promise.all(writers.map(async (one, index) => {
    for (let number = 0; number < 5; number += 1) {
      await new Promise((next) => { setTimeout(next, (seed * 7 + index * 5 + number * 3) % 11); });
      const mark = `${one.name}${number}`;
      one.text += ` ${mark}`;
      const sequence = one.tab.write({ "draft/1": one.text });
      while (!one.tab.told.some((each) => each.sequence >= sequence)) await new Promise((next) => { setTimeout(next); });
      if (one.tab.told.find((each) => each.sequence >= sequence).code === 0) one.safe.push(mark);
      else {
        const [record] = await one.tab.store.reread((key) => key === "draft/1");
        one.text = record ? decoder.decode(record[1]) : "";
      }
    }
  }));
  for (const { tab } of writers) tab.store.close();
  const there = (await visit()).records["draft/1"].split(" ");
  for (const { safe } of writers) lost.push(...safe.filter((mark) => !there.includes(mark)));
  return lost;
}

for (const name of ["Firefox", "WebKit"]) {
  describe(`storage in ${name}`, { concurrency: 1 }, () => {
    test("calls that fail lose nothing that was said to be saved", { timeout: 180000 }, () =>
      using(name, {}, async (hand) => {
        await bare(hand);
        await hand.evaluate(arm);
        const { calls } = await hand.evaluate(live, { at: 0, way: "" });
        const wrong = [];
        for (const way of ["throws", "aborts", "hangs"]) {
          for (let at = 1; at <= calls; at += STEP) {
            const life = await hand.evaluate(live, { at, way });
            const lost = Object.entries(life.wanted).filter(([key, text]) => life.found.records[key] !== text);
            if (lost.length > 0 || life.found.fault !== 0) wrong.push({ way, at, lost, fault: life.found.fault });
          }
        }
        assert.deepEqual(wrong, []);
      }));

    test(`two tabs write nothing over in ${INTERLEAVINGS} interleavings`, { timeout: 60000 }, () =>
      using(name, {}, async (hand) => {
        await bare(hand);
        for (let seed = 0; seed < INTERLEAVINGS; seed += 1) assert.deepEqual(await hand.evaluate(interleave, seed), []);
      }));

    test("a browser that keeps nothing is told apart", { timeout: 60000 }, () =>
      using(name, {}, async (hand) => {
        await bare(hand);
        const found = await hand.evaluate(async () => {
          Object.defineProperty(window, "indexedDB", { value: undefined, configurable: true });
          const { works, fault } = await new window.bare.Tab().open();
          return { works, fault };
        });
        assert.deepEqual(found, { works: false, fault: 5 });
      }));

    test("a reload in the middle of a word gives the word back", { timeout: 90000 }, () =>
      using(name, {}, async (hand) => {
        await hand.open(stage.address);
        await identity(hand, "fr");
        await begin(hand, "fr");
        await hand.type("textbox", /^Commentaire/, "Déjà commencé à l’aut");
        await hand.reload();
        assert.equal(await hand.look("textbox", /^Commentaire/, "value"), "Déjà commencé à l’aut");
        assert.equal(await hand.faults(), null);
      }));
  });
}

test(`Firefox killed ${KILLS} times has what it showed as saved`, { timeout: 240000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "intergrappes-firefox-"));
  let text = "";
  try {
    for (let round = 0; round <= KILLS; round += 1) {
      const hand = await stage.browser("Firefox", { profile: folder });
      await hand.open(stage.address);
      if (round === 0) {
        await identity(hand, "fr");
        await begin(hand, "fr");
      } else assert.equal(await hand.look("textbox", /^Commentaire/, "value"), text);
      await hand.replace("textbox", /^Commentaire/, `tour ${round}`);
      text = `tour ${round}`;
      await saved(hand, "fr");
      await until("the words saved", () => hand.evaluate((wanted) =>
        document.querySelector("textarea").value === wanted, text));
      await pause(400);   // the words of before may still stand there
      await saved(hand, "fr");
      await kill({ folder });
      await hand.close().catch(() => {});
      // The driver gives the profile its own preferences back when it sees that the browser is gone.
      await until("the profile as it was", () => !readdirSync(folder).some((name) => name.endsWith(".puppeteer")));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
