// At rest the page does nothing at all: no frame, no timer, no change, no request.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { begin } from "./filling.mjs";
import { clusters, open, person, saved, stage } from "./support.mjs";

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

// Counts what is asked and what runs, from before the page's first script.
function countActivity() {
  const seen = { frames: 0, timers: 0, changes: 0 };
  window.activity = seen;
  const wrap = (name, kind) => {
    const real = window[name].bind(window);
    window[name] = (action, ...rest) => {
      seen[kind] += 1;
      return real((...given) => {
        seen[kind] += 1;
        return typeof action === "function" ? action(...given) : undefined;
      }, ...rest);
    };
  };
  wrap("requestAnimationFrame", "frames");
  wrap("requestIdleCallback", "timers");
  wrap("setTimeout", "timers");
  wrap("setInterval", "timers");
  new MutationObserver((list) => { seen.changes += list.length; }).observe(document,
    { subtree: true, childList: true, attributes: true, characterData: true });
}

describe("at rest", { concurrency: 1 }, () => {
  for (const skin of ["canvas", "html"]) {
    test(`ten seconds without input cost no frame, timer, change or request (${skin})`, async () => {
      const { context, faults } = await person(site.browser);
      await context.addInitScript(countActivity);
      const page = await open(context, site.address, skin);
      await begin(page, clusters[0], "fr", "2023", "");
      await saved(page, "fr");
      const started = await page.evaluate(() => window.activity.frames);
      assert.ok(started > 0, "the counters see the page's own frames");
      // Not a guess at how long work takes: the rest itself is what is measured.
      await page.waitForTimeout(1000);
      const before = await page.evaluate(() => ({ ...window.activity }));
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      await page.waitForTimeout(10000);
      const after = await page.evaluate(() => ({ ...window.activity }));
      assert.deepEqual(after, before);
      assert.deepEqual(requests, []);
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});
