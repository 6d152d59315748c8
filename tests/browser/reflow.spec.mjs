// Small windows, large text, wide spacing: every screen keeps all its words, each in its place.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { layoutFaults } from "./layout.mjs";
import { prove } from "./proof.mjs";
import { SCREENS } from "./screens.mjs";
import { button, heading, open, person, saved, stage, words } from "./support.mjs";
import { atTheComment, comment, drawn, SKINS, skinBecomes, skinOf, writingIn, written } from "./writing.mjs";

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

// As a reader's style sheet says it: the four values of success criterion 1.4.12.
const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`;

async function space(page, text) {
  await page.evaluate((given) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(given);
    document.adoptedStyleSheets = given ? [sheet] : [];
  }, text);
}

const setFontSize = (protocol, standard) => protocol.send("Page.setFontSizes",
  { fontSizes: { standard, fixed: Math.round(standard * 0.8125) } });

async function setWindow(page, protocol, width, height, deviceScaleFactor = 1) {
  await protocol.send("Emulation.setDeviceMetricsOverride",
    { width, height, deviceScaleFactor, mobile: false });
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
  await drawn(page);
}

// least: texts that the smallest screen shows; an empty page proves nothing.
async function holds(page, row, where, least = 20) {
  await drawn(page);
  const found = await page.evaluate(layoutFaults);
  await prove(row, where, { texts: found.texts, boxes: found.boxes }, () => {
    assert.ok(found.texts >= least, `${found.texts} texts of at least ${least}`);
    assert.deepEqual(found.wrong, []);
  });
}

describe("reflow", { concurrency: 1 }, () => {
  for (const skin of SKINS) {
    for (const language of ["fr", "en"]) {
      test(`every screen fits 320 × 256 and a zoom of 200 % (${skin}, ${language})`, { timeout: 120000 }, async (t) => {
        const { context, faults } = await person(site.browser, { locale: `${language}-CA` });
        const page = await open(context, site.address, skin);
        const protocol = await context.newCDPSession(page);
        for (const screen of SCREENS) {
          const where = { screen: screen.name, skin, language };
          await setWindow(page, protocol, 1280, 900);
          await screen.reach(page, language);
          await t.test(`${screen.name}: 320 × 256`, async () => {
            await setWindow(page, protocol, 320, 256);
            await holds(page, "reflow", { ...where, width: 320 }, screen.texts);
            assert.equal(await skinOf(page), skin);
          });
          await t.test(`${screen.name}: 200 % in a window of 1280`, async () => {
            await setWindow(page, protocol, 640, 450, 2);
            await holds(page, "resize", { ...where, zoom: "200 %" }, screen.texts);
            assert.equal(await skinOf(page), skin);
          });
        }
        assert.deepEqual(faults, []);
        await context.close();
      });
    }
  }

  for (const language of ["fr", "en"]) {
    test(`every screen takes large text and wide spacing (${language})`, { timeout: 120000 }, async (t) => {
      const { context, faults } = await person(site.browser, { locale: `${language}-CA` });
      const page = await open(context, site.address);
      const protocol = await context.newCDPSession(page);
      const size = () => button(page, "EN, English").evaluate((element) =>
        parseFloat(getComputedStyle(element.querySelector(".block")).fontSize));
      for (const screen of SCREENS) {
        const where = { screen: screen.name, language };
        await screen.reach(page, language);
        const before = await size();
        await t.test(`${screen.name}: text twice as large`, async () => {
          await setFontSize(protocol, 32);
          await skinBecomes(page, "html");
          for (const width of [1280, 640]) {
            await setWindow(page, protocol, width, 900);
            await holds(page, "resize", { ...where, width, text: "200 %" });
          }
          assert.equal(await size(), 2 * before);
          await setFontSize(protocol, 16);
          await skinBecomes(page, "canvas");
        });
        await t.test(`${screen.name}: spaced text`, async () => {
          await space(page, SPACING);
          await skinBecomes(page, "html");
          for (const width of [1280, 360]) {
            await setWindow(page, protocol, width, 900);
            await holds(page, "spacing", { ...where, width });
          }
          await setWindow(page, protocol, 1280, 900);
          await space(page, "");
          await skinBecomes(page, "canvas");
        });
      }
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  const CHANGES = [
    ["spacing", "spacing", (page) => space(page, SPACING), (page) => space(page, "")],
    ["resize", "text size", (page, protocol) => setFontSize(protocol, 32),
      (page, protocol) => setFontSize(protocol, 16)],
  ];
  for (const [row, what, change, undo] of CHANGES) {
    test(`a change of ${what} in the middle of a sentence takes nothing away`, async () => {
      const { context, page, faults, protocol } = await atTheComment(site, "canvas");
      await page.keyboard.type("Une œuvre");
      await page.keyboard.press("ArrowLeft");
      await prove(row, { what: "while writing" }, { switches: 2 }, async () => {
        await change(page, protocol);
        await skinBecomes(page, "html");
        assert.deepEqual(await writingIn(comment(page)), written("Une œuvre", 8));
        await page.keyboard.type("r");
        await undo(page, protocol);
        await skinBecomes(page, "canvas");
        assert.deepEqual(await writingIn(comment(page)), written("Une œuvrre", 9));
        await page.keyboard.type("i");
        assert.deepEqual(await writingIn(comment(page)), written("Une œuvrrie", 10));
        await saved(page, "fr");
      });
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  test("a reader with large text meets the HTML skin from the start", async () => {
    const { context, faults } = await person(site.browser);
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await setFontSize(protocol, 24);
    await page.goto(site.address);
    await heading(page, words.fr.start, 1).waitFor();
    await prove("resize", { what: "from the start" }, { text: "150 %" }, async () =>
      assert.equal(await skinOf(page), "html"));
    assert.deepEqual(faults, []);
    await context.close();
  });
});
