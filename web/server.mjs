// Serves one folder on 127.0.0.1 as a careful static host would: the security headers the page is
// written for, brotli, and entity tags. No dependency.
//
//   node server.mjs FOLDER [PORT]        port 0: any free one; prints the address once it answers
//   import { serve } from "./server.mjs" → { address, close() }; what FOLDER lacks may come from another one

import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".wasm": "application/wasm",
  ".part": "application/octet-stream",
  ".ttf": "font/ttf",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

const HEADERS = {
  "Content-Security-Policy": [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'",
    "img-src 'self' blob: data:", "font-src 'self'", "connect-src 'self'", "worker-src 'self'",
    "manifest-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    "require-trusted-types-for 'script'", "trusted-types intergrappes",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "Cache-Control": "no-cache",
};

const COMPRESSED = new Set([".html", ".js", ".mjs", ".css", ".json", ".webmanifest", ".txt", ".svg",
  ".wasm", ".part", ".ttf"]);
// Level 9 compresses the program in half a second; the size test uses 11, as hosts do once.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const compress = promisify(brotliCompress);

// path → { stamp, plain, brotli, tag }; read again only when the file changed.
function makeCache() {
  const entries = new Map();
  return async (path) => {
    const { mtimeMs, size } = await stat(path);
    const stamp = `${mtimeMs}-${size}`;
    let entry = entries.get(path);
    if (entry?.stamp !== stamp) {
      const plain = await readFile(path);
      const tag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
      entry = { stamp, plain, tag, brotli: COMPRESSED.has(extname(path)) ? compress(plain, BROTLI) : null };
      entries.set(path, entry);
    }
    return { ...entry, brotli: await entry.brotli };
  };
}

// The file a request names, or null: nothing outside the root, not even through a link.
async function locate(root, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  if (path.endsWith("/")) path += "index.html";
  const wanted = resolve(join(root, path));
  if (!wanted.startsWith(root + sep)) return null;
  try {
    const real = await realpath(wanted);
    return real.startsWith(root + sep) && (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}

function refuse(response, status, text) {
  response.writeHead(status, { ...HEADERS, "Content-Type": TYPES[".txt"] });
  response.end(`${text}\n`);
}

function acceptsBrotli(request) {
  return /(^|,)\s*br\s*($|,|;(?!\s*q=0(\.0*)?\s*($|,)))/.test(request.headers["accept-encoding"] ?? "");
}

async function answer(roots, load, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse(response, 405, "Only GET and HEAD");
  }
  let path = null;
  for (const root of roots) path ??= await locate(root, request.url);
  if (!path) return refuse(response, 404, "Not found");
  const file = await load(path);
  const headers = {
    ...HEADERS,
    "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
    ETag: file.tag,
    Vary: "Accept-Encoding",
  };
  if (request.headers["if-none-match"] === file.tag) {
    response.writeHead(304, headers);
    return response.end();
  }
  let body = file.plain;
  if (file.brotli && acceptsBrotli(request)) {
    body = file.brotli;
    headers["Content-Encoding"] = "br";
  }
  response.writeHead(200, { ...headers, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

export async function serve(folder, port = 0, beside = []) {
  const roots = await Promise.all([folder, ...beside].map((each) => realpath(each)));
  const load = makeCache();
  const server = createServer((request, response) => {
    answer(roots, load, request, response).catch((error) => {
      if (!response.headersSent) refuse(response, 500, "This file could not be read");
      else response.destroy(error);
    });
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections?.();
      return new Promise((done) => server.close(done));
    },
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder, port = "8080"] = process.argv.slice(2);
  try {
    const { address, close } = await serve(folder, Number(port));
    console.log(`Intergrappes DD: ${address}`);
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => close().then(() => process.exit(0)));
    }
  } catch (error) {
    console.error(error.code === "EADDRINUSE"
      ? `Port ${port} is taken: choose another with --port N.`
      : `Cannot serve ${folder}: ${error.message}`);
    process.exit(1);
  }
}
