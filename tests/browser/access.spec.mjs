// Every screen, in both skins and both languages, as assistive technology and the keyboard meet it.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { SCREENS } from "./screens.mjs";
import { heading, open, person, plain, stage, switchLanguage, words } from "./support.mjs";

const axe = join(dirname(createRequire(import.meta.url).resolve("axe-core")), "axe.min.js");

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

// ---- What the page tells assistive technology.

const INTERACTIVE = new Set(["button", "link", "radio", "checkbox", "textbox", "combobox", "Date",
  "DateTime", "Month", "spinbutton", "tab"]);
const STRUCTURE = new Set(["heading", "radiogroup", "table", "image", "navigation", "main", "banner",
  "contentinfo", "progressbar", "listitem", "columnheader", "rowheader", "cell"]);

async function accessible(protocol) {
  const { nodes } = await protocol.send("Accessibility.getFullAXTree");
  const parents = new Map(nodes.map((node) => [node.nodeId, node.parentId]));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // Parts of one native date field belong to the browser, not to the page.
  const inDate = (node) => {
    for (let id = parents.get(node.nodeId); id; id = parents.get(id)) {
      if (["Date", "DateTime", "Month"].includes(byId.get(id)?.role?.value)) return true;
    }
    return false;
  };
  return nodes.filter((node) => !node.ignored && !inDate(node))
    .map((node) => ({ role: node.role?.value, name: plain(node.name?.value ?? "") }));
}

const count = (tree, role) => tree.filter((node) => node.role === role).length;

// ---- What the keyboard meets.

function watchKeys() {
  window.cancelledKeys = [];
  const real = Event.prototype.preventDefault;
  Event.prototype.preventDefault = function preventDefault() {
    if (this.type.startsWith("key")) window.cancelledKeys.push(`${this.type} ${this.key}`);
    return real.call(this);
  };
}

// Every stop of Tab from the top of the page until focus leaves it.
async function tabWalk(page) {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
  });
  const stops = [];
  for (let i = 0; i < 200; i += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || !document.hasFocus()) return null;
      const box = element.getBoundingClientRect();
      return {
        id: element.id, what: `${element.tagName} ${element.getAttribute("aria-label")
          ?? element.labels?.[0]?.textContent ?? element.textContent}`,
        left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY,
      };
    });
    if (!stop) return { stops, left: true };
    if (stop.id === stops[0]?.id && stops.length > 1) return { stops, left: false };
    if (stop.id !== stops.at(-1)?.id) stops.push(stop);   // a date field has several parts
  }
  return { stops, left: false };
}

// What Tab must meet, in the order of the document: of a group of radios only the chosen or the first.
function tabbable(page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("#sem :is(button, input, textarea, select, a[href])")]
      .filter((element) => !element.disabled && element.tabIndex >= 0);
    return all.filter((element) => {
      if (element.type !== "radio") return true;
      const group = all.filter((other) => other.type === "radio" && other.name === element.name);
      return element === (group.find((other) => other.checked) ?? group[0]);
    }).map((element) => element.id);
  });
}

// A step back up is a fault unless it starts a column to the right; so is a step left in one row.
function stepsBack(stops) {
  const wrong = [];
  for (let i = 1; i < stops.length; i += 1) {
    const [from, to] = [stops[i - 1], stops[i]];
    const above = to.bottom <= from.top + 1;
    const rightward = to.left >= from.right - 1;
    const sameRow = to.top < from.bottom - 1 && to.bottom > from.top + 1;
    const leftward = to.right <= from.left + 1;
    if ((above && !rightward) || (sameRow && leftward)) wrong.push(`${from.what} → ${to.what}`);
  }
  return wrong;
}

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

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

