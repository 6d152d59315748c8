// What lies on the disk is spoilt: that is said at the next visit, and what was typed comes back from the
// second copy. INTERGRAPPES_LONG=1 spoils it 200 times instead of 50.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { barePage } from "./bare.mjs";
import { dice } from "./filling.mjs";
import { copyOf, makeProfile, openProfile, times } from "./profiles.mjs";
import { serveSite } from "./support.mjs";

const COUNT = times(50, 200);
const KINDS = ["flip", "cut", "zero", "delete"];

let site, profile, written;
before(async () => {
  site = await serveSite();
  profile = makeProfile();
  const context = await openProfile(profile);
  const page = await barePage(context, site.address);
  written = await page.evaluate(write);
  await context.close();
});
after(async () => {
  await profile?.remove();
  await site?.close();
});

// A morning's work: three responses that changed often, two hundred imports, and time for the copy.
async function write() {
  const { Tab, texts } = window.bare;
  const tab = new Tab();
  await tab.open();
  for (let round = 0; round < 90; round += 1) {
    tab.write({ [`draft/${round % 3}`]: `réponse ${round} ${"x".repeat(2000)}`, session: `place ${round}` });
    if (round % 9 === 0) {
      tab.write(Object.fromEntries(Array.from({ length: 20 }, (_, i) =>
        [`import/${String(round * 20 + i).padStart(8, "0")}`, `import ${round} ${i} ${"y".repeat(1500)}`])));
    }
    await new Promise((next) => { setTimeout(next, 5); });
  }
  await tab.store.settled();
  await new Promise((next) => { setTimeout(next, 3500); });
  return texts(tab.acknowledged());
}

function filesOf(folder) {
  const database = join(folder, "Default/IndexedDB");
  return readdirSync(database, { recursive: true }).map((name) => join(database, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0 && !/LOCK|LOG(\.old)?$/.test(path)).sort();
}

function spoil(folder, kind, pick) {
  const files = filesOf(folder);
  const path = files[pick(files.length)];
  const bytes = readFileSync(path);
  const at = pick(bytes.length);
  if (kind === "delete") rmSync(path);
  if (kind === "cut") truncateSync(path, at);
  if (kind === "flip") bytes[at] ^= 1 << pick(8);
  if (kind === "zero") bytes.fill(0, at, Math.min(at + 512, bytes.length));
  if (kind === "flip" || kind === "zero") writeFileSync(path, bytes);
  return `${kind} ${path.slice(folder.length + 9)} at ${at} of ${bytes.length}`;
}

describe("a database that was spoilt", { concurrency: 1 }, () => {
  test("left alone, it holds everything", async () => {
    const context = await openProfile(profile);
    const found = await (await barePage(context, site.address)).evaluate(() => window.bare.visit());
    await context.close();
    assert.equal(found.fault, 0);
    assert.deepEqual(Object.fromEntries(Object.entries(found.records).sort()), written);
  });

  test(`spoilt ${COUNT} times, it is said whenever anything is missing, and the answers are offered again`,
    { timeout: 1800000 }, async () => {
      const pick = dice(2026).below;
      const silent = [], unsaved = [];
      let reported = 0, harmless = 0;
      for (let round = 0; reported < COUNT; round += 1) {
        const copy = copyOf(profile);
        const what = spoil(copy.folder, KINDS[round % KINDS.length], pick);
        const context = await openProfile(copy);
        const found = await (await barePage(context, site.address)).evaluate(() => window.bare.visit());
        await context.close();
        await copy.remove();
        const lacking = Object.keys(written).filter((key) => found.records[key] !== written[key]);
        if (found.fault !== 0) reported += 1;
        else if (lacking.length > 0) silent.push({ what, lacking: lacking.length });
        else harmless += 1;   // a part that held nothing any more
        const typed = lacking.filter((key) => key.startsWith("draft/"));
        if (typed.some((key) => !found.rescue.includes(key))) unsaved.push({ what, typed, rescue: found.rescue });
        assert.ok(round < 4 * COUNT, "what is spoilt hardly matters");
        if (silent.length > 3) break;
      }
      console.log(`  ${reported} reported, ${harmless} harmless, ${silent.length} silent`);
      assert.deepEqual(silent, []);
      assert.deepEqual(unsaved, []);
    });
});
