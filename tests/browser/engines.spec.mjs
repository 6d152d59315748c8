// The main job in every family of browsers, in both skins.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  answer, begin, exportFile, identity, importFiles, leaveAndComeBack, other, saved, shows, takeTheChart,
} from "./engines/job.mjs";
import { framesCoincide, textCoincides } from "./engines/looks.mjs";
import { ENGINES, openStage } from "./engines/stage.mjs";

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
  assert.equal(await hand.faults(), null);
}

for (const name of Object.keys(ENGINES)) {
  describe(`${name} does the main job`, { concurrency: 1 }, () => {
    for (const { skin, query, language } of SKINS) {
      test(`in the ${skin} skin, in ${language === "fr" ? "French" : "English"}`, { timeout: 90000 }, async (context) => {
        const hand = await stage.browser(name);
        try {
          await hand.open(stage.address + query);
          await mainJob(hand, skin, language, (text) => context.diagnostic(text));
        } finally {
          await hand.close();
        }
      });
    }
  });
}
