// Writes the page with a sum for everything it is made of, so that no file of another build, nor one that was
// changed on its way, is run.
//
//   node integrity.mjs PAGE DIST FILE...      PAGE → DIST/index.html; FILE: paths inside DIST
//
// Style sheets and the first script carry theirs; the modules that it imports are preloaded under theirs; what
// is fetched later is listed in a meta element, which integrity.js reads.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [page, dist, ...files] = process.argv.slice(2);
const STATIC = /(?:^|[\n;}])\s*(?:import|export)\b[^"'();]*?["']\.\/([\w-]+\.js)["']/g;
const sum = (name) => `sha256-${createHash("sha256").update(readFileSync(join(dist, name))).digest("base64")}`;

// A module and what it loads before it runs.
function modules(first, found = new Set()) {
  if (found.has(first)) return found;
  found.add(first);
  for (const [, name] of readFileSync(join(dist, first), "utf8").matchAll(STATIC)) modules(name, found);
  return found;
}

// What the page starts with: the first script does nothing but ask for the next.
function early(entry) {
  const [, next] = /\bimport\("\.\/([\w-]+\.js)"\)/.exec(readFileSync(join(dist, entry), "utf8"));
  return modules(next, modules(entry));
}

const html = readFileSync(page, "utf8");
const [, entry] = /<script type="module" src="([\w-]+\.js)">/.exec(html);
const first = early(entry);
const preloads = [...first].filter((name) => name !== entry).sort()
  .map((name) => `<link rel="modulepreload" href="${name}" integrity="${sum(name)}">\n`).join("");
const later = files.filter((name) => /\.(wasm|part|ttf|js)$/.test(name) && !first.has(name)).sort();
const list = `<meta name="integrity" content="${later.map((name) => `${name} ${sum(name)}`).join(" ")}">\n`;
writeFileSync(join(dist, "index.html"), html
  .replace(/(<link rel="stylesheet" href="([\w-]+\.css)")/g, (_, tag, name) => `${tag} integrity="${sum(name)}"`)
  .replace(`<script type="module" src="${entry}">`, `${preloads}${list}<script type="module" src="${entry}" integrity="${sum(entry)}">`));
