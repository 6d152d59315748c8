// node pictures.mjs: what it costs to take the charts of a questionnaire as PNG in the page, at 96, 192 and 300 points
// an inch, beside Node's JSON.parse of the answers behind them; wanted: 30 charts in both languages in 2 s.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memberOf, row } from "../browser/invented.mjs";
import { open, person, root, stage } from "../browser/support.mjs";

const MEMBERS = 2000;
const CHARTS = 60;   // 30 in both languages
const command = process.env.INTERGRAPPES_COMMAND ?? join(root, "build/bench-native/intergrappes");
const folder = mkdtempSync(join(tmpdir(), "intergrappes-bench-"));

function chartsIn(language, bundle) {
  const out = join(folder, language);
  const run = spawnSync(command, ["aggregate", "--questionnaire", "autoevaluation-membres", "--group-by", "size",
    "--group-by", "grappe", "--lang", language, "--out", out, bundle], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return readdirSync(out).filter((name) => name.endsWith(".svg")).map((name) => readFileSync(join(out, name), "utf8"));
}

const drawn = (page, charts, dpi) => page.evaluate(async ([svgs, points, weights]) => {
  const { savePicture } = await import("./png.js");
  const fonts = await Promise.all(weights.map(async ([weight, name]) =>
    [weight, new Uint8Array(await (await fetch(`fonts/OpenSans-${name}.ttf`)).arrayBuffer())]));
  let bytes = 0;
  const began = performance.now();
  for (const [index, svg] of svgs.entries())
    await savePicture(`${index}.png`, `image/png;dpi=${points}`, svg, fonts, (name, type, blob) => { bytes += blob.size; });
  return [performance.now() - began, bytes];
}, [charts, dpi, [[400, "Regular"], [600, "Semibold"], [700, "Bold"]]]);

const site = await stage();
try {
  const bundle = join(folder, "members.ndjson");
  const lines = Array.from({ length: MEMBERS }, (_, number) => row(memberOf(number, "2026")));
  writeFileSync(bundle, `${lines.join("\n")}\n`);
  const began = performance.now();
  for (const line of lines) JSON.parse(line);
  const base = performance.now() - began;
  const some = [...chartsIn("fr", bundle), ...chartsIn("en", bundle)];
  const charts = Array.from({ length: CHARTS }, (_, index) => some[index % some.length]);
  const { context } = await person(site.browser);
  const page = await open(context, site.address);
  for (const dpi of [96, 192, 300]) {
    const [took, bytes] = await drawn(page, charts, dpi);
    console.log(`${CHARTS} charts as PNG at ${dpi} points an inch: ${took.toFixed(0)} ms, ${(took / base).toFixed(1)} times `
      + `JSON.parse of ${MEMBERS} responses (${(bytes / 1e6).toFixed(1)} MB)`);
  }
} finally {
  await site.close();
  rmSync(folder, { recursive: true });
}
