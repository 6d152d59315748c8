// Storage that fails at any single call, in any of three ways: nothing that was said to be saved is missing
// afterwards, and in the end everything is saved.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { barePage } from "./bare.mjs";
import { arm, live } from "./failing.mjs";
import { person, stage } from "./support.mjs";

let site, page;
before(async () => {
  site = await stage();
  const { context } = await person(site.browser);
  page = await barePage(context, site.address);
  await page.evaluate(arm);
});
after(() => site?.close());

describe("storage that fails once", { concurrency: 1 }, () => {
  let calls;
  test("a life without a failure keeps everything", async () => {
    const life = await page.evaluate(live, { at: 0, way: "" });
    calls = life.calls;
    assert.deepEqual(life.found.records, life.wanted);
    assert.deepEqual(life.codes, [0]);
    assert.equal(life.found.fault, 0);
    assert.ok(calls > 100, `${calls} calls`);
  });

  for (const way of ["throws", "aborts", "hangs"]) {
    test(`when the n-th call ${way}, nothing that was said to be saved is missing, and all is saved in the end`,
      { timeout: 900000 }, async () => {
        const wrong = [];
        let lives = 0, told = 0;
        for (let at = 1; at <= calls; at += 1, lives += 1) {
          const life = await page.evaluate(live, { at, way });
          told += life.codes.some((code) => code !== 0) ? 1 : 0;
          const lost = Object.entries(life.wanted).filter(([key, text]) => life.found.records[key] !== text);
          const extra = Object.keys(life.found.records).filter((key) => !(key in life.wanted));
          if (lost.length > 0 || extra.length > 0 || life.found.fault !== 0)
            wrong.push({ at, lost, extra, fault: life.found.fault, codes: life.codes });
        }
        console.log(`  ${way}: ${lives} of ${calls} calls failed, ${told} lives were told so`);
        assert.deepEqual(wrong, []);
        assert.ok(told > 0);
      });
  }
});
