// WebKit is killed too. Under automation its browser keeps no profile, so nobody drives it here: the page's own
// storage library writes without end, and tells the test what it found and what it was told is saved.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { after, before, test } from "node:test";
import { prepare } from "./bare.mjs";
import { openDisplay } from "./engines/display.mjs";
import { until } from "./engines/hand.mjs";
import { processesOf } from "./engines/stage.mjs";
import { miniBrowser, withHome } from "./engines/webkit.mjs";
import { killAll, times } from "./profiles.mjs";
import { root } from "./support.mjs";

const KILLS = times(5, 50);
const LEAST = 1;   // write that is told to be saved, before each kill

// In the page. A number that grows, beside records that come and go.
async function work() {
  const say = (what) => fetch("/said", { method: "POST", body: JSON.stringify(what) });
  const { Tab, visit } = window.bare;
  const found = await visit();
  await say({ found: { ...found, number: Number(found.records["draft/1"] ?? 0) } });
  const tab = new Tab();
  await tab.open();
  for (let number = Number(found.records["draft/1"] ?? 0) + 1; ; number += 1) {
    await tab.safe(tab.write({ "draft/1": String(number), [`draft/${2 + (number % 3)}`]: number % 2 ? "x".repeat(5000) : null }));
    await say({ safe: number });
  }
}

let server, display, folder;
let said = [];

async function body(request) {
  let text = "";
  for await (const part of request) text += part;
  return JSON.parse(text);
}

async function answer(request, response) {
  const name = basename(new URL(request.url, "http://localhost").pathname);
  if (request.method === "POST") {
    said.push(await body(request));
    return response.end();
  }
  const script = (text) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(text);
  if (name === "work.js") return script(`${prepare}\n${work}\nawait prepare();\nawait work();\n`);
  if (/^[a-z]+\.js$/.test(name)) return script(readFileSync(join(root, "web", name)));
  response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><script type=module src=/work.js></script>");
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "intergrappes-webkit-"));
  mkdirSync(join(folder, "downloads"));
  display = await openDisplay();
  server = createServer((request, response) => answer(request, response).catch((fault) => response.destroy(fault)));
  await once(server.listen(0, "127.0.0.1"), "listening");
});
after(async () => {
  await kill();
  server?.closeAllConnections();
  server?.close();
  await display?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

// The process that holds the database with the others.
const kill = () => killAll(() => processesOf(folder).map(Number));

test(`WebKit killed ${KILLS} times while it writes has what it told to be saved`, { timeout: 600000 }, async (t) => {
  let told = 0, last = 0;
  for (let round = 0; round <= KILLS; round += 1) {
    said = [];
    const environment = withHome({ ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: "1",
      INTERGRAPPES_ENGINES: folder }, folder, join(folder, "downloads"));
    spawn(miniBrowser(), [`http://127.0.0.1:${server.address().port}/`], { stdio: "ignore", env: environment });
    await until("what was found", () => said.some((each) => each.found));
    const { found } = said.find((each) => each.found);
    assert.deepEqual([found.works, found.fault], [true, 0]);
    assert.ok(found.number >= last && (round === 0 || found.number > 0), `${found.number} after ${last}`);
    await until("a write that is saved", () => said.filter((each) => each.safe).length >= LEAST);
    await pause(50 + (round * 373) % 700);
    await kill();
    const safe = said.filter((each) => each.safe).map((each) => each.safe);
    [told, last] = [told + safe.length, Math.max(...safe)];
  }
  t.diagnostic(`${told} writes were told to be saved, none is lost`);
});
