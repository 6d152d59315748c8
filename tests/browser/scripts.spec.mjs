// The scripts that keep answers, each by itself: every way in which what they meet can be wrong.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { barePage } from "./bare.mjs";
import { person, stage } from "./support.mjs";

let site;
before(async () => { site = await stage(); });
after(() => site?.close());

// Runs `work` beside the page's own modules, and lets the counts be taken.
async function beside(work, value) {
  const { context } = await person(site.browser);
  const page = await barePage(context, site.address);
  try {
    return await page.evaluate(work, value);
  } finally {
    await context.close();
  }
}

test("a journal names what is wrong with it, and reads the rest", async () => {
  const found = await beside(async () => {
    const { append, replay, sumOfRecord } = await import("/journal.js");
    const bytes = (text) => new TextEncoder().encode(text);
    // Rows as the database would have them.
    function write(...changes) {
      const rows = [];
      const head = { id: "x", seq: 0, crc: 0, folded: 0, last: {}, by: {} };
      const transaction = { objectStore: () => ({ put: (row, seq) => rows.push([seq, row]), getAll: () => ({}) }) };
      for (const change of changes)
        append(transaction, head, Object.entries(change).map(([key, text]) => [key, text && bytes(text)]), "tab");
      return { head, rows };
    }
    const usual = () => write({ a: "1" }, { b: "2" }, { a: "3" });
    const cases = {
      whole: (made) => made,
      "another byte": (made) => { made.rows[1][1].ops[0][1][0] ^= 1; return made; },
      "no operations": (made) => { delete made.rows[2][1].ops; return made; },
      "the first is gone": (made) => { made.rows.shift(); return made; },
      "the middle is gone": (made) => { made.rows.splice(1, 1); return made; },
      "the last is gone": (made) => { made.rows.pop(); return made; },
      "of another head": (made) => { made.head.crc ^= 1; return made; },
      "no head": ({ rows }) => ({ rows }),
      "nothing but a head": ({ head }) => ({ head, rows: [] }),
    };
    const result = {};
    const text = (records) => Object.fromEntries([...records].map(([key, value]) => [key, new TextDecoder().decode(value)]));
    for (const [name, change] of Object.entries(cases)) {
      const { head, rows } = change(usual());
      const { records, damage } = replay(head, rows, []);
      result[name] = [text(records), damage];
    }
    // Records beside the rows: an older one gives way, a newer one stays, one with a wrong sum is named.
    const { head, rows } = usual();
    const record = (key, value, seq, crc = 0) => [key, { seq, crc: sumOfRecord(key, bytes(value)) ^ crc, bytes: bytes(value) }];
    result.records = replay(head, rows, [record("a", "0", 0), record("b", "9", 9), record("c", "4", 0, 1), ["d", bytes("5")], ["e", null]]);
    result.records = [text(result.records.records), result.records.damage];
    // Taken away, and written again.
    const taken = write({ a: "1" }, { a: null }, { b: "2" });
    result.taken = [text(replay(taken.head, taken.rows, []).records), replay(taken.head, taken.rows, []).damage];
    return result;
  });
  const all = { a: "3", b: "2" };
  assert.deepEqual(found, {
    whole: [all, []],
    "another byte": [{ a: "3" }, ["row 2", "chain at 3", "no b"]],
    "no operations": [{ a: "1", b: "2" }, ["row 3", "end at 2 of 3"]],
    "the first is gone": [all, ["start at 2"]],
    "the middle is gone": [{ a: "3" }, ["chain at 3", "no b"]],
    "the last is gone": [{ a: "1", b: "2" }, ["end at 2 of 3"]],
    "of another head": [all, ["end at 3 of 3"]],
    "no head": [all, ["no head"]],
    "nothing but a head": [{}, ["end at 0 of 3", "no b", "no a"]],
    records: [{ a: "3", b: "9", d: "5" }, ["record c", "record e"]],
    taken: [{ b: "2" }, []],
  });
});

