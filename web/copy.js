// Beside the database: a second copy of the small records, hashed, and a canary that knows how far the
// database had come. What a browser throws away or damages in one place stays in another.
//
// The copy lies in Cache Storage, which every engine has and which outlives a database that is wiped. It
// is written in turns to two places, so that one of them is always whole.

const cacheName = "intergrappes-copy";
const canaryKey = "intergrappes/canary";
const delay = 3000;   // ms after the first change it lacks
const slots = ["a", "b"];
const kept = "kept";
const encoder = new TextEncoder();

const addressOf = (slot) => new URL(`copy/${slot}`, document.baseURI).href;

async function hashOf(bytes) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// One line of JSON, then the bytes of all records.
async function pack({ id, seq, at, records }) {
    const body = new Uint8Array(await new Blob([...records.values()]).arrayBuffer());
    const sizes = [...records].map(([key, bytes]) => [key, bytes.length]);
    const what = JSON.stringify({ id, seq, at, sizes });
    const head = `${JSON.stringify({ what, sum: await hashOf(await new Blob([what, body]).arrayBuffer()) })}\n`;
    return new Blob([head, body]);
}

async function unpack(bytes) {
    const end = bytes.indexOf(10);
    const { what, sum } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
    const body = bytes.subarray(end + 1);
    if (sum !== await hashOf(await new Blob([what, body]).arrayBuffer())) return null;
    const { id, seq, at, sizes } = JSON.parse(what);
    let from = 0;
    const records = new Map(sizes.map(([key, size]) => [key, body.slice(from, from += size)]));
    return { id, seq, at, records };
}

async function load(slot) {
    try {
        const answer = await (await caches.open(cacheName)).match(addressOf(slot));
        return answer ? await unpack(new Uint8Array(await answer.arrayBuffer())) : null;
    } catch {
        return null;   // none here, or none that can be read: the database is what counts
    }
}

async function save(slot, copy) {
    try {
        await (await caches.open(cacheName)).put(addressOf(slot), new Response(await pack(copy)));
    } catch {
        // refused or full: the next one may work, and the database is what counts
    }
}

async function remove(...names) {
    try {
        const cache = await caches.open(cacheName);
        await Promise.all(names.map((slot) => cache.delete(addressOf(slot))));
    } catch {
        // there was none
    }
}

export function readCanary() {
    try {
        return JSON.parse(localStorage.getItem(canaryKey));
    } catch {
        return null;
    }
}

export function writeCanary(head) {
    try {
        localStorage.setItem(canaryKey, JSON.stringify({ id: head.id, seq: head.seq }));
    } catch {
        // refused or full
    }
}

// Whether what the database says of itself is less than what it once held.
export function isBehind(head, canary, copies) {
    const behind = (other) => other && (other.id !== head?.id || other.seq > head.seq);
    return behind(canary) || copies.some(behind);
}

export const newestOf = (copies) => [...copies].sort((a, b) => (a.at < b.at ? 1 : -1))[0];

// The newest copy of `copies` is put aside, where no later one takes its place.
export async function putAside(copies) {
    const best = newestOf(copies);
    if (best) await save(kept, best);
    await remove(...slots);
}

export const readCopies = async () => (await Promise.all(slots.map(load))).filter(Boolean);
export const readAside = () => load(kept);
export const forgetAside = () => remove(kept);

// Writes the copies, one after the other. `read()` resolves to { id, seq, records } as they are when it is time,
// and rejects when there is nothing to be trusted: then the copy stays as it was.
export class Copier {
    #read;
    #timer = null;
    #turn = 0;
    #last = Promise.resolve();

    constructor(read) {
        this.#read = read;
    }

    // Something changed; `taken`: something was taken away, and must not stay in the other place.
    changed(taken) {
        if (taken) this.#write(), this.#write();
        else this.#timer ??= setTimeout(() => this.#write(), delay);
    }

    #write() {
        this.stop();
        this.#then(async () => {
            const what = await this.#read();
            this.#turn = 1 - this.#turn;
            await save(slots[this.#turn], { ...what, at: new Date().toISOString() });
        });
    }

    // Resolves when none is left. One by one first: a browser may leave the files of a whole cache for later.
    erase() {
        this.stop();
        return this.#then(async () => {
            await remove(...slots, kept);
            await caches.delete(cacheName);
        });
    }

    stop() {
        clearTimeout(this.#timer);
        this.#timer = null;
    }

    #then(action) {
        this.#last = this.#last.then(action).catch(() => {});   // refused: the database is what counts
        return this.#last;
    }
}

export function forgetCanary() {
    try {
        localStorage.removeItem(canaryKey);
    } catch {
        // refused: there was nothing either
    }
}

// How this very tab looked at things: several tabs share the record "session", and a reload gives each its own.
const placeKey = "intergrappes/session";

export function keepPlace(bytes) {
    try {
        if (bytes) sessionStorage.setItem(placeKey, new TextDecoder().decode(bytes));
        else sessionStorage.removeItem(placeKey);
    } catch {
        // refused or full: the shared one is what counts
    }
}

// → bytes, or null in a tab that has just been opened
export function readPlace() {
    try {
        const text = sessionStorage.getItem(placeKey);
        return text === null ? null : encoder.encode(text);
    } catch {
        return null;
    }
}

// What was not settled when the last visit ended, as text: [[key, text]].
const leftKey = "intergrappes/left";

export function leave(pairs) {
    const decoder = new TextDecoder();
    try {
        localStorage.setItem(leftKey, JSON.stringify(pairs.map(([key, bytes]) => [key, decoder.decode(bytes)])));
    } catch {
        // refused or full: the transaction is what counts
    }
}

// → [[key, bytes]]
export function readLeft() {
    try {
        const texts = JSON.parse(localStorage.getItem(leftKey) ?? "[]");
        return texts.map(([key, text]) => [String(key), encoder.encode(String(text))]);
    } catch {
        return [];
    }
}

export function forgetLeft() {
    try {
        localStorage.removeItem(leftKey);
    } catch {
        // refused: there was nothing either
    }
}
