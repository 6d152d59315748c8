// Writing French: what the keyboard, the clipboard and an input method give arrives whole, and the
// program never writes over it.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { prove } from "./proof.mjs";
import {
  button, heading, onPage, pages, press, ready, saveDownload, saved, stage, words,
} from "./support.mjs";
import { atTheComment, comment, drawn, meanwhile, SKINS, writingIn, written } from "./writing.mjs";

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

// Every text the program itself writes into a field.
function watchWrites() {
  window.writes = [];
  for (const kind of [HTMLTextAreaElement, HTMLInputElement]) {
    const real = Object.getOwnPropertyDescriptor(kind.prototype, "value");
    Object.defineProperty(kind.prototype, "value", {
      ...real,
      set(text) {
        if (this === document.activeElement) window.writes.push(text);
        real.set.call(this, text);
      },
    });
  }
}

const compose = (protocol, text) => protocol.send("Input.imeSetComposition",
  { text, selectionStart: text.length, selectionEnd: text.length });
const commit = (protocol, text) => protocol.send("Input.insertText", { text });

async function exportedAnswers(page) {
  await press(page, words.fr.reviewAndExport);
  await heading(page, words.fr.review, 1).waitFor();
  const offered = button(page.getByRole("main"), words.fr.export);
  const file = await saveDownload(page, () => offered.click(), folder);
  return new Map(JSON.parse(readFileSync(file.path, "utf8")).answers
    .map((answer) => [answer.question ?? answer.id, answer.value]));
}

const accents = "Où l’été s’achève, cœur «\u00A0vert\u00A0»\u202F! Ça\u2011ÿ 🍇🇨🇦👩🏽‍🌾 né\u0301 ";
const longText = (length) => accents.repeat(Math.ceil(length / accents.length)).slice(0, length - 1) + ".";

async function copy(page, text) {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
}

