// node split.mjs WHOLE.wasm PRIMARY SECONDARY NAME DOOR...: parts the program in two, so that a first visit
// does not pay for what only some people open. Into SECONDARY go the functions of the C++ namespace
// NAME and all that only they use; PRIMARY keeps the rest, the data and the memory, and imports one
// placeholder for each function it lost sight of. Binaryen's wasm-split does the cutting; what is
// decided here is the list. WHOLE has its names (--profiling-funcs); the two parts have none.
//
// A function stays when it can be reached, call by call, from an export or from a function whose
// address is taken, without passing through a DOOR, a function of NAME that the rest of the program
// calls. A function of NAME whose address is taken does not count: only NAME takes it. That holds
// because NAME is linked last: Binaryen makes one of functions that are the same and keeps the first
// one's name, so what another room has too is not called NAME's.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [whole, primary, secondary, name, ...doors] = process.argv.slice(2);
const FEATURES = ["--enable-exception-handling", "--enable-bulk-memory", "--enable-sign-ext",
  "--enable-nontrapping-float-to-int", "--enable-mutable-globals"];
const SIMD = "--enable-simd";   // for SECONDARY alone: what everybody loads runs in older browsers too

// function → the functions it calls; and the functions that may be entered from elsewhere.
function callGraph(text) {
  const calls = new Map();
  const entered = new Set();
  let current = null;
  for (const line of text.split("\n")) {
    const opened = /^ \(func \$(\S+)/.exec(line);
    if (opened) calls.set(opened[1], (current = new Set()));
    else if (line.startsWith(" (elem")) {
      for (const [, address] of line.matchAll(/\$([^\s()]+)/g)) entered.add(address);
    } else if (line.startsWith(" (export") || line.startsWith(" (start")) {
      const target = /\(func \$([^\s()]+)\)|\(start \$([^\s()]+)\)/.exec(line);
      if (target) entered.add(target[1] ?? target[2]);
    } else if (current) {
      const called = /\((?:return_call|call|ref\.func) \$([^\s()]+)/.exec(line);
      if (called) current.add(called[1]);
    }
  }
  return { calls, entered };
}

function moved({ calls, entered }) {
  const mine = (each) => each.includes(`${name}::`);
  const isDoor = (each) => doors.some((door) => each.startsWith(`${name}::${door}\\28`));
  const kept = new Set();
  const waiting = [...entered].filter((each) => !mine(each));
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (kept.has(each)) continue;
    kept.add(each);
    for (const called of calls.get(each) ?? []) if (!isDoor(called)) waiting.push(called);
  }
  for (const door of doors)
    if (![...calls.keys()].some((each) => !kept.has(each) && each.startsWith(`${name}::${door}\\28`)))
      throw new Error(`${name}::${door} is no door: the program has no such function`);
  return [...calls.keys()].filter((each) => !kept.has(each));
}

const folder = mkdtempSync(join(tmpdir(), "split-"));
try {
  const text = join(folder, "whole.wat"), list = join(folder, "functions");
  execFileSync("wasm-dis", [whole, "-all", "-o", text], { stdio: ["ignore", "ignore", "inherit"] });
  const functions = moved(callGraph(readFileSync(text, "latin1")));
  if (functions.length === 0) throw new Error(`nothing belongs to ${name} alone`);
  writeFileSync(list, functions.join("\n"), "latin1");
  execFileSync("wasm-split", [whole, `--split-funcs=@${list}`, "-o1", primary, "-o2", secondary,
    "--export-prefix=%", SIMD, ...FEATURES], { stdio: ["ignore", "ignore", "inherit"] });
  // What one part no longer has to call can be smaller. An instruction beyond its features is refused here.
  for (const [part, ...more] of [[primary], [secondary, SIMD]])
    execFileSync("wasm-opt", [part, "-Oz", "--converge", ...FEATURES, ...more, "-o", part], { stdio: ["ignore", "ignore", "inherit"] });
} finally {
  rmSync(folder, { recursive: true });
}
