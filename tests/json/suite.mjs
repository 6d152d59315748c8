// node suite.mjs VERDICTS [--update]: every case of JSONTestSuite (its names: y must be read, n must be refused, i
// may be either), alone and as a value inside a response file, against tests/golden/json_suite.txt.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cases } from "./cases.mjs";

const golden = new URL("../golden/json_suite.txt", import.meta.url);

// JSON, and refused on purpose (FORMAT): a number has no exponent and at most 32 characters, and of two values of one
// name none is the right one.
const OWN_LIMITS = {
  BAD_NUMBER: ["y_number", "y_number_0e+1", "y_number_0e1", "y_number_double_close_to_zero",
    "y_number_int_with_exp", "y_number_real_capital_e", "y_number_real_capital_e_neg_exp",
    "y_number_real_capital_e_pos_exp", "y_number_real_exponent", "y_number_real_fraction_exponent",
    "y_number_real_neg_exp", "y_number_real_pos_exponent", "y_object_extreme_numbers"],
  DUP_KEY: ["y_object_duplicated_key", "y_object_duplicated_key_and_value"],
};
const expected = (name) => Object.keys(OWN_LIMITS).find((code) => OWN_LIMITS[code].includes(name)) ?? "OK";

function verdicts(program, cases) {
  const input = Buffer.concat(cases.flatMap((bytes) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return [length, bytes];
  }));
  const run = spawnSync(program, { input, encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.trim().split("\n").map((line) => line.split(" "));
}

const [program, update] = process.argv.slice(2);
const names = cases.map((each) => each.name);
const alone = verdicts(program, cases.map((each) => each.bytes));
const within = verdicts(program, cases.map((each) => each.within));
const lines = names.map((name, at) => `${name} ${alone[at][0]} ${within[at][1]}`).sort();

const counts = { y: 0, n: 0, i: 0 };
for (const [at, name] of names.entries()) {
  counts[name[0]] += 1;
  const [verdict] = alone[at];
  if (name.startsWith("n_")) assert.notEqual(verdict, "OK", name);
  if (name.startsWith("y_")) assert.equal(verdict, expected(name), name);
}
assert.deepEqual(counts, { y: 95, n: 188, i: 35 });
if (update) writeFileSync(golden, `${lines.join("\n")}\n`);
assert.deepEqual(lines, readFileSync(golden, "utf8").trim().split("\n"));
console.log(`${lines.length} cases, alone and inside a file`);
