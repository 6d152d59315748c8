// The page's own storage library on an empty page of the same site: quick enough to fail at every call.
//
// In the page, under `bare`: a person who writes, and what must hold. In a browser, so that the database is
// a real one; without the program, so that a thousand lives take a minute.

import { freshPage } from "./support.mjs";

export async function barePage(context, address) {
  const page = await freshPage(context);
  await page.goto(`${address}licences.txt`);
  await page.evaluate(prepare);
  return page;
}

export async function prepare() {
  const { Store } = await import("/store.js");
  const encoder = new TextEncoder();
  const word = (value) => [...new Uint8Array(new Uint32Array([value]).buffer)];
  const piece = (text) => [...word(encoder.encode(text).length), ...encoder.encode(text)];
  // As C++ writes it (platform/bridge.h): { key: text, or null to take it away }, or "erase" alone.
  const bytesOf = (changes) => new Uint8Array(changes === "erase" ? [3]
    : Object.entries(changes).flatMap(([key, text]) =>
      (text === null ? [2, ...piece(key)] : [1, ...piece(key), ...piece(text)])));

  // One tab: what it wrote, and what it was told is safe.
  class Tab {
    told = [];
    codes = [];
    #writes = new Map();
    #sequence = 0;
    #waiting = new Map();
    constructor() {
      this.store = new Store((code, sequence, keys) => {
        this.told.push({ code, sequence, keys });
        this.codes.push(code);
        if (code === 1 || code > 1) return;
        for (const [number, told] of this.#waiting) if (number <= sequence) told(), this.#waiting.delete(number);
      });
    }
    open() { return this.store.open(); }
    write(changes) {
      this.#sequence += 1;
      this.#writes.set(this.#sequence, changes);
      this.store.write(this.#sequence, bytesOf(changes));
      return this.#sequence;
    }
    safe(sequence) {
      const done = this.told.some((one) => one.code === 0 && one.sequence >= sequence);
      return done ? undefined : new Promise((told) => this.#waiting.set(sequence, told));
    }
    // What must be there: everything up to the last write that was told to be safe…
    acknowledged() {
      const last = Math.max(0, ...this.told.filter((one) => one.code === 0).map((one) => one.sequence));
      return this.#after(last);
    }
    // … and what may be there as well.
    wanted() { return this.#after(this.#sequence); }
    #after(last) {
      const state = new Map();
      for (const [number, changes] of this.#writes) {
        if (number > last) break;
        if (changes === "erase") state.clear();
        else for (const [key, text] of Object.entries(changes)) text === null ? state.delete(key) : state.set(key, text);
      }
      return state;
    }
  }

  async function wipe() {
    await new Promise((done, failed) => {
      const request = indexedDB.deleteDatabase("intergrappes");
      request.onsuccess = done;
      request.onerror = () => failed(request.error);
    });
    await globalThis.caches?.delete("intergrappes-copy").catch(() => {});   // none in a private window
    localStorage.clear();
  }

  // What a later visit finds.
  async function visit() {
    const { store } = new Tab();
    const found = await store.open();
    const decoder = new TextDecoder();
    const result = {
      fault: found.fault, works: found.works, rescue: found.rescue.map(([key]) => key),
      records: Object.fromEntries(found.records.map(([key, bytes]) => [key, decoder.decode(bytes)])),
    };
    store.close();
    return result;
  }

  const texts = (map) => Object.fromEntries([...map].sort());
  window.bare = { Tab, wipe, visit, bytesOf, texts };
}
