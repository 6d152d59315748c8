// What the user does, told to C++: by delegation on the tree's root, cancelling nothing.

import { postEvent } from "./frame.js";
import { fillField } from "./node.js";
import { entryOf, touch } from "./sem.js";

const kind = { click: 1, check: 2, input: 3, focus: 4, blur: 5 };
// Told at every change: WebKit calls a date settled only when its field is left.
const typed = new Set(["text-field", "text-area", "number-field", "date-field", "month-field"]);

export function listenToFields() {
    const root = document.getElementById("sem");
    const on = (name, handle) => root.addEventListener(name, (event) => {
        const entry = entryOf(event.target.id);
        if (entry) handle(entry, event);
    });
    root.addEventListener("click", (event) => {
        const element = event.target.closest("button, a");
        if (element && entryOf(element.id)) postEvent(kind.click, element.id);
    });
    on("change", (entry) => {
        const { control, node } = entry;
        if (node.role === "radio" || node.role === "checkbox") {
            touch(node.id);
            postEvent(kind.check, node.id, control.checked ? "1" : "0");
        } else if (node.role === "select") postEvent(kind.input, node.id, control.value);
    });
    on("input", (entry) => {
        const { control, node } = entry;
        if (typed.has(node.role)) postEvent(kind.input, node.id, control.value);
    });
    // What the model wrote meanwhile waits; what the user composed wins over it, and the model is told.
    on("compositionstart", (entry) => {
        entry.composing = true;
        entry.before = entry.control.value;
    });
    on("compositionend", (entry) => {
        const { control, node } = entry;
        entry.composing = false;
        if (!entry.field || control.value === entry.before) return fillField(entry);
        entry.written = node.revision;
        return postEvent(kind.input, node.id, control.value);
    });
    on("focusin", (entry) => {
        if (!entry.field) return;
        // A browser shows the caret; a bar at the foot may still hide the lines below it.
        entry.control.scrollIntoView({ block: "nearest" });
        postEvent(kind.focus, entry.node.id);
    });
    on("focusout", (entry) => {
        if (entry.field) postEvent(kind.blur, entry.node.id);
    });
}
