// Spreadsheets and archives, made by a program of their own (app/workbook) that is loaded when the first one
// is asked for. One after the other: the answers come in the order of the questions.

import { checkModule, fetchWhole } from "./integrity.js";

const kinds = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": 0,
    "application/zip": 1,
};
let program = null;
let last = Promise.resolve();

// `inline`: the program's bytes, if the page carries them.
async function load(inline) {
    await checkModule("xlsx.js");
    const { default: createSpreadsheets } = await import("./xlsx.js");
    const wasmBinary = inline ?? new Uint8Array(await (await fetchWhole("xlsx.wasm")).arrayBuffer());
    return createSpreadsheets({ wasmBinary });
}

function make(module, type, bytes) {
    const given = module._malloc(bytes.length);
    module.HEAPU8.set(bytes, given);
    const made = module._workbook_make(kinds[type], given, bytes.length);
    module._free(given);
    if (made === 0) throw new Error(`${type} could not be made`);
    const heap = module.HEAPU8;
    const length = new DataView(heap.buffer, made, 4).getUint32(0, true);
    const result = heap.slice(made + 4, made + 4 + length);
    module._free(made);
    return result;
}

// `saveAs(name, type, bytes)`, then `told(works)`, also when it could not be made; the next one then tries anew.
export function saveMade(name, type, bytes, inline, saveAs, told) {
    last = last.then(async () => {
        try {
            program ??= await load(inline);
            saveAs(name, type, make(program, type, bytes));
            told(1);
        } catch (fault) {
            console.error(name, fault);
            program = null;
            told(0);
        }
    });
}
