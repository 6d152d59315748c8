// Contrast of what is painted. Over the canvas axe sees transparent text, so the pixels themselves are
// measured: every line of text against its ground, every edge of a control against what is around it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { colourOf, contrast, distance, hex, mostFrequent, nearest } from "./pixels.mjs";
import { prove } from "./proof.mjs";
import { SCREENS } from "./screens.mjs";
import { open, person, stage } from "./support.mjs";
import { resize, stripes } from "./views.mjs";

const TEXT = 4.5;
const LARGE = 3;    // from 24 px, or from 18.66 px in bold
const PART = 3;
const WIDE = 960;   // with the sections beside the page; not wider, because pictures cost by their size
const HIGH = 600;
const DRAWN = 60;   // a stroke thinner than a pixel is mixed with its ground: this far, no further

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

// Every drawn line with its box and the colour it should have; what the browser writes in fields too.
function texts() {
  const seen = [];
  const add = (box, colour, element, text) => {
    const { fontSize, fontWeight } = getComputedStyle(element);
    seen.push({ text, colour, size: parseFloat(fontSize), bold: Number(fontWeight) >= 700,
      box: { x: box.x, y: box.y, width: box.width, height: box.height,
        docked: element.closest(".look-bottombar") !== null } });
  };
  const swatch = document.body.appendChild(document.createElement("i"));
  for (const line of document.querySelectorAll("#sem .block > .line")) {
    swatch.style.color = getComputedStyle(line).getPropertyValue("--ink-now");
    add(line.getBoundingClientRect(), getComputedStyle(swatch).color, line, line.textContent);
  }
  swatch.remove();
  for (const field of document.querySelectorAll("#sem :is(input, textarea, select).leaf")) {
    const shown = field.matches("select") ? field.selectedOptions[0]?.text : field.value;
    if (!shown) continue;
    const { x, y, width, height } = field.getBoundingClientRect();
    add({ x: x + 12, y: y + 4, width: width - 52, height: height - 8 }, getComputedStyle(field).color,
      field, shown);
  }
  return seen;
}

// Controls and their look; a wrapped input is as large as its label, which has the look.
function controls() {
  return [...document.querySelectorAll("#sem :is(button, input, textarea, select, a[href])")]
    .filter((control) => !control.disabled).map((control) => {
      const look = (control.matches("label > input") ? control.parentElement : control).className;
      const { x, y, width, height } = control.getBoundingClientRect();
      const docked = control.closest(".look-bottombar") !== null;
      return { look: look.match(/look-([a-z-]+)/)?.[1] ?? "none", box: { x, y, width, height, docked },
        name: control.getAttribute("aria-label") ?? control.labels?.[0]?.textContent ?? control.textContent };
    });
}

function readable(picture, line) {
  const colours = picture.colours(line.box);
  const ground = mostFrequent(colours);
  const wanted = colourOf(line.colour);
  const ink = nearest(colours, wanted);
  const least = line.size >= 24 || (line.bold && line.size >= 18.66) ? LARGE : TEXT;
  const ratio = contrast(ink, ground);
  const good = ratio >= least && distance(ink, wanted) <= DRAWN;
  return { ratio, good, says: `“${line.text}” ${hex(ink)} (meant ${hex(wanted)}) on ${hex(ground)}: `
    + `${ratio.toFixed(2)} of ${least}` };
}

// Those whose text alone shows what they are; every other look has an edge or a fill.
const TEXT_ONLY = new Set(["quiet", "brand", "tab", "rail-item", "rail-sub", "link"]);
const EDGED = new Set(["primary", "secondary", "danger", "icon", "segment-part", "toggle", "field", "choice",
  "option", "scale-cell", "chip", "level"]);

// The strongest contrast with the outside within 4 px of each side, where the side is straight.
function edge(picture, { box, look, name }) {
  const { x, y, width, height } = box;
  const reach = [0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3.25, 3.75];
  const sides = [
    { out: [x - 2, y + height / 2], step: (d) => [x + d, y + height / 2] },
    { out: [x + width + 2, y + height / 2], step: (d) => [x + width - d, y + height / 2] },
    { out: [x + width / 2, y - 2], step: (d) => [x + width / 2, y + d] },
    { out: [x + width / 2, y + height + 2], step: (d) => [x + width / 2, y + height - d] },
  ];
  const ratios = sides.map(({ out, step }) => {
    const outside = picture.under(...out);
    return Math.max(...reach.map((d) => contrast(picture.under(...step(d)), outside)));
  });
  return { ratio: Math.min(...ratios), says: `${look} “${name}”: ${ratios.map((r) => r.toFixed(2))}` };
}

async function measure(page) {
  const lines = [], edges = [], unknown = new Set();
  for await (const { picture, within } of stripes(page)) {
    for (const line of (await page.evaluate(texts)).filter(({ box }) => within(box, 0)))
      lines.push(readable(picture, line));
    for (const control of (await page.evaluate(controls)).filter(({ box }) => within(box, 3))) {
      if (EDGED.has(control.look)) edges.push(edge(picture, control));
      else if (!TEXT_ONLY.has(control.look)) unknown.add(control.look);
    }
  }
  return { lines, edges, unknown: [...unknown] };
}

const lowest = (list) => Math.round(100 * Math.min(...list.map(({ ratio }) => ratio))) / 100;

// least: the fewest elements that stand there, so that nothing measured is not a pass; the three
// edged controls of every screen are two languages and the theme.
async function examine(t, page, where, { least }) {
  const { lines, edges, unknown } = await measure(page);
  const counted = await page.evaluate(() => document.querySelectorAll("#sem .block > .line").length);
  await t.test(`${where.screen}, ${where.width}: text`, () => prove("contrast", where,
    { lines: lines.length, lowestText: lowest(lines) }, () => {
      assert.ok(lines.length >= counted, `${lines.length} of ${counted} lines were seen`);
      assert.deepEqual(lines.filter((line) => !line.good).map((line) => line.says), []);
    }));
  await t.test(`${where.screen}, ${where.width}: edges`, () => prove("contrast", where,
    { edges: edges.length, lowestEdge: lowest(edges) }, () => {
      assert.ok(edges.length >= (least.radio ?? 0) + 3, `${edges.length} edges`);
      assert.deepEqual(edges.filter((one) => !(one.ratio >= PART)).map((one) => one.says), []);
      assert.deepEqual(unknown, [], "looks that are neither known to have an edge nor to need none");
    }));
}

const PASSES = [
  { theme: "light", language: "fr", widths: [WIDE, 360] },
  { theme: "dark", language: "en", widths: [WIDE] },
];

describe("contrast over the canvas", { concurrency: 1 }, () => {
  for (const { theme, language, widths } of PASSES) {
    test(`text reaches 4.5:1 and edges 3:1 in the ${theme} theme`, { timeout: 480000 }, async (t) => {
      const { context, faults } = await person(site.browser,
        { viewport: { width: WIDE, height: HIGH }, deviceScaleFactor: 2, colorScheme: theme, locale: `${language}-CA` });
      const page = await open(context, site.address);
      for (const screen of SCREENS) {
        await resize(page, { width: WIDE, height: HIGH });
        await screen.reach(page, language);
        for (const width of widths) {
          await resize(page, { width, height: HIGH });
          await examine(t, page, { screen: screen.name, skin: "canvas", language, theme, width }, screen);
        }
      }
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});
