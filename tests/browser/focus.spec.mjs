// The focus can be seen: at every stop of Tab, the picture with it differs from the picture without it,
// strongly enough and by enough pixels. access.spec.mjs proves that nothing hides it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { contrast, drawn, shoot } from "./pixels.mjs";
import { prove } from "./proof.mjs";
import { SCREENS } from "./screens.mjs";
import { open, person, stage } from "./support.mjs";
import { beforeFirst, focused } from "./tabbing.mjs";
import { unscrolled } from "./views.mjs";

const LEAST = 3;     // between the same pixel with and without focus
const AROUND = 8;    // CSS px: the ring is 3 px wide, 2 px away
const SHOWN = SCREENS.slice(0, 3);   // buttons, radios, fields, checkboxes, sections

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

// How many pixels changed by at least 3:1, and the strongest change.
function changes(without, withFocus, left, top) {
  let strong = 0, most = 1;
  for (let y = 0; y < withFocus.height; y += 1)
    for (let x = 0; x < withFocus.width; x += 1) {
      const [old, now] = [without.at(left + x, top + y), withFocus.at(x, y)];
      if (old === now) continue;
      const ratio = contrast(old, now);
      most = Math.max(most, ratio);
      if (ratio >= LEAST) strong += 1;
    }
  return { strong, most };
}

// In a window as tall as the page nothing scrolls: one picture shows every control without focus.
async function walk(page) {
  await beforeFirst(page);
  await drawn(page);
  const without = await shoot(page);
  const stops = [];
  for (let i = 0; i < 200; i += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focused);
    if (!stop) break;
    if (stop.id === stops.at(-1)?.id) continue;   // a date field has several parts
    const left = Math.max(Math.floor(stop.left) - AROUND, 0), top = Math.max(Math.floor(stop.top) - AROUND, 0);
    const clip = { x: left, y: top,
      width: Math.min(Math.ceil(stop.right) + AROUND, without.width) - left,
      height: Math.min(Math.ceil(stop.bottom) + AROUND, without.height) - top };
    await drawn(page);
    const perimeter = 2 * (stop.right - stop.left + stop.bottom - stop.top);
    stops.push({ id: stop.id, what: stop.what, perimeter,
      ...changes(without, await shoot(page, { clip }), left, top) });
  }
  return stops;
}

describe("the focus", { concurrency: 1 }, () => {
  for (const skin of ["canvas", "html"]) {
    for (const theme of ["light", "dark"]) {
      test(`shows at every stop of Tab (${skin}, ${theme})`, { timeout: 180000 }, async (t) => {
        const { context, faults } = await person(site.browser,
          { colorScheme: theme, reducedMotion: "reduce", viewport: { width: 960, height: 600 } });
        const page = await open(context, site.address, skin);
        for (const screen of SHOWN) {
          await screen.reach(page, "fr");
          const stops = await unscrolled(page, () => walk(page));
          const where = { screen: screen.name, skin, language: "fr", theme };
          await t.test(screen.name, () => prove("focus", where,
            { stops: stops.length, lowest: Math.min(...stops.map((one) => one.most)) }, () => {
              assert.ok(stops.length >= 6, `${stops.length} stops`);
              // As many pixels as a line of 2 px around the control, less its round corners.
              assert.deepEqual(stops.filter((one) => one.strong < 1.8 * one.perimeter).map((one) =>
                `${one.what}: ${one.strong} pixels of ${Math.round(2 * one.perimeter)}, at most ${one.most}`), []);
            }));
        }
        assert.deepEqual(faults, []);
        await context.close();
      });
    }
  }
});
