// The program is cut in two (split.mjs): app.wasm is what everybody needs, coordination.part what only
// the coordinator opens. It shares the memory and the functions of the first, and puts its own in
// the places of the placeholders. In the one-file form the program is whole.

import { fetchWhole } from "./integrity.js";

const address = "coordination.part";
let exports = null;
let parted = false;

function placeholder(_, index) {
    return () => {
        throw new Error(`function ${String(index)} of ${address} was called before it was loaded`);
    };
}

// Emscripten's imports in, `done(instance, module)` called; `bytes`: the program, if the page carries it.
export async function instantiate(bytes, imports, done) {
    const all = { ...imports, placeholder: new Proxy({}, { get: placeholder }) };
    const { instance, module } = bytes ? await WebAssembly.instantiate(bytes, all)
        : await WebAssembly.instantiateStreaming(fetchWhole("app.wasm"), all);
    exports = instance.exports;
    parted = WebAssembly.Module.imports(module).some((one) => one.module === "placeholder");
    done(instance, module);
}

export const isParted = () => parted;

export async function loadPart() {
    const answer = await fetchWhole(address);
    await WebAssembly.instantiate(await answer.arrayBuffer(), { primary: exports });
}
