// Applies the patches of app/sem/patch.h to the page: one real element for each node, both skins.
// The focused element is never removed, replaced or re-inserted as long as its node lives.

import { fitLines } from "./fit.js";
import { createEntry, fillField, keepsElement, makeFocusable, placeEntry, sayMonthForm, updateEntry } from "./node.js";

const entries = new Map();     // element id ("n" and the key in hexadecimal) → entry
const touched = new Set();     // ids of radios and checkboxes the user changed since the last frame
const noKey = "n0000000000000000";
const flagChecked = 1;
const owners = new WeakMap();  // outermost element → entry

class Reader {
    constructor(bytes) {
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.bytes = bytes;
        this.at = 0;
        this.decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
    }
    get done() { return this.at >= this.bytes.length; }
    step(size) { this.at += size; return this.at - size; }
    u8() { return this.view.getUint8(this.step(1)); }
    u16() { return this.view.getUint16(this.step(2), true); }
    u32() { return this.view.getUint32(this.step(4), true); }
    f32() { return this.view.getFloat32(this.step(4), true); }
    text() {
        const size = this.u32();
        const from = this.step(size);
        return this.decoder.decode(this.bytes.subarray(from, from + size));
    }
    // A key, as the id of its element; "" for none.
    key() {
        const low = this.u32();
        const high = this.u32();
        const hex = (part) => part.toString(16).padStart(8, "0");
        const id = `n${hex(high)}${hex(low)}`;
        return id === noKey ? "" : id;
    }
    run() {
        return {
            x: this.f32(), y: this.f32(), width: this.f32(), size: this.f32(), lineHeight: this.f32(),
            weight: this.u16(), block: this.u8(), ink: this.text(), text: this.text(),
        };
    }
    node() {
        const node = {
            id: this.key(), parent: this.key(), role: this.text(), level: this.u8(),
            look: this.text(), tone: this.text(), flags: this.u32(),
            x: this.f32(), y: this.f32(), w: this.f32(), h: this.f32(),
            number: this.f32(), minimum: this.f32(), maximum: this.f32(),
            labelFor: this.key(), describedBy: this.key(), revision: this.u32(),
            label: this.text(), value: this.text(), language: this.text(), icon: this.text(),
        };
        node.runs = Array.from({ length: this.u16() }, () => this.run());
        return node;
    }
}

const slotOf = (id) => entries.get(id)?.slot ?? document.getElementById("sem");

function put(node, fields) {
    const old = entries.get(node.id);
    if (old && keepsElement(old, node)) {
        if (old.node.parent !== node.parent) moveTo(slotOf(node.parent), old.element);
        updateEntry(old, node);
        if (old.field && node.revision !== old.written) fields.push(old);
        return;
    }
    const entry = createEntry(node, groupName(node));
    entries.set(node.id, entry);
    owners.set(entry.element, entry);
    updateEntry(entry, node);
    if (old) replace(old, entry);
    else slotOf(node.parent).append(entry.element);
    if (entry.field) fields.push(entry);
}

// The kind of element itself changes (a heading gets another level): keep children and focus.
function replace(old, entry) {
    const focused = document.activeElement;
    const kept = old.element.contains(focused);
    for (const child of [...old.slot.children])
        if (child !== old.text && child !== old.svg) entry.slot.append(child);
    old.element.replaceWith(entry.element);
    if (kept) (focused === old.control ? entry.control : focused).focus({ preventScroll: true });
}

function moveTo(parent, element) {
    if (parent.moveBefore && element.isConnected) parent.moveBefore(element, null);
    else parent.append(element);
}

// One name for all radios of a question: from the nearest radio group above.
function groupName(node) {
    let parent = entries.get(node.parent);
    while (parent && parent.node.role !== "radio-group" && entries.has(parent.node.parent))
        parent = entries.get(parent.node.parent);
    return `g${parent?.node.role === "radio-group" ? parent.node.id : node.parent}`;
}

function remove(id) {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    entry.element.remove();
}

