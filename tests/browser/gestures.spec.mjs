// A press can be taken back, and what chooses can be moved through without a mouse.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { prove } from "./proof.mjs";
import { SCREENS } from "./screens.mjs";
import { button, heading, open, person, stage, words } from "./support.mjs";
import { beforeFirst, watchKeys } from "./tabbing.mjs";
import { unscrolled } from "./views.mjs";

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

// All that a press could change: screen, language, theme, answers, what is open, what is written.
function condition() {
  const states = [...document.querySelectorAll("#sem :is(button, input, textarea, select)")].map((one) =>
    [one.id, one.checked, one.value, one.getAttribute("aria-pressed"), one.getAttribute("aria-expanded")]);
  const page = document.documentElement;
  return JSON.stringify([page.lang, page.dataset.theme, document.title, states, document.querySelectorAll("#sem *").length]);
}

const pressable = (page) => page.evaluate(() =>
  [...document.querySelectorAll("#sem :is(button, [type='radio'], [type='checkbox'], [type='file'])")]
    .filter((one) => !one.disabled).map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { what: `${one.tagName} ${one.getAttribute("aria-label") ?? one.parentElement.textContent}`,
        x: x + width / 2, y: y + height / 2 };
    }));

// Presses everything, lets go over nothing, and says after what the page was no longer the same.
async function pressAndLeave(page) {
  const before = await page.evaluate(condition);
  const all = await pressable(page);
  const acted = [];
  for (const { what, x, y } of all) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(2, 300, { steps: 3 });
    await page.mouse.up();
    if (await page.evaluate(condition) !== before) {
      acted.push(what);
      break;   // the page is another now
    }
  }
  return { pressed: all.length, acted };
}

// Whether something chooses files by itself is the browser's to tell: the dialogue would open.
describe("gestures", { concurrency: 1 }, () => {
  for (const skin of ["canvas", "html"]) {
    test(`a press that is dragged off and let go does nothing (${skin})`, { timeout: 120000 }, async () => {
      const { context, faults } = await person(site.browser);
      const page = await open(context, site.address, skin);
      const opened = [];
      page.on("filechooser", () => opened.push("a file dialogue"));
      for (const screen of SCREENS.slice(0, 3)) {
        await screen.reach(page, "fr");
        const { pressed, acted } = await unscrolled(page, () => pressAndLeave(page));
        await prove("pointer-cancel", { screen: screen.name, skin, language: "fr" }, { pressed }, () => {
          assert.ok(pressed >= (screen.least.radio ?? 0) + 6, `${pressed} controls were pressed`);
          assert.deepEqual([...acted, ...opened], []);
        });
      }
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`a whole press acts, on a button and on a radio (${skin})`, async () => {
      const { context } = await person(site.browser);
      const page = await open(context, site.address, skin);
      const click = async (locator) => {
        const { x, y, width, height } = await locator.boundingBox();
        await page.mouse.move(x + width / 2, y + height / 2);
        await page.mouse.down();
        await page.mouse.up();
      };
      await prove("pointer-cancel", { screen: "identity", skin }, { pressed: 2 }, async () => {
        await click(button(page, words.fr.answerSurvey));
        await heading(page, words.fr.who, 1).waitFor();
        const radio = page.getByRole("radio").nth(4);
        assert.equal(await radio.isChecked(), false);
        await click(radio);
        assert.equal(await radio.isChecked(), true);
      });
      await context.close();
    });

    test(`arrows move through radios, Space ticks, Enter presses (${skin})`, async () => {
      const { context, faults } = await person(site.browser);
      await context.addInitScript(watchKeys);
      const page = await open(context, site.address, skin);
      const keys = page.keyboard;
      const tabTo = async (locator) => {
        await locator.waitFor();
        for (let i = 0; i < 60; i += 1) {
          if (await locator.evaluate((one) => one === document.activeElement)) return;
          await keys.press("Tab");
        }
        throw new Error("Tab does not reach it");
      };
      await prove("keyboard", { screen: "identity", skin, language: "fr" }, { arrows: 4 }, async () => {
        await beforeFirst(page);
        await tabTo(button(page, words.fr.answerSurvey));
        await keys.press("Enter");
        await heading(page, words.fr.who, 1).waitFor();
        const radios = await page.getByRole("radio").all();
        const chosen = async () => Promise.all(radios.map((one) => one.isChecked()));
        const only = (index) => radios.map((_, i) => i === index);
        assert.equal(radios.length, 10);
        await tabTo(radios[0]);
        await keys.press("Space");
        assert.deepEqual(await chosen(), only(0));
        for (const [key, index] of [["ArrowDown", 1], ["ArrowRight", 2], ["ArrowUp", 1], ["ArrowLeft", 0]]) {
          await keys.press(key);
          assert.deepEqual(await chosen(), only(index), key);
          assert.ok(await radios[index].evaluate((one) => one === document.activeElement), key);
        }
        await keys.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement.type), "text", "Tab leaves the group");
        await keys.press("Shift+Tab");
        assert.ok(await radios[0].evaluate((one) => one === document.activeElement), "and comes back to the chosen");
        assert.deepEqual(await page.evaluate(() => window.cancelledKeys), []);
      });
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});
