// Starts everything: fonts, WebAssembly, stored records, first screen; then answers C++ (host).

import createApp from "./app.js";
import { attachModule, bytesAt, frameNow, memoryAt, post, textAt, wake, withBytes } from "./frame.js";
import { applyPatch, settleChecks } from "./sem.js";
import { listenToFields } from "./events.js";
import { readLeft } from "./copy.js";
import { belongsTo } from "./chunks.js";
import { Store } from "./store.js";
import { Tabs } from "./tabs.js";
import { fault } from "./database.js";
import { applyUpdate, keepOffline } from "./offline.js";
import { copy, listenToFiles, openClosed, paste, saveAs, stopReading } from "./drop.js";
import { instantiate, isParted, loadPart } from "./part.js";
import { checkModule, fetchWhole } from "./integrity.js";
import { keepWritingInView } from "./keyboard.js";
import { Surface, rememberState, sheetsLoaded } from "./surface.js";

const page = document.documentElement;
const weights = { 400: "Regular", 600: "Semibold", 700: "Bold" };
let surface = null;
let fonts = [];
let started = false;
const tabs = new Tabs({ told: holds, finish, erased });
const store = new Store(settle, () => tabs.erased());

// The only place that knows where bytes come from: files beside this page, or the page itself.
const resources = {
    inline: globalThis.intergrappesInline ?? {},
    async font(weight) {
        const given = this.inline.fonts?.[weight];
        if (given) return given;
        const answer = await fetchWhole(`fonts/OpenSans-${weights[weight]}.ttf`);
        return new Uint8Array(await answer.arrayBuffer());
    },
    program() {
        return new Promise((resolve, reject) => {
            const instantiateWasm = (imports, done) => {
                instantiate(this.inline.wasm, imports, done).catch(reject);
                return {};   // the instance comes later
            };
            createApp({ instantiateWasm, host }).then(resolve, reject);
        });
    },
};

function tell(what) {
    post(what);
    wake();
}

// Few people ask for a file that needs more than the page: what makes it is loaded then.
function makeFile(name, type, bytes) {
    const told = (works) => tell((module) => module._app_file_made(works));
    checkModule("workbook.js").then(() => import("./workbook.js")).then(
        ({ saveMade }) => saveMade(name, type, bytes, resources.inline.xlsx, saveAs, told),
        (fault) => {
            console.error(fault);
            told(0);
        });
}

// C++ hands a PNG over as the SVG it is drawn from.
function drawPicture(name, type, svg) {
    checkModule("png.js").then(() => import("./png.js")).then(
        ({ savePicture }) => savePicture(name, type, svg, fonts, saveAs), (fault) => console.error(name, fault));
}

async function sealFile(name, passphrase, bytes) {
    let works = 0;
    try {
        await checkModule("seal.js");
        const { sealAndTry } = await import("./seal.js");
        saveAs(name, "application/octet-stream", await sealAndTry(bytes, passphrase));
        works = 1;
    } catch (fault) {
        console.error(name, fault);
    }
    tell((module) => module._app_file_sealed(works));
}

const host = {
    commit(pointer, length) {
        const document_ = applyPatch(memoryAt(pointer, length));
        if (document_) surface.setDocument(document_);
    },
    store(sequence, pointer, length) {
        store.write(sequence, memoryAt(pointer, length));
    },
    hold: (pointer, length) => tabs.hold(textAt(pointer, length)),
    take: () => tabs.take(),
    update: () => applyUpdate(() => store.settled()),
    download(name, nameLength, type, typeLength, pointer, length) {
        const [saved, kind] = [textAt(name, nameLength), textAt(type, typeLength)];
        if (kind === "application/zip" || kind.endsWith(".spreadsheetml.sheet"))
            makeFile(saved, kind, bytesAt(pointer, length));
        else if (kind.startsWith("image/png")) drawPicture(saved, kind, textAt(pointer, length));
        else saveAs(saved, kind, bytesAt(pointer, length));
    },
    seal(name, nameLength, passphrase, passphraseLength, pointer, length) {
        sealFile(textAt(name, nameLength), textAt(passphrase, passphraseLength), bytesAt(pointer, length));
    },
    unseal: (pointer, length) => openClosed(textAt(pointer, length)),
    now: () => Date.now(),
    offset: (milliseconds) => -new Date(milliseconds).getTimezoneOffset(),
    random(pointer, length) {
        crypto.getRandomValues(memoryAt(pointer, length));
    },
    copy: (pointer, length) => copy(textAt(pointer, length)),
    paste,
    stopReading,
    loadPart() {
        const told = (works) => tell((module) => module._app_part(works));
        loadPart().then(() => told(1), (fault) => {
            console.error(fault);
            told(0);
        });
    },
};

