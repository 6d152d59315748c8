// Imported files are many and small, and one record each is slow: they are kept by the half megabyte.

import { crc32 } from "./crc.js";

const most = 524288;   // bytes of one chunk
const large = 131072;  // bytes that are worth a chunk of their own
export const asRecord = 0;   // in an index: not in a chunk, but as version 1 kept it
export const imports = "import/";   // before the number of each; by itself: all of them

export const isImport = (key) => key.startsWith(imports);

// They lie one after the other in a piece of memory of their own: nothing needs to be copied.
function areOnePiece(pairs) {
    const { buffer } = pairs[0][1];
    let at = 0;
    for (const [, value] of pairs) {
        if (value.buffer !== buffer || value.byteOffset !== at) return false;
        at += value.length;
    }
    return at === buffer.byteLength;
}

function inOnePiece(pairs, ends) {
    if (areOnePiece(pairs)) return new Uint8Array(pairs[0][1].buffer);
    const bytes = new Uint8Array(ends.at(-1));
    pairs.forEach(([, value], index) => bytes.set(value, ends[index] - value.length));
    return bytes;
}

function chunkOf(pairs) {
    let at = 0;
    const ends = Uint32Array.from(pairs, ([, value]) => (at += value.length));
    const bytes = inOnePiece(pairs, ends);
    return { keys: pairs.map(([key]) => key), ends, crc: crc32(bytes), bytes };
}

function pairsOf(chunk) {
    return chunk.keys.map((key, index) =>
        [key, chunk.bytes.subarray(index > 0 ? chunk.ends[index - 1] : 0, chunk.ends[index])]);
}

// What came as one large piece stays one; small ones are put together.
function inParts(pairs) {
    const parts = [];
    let size = most, buffer = null;
    for (const pair of pairs) {
        const mine = pair[1].buffer;
        const apart = mine !== buffer && Math.max(mine.byteLength, buffer?.byteLength ?? 0) >= large;
        if (apart || size + pair[1].length > most) {
            parts.push([]);
            size = 0;
        }
        parts.at(-1).push(pair);
        size += pair[1].length;
        buffer = mine;
    }
    return parts;
}

// `pieces`: numbers → sums, changed here and stored by the caller. `index`: key → number of its chunk, as
// this tab knows it. → what the index becomes once the transaction completed: [[key, number | null]].
export function keep(transaction, pieces, index, ops) {
    const store = transaction.objectStore("chunks");
    const changed = [];
    let next = Object.keys(pieces).reduce((most_, number) => Math.max(most_, Number(number)), 0) + 1;
    const put = (number, chunk) => {
        pieces[number] = chunk.crc;
        store.put(chunk, number);
    };
    const leaving = new Map();   // number → keys that leave it
    for (const [key] of ops) {
        const number = index.get(key);
        if (number === asRecord) transaction.objectStore("records").delete(key);
        else if (number !== undefined) leaving.set(number, (leaving.get(number) ?? new Set()).add(key));
    }
    for (const part of inParts(ops.filter(([, bytes]) => bytes))) {
        put(next, chunkOf(part));
        for (const [key] of part) changed.push([key, next]);
        next += 1;
    }
    const meta = transaction.objectStore("meta");
    for (const [number, keys] of leaving) {
        const request = store.get(number);
        request.onsuccess = () => {
            const rest = request.result ? pairsOf(request.result).filter(([key]) => !keys.has(key)) : [];
            if (rest.length > 0) put(number, chunkOf(rest));
            else store.delete(number), delete pieces[number];
            meta.put(pieces, "pieces");
        };
    }
    meta.put(pieces, "pieces");
    const staying = new Set(changed.map(([key]) => key));
    for (const [key, bytes] of ops) if (!bytes && !staying.has(key)) changed.push([key, null]);
    return changed;
}

// → { records: Map, index: Map, damage: [words] }; `stored`: [[number, chunk]]
export function unpack(pieces, stored) {
    const [records, index, damage] = [new Map(), new Map(), []];
    const there = new Set();
    for (const [number, chunk] of stored) {
        const whole = chunk?.bytes instanceof Uint8Array && chunk.crc === crc32(chunk.bytes)
            && chunk.keys?.length === chunk.ends?.length;
        if (!whole || pieces?.[number] !== chunk.crc) damage.push(`chunk ${number}`);
        if (!whole) continue;
        there.add(String(number));
        for (const [key, bytes] of pairsOf(chunk)) {
            records.set(key, bytes);
            index.set(key, number);
        }
    }
    for (const number of Object.keys(pieces ?? {}))
        if (!there.has(number)) damage.push(`no chunk ${number}`);
    return { records, index, damage };
}

// Whose change of a record came last, by the database's head: what two tabs may not write over each other.
// A session is how one looked at it: the last tab wins.
const guarded = /^(draft|plan|before)\/|^desk$/;
export const isGuarded = (key) => guarded.test(key) || isImport(key);

// Of the keys there are: those that belong to the same response, or to the coordinator's desk.
export function belongsTo(key) {
    if (key === "desk" || isImport(key)) return (other) => other === "desk" || isImport(other);
    const id = key.slice(key.indexOf("/"));
    return (other) => guarded.test(other) && other.endsWith(id);
}

// Who changed it last, and when; imported files count as one.
export const changeOf = (head, key) => (isImport(key) ? head.imported?.seq : head.last[key]);
export const writerOf = (head, key) => (isImport(key) ? head.imported?.by : head.by[key]);
export const nameOf = (key) => (isImport(key) ? imports : key);
export const namesIn = (head) => [...Object.keys(head?.last ?? {}), ...(head?.imported ? [imports] : [])];