async function axeFaults(page) {
  return page.evaluate(async (tags) => {
    const found = await window.axe.run(document, {
      runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } },
    });
    const ran = (id) => [...found.passes, ...found.violations].some((one) => one.id === id);
    for (const id of ["target-size", "button-name"]) if (!ran(id)) return [`${id} checked nothing`];
    return found.violations.map((one) =>
      `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }, TAGS);
}

const signatures = new Map();   // "language screen" → role and name of everything, by skin

async function examine(t, page, protocol, screen, skin, language) {
  const tree = await accessible(protocol);
  await t.test(`${screen.name}: assistive technology meets every element`, () => {
    const met = Object.fromEntries(Object.keys(screen.least).map((role) => [role, count(tree, role)]));
    for (const [role, least] of Object.entries(screen.least)) {
      assert.ok(met[role] >= least, `${role}: ${met[role]} of at least ${least}`);
    }
    const nameless = tree.filter((node) => INTERACTIVE.has(node.role) && !node.name);
    assert.deepEqual(nameless, [], "every control has a name");
  });
  const key = `${language} ${screen.name}`;
  const signature = tree.filter((node) => INTERACTIVE.has(node.role) || STRUCTURE.has(node.role))
    .map((node) => `${node.role} “${node.name}”`);
  signatures.set(key, { ...signatures.get(key), [skin]: signature });
  await t.test(`${screen.name}: axe finds nothing`, async () => {
    assert.deepEqual(await axeFaults(page), []);
  });
  await t.test(`${screen.name}: Tab meets every control in reading order and leaves`, async () => {
    const { stops, left } = await tabWalk(page);
    assert.deepEqual(stops.map((stop) => stop.id), await tabbable(page));
    assert.deepEqual(stepsBack(stops), []);
    assert.ok(left, "Tab leaves the page after the last control");
    assert.deepEqual(await page.evaluate(() => window.cancelledKeys), []);
  });
  if (skin === "canvas") {
    await t.test(`${screen.name}: text is transparent, never invisible`, async () => {
      assert.deepEqual(await page.evaluate(hiddenTexts), []);
    });
  }
}

describe("access", { concurrency: 1 }, () => {
  for (const skin of ["canvas", "html"]) {
    for (const language of ["fr", "en"]) {
      test(`every screen can be used, ${skin} skin, ${language}`, { timeout: 300000 }, async (t) => {
        const { context, faults } = await person(site.browser, { locale: `${language}-CA` });
        await context.addInitScript({ path: axe });
        await context.addInitScript(watchKeys);
        const page = await open(context, site.address, skin);
        const protocol = await context.newCDPSession(page);
        for (const screen of SCREENS) {
          await screen.reach(page, language);
          await examine(t, page, protocol, screen, skin, language);
        }
        assert.deepEqual(faults, []);
        await context.close();
      });
    }
  }

  test("both skins give assistive technology the same roles and names", () => {
    assert.equal(signatures.size, 2 * SCREENS.length);
    for (const [screen, { canvas, html }] of signatures) assert.deepEqual(html, canvas, screen);
  });

  test("the HTML skin keeps its contrast in the dark theme", { timeout: 120000 }, async (t) => {
    const { context } = await person(site.browser, { colorScheme: "dark" });
    await context.addInitScript({ path: axe });
    const page = await open(context, site.address, "html");
    for (const screen of SCREENS) {
      await screen.reach(page, "fr");
      await t.test(screen.name, async () => assert.deepEqual(await axeFaults(page), []));
    }
    await context.close();
  });

  test("the page's language follows the switch at once", async () => {
    const { context } = await person(site.browser);
    const page = await open(context, site.address);
    const lang = () => page.evaluate(() => document.documentElement.lang);
    assert.equal(await lang(), "fr-CA");
    await switchLanguage(page, "en");
    assert.equal(await lang(), "en-CA");
    await heading(page, words.en.start, 1).waitFor();
    await switchLanguage(page, "fr");
    assert.equal(await lang(), "fr-CA");
    await heading(page, words.fr.start, 1).waitFor();
    await context.close();
  });
});
