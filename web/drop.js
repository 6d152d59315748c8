// Files in (chosen, or dropped anywhere, folders too) and files out.

import { post, wake, withBytes } from "./frame.js";

const largestFile = 1048576;   // bytes; .ndjson and .jsonl bundles have no limit
const wakeEvery = 50;
const partOfBundle = 65536;    // bytes read at once, so that the page never stands still
let batches = Promise.resolve();
let stopped = false;          // the person has had enough of the batch that is being read
const keptUrls = 8;           // the browser may still be reading the newest ones
const urls = [];

export function listenToFiles() {
    document.addEventListener("change", (event) => {
        const input = event.target;
        if (input.type !== "file") return;
        take(Promise.resolve([...input.files]));
        input.value = "";   // the same file may be chosen again
    });
    const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
    const mark = (on) => document.documentElement.toggleAttribute("data-dropping", on);
    document.addEventListener("dragover", (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        mark(true);
    });
    document.addEventListener("dragleave", (event) => {
        if (!event.relatedTarget) mark(false);
    });
    document.addEventListener("drop", (event) => {
        mark(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        take(dropped(event.dataTransfer));
    });
    document.addEventListener("paste", (event) => {
        if (event.target.closest?.("input, textarea")) return;
        const files = [...event.clipboardData.files];
        const text = event.clipboardData.getData("text/plain");
        if (files.length === 0 && text.trim() === "") return;
        event.preventDefault();
        take(Promise.resolve(files.length > 0 ? files : [asFile(text)]));
    });
}

// Text that was copied from a message: one response, or a bundle when its first line is a whole one.
function asFile(text) {
    const first = text.trim().split("\n", 1)[0].trim();
    const bundle = first.startsWith("{") && first.endsWith("}") && text.trim().length > first.length;
    return new File([text], bundle ? "presse-papiers.ndjson" : "presse-papiers.json");
}

// The browser may ask the person; where it is refused, an empty file says so, and the keyboard still
// works.
export function paste() {
    take(navigator.clipboard.readText().catch(() => "").then((text) => [asFile(text)]));
}

// A browser that keeps the clipboard to itself is asked the old way.
export function copy(text) {
    navigator.clipboard.writeText(text).catch(() => {
        const field = document.createElement("textarea");
        const before = document.activeElement;
        field.value = text;
        document.body.append(field);
        field.select();
        document.execCommand("copy");
        field.remove();
        before?.focus();
    });
}

export function stopReading() {
    stopped = true;
}

// Entries must be asked for at once: the list is empty after the event.
function dropped(transfer) {
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (entries.length === 0) return Promise.resolve([...transfer.files]);
    return Promise.all(entries.map(filesOf)).then((lists) => lists.flat());
}

async function filesOf(entry) {
    if (entry.isFile) {
        const file = await new Promise((resolve) => {
            entry.file(resolve, () => resolve({ name: entry.name, unreadable: true }));
        });
        return [file];
    }
    const reader = entry.createReader();
    const files = [];
    for (;;) {   // a reader gives about a hundred entries at a time, then none
        const some = await new Promise((resolve) => {
            reader.readEntries(resolve, () => resolve([]));
        });
        if (some.length === 0) return files;
        for (const child of some) files.push(...await filesOf(child));
    }
}

function take(list) {
    batches = batches.then(() => list).then(readBatch).catch((fault) => console.error(fault));
}

async function readBatch(files) {
    files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    stopped = false;
    for (let i = 0; i < files.length; i += 1) {
        const ended = stopped;   // it may be stopped while a file is being read: then the next one ends it
        const remaining = ended ? 0 : files.length - 1 - i;
        await readOne(ended ? { name: "", size: 0, unreadable: true } : files[i], remaining);
        if (ended) return wake();
        if (remaining === 0 || (i + 1) % wakeEvery === 0) wake();
    }
}

// A bundle comes in parts of whole lines, so that neither time nor memory depends on its length.
async function readBundle(file, remaining) {
    let kept = new Uint8Array(), row = 1;
    for (let at = 0; at < file.size || at === 0;) {
        const piece = new Uint8Array(await file.slice(at, at + partOfBundle).arrayBuffer());
        at += Math.max(piece.length, 1);
        const last = at >= file.size || stopped;
        const end = last ? piece.length : piece.lastIndexOf(10) + 1;
        if (end === 0 && !last) {   // a line longer than a part
            kept = joined(kept, piece);
            continue;
        }
        const lines = joined(kept, piece.subarray(0, end));
        kept = piece.slice(end);
        const first = row;
        for (const byte of lines) row += byte === 10 ? 1 : 0;
        await post((module) => withBytes([file.name, lines], (...places) =>
            module._app_bundle(...places, first, last ? 0 : 1, remaining)));
        wake();
        await new Promise((next) => { setTimeout(next); });
        if (last) return;
    }
}

function joined(a, b) {
    const both = new Uint8Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    return both;
}

async function readOne(file, remaining) {
    if (!file.unreadable && file.size > partOfBundle && /\.(ndjson|jsonl)$/i.test(file.name))
        return readBundle(file, remaining);
    const tooBig = () => post((module) => withBytes([file.name], (name, length) =>
        module._app_file_too_big(name, length, remaining)));
    if (file.size > largestFile && !/\.(ndjson|jsonl)$/i.test(file.name)) return tooBig();
    let bytes = new Uint8Array();   // what cannot be read is refused like an empty file
    try {
        if (!file.unreadable) bytes = new Uint8Array(await file.arrayBuffer());
    } catch (fault) {
        console.error(file.name, fault);
    }
    return post((module) => {
        let there = false;
        try {
            withBytes([file.name, bytes], (...places) => {
                there = true;
                module._app_file(...places, remaining);
            });
        } catch (fault) {
            if (there || !(fault instanceof RangeError)) throw fault;
            tooBig();
        }
    });
}

export function saveAs(name, type, bytes) {
    const url = URL.createObjectURL(new Blob([bytes], { type }));
    urls.push(url);
    if (urls.length > keptUrls) URL.revokeObjectURL(urls.shift());
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
}
