// What the page says without being asked: what is wrong and what to do, what was saved, and in which
// language each part is.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { accessible } from "./assistive.mjs";
import { begin } from "./filling.mjs";
import { prove } from "./proof.mjs";
import {
  clusters, dist, heading, onPage, open, pages, person, plain, press, saved, stage, switchLanguage, words,
} from "./support.mjs";

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

const TOLD = {
  fr: { cluster: /^Choisissez votre grappe/, wave: /^Inscrivez l’année du sondage, par exemple/,
    number: /^Inscrivez un nombre, par exemple 12,5/ },
  en: { cluster: /^Choose your cluster/, wave: /^Enter the survey year, for example/,
    number: /^Enter a number, for example 12\.5/ },
};

// The focused control and, where the fault is told of a whole group, the group: flags and description.
async function told(page, protocol) {
  const marked = await page.evaluate(() => {
    const control = document.activeElement;
    const owner = control.type === "radio" ? control.closest("[role='radiogroup']") : control;
    const described = (owner.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id));
    return { invalid: owner.getAttribute("aria-invalid"), described: described.map((one) => one?.textContent ?? ""),
      seen: described.every((one) => one && one.getBoundingClientRect().height > 0) };
  });
  const tree = await accessible(protocol);
  return { ...marked, heard: tree.map((node) => node.description).filter(Boolean) };
}

async function namesFault(page, protocol, sentence) {
  const { invalid, described, heard, seen } = await told(page, protocol);
  assert.equal(invalid, "true");
  assert.match(plain(described.join(" ")), sentence);
  assert.ok(seen, "the text is there for the eye as well");
  assert.ok(heard.includes(plain(described.join(" "))), `the description is told: ${heard}`);
}

const effectif = pages.findIndex((page) => page.questions.some((one) => one.type === "number"));

async function toNumber(page, language) {
  await press(page, new RegExp(`^${pages[effectif].section.title[language]} `));
  const first = pages.findIndex((one) => one.section === pages[effectif].section);
  await onPage(page, pages[first].title, language);
  for (let at = first; at < effectif; at += 1) {
    await press(page, words[language].next);
    await onPage(page, pages[at + 1].title, language);
  }
  const question = pages[effectif].questions.find((one) => one.type === "number");
  return page.getByLabel(new RegExp(`^${question.label[language].replace(/[()?]/g, "\\$&")}`.replace(/[\s\u00A0\u202F]+/g, "\\s+")));
}

// Whatever is put into the two live regions, in order.
function listen() {
  window.told = [];
  document.addEventListener("DOMContentLoaded", () => {
    const regions = { status: document.getElementById("status"), alert: document.getElementById("alert") };
    window.regionsAtLoad = Object.values(regions).map((one) => [one?.getAttribute("role"),
      one?.getAttribute("aria-live"), one?.textContent, one && getComputedStyle(one).display !== "none"]);
    for (const [name, region] of Object.entries(regions))
      new MutationObserver(() => window.told.push([name, region.textContent])).observe(region, { childList: true });
  });
}

