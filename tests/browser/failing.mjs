// Run in a page that bare.mjs prepared: a database that fails at one call, and a life of one tab with it.

// Calls of the database are counted; the one that is chosen throws, aborts its transaction, or hangs.
export function arm() {
  const real = window.setTimeout.bind(window);
  window.setTimeout = (action, delay, ...rest) => real(action, (delay ?? 0) / 40, ...rest);   // patience passes fast
  const plan = { calls: 0, at: 0, way: "" };
  window.plan = plan;
  const hung = new WeakSet();
  function failing(target, call) {
    plan.calls += 1;
    if (plan.calls !== plan.at) return call();
    const inside = target instanceof IDBObjectStore;
    if (plan.way === "throws" || (plan.way === "aborts" && !inside)) throw new DOMException("planted", "UnknownError");
    if (plan.way === "hangs" && target instanceof IDBFactory) return {};   // it opens for nobody
    const result = call();
    if (plan.way === "aborts") target.transaction.abort();
    else hung.add(result).add(inside ? target.transaction : result);
    return result;
  }
  for (const [type, names] of [[IDBFactory, ["open"]], [IDBDatabase, ["transaction"]],
    [IDBObjectStore, ["put", "get", "getAll", "getAllKeys", "delete", "clear"]]]) {
    for (const name of names) {
      const call = type.prototype[name];
      type.prototype[name] = function planted(...given) { return failing(this, () => call.apply(this, given)); };
    }
  }
  // What hangs tells nobody anything.
  for (const [type, names] of [[IDBRequest, ["onsuccess", "onerror"]], [IDBOpenDBRequest, ["onblocked"]],
    [IDBTransaction, ["oncomplete"]]]) {
    for (const name of names) {
      const slot = Object.getOwnPropertyDescriptor(type.prototype, name);
      Object.defineProperty(type.prototype, name, {
        ...slot,
        set(handler) {
          slot.set.call(this, handler && ((event) => { if (!hung.has(this)) handler.call(this, event); }));
        },
      });
    }
  }
}

// A life of one tab; then what a later visit finds.
export async function live({ at, way }) {
  const { Tab, wipe, visit, texts } = window.bare;
  Object.assign(window.plan, { calls: 0, at: 0, way });
  await wipe();
  Object.assign(window.plan, { calls: 0, at });
  const tab = new Tab();
  await tab.open();
  for (let round = 0; round < 26; round += 1) {
    const sequence = tab.write({ [`draft/${round % 3}`]: `text ${round}`, session: `place ${round}` });
    if (round % 5 === 0) await tab.safe(sequence);
    if (round === 8) tab.write({ "import/00000001": "one", "import/00000002": "two" });
    if (round === 12) await tab.safe(tab.write({ "draft/2": null }));
    if (round === 16) await tab.safe(tab.write({ "import/00000001": null, "import/00000003": "three" }));
    if (round === 20) await tab.safe(tab.write("erase"));
  }
  const calls = window.plan.calls;
  window.plan.at = 0;
  await tab.store.settled();
  tab.store.close();
  const found = await visit();
  return { calls, wanted: texts(tab.wanted()), codes: [...new Set(tab.codes)], found };
}
