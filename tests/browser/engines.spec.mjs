// The main job in every family of browsers, in both skins.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  answer, begin, exportFile, identity, importFiles, leaveAndComeBack, other, saved, shows, takeTheChart,
} from "./engines/job.mjs";
import { until } from "./engines/hand.mjs";
import { framesCoincide, textCoincides } from "./engines/looks.mjs";
import { keyMonth, typeMonth } from "./engines/months.mjs";
import { ENGINES, openStage } from "./engines/stage.mjs";
import { words } from "./support.mjs";

let stage;
before(async () => { stage = await openStage(); });
after(() => stage?.close());

const SKINS = [{ skin: "canvas", query: "", language: "fr" }, { skin: "html", query: "?skin=html", language: "en" }];

// In the canvas skin: what is drawn lies where the elements lie.
async function looks(hand, skin, language, fields, note) {
  if (skin !== "canvas") return;
  await saved(hand, language);
  await textCoincides(hand, note);
  await framesCoincide(hand, fields);
}

async function mainJob(hand, skin, language, note) {
  assert.equal(await hand.evaluate(() => document.documentElement.dataset.skin), skin);
  if (language === "en") await hand.switchLanguage("en");
  await identity(hand, language);
  await looks(hand, skin, language, 1, note);
  await begin(hand, language);
  await looks(hand, skin, language, 1, note);
  await answer(hand, language);
  await shows(hand, language);
  await hand.switchLanguage(other(language));
  await shows(hand, other(language));
  await hand.switchLanguage(language);
  await leaveAndComeBack(hand, language);
  await shows(hand, language);
  const file = await exportFile(hand, language);
  await importFiles(hand, language, file);
  await takeTheChart(hand, language);
  await hand.switchLanguage(other(language));
  await hand.one("heading", words[other(language)].prioritiesTitle, 1);
}

// The faults of the page are trusted to be seen: once, they are made.
async function faultsAreSeen(hand) {
  assert.equal(await hand.faults(), null);
  await hand.evaluate(() => {
    setTimeout(() => { throw new Error("made to be seen"); });
    Promise.reject(new Error("made to be seen"));
    new Image().src = "https://example.org/pixel.png";
  });
  for (const kind of [/"error: [^"]*made to be seen/, /"rejection: [^"]*made to be seen/, /"policy: img-src/]) {
    await until(String(kind), async () => kind.test(await hand.faults()));
  }
}

async function using(name, options, work) {
  const hand = await stage.browser(name, options);
  try {
    // Chromium is Playwright's to end; the others must be found by the test that none is left.
    if (name !== "Chromium") assert.ok(stage.left().length >= 2, "its processes are seen");
    await work(hand);
  } finally {
    await hand.close();
  }
}

for (const name of Object.keys(ENGINES)) {
  describe(`${name} does the main job`, { concurrency: 1 }, () => {
    for (const { skin, query, language } of SKINS) {
      const how = `in the ${skin} skin, in ${language === "fr" ? "French" : "English"}`;
      test(how, { timeout: 90000 }, (context) => using(name, {}, async (hand) => {
        await hand.open(stage.address + query);
        await mainJob(hand, skin, language, (text) => context.diagnostic(text));
        await faultsAreSeen(hand);
      }));
    }
  });
}

describe("what only some engines do", { concurrency: 1 }, () => {
  const months = [
    ["Firefox", "has no month field: a month is typed, judged and kept", typeMonth],
    ["WebKit", "has a month field of its own: it is kept, and empty does not look answered", keyMonth],
  ];
  for (const [name, what, work] of months) {
    test(`${name} ${what}`, { timeout: 60000 }, () => using(name, {}, async (hand) => {
      await hand.open(stage.address);
      await identity(hand, "fr");
      await begin(hand, "fr");
      await work(hand);
      assert.equal(await hand.faults(), null);
    }));
  }

  test("Firefox without WebGL2 gets the HTML skin by itself", { timeout: 60000 }, () =>
    using("Firefox", { headless: true }, async (hand) => {
      await hand.open(stage.address);
      assert.equal(await hand.evaluate(() => document.createElement("canvas").getContext("webgl2") === null), true);
      assert.equal(await hand.evaluate(() => document.documentElement.dataset.skin), "html");
      assert.equal(await hand.evaluate(() => getComputedStyle(document.getElementById("canvas")).display), "none");
      await identity(hand, "fr");
      await begin(hand, "fr");
      await answer(hand, "fr");
      await shows(hand, "fr");
      assert.equal(await hand.faults(), null);
    }));

  // Every process of these browsers carries the folder's name in its environment.
  test("no browser is left behind", () => until("the last process", () => stage.left().length === 0));
});
