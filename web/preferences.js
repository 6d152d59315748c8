// What the reader chose for text, in the browser's settings or in a style sheet of their own: a
// larger default size, wider spacing. No media query tells it, so two unseen probes do, by their
// size: the browser reports a change by itself, and nothing runs in between.

const defaultSize = 16;   // px, of a browser nobody changed
const probeSize = 100;    // px, of the probe's text; its line is as high (app.css)

export class TextPreferences {
    constructor(changed) {
        this.root = probe("probe-size");
        this.lines = probe("probe-spacing");
        const paragraph = document.createElement("p");
        paragraph.textContent = "\u00A0";   // both letter and word spacing widen it
        this.lines.append(paragraph);
        this.measure();
        const observer = new ResizeObserver(() => {
            const before = [this.scale, this.spaced].join();
            this.measure();
            if ([this.scale, this.spaced].join() !== before) changed();
        });
        observer.observe(this.root);
        observer.observe(this.lines);
    }

    measure() {
        this.scale = this.root.getBoundingClientRect().width / defaultSize;
        const style = getComputedStyle(this.lines.firstChild);
        const spaces = [style.letterSpacing, style.wordSpacing].map(parseFloat);   // "normal": NaN
        this.spaced = this.lines.offsetHeight !== probeSize || spaces.some((one) => one > 0 || one < 0);
        document.documentElement.toggleAttribute("data-spaced", this.spaced);
    }

    // The canvas has one text size and one spacing; the HTML skin has the reader's.
    needHtml() {
        return this.spaced || this.scale > 1;
    }
}

function probe(name) {
    const element = document.createElement("div");
    element.className = `probe ${name}`;
    element.setAttribute("aria-hidden", "true");
    document.body.append(element);
    return element;
}
