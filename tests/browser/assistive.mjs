// What the page tells assistive technology: Chromium's accessibility tree, and what axe finds.

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { plain } from "./support.mjs";

export const axe = join(dirname(createRequire(import.meta.url).resolve("axe-core")), "axe.min.js");

export const INTERACTIVE = new Set(["button", "link", "radio", "checkbox", "textbox", "combobox", "Date",
  "DateTime", "Month", "spinbutton", "tab"]);
export const STRUCTURE = new Set(["heading", "radiogroup", "table", "image", "navigation", "main", "banner",
  "contentinfo", "progressbar", "listitem", "columnheader", "rowheader", "cell"]);

// Every node that is told: its role, its name, and the DOM node it stands for.
export async function accessible(protocol) {
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
  return nodes.filter((node) => !node.ignored && !inDate(node)).map((node) => ({
    role: node.role?.value, name: plain(node.name?.value ?? ""),
    description: plain(node.description?.value ?? ""), dom: node.backendDOMNodeId,
  }));
}

// DOM node of the protocol → id of its element.
export async function elementIds(protocol) {
  const ids = new Map();
  const visit = (node) => {
    const at = (node.attributes ?? []).indexOf("id");
    if (at >= 0) ids.set(node.backendNodeId, node.attributes[at + 1]);
    (node.children ?? []).forEach(visit);
  };
  visit((await protocol.send("DOM.getDocument", { depth: -1 })).root);
  return ids;
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

// Rules that prove another row than most.
export const ROW_OF_RULE = { "target-size": "target-size", "color-contrast": "contrast",
  "html-has-lang": "language", "html-lang-valid": "language", "valid-lang": "language" };

// Rule → how many elements it passed, what it found wrong, what it could not judge.
export async function axeRun(page, runOnly = { type: "tag", values: TAGS }, without = []) {
  return page.evaluate(async ({ only, exclude }) => {
    // The tick in the corner of an answer is larger than a quarter of a short word, and not under it.
    const checks = { "color-contrast": { options: { pseudoSizeThreshold: 0.5 } } };
    const found = await window.axe.run({ include: [["html"]], exclude: exclude.map((one) => [one]) },
      { runOnly: only, rules: { "target-size": { enabled: true } }, checks });
    const says = (one) => one.nodes.slice(0, 3).map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`);
    const result = {};
    const of = (id) => (result[id] ??= { passed: 0, wrong: [], unsure: [] });
    for (const one of found.passes) of(one.id).passed += one.nodes.length;
    for (const one of found.violations) of(one.id).wrong.push(...says(one));
    for (const one of found.incomplete) of(one.id).unsure.push(...says(one));
    return result;
  }, { only: runOnly, exclude: without });
}

// Contrast by axe, which does not judge text under another element: the transparent inputs that cover
// their label are taken out of the way while it looks. Text of a chart: see chartTexts.
export async function axeContrast(page) {
  const cover = (away) => page.evaluate((hidden) => {
    for (const input of document.querySelectorAll("label > input")) {
      const { backgroundColor, backgroundImage, color } = getComputedStyle(input);
      const clear = [backgroundColor, color].every((one) => one === "rgba(0, 0, 0, 0)");
      if (!clear || backgroundImage !== "none") throw new Error("an input over its label is not transparent");
      input.style.visibility = hidden ? "hidden" : "";
    }
  }, away);
  await cover(true);
  const found = await axeRun(page, { type: "rule", values: ["color-contrast"] }, ["svg"]);
  await cover(false);
  return found["color-contrast"] ?? { passed: 0, wrong: [], unsure: [] };
}

// Every text of a drawn chart with its colour and that of the last shape painted under its middle.
export function chartTexts() {
  const shapes = [...document.querySelectorAll("#sem svg.picture :is(rect, text)")];
  const boxes = new Map(shapes.map((shape) => [shape, shape.getBBox()]));
  const plain = (shape) => getComputedStyle(shape).fill;
  return shapes.flatMap((shape, index) => {
    if (shape.tagName !== "text") return [];
    const own = boxes.get(shape);
    const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
    const under = shapes.slice(0, index).filter((other) => {
      const box = boxes.get(other);
      return other.tagName === "rect" && plain(other).startsWith("rgb") && x >= box.x
        && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    }).at(-1);
    return [{ text: shape.textContent, ink: plain(shape), ground: under ? plain(under) : "" }];
  });
}
