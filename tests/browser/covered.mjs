// Which branches of the page's storage and file scripts the browser tests take.
//
//   node covered.mjs make SITE     a copy of the built site whose scripts count their branches, which are in SITE-scripts
//   node covered.mjs say FOLDER    what every test process counted there, as a table; exit 1 below 95 in a hundred
//
// With INTERGRAPPES_COVERED=FOLDER, support.mjs has every page hand its counts over (keepCounts) before it goes away.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const WANTED = 95;   // in a hundred
const SCRIPTS = ["chunks", "copy", "crc", "database", "drop", "journal", "seal", "store", "tabs"].map((name) => `${name}.js`);
const folder = process.env.INTERGRAPPES_COVERED;

const filesOf = (at) => readdirSync(at).flatMap((name) => {
  const path = join(at, name);
  return statSync(path).isDirectory() ? filesOf(path) : [path];
});

// As CMake bundles them; SCRIPTS is what it bundled.
function bundle(scripts, site) {
  const there = readdirSync(site).filter((name) => name.endsWith(".js"));
  const entries = there.filter((name) => existsSync(join(scripts, name)));
  execFileSync("esbuild", [...entries, "--bundle", "--format=esm", "--log-level=warning", "--allow-overwrite",
    `--outdir=${site}`, ...there.map((name) => `--external:./${name}`)], { cwd: scripts });
}

function make(site) {
  const { createInstrumenter } = require("istanbul-lib-instrument");
  const scripts = `${site}-scripts`;
  cpSync(join(root, "build/web/dist"), site, { recursive: true });
  cpSync(join(root, "web"), scripts, { recursive: true });
  for (const name of SCRIPTS) {
    // No evaluated code: the page's policy forbids it.
    const instrumenter = createInstrumenter({
      esModules: true, coverageGlobalScope: "globalThis", coverageGlobalScopeFunc: false, compact: true,
    });
    writeFileSync(join(scripts, name), instrumenter.instrumentSync(readFileSync(join(root, "web", name), "utf8"), name));
  }
  bundle(scripts, site);
  const names = filesOf(site).map((path) => relative(site, path))
    .filter((name) => !["index.html", "sw.js", "intergrappes.html", "licences.txt"].includes(name));
  const web = (name) => join(root, "web", name);
  execFileSync(process.execPath, [web("integrity.mjs"), web("index.html"), site, ...names]);
  execFileSync(process.execPath, [web("worker.mjs"), site, web("sw.template.txt"), ...names, "index.html"]);
}

export async function keepCounts(context) {
  if (!folder) return;
  const { createCoverageMap } = require("istanbul-lib-coverage");
  globalThis.countedHere ??= createCoverageMap();
  const counted = globalThis.countedHere;
  const add = (text) => {
    counted.merge(JSON.parse(text));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(counted));
  };
  await context.exposeBinding("handOverCounts", (_, text) => add(text));
  await context.addInitScript(() => {
    window.addEventListener("pagehide", () => {
      if (globalThis.__coverage__) window.handOverCounts(JSON.stringify(globalThis.__coverage__));
    });
  });
  const close = context.close.bind(context);
  context.close = async (...rest) => {
    for (const page of context.pages()) {
      const text = await page.evaluate(() => JSON.stringify(globalThis.__coverage__ ?? {})).catch(() => "{}");
      add(text);
    }
    return close(...rest);
  };
}

function say() {
  const { createCoverageMap } = require("istanbul-lib-coverage");
  const all = createCoverageMap();
  for (const name of readdirSync(folder)) all.merge(JSON.parse(readFileSync(join(folder, name), "utf8")));
  for (const name of all.files().sort()) {
    const file = all.fileCoverageFor(name);
    const { covered, total, pct } = file.toSummary().branches;
    const { b, branchMap } = file.data;
    const missed = Object.entries(b).flatMap(([id, counts]) => counts.flatMap((count, i) =>
      (count > 0 ? [] : [(branchMap[id].locations[i]?.start.line ?? branchMap[id].loc.start.line)])));
    console.log(`${name.padEnd(14)} ${String(covered).padStart(4)} of ${String(total).padStart(4)} ${String(pct).padStart(6)} %  ${
      missed.length > 0 ? `not: ${[...new Set(missed)].join(", ")}` : ""}`);
  }
  const { covered, total, pct } = all.getCoverageSummary().branches;
  console.log(`${"all".padEnd(14)} ${String(covered).padStart(4)} of ${String(total).padStart(4)} ${String(pct).padStart(6)} %  branches of web/'s storage and files`);
  process.exit(pct >= WANTED ? 0 : 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what, where] = process.argv.slice(2);
  if (what === "make") make(resolve(where));
  else say();
}
