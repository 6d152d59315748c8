// Files that are wrong, hostile, repeated or in the wrong place. Nothing stops the good ones, nothing
// is half imported, and text from a file stays text.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createHash } from "node:crypto";
import { begin } from "./filling.mjs";
import {
  clusters, command, drop, heading, onPage, open, pages, person, plain, press, root, saveDownload,
  stage, switchLanguage, words,
} from "./support.mjs";

const fixtures = join(root, "tests/fixtures");
const read = (name) => readFileSync(join(fixtures, name));
const good = JSON.parse(read("response-v1.json"));
// Each is named after the code it must be refused with.
const bad = readdirSync(fixtures).filter((name) => /^[A-Z0-9_]+\.json$/.test(name)).sort();

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

// A response like the fixture but for `changes`, with a checksum that holds.
function response(changes) {
  const { checksum, ...content } = { ...good, ...changes };
  void checksum;
  const sum = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  return Buffer.from(JSON.stringify({ ...content, checksum: `sha256:${sum}` }));
}

async function coordinator(options) {
  const { context, faults } = await person(site.browser, options);
  const page = await open(context, site.address);
  await press(page, words.fr.importAndCompare);
  await heading(page, words.fr.importTitle, 1).waitFor();
  return { context, faults, page };
}

// The row of a file: its name, its verdict, and why.
const row = (page, name) => page.getByRole("listitem")
  .filter({ has: page.getByText(name, { exact: true }) });
const rowText = async (page, name) => plain(await row(page, name).innerText());

// What the command says of the same file: the page must use the same words.
function verdict(name, bytes, language) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { stdout } = spawnSync(command(), ["check", "--lang", language, path], { encoding: "utf8" });
  return stdout.slice(path.length + 2).trim();
}

const SCRIPTS = [
  "<img src=x onerror=alert(1)>.json", "%s%n%s.json", "a##b###c.json",
  "evil\u202Enosj.exe.json", "<script>alert(1)<\u2044script>.json", "«\u00A0œuvre\u00A0» été 🍇.json",
];

