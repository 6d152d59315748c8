// An SVG picture as elements of the page, so that its text is in the page's font. Reads only what
// survey/chart/svg.cpp writes, element by element: no parser that could run anything, and whatever
// is not on these lists is refused.

const svgSpace = "http://www.w3.org/2000/svg";
const elements = new Set(["svg", "title", "desc", "defs", "pattern", "g", "rect", "line", "polyline",
    "polygon", "circle", "path", "text"]);
const attributes = new Set(["viewBox", "id", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx",
    "width", "height", "points", "d", "fill", "stroke", "stroke-width", "stroke-dasharray",
    "stroke-linecap", "stroke-linejoin", "font-size", "font-weight", "text-anchor", "patternUnits",
    "patternTransform"]);
// Written for the file that stands alone: on the page, the node around it says all this.
const leftOut = new Set(["xmlns", "role", "lang", "xml:lang", "aria-labelledby", "font-family",
    "font-kerning"]);
const unseen = new Set(["title", "desc"]);
const entities = { amp: "&", lt: "<", gt: ">", quot: "\"", "#39": "'" };
const token = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

function plain(text) {
    return text.replace(/&([^;&]*);?/g, (whole, name) => {
        if (!whole.endsWith(";") || !Object.hasOwn(entities, name)) throw new Error(`entity ${whole}`);
        return entities[name];
    });
}

function create(name, list, isRoot) {
    if (!elements.has(name)) throw new Error(`element ${name}`);
    const element = document.createElementNS(svgSpace, name);
    for (const [, key, value] of list.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        const size = isRoot && (key === "width" || key === "height");   // in millimetres, for print
        if (attributes.has(key)) {
            if (!size) element.setAttribute(key, plain(value));
        } else if (!leftOut.has(key)) throw new Error(`attribute ${key}`);
    }
    return element;
}

// The root element; throws when the text is anything but such a picture.
export function readPicture(text) {
    const open = [];
    let root = null;
    let at = 0;
    token.lastIndex = 0;
    for (let found = token.exec(text); found; found = token.exec(text)) {
        at = token.lastIndex;
        const [, closing, name, list, alone, words] = found;
        const parent = open[open.length - 1] ?? null;
        if (words !== undefined) {
            if (words.trim() === "") continue;
            if (parent?.localName !== "text" && !unseen.has(parent?.localName)) throw new Error("loose text");
            parent.append(plain(words));
        } else if (closing) {
            if (parent?.localName !== name) throw new Error(`end of ${name}`);
            open.pop();
        } else {
            if ((root === null) !== (name === "svg")) throw new Error(`place of ${name}`);
            if (root !== null && parent === null) throw new Error("two pictures");
            const element = create(name, list, root === null);
            root ??= element;
            if (parent && !unseen.has(name)) parent.append(element);
            if (!alone) open.push(element);
        }
    }
    if (at !== text.length || open.length > 0 || root === null) throw new Error(`picture cut at ${at}`);
    root.setAttribute("aria-hidden", "true");
    return root;
}

// A picture's places were counted for letters without spacing. Under the reader's own spacing, each
// text is drawn as wide as it was meant, with narrower letters, so that none runs into another.
export function keepWidths(picture) {
    for (const text of picture.querySelectorAll("text")) {
        text.removeAttribute("textLength");
        const style = getComputedStyle(text);
        const words = text.textContent.split(/\s/).length - 1;
        const extra = (parseFloat(style.letterSpacing) || 0) * text.getNumberOfChars()
            + (parseFloat(style.wordSpacing) || 0) * words;
        if (extra <= 0) continue;
        text.setAttribute("textLength", text.getComputedTextLength() - extra);
        text.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
}
