// The page speaks to nobody: no other origin, nothing after it has loaded, no script of anyone else.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { begin } from "./filling.mjs";
import {
  clusters, heading, onPage, open, pages, person, press, stage, switchLanguage, words,
} from "./support.mjs";

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

describe("what the page asks of the world", { concurrency: 1 }, () => {
  for (const skin of ["canvas", "html"]) {
    test(`it loads from its own site, then asks for nothing more (${skin})`, async () => {
      const { context, faults } = await person(site.browser);
      const requests = [];
      context.on("request", (request) => requests.push(request.url()));
      const page = await open(context, site.address, skin);
      assert.ok(requests.length >= 5, "the page's own files are seen");
      assert.deepEqual(requests.filter((url) => !url.startsWith(site.address)), []);
      await page.evaluate(() => navigator.serviceWorker.ready);   // it fetches what is kept for offline
      const loaded = requests.length;
      await begin(page, clusters[0], "fr", "2023", "");
      await page.getByRole("radio", { name: "À bonifier", exact: true }).check();
      await page.getByRole("textbox", { name: /^Commentaire/ }).fill("https://example.org/?œuvre");
      await switchLanguage(page, "en");
      await press(page, words.en.next);
      await onPage(page, pages[1].title, "en");
      await press(page, words.en.reviewAndExport);
      await heading(page, words.en.review, 1).waitFor();
      assert.deepEqual(requests.slice(loaded), []);
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  // The other tests trust `faults`: it must see what it is there to see.
  test("an inline script, a foreign image and markup as text of a script are refused and seen", async () => {
    const { context, faults } = await person(site.browser);
    const page = await open(context, site.address);
    await page.evaluate(() => {
      const script = document.createElement("script");
      try { script.textContent = "window.intruder = true"; } catch { /* Trusted Types */ }
      document.body.append(script);
      const image = new Image();
      image.src = "https://example.org/pixel.png";
      try { document.body.insertAdjacentHTML("beforeend", "<p>markup</p>"); } catch { /* the same */ }
    });
    await page.waitForFunction(() => window.intruder === undefined);
    for (let i = 0; i < 100 && faults.filter((one) => one.startsWith("policy:")).length < 3; i += 1) {
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(done); }));
    }
    const seen = faults.join("\n");
    assert.match(seen, /policy: img-src/);
    assert.match(seen, /policy: (script-src|require-trusted-types)/);
    assert.equal(await page.evaluate(() => window.intruder), undefined);
    await context.close();
  });
});