test("chunks name what is wrong with them, and give the rest", async () => {
  const found = await beside(async () => {
    const { keep, unpack } = await import("/chunks.js");
    const bytes = (text) => new TextEncoder().encode(text);
    function made(index, ops, stored = new Map()) {
      const pieces = Object.fromEntries([...stored].map(([number, chunk]) => [number, chunk.crc]));
      const store = { put: (chunk, number) => stored.set(number, chunk), delete: (number) => stored.delete(number),
        get: (number) => {
          const request = { result: stored.get(number) };
          queueMicrotask(() => request.onsuccess());
          return request;
        } };
      const gone = [];
      const transaction = { objectStore: (name) => (name === "chunks" ? store : { put() {}, delete: (key) => gone.push(key) }) };
      return { pieces, stored, gone, changed: keep(transaction, pieces, index, ops) };
    }
    const rows = [["import/1", bytes("one")], ["import/2", bytes("two")]];
    const text = ({ records, damage }) => [[...records].map(([key, value]) => `${key} ${new TextDecoder().decode(value)}`), damage];
    const both = () => made(new Map(), rows);
    const result = {};
    const cases = {
      whole: () => {},
      "another byte": ({ stored }) => { stored.get(1).bytes[0] ^= 1; },
      "no bytes": ({ stored }) => { stored.set(1, { keys: [], ends: [] }); },
      "nothing": ({ stored }) => { stored.set(1, undefined); },
      "keys are missing": ({ stored }) => { stored.get(1).keys.pop(); },
      "the list has another sum": ({ pieces }) => { pieces[1] ^= 1; },
      "gone": ({ stored }) => { stored.delete(1); },
    };
    for (const [name, change] of Object.entries(cases)) {
      const one = both();
      change(one);
      result[name] = text(unpack(one.pieces, [...one.stored]));
    }
    result["no list"] = text(unpack(undefined, [...both().stored]));
    const later = made(new Map([["import/1", 1], ["import/2", 1]]), [["import/1", null]], both().stored);
    await new Promise((next) => { setTimeout(next); });
    result.left = text(unpack(later.pieces, [...later.stored]));
    const lost = made(new Map([["import/1", 7], ["import/9", 0]]), [["import/1", null], ["import/9", null]]);
    await new Promise((next) => { setTimeout(next); });
    result.lost = [lost.changed, lost.gone];
    return result;
  });
  const [one, two] = ["import/1 one", "import/2 two"];
  assert.deepEqual(found, {
    whole: [[one, two], []], "another byte": [[], ["chunk 1", "no chunk 1"]], "no bytes": [[], ["chunk 1", "no chunk 1"]],
    nothing: [[], ["chunk 1", "no chunk 1"]], "keys are missing": [[], ["chunk 1", "no chunk 1"]],
    "the list has another sum": [[one, two], ["chunk 1"]], gone: [[], ["no chunk 1"]], "no list": [[one, two], ["chunk 1"]],
    left: [[two], []], lost: [[["import/1", null], ["import/9", null]], ["import/9"]],
  });
});

test("what is to be stored is taken out of memory that is used again, imports in one piece", async () => {
  const found = await beside(async () => {
    const { readWrites } = await import("/writes.js");
    const { keep } = await import("/chunks.js");
    const encoder = new TextEncoder();
    const piece = (text) => [...new Uint8Array(new Uint32Array([encoder.encode(text).length]).buffer), ...encoder.encode(text)];
    const put = (key, text) => [1, ...piece(key), ...piece(text)];
    const memory = new Uint8Array([9, 9, ...put("import/1", "a".repeat(100000)), ...put("session", "here"), 2, ...piece("draft/1"),
      ...put("import/2", "b".repeat(100000)), 3]);
    const { erase, ops } = readWrites(memory.subarray(2));
    const imported = ops.filter(([key]) => key.startsWith("import/"));
    memory.fill(0);
    const text = (bytes) => bytes && new TextDecoder().decode(bytes).slice(0, 4);
    const kept = (list) => {
      const stored = [];
      const store = { put: (chunk, number) => stored.push([number, chunk]) };
      keep({ objectStore: (name) => (name === "chunks" ? store : { put() {} }) }, {}, new Map(), list);
      return stored;
    };
    const small = [[...put("import/3", "c"), ...put("import/4", "d")], put("import/5", "e")]
      .flatMap((bytes) => readWrites(new Uint8Array(bytes)).ops);
    const chunks = kept([...small, ...imported]).map(([number, { keys, ends, bytes }]) => [number, keys, [...ends], bytes.length]);
    const copied = kept(imported)[0][1].bytes.buffer !== imported[0][1].buffer;
    return { erase, ops: ops.map(([key, value]) => [key, text(value)]), chunks, copied };
  });
  assert.deepEqual(found, {
    erase: true, copied: false,
    ops: [["import/1", "aaaa"], ["session", "here"], ["draft/1", null], ["import/2", "bbbb"]],
    chunks: [[1, ["import/3", "import/4", "import/5"], [1, 2, 3], 3], [2, ["import/1", "import/2"], [100000, 200000], 200000]],
  });
});

