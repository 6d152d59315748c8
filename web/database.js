// The database "intergrappes": opening it, its versions, and the codes of what can go wrong.
//
//   meta     "head"   → { id, seq, crc, folded, last: { key: seq }, by: { key: tab }, imported: { seq, by } }
//            "pieces" → { number: crc }                                    every chunk (chunks.js)
//   journal  seq      → { prev, crc, ops: [[key, bytes | null]] }
//   records  key      → { seq, crc, bytes }, or bytes alone, as version 1 wrote them
//   chunks   number   → { keys, ends, crc, bytes }
//
// A migration only adds, inside the upgrade's transaction: it is done whole or not at all.

export const fault = {
    none: 0, full: 1, closed: 2, damaged: 3, blocked: 4, refused: 5, otherTab: 6, newer: 7, changed: 8,
};
const faultOfName = {
    QuotaExceededError: fault.full, InvalidStateError: fault.closed, AbortError: fault.closed,
    NotReadableError: fault.damaged, DataError: fault.damaged, UnknownError: fault.damaged,
    SecurityError: fault.refused, InvalidAccessError: fault.refused, VersionError: fault.newer,
};
export const name = "intergrappes";
export const version = 2;
export const stores = ["meta", "journal", "records", "chunks"];
export const patience = 5000;   // ms: some browsers never answer; the survey must go on anyway

// All pages that are opened from files may share one storage, whoever wrote them: nothing is kept there.
export const isShared = location.protocol === "file:";

export const codeOf = (error, otherwise) =>
    (typeof error === "number" ? error : faultOfName[error?.name] ?? otherwise);

// Any of this device's databases has an id of its own: one that was wiped and made anew is noticed.
export function newHead(last = {}) {
    const id = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0"));
    return { id: id.join(""), seq: 0, crc: 0, folded: 0, last, by: {} };
}

function upgrade(request, event) {
    const database = request.result;
    if (event.oldVersion < 1) database.createObjectStore("records");
    for (const store of ["meta", "journal", "chunks"]) database.createObjectStore(store);
    const keys = request.transaction.objectStore("records").getAllKeys();
    keys.onsuccess = () => {
        const kept = keys.result.filter((key) => typeof key === "string" && !key.startsWith("import/"));
        const meta = request.transaction.objectStore("meta");
        meta.put(newHead(Object.fromEntries(kept.map((key) => [key, 0]))), "head");
        meta.put({}, "pieces");
    };
}

// → { database, wiped }: wiped when the browser says that it threw everything away. Rejects with a code.
export function open() {
    if (isShared) return Promise.reject(fault.refused);
    return new Promise((resolve, reject) => {
        let [late, wiped, why] = [false, false, null];
        const waiting = setTimeout(() => {
            late = true;
            reject(fault.blocked);
        }, patience);
        const finish = (action) => {
            clearTimeout(waiting);
            action();
        };
        try {
            const request = indexedDB.open(name, version);
            request.onupgradeneeded = (event) => {
                wiped = event.dataLoss === "total";
                // The request itself only says that its upgrade was given up.
                const { transaction } = request;
                transaction.onabort = () => { why = transaction.error; };
                upgrade(request, event);
            };
            request.onblocked = () => finish(() => reject(fault.blocked));
            request.onerror = () => finish(() => reject(codeOf(why ?? request.error, fault.refused)));
            request.onsuccess = () => {
                if (late) request.result.close();
                else finish(() => resolve({ database: request.result, wiped }));
            };
        } catch (error) {
            finish(() => reject(codeOf(error, fault.refused)));
        }
    });
}

// Chromium goes on in the log that a kill cut, and takes what it then finds there for damage: it throws everything
// away, two visits later (tests/browser/torn-log.spec.mjs). Deleting a database makes it begin a new log, and a second
// time takes what was erased out of its files too. To be called after `open`, which would not hear of what was thrown
// away otherwise, and before anything is written.
export function renewLog(times = 1) {
    if (!navigator.userAgentData || times === 0) return;
    const scratch = `${name}-log`;
    try {
        const request = indexedDB.open(scratch);
        request.onsuccess = () => {
            request.result.close();
            indexedDB.deleteDatabase(scratch).onsuccess = () => renewLog(times - 1);
        };
    } catch {
        // storage fails, and says so itself
    }
}

// One transaction: `place(transaction)` asks for everything, and may go on in the events of what it
// asked for. Resolves when the transaction completed, rejects with a code when it ended otherwise or did not
// end in time.
export function transact(database, mode, place) {
    return new Promise((resolve, reject) => {
        const transaction = database.transaction(stores, mode, { durability: "strict" });
        const outcome = { code: null };
        const watch = setTimeout(() => {
            reject(fault.blocked);
            try {
                transaction.abort();
            } catch {
                // it has just ended
            }
        }, patience);
        const end = (settle, value) => {
            clearTimeout(watch);
            settle(value);
        };
        transaction.oncomplete = () => end(resolve, outcome.value);
        transaction.onabort = () => end(reject, outcome.code ?? codeOf(transaction.error, fault.closed));
        transaction.onerror = () => {};   // it aborts, and tells
        try {
            place(transaction, outcome);
        } catch (error) {
            clearTimeout(watch);
            reject(codeOf(error, fault.closed));
            try {
                transaction.abort();
            } catch {
                // it never began
            }
        }
    });
}