async function loadFont(weight) {
    const bytes = await resources.font(weight);
    const face = new FontFace("Open Sans", bytes, { weight: String(weight) });
    document.fonts.add(await face.load());
    return [weight, bytes];
}

function fail(fault) {
    console.error(fault);
    page.dataset.failed = "true";   // app.css then shows the static message, over everything
    document.getElementById("boot").hidden = false;
}

function tellEnvironment({ width, height, ratio, bits }) {
    post((module) => module._app_environment(width, height, ratio, bits));
    wake();
}

function settle(code, sequence, keys = []) {
    if (code === fault.changed) return void hand(keys, (module) => module._app_changed(sequence));
    tell((module) => {
        if (sequence === undefined) module._app_storage_fault(code);
        else module._app_stored(sequence, code);
    });
}

// Hands C++ what the database holds now of what `keys` name, then does `after`.
async function hand(keys, after) {
    const all = keys.map(belongsTo);
    const wanted = (key) => all.some((belongs) => belongs(key));
    let records = [];
    try {
        records = await store.reread(wanted);
    } catch {
        // storage fails, and says so itself
    }
    tell((module) => {
        give(records, (pointer, length) => module._app_reread(pointer, length));
        after(module);
    });
}

// This tab may change what it has open, or only read it. What another one wrote meanwhile comes first.
async function holds(key, held) {
    const after = (module) => withBytes([key], (...place) => module._app_hold(...place, held ? 1 : 0));
    if (held && await store.isBehind(key)) await hand([key], after);
    else tell(after);
}

async function finish() {
    frameNow();
    await store.settled();
}

function erased() {
    store.forget();
    location.reload();
}

function give(records, take) {
    const word = (value) => new Uint8Array(new Uint32Array([value]).buffer);
    for (const [key, value] of records) {
        const name = new TextEncoder().encode(key);
        withBytes([[word(name.length), name, word(value.length), value]], take);
    }
}

// A hidden page may be discarded at any moment: hand C++ what was typed, then commit what it stores.
function listenToLeaving() {
    const leave = () => {
        frameNow();
        store.flush();
    };
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") leave();
    });
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", (event) => {
        if (store.owes) event.preventDefault();   // the browser asks whether to stay
    });
}

async function start() {
    let kept, module;
    [fonts, kept, module] = await Promise.all([
        Promise.all([400, 600, 700].map(loadFont)),
        store.open(),
        resources.program(),
        sheetsLoaded(),
    ]);
    module.host = host;
    surface = new Surface(tellEnvironment);
    attachModule(module, {
        before: () => surface.place(),
        after(dockDrawn) {
            settleChecks();
            if (dockDrawn) surface.dock.copySoon(surface.canvas);
        },
        failed: fail,
        settled() {
            if (started && page.dataset.ready !== "true") {
                document.getElementById("boot").hidden = true;
                page.dataset.ready = "true";
            }
        },
    });
    for (const [weight, bytes] of fonts)
        withBytes([bytes], (pointer, length) => module._app_font(weight, pointer, length));
    const named = (prefix, records) => records.map(([key, value]) => [prefix + key, value]);
    const records = [...kept.records, ...named("left/", readLeft()), ...named("copy/", kept.rescue)];
    give(records, (pointer, length) => module._app_restore(pointer, length));
    const english = navigator.language.toLowerCase().startsWith("en");
    module._app_start((surface.available ? 1 : 0) | (kept.works ? 2 : 0) | (english ? 4 : 0)
        | (isParted() ? 8 : 0));
    if (surface.available) rememberState(surface.canvas);
    started = true;
    surface.changed();
    listenToFields();
    listenToFiles();
    listenToLeaving();
    keepWritingInView();
    if (kept.fault) settle(kept.fault);
    // In one file it is on the device already.
    if (resources.inline.wasm === undefined) keepOffline(() => tell((module) => module._app_update_ready()));
}

start().catch(fail);
