// Stored records: IndexedDB "intergrappes", one object store, strict durability. A write is "done"
// only when its transaction completes; every other end is a fault with a code of StoreFault.

const fault = { none: 0, full: 1, closed: 2, damaged: 3, blocked: 4, refused: 5, otherTab: 6 };
const faultOfName = {
    QuotaExceededError: fault.full, InvalidStateError: fault.closed, AbortError: fault.closed,
    NotReadableError: fault.damaged, DataError: fault.damaged, UnknownError: fault.damaged,
    SecurityError: fault.refused, InvalidAccessError: fault.refused, VersionError: fault.otherTab,
};
const leftKey = "intergrappes/left";
const openingPatience = 5000;   // ms: some browsers never answer; the survey must start anyway

let database = null;
let tell = () => {};            // tell(code, sequence): a write settled; tell(code): storage was lost
let dataLost = false;
let askedToPersist = false;
const queue = [];               // [sequence, operations] in the order of C++
const running = new Set();      // transactions in flight; one, except while the page leaves

function codeOf(error, otherwise) {
    return faultOfName[error?.name] ?? otherwise;
}

function open() {
    return new Promise((resolve, reject) => {
        let late = false;
        const patience = setTimeout(() => {
            late = true;
            reject(fault.blocked);
        }, openingPatience);
        const finish = (action) => {
            clearTimeout(patience);
            action();
        };
        try {
            const request = indexedDB.open("intergrappes", 1);
            request.onupgradeneeded = (event) => {
                dataLost = event.dataLoss === "total";
                request.result.createObjectStore("records");
            };
            request.onblocked = () => finish(() => reject(fault.blocked));
            request.onerror = () => finish(() => reject(codeOf(request.error, fault.refused)));
            request.onsuccess = () => {
                if (late) request.result.close();
                else finish(() => resolve(watch(request.result)));
            };
        } catch (error) {
            finish(() => reject(codeOf(error, fault.refused)));
        }
    });
}

function watch(opened) {
    const lost = (code) => {
        if (database !== opened) return;
        database = null;
        tell(code);
    };
    opened.onclose = () => lost(fault.closed);
    opened.onversionchange = () => {
        opened.close();   // another tab erases or upgrades: never stand in its way
        lost(fault.otherTab);
    };
    database = opened;
    return opened;
}

function readAll(opened) {
    return new Promise((resolve, reject) => {
        const records = [];
        const transaction = opened.transaction("records", "readonly");
        const request = transaction.objectStore("records").openCursor();
        request.onsuccess = () => {
            const cursor = request.result;
            if (!cursor) return;
            if (typeof cursor.key === "string" && cursor.value instanceof Uint8Array)
                records.push([cursor.key, cursor.value]);
            cursor.continue();
        };
        transaction.oncomplete = () => resolve(records);
        transaction.onabort = () => reject(codeOf(transaction.error, fault.damaged));
    });
}

// → { works, records: [[key, bytes]], fault }
export async function openStore(settled) {
    tell = settled;
    try {
        const records = await readAll(await open());
        return { works: true, records, fault: dataLost ? fault.damaged : fault.none };
    } catch (problem) {
        database?.close();
        database = null;
        const code = typeof problem === "number" ? problem : codeOf(problem, fault.refused);
        return { works: false, records: [], fault: code };
    }
}

function parse(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const decoder = new TextDecoder();
    const operations = [];
    let at = 0;
    const piece = () => {
        const length = view.getUint32(at, true);
        at += 4 + length;
        return bytes.slice(at - length, at);
    };
    while (at < bytes.length) {
        const put = view.getUint8(at) === 1;
        at += 1;
        const key = decoder.decode(piece());
        operations.push(put ? [key, piece()] : [key]);
    }
    return operations;
}

export function writeStore(sequence, bytes) {
    queue.push([sequence, parse(bytes)]);
    if (running.size === 0) next();
}

// Everything that waits goes into one transaction; of each record only its last state.
function next() {
    if (queue.length === 0) return;
    const sequence = queue.at(-1)[0];
    const last = new Map();
    for (const [, operations] of queue.splice(0))
        for (const operation of operations) last.set(operation[0], operation);
    run(sequence, [...last.values()]);
}

async function run(sequence, operations) {
    const place = { operations, commit() {} };
    running.add(place);
    const end = (code) => {
        if (!running.delete(place)) return;
        if (code === fault.none) askToPersist();
        tell(code, sequence);
        if (running.size === 0) next();
        if (running.size === 0 && code === fault.none) forgetLeft();
    };
    try {
        const opened = database ?? await open();
        const transaction = opened.transaction("records", "readwrite", { durability: "strict" });
        place.commit = () => transaction.commit?.();
        transaction.oncomplete = () => end(fault.none);
        transaction.onabort = () => end(codeOf(transaction.error, fault.closed));
        const records = transaction.objectStore("records");
        for (const [key, value] of operations) {
            const request = value ? records.put(value, key) : records.delete(key);
            request.onerror = () => {};   // the transaction aborts and tells
        }
    } catch (problem) {
        end(typeof problem === "number" ? problem : codeOf(problem, fault.closed));
    }
}

// The page may never run again: start what waits and commit everything. A browser may still drop a
// transaction that waits behind another one, so what is not settled is left in localStorage too; the
// next visit reads it, and C++ keeps whichever is newer.
export function flushStore() {
    next();
    const left = [];
    for (const transaction of running) {
        left.push(...transaction.operations.filter(([, value]) => value));
        try {
            transaction.commit();
        } catch {
            // already finishing by itself
        }
    }
    if (left.length === 0) return;
    const decoder = new TextDecoder();
    const texts = left.map(([key, value]) => [key, decoder.decode(value)]);
    try {
        localStorage.setItem(leftKey, JSON.stringify(texts));
    } catch {
        // refused or full: the transaction is what counts
    }
}

// → [[key, bytes]]: what the last visit could not settle before it left
export function readLeft() {
    try {
        const encoder = new TextEncoder();
        const texts = JSON.parse(localStorage.getItem(leftKey) ?? "[]");
        return texts.map(([key, text]) => [String(key), encoder.encode(String(text))]);
    } catch {
        return [];
    }
}

function forgetLeft() {
    try {
        localStorage.removeItem(leftKey);
    } catch {
        // refused: there was nothing either
    }
}

function askToPersist() {
    if (askedToPersist) return;
    askedToPersist = true;
    navigator.storage?.persist?.().catch(() => {});
}
