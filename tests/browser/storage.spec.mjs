// Nothing typed is lost, and nothing is called saved before it is.

import assert from "node:assert/strict";
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import { begin } from "./filling.mjs";
import {
  button, clusters, dist, heading, onPage, open, pages, person, press, ready, saveDownload, saved, stage,
  switchLanguage, words,
} from "./support.mjs";

let site;
let folder;
before(async () => {
  site = await stage();
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const SMALL = { viewport: { width: 1024, height: 640 } };
const banner = (page) => page.getByRole("banner");
const status = (page, name) => page.getByRole("radio", { name, exact: true });
const comment = (page) => page.getByRole("textbox", { name: /^Comment/ });

// "complete" events wait until the test lets them through.
function holdCompletions() {
  window.held = [];
  window.holding = false;
  const real = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete");
  Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
    ...real,
    set(handler) {
      real.set.call(this, (event) => {
        if (window.holding) window.held.push(() => handler.call(this, event));
        else handler.call(this, event);
      });
    },
  });
  window.letGo = () => {
    window.holding = false;
    for (const one of window.held.splice(0)) one();
  };
}

describe("what is kept on the device", { concurrency: 1 }, () => {
  test("« Enregistré » appears only once the transaction has completed", async () => {
    const { context, faults } = await person(site.browser, SMALL);
    await context.addInitScript(holdCompletions);
    const page = await open(context, site.address);
    await begin(page, clusters[0], "fr", "2023", "");
    await saved(page, "fr");
    await page.evaluate(() => { window.holding = true; });
    await status(page, "À bonifier").check();
    await banner(page).getByText(words.fr.saving).waitFor();
    await page.waitForFunction(() => window.held.length > 0);
    assert.equal(await banner(page).getByText(words.fr.saved).count(), 0);
    await page.evaluate(() => window.letGo());
    await banner(page).getByText(words.fr.saved).waitFor();
    assert.equal(await banner(page).getByText(words.fr.saving).count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("a reload without waiting loses no answer, place or language", async () => {
    const { context, faults } = await person(site.browser, SMALL);
    const page = await open(context, site.address);
    await begin(page, clusters[1], "fr", "2023", "");
    await switchLanguage(page, "en");
    await press(page, words.en.next);
    await onPage(page, pages[1].title, "en");
    const lost = [];
    for (const name of ["In place", "To be improved", "To be set up", "Not considered", "Don’t know",
      "In place"]) {
      await status(page, name).check();
      await page.reload();
      await ready(page);
      await onPage(page, pages[1].title, "en");
      if (!(await status(page, name).isChecked())) lost.push(name);
    }
    assert.deepEqual(lost, []);
    assert.match(await page.evaluate(() => document.documentElement.lang), /^en/);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("a tab closed in the middle of a word gives the word back", async () => {
    const { context, faults } = await person(site.browser, SMALL);
    let page = await open(context, site.address);
    await begin(page, clusters[2], "fr", "2023", "");
    await comment(page).click();
    await page.keyboard.type("Déjà commencé à l’aut");
    await page.close();
    page = await open(context, site.address);
    await onPage(page, pages[0].title, "fr");
    assert.equal(await comment(page).inputValue(), "Déjà commencé à l’aut");
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("a number typed by half comes back as it was typed", async () => {
    const { context, faults } = await person(site.browser, SMALL);
    const page = await open(context, site.address);
    await begin(page, clusters[3], "fr", "2023", "");
    await press(page, /^Questions générales/);
    const field = page.getByRole("textbox", { name: /^Effectif de la grappe/ });
    await field.fill("12,");
    await saved(page, "fr");
    await page.reload();
    await ready(page);
    assert.equal(await field.inputValue(), "12,");
    assert.deepEqual(faults, []);
    await context.close();
  });

  const forbidden = "Ce navigateur ne permet pas d’enregistrer ici.";
  const damaged = "L’enregistrement sur cet appareil est endommagé.";
  const REFUSALS = [
    ["is missing", forbidden,
      () => Object.defineProperty(window, "indexedDB", { value: undefined })],
    ["throws", forbidden, () => {
      IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };
    }],
    ["refuses to open", damaged, () => {
      IDBFactory.prototype.open = () => {
        const request = { error: new DOMException("no", "UnknownError") };
        setTimeout(() => request.onerror(new Event("error")), 50);
        return request;
      };
    }],
  ];
  // The whole app in one file: every page opened from a file shares one storage with it.
  const alone = pathToFileURL(join(dist, "intergrappes.html")).href;
  REFUSALS.push(["is shared with other pages", forbidden, () => {}, alone]);
  for (const [how, message, refuse, address] of REFUSALS) {
    test(`when storage ${how}, a lasting banner says so and everything works in memory`, async () => {
      const { context, faults } = await person(site.browser, SMALL);
      await context.addInitScript(refuse);
      const page = await open(context, address ?? site.address);
      const warning = page.locator("#sem").getByText(message);
      await warning.waitFor();
      await begin(page, clusters[4], "fr", "2023", "");
      await status(page, "À mettre en place").check();
      await banner(page).getByText(words.fr.notSaved).waitFor();
      await warning.waitFor();
      await comment(page).fill("En mémoire, œuvre «\u00A0brève\u00A0»");
      await press(page, words.fr.next);
      await onPage(page, pages[1].title, "fr");
      await press(page, words.fr.previous);
      await onPage(page, pages[0].title, "fr");
      assert.equal(await comment(page).inputValue(), "En mémoire, œuvre «\u00A0brève\u00A0»");
      await press(page, words.fr.reviewAndExport);
      await heading(page, words.fr.review, 1).waitFor();
      const offered = page.getByRole("main").getByRole("button", { name: words.fr.export, exact: true });
      const file = await saveDownload(page, () => offered.click(), folder);
      assert.equal(JSON.parse(readFileSync(file.path, "utf8")).answers.length, 2);
      await warning.waitFor();
      if (address) {
        const kept = await page.evaluate(async () => [await indexedDB.databases(), Object.keys(localStorage)]);
        assert.deepEqual(kept, [[], []]);
      }
      assert.deepEqual(faults, []);
      await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
      assert.deepEqual(faults, ["dialog: beforeunload"]);
      await context.close();
    });
  }

  test("when the browser closes storage and wipes it, everything typed is stored again", async () => {
    const { context, faults } = await person(site.browser, SMALL);
    const page = await open(context, site.address);
    await begin(page, clusters[6], "fr", "2023", "");
    await comment(page).fill("écrit avant la perte");
    await saved(page, "fr");
    const protocol = await context.newCDPSession(page);
    await protocol.send("Storage.clearDataForOrigin", { origin: new URL(site.address).origin, storageTypes: "indexeddb" });
    await page.waitForTimeout(300);   // nothing shows that the browser has told the page
    await saved(page, "fr");
    await page.reload();
    await ready(page);
    assert.equal(await comment(page).inputValue(), "écrit avant la perte");
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("when the device is full, a banner says it and offers the export", async () => {
    const { context, faults } = await person(site.browser, SMALL);
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    const { origin } = new URL(site.address);
    // Before the first write: Chromium asks for room once, then lives on what it got.
    await protocol.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await page.goto(site.address);
    await ready(page);
    await begin(page, clusters[5], "fr", "2023", "");
    await status(page, "À mettre en place").check();
    await banner(page).getByText(words.fr.notSaved).waitFor();
    await page.locator("#sem").getByText("L’espace de cet appareil est plein").waitFor();
    await switchLanguage(page, "en");
    await page.locator("#sem").getByText("This device is out of space").waitFor();
    assert.equal(await button(page, words.en.export).count(), 1);
    // As soon as there is room again, the next change is stored and the banner goes.
    await protocol.send("Storage.overrideQuotaForOrigin", { origin });
    await status(page, "In place").check();
    await saved(page, "en");
    assert.equal(await button(page, words.en.export).count(), 0);
    await page.reload();
    await ready(page);
    assert.ok(await status(page, "In place").isChecked());
    assert.deepEqual(faults, []);
    await context.close();
  });
});
