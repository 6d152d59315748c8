// Small records: every change is a row of the journal, chained to the one before by its sum; every twenty
// rows the records take up what the rows say, and the rows before stay for one round more. So a record that
// went bad is read from its latest good row, and a row that is missing is noticed.

import { crc32 } from "./crc.js";

const fold = 20;   // rows
const encoder = new TextEncoder();

// Of a row: the sum over the row before, its number, and every key with its bytes.
function sumOf(prev, seq, ops) {
    let sum = crc32(encoder.encode(`${prev} ${seq}`));
    for (const [key, bytes] of ops) {
        sum = crc32(encoder.encode(`\n${key} ${bytes ? bytes.length : "-"}\n`), sum);
        if (bytes) sum = crc32(bytes, sum);
    }
    return sum;
}

export const sumOfRecord = (key, bytes) => crc32(bytes, crc32(encoder.encode(key)));

// Adds one row to the journal of `head`, which is changed and must be stored by the caller. `tab`: whose it is.
export function append(transaction, head, ops, tab) {
    head.seq += 1;
    const row = { prev: head.crc, crc: sumOf(head.crc, head.seq, ops), ops };
    head.crc = row.crc;
    for (const [key, bytes] of ops) {
        delete head.last[key], delete head.by[key];
        if (bytes) head.last[key] = head.seq, head.by[key] = tab;
    }
    transaction.objectStore("journal").put(row, head.seq);
    // What was taken away must not stay in the rows.
    const taken = ops.some(([, bytes]) => bytes === null);
    if (taken || head.seq - head.folded >= fold) foldUp(transaction, head, taken);
}

function foldUp(transaction, head, taken) {
    const [journal, records] = ["journal", "records"].map((name) => transaction.objectStore(name));
    const [before, now] = [head.folded, head.seq];
    head.folded = now;
    const rows = journal.getAll(IDBKeyRange.bound(before + 1, now));
    rows.onsuccess = () => {
        const latest = new Map(rows.result.flatMap((row) => row.ops));
        for (const [key, bytes] of latest) {
            if (bytes) records.put({ seq: head.last[key], crc: sumOfRecord(key, bytes), bytes }, key);
            else records.delete(key);
        }
        if (taken) journal.clear();
        else if (before > 0) journal.delete(IDBKeyRange.upperBound(before));
    };
}

// The records as the journal leaves them. `rows`: [[seq, row]] in order; `stored`: [[key, value]].
// → { records: Map, damage: [words] }: what was found wrong, for the log.
export function replay(head, rows, stored) {
    const damage = [];
    const good = rows.filter(([seq, row]) => {
        const whole = Array.isArray(row?.ops) && row.crc === sumOf(row.prev, seq, row.ops);
        if (!whole) damage.push(`row ${seq}`);
        return whole;
    });
    checkChain(head, good, damage);
    const records = new Map(), seen = new Map();
    for (const [key, value] of stored) {
        const bytes = value instanceof Uint8Array ? value : value?.bytes;
        const whole = bytes instanceof Uint8Array
            && (bytes === value || value.crc === sumOfRecord(key, bytes));
        if (!whole) {
            damage.push(`record ${key}`);
            continue;
        }
        records.set(key, bytes);
        seen.set(key, value.seq ?? 0);
    }
    for (const [seq, row] of good) {
        for (const [key, bytes] of row.ops) {
            if (seq <= (seen.get(key) ?? -1)) continue;
            if (bytes) records.set(key, bytes);
            else records.delete(key);
        }
    }
    for (const key of Object.keys(head?.last ?? {})) if (!records.has(key)) damage.push(`no ${key}`);
    return { records, damage };
}

function checkChain(head, rows, damage) {
    if (!head) return void damage.push("no head");
    if (rows.length > 0 && rows[0][0] > head.folded + 1) damage.push(`start at ${rows[0][0]}`);
    for (let i = 1; i < rows.length; i += 1) {
        const [[before, last], [seq, row]] = [rows[i - 1], rows[i]];
        if (seq !== before + 1 || row.prev !== last.crc) damage.push(`chain at ${seq}`);
    }
    const [seq, row] = rows.at(-1) ?? [head.folded, { crc: head.crc }];
    if (seq !== head.seq || row.crc !== head.crc) damage.push(`end at ${seq} of ${head.seq}`);
}
