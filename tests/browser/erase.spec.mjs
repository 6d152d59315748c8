// "Effacer mes données" leaves nothing: not in any storage of the page, not in another tab, not at the next visit.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { begin } from "./filling.mjs";
import { makeProfile, openProfile } from "./profiles.mjs";
import { button, clusters, heading, open, press, saved, serveSite, words } from "./support.mjs";

const SECRET = "Zyxwvut";

let site, profile;
before(async () => {
  site = await serveSite();
  profile = makeProfile();
});
after(async () => {
  await profile?.remove();
  await site?.close();
});

// Everything that a page of this site can reach, as text: what is there under which name.
async function everything() {
  const found = {};
  const decoder = new TextDecoder("latin1");
  const say = (value) => JSON.stringify(value, (_, part) => (ArrayBuffer.isView(part)
    ? decoder.decode(new Uint8Array(part.buffer, part.byteOffset, part.byteLength)) : part));
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done) => { indexedDB.open(name).onsuccess = ({ target }) => done(target.result); });
    for (const store of database.objectStoreNames) {
      const all = await new Promise((done) => {
        database.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => done(target.result);
      });
      found[`${name}/${store}`] = say(all);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    if (/-[0-9a-f]{16}$/.test(name)) continue;   // the build itself
    const cache = await caches.open(name);
    for (const request of await cache.keys()) found[request.url] = decoder.decode(await (await cache.match(request)).arrayBuffer());
  }
  for (const [name, area] of [["localStorage", localStorage], ["sessionStorage", sessionStorage]])
    for (const [key, value] of Object.entries(area)) found[`${name}/${key}`] = value;
  for await (const [name] of await navigator.storage.getDirectory()) found[`files/${name}`] = "";
  found.cookie = document.cookie;
  return found;
}

const holding = (found) => Object.entries(found).filter(([, text]) => text.includes(SECRET)).map(([name]) => name);

// Files below the profile that hold the secret, as a browser may write it.
function onDisk(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.path, entry.name)).filter((path) => {
    const bytes = readFileSync(path);
    return bytes.includes(SECRET) || bytes.includes(Buffer.from(SECRET, "utf16le"));
  }).map((path) => path.slice(folder.length + 1));
}

describe("erasing everything", { concurrency: 1 }, () => {
  test("nothing of what was typed or imported is left, wherever a page may keep something", { timeout: 120000 }, async () => {
    const context = await openProfile(profile);
    const page = await open(context, site.address);
    await begin(page, clusters[0], "fr", "2023", SECRET);
    await page.getByRole("textbox", { name: /^Comment/ }).fill(`${SECRET} et la suite`);
    await saved(page, "fr");
    await press(page, "Intergrappes DD, accueil");
    await press(page, words.fr.importAndCompare);
    await heading(page, words.fr.importTitle, 1).waitFor();
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([`{"${text}"`], `${text}.json`));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, SECRET);
    await page.getByText(`${SECRET}.json`).first().waitFor();
    await page.evaluate(async () => {
      const copy = await caches.open("intergrappes-copy");
      while ((await copy.keys()).length === 0) await new Promise((next) => { setTimeout(next, 100); });
    });
    const before = holding(await page.evaluate(everything));
    for (const place of ["intergrappes/journal", "intergrappes/chunks", "/copy/"])
      assert.ok(before.some((name) => name.includes(place)), `the search sees ${place}: ${before}`);
    assert.notDeepEqual(onDisk(profile.folder), [], "the search sees the disk");
    await press(page, "Intergrappes DD, accueil");
    await press(page, words.fr.erase);
    await saved(page, "fr");
    await page.waitForTimeout(4000);   // as long as a copy may take: none may come
    assert.deepEqual(holding(await page.evaluate(everything)), []);
    await press(page, words.fr.close);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await button(page, words.fr.resume).count(), 0);
    assert.deepEqual(holding(await page.evaluate(everything)), []);
    await context.close();
    assert.deepEqual(onDisk(profile.folder), [], "not even the browser's own files hold it");
  });
});
