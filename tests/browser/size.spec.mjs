// What a first visit costs: every file of the site but what is loaded on demand, brotli at its best level, as a host serves it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const DIST = fileURLToPath(new URL("../../build/web/dist", import.meta.url));
const LIMIT = 400_000;
// Never fetched by the page: the one-file form, and the licence texts people may open.
const APART = new Set(["intergrappes.html", "licences.txt"]);
// What is asked for later, with limits of their own.
const ON_DEMAND = new Map([["coordination.part", 110_000], ["workbook.js", 2_000],
  ["xlsx.js", 20_000], ["xlsx.wasm", 90_000], ["png.js", 1_000], ["seal.js", 1_000]]);

function filesOf(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

function compressedSize(path) {
  const plain = readFileSync(path);
  return brotliCompressSync(plain, { params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  } }).length;
}

test("a first visit travels in 400,000 bytes", (context) => {
  const sizes = filesOf(DIST)
    .map((path) => [relative(DIST, path), compressedSize(path)])
    .filter(([name]) => !APART.has(name))
    .sort((left, right) => right[1] - left[1]);
  const names = sizes.map(([name]) => name);
  for (const name of ["index.html", "app.js", "app.wasm", "fonts/OpenSans-Regular.ttf"]) {
    assert.ok(names.includes(name), `${name} is part of the site`);
  }
  const say = (size, what) => context.diagnostic(`${String(size).padStart(8)}  ${what}`);
  const first = sizes.filter(([name]) => !ON_DEMAND.has(name));
  const total = first.reduce((sum, [, size]) => sum + size, 0);
  for (const [name, size] of first) say(size, name);
  say(total, "bytes (brotli) for a first visit");
  assert.ok(total <= LIMIT, `${total} bytes are more than ${LIMIT}`);
  for (const [name, most] of ON_DEMAND) {
    const size = sizes.find(([each]) => each === name)?.[1];
    assert.ok(size > 0 && size <= most, `${name}: ${size} bytes of ${most}`);
    say(size, `${name}, when it is asked for`);
  }
});

test("the program holds no path of the machine that built it", () => {
  for (const name of ["app.wasm", "app.js"]) {
    const text = readFileSync(join(DIST, name), "latin1");
    assert.ok(!text.includes(fileURLToPath(new URL("../..", import.meta.url))), name);
  }
});
