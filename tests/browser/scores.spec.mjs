// The command's scores and benchmarks against a second reckoning (sector.mjs). No browser is
// needed.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { dimensions, quartile, responses, scoresOf, signed, survey, themes } from "./sector.mjs";
import { command } from "./support.mjs";

// The latest response of each organisation.
const organisations = [...responses.reduce((latest, one) => {
  const key = one.respondent.id || one.id;
  const before = latest.get(key);
  const newer = !before || before.modified < one.modified
    || (before.modified === one.modified && before.id < one.id);
  return newer ? latest.set(key, one) : latest;
}, new Map()).values()];

// ---- The command's side.

let folder, bundle;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
  bundle = join(folder, "members.ndjson");
  writeFileSync(bundle, responses.map((one) => `${signed(one)}\n`).join(""));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function table(text) {
  const [header, ...rows] = text.trimEnd().split("\n").map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

function aggregate(name, ...words) {
  const out = join(folder, name);
  const run = spawnSync(command(), ["aggregate", "--questionnaire", survey.id, "--out", out, ...words, bundle],
    { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  return (file) => readFileSync(join(out, file), "utf8");
}

function close(actual, expected, what) {
  if (expected === null) assert.ok(actual === null || actual === "", what);
  else assert.ok(actual !== "" && Math.abs(Number(actual) - expected) < 1e-9, `${what}: ${actual}, ${expected}`);
}

const kNumbers = ["score", "coverage", "rated", "not_applicable", "dont_know", "blank"];

// Checks every row, and gives the hidden numbers of organisations by dimension and theme.
function checkBenchmark(rows, by, least) {
  const groups = [["all", () => true], ...by.flatMap((name) => dimensions[name]
    .filter((value) => organisations.some((one) => one.respondent[name] === value))
    .map((value) => [`${name}:${value}`, (one) => one.respondent[name] === value]))];
  const measures = [...themes.map((theme) => theme.id), "overall"];
  assert.deepEqual(rows.map((row) => `${row.group} ${row.theme}`),
    groups.flatMap(([name]) => measures.map((measure) => `${name} ${measure}`)));
  let hidden = 0;
  for (const row of rows) {
    const members = organisations.filter(groups.find(([name]) => name === row.group)[1]);
    const values = members.map((one) => scoresOf(one).get(row.theme).score)
      .filter((value) => value !== null).sort((a, b) => a - b);
    const what = `${row.group} ${row.theme}`;
    const numbers = [row.n, row.mean, row.q1, row.median, row.q3];
    if (row.n === "x") {
      hidden += 1;
      assert.deepEqual(numbers, ["x", "x", "x", "x", "x"], what);
      assert.ok(values.length > 0, `${what}: nobody is 0`);
      continue;
    }
    assert.equal(Number(row.n), values.length, what);
    assert.ok(values.length === 0 || values.length >= least, `${what}: ${values.length} is too few`);
    close(row.mean, values.length ? values.reduce((a, b) => a + b, 0) / values.length : null, what);
    for (const [name, part] of [["q1", 0.25], ["median", 0.5], ["q3", 0.75]]) {
      if (values.length < 10) assert.equal(row[name], "x", what);
      else close(row[name], quartile(values, part), `${what} ${name}`);
    }
  }
  return hidden;
}

// All minus what is shown of a dimension: nobody, or enough.
function checkRest(rows, by, least) {
  const all = new Map(rows.filter((row) => row.group === "all").map((row) => [row.theme, Number(row.n)]));
  for (const name of by)
    for (const [theme, n] of all) {
      const shown = rows.filter((row) => row.theme === theme && row.group.startsWith(`${name}:`) && row.n !== "x");
      const rest = n - shown.reduce((sum, row) => sum + Number(row.n), 0);
      assert.ok(rest === 0 || rest >= least, `${name} ${theme}: ${rest} are left`);
    }
}

describe("scores reckoned twice", { concurrency: 1 }, () => {
  test("the 400 responses are of every kind", () => {
    const scores = responses.map(scoresOf);
    const all = scores.flatMap((one) => [...one.values()]);
    assert.ok(all.filter((one) => one.score === null).length > 100, "themes without a score");
    assert.ok(all.some((one) => one.coverage === null), "themes where nothing applies");
    assert.ok(organisations.length < 400 && organisations.length > 350);
  });

  test("score prints them for each response, to 1e-9", () => {
    for (const one of responses) {
      const run = spawnSync(command(), ["score", "-"], { input: signed(one), encoding: "utf8" });
      assert.equal(run.status, 0, run.stderr);
      const printed = JSON.parse(run.stdout);
      assert.equal(printed.response_id, one.id);
      const expected = scoresOf(one);
      assert.deepEqual(printed.themes.map((theme) => theme.theme), themes.map((theme) => theme.id));
      for (const part of [...printed.themes, { theme: "overall", ...printed.overall }])
        for (const key of kNumbers) close(part[key], expected.get(part.theme)[key], `${one.id} ${part.theme} ${key}`);
      const { score } = expected.get("overall");
      const band = survey.scoring.bands.find(({ min, max }) => score >= min && (score < max || max === 100));
      assert.equal(printed.overall.level, score === null ? null : band.level);
    }
  });

  test("scores.csv has the same for all of them", () => {
    const rows = table(aggregate("scores", "--with-responses")("scores.csv"));
    assert.equal(rows.length, 400 * 10);
    const byId = new Map(responses.map((one) => [one.id, scoresOf(one)]));
    for (const row of rows)
      for (const key of kNumbers)
        close(row[key], byId.get(row.response_id).get(row.theme)[key], `${row.response_id} ${row.theme} ${key}`);
  });

  test("where every group is large the benchmark hides nothing, and its figures are right", () => {
    const rows = table(aggregate("large", "--group-by", "size")("benchmark.csv"));
    assert.equal(checkBenchmark(rows, ["size"], 5), 0);
  });

  for (const [least, by] of [[5, ["grappe"]], [5, ["region", "type"]], [8, ["size", "grappe"]],
    [5, ["type", "size", "region", "grappe"]], [30, ["type", "size", "region", "grappe"]]]) {
    test(`groups by ${by.join(", ")} of at least ${least} hide what is small, and no more figures differ`, (context) => {
      const files = aggregate(`small-${least}-${by.join("-")}`, ...by.flatMap((name) => ["--group-by", name]),
        "--min-group", String(least));
      const rows = table(files("benchmark.csv"));
      const hidden = checkBenchmark(rows, by, least);
      assert.ok(hidden > 0);
      checkRest(rows, by, least);
      context.diagnostic(`${hidden} of ${rows.length} rows hidden`);
      const file = JSON.parse(files("benchmark.json"));
      for (const row of rows) {
        const group = file.groups.find((one) => row.group === (one.by ? `${one.by}:${one.value}` : "all"));
        const measure = group.themes.find((one) => one.id === row.theme);
        assert.equal(measure.hidden ?? false, row.n === "x");
        if (measure.hidden) assert.deepEqual(Object.keys(measure), ["id", "hidden"]);
        else close(row.mean, measure.mean ?? null, `${row.group} ${row.theme}`);
      }
    });
  }

  test("what is published names no respondent, and does not depend on the order of rows", () => {
    const words = ["--group-by", "grappe", "--group-by", "size"];
    const first = aggregate("order-a", ...words);
    writeFileSync(bundle, responses.toReversed().map((one) => `${signed(one)}\n`).join(""));
    const second = aggregate("order-b", ...words);
    const names = readdirSync(join(folder, "order-a"));
    assert.ok(names.includes("items.csv"));
    for (const name of names) {
      assert.equal(first(name), second(name), name);
      assert.doesNotMatch(first(name), /Organisation |00000000-0000-4000/);
    }
  });
});
