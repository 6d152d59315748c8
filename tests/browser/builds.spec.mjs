// Builds never mix: a changed file is not run, a newer build comes whole and only when it was agreed to, and an
// older one cannot spoil what a newer one stored.

import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { serve } from "../../web/server.mjs";
import { begin } from "./filling.mjs";
import { clusters, dist, heading, launch, onPage, open, pages, person, press, ready, root, saved, words } from "./support.mjs";

const WEB = join(root, "web");
let browser, folder, site;
before(async () => { browser = await launch(); });
after(() => browser?.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "intergrappes-site-"));
  cpSync(dist, folder, { recursive: true });
  site = await serve(folder);
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

// The same page as a newer build: a module says so, and every sum follows.
function release() {
  appendFileSync(join(folder, "shell.js"), "\nglobalThis.isNewerBuild = true;\n");
  const kept = JSON.parse(/const files = (\[.*\]);/.exec(readFileSync(join(folder, "sw.js"), "utf8"))[1])
    .filter((name) => name !== "./");
  const node = (script, ...more) => execFileSync(process.execPath, [join(WEB, script), ...more]);
  node("integrity.mjs", join(WEB, "index.html"), folder, ...kept.filter((name) => name !== "index.html"));
  node("worker.mjs", folder, join(WEB, "sw.template.txt"), ...kept);
}

const isNewer = (page) => page.evaluate(() => globalThis.isNewerBuild === true);
const settled = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((next) => { setTimeout(next, 20); });
});
// The browser looks for a newer worker by itself once a day: here it is asked to.
const lookForNewer = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));

async function controlled(context) {
  await settledAfterVisit(context);
  return open(context, site.address);
}
async function settledAfterVisit(context) {
  const page = await open(context, site.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await ready(page);
  await settled(page);
  await page.close();
}

describe("one build at a time", { concurrency: 1 }, () => {
  for (const name of ["boot.js", "app.js", "shell.js", "html.css", "app.wasm"]) {
    test(`a page whose ${name} is of another build does not run it, and says so`, async () => {
      appendFileSync(join(folder, name), name.endsWith(".wasm") ? "\u0000\u0004\u0001\u0001\u0002\u0003" : "\n/* changed on its way */\n");
      const { context } = await person(browser);
      const page = await context.newPage();
      await page.goto(site.address);
      await page.getByText("L’application ne peut pas démarrer").waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.dataset.ready), "false");
      await context.close();
    });
  }

  test("the coordinator's part of another build is refused, and asked for again", async () => {
    appendFileSync(join(folder, "coordination.part"), "\u0000");
    const { context } = await person(browser, { serviceWorkers: "block" });
    const page = await open(context, site.address);
    await press(page, words.fr.importAndCompare);
    await page.getByRole("button", { name: "Réessayer" }).waitFor();
    cpSync(join(dist, "coordination.part"), join(folder, "coordination.part"));
    await press(page, "Réessayer");
    await heading(page, words.fr.importTitle, 1).waitFor();
    await context.close();
  });

  test("a newer build waits, is offered, and comes with the answers when it is agreed to, in every tab", async () => {
    const { context, faults } = await person(browser);
    const page = await controlled(context);
    await begin(page, clusters[0], "fr", "2023", "");
    await page.getByRole("radio", { name: "En place", exact: true }).check();
    await saved(page, "fr");
    const second = await open(context, site.address);
    await press(second, "Intergrappes DD, accueil");
    release();
    await lookForNewer(page);
    await page.getByText("Une nouvelle version d’Intergrappes DD est prête.").waitFor();
    await second.getByText("Une nouvelle version d’Intergrappes DD est prête.").waitFor();
    await page.reload();
    await ready(page);
    assert.equal(await isNewer(page), false, "nothing changes by itself");
    await page.getByRole("textbox", { name: /^Comment/ }).fill("tout juste écrit");
    await Promise.all([page.waitForEvent("load"), second.waitForEvent("load"), press(page, "Mettre à jour")]);
    for (const each of [page, second]) {
      await ready(each);
      assert.equal(await isNewer(each), true);
    }
    await onPage(page, pages[0].title, "fr");
    assert.equal(await page.getByRole("textbox", { name: /^Comment/ }).inputValue(), "tout juste écrit");
    assert.equal(await page.getByText("Une nouvelle version").count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("a build that the server has only half of is not taken", async () => {
    const { context } = await person(browser);
    const page = await controlled(context);
    release();
    rmSync(join(folder, "fonts/OpenSans-Bold.ttf"));
    await lookForNewer(page);
    await page.waitForTimeout(500);
    assert.equal(await page.getByText("Une nouvelle version").count(), 0);
    await page.reload();
    await ready(page);
    assert.equal(await isNewer(page), false);
    await press(page, words.fr.importAndCompare);   // all of the old build is still here
    await heading(page, words.fr.importTitle, 1).waitFor();
    await context.close();
  });

  test("what a newer version stored is neither read nor changed, and that is said", async () => {
    const { context } = await person(browser);
    const page = await context.newPage();
    await page.goto(`${site.address}licences.txt`);
    await page.evaluate(() => new Promise((done) => {
      const request = indexedDB.open("intergrappes", 99);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("records").put(new Uint8Array([1, 2, 3]), "draft/new");
      };
      request.onsuccess = () => { request.result.close(); done(); };
    }));
    await page.goto(site.address);
    await ready(page);
    await page.locator("#sem").getByText("Une version plus récente d’Intergrappes DD a enregistré sur cet appareil").waitFor();
    await begin(page, clusters[0], "fr", "2023", "");
    await page.getByRole("banner").getByText(words.fr.notSaved).waitFor();
    await page.goto(`${site.address}licences.txt`);
    const kept = await page.evaluate(() => new Promise((done) => {
      const request = indexedDB.open("intergrappes");
      request.onsuccess = () => {
        const { result } = request;
        const get = result.transaction("records").objectStore("records").getAll();
        get.onsuccess = () => { result.close(); done([result.version, get.result.map((one) => [...one])]); };
      };
    }));
    assert.deepEqual(kept, [99, [[1, 2, 3]]]);
    await context.close();
  });
});