function order(parentId, ids) {
    const parent = slotOf(parentId);
    const wanted = ids.map((id) => entries.get(id)?.element).filter(Boolean);
    const still = wanted.findIndex((element) => element.contains(document.activeElement));
    if (still < 0) return orderFreely(parent, wanted);
    for (let i = still - 1; i >= 0; i -= 1)
        if (wanted[i].nextElementSibling !== wanted[i + 1]) parent.insertBefore(wanted[i], wanted[i + 1]);
    for (let i = still + 1; i < wanted.length; i += 1)
        if (wanted[i - 1].nextElementSibling !== wanted[i])
            parent.insertBefore(wanted[i], wanted[i - 1].nextElementSibling);
    return undefined;
}

function orderFreely(parent, wanted) {
    const placed = new Set(wanted);
    let cursor = [...parent.children].find((child) => placed.has(child)) ?? null;
    for (const element of wanted) {
        if (element === cursor) cursor = cursor.nextElementSibling;
        else parent.insertBefore(element, cursor);
    }
}

function focus(id) {
    const entry = entries.get(id);
    if (!entry) return;
    const target = entry.control;
    makeFocusable(target);
    target.focus({ preventScroll: true });
    if (entry.node.role === "heading" && entry.node.level === 1) return window.scrollTo(0, 0);
    const box = target.getBoundingClientRect();
    const bar = document.querySelector(".look-bottombar")?.getBoundingClientRect();
    const bottom = bar && bar.bottom >= innerHeight ? bar.top : innerHeight;
    if (box.top < 0 || box.bottom > bottom) target.scrollIntoView({ block: "center" });
    return undefined;
}

function say(assertive, text) {
    const span = document.createElement("span");   // a new node: the same words are said again
    span.textContent = text;
    document.getElementById(assertive ? "alert" : "status").replaceChildren(span);
}

function setDocument(reader) {
    const page = document.documentElement;
    const [language, title, theme] = [reader.text(), reader.text(), reader.text()];
    if (page.lang !== language) {
        page.lang = language;
        entries.forEach(sayMonthForm);
    }
    if (document.title !== title) document.title = title;
    page.dataset.theme = theme;
    return { width: reader.f32(), height: reader.f32(), dock: reader.f32(), plain: reader.u8() === 1 };
}

// A container that moved takes its children along, whether they were sent or not.
function place(moved) {
    for (const id of moved) {
        const entry = entries.get(id);
        if (!entry) continue;
        placeEntry(entry, entries.get(entry.node.parent));
        for (const child of entry.slot.children) {
            const inner = owners.get(child);
            if (inner) placeEntry(inner, entry);
        }
    }
}

// Returns { width, height, dock, plain } of the document when the patch tells it.
export function applyPatch(bytes) {
    const reader = new Reader(bytes);
    const fields = [];
    const moved = [];
    let size = null;
    while (!reader.done) {
        const operation = reader.u8();
        if (operation === 1) {
            const node = reader.node();
            put(node, fields);
            moved.push(node.id);
        } else if (operation === 2) remove(reader.key());
        else if (operation === 3) {
            const parent = reader.key();
            order(parent, Array.from({ length: reader.u32() }, () => reader.key()));
        } else if (operation === 4) size = setDocument(reader);
        else if (operation === 5) {
            place(moved.splice(0));
            focusAfter(fields, reader.key());
        } else if (operation === 6) say(reader.u8() === 1, reader.text());
        else throw new Error(`patch operation ${operation} at ${reader.at - 1}`);
    }
    place(moved);
    fields.splice(0).forEach(fillField);   // a select needs its options first
    fitLines();
    return size;
}

function focusAfter(fields, id) {
    fields.splice(0).forEach(fillField);
    focus(id);
}

export const entryOf = (id) => entries.get(id);

export function touch(id) {
    touched.add(id);
}

// After a frame: what the user ticked and the model refused goes back to the model's state.
export function settleChecks() {
    for (const id of touched) {
        const control = entries.get(id)?.control;
        const group = control?.name ? document.getElementsByName(control.name) : [control];
        for (const one of group) {
            const on = ((entries.get(one?.id)?.node.flags ?? 0) & flagChecked) !== 0;
            if (one && one.checked !== on) one.checked = on;
        }
    }
    touched.clear();
}
