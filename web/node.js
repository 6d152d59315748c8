// One node of the semantic tree as elements: which tag, which attributes. Called again with every
// change of the node; touches only what differs.
//
// entry: element  the outermost element           control  what takes focus and carries name and id
//        slot     where text and children go      field    it has a text value
//        node     the node as last put            written  revision of the value last written
//        x, y     as last set, from the element around

import { keepWidths, readPicture } from "./picture.js";
import { updateIcon, updateText } from "./runs.js";

const flag = {
    checked: 1, disabled: 2, required: 4, invalid: 8, current: 16, expanded: 32, collapsed: 64,
    multipleFiles: 128, pressed: 256, iconAfter: 512, focusable: 1024, verbatim: 2048,
};
const tags = {
    group: "div", banner: "header", main: "main", navigation: "nav", "content-info": "footer",
    list: "ul", "list-item": "li", paragraph: "p", label: "label", legend: "legend",
    button: "button", "radio-group": "fieldset", "checkbox-group": "fieldset",
    "text-field": "input", "text-area": "textarea", "number-field": "input", "date-field": "input",
    "month-field": "input", select: "select", option: "option", progress: "progress",
    table: "table", row: "tr", "column-header": "th", "row-header": "th", cell: "td", image: "div",
};
const roles = {
    list: "list", "radio-group": "radiogroup", table: "table", row: "row",
    "column-header": "columnheader", "row-header": "rowheader", cell: "cell", image: "img",
};
const fields = new Set(
    ["text-field", "text-area", "number-field", "date-field", "month-field", "select"]);
// Everything else is a container.
const leaves = new Set([...fields, "heading", "paragraph", "label", "legend", "button", "link",
    "radio", "checkbox", "file-button", "progress", "column-header", "row-header", "cell", "image"]);
const inputTypes = { "text-field": "text", "number-field": "text", "date-field": "date",
    "month-field": "month" };
const unnamed = new Set(["paragraph", "label", "legend", "option", "list-item"]);
const toggles = new Set(["toggle", "segment-part"]);
let reachable = null;   // one observer for all pictures
const isAddress = (value) => /^(https?:|mailto:)/i.test(value);

function shapeOf(node) {
    if (node.role === "heading") return `h${Math.min(Math.max(node.level, 1), 6)}`;
    if (node.role === "link") return isAddress(node.value) ? "a" : "button";
    return node.role;
}

export function keepsElement(entry, node) {
    return entry.shape === shapeOf(node);
}

export function createEntry(node, groupName) {
    const shape = shapeOf(node);
    const entry = { shape, node: null, blocks: [], field: fields.has(node.role), written: -1 };
    const wrapped = { radio: "radio", checkbox: "checkbox", "file-button": "file" }[node.role];
    entry.element = document.createElement(wrapped ? "label" : tags[node.role] ?? shape);
    entry.slot = entry.element;
    entry.control = entry.element;
    if (wrapped) {
        entry.control = document.createElement("input");
        entry.control.type = wrapped;
        if (wrapped === "radio") entry.control.name = groupName;
        entry.element.append(entry.control);
    }
    if (shape === "button") entry.control.type = "button";
    if (node.role === "link" && shape === "button") entry.control.setAttribute("role", "link");
    if (shape === "a") {
        entry.control.target = "_blank";
        entry.control.rel = "noopener noreferrer";
    }
    if (roles[node.role]) entry.element.setAttribute("role", roles[node.role]);
    if (node.role === "column-header") entry.element.scope = "col";
    if (node.role === "row-header") entry.element.scope = "row";
    if (node.role === "heading") entry.element.tabIndex = -1;
    if (entry.field) prepareField(entry.control, node);
    entry.control.id = node.id;
    return entry;
}

function prepareField(control, node) {
    control.autocomplete = "off";   // answers belong to the model, not to the browser's form memory
    if (inputTypes[node.role]) control.type = inputTypes[node.role];
    if (node.role === "number-field") control.inputMode = "decimal";
    if (node.flags & flag.verbatim) {   // some browsers send what is spelled to a service
        control.spellcheck = false;
        control.autocapitalize = "none";
    }
}

