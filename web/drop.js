// Files in (chosen, or dropped anywhere, folders too) and files out.

import { post, wake, withBytes } from "./frame.js";
import { checkModule } from "./integrity.js";

const largestFile = 1048576;   // bytes; .ndjson and .jsonl bundles have no limit
const mostFiles = 100000;      // at once: of what comes beyond only the names are taken
const wakeEvery = 50;
const readAtOnce = 2097152;    // bytes of a bundle
const partOfBundle = 262144;   // bytes taken in at once, so that the page never stands still
const betweenFrames = 800;     // ms, while a bundle is read
let batches = Promise.resolve();
const mostClosed = 268435456;  // bytes of a file under a passphrase: it is opened in one piece
const closedEnding = /\.intergrappes$/i;
const closedMagic = new TextEncoder().encode("intergrappes/sealed ");
const closed = [];              // such files, { name, bytes }, until it is given
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
async function dropped(transfer) {
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const files = entries.length > 0 ? [] : [...transfer.files];
    for (const entry of entries) await gather(entry, files);
    return files;
}

// Adds what it holds to `files`; what cannot be read is there by its name.
async function gather(entry, files) {
    if (entry.isFile) {
        files.push(await new Promise((resolve) => {
            entry.file(resolve, () => resolve({ name: entry.name, unreadable: true }));
        }));
        return;
    }
    const reader = entry.createReader();
    for (;;) {   // a reader gives about a hundred entries at a time, then none
        const some = await new Promise((resolve) => {
            reader.readEntries(resolve, () => resolve(null));
        });
        if (some === null) files.push({ name: `${entry.name}/`, unreadable: true });
        if (some === null || some.length === 0) return;
        for (const child of some) await gather(child, files);
    }
}

// After what waits already: a timer would sleep 4 ms.
const turns = new MessageChannel();
const soon = () => new Promise((next) => {
    turns.port1.onmessage = next;
    turns.port2.postMessage(null);
});

function take(list) {
    batches = batches.then(() => list).then(readBatch).catch((fault) => console.error(fault));
}

// It is not read: too big, or, as `surplus` says, one too many.
const refuse = (file, remaining, surplus) => post((module) => withBytes([file.name], (...place) =>
    module._app_file_refused(...place, remaining, surplus)));

async function readBatch(files) {
    files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    stopped = false;
    for (let i = 0; i < files.length; i += 1) {
        const ended = stopped;   // it may be stopped while a file is being read: then the next one ends it
        const remaining = ended ? 0 : files.length - 1 - i;
        if (ended) await readOne({ name: "", size: 0, unreadable: true }, remaining);
        else if (i < mostFiles) await readOne(files[i], remaining);
        else await refuse(files[i], remaining, 1);
        if (ended) return wake();
        if (remaining === 0 || (i + 1) % wakeEvery === 0) wake();
    }
}

function linesIn(bytes) {
    let count = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
    return count;
}

// The file from its first byte to its last, a part at a time: read well ahead of its use.
async function* partsOf(file) {
    const piece = (at) => file.slice(at, at + readAtOnce).arrayBuffer();
    let coming = piece(0);
    for (let at = 0; at < file.size; at += readAtOnce) {
        const bytes = new Uint8Array(await coming);
        coming = piece(at + readAtOnce);
        for (let from = 0; from < bytes.length; from += partOfBundle)
            yield { bytes: bytes.subarray(from, from + partOfBundle), last: at + from + partOfBundle >= file.size };
    }
}

// A bundle comes in parts of whole lines, so that neither time nor memory depends on its length. Each part is
// taken in at once; frames are for the eye.
async function readBundle(file, remaining) {
    let [kept, row, shown] = [[], 1, performance.now()];
    const takeIn = (lines, last) => post((module) => {
        withBytes([file.name, lines], (...places) => module._app_bundle(...places, row, last ? 0 : 1, remaining));
        module._app_take_in();
    });
    try {
        for await (const { bytes, last: ended } of partsOf(file)) {
            const last = ended || stopped;
            const end = last ? bytes.length : bytes.lastIndexOf(10) + 1;
            const [lines, rest] = [[...kept, bytes.subarray(0, end)], bytes.slice(end)];
            kept = end > 0 || last ? [rest] : [...kept, rest];   // a line may be longer than a part
            if (end === 0 && !last) continue;
            await takeIn(lines, last);
            for (const part of lines) row += linesIn(part);
            if (performance.now() - shown > betweenFrames) {
                wake();
                shown = performance.now();
            }
            if (last) break;
            await soon();
        }
    } catch (fault) {   // it went away while it was read: what came of it stays, and its end is said
        console.error(file.name, fault);
        await takeIn(kept, true);
    }
    wake();
}

const isClosed = (name, bytes) => closedEnding.test(name) || closedMagic.every((byte, at) => bytes[at] === byte);

// It waits for its passphrase here; C++ knows its name.
function keepClosed(file, remaining, tried) {
    closed.push(file);
    return post((module) => withBytes([file.name], (...place) =>
        module._app_file_closed(...place, remaining, tried ? 1 : 0)));
}

// Tries the passphrase on all of them, as a batch; without one, forgets them.
export function openClosed(passphrase) {
    const files = closed.splice(0);
    if (passphrase) take(unsealed(files, passphrase));
}

function unsealed(files, passphrase) {
    const loaded = checkModule("seal.js").then(() => import("./seal.js"));
    return Promise.all(files.map(async ({ name, bytes }) => {
        try {
            const { unseal } = await loaded;
            return new File([await unseal(bytes, passphrase)], name.replace(closedEnding, ""));
        } catch {
            return { name, bytes, tried: true };
        }
    }));
}

async function readOne(file, remaining) {
    if (file.tried) return keepClosed(file, remaining, true);
    if (!file.unreadable && file.size > partOfBundle && /\.(ndjson|jsonl)$/i.test(file.name))
        return readBundle(file, remaining);
    const most = closedEnding.test(file.name) ? mostClosed : largestFile;
    if (file.size > most && !/\.(ndjson|jsonl)$/i.test(file.name)) return refuse(file, remaining, 0);
    let bytes = new Uint8Array();   // what cannot be read is refused like an empty file
    try {
        if (!file.unreadable) bytes = new Uint8Array(await file.arrayBuffer());
    } catch (fault) {
        console.error(file.name, fault);
    }
    if (isClosed(file.name, bytes)) return keepClosed({ name: file.name, bytes }, remaining, false);
    return post((module) => {
        let there = false;
        try {
            withBytes([file.name, bytes], (...places) => {
                there = true;
                module._app_file(...places, remaining);
            });
        } catch (fault) {
            if (there || !(fault instanceof RangeError)) throw fault;
            refuse(file, remaining, 0);
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
