// What an intruder would try from within a script of the site itself: each is blocked, and the browser says so.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { serve } from "../../web/server.mjs";
import { dist, launch } from "./support.mjs";

// name → [the directive that blocks it, what is tried]. A probe that gets through sets its name on `passed`.
const PROBES = {
  eval: ["script-src|require-trusted-types-for", (pass) => { (0, eval)("1"); pass(); }],
  "new Function": ["script-src|require-trusted-types-for", (pass) => { new Function("return 1")(); pass(); }],
  "a timer of text": ["require-trusted-types-for|script-src", () => { setTimeout("window.passed.push('a timer of text')"); }],
  innerHTML: ["require-trusted-types-for", (pass) => { document.createElement("p").innerHTML = "<b>x</b>"; pass(); }],
  insertAdjacentHTML: ["require-trusted-types-for", (pass) => { document.body.insertAdjacentHTML("beforeend", "<b>x</b>"); pass(); }],
  DOMParser: ["require-trusted-types-for", (pass) => { new DOMParser().parseFromString("<b>x</b>", "text/html"); pass(); }],
  "a policy of its own": ["trusted-types", (pass) => { trustedTypes.createPolicy("intruder", { createHTML: (text) => text }); pass(); }],
  "the page's policy again": ["trusted-types", (pass) => { trustedTypes.createPolicy("intergrappes", {}); pass(); }],
  "an inline script": ["script-src-elem|require-trusted-types-for", () => {
    const script = document.createElement("script");
    script.append("window.passed.push('an inline script')");
    document.body.append(script);
  }],
  "an inline handler": ["script-src-attr|require-trusted-types-for", () => {
    const image = new Image();
    image.setAttribute("onerror", "window.passed.push('an inline handler')");
    image.src = "data:,";
  }],
  "a script from elsewhere": ["script-src-elem|require-trusted-types-for", () => {
    const script = document.createElement("script");
    script.src = "https://example.org/x.js";
    document.body.append(script);
  }],
  "a module of text": ["script-src", (pass) => import("data:text/javascript,export default 1").then(pass)],
  "a request elsewhere": ["connect-src", (pass) => fetch("https://example.org/").then(pass)],
  "a socket": ["connect-src", () => { new WebSocket("wss://example.org/"); }],
  "a beacon": ["connect-src", () => { navigator.sendBeacon("https://example.org/", "x"); }],
  "a picture from elsewhere": ["img-src", (pass) => { Object.assign(new Image(), { onload: pass, src: "https://example.org/x.png" }); }],
  "a style of text": ["style-src-elem", (pass) => {
    const style = document.createElement("style");
    style.append("body { --intruder: 1 }");
    document.head.append(style);
    if (getComputedStyle(document.body).getPropertyValue("--intruder")) pass();
  }],
  "a style in an attribute": ["style-src-attr", (pass) => {
    document.body.setAttribute("style", "--intruder: 2");
    if (getComputedStyle(document.body).getPropertyValue("--intruder")) pass();
  }],
  "a frame": ["default-src|frame-src", () => {
    document.body.append(Object.assign(document.createElement("iframe"), { src: "https://example.org/" }));
  }],
  "a form": ["form-action", () => {
    const form = Object.assign(document.createElement("form"), { action: "https://example.org/", method: "post" });
    document.body.append(form);
    form.submit();
  }],
  "another base": ["base-uri", (pass) => {
    document.head.append(Object.assign(document.createElement("base"), { href: "https://example.org/" }));
    if (document.baseURI.includes("example.org")) pass();
  }],
  "a worker of text": ["worker-src|require-trusted-types-for", (pass) => {
    new Worker(URL.createObjectURL(new Blob(["1"]))).onmessage = pass;
  }],
  "an object": ["default-src|object-src|require-trusted-types-for", () => {
    document.body.append(Object.assign(document.createElement("object"), { data: "https://example.org/x" }));
  }],
};

const script = `window.passed = []; window.blocked = []; window.tried = [];
addEventListener("securitypolicyviolation", (event) => window.blocked.push(event.effectiveDirective));
const probes = { ${Object.entries(PROBES).map(([name, [, probe]]) => `${JSON.stringify(name)}: ${probe}`).join(",\n")} };
window.attempt = async (name) => {
  const before = window.blocked.length;
  try { await probes[name](() => window.passed.push(name)); } catch { /* blocked */ }
  for (let turn = 0; turn < 40 && window.blocked.length === before; turn += 1) await new Promise((next) => { requestAnimationFrame(next); });
  window.outcome = { passed: window.passed.includes(name), blocked: window.blocked.slice(before) };
};
window.armed = true;`;

let site, folder, browser;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "intergrappes-site-"));
  cpSync(dist, folder, { recursive: true });
  writeFileSync(join(folder, "probes.js"), script);
  const page = readFileSync(join(folder, "index.html"), "utf8");
  writeFileSync(join(folder, "index.html"), page.replace("</head>", "<script src=\"probes.js\"></script></head>"));
  site = await serve(folder);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("planted probes", { concurrency: 1 }, () => {
  for (const [name, [directive]] of Object.entries(PROBES)) {
    test(`${name} is blocked by ${directive.replaceAll("|", " or ")}`, async () => {
      const page = await browser.newPage();
      const outside = [];
      await page.route(/example\.org/, (route) => { outside.push(route.request().url()); route.abort(); });
      await page.goto(site.address);
      await page.waitForFunction(() => window.armed && document.documentElement.dataset.ready === "true");
      const before = await page.evaluate(() => window.blocked);
      assert.deepEqual(before, [], "the page itself breaks no rule");
      // Later: what runs in the driver's own call may evaluate text.
      await page.evaluate((probe) => { setTimeout(() => window.attempt(probe)); }, name);
      await page.waitForFunction(() => window.outcome);
      const { passed, blocked } = await page.evaluate(() => window.outcome);
      assert.equal(passed, false);
      assert.ok(blocked.some((each) => directive.split("|").some((one) => each.startsWith(one))), `${name}: ${blocked}`);
      assert.deepEqual(outside, []);
      await page.close();
    });
  }
});
