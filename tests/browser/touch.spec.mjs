// A phone: fingers instead of a mouse, a keyboard that takes half of the screen.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { prove } from "./proof.mjs";
import { SCREENS } from "./screens.mjs";
import { onPage, open, pages, person, stage, words } from "./support.mjs";
import { atTheComment, comment, drawn, SKINS, skinOf } from "./writing.mjs";

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

// Every gesture that a script cancels, and every listener that could.
function watchTouches() {
  window.cancelled = [];
  window.blocking = [];
  window.listeners = 0;
  const real = Event.prototype.preventDefault;
  Event.prototype.preventDefault = function preventDefault() {
    if (/^(touch|pointer|mouse|wheel|click)/.test(this.type)) window.cancelled.push(this.type);
    return real.call(this);
  };
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function addEventListener(type, action, options) {
    // The page's own: the browser's driver listens as well.
    const ours = new Error().stack.includes(location.origin);
    if (ours) window.listeners += 1;
    if (ours && /^(touch|wheel)/.test(type) && options?.passive !== true) window.blocking.push(type);
    return listen.call(this, type, action, options);
  };
}

// Fingers down at the first places, through the others, then up.
async function fingers(protocol, places) {
  const points = (list) => list.map(([x, y], id) => ({ x, y, id }));
  for (const [index, place] of places.entries())
    await protocol.send("Input.dispatchTouchEvent",
      { type: index === 0 ? "touchStart" : "touchMove", touchPoints: points(place) });
  await protocol.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

const steps = (count, at) => Array.from({ length: count + 1 }, (_, index) => at(index / count));

const view = (page) => page.evaluate(() => ({ scroll: scrollY, scale: visualViewport.scale }));

describe("touch", { concurrency: 1 }, () => {
  for (const skin of SKINS) {
    test(`answers are tapped, the page scrolls and zooms under the fingers (${skin})`, { timeout: 60000 }, async () => {
      const { context, faults } = await person(site.browser, PHONE);
      await context.addInitScript(watchTouches);
      const page = await open(context, site.address, skin);
      const protocol = await context.newCDPSession(page);
      const tap = (role, name) => page.getByRole(role, { name, exact: typeof name === "string" }).tap();
      await tap("button", words.fr.answerSurvey);
      await tap("radio", /^Aéro Montréal/);
      await tap("button", words.fr.begin);
      await onPage(page, pages[0].title, "fr");
      await tap("radio", "À bonifier");
      await tap("checkbox", "Budget");
      await prove("touch", { skin, what: "tap" }, { answers: 2 }, async () => {
        assert.ok(await page.getByRole("radio", { name: "À bonifier", exact: true }).isChecked());
        assert.ok(await page.getByRole("checkbox", { name: "Budget", exact: true }).first().isChecked());
        await page.getByText(words.fr.saved).first().waitFor();
      });
      await page.evaluate(() => scrollTo(0, 0));
      await fingers(protocol, steps(12, (part) => [[180, 600 - 400 * part]]));
      await page.waitForFunction(() => scrollY > 300);
      const scrolled = await view(page);
      await fingers(protocol, steps(12, (part) => [[180, 400 - 100 * part], [180, 440 + 100 * part]]));
      await page.waitForFunction(() => visualViewport.scale > 2);
      const zoomed = await view(page);
      const figures = { scrolled: Math.round(scrolled.scroll), zoom: zoomed.scale.toFixed(1) };
      await prove("touch", { skin, what: "scroll and zoom" }, figures, async () => {
        assert.equal(scrolled.scale, 1);
        assert.ok(await page.evaluate(() => window.listeners) > 5, "the page's listeners are seen");
        assert.deepEqual(await page.evaluate(() => [window.blocking, window.cancelled]), [[], []]);
        assert.equal(await skinOf(page), skin);
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`no screen takes a gesture away or says something to a mouse alone (${skin})`, { timeout: 180000 }, async () => {
      const { context, faults } = await person(site.browser, PHONE);
      const page = await open(context, site.address, skin);
      for (const screen of SCREENS) {
        await page.setViewportSize({ width: 1280, height: 900 });   // with the sections beside
        await screen.reach(page, "fr");
        await page.setViewportSize(PHONE.viewport);
        await drawn(page);
        const found = await page.evaluate(() => {
          const all = [...document.querySelectorAll("*")];
          const styles = all.map((element) => getComputedStyle(element));
          return {
            elements: all.length,
            gestures: styles.filter((style) => !/^(auto|manipulation)$/.test(style.touchAction)).length,
            titles: document.querySelectorAll("#sem [title], svg title").length,
            limits: document.querySelector("meta[name=viewport]").content,
          };
        });
        await prove("touch", { skin, screen: screen.name, what: "gestures" }, { elements: found.elements }, () => {
          assert.ok(found.elements > 80, `${found.elements} elements`);
          assert.deepEqual({ ...found, elements: 0 }, { elements: 0, gestures: 0, titles: 0,
            limits: "width=device-width, initial-scale=1" });
        });
      }
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`the keyboard of the screen never hides what is being written (${skin})`, async () => {
      const { context, page, faults, protocol } = await atTheComment(site, skin, PHONE);
      const rest = (height) => protocol.send("Emulation.setDeviceMetricsOverride",
        { width: PHONE.viewport.width, height, deviceScaleFactor: 2, mobile: true });
      const place = () => comment(page).evaluate((element) => {
        const box = element.getBoundingClientRect();
        const covering = document.elementFromPoint(box.left + box.width / 2, box.bottom - 4);
        return {
          focused: document.activeElement === element, shown: covering === element,
          above: box.top - visualViewport.offsetTop,
          below: visualViewport.offsetTop + visualViewport.height - box.bottom,
        };
      });
      await page.keyboard.type("Un mot");
      await page.evaluate(() => scrollTo(0, 250));   // the field lies low, where the keyboard comes
      for (const height of [420, 360]) {
        await rest(height);
        await page.waitForFunction((wanted) => visualViewport.height === wanted, height);
        await drawn(page);
        const now = await place();
        await prove("touch", { skin, what: "keyboard", height }, { above: Math.round(now.above), below: Math.round(now.below) }, () => {
          assert.ok(now.focused && now.shown, JSON.stringify(now));
          assert.ok(now.above >= 0 && now.below >= 0, JSON.stringify(now));
        });
      }
      await page.keyboard.type(" de plus");
      assert.equal(await comment(page).inputValue(), "Un mot de plus");
      // Nothing is written: the reader's place stays as it is.
      await page.getByRole("radio", { name: "En place", exact: true }).focus();
      await rest(PHONE.viewport.height);
      await drawn(page);
      const before = await view(page);
      await rest(500);
      await page.waitForFunction(() => visualViewport.height === 500);
      await drawn(page);
      await prove("touch", { skin, what: "keyboard, nothing written" }, { scroll: before.scroll }, async () =>
        assert.deepEqual(await view(page), before));
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});