describe("messages", { concurrency: 1 }, () => {
  for (const [skin, language] of [["canvas", "fr"], ["html", "en"], ["canvas", "en"], ["html", "fr"]]) {
    test(`what is missing or wrong is named at its place (${skin}, ${language})`, async () => {
      const { context, faults } = await person(site.browser, { locale: `${language}-CA` });
      const page = await open(context, site.address, skin);
      const protocol = await context.newCDPSession(page);
      const say = words[language];
      const where = { screen: "identity", skin, language };
      await press(page, say.answerSurvey);
      await heading(page, say.who, 1).waitFor();
      await press(page, say.begin);
      const radio = page.getByRole("radio").first();
      await page.waitForFunction(() => document.activeElement.type === "radio");
      await prove("errors", { ...where, fault: "no cluster" }, {}, async () => {
        assert.ok(await radio.evaluate((one) => one === document.activeElement), "the first faulty control");
        await namesFault(page, protocol, TOLD[language].cluster);
      });
      await radio.check();
      await page.getByLabel(say.wave).fill("");
      await press(page, say.begin);
      await page.waitForFunction(() => document.activeElement.type === "text");
      await prove("errors", { ...where, fault: "no year" }, {}, async () => {
        await namesFault(page, protocol, TOLD[language].wave);
        assert.equal(await page.locator("[role='radiogroup'][aria-invalid]").count(), 0, "the cluster is no fault any more");
      });
      await page.getByLabel(say.wave).fill("2023");
      await press(page, say.begin);
      await onPage(page, pages[0].title, language);
      const field = await toNumber(page, language);
      await field.fill("12,");
      await page.locator("[aria-invalid='true']").waitFor();
      await prove("errors", { ...where, screen: "general questions", fault: "no number" }, {}, async () => {
        await namesFault(page, protocol, TOLD[language].number);
        assert.equal(await field.inputValue(), "12,", "what was typed stays");
        await field.fill(language === "fr" ? "12,5" : "12.5");
        await page.waitForFunction(() => !document.querySelector("[aria-invalid]"));
      });
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  for (const skin of ["canvas", "html"]) {
    test(`a save is told once, politely (${skin})`, async () => {
      const { context } = await person(site.browser);
      await context.addInitScript(listen);
      const page = await open(context, site.address, skin);
      await prove("status", { skin, language: "fr", when: "at load" }, { regions: 2 }, async () => {
        assert.deepEqual(await page.evaluate(() => window.regionsAtLoad),
          [["status", "polite", "", true], ["alert", "assertive", "", true]]);
      });
      // One minute for the whole visit: a save is told again when the time that is shown changes.
      await page.clock.setFixedTime(new Date("2026-03-04T14:32:10"));
      await begin(page, clusters[0], "fr", "2023", "");
      for (const name of ["En place", "À bonifier", "Pas envisagé", "En place"]) {
        await page.getByRole("radio", { name, exact: true }).check();
        await saved(page, "fr");
      }
      await prove("status", { skin, language: "fr", when: "saved five times in a minute" }, { saves: 5 }, async () => {
        const all = await page.evaluate(() => window.told);
        assert.deepEqual(all.map(([name, text]) => [name, plain(text)]), [["status", "Enregistré à 14 h 32"]]);
      });
      await page.clock.setFixedTime(new Date("2026-03-04T14:33:10"));
      await page.getByRole("radio", { name: "À bonifier", exact: true }).check();
      await prove("status", { skin, language: "fr", when: "a minute later" }, {}, () =>
        page.waitForFunction(() => window.told.length === 2 && window.told[1][1].includes("33")));
      await context.close();
    });

    test(`a save that fails is told at once (${skin})`, async () => {
      const { context } = await person(site.browser);
      await context.addInitScript(listen);
      await context.addInitScript(() => {
        window.refuse = false;
        const real = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function put(...given) {
          if (window.refuse) throw new DOMException("full", "QuotaExceededError");
          return real.apply(this, given);
        };
      });
      const page = await open(context, site.address, skin);
      await begin(page, clusters[0], "fr", "2023", "");
      await saved(page, "fr");
      await page.evaluate(() => { window.refuse = true; window.told = []; });
      await page.getByRole("radio", { name: "En place", exact: true }).check();
      await page.getByRole("banner").getByText(words.fr.notSaved).waitFor();
      await page.getByRole("radio", { name: "À bonifier", exact: true }).check();
      await prove("status", { skin, language: "fr", when: "storage is full" }, { failures: 2 }, async () => {
        const all = await page.evaluate(() => window.told);
        assert.equal(all.length, 1, `told once: ${JSON.stringify(all)}`);
        assert.equal(all[0][0], "alert");
        assert.ok(all[0][1].length > 20, `a sentence: ${all[0][1]}`);
      });
      await context.close();
    });

    test(`the page and its foreign parts have their language (${skin})`, async () => {
      const { context } = await person(site.browser);
      const page = await open(context, site.address, skin);
      const lang = () => page.evaluate(() => document.documentElement.lang);
      const tagged = () => page.evaluate(() => [...document.querySelectorAll("#sem [lang]")].map((one) =>
        `${one.getAttribute("aria-label")}: ${one.lang}`));
      for (const [language, code] of [["fr", "fr-CA"], ["en", "en-CA"], ["fr", "fr-CA"]]) {
        if (await lang() !== code) await switchLanguage(page, language);
        await prove("language", { skin, language, screen: "start" }, { tagged: 2 }, async () => {
          assert.equal(await lang(), code);
          await heading(page, words[language].start, 1).waitFor();
          assert.deepEqual(await tagged(), ["FR, français: fr-CA", "EN, English: en-CA"]);
        });
      }
      await context.close();
    });
  }

  test("the page says its language before any script runs, and that of its English sentences", async () => {
    const text = readFileSync(join(dist, "index.html"), "utf8");
    await prove("language", { screen: "before the start" }, {}, () => {
      assert.match(text, /<html lang="fr-CA"/);
      for (const sentence of ["Loading…", "The application cannot start", "Intergrappes DD needs"])
        assert.match(text, new RegExp(`lang="en-CA">${sentence}`));
    });
  });
});
