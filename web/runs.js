// The text of a node: one block element for each piece, one span for each drawn line, joined by
// plain spaces so that find-in-page and copy work across lines. In the canvas skin the block has
// no width, so every space breaks and each line stands where C++ drew it (see canvas.css).

import { fitLater } from "./fit.js";

const svgSpace = "http://www.w3.org/2000/svg";

export function updateIcon(entry, path, after) {
    if (!path) {
        entry.svg?.remove();
        entry.svg = null;
        return;
    }
    if (!entry.svg) {
        entry.svg = document.createElementNS(svgSpace, "svg");
        entry.svg.setAttribute("viewBox", "0 0 24 24");
        entry.svg.setAttribute("aria-hidden", "true");
        entry.svg.append(document.createElementNS(svgSpace, "path"));
        const first = entry.control === entry.element ? null : entry.control;
        if (first) first.after(entry.svg);
        else entry.slot.prepend(entry.svg);
    }
    const name = after ? "icon after" : "icon";
    if (entry.svg.getAttribute("class") !== name) entry.svg.setAttribute("class", name);
    if (entry.svg.firstChild.getAttribute("d") !== path) entry.svg.firstChild.setAttribute("d", path);
}

export function updateText(entry, runs) {
    if (runs.length === 0) {
        entry.text?.remove();
        entry.text = null;
        entry.blocks = [];
        return;
    }
    if (!entry.text) placeText(entry);
    const pieces = [];
    for (const run of runs) {
        const last = pieces[pieces.length - 1];
        if (last && last[0].block === run.block) last.push(run);
        else pieces.push([run]);
    }
    while (entry.blocks.length > pieces.length) {
        const { element } = entry.blocks.pop();
        element.previousSibling?.remove();
        element.remove();
    }
    pieces.forEach((lines, index) => {
        entry.blocks[index] ??= newBlock(entry.text);
        updateBlock(entry.blocks[index], lines);
    });
}

function placeText(entry) {
    entry.text = document.createElement("span");
    entry.text.className = "text";
    if (entry.svg) entry.svg.after(entry.text);
    else if (entry.control !== entry.element) entry.control.after(entry.text);
    else entry.slot.prepend(entry.text);
}

function newBlock(parent) {
    const element = document.createElement("span");
    if (parent.firstChild) parent.append(" ");
    parent.append(element);
    element.append(" ");   // parts what is copied from what follows
    return { element, lines: [] };
}

function newLine(block) {
    const element = document.createElement("span");
    element.className = "line";
    const end = block.element.lastChild;
    if (block.lines.length > 0) end.before(" ");
    end.before(element);
    return { element, text: "", style: "" };
}

function updateBlock(block, runs) {
    const first = runs[0];
    const name = `block s${Math.round(first.size)} w${first.weight} ${first.ink}`;
    if (block.element.className !== name) block.element.className = name;
    set(block, {
        "--rx": `${first.x}px`, "--ry": `${first.y}px`,
        "--fs": String(first.size), "--lh": String(first.lineHeight),
        "--weight": String(first.weight), "--ink-now": inkOf(first),
    });
    while (block.lines.length > runs.length) {
        const { element } = block.lines.pop();
        element.previousSibling?.remove();
        element.remove();
    }
    runs.forEach((run, index) => {
        block.lines[index] ??= newLine(block);
        updateLine(block.lines[index], run, first, index);
    });
}

// A line says only what differs from its block and from its natural place, one line height below
// the line before.
function updateLine(line, run, first, index) {
    if (line.text !== run.text) {
        line.element.textContent = run.text;
        line.text = run.text;
    }
    fitLater(line, run);
    const across = run.x - first.x;
    const down = run.y - first.y - index * first.lineHeight;
    const moved = Math.abs(across) > 0.01 || Math.abs(down) > 0.01;
    set(line, {
        "--dx": moved ? `${across}px` : "", "--dy": moved ? `${down}px` : "",
        "--fs": run.size === first.size ? "" : String(run.size),
        "--weight": run.weight === first.weight ? "" : String(run.weight),
        "--ink-now": run.ink === first.ink ? "" : inkOf(run),
    });
    const own = run.size !== first.size || run.weight !== first.weight || run.ink !== first.ink;
    const name = `line${moved ? " moved" : ""}${own ? " own" : ""}`;
    if (line.element.className !== name) line.element.className = name;
}

function inkOf(run) {
    return `var(--${run.ink || "ink"})`;
}

function set(target, properties) {
    const style = JSON.stringify(properties);
    if (target.style === style) return;
    target.style = style;
    for (const [name, value] of Object.entries(properties)) {
        if (value) target.element.style.setProperty(name, value);
        else target.element.style.removeProperty(name);
    }
}
