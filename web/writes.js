// What C++ wants stored, out of its memory, which it uses again.

import { isImport } from "./chunks.js";

const [put, eraseAll] = [1, 3];

function piecesOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const result = { erase: false, ops: [], imported: 0 };
    let at = 0;
    const piece = () => {
        const length = view.getUint32(at, true);
        at += 4 + length;
        return bytes.subarray(at - length, at);
    };
    while (at < bytes.length) {
        const kind = bytes[at];
        at += 1;
        if (kind === eraseAll) {
            result.erase = true;
            continue;
        }
        const key = String.fromCharCode(...piece());   // ASCII, which needs no decoder
        const value = kind === put ? piece() : null;
        result.ops.push([key, value]);
        if (value && isImport(key)) result.imported += value.length;
    }
    return result;
}

// The bytes (platform/bridge.h) → { erase, ops: [[key, bytes | null]] }. Imports lie one after the other in one
// piece of memory, as chunks.js keeps them; each other record in its own, so that it holds nothing else.
export function readWrites(bytes) {
    const { erase, ops, imported } = piecesOf(bytes);
    const together = new Uint8Array(imported);
    let at = 0;
    return {
        erase,
        ops: ops.map(([key, value]) => {
            if (!value || !isImport(key)) return [key, value && value.slice()];
            together.set(value, at);
            at += value.length;
            return [key, together.subarray(at - value.length, at)];
        }),
    };
}
