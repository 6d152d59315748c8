// node tests/browser/access-report.mjs: build/access-report.html from what the tests wrote down, failures
// included. Exit 1 when a row was proved by nothing, or when axe finds a fault in the report itself.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { RECORDS, ROWS } from "./proof.mjs";
import { launch, root } from "./support.mjs";

const require = createRequire(import.meta.url);
const axe = { path: join(dirname(require.resolve("axe-core")), "axe.min.js"),
  version: require("axe-core/package.json").version };
const target = join(root, "build/access-report.html");

const escape = (text) => String(text).replace(/[&<>"]/g, (sign) =>
  ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" })[sign]);
// No line begins with a sign that belongs to the word before it.
const french = (text) => escape(text).replace(/ ([:;!?%])/g, "\u00A0$1");
const number = new Intl.NumberFormat("fr-CA", { maximumFractionDigits: 2 });

function records() {
  if (!existsSync(RECORDS)) return [];
  return readdirSync(RECORDS).filter((name) => name.endsWith(".ndjson")).flatMap((name) =>
    readFileSync(join(RECORDS, name), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line)));
}

// Figures of one name together: a lowest or highest stays one, what was counted adds up.
function together(list) {
  const figures = new Map();
  for (const { figures: some } of list)
    for (const [name, value] of Object.entries(some ?? {})) {
      if (typeof value !== "number" || !Number.isFinite(value)) continue;
      const old = figures.get(name);
      if (old === undefined) figures.set(name, value);
      else if (/^(lowest|least|min)/i.test(name)) figures.set(name, Math.min(old, value));
      else if (/^(highest|most|max)|per/i.test(name)) figures.set(name, Math.max(old, value));
      else figures.set(name, old + value);
    }
  return [...figures].map(([name, value]) => `<span lang="en">${escape(name)}</span>\u00A0: `
    + `${number.format(value)}`).join("<br>");
}

// Where it was proved: "8 écrans ; canvas, html ; fr, en ; dark, light".
function places(list) {
  const values = (name) => [...new Set(list.map(({ where }) => where?.[name]).filter(Boolean))].sort();
  const screens = values("screen");
  const parts = [screens.length > 1 ? `${screens.length} écrans` : screens.map((one) =>
    `<span lang="en">${escape(one)}</span>`).join("")];
  for (const name of ["skin", "language", "theme", "width"]) parts.push(escape(values(name).join(", ")));
  return parts.filter(Boolean).join(" ; ");
}

function faults(list) {
  const bad = list.filter(({ passed }) => !passed);
  if (bad.length === 0) return "";
  const items = bad.map(({ where, fault }) =>
    `<li lang="en">${escape(Object.values(where ?? {}).join(", "))}: ${escape(fault)}</li>`);
  return `<details><summary>Détails</summary><ul>${items.join("")}</ul></details>`;
}

function line(row, all) {
  const list = all.filter((one) => one.row === row.id);
  const bad = list.filter(({ passed }) => !passed).length;
  const [look, verdict] = list.length === 0 ? ["none", "Non prouvé"]
    : bad > 0 ? ["bad", "Échec"] : ["good", "Prouvé"];
  return `<tr id="${row.id}"><th scope="row">${french(row.title)}<br><small>${french(row.wcag)}</small></th>
<td class="${look}">${verdict}</td><td>${french(row.how)}</td><td class="n">${list.length}</td>
<td class="n">${bad}${faults(list)}</td><td>${places(list)}</td><td>${together(list)}</td>
<td>${french(row.human)}</td></tr>`;
}

const STYLE = `:root{color-scheme:light}
body{margin:2rem;font:1rem/1.5 "Open Sans",Arial,sans-serif;color:#13262c;background:#fff}
.wide{overflow:auto}.wide:focus-visible{outline:3px solid #1d4fd7;outline-offset:2px}
table{border-collapse:collapse;min-width:70rem}caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid #6b7f86;padding:.5rem;text-align:left;vertical-align:top}
thead th{background:#e8eeed}.n{text-align:right}small{color:#40545b}
.good{background:#e1f1e6;color:#1b6a3d}.bad{background:#fbe7e4;color:#a3241b}
.none{background:#fbefd5;color:#7a4b00}summary{min-height:1.75rem;cursor:pointer}`;

function html(all, browser) {
  const count = (test) => ROWS.filter((row) => test(all.filter((one) => one.row === row.id))).length;
  const bad = count((list) => list.some(({ passed }) => !passed));
  const none = count((list) => list.length === 0);
  const titles = ["Critères", "Résultat", "Preuve", "Vérifications", "Échecs", "Où", "Mesures",
    "Reste à une personne"];
  return `<!doctype html>
<html lang="fr-CA"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Accessibilité d’Intergrappes DD : rapport de conformité</title><style>${STYLE}</style></head>
<body><main><h1>Accessibilité d’Intergrappes DD</h1>
<p>Rapport établi par les tests eux-mêmes, échecs compris, au regard des WCAG 2.2, niveau AA.</p>
<p>${ROWS.length} lignes\u00A0: ${ROWS.length - bad - none} prouvées, ${bad} en échec, ${none} non prouvées.
${all.length} vérifications.</p>
<p>Fait le <time>${new Date().toISOString().slice(0, 10)}</time> avec Chromium ${escape(browser)} et
axe-core ${escape(axe.version)}, sans lecteur d’écran ni appareil réel.</p>
<div class="wide" role="region" tabindex="0" aria-labelledby="matrix"><table>
<caption id="matrix">Ce qui est prouvé, et ce qui reste à une personne</caption>
<thead><tr>${titles.map((title) => `<th scope="col">${title}</th>`).join("")}</tr></thead>
<tbody>${ROWS.map((row) => line(row, all)).join("\n")}</tbody></table></div></main></body></html>
`;
}

async function faultsOf(browser) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(target).href);
  await page.addScriptTag({ path: axe.path });
  const found = await page.evaluate(() => window.axe.run(document));
  if (found.passes.length < 10) return [`axe checked only ${found.passes.length} rules of the report`];
  return found.violations.map((one) => `the report itself: ${one.id}: ${one.nodes[0].html.slice(0, 120)}`);
}

const browser = await launch();
try {
  const all = records();
  writeFileSync(target, html(all, browser.version()));
  const unproved = ROWS.filter((row) => !all.some((one) => one.row === row.id));
  const wrong = [...unproved.map((row) => `nothing proves ${row.id} (${row.wcag})`), ...await faultsOf(browser)];
  for (const one of wrong) console.error(`access report: ${one}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  await browser.close();
}
console.log(target);