test("sums are those of CRC-32, whatever the length and wherever they go on", async () => {
  const found = await beside(async () => {
    const { crc32 } = await import("/crc.js");
    const byBits = (bytes) => ~bytes.reduce((sum, byte) => {
      let value = sum ^ byte;
      for (let bit = 0; bit < 8; bit += 1) value = (value & 1) !== 0 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
      return value;
    }, -1) >>> 0;
    const bytes = Uint8Array.from({ length: 40 }, (_, at) => at * 37 + 129);
    const wrong = [];
    for (let end = 0; end <= bytes.length; end += 1)
      for (let cut = 0; cut <= end; cut += 1)
        if (crc32(bytes.subarray(cut, end), crc32(bytes.subarray(0, cut))) !== byBits(bytes.subarray(0, end))) wrong.push([cut, end]);
    return { known: crc32(new TextEncoder().encode("123456789")).toString(16), wrong };
  });
  assert.deepEqual(found, { known: "cbf43926", wrong: [] });
});

test("a second copy that was changed is none, and the newer one of two is offered", async () => {
  const found = await beside(async () => {
    const { Copier, newestOf, readCopies, readAside, putAside } = await import("/copy.js");
    const { bare } = window;
    await bare.wipe();
    let text = "first";
    const copier = new Copier(async () => ({ id: "x", seq: 1, records: new Map([["a", new TextEncoder().encode(text)]]) }));
    copier.changed(true);   // both places
    for (let i = 0; i < 100 && (await readCopies()).length < 2; i += 1) await new Promise((next) => { setTimeout(next, 20); });
    const whole = (await readCopies()).length;
    const cache = await caches.open("intergrappes-copy");
    for (const request of await cache.keys()) {
      const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer());
      bytes[bytes.length - 1] ^= 1;
      if (request.url.endsWith("/a")) await cache.put(request, new Response(bytes));
      else await cache.put(request, new Response("no copy at all"));
    }
    const spoilt = (await readCopies()).length;
    await putAside([]);
    const none = await readAside();
    const failing = new Copier(() => Promise.reject(new Error("damaged")));
    failing.changed(true);
    await failing.erase();
    return { whole, spoilt, none, newest: ["1", "2", "3"].map((at, i, all) => newestOf([{ at: all[i] }, { at: "2" }]).at),
      after: (await readCopies()).length };
  });
  assert.deepEqual(found, { whole: 2, spoilt: 0, none: null, newest: ["2", "2", "3"], after: 0 });
});

