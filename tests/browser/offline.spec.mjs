// After one visit the page needs no network: it starts, answers are there, a file can be exported.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { begin } from "./filling.mjs";
import { clusters, launch, open, person, saved, dist } from "./support.mjs";
import { serve } from "../../web/server.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

describe("without a network", { concurrency: 1 }, () => {
  test("a page visited once starts with its answers, and the coordinator's part, when the server is gone", async () => {
    const site = await serve(dist);
    const { context, faults } = await person(browser);
    const first = await open(context, site.address);
    await begin(first, clusters[3], "fr", "2023", "");
    await first.getByRole("radio", { name: "En place", exact: true }).check();
    await saved(first, "fr");
    const kept = await first.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const names = (await caches.keys()).filter((name) => /-[0-9a-f]{16}$/.test(name));
      return (await (await caches.open(names[0])).keys()).length;
    });
    assert.ok(kept >= 20, `${kept} files kept`);
    await first.close();
    await site.close();

    for (const skin of ["canvas", "html"]) {
      const page = await open(context, site.address, skin);
      const chosen = page.getByRole("radio", { name: "En place", exact: true });
      assert.equal(await chosen.isChecked(), true, skin);
      await page.getByRole("button", { name: "Accueil" }).click();
      await page.getByRole("button", { name: "Importer et comparer" }).click();
      await page.getByText("Déposez les fichiers ici").waitFor({ state: "attached" });
      await page.getByRole("button", { name: "Accueil" }).click();
      await page.getByRole("button", { name: "Reprendre" }).click();
      await chosen.waitFor();
      await page.close();
    }
    assert.deepEqual(faults, []);
    await context.close();
  });
});
