// The one road between the page and C++: memory, queued calls, and frames on demand.
// No loop: wake() asks for exactly one animation frame; that frame may ask for one more.

let wasm = null;          // the Emscripten module, once it is there
let scheduled = false;
let inside = false;       // C++ is on the stack: calls into it wait for the end of the frame
let stopped = false;
let hooks = { before() {}, after() {}, settled() {}, failed() {} };
const waiting = [];
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });

export function attachModule(instance, frameHooks) {
    wasm = instance;
    hooks = frameHooks;
}

export function textAt(pointer, length) {
    return decoder.decode(wasm.HEAPU8.subarray(pointer, pointer + length));
}

export function bytesAt(pointer, length) {
    return wasm.HEAPU8.slice(pointer, pointer + length);
}

export function memoryAt(pointer, length) {
    return wasm.HEAPU8.subarray(pointer, pointer + length);
}

// Copies each piece (string, Uint8Array, or several of these in one list) into C++ memory for the time of one
// call, which receives a flat list: pointer, length, pointer, length, …
export function withBytes(pieces, use) {
    const blocks = pieces.map((piece) => {
        const parts = [piece].flat().map((part) => (typeof part === "string" ? encoder.encode(part) : part));
        const length = parts.reduce((sum, part) => sum + part.length, 0);
        const pointer = wasm._malloc(Math.max(length, 1));
        if (!pointer) throw new RangeError("out of memory");
        let at = pointer;
        for (const part of parts) {
            wasm.HEAPU8.set(part, at);
            at += part.length;
        }
        return [pointer, length];
    });
    try {
        return use(...blocks.flat());
    } finally {
        for (const [pointer] of blocks) wasm._free(pointer);
    }
}

// Runs `action(wasm)` now, or after the frame that is running. Never wakes by itself.
export function post(action) {
    if (stopped) return;
    if (inside) waiting.push(action);
    else guarded(() => action(wasm));
}

// `id` is the element id of a node: "n" and 16 hexadecimal digits.
export function postEvent(type, id, text = "") {
    const high = parseInt(id.slice(1, 9), 16);
    const low = parseInt(id.slice(9), 16);
    post((module) => withBytes([text], (pointer, length) =>
        module._app_event(type, low, high, pointer, length)));
    wake();
}

export function wake() {
    if (scheduled || stopped) return;
    scheduled = true;
    requestAnimationFrame(() => {
        if (scheduled) frame();
    });
}

// Before the page goes away no animation frame comes any more: run the one that was asked for.
export function frameNow() {
    if (scheduled && !inside && !stopped) frame();
}

function frame() {
    hooks.before();   // may ask for this very frame: not for another one
    scheduled = false;
    inside = true;
    const done = guarded(() => wasm._app_frame());
    inside = false;
    if (stopped) return;
    hooks.after((done & 2) !== 0);
    const late = waiting.splice(0);
    for (const action of late) post(action);
    if ((done & 1) !== 0 || late.length > 0) wake();
    if (!scheduled) hooks.settled();
}

function guarded(action) {
    try {
        return action();
    } catch (fault) {
        stopped = true;
        hooks.failed(fault);
        return 0;
    }
}