test("a database that another page holds back is waited for, and let go when it comes too late", async () => {
  const found = await beside(async () => {
    const { bare } = window;
    await bare.wipe();
    const old = await new Promise((done) => {
      const request = indexedDB.open("intergrappes", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("records");
      request.onsuccess = () => done(request.result);
    });
    const tab = new bare.Tab();
    const { works, fault } = await tab.open();
    const sequence = tab.write({ "draft/1": "one" });
    old.close();   // the first opening comes through now, unwanted; the next one is used
    await tab.safe(sequence);
    await tab.store.settled();
    tab.store.close();
    return { works, fault, records: (await bare.visit()).records };
  });
  assert.deepEqual(found, { works: false, fault: 4, records: { "draft/1": "one" } });
});

test("what waits is forgotten, given back, or left for the next visit, whatever is under way", async () => {
  const found = await beside(async () => {
    const { bare } = window;
    await bare.wipe();
    const { fault } = await import("/database.js");
    const real = IDBDatabase.prototype.transaction;
    const fail = () => { throw new DOMException("", "QuotaExceededError"); };
    const tab = new bare.Tab();
    await tab.open();
    const result = { full: fault.full };
    // An erasing that fails takes what was written after it along.
    IDBDatabase.prototype.transaction = fail;
    tab.write({ "draft/1": "gone" });
    await new Promise((next) => { setTimeout(next, 50); });
    tab.write("erase");
    tab.write({ "draft/2": "two", "import/00000001": "file", copy: null });
    await new Promise((next) => { setTimeout(next, 50); });
    result.codes = [...new Set(tab.codes)];
    tab.store.flush();
    result.left = Object.keys(localStorage).includes("intergrappes/left");
    IDBDatabase.prototype.transaction = real;
    const last = tab.write({ "draft/3": "three" });
    await tab.safe(last);
    await tab.store.settled();
    // Nothing to leave but a file; nothing at all.
    tab.write({ "import/00000002": "another" });
    tab.store.flush();
    await tab.store.settled();
    tab.store.flush();
    result.behind = [await tab.store.isBehind("draft/2"), (await tab.store.reread((key) => key === "draft/3")).length];
    tab.store.forget();
    tab.store.close();
    tab.store.close();
    result.records = (await bare.visit()).records;
    return result;
  });
  assert.deepEqual(found.records, { "draft/2": "two", "draft/3": "three", "import/00000001": "file", "import/00000002": "another" });
  assert.deepEqual(found.codes, [found.full]);
  assert.equal(found.left, true);
  assert.deepEqual(found.behind, [false, 1]);
});

test("what is damaged is repaired once: rows, records and chunks that are bad go, the others stay", async () => {
  const found = await beside(async () => {
    const { bare } = window;
    await bare.wipe();
    const tab = new bare.Tab();
    await tab.open();
    for (const changes of [{ "draft/1": "one" }, { "draft/2": "two" }, { "import/00000001": "a" }, { "import/00000002": "b" }])
      await tab.safe(tab.write(changes));
    tab.store.close();
    await new Promise((done) => {
      indexedDB.open("intergrappes").onsuccess = ({ target: { result: database } }) => {
        const transaction = database.transaction(["journal", "chunks"], "readwrite");
        const [journal, chunks] = ["journal", "chunks"].map((name) => transaction.objectStore(name));
        journal.get(2).onsuccess = ({ target }) => journal.put({ ...target.result, crc: 0 }, 2);
        chunks.get(1).onsuccess = ({ target }) => chunks.put({ ...target.result, crc: 0 }, 1);
        transaction.oncomplete = () => { database.close(); done(); };
      };
    });
    return [await bare.visit(), await bare.visit()].map(({ fault, records }) => ({ fault, records }));
  });
  const records = { "draft/1": "one", "import/00000002": "b" };
  assert.deepEqual(found, [{ fault: 3, records }, { fault: 0, records }]);
});

// A page's wishes and what it was told.
async function wish() {
  const { Tabs } = await import("/tabs.js");
  const told = [];
  const pause = (ms = 30) => new Promise((next) => { setTimeout(next, ms); });
  const tabs = (name, finish = async () => {}) => new Tabs({
    told: (key, held) => told.push(`${name} ${key} ${held}`), finish, erased: () => told.push(`${name} erased`) });
  const say = () => told.splice(0);
  return { tabs, pause, say };
}

test("tabs take turns, whatever is asked when", async () => {
  const found = await beside(`(async () => {
    const { tabs, pause, say } = await (${wish})();
    const result = {};
    const [a, b] = [tabs("a"), tabs("b")];
    a.take();   // of nothing
    a.hold("draft/1"), await pause(), a.take();   // of what it has
    b.hold("draft/1"), await pause();
    result.second = say();
    b.take(), await pause(100);
    result.taken = say();
    a.hold("draft/2"), await pause();
    b.hold(""), a.hold("draft/1"), await pause();
    result.elsewhere = say();
    new BroadcastChannel("intergrappes").postMessage({ take: "draft/9" });   // which nobody has
    new BroadcastChannel("intergrappes").postMessage(null);
    b.erased(), await pause();
    result.erased = say();
    // One that does not finish loses the lock; one that goes elsewhere meanwhile gives it back by that.
    const slow = tabs("slow", () => new Promise(() => {}));
    a.hold(""), slow.hold("draft/3"), await pause(), b.hold("draft/3"), await pause(), say();
    b.take(), await pause(2000);
    result.stolen = say();
    slow.hold(""), b.hold(""), await pause();
    const away = tabs("away", () => pause(200));
    away.hold("draft/4"), await pause(), b.hold("draft/4"), await pause(), say();
    b.take(), await pause(50), away.hold("draft/5"), await pause(1500);
    result.away = say();
    b.hold("draft/5"), await pause(), b.take(), b.hold("draft/6"), await pause(1500);
    result.changed = say();
    return result;
  })()`);
  assert.deepEqual(found, {
    second: ["a draft/1 true", "b draft/1 false"], taken: ["a draft/1 false", "b draft/1 true"],
    elsewhere: ["a draft/2 true", "a draft/1 false", "a draft/1 true"], erased: ["a erased"],
    stolen: ["slow draft/3 false", "b draft/3 true"], away: ["away draft/5 true", "b draft/4 true"],
    changed: ["b draft/5 false", "b draft/6 true", "away draft/5 false", "away draft/5 true"],
  });
});

test("without locks and messages everybody may write, and only the check in each transaction protects", async () => {
  const found = await beside(`(async () => {
    Object.defineProperty(navigator, "locks", { value: undefined });
    delete window.BroadcastChannel;
    const { tabs, pause, say } = await (${wish})();
    const [a, b] = [tabs("a"), tabs("b")];
    a.hold("draft/1"), b.hold("draft/1"), b.take(), b.erased(), await pause();
    return say();
  })()`);
  assert.deepEqual(found, ["a draft/1 true", "b draft/1 true"]);
});
