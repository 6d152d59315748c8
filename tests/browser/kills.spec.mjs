// The browser is killed while somebody types: whatever was shown as saved is there at the next visit.
//
// In every run 12 kills of the whole app and 30 of its storage alone; INTERGRAPPES_LONG=1: 200 of each.

import assert from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { barePage } from "./bare.mjs";
import { begin, dice } from "./filling.mjs";
import { kill, makeProfile, openProfile, times } from "./profiles.mjs";
import { clusters, onPage, open, pages, ready, serveSite, words } from "./support.mjs";

const pause = (time) => new Promise((next) => { setTimeout(next, time); });

let site;
before(async () => { site = await serveSite(); });
after(() => site?.close());

// Says in words of its own what the page shows as saved, the moment it does: the text of the field, each time
// that "Enregistré" comes back.
function watchSaving() {
  addEventListener("DOMContentLoaded", () => {
    let shown = null;
    new MutationObserver(() => {
      const now = document.querySelector("header .look-save-state")?.textContent ?? "";
      const field = document.querySelector("textarea");
      if (now !== shown && /^Enregistré/.test(now) && field) window.tellSaved(field.value);
      shown = now;
    }).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

describe("a browser that is killed", { concurrency: 1 }, () => {
  test(`${times(12, 200)} times while somebody types, nothing that was shown as saved is lost`,
    { timeout: 3600000 }, async () => {
      const profile = makeProfile();
      const { below } = dice(7);
      let saved = "", typed = "", acknowledged = 0;
      const lost = [];
      for (let round = 0; round <= times(12, 200); round += 1) {
        const context = await openProfile(profile);
        await context.exposeBinding("tellSaved", (_, text) => { saved = text, acknowledged += 1; });
        await context.addInitScript(watchSaving);
        const page = await open(context, site.address);
        if (round === 0) await begin(page, clusters[0], "fr", "2023", "");
        await onPage(page, pages[0].title, "fr");
        const field = page.getByRole("textbox", { name: /^Comment/ });
        const found = await field.inputValue();
        if (!found.startsWith(saved) || !typed.startsWith(found)) lost.push({ round, saved, found, typed });
        await field.fill(found.length > 400 ? "" : found);
        typed = saved = found.length > 400 ? "" : found;
        await field.press("Control+End");
        let alive = true;
        const typing = (async () => {
          while (alive) {
            const letter = String.fromCharCode(97 + below(26));
            typed += letter;   // before: it may arrive just as the browser dies
            await page.keyboard.type(letter);
            await pause(below(120));
          }
        })().catch(() => {});
        await pause(300 + below(700));
        await kill(profile);
        alive = false;
        await typing;
        await context.close().catch(() => {});
      }
      await profile.remove();
      console.log(`  ${acknowledged} times shown as saved, ${lost.length} losses`);
      assert.deepEqual(lost, []);
      assert.ok(acknowledged >= times(12, 200));
    });

  test(`${times(30, 200)} times while storage writes, nothing that was acknowledged is lost`,
    { timeout: 3600000 }, async () => {
      const profile = makeProfile();
      const { below } = dice(8);
      let acknowledged = 0, told = 0;
      const lost = [];
      for (let round = 0; round <= times(30, 200); round += 1) {
        const context = await openProfile(profile);
        await context.exposeBinding("tellSaved", (_, number) => { acknowledged = number, told += 1; });
        const page = await barePage(context, site.address);
        const found = await page.evaluate(() => window.bare.visit());
        const kept = Number((found.records["draft/1"] ?? "0").split(" ")[0]);
        if (kept < acknowledged || found.fault !== 0) lost.push({ round, acknowledged, kept, fault: found.fault });
        await page.evaluate((from) => {
          const tab = new window.bare.Tab();
          const go = async () => {
            await tab.open();
            for (let number = from + 1; ; number += 1) {
              await tab.safe(tab.write({ "draft/1": `${number} ${"z".repeat(3000)}`, [`import/${number}`]: "r".repeat(900) }));
              window.tellSaved(number);
            }
          };
          go();
        }, kept);
        await pause(100 + below(400));
        await kill(profile);
        await context.close().catch(() => {});
      }
      await profile.remove();
      console.log(`  ${told} acknowledged, ${lost.length} losses`);
      assert.deepEqual(lost, []);
    });

  // Needs the right to mount: root, as on the machine that checks every change.
  test("on a disk that fills up, every acknowledged write is there again", { timeout: 120000 }, async (run) => {
    const disk = join(tmpdir(), `intergrappes-disk-${process.pid}`);
    mkdirSync(disk);
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=60m", "tmpfs", disk]).status !== 0) {
      rmSync(disk, { recursive: true });
      return run.skip("mounting a small disk is not allowed here");
    }
    try {
      const profile = makeProfile(disk);
      const context = await openProfile(profile);
      const page = await barePage(context, site.address);
      const { good, codes } = await page.evaluate(fill);
      assert.ok(codes.includes(1) || codes.some((code) => code > 0), `${codes}`);
      await context.close();
      spawnSync("mount", ["-o", "remount,size=200m", disk]);
      const again = await openProfile(profile);
      const found = await (await barePage(again, site.address)).evaluate(() => window.bare.visit());
      await again.close();
      const lacking = good.filter((key) => !(key in found.records));
      console.log(`  ${good.length} writes acknowledged before the disk was full, ${lacking.length} lost`);
      assert.ok(good.length > 0);
      assert.deepEqual(lacking, []);
    } finally {
      spawnSync("umount", ["-l", disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  });

  test("a tab that crashes, and one that was frozen, lose nothing", { timeout: 60000 }, async () => {
    const profile = makeProfile();
    const context = await openProfile(profile);
    const page = await open(context, site.address);
    await begin(page, clusters[1], "fr", "2023", "");
    const field = (tab) => tab.getByRole("textbox", { name: /^Comment/ });
    await field(page).fill("avant le plantage");
    await page.getByRole("banner").getByText(words.fr.saved).waitFor();
    await pause(300);
    const protocol = await context.newCDPSession(page);
    protocol.send("Page.crash").catch(() => {});
    await page.waitForEvent("crash");
    const second = await open(context, site.address);
    await onPage(second, pages[0].title, "fr");
    assert.equal(await field(second).inputValue(), "avant le plantage");
    await field(second).fill("puis gelé");
    const cold = await context.newCDPSession(second);
    await cold.send("Page.setWebLifecycleState", { state: "frozen" });
    await pause(500);
    await cold.send("Page.setWebLifecycleState", { state: "active" });
    await second.reload();
    await ready(second);
    assert.equal(await field(second).inputValue(), "puis gelé");
    await kill(profile);
    await context.close().catch(() => {});
    await profile.remove();
  });
});

// Writes until the disk takes no more.
async function fill() {
  const { Tab } = window.bare;
  const tab = new Tab();
  await tab.open();
  const good = [];
  for (let number = 1; number < 400; number += 1) {
    const text = Array.from({ length: 4 }, () => String(crypto.getRandomValues(new Uint32Array(16000)))).join();
    const sequence = tab.write({ [`draft/${number}`]: text });
    for (let turn = 0; turn < 100 && tab.told.every((one) => one.sequence < sequence); turn += 1)
      await new Promise((next) => { setTimeout(next, 20); });
    if (!tab.told.some((one) => one.code === 0 && one.sequence >= sequence)) break;
    good.push(`draft/${number}`);
  }
  return { good, codes: [...new Set(tab.codes)] };
}
