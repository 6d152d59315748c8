// What people chose in their system: colours, theme, motion; and what they do with text: find, copy,
// print.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { beginAssessment, practices, rate } from "./assessing.mjs";
import { compare } from "./difference.mjs";
import { prove } from "./proof.mjs";
import { SCREENS } from "./screens.mjs";
import { button, clusters, heading, open, pages, person, press, saved, stage, words } from "./support.mjs";
import { atTheComment, comment, drawn, SKINS, skinBecomes, skinOf, writingIn, written } from "./writing.mjs";

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

const question = pages[0].questions[0];
const option = (page, index) =>
  page.getByRole("radio", { name: question.options[index].label.fr, exact: true });
const group = (page) => page.getByRole("radiogroup", { name: question.label.fr });

async function picture(target) {
  const page = target.page?.() ?? target;
  await drawn(page);
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  return target.screenshot();
}

// Every text node that is drawn in another colour than none.
const visibleText = (page) => page.evaluate(() => {
  const walker = document.createTreeWalker(document.getElementById("sem"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (getComputedStyle(element).color !== "rgba(0, 0, 0, 0)") found.push(walker.currentNode.data.trim());
  }
  return found;
});

// Durations of more than nothing, of every element and its two pseudo-elements.
function motions() {
  const found = [];
  const moves = (text) => text.split(",").some((one) => parseFloat(one) > 0);
  for (const element of document.querySelectorAll("*")) {
    for (const part of [undefined, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      const says = `${element.tagName}.${element.getAttribute("class")}${part ?? ""}`;
      if (style.transitionProperty !== "none" && moves(style.transitionDuration)) found.push(`${says} transition`);
      if (style.animationName !== "none" && moves(style.animationDuration)) found.push(`${says} animation`);
      if (style.scrollBehavior === "smooth") found.push(`${says} scroll`);
    }
  }
  for (const one of document.getAnimations())
    if (one.effect.getTiming().duration > 0) found.push("a running animation");
  return found;
}

describe("preferences", { concurrency: 1 }, () => {
  test("forced colours: HTML by itself, each text once, choices told apart, and back", async () => {
    const { context, page, faults } = await atTheComment(site, "canvas");
    await page.keyboard.type("Une œuvre");
    const before = await picture(group(page));
    await page.emulateMedia({ forcedColors: "active" });
    await skinBecomes(page, "html");
    assert.deepEqual(await writingIn(comment(page)), written("Une œuvre"));
    const plain = await atTheComment(site, "html", { forcedColors: "active" });
    await prove("preferences", { what: "forced colours, text" }, { doubled: 0 }, async () => {
      // A page that never had a canvas has nothing that could be doubled.
      for (const [mine, other] of [[group(page), group(plain.page)],
        [heading(page, pages[0].title.fr, 1), heading(plain.page, pages[0].title.fr, 1)]]) {
        const { different } = await compare(page, await picture(mine), await picture(other));
        assert.equal(different, 0);
      }
      const texts = await visibleText(page);
      assert.ok(texts.length > 40, `${texts.length} texts`);
      assert.ok(texts.join(" ").includes(question.label.fr));
    });
    await plain.context.close();
    await page.emulateMedia({ forcedColors: "none" });
    await skinBecomes(page, "canvas");
    await prove("preferences", { what: "forced colours, end" }, { different: 0 }, async () => {
      assert.deepEqual(await writingIn(comment(page)), written("Une œuvre"));
      assert.equal((await compare(page, before, await picture(group(page)))).different, 0);
    });
    await page.emulateMedia({ forcedColors: "active" });
    await skinBecomes(page, "html");
    const off = await picture(group(page));
    await option(page, 1).check();
    const { different } = await compare(page, off, await picture(group(page)));
    await prove("preferences", { what: "forced colours, choice" }, { pixels: different }, () =>
      assert.ok(different > 1000, `${different} pixels tell a chosen answer from another`));
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("forced colours: a chosen level is told from the others", async () => {
    const { context, faults } = await person(site.browser, { forcedColors: "active" });
    const page = await open(context, site.address, "html");
    await beginAssessment(page, "fr", { organisation: "Atelier Boréal", cluster: clusters[0], year: "2026" });
    await press(page, words.fr.next);
    await heading(page, practices[0].title.fr, 1).waitFor();
    const marker = () => page.getByRole("radio", { name: /^3/ }).evaluate((radio) => {
      const { backgroundColor, borderTopColor } = getComputedStyle(radio.closest("label"), "::after");
      return { backgroundColor, borderTopColor };
    });
    const off = await marker();
    await rate(page, practices[0], 3, "fr");
    const on = await marker();
    const highlight = await page.evaluate(() => {
      const swatch = document.body.appendChild(document.createElement("i"));
      swatch.style.cssText = "forced-color-adjust: none; color: Highlight";
      const { color } = getComputedStyle(swatch);
      swatch.remove();
      return color;
    });
    await prove("preferences", { what: "forced colours, level" }, { on: 1 }, () => {
      assert.deepEqual(on, { backgroundColor: highlight, borderTopColor: highlight });
      assert.notDeepEqual(off, on);
    });
    assert.deepEqual(faults, []);
    await context.close();
  });

  for (const skin of SKINS) {
    test(`the theme follows the system at once, and back to the pixel (${skin})`, async () => {
      const { context, faults } = await person(site.browser, { viewport: { width: 1024, height: 600 } });
      const page = await open(context, site.address, skin);
      const light = await picture(page);
      await page.emulateMedia({ colorScheme: "dark" });
      const dark = await compare(page, light, await picture(page));
      await page.emulateMedia({ colorScheme: "light" });
      const back = await compare(page, light, await picture(page));
      const figures = { light: dark.light[0].toFixed(2), dark: dark.light[1].toFixed(2) };
      await prove("preferences", { skin, what: "theme" }, figures, () => {
        assert.ok(dark.light[0] > 0.8, `light: ${dark.light[0]}`);
        assert.ok(dark.light[1] < 0.25, `dark: ${dark.light[1]}`);
        assert.equal(back.different, 0);
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`reduced motion: nothing moves on any screen (${skin})`, { timeout: 60000 }, async () => {
      const { context, faults } = await person(site.browser);
      const page = await open(context, site.address, skin);
      const free = await page.evaluate(motions);
      if (skin === "html") assert.ok(free.length > 0, "the check sees the motion that there is");
      await page.emulateMedia({ reducedMotion: "reduce" });
      for (const screen of SCREENS) {
        await screen.reach(page, "fr");
        await button(page, "EN, English").hover();
        await prove("preferences", { skin, screen: screen.name, what: "motion" },
          { without: free.length, reduced: 0 },
          async () => assert.deepEqual(await page.evaluate(motions), []));
      }
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`finding meets the words of a heading across its lines (${skin})`, async () => {
      const { context, page, faults } = await atTheComment(site, skin, { viewport: { width: 700, height: 800 } });
      const title = pages[0].title.fr;
      await prove("preferences", { skin, what: "find" }, { characters: title.length }, async () => {
        const found = await page.evaluate((wanted) => {
          document.activeElement.blur();
          getSelection().removeAllRanges();
          const yes = window.find(wanted, false, false, true);
          return { yes, words: String(getSelection()), nothing: window.find("zzyzx", false, false, true) };
        }, title);
        assert.deepEqual(found, { yes: true, words: title, nothing: false });
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`all that is selected is copied in reading order, its words apart (${skin})`, async () => {
      const { context, page, faults } = await atTheComment(site, skin,
        { permissions: ["clipboard-read", "clipboard-write"] });
      await option(page, 0).focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Control+C");
      const copied = (await page.evaluate(() => navigator.clipboard.readText())).replace(/\s+/g, " ");
      const texts = (await visibleTextOrder(page)).map((text) => text.replace(/\s+/g, " "));
      await prove("preferences", { skin, what: "copy" }, { texts: texts.length, characters: copied.length }, () => {
        assert.ok(texts.length > 40, `${texts.length} texts`);
        let at = 0;
        for (const text of texts) {
          const found = copied.indexOf(text, at);
          assert.ok(found >= 0, `“${text}” after “${copied.slice(Math.max(0, at - 40), at)}”`);
          assert.ok(found === 0 || copied[found - 1] === " ", `“${copied.slice(found - 20, found + 20)}”`);
          at = found + text.length;
        }
      });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`paper gets the HTML skin with the answers (${skin})`, async () => {
      const { context, page, faults } = await atTheComment(site, skin, { colorScheme: "dark" });
      const answer = Array.from({ length: 9 }, (_, line) => `Ligne ${line + 1}, cœur`).join("\n");
      await comment(page).fill(answer);
      await option(page, 1).check();
      await saved(page, "fr");
      await page.emulateMedia({ media: "print" });
      await prove("preferences", { skin, what: "print" }, { lines: 9 }, async () => {
        const texts = (await visibleText(page)).join(" ");
        assert.ok(texts.includes(question.label.fr) && texts.includes(question.options[1].label.fr));
        assert.ok(await option(page, 1).isChecked());
        const field = await comment(page).evaluate((element) => ({
          text: element.value, whole: element.scrollHeight <= element.clientHeight + 1,
          colour: getComputedStyle(element).color, canvas: getComputedStyle(document.getElementById("canvas")).display,
        }));
        assert.deepEqual(field, { text: answer, whole: true, colour: "rgb(0, 0, 0)", canvas: "none" });
        assert.ok(await button(page, "EN, English").isHidden(), "nobody presses paper");
        const printed = await picture(group(page));
        await page.emulateMedia({ media: "screen" });
        await option(page, 2).check();
        await page.emulateMedia({ media: "print" });
        assert.ok((await compare(page, printed, await picture(group(page)))).different > 300);
        assert.equal((await page.pdf({ format: "A4" })).subarray(0, 5).toString(), "%PDF-");
      });
      assert.equal(await skinOf(page), skin);
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});

// The page's text in the order of the document, one entry for each drawn line.
function visibleTextOrder(page) {
  return page.evaluate(() => [...document.querySelectorAll("#sem .line")]
    .filter((line) => line.checkVisibility()).map((line) => line.textContent));
}
