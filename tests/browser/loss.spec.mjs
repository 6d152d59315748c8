// The graphics card goes away in the middle of a word, and comes back or not.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { prove } from "./proof.mjs";
import { heading, open, person, ready, saved, stage, words } from "./support.mjs";
import { atTheComment, comment, drawn, skinBecomes, skinOf, writingIn, written } from "./writing.mjs";

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

// The page's own context, lost and given back as a driver does; told once the page knows it.
async function lose(page) {
  await page.evaluate(() => new Promise((done) => {
    const canvas = document.getElementById("canvas");
    window.card = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
    canvas.addEventListener("webglcontextlost", done, { once: true });
    window.card.loseContext();
  }));
}

async function giveBack(page) {
  await page.evaluate(() => new Promise((done) => {
    const canvas = document.getElementById("canvas");
    canvas.addEventListener("webglcontextrestored", done, { once: true });
    window.card.restoreContext();
  }));
  await drawn(page);
}

const where = (page) => page.evaluate(() =>
  [scrollY, document.activeElement.getBoundingClientRect().top].map(Math.round));

describe("loss of the graphics card", { concurrency: 1, timeout: 120000 }, () => {
  test("in the middle of a word: HTML by itself, no letter lost, then the same picture", async () => {
    const { context, page, faults } = await atTheComment(site, "canvas",
      { viewport: { width: 1024, height: 600 } });
    await page.keyboard.type("Une œuvre, ");
    for (let i = 0; i < 4; i += 1) await page.keyboard.press("ArrowLeft");
    await saved(page, "fr");
    await drawn(page);
    const [picture, place] = [await page.screenshot(), await where(page)];
    await prove("loss", { skin: "canvas", what: "picture" }, { bytes: picture.length }, async () => {
      await lose(page);
      assert.equal(await skinOf(page), "html");
      assert.deepEqual(await writingIn(comment(page)), written("Une œuvre, ", 7));
      assert.equal((await where(page))[1], place[1], "the field has not moved under the eyes");
      await giveBack(page);
      assert.equal(await skinOf(page), "canvas");
      assert.deepEqual(await writingIn(comment(page)), written("Une œuvre, ", 7));
      assert.deepEqual(await where(page), place);
      assert.ok((await page.screenshot()).equals(picture), "the picture is the same to the pixel");
    });
    await page.keyboard.press("End");
    const typed = "commencée à l’été, déjà loin.";
    await prove("loss", { what: "typing" }, { letters: typed.length, losses: 1 }, async () => {
      const typing = page.keyboard.type(typed, { delay: 20 });
      await comment(page).evaluate((element) => new Promise((done) => {
        element.addEventListener("input", done, { once: true });
      }));
      await lose(page);
      await typing;
      assert.equal(await skinOf(page), "html");
      assert.deepEqual(await writingIn(comment(page)), written(`Une œuvre, ${typed}`));
      await giveBack(page);
      await skinBecomes(page, "canvas");
      await page.keyboard.type(" Oui");
      assert.deepEqual(await writingIn(comment(page)), written(`Une œuvre, ${typed} Oui`));
      await saved(page, "fr");
      await page.reload();
      await ready(page);
      assert.equal(await comment(page).inputValue(), `Une œuvre, ${typed} Oui`, "after a reload");
    });
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("three losses: the page stays in HTML, and nothing is lost", async () => {
    const { context, page, faults } = await atTheComment(site, "canvas");
    await prove("loss", { what: "three losses" }, { losses: 3 }, async () => {
      for (const [index, skin] of ["canvas", "canvas", "html"].entries()) {
        await page.keyboard.type(`perte ${index + 1} `);
        await lose(page);
        assert.equal(await skinOf(page), "html");
        await giveBack(page);
        assert.equal(await skinOf(page), skin, `after loss ${index + 1}`);
      }
      await page.keyboard.type("fin");
      assert.deepEqual(await writingIn(comment(page)), written("perte 1 perte 2 perte 3 fin"));
      await saved(page, "fr");
    });
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("a card that is not back within five seconds is given up", async () => {
    const { context, page, faults } = await atTheComment(site, "canvas");
    await page.keyboard.type("avant ");
    await lose(page);
    // Asked for after the page's own five seconds, so it ends after them.
    const five = page.evaluate(() => new Promise((done) => { setTimeout(done, 5000); }));
    await page.keyboard.type("pendant ");
    await five;
    await prove("loss", { what: "no return" }, { seconds: 5 }, async () => {
      await giveBack(page);
      assert.equal(await skinOf(page), "html");
      await page.keyboard.type("après");
      assert.deepEqual(await writingIn(comment(page)), written("avant pendant après"));
      await saved(page, "fr");
      await page.reload();
      await ready(page);
      assert.equal(await skinOf(page), "canvas", "a reload tries again");
      assert.equal(await comment(page).inputValue(), "avant pendant après");
    });
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("without WebGL 2 the page is HTML from the start", async () => {
    const { context, faults } = await person(site.browser);
    await context.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
        return kind.startsWith("webgl") ? null : real.call(this, kind, ...rest);
      };
    });
    const page = await open(context, site.address);
    await prove("loss", { what: "no WebGL 2" }, { skin: "html" }, async () => {
      assert.equal(await skinOf(page), "html");
      await heading(page, words.fr.start, 1).waitFor();
      assert.ok(await page.locator("canvas").isHidden());
    });
    assert.deepEqual(faults, []);
    await context.close();
  });
});
