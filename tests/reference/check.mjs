// node check.mjs PRINT COMMAND: the program's statistics against a second reckoning, to 1e-9: random
// inputs of every function, then ranking.csv and items.csv of ten invented clusters.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clusters, priorities, signed, surveyOf } from "../browser/invented.mjs";
import { rankingOf } from "./ranking.mjs";
import * as own from "./reckon.mjs";

const [print, command] = process.argv.slice(2);
let compared = 0;

function same(theirs, mine, what) {
  compared += 1;
  if (Array.isArray(mine)) {
    assert.equal(theirs?.length, mine.length, what);
    return mine.forEach((each, i) => same(theirs[i], each, `${what}[${i}]`));
  }
  if (typeof mine !== "number") return assert.equal(theirs, mine, what);
  assert.equal(typeof theirs, "number", `${what}: ${theirs} for ${mine}`);
  return assert.ok(Math.abs(theirs - mine) <= 1e-9 * Math.max(1, Math.abs(mine)), `${what}: ${theirs} for ${mine}`);
}

const KINDS = {
  scale({ counts, weights }) {
    const values = own.expand(counts);
    const weight = weights.reduce((total, each) => total + each, 0);
    const square = weights.reduce((total, each) => total + each * each, 0);
    return { a: own.agreement(counts), cns: own.consensus(counts), d: own.leik(counts),
      mean: own.mean(values), sd: own.deviation(values), median: own.quantile2(values, 0.5),
      q1: own.quantile2(values, 0.25), q3: own.quantile2(values, 0.75),
      weighted: weight ? values.reduce((total, each, i) => total + each * weights[i], 0) / weight : null,
      effective: weight ? weight ** 2 / square : null,
      wilson: own.wilson(counts.at(-1), values.length) };
  },
  scores: ({ values }) => ({ q1: own.quantile7(values, 0.25), median: own.quantile7(values, 0.5),
    q3: own.quantile7(values, 0.75), p90: own.quantile7(values, 0.9) }),
  panel({ preferences }) {
    const items = preferences[0].length;
    const table = own.wins(preferences, items);
    const { order, optima } = own.kemeny(table);
    const alphas = Object.fromEntries(["nominal", "ordinal", "interval", "ratio"]
      .map((metric) => [metric, own.alpha(preferences, metric)]));
    return { borda: own.borda(preferences, items), kemeny: order, optima,
      copeland: own.copeland(table), ...alphas };
  },
};

const lines = execFileSync(print, { encoding: "utf8", maxBuffer: 1 << 26 }).trim().split("\n");
assert.equal(lines.length, 900);
for (const line of lines) {
  const given = JSON.parse(line);
  for (const [key, mine] of Object.entries(KINDS[given.kind](given))) same(given[key], mine, `${key} of ${line}`);
}

// ---- What is published of ten clusters.

function csv(text) {
  const [header, ...rows] = text.trim().split("\n").map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}
const shown = (cell) => (cell === "" ? null : cell === "true" ? true : cell === "false" ? false : cell);

const folder = mkdtempSync(join(tmpdir(), "intergrappes-reference-"));
try {
  for (const seed of [0, 1, 2, 3]) {
    const responses = clusters.map((cluster) => surveyOf(cluster.id, "2026", seed));
    for (const response of responses)
      writeFileSync(join(folder, `${response.respondent.grappe}.json`), JSON.stringify(signed(response)));
    execFileSync(command, ["aggregate", "--questionnaire", priorities.id, "--out", join(folder, "out"),
      ...responses.map((each) => join(folder, `${each.respondent.grappe}.json`))], { stdio: "ignore" });
    const table = csv(readFileSync(join(folder, "out/ranking.csv"), "utf8"));
    const expected = rankingOf(responses);
    assert.equal(table.length, expected.length);
    table.forEach((row, i) => {
      for (const [key, mine] of Object.entries(expected[i])) {
        const cell = shown(row[key]);
        same(typeof mine === "number" ? Number(cell) : cell, mine, `${key} of ${row.initiative}, panel ${seed}`);
      }
    });
    const items = csv(readFileSync(join(folder, "out/items.csv"), "utf8"));
    for (const page of expected) {
      const rows = items.filter((row) => row.question === `${page.initiative}.priorite`);
      assert.equal(rows.length, 5);
      const counts = rows.map((row) => Number(row.count));
      const values = own.expand(counts).map((level) => level + 1);
      const mine = { n: values.length, mean: own.mean(values), median: own.quantile2(values, 0.5),
        sd: own.deviation(values), agreement_a: own.agreement(counts), consensus_cns: own.consensus(counts) };
      for (const [key, value] of Object.entries(mine)) {
        const cell = shown(rows[0][key]);
        same(value === null ? cell : Number(cell), value, `${key} of ${page.initiative}.priorite`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${compared} numbers agree to 1e-9`);
