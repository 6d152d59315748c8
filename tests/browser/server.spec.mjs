// The server stands for the static host: what it answers is what the page can rely on.

import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";

import { serve } from "../../web/server.mjs";

const CONTENT = "<p>Bonjour</p>\n".repeat(50);
let folder;
let site;

// http.request rather than fetch: it sends the path as written and leaves the body encoded.
function get(path, { method = "GET", headers = {} } = {}) {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(site.address);
    request({ hostname, port, path, method, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => done({
        status: response.statusCode, headers: response.headers, body: Buffer.concat(parts),
      }));
    }).on("error", failed).end();
  });
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
  mkdirSync(join(folder, "site", "fonts"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "site", "index.html"), CONTENT);
  writeFileSync(join(folder, "site", "app.wasm"), "\0asm");
  writeFileSync(join(folder, "site", "fonts", "a.ttf"), "font");
  symlinkSync(join(folder, "secret.txt"), join(folder, "site", "link.txt"));
  site = await serve(join(folder, "site"));
});

after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test("every answer carries the security headers, refusals too", async () => {
  for (const path of ["/", "/app.wasm", "/nothing"]) {
    const { headers } = await get(path);
    const policy = headers["content-security-policy"];
    assert.ok(policy.startsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "), path);
    assert.ok(policy.endsWith("require-trusted-types-for 'script'; trusted-types intergrappes"), path);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.equal(headers["cross-origin-opener-policy"], "same-origin");
    assert.match(headers["permissions-policy"], /camera=\(\)/);
  }
});

test("each kind of file has its type", async () => {
  for (const [path, type] of [
    ["/", "text/html; charset=utf-8"], ["/index.html?skin=html", "text/html; charset=utf-8"],
    ["/app.wasm", "application/wasm"], ["/fonts/a.ttf", "font/ttf"],
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers["content-type"], type, path);
  }
});

test("brotli is sent to those who take it, and only to them", async () => {
  const packed = await get("/", { headers: { "accept-encoding": "gzip, br" } });
  assert.equal(packed.headers["content-encoding"], "br");
  assert.equal(brotliDecompressSync(packed.body).toString(), CONTENT);
  for (const accepted of ["gzip", "br;q=0", ""]) {
    const plain = await get("/", { headers: { "accept-encoding": accepted } });
    assert.equal(plain.headers["content-encoding"], undefined, accepted);
    assert.equal(plain.body.toString(), CONTENT, accepted);
  }
});

test("an unchanged file is not sent again, a changed one is", async () => {
  const first = await get("/fonts/a.ttf");
  const headers = { "if-none-match": first.headers.etag };
  assert.equal((await get("/fonts/a.ttf", { headers })).status, 304);
  writeFileSync(join(folder, "site", "fonts", "a.ttf"), "another font");
  const again = await get("/fonts/a.ttf", { headers });
  assert.equal(again.status, 200);
  assert.equal(again.body.toString(), "another font");
});

test("nothing outside the folder is served", async () => {
  for (const path of [
    "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/fonts/../../secret.txt",
    "/link.txt", "/%00", "/%zz", "/fonts", "//secret.txt",
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 404, path);
    assert.ok(!answer.body.includes("secret"), path);
  }
});

test("only reading is allowed", async () => {
  for (const method of ["POST", "PUT", "DELETE"]) {
    assert.equal((await get("/", { method })).status, 405, method);
  }
  const head = await get("/", { method: "HEAD" });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
});

test("a port in use is refused", async () => {
  const port = Number(new URL(site.address).port);
  await assert.rejects(serve(join(folder, "site"), port), { code: "EADDRINUSE" });
});
