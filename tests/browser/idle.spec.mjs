// At rest the page does nothing at all: no frame, no timer, no change, no request.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { begin } from "./filling.mjs";
import { prove } from "./proof.mjs";
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

const SECONDS = 30;
const SETTLED = 5000;   // not a guess at how long work takes: until then the second copy is written
const BUSY = 5;         // ms of the main thread in a second

// CPU time of the main thread's tasks, so that a busy machine does not count.
async function taskTime(protocol) {
  const { metrics } = await protocol.send("Performance.getMetrics");
  return 1000 * metrics.find((one) => one.name === "TaskDuration").value;
}

async function rest(page, protocol) {
  const requests = [];
  await page.waitForTimeout(SETTLED);
  const before = await page.evaluate(() => ({ ...window.activity }));
  page.on("request", (request) => requests.push(request.url()));
  const started = await taskTime(protocol);
  await page.waitForTimeout(1000 * SECONDS);
  const busy = (await taskTime(protocol) - started) / SECONDS;
  const after = await page.evaluate(() => ({ ...window.activity }));
  return { before, after, requests, busy };
}

// Both skins rest at the same time.
describe("at rest", { concurrency: 2 }, () => {
  for (const skin of ["canvas", "html"]) {
    test(`${SECONDS} seconds without input cost no frame, timer, change or request (${skin})`, async () => {
      const { context, faults } = await person(site.browser);
      await context.addInitScript(countActivity);
      const page = await open(context, site.address, skin);
      const protocol = await context.newCDPSession(page);
      await protocol.send("Performance.enable", { timeDomain: "threadTicks" });
      await begin(page, clusters[0], "fr", "2023", "");
      await saved(page, "fr");
      const { before, after, requests, busy } = await rest(page, protocol);
      assert.ok(before.frames > 0 && before.changes > 0, "the counters see what the page does");
      const figures = { frames: after.frames - before.frames, commits: after.changes - before.changes,
        timers: after.timers - before.timers, seconds: SECONDS, msPerSecond: Math.round(100 * busy) / 100 };
      await prove("idle", { skin, screen: "survey" }, figures, () => {
        assert.deepEqual(after, before);
        assert.deepEqual(requests, []);
        assert.ok(busy < BUSY, `${busy} ms of the main thread in a second`);
      });
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});