describe("text", { concurrency: 1 }, () => {
  for (const skin of SKINS) {
    const where = { skin, language: "fr" };

    test(`a dead key and a letter make one accented letter, kept and exported (${skin})`, async () => {
      const { context, page, faults, protocol } = await atTheComment(site, skin);
      await page.keyboard.type("Peut-");
      await compose(protocol, "^");
      assert.deepEqual(await writingIn(comment(page)), written("Peut-^"));
      await commit(protocol, "ê");
      await prove("text", { ...where, what: "dead key" }, { text: "Peut-être" }, async () => {
        // Nothing more is typed first: the composed letter alone must reach the program.
        assert.deepEqual(await writingIn(comment(page)), written("Peut-ê"));
        await saved(page, "fr");
        await page.reload();
        await ready(page);
        assert.equal(await comment(page).inputValue(), "Peut-ê", "after a reload");
        await comment(page).click();
        await page.keyboard.press("Control+End");
        await page.keyboard.type("tre");
        await page.getByRole("radio", { name: "En place", exact: true }).check();
        const answers = await exportedAnswers(page);
        assert.equal(answers.get(pages[0].questions.find((one) => one.type === "longText").id), "Peut-être");
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`nothing writes over a composition, whatever happens meanwhile (${skin})`, async () => {
      const { context, page, faults, protocol } = await atTheComment(site, skin);
      await page.evaluate(watchWrites);
      await page.keyboard.type("Fen");
      await compose(protocol, "^");
      await meanwhile(button(page, "EN, English"));
      await onPage(page, pages[0].title, "en");
      await meanwhile(button(page, /theme$/));
      await page.setViewportSize({ width: 900, height: 700 });
      await drawn(page);
      await prove("text", { ...where, what: "composition" }, { happenings: 3 }, async () => {
        assert.deepEqual(await writingIn(comment(page)), written("Fen^"));
        await commit(protocol, "ê");
        await page.keyboard.type("tre");
        assert.deepEqual(await writingIn(comment(page)), written("Fenêtre"));
        await saved(page, "en");
        assert.deepEqual(await page.evaluate(() => window.writes), [], "written by the program");
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`a composition that ends by leaving the field keeps its text (${skin})`, async () => {
      const { context, page, faults, protocol } = await atTheComment(site, skin);
      await page.keyboard.type("Cr");
      await compose(protocol, "è");
      await page.getByRole("radio", { name: "En place", exact: true }).focus();
      await saved(page, "fr");
      await prove("text", { ...where, what: "composition left" }, { text: "Crè" }, async () => {
        assert.equal(await comment(page).inputValue(), "Crè");
        await page.reload();
        await ready(page);
        assert.equal(await comment(page).inputValue(), "Crè", "after a reload");
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`10,000 pasted characters arrive whole; undo and redo are the browser’s (${skin})`, async () => {
      const { context, page, faults } = await atTheComment(site, skin,
        { permissions: ["clipboard-read", "clipboard-write"] });
      const text = longText(10000);
      await page.keyboard.type("Avant ");
      await copy(page, text);
      const began = Date.now();
      await page.keyboard.press("Control+V");
      await saved(page, "fr");
      const took = Date.now() - began;
      await prove("text", { ...where, what: "paste" }, { characters: text.length, ms: took }, async () => {
        assert.equal(await comment(page).inputValue(), `Avant ${text}`);
        await page.getByText("600 caractères au plus").waitFor();   // kept, and named as too long
        await page.keyboard.press("Control+Z");
        assert.equal(await comment(page).inputValue(), "Avant ");
        await page.keyboard.press("Control+Shift+Z");
        assert.equal(await comment(page).inputValue(), `Avant ${text}`);
        await saved(page, "fr");
        await page.reload();
        await ready(page);
        assert.equal(await comment(page).inputValue(), `Avant ${text}`, "after a reload");
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`the longest answer that may be pasted is exported to the letter (${skin})`, async () => {
      const { context, page, faults } = await atTheComment(site, skin,
        { permissions: ["clipboard-read", "clipboard-write"] });
      const asked = pages.flatMap((one) => one.questions).find((one) => one.id === "gen-commentaire");
      const last = pages.findIndex((one) => one.questions.includes(asked));
      await press(page, new RegExp(`^${pages[last].section.title.fr} `));
      for (let at = pages.findIndex((one) => one.section === pages[last].section); at < last; at += 1) {
        await onPage(page, pages[at].title, "fr");
        await press(page, words.fr.next);
      }
      const field = page.getByRole("textbox", { name: asked.label.fr });
      const text = `${[...longText(9000)].slice(0, asked.maxLength - 1).join("")}.`;
      await field.click();
      await copy(page, text);
      await page.keyboard.press("Control+V");
      await saved(page, "fr");
      await prove("text", { ...where, what: "export" }, { characters: asked.maxLength }, async () => {
        assert.equal((await exportedAnswers(page)).get(asked.id), text);
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`typing through a language switch loses no letter, caret or focus (${skin})`, async () => {
      const { context, page, faults } = await atTheComment(site, skin);
      const text = "Réduire à la source, composter ; œuvrer ensemble dès l’été prochain.";
      const letters = [...text];
      for (const [at, letter] of letters.entries()) {
        // Not awaited: the next letters come while the page changes its language.
        if (at % 20 === 10) meanwhile(button(page, at % 40 === 10 ? "EN, English" : "FR, français"));
        await page.keyboard.type(letter);
      }
      await onPage(page, pages[0].title, "en");
      await prove("text", { skin, what: "language switch" }, { letters: letters.length, switches: 3 }, async () => {
        assert.deepEqual(await writingIn(comment(page)), written(text));
        await saved(page, "en");
        await page.reload();
        await ready(page);
        assert.equal(await comment(page).inputValue(), text, "after a reload");
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`a letter changed in the middle leaves the caret there (${skin})`, async () => {
      const { context, page, faults } = await atTheComment(site, skin);
      await page.keyboard.type("Déja fait");
      for (let i = 0; i < 5; i += 1) await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Backspace");
      await page.keyboard.type("à");
      await saved(page, "fr");
      await prove("text", { ...where, what: "middle" }, { caret: 4 }, async () => {
        assert.deepEqual(await writingIn(comment(page)), written("Déjà fait", 4));
        await page.keyboard.type("-");
        await saved(page, "fr");
        assert.deepEqual(await writingIn(comment(page)), written("Déjà- fait", 5));
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`the browser’s own help for writing stays on, in the page’s language (${skin})`, async () => {
      const { context, page, faults } = await atTheComment(site, skin);
      const help = () => comment(page).evaluate((element) => ({
        spellcheck: element.spellcheck,
        capitals: element.getAttribute("autocapitalize"),
        correct: element.getAttribute("autocorrect"),
        language: element.closest("[lang]").lang,
      }));
      await page.evaluate(() => {
        window.menus = [];
        addEventListener("contextmenu", (event) => window.menus.push(event.defaultPrevented));
      });
      await prove("text", { skin, what: "help" }, { fields: 1 }, async () => {
        assert.deepEqual(await help(),
          { spellcheck: true, capitals: null, correct: null, language: "fr-CA" });
        await comment(page).click({ button: "right" });
        await heading(page, pages[0].title.fr, 1).click({ button: "right" });
        assert.deepEqual(await page.evaluate(() => window.menus), [false, false]);
        await meanwhile(button(page, "EN, English"));
        await onPage(page, pages[0].title, "en");
        assert.equal((await help()).language, "en-CA");
      });
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});