function attribute(element, name, value) {
    if (value === null || value === "" || value === undefined) {
        if (element.hasAttribute(name)) element.removeAttribute(name);
    } else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

export function makeFocusable(element) {
    if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
}

export function updateEntry(entry, node) {
    const old = entry.node;
    entry.node = node;
    updateLook(entry, node);
    updateSize(entry.element, node, old);
    updateNames(entry, node);
    updateStates(entry.control, node);
    updateKind(entry, node);
    if (entry.field || node.role === "option" || node.role === "progress") return;
    updateIcon(entry, node.icon, (node.flags & flag.iconAfter) !== 0);
    updateText(entry, node.runs);
    if (node.role === "image" && (!old || old.value !== node.value)) showImage(entry);
}

function updateLook(entry, node) {
    const parts = [leaves.has(node.role) ? "leaf" : "flow"];
    if (node.look) parts.push(`look-${node.look}`);
    if (node.tone) parts.push(`tone-${node.tone}`);
    if (node.flags & flag.invalid) parts.push("invalid");
    if (node.flags & flag.disabled) parts.push("disabled");
    if (node.icon) parts.push("has-icon");
    const name = parts.join(" ");
    if (entry.element.className !== name) entry.element.className = name;
}

function updateSize(element, node, old) {
    for (const side of ["w", "h"])
        if (!old || old[side] !== node[side]) element.style.setProperty(`--${side}`, `${node[side]}px`);
    if (!old || old.w !== node.w) element.style.setProperty("--wide", `${node.w / 16}rem`);
}

// C++ counts from the top of the document, CSS from the element around.
export function placeEntry(entry, around) {
    const x = entry.node.x - (around?.node.x ?? 0);
    const y = entry.node.y - (around?.node.y ?? 0);
    if (entry.x !== x) entry.element.style.setProperty("--x", `${x}px`);
    if (entry.y !== y) entry.element.style.setProperty("--y", `${y}px`);
    Object.assign(entry, { x, y });
}

function updateNames(entry, node) {
    const { control, element } = entry;
    const grouped = node.role === "group" && node.label;
    if (node.role === "group") attribute(element, "role", grouped ? "group" : null);
    if (!unnamed.has(node.role)) attribute(control, "aria-label", node.label);
    attribute(element, "lang", node.language);
    attribute(control, "aria-describedby", node.describedBy);
    if (node.role === "label") attribute(element, "for", node.labelFor);
}

function updateStates(control, node) {
    const { flags, look } = node;
    const on = (name) => (flags & flag[name]) !== 0;
    const native = control.matches("input, textarea, select");
    const step = look.startsWith("rail") ? "step" : "page";
    attribute(control, "aria-current", on("current") ? step : null);
    attribute(control, "aria-expanded", on("expanded") ? "true" : on("collapsed") ? "false" : null);
    if (node.role === "button")
        attribute(control, "aria-pressed", on("pressed") ? "true" : toggles.has(look) ? "false" : null);
    if ("disabled" in control && control.disabled !== on("disabled")) control.disabled = on("disabled");
    if (native || node.role === "radio-group")
        attribute(control, "aria-invalid", on("invalid") ? "true" : null);
    if (node.role === "radio-group") attribute(control, "aria-required", on("required") ? "true" : null);
    else if (native && control.type !== "radio" && control.required !== on("required"))
        control.required = on("required");
    if (control.type === "radio" || control.type === "checkbox") {
        if (control.checked !== on("checked")) control.checked = on("checked");
    }
    if (control.type === "file") control.multiple = on("multipleFiles");
    if (on("focusable")) control.tabIndex = 0;
}

function updateKind(entry, node) {
    const { control } = entry;
    if (node.role === "option") {
        const text = node.label || node.runs.map((run) => run.text).join(" ");
        if (control.text !== text) control.text = text;
        if (control.getAttribute("value") !== node.value) control.value = node.value;
    } else if (node.role === "radio" || node.role === "checkbox") {
        if (control.value !== node.value) control.value = node.value;
    } else if (node.role === "progress") {
        control.max = Math.max(node.maximum - node.minimum, Number.MIN_VALUE);
        control.value = node.number - node.minimum;
    } else if (entry.shape === "a") attribute(control, "href", node.value);
    else if (node.role === "month-field") sayMonthForm(entry);
}

// Where there is no field for months (Firefox), it says how to write one. Again when the language
// changes: the node itself may stay as it is.
export function sayMonthForm({ control, node }) {
    if (node.role !== "month-field" || control.type === "month") return;
    const french = !document.documentElement.lang.startsWith("en");
    attribute(control, "placeholder", french ? "AAAA-MM" : "YYYY-MM");
}

// The model's text goes into the field only when the model changed it, never during a composition.
export function fillField(entry) {
    const { control, node } = entry;
    if (entry.composing || entry.written === node.revision) return;
    entry.written = node.revision;
    if (control.value === node.value) return;
    const caret = document.activeElement === control ? control.selectionStart ?? null : null;
    control.value = node.value;
    if (caret !== null) control.setSelectionRange(caret, caret);
}

// Always there, so that it prints; the canvas skin hides it on screen.
function showImage(entry) {
    entry.picture?.remove();
    entry.picture = null;
    if (!entry.node.value) return;
    try {
        entry.picture = readPicture(entry.node.value);
    } catch (fault) {
        console.error(entry.node.id, fault);   // the name of the image and its table remain
        return;
    }
    entry.picture.setAttribute("class", "picture");
    const wide = Number(entry.picture.getAttribute("viewBox")?.split(" ")[2]) || 0;
    entry.element.style.setProperty("--picture", `${wide / 16}rem`);
    entry.slot.append(entry.picture);
    if ("spaced" in document.documentElement.dataset) keepWidths(entry.picture);
    reachable ??= new ResizeObserver((changes) => changes.forEach(({ target }) => {
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;   // scrolled by keys as well
        else target.removeAttribute("tabindex");
    }));
    reachable.observe(entry.element);
}