describe("files the coordinator receives", { concurrency: 1 }, () => {
  test("each bad file is refused by its code, in both languages, and stops no other", async () => {
    assert.ok(bad.length >= 18, "the fixtures are there");
    const { context, faults, page } = await coordinator();
    await drop(page, [...bad.map((name) => ({ name, bytes: read(name) })),
      { name: "bonne.json", bytes: read("response-v1.json") },
      { name: "zz-trop-gros.json", bytes: Buffer.alloc(1048577, 0x20) }]);
    await heading(page, words.fr.filesRead(bad.length + 2), 2).waitFor();
    const said = { fr: new Set(), en: new Set() };
    for (const language of ["fr", "en"]) {
      await switchLanguage(page, language);
      for (const name of bad) {
        const text = await rowText(page, name);
        const code = name.replace(".json", "");
        assert.ok(text.includes(words[language].refused), `${name}: ${text}`);
        assert.match(text, new RegExp(`\\b${code} – `), `${name} in ${language}`);
        said[language].add(text.split(`${code} – `)[1]);
      }
      assert.match(await rowText(page, "zz-trop-gros.json"), /TOO_BIG – /);
      const fine = await rowText(page, "bonne.json");
      assert.ok(fine.includes(words[language].accepted) && !fine.includes(words[language].refused), fine);
    }
    for (const text of said.en) assert.ok(!said.fr.has(text), `not translated: ${text}`);
    await page.getByText(/^1 of 10 clusters/).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("the page refuses a file with the words of the command", async () => {
    const { context, faults, page } = await coordinator();
    await drop(page, bad.map((name) => ({ name, bytes: read(name) })));
    await heading(page, words.fr.filesRead(bad.length), 2).waitFor();
    for (const language of ["fr", "en"]) {
      await switchLanguage(page, language);
      for (const name of bad) {
        const said = verdict(name, read(name), language);
        const first = plain(said.split("\n")[0].replace(/^refused [A-Z0-9_]+: /, ""));
        assert.match(said, new RegExp(`^refused ${name.replace(".json", "")}: `));
        assert.ok((await rowText(page, name)).includes(first), `${name}: the command says ${first}`);
      }
    }
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("duplicates, superseded and unverified files are named, and only one answer counts", async () => {
    const { context, faults, page } = await coordinator();
    const { checksum, ...bare } = { ...good, id: "11111111-1111-4111-8111-111111111111",
      respondent: { ...good.respondent, grappe: "numana" } };
    void checksum;
    await drop(page, [
      { name: "a-ancienne.json", bytes: read("response-v1.json") },
      { name: "b-nouvelle.json", bytes: response({ revision: 13, modified: "2023-10-02T15:00:00Z" }) },
      { name: "c-copie.json", bytes: response({ revision: 13, modified: "2023-10-02T15:00:00Z" }) },
      { name: "d-sans-somme.json", bytes: Buffer.from(JSON.stringify(bare)) },
    ]);
    await heading(page, words.fr.filesRead(4), 2).waitFor();
    for (const language of ["fr", "en"]) {
      const say = words[language];
      await switchLanguage(page, language);
      const expected = { "a-ancienne.json": say.superseded, "b-nouvelle.json": say.accepted,
        "c-copie.json": say.duplicate, "d-sans-somme.json": say.unverified };
      for (const [name, word] of Object.entries(expected)) {
        assert.ok((await rowText(page, name)).startsWith(`${name} ${word} `), await rowText(page, name));
      }
    }
    await page.getByText(/^2 of 10 clusters/).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("markup, formats and bidi in names and texts stay text", async () => {
    const { context, faults, page } = await coordinator();
    const evil = "<img src=x onerror=alert(1)> %s%n ##x {{7*7}} \u202E";
    await drop(page, SCRIPTS.map((name, index) => ({
      name,
      bytes: response({
        id: `22222222-2222-4222-8222-22222222222${index}`,
        wave: index === 0 ? "<b>%s##</b>" : "2023",
        respondent: { ...good.respondent, grappe: clusters[index].id, name: evil, organisation: evil },
        answers: [{ question: "gen-commentaire", value: evil }],
      }),
    })));
    await heading(page, words.fr.filesRead(SCRIPTS.length), 2).waitFor();
    const shown = await page.getByRole("listitem").allInnerTexts();
    for (const name of SCRIPTS) {
      // The direction mark may be shown as a sign, never obeyed; everything else letter for letter.
      const wanted = plain(name.split("\u202E")[0].slice(0, 20));
      assert.ok(shown.some((text) => plain(text).includes(wanted)), `${name} in ${shown.join(" / ")}`);
    }
    assert.ok(!shown.join("").includes("\u202E"), "no raw direction override reaches the page");
    assert.equal(await page.locator("#sem img, #sem script, #sem b").count(), 0);
    await press(page, words.fr.seeResults);
    await page.getByRole("combobox", { name: words.fr.waveShown }).waitFor();
    assert.equal(await page.locator("#sem script, #sem b").count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("files imported are still there after a reload, refused ones without harm", async () => {
    const { context, faults, page } = await coordinator();
    await drop(page, [{ name: "CHECKSUM.json", bytes: read("CHECKSUM.json") },
      { name: "bonne.json", bytes: read("response-v1.json") }]);
    await heading(page, words.fr.filesRead(2), 2).waitFor();
    await page.getByRole("banner").getByText(words.fr.saved).waitFor();
    await page.reload();
    await heading(page, words.fr.importTitle, 1).waitFor();
    await row(page, "bonne.json").getByText(words.fr.accepted, { exact: true }).waitFor();
    await page.getByText(/^1 grappe sur 10/).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });
});

describe("a file opened on the start screen", { concurrency: 1 }, () => {
  const openFile = async (page, file, language = "fr") => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: words[language].openFile, exact: true }).click();
    await (await chooser).setFiles({ name: file.name, mimeType: "application/json", buffer: file.bytes });
  };

  test("a wrong file is refused in clear words and changes nothing", async () => {
    const { context, faults } = await person(site.browser);
    const page = await open(context, site.address);
    await openFile(page, { name: "<b>%s</b>.json", bytes: read("TRUNCATED.json") });
    await heading(page, words.fr.openFailed, 2).waitFor();
    await page.getByText(/^<b>%s<\/b>\.json – TRUNCATED – Le fichier s’arrête avant sa fin/).waitFor();
    await switchLanguage(page, "en");
    await page.getByText(/TRUNCATED – The file stops before its end/).waitFor();
    assert.equal(await page.getByRole("button", { name: words.en.resume }).count(), 0);
    await press(page, words.en.close);
    await heading(page, words.en.openFailed, 2).waitFor({ state: "detached" });
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("an exported file opens again where it can be gone on with", async () => {
    const first = await person(site.browser);
    let page = await open(first.context, site.address);
    await begin(page, clusters[0], "fr", "2023", "Zoé");
    await page.getByRole("radio", { name: "À mettre en place", exact: true }).check();
    await page.getByRole("textbox", { name: /^Commentaire/ }).fill("Reprendre l’été «\u00A0ici\u00A0»");
    await press(page, words.fr.reviewAndExport);
    const { path, name } = await saveDownload(page, () => press(page, words.fr.export), folder);
    await first.context.close();

    const second = await person(site.browser);
    page = await open(second.context, site.address);
    await openFile(page, { name, bytes: readFileSync(path) });
    await heading(page, words.fr.review, 1).waitFor();
    const other = await saveDownload(page, () => press(page, words.fr.export), folder);
    assert.deepEqual(readFileSync(other.path), readFileSync(path));
    await press(page, words.fr.back);
    await onPage(page, pages[0].title, "fr");
    assert.ok(await page.getByRole("radio", { name: "À mettre en place", exact: true }).isChecked());
    const comment = page.getByRole("textbox", { name: /^Commentaire/ });
    assert.equal(await comment.inputValue(), "Reprendre l’été «\u00A0ici\u00A0»");
    assert.deepEqual([...first.faults, ...second.faults], []);
    await second.context.close();
  });
});
