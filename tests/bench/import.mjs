// node import.mjs [MEMBERS]: what it costs to take in self-assessments, as ratios within this one run.
//
// Natively: `intergrappes check` (checksum, gate, every answer against the questionnaire) against Node's
// JSON.parse of the same lines. In the page: from letting the bundle go to the list of files, against the
// same; and the longest time for which the page's thread did nothing else, which should stay below 50 ms.
// Then members.cpp: filters over many rows, and every chart.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memberOf, row } from "../browser/invented.mjs";
import { heading, open, person, press, root, stage, words } from "../browser/support.mjs";

const members = Number(process.argv[2] ?? 20000);
const built = join(root, "build/bench-native");
const ROUNDS = 5;
const STALL = 50;   // ms
const folder = mkdtempSync(join(tmpdir(), "intergrappes-bench-"));
const bundle = join(folder, "members.ndjson");
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const timed = (action) => {
  const began = performance.now();
  action();
  return performance.now() - began;
};

function natively() {
  const parse = [], check = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    parse.push(timed(() => {
      for (const line of readFileSync(bundle, "utf8").split("\n")) if (line) JSON.parse(line);
    }));
    check.push(timed(() => {
      const run = spawnSync(join(built, "intergrappes"), ["check", bundle], { encoding: "utf8", maxBuffer: 1 << 30 });
      if (run.status !== 0) throw new Error(run.stderr);
    }));
  }
  const base = median(parse);
  console.log(`${members} self-assessments, JSON.parse: ${base.toFixed(0)} ms`);
  console.log(`natively: ${(median(check) / base).toFixed(2)} of it (wanted: 0.50)`);
  return base;
}

async function inThePage(base) {
  const site = await stage();
  const { context } = await person(site.browser);
  await context.addInitScript(() => {
    window.stalls = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.stalls.push(entry.duration);
    }).observe({ type: "longtask" });
  });
  const page = await open(context, site.address);
  await press(page, words.fr.importAndCompare);
  await heading(page, words.fr.importTitle, 1).waitFor();
  await page.evaluate(() => { window.stalls.length = 0; });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, words.fr.chooseFiles)]);
  const began = performance.now();
  await chooser.setFiles(bundle);
  const all = `${members.toLocaleString("fr-CA").replace(/\s/g, "\u00A0")}\u00A0fichiers lus`;
  await page.getByRole("heading", { level: 2, name: all }).waitFor({ timeout: 600000 });
  await page.getByRole("button", { name: "Arrêter la lecture" }).waitFor({ state: "detached" });
  const took = performance.now() - began;
  const stalls = await page.evaluate(() => window.stalls);
  const long = stalls.filter((each) => each > STALL);
  console.log(`in the page: ${(took / base).toFixed(2)} of it (wanted: 0.50), with everything kept on the device`);
  console.log(`the page stood still for over ${STALL} ms ${long.length} times, for ${Math.max(0, ...stalls).toFixed(0)} ms at most`);
  await site.close();
}

try {
  const lines = Array.from({ length: members }, (_, number) => row(memberOf(number, "2026")));
  writeFileSync(bundle, `${lines.join("\n")}\n`);
  await inThePage(natively());
  spawnSync(join(built, "bench_members"), [bundle], { stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true });
}
