// node single.mjs DIST PROGRAM TARGET: the page of DIST as one HTML file that works from file://, where a
// page may fetch nothing and import no file.
//
// - Modules become data: URLs under bare names in an import map, so that their imports of each
//   other still resolve.
// - Style sheets go in line.
// - The program and the fonts wait, in base64, in inert elements; a first script hands their bytes
//   to shell.js as globalThis.intergrappesInline = { wasm, xlsx, fonts: { weight: bytes } }.
// - The site's headers cannot come along: a meta element carries a CSP that names the in-line
//   scripts by hash and still allows no connection anywhere.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [dist, program, target] = process.argv.slice(2);
const FONTS = { 400: "Regular", 600: "Semibold", 700: "Bold" };
const IMPORT =
  /((?:^|[\s;}])(?:import|export)\b[^"'();]*?["']|\bimport\(\s*["'])\.\/([\w-]+\.m?js)(?=["'])/g;
const ENTRY = /<script\b[^>]*\bsrc="(?:\.\/)?([\w-]+\.m?js)"[^>]*><\/script>/;
const STYLE_LINK = /<link\b([^>]*)\brel="stylesheet"([^>]*)>/g;
const OTHER_LINK = /<link\b[^>]*\brel="(?:icon|manifest|preload|modulepreload)"[^>]*>\s*/g;
const HREF = /\bhref="(?:\.\/)?([\w-]+\.css)"/;

const bytes = (name) => readFileSync(join(dist, name));
const text = (name) => bytes(name).toString("utf8");
const base64 = (value) => Buffer.from(value).toString("base64");
const hash = (code) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;

function must(condition, message) {
  if (condition) return;
  console.error(`single.mjs: ${message}`);
  process.exit(1);
}

// Every module reachable from the first one, imports renamed from "./x.js" to "page/x.js". A data:
// URL is no base for relative addresses: the document's takes its place.
function collect(first) {
  const modules = new Map();
  const waiting = [first];
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (modules.has(name)) continue;
    const code = text(name)
      .replaceAll("import.meta.url", "document.baseURI")
      .replace(IMPORT, (whole, before, wanted) => {
        waiting.push(wanted);
        return `${before}page/${wanted}`;
      });
    must(!/(?:from|import)\s*\(?["']\.\.?\//.test(code), `${name} imports in a way not understood`);
    modules.set(name, code);
  }
  return modules;
}

function importMap(modules) {
  const imports = {};
  for (const [name, code] of modules) imports[`page/${name}`] = `data:text/javascript;base64,${base64(code)}`;
  return JSON.stringify({ imports });
}

const UNPACK = `(() => {
  const bytes = (id) => {
    const element = document.getElementById(id);
    const characters = atob(element.textContent);
    element.remove();
    return Uint8Array.from(characters, (character) => character.charCodeAt(0));
  };
  const fonts = {};
  for (const weight of [${Object.keys(FONTS)}]) fonts[weight] = bytes("inline-font-" + weight);
  globalThis.intergrappesInline = { wasm: bytes("inline-wasm"), xlsx: bytes("inline-xlsx"), fonts };
})();`;

function policy(hashes) {
  return [
    "default-src 'none'", `script-src ${hashes.join(" ")} data: 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'", "img-src blob: data:", "font-src data:", "connect-src 'none'",
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function inlineStyle(whole, before, after) {
  const name = HREF.exec(before + after)?.[1];
  must(name, `no style sheet in ${whole}`);
  const style = text(name);
  must(!/<\/style/i.test(style), `${name} would close its own element`);
  must(!/url\(\s*["']?(?!data:)/.test(style), `${name} names a file of its own`);
  return `<style${(before + after).replace(HREF, "").replace(/\s+/g, " ").trimEnd()}>\n${style}</style>`;
}

function build() {
  const html = readFileSync(new URL("index.html", import.meta.url), "utf8");
  const entry = ENTRY.exec(html);
  must(entry, "index.html has no module script");
  const map = importMap(collect(entry[1]));
  const start = `import "page/${entry[1]}";`;
  const inert = (id, value) => `<script type="text/plain" id="${id}">${base64(value)}</script>`;
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy([map, UNPACK, start].map(hash))}">`,
    `<script type="importmap">${map}</script>`,
  ].join("\n");
  const tail = [
    inert("inline-wasm", readFileSync(program)),
    inert("inline-xlsx", bytes("xlsx.wasm")),
    ...Object.entries(FONTS).map(([weight, face]) => inert(`inline-font-${weight}`, bytes(`fonts/OpenSans-${face}.ttf`))),
    `<script>${UNPACK}</script>`,
    `<script type="module">${start}</script>`,
  ].join("\n");
  must(/<meta charset="utf-8">/.test(html) && html.includes("</body>"), "index.html lost its frame");
  // Functions as replacements: the inserted texts may hold "$&".
  return html.replace(entry[0], "").replace(OTHER_LINK, "").replace(STYLE_LINK, inlineStyle)
    .replace('<meta charset="utf-8">', (meta) => `${meta}\n${head}`)
    .replace("</body>", () => `${tail}\n</body>`);
}

writeFileSync(target, build());
