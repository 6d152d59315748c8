// Files under a passphrase: what is in them, what opens them, and the one error that everything else gives.

import assert from "node:assert/strict";
import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { begin } from "./filling.mjs";
import {
  button, clusters, drop, heading, open, person, press, root, saveDownload, stage, words,
} from "./support.mjs";

const LONG = process.env.INTERGRAPPES_LONG === "1";
const PASSPHRASE = "L’érable à sucre, en mars";
const WRONG = /Cette phrase n’ouvre pas le fichier/;
// web/seal.js: magic, rounds, salt, nonce, then what is encrypted, and its tag.
const PARTS = { magic: 22, rounds: 26, salt: 42, nonce: 54 };
const TAG = 16;

let site, folder;
before(async () => {
  site = await stage();
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const fixture = (name) => readFileSync(join(root, "tests/fixtures", name));
const word = (page) => page.getByLabel("Phrase de passe", { exact: true });

// By another hand than the page's: Node's OpenSSL.
function opened(sealed, passphrase) {
  const key = pbkdf2Sync(passphrase.normalize("NFKC"), sealed.subarray(PARTS.rounds, PARTS.salt),
    sealed.readUInt32BE(PARTS.magic), 32, "sha256");
  const cipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(PARTS.salt, PARTS.nonce));
  cipher.setAAD(sealed.subarray(0, PARTS.nonce));
  cipher.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([cipher.update(sealed.subarray(PARTS.nonce, -TAG)), cipher.final()]);
}

// One bit of every byte of the header, the tag, and some of what is encrypted; at length every bit of them.
function flips(sealed) {
  const bytes = [...Array(PARTS.nonce).keys(), ...Array.from({ length: TAG }, (_, i) => sealed.length - 1 - i),
    ...Array.from({ length: 20 }, (_, i) => PARTS.nonce + Math.floor((i * (sealed.length - TAG - PARTS.nonce)) / 20))];
  return bytes.flatMap((at) => (LONG ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]).map((bit) => [at, bit]));
}

async function coordinator() {
  const { context, faults } = await person(site.browser);
  const page = await open(context, site.address);
  await press(page, words.fr.importAndCompare);
  await heading(page, words.fr.importTitle, 1).waitFor();
  return { context, faults, page };
}

describe("files under a passphrase", { concurrency: 1 }, () => {
  let sealed;

  test("answers are exported under one, by keyboard, and nothing of them can be read", async () => {
    const { context, faults } = await person(site.browser);
    const page = await open(context, site.address);
    await begin(page, clusters[6], "fr", "2023");
    await page.getByRole("radio", { name: "En place", exact: true }).check();
    await page.getByLabel(/^Commentaire/).fill("Zyxwvut");
    await press(page, words.fr.reviewAndExport);
    await page.getByRole("checkbox", { name: /^Protéger par une phrase de passe/ }).focus();
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.activeElement?.type === "text");
    assert.equal(await word(page).getAttribute("spellcheck"), "false");
    await page.keyboard.insertText(PASSPHRASE);
    await button(page, words.fr.export).focus();
    const { name, path } = await saveDownload(page, () => page.keyboard.press("Enter"), folder);
    assert.match(name, /^sondage-priorites-.*-2023\.json\.intergrappes$/);
    await heading(page, words.fr.exported, 2).waitFor();
    sealed = readFileSync(path);
    for (const readable of ["Zyxwvut", clusters[6].id, "en-place", "questionnaire"])
      assert.ok(!sealed.includes(readable), readable);
    const answers = JSON.parse(opened(sealed, PASSPHRASE));
    assert.equal(answers.respondent.grappe, clusters[6].id);
    assert.ok(answers.answers.some((one) => one.value === "Zyxwvut"));
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("a wrong passphrase and a changed file give one error, and nothing is imported; the right one opens it", async () => {
    const { context, faults, page } = await coordinator();
    const changed = Buffer.from(sealed);
    changed[changed.length - 40] ^= 1;
    await drop(page, [{ name: "entier.json.intergrappes", bytes: sealed }]);
    await word(page).fill("L’érable à sucre, en avril");
    await press(page, "Ouvrir");
    await page.getByText(WRONG).waitFor();
    assert.equal(await page.getByText("Accepté", { exact: true }).count(), 0);
    // As another keyboard composes it, and with a space that came along.
    await word(page).fill(`${PASSPHRASE.normalize("NFD")} `);
    await press(page, "Ouvrir");
    await page.getByText("Accepté", { exact: true }).waitFor();
    assert.equal(await word(page).count(), 0);   // nothing waits any more
    await drop(page, [{ name: "change.json.intergrappes", bytes: changed }, { name: "nom.json", bytes: sealed }]);
    await word(page).fill(PASSPHRASE);
    await press(page, "Ouvrir");
    await page.getByText(WRONG).waitFor();
    await page.getByText("1 fichier attend sa phrase de passe\u00A0: change.json.intergrappes.").waitFor();
    await page.getByText("Doublon", { exact: true }).waitFor();   // the name says nothing of what it holds
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("no changed bit, exchanged header or cut opens, and no two files are sealed alike", async () => {
    const { context } = await person(site.browser);
    const page = await open(context, site.address);
    const found = await page.evaluate(async ({ base64, passphrase, changes }) => {
      const { sealAndTry, unseal } = await import("./seal.js");
      const whole = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const opens = (bytes) => unseal(bytes, passphrase).then(() => true, () => false);
      const changed = ([at, bit]) => {
        const copy = whole.slice();
        copy[at] ^= 1 << bit;
        return copy;
      };
      const plain = await unseal(whole, passphrase);
      const again = await sealAndTry(plain, passphrase);
      const exchanged = again.slice();
      exchanged.set(whole.subarray(0, 54));
      const result = { whole: await opens(whole), again: await opens(again), exchanged: await opens(exchanged), flipped: 0,
        cut: 0, alike: again.every((byte, at) => at < 26 || byte === whole[at]) };
      result.sameSalt = again.subarray(26, 42).every((byte, at) => byte === whole[26 + at]);
      for (let i = 0; i < changes.length; i += 16)
        for (const one of await Promise.all(changes.slice(i, i + 16).map((each) => opens(changed(each)))))
          result.flipped += one ? 1 : 0;
      for (const length of [0, 1, 22, 26, 53, 54, 69, 70, whole.length - 1])
        result.cut += await opens(whole.slice(0, length)) ? 1 : 0;
      return result;
    }, { base64: sealed.toString("base64"), passphrase: PASSPHRASE, changes: flips(sealed) });
    assert.deepEqual(found, { whole: true, again: true, exchanged: false, flipped: 0, cut: 0, alike: false, sameSalt: false });
    await context.close();
  });

  test("a file that version 1 sealed opens for ever", async () => {
    const { context, page } = await coordinator();
    await drop(page, [{ name: "ancien.json.intergrappes", bytes: fixture("sealed-v1.intergrappes") }]);
    await word(page).fill("la phrase de 2023");
    await press(page, "Ouvrir");
    await page.getByText("Accepté", { exact: true }).waitFor();
    assert.deepEqual(opened(fixture("sealed-v1.intergrappes"), "la phrase de 2023"), fixture("response-v1.json"));
    await context.close();
  });
});
