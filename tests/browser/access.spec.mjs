// Every screen, in both skins and both languages, as assistive technology, the keyboard and a finger
// meet it: one walk proves many rows of the report.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  accessible, axe, axeContrast, axeRun, chartTexts, elementIds, INTERACTIVE, ROW_OF_RULE, STRUCTURE,
} from "./assistive.mjs";
import { colourOf, contrast } from "./pixels.mjs";
import { prove } from "./proof.mjs";
import { SCREENS } from "./screens.mjs";
import { open, person, stage } from "./support.mjs";
import { stepsBack, tabbable, tabWalk, watchKeys } from "./tabbing.mjs";
import { controls, namesWithoutText, overlaps, tooSmall } from "./targets.mjs";
import { resize, unscrolled } from "./views.mjs";

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

const WINDOW = { width: 1280, height: 640 };   // low, so that a bar at the foot could hide the focus
const PHONE = { width: 360, height: 640 };

const count = (tree, role) => tree.filter((node) => node.role === role).length;

// ---- What the canvas skin must not do to text.

function hiddenTexts() {
  const wrong = [];
  for (const element of document.querySelectorAll("#sem *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || element.closest("textarea, select, option")) continue;
    const style = getComputedStyle(element);
    const says = `${element.tagName}.${element.className} ${element.textContent.slice(0, 30)}`;
    if (style.color !== "rgba(0, 0, 0, 0)") wrong.push(`${says}: color ${style.color}`);
    if (style.visibility !== "visible") wrong.push(`${says}: ${style.visibility}`);
    if (style.pointerEvents === "none") wrong.push(`${says}: pointer-events none`);
    for (let up = element; up; up = up.parentElement) {
      const { opacity } = getComputedStyle(up);
      if (opacity !== "1") wrong.push(`${says}: opacity ${opacity}`);
    }
  }
  return wrong;
}

const signatures = new Map();   // language, screen, width → role and name of everything, by skin

function keepSignature(tree, { skin, ...where }) {
  const key = JSON.stringify(where);
  const signature = tree.filter((node) => INTERACTIVE.has(node.role) || STRUCTURE.has(node.role))
    .map((node) => `${node.role} “${node.name}”`);
  signatures.set(key, { ...signatures.get(key), [skin]: signature });
}

async function namesAndRoles(t, page, tree, screen, where) {
  const least = Object.keys(screen.least);
  const met = Object.fromEntries(least.map((role) => [role, count(tree, role)]));
  await t.test(`${screen.name}: assistive technology meets every element`, () =>
    prove("name-role-value", where, { elements: tree.length }, () => {
      for (const role of least)
        assert.ok(met[role] >= screen.least[role], `${role}: ${met[role]} of at least ${screen.least[role]}`);
      const nameless = tree.filter((node) => INTERACTIVE.has(node.role) && !node.name);
      assert.deepEqual(nameless, [], "every control has a name");
    }));
  if (where.skin === "canvas") {
    await t.test(`${screen.name}: text is transparent, never invisible`, () =>
      prove("name-role-value", where, {}, async () =>
        assert.deepEqual(await page.evaluate(hiddenTexts), [])));
  }
}

async function byAxe(t, page, name, where) {
  const rows = new Map();
  for (const [id, result] of Object.entries(await axeRun(page))) {
    const row = ROW_OF_RULE[id] ?? "name-role-value";
    rows.set(row, [...rows.get(row) ?? [], result]);
  }
  for (const row of ["name-role-value", "target-size", "language"]) {
    const results = rows.get(row) ?? [];
    const passed = results.reduce((sum, one) => sum + one.passed, 0);
    await t.test(`${name}: axe finds nothing (${row})`, () =>
      prove(row, where, { axePasses: passed }, () => {
        assert.ok(passed > 0, "axe checked something");
        assert.deepEqual(results.flatMap((one) => one.wrong), []);
      }));
  }
}

// Over the canvas axe says that it cannot judge: contrast.spec.mjs measures the pixels there.
async function contrastByAxe(t, page, name, where) {
  const { passed, wrong, unsure } = await unscrolled(page, () => axeContrast(page));
  const charts = (await page.evaluate(chartTexts)).map((one) =>
    ({ ...one, ratio: one.ground ? contrast(colourOf(one.ink), colourOf(one.ground)) : 0 }));
  await t.test(`${name}: text has its contrast (${where.theme})`, () => prove("contrast", where,
    { axePasses: passed, chartTexts: charts.length }, () => {
      assert.ok(passed >= 10, `axe checked ${passed} texts`);
      assert.deepEqual([wrong, unsure], [[], []]);
      assert.ok(name !== "results" || charts.length >= 50, `${charts.length} texts of the chart`);
      assert.deepEqual(charts.filter(({ ratio }) => ratio < 4.5), []);
    }));
}

async function byKeyboard(t, page, name, where) {
  const { stops, left } = await tabWalk(page);
  const wanted = await tabbable(page);
  const figures = { stops: stops.length };
  await t.test(`${name}: Tab goes in reading order`, () => prove("order", where, figures, () => {
    assert.deepEqual(stops.map((stop) => stop.id), wanted);
    assert.deepEqual(stepsBack(stops), []);
  }));
  await t.test(`${name}: Tab meets every control and leaves`, () =>
    prove("keyboard", where, figures, async () => {
      assert.ok(wanted.length >= 4 && stops.length === wanted.length, `${stops.length} of ${wanted.length}`);
      assert.ok(left, "Tab leaves the page after the last control");
      assert.deepEqual(await page.evaluate(() => window.cancelledKeys), []);
    }));
  await t.test(`${name}: nothing hides the focus`, () => prove("focus", where, figures, () =>
    assert.deepEqual(stops.filter((stop) => stop.hidden > 0)
      .map((stop) => `${stop.what}: ${stop.hidden} of 9 points hidden`), [])));
}

async function byFinger(t, page, protocol, name, where) {
  const all = await page.evaluate(controls);
  const tree = await accessible(protocol);
  keepSignature(tree, where);
  const { compared, wrong } = namesWithoutText(all, tree, await elementIds(protocol));
  await t.test(`${name}, ${where.width}: every target fits a finger`, () =>
    prove("target-size", where, { targets: all.length,
      lowest: Math.min(...all.flatMap((one) => [one.width, one.height])) }, () => {
      assert.ok(all.length >= 4, `${all.length} targets`);
      assert.deepEqual(tooSmall(all), []);
      assert.deepEqual(overlaps(all), []);
    }));
  await t.test(`${name}, ${where.width}: names contain what is drawn`, () =>
    prove("label-in-name", where, { names: compared }, () => {
      assert.ok(compared >= 4, `${compared} names were compared`);
      assert.deepEqual(wrong, []);
    }));
}

async function examine(t, page, protocol, screen, where) {
  await namesAndRoles(t, page, await accessible(protocol), screen, where);
  await byAxe(t, page, screen.name, where);
  if (where.skin === "html") await contrastByAxe(t, page, screen.name, where);
  await byKeyboard(t, page, screen.name, where);
  await byFinger(t, page, protocol, screen.name, { ...where, width: WINDOW.width });
  await resize(page, PHONE);
  const phone = { ...where, width: PHONE.width };
  await byFinger(t, page, protocol, screen.name, phone);
  await byKeyboard(t, page, `${screen.name} on a phone`, phone);
  await resize(page, WINDOW);
}

describe("access", { concurrency: 1 }, () => {
  for (const skin of ["canvas", "html"]) {
    for (const language of ["fr", "en"]) {
      test(`every screen can be used, ${skin} skin, ${language}`, { timeout: 300000 }, async (t) => {
        const { context, faults } = await person(site.browser, { locale: `${language}-CA`, viewport: WINDOW });
        await context.addInitScript({ path: axe });
        await context.addInitScript(watchKeys);
        const page = await open(context, site.address, skin);
        const protocol = await context.newCDPSession(page);
        for (const screen of SCREENS) {
          await screen.reach(page, language);
          await examine(t, page, protocol, screen, { screen: screen.name, skin, language, theme: "light" });
        }
        assert.deepEqual(faults, []);
        await context.close();
      });
    }
  }

  // The skins are met minutes apart, and some names say when something happened.
  const timeless = (name) => name.replace(/\d+( h |:)\d\d/g, "…");

  test("both skins give assistive technology the same roles and names", async () => {
    assert.equal(signatures.size, 2 * 2 * SCREENS.length, "every screen, in two languages and two widths");
    for (const [where, { canvas, html }] of signatures) {
      await prove("parity", JSON.parse(where), { elements: canvas.length }, () =>
        assert.deepEqual(html.map(timeless), canvas.map(timeless), where));
    }
  });

  test("the HTML skin keeps its contrast in the dark theme", { timeout: 120000 }, async (t) => {
    const { context } = await person(site.browser, { colorScheme: "dark" });
    await context.addInitScript({ path: axe });
    const page = await open(context, site.address, "html");
    for (const screen of SCREENS) {
      await screen.reach(page, "fr");
      const where = { screen: screen.name, skin: "html", language: "fr", theme: "dark" };
      await contrastByAxe(t, page, screen.name, where);
    }
    await context.close();
  });
});
