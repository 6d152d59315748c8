// Some engines (WebKitGTK) round the advance of every letter to whole pixels: a line of elements then
// ends up to 26 px away from the drawn one, and with it selection, find marks and focus rings. There,
// and only there, each line gets the letter-spacing that makes it end where the drawn one ends.

let rounds = null;              // does this engine round? Asked once, when the first text is there
const waiting = new Map();      // span of a line → its width as drawn, px

export function fitLater(line, run) {
    rounds ??= engineRounds();
    if (!rounds) return;
    const wanted = `${run.text}|${run.width}|${run.size}|${run.weight}`;
    if (line.fitted === wanted) return;
    line.fitted = wanted;
    waiting.set(line.element, run.width);
}

// After a patch, in the canvas skin: everything is measured, then everything is written, so that the
// page is laid out once. Elsewhere lines keep waiting until that skin is on, or until they are gone.
export function fitLines() {
    if (waiting.size === 0) return;
    const drawn = document.documentElement.dataset.skin === "canvas";
    const found = [];
    for (const [element, width] of waiting) {
        if (element.isConnected && !drawn) continue;
        waiting.delete(element);
        if (element.isConnected) found.push({ element, width });
    }
    for (const { element } of found) element.style.setProperty("--fit", "0px");
    for (const one of found) one.natural = widthOf(one.element);
    for (const { element, width, natural } of found) {
        const letters = [...element.textContent].length;
        const spacing = letters > 0 && natural > 0 ? (width - natural) / letters : 0;
        element.style.setProperty("--fit", `${spacing}px`);
    }
}

function widthOf(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().width;
}

// One letter many times at a small size against once at a large one. Several letters: one of them
// may happen to be whole.
function engineRounds() {
    const ruler = document.createElement("span");
    ruler.setAttribute("aria-hidden", "true");
    ruler.className = "ruler";
    document.body.append(ruler);
    const measure = (text, size) => {
        ruler.textContent = text;
        ruler.style.fontSize = `${size}px`;
        return widthOf(ruler) / size;
    };
    const off = [..."nae"].map((letter) =>
        Math.abs(measure(letter.repeat(100), 16) - 100 * measure(letter, 1600)));
    ruler.remove();
    return Math.max(...off) * 16 > 10;   // px over a hundred letters
}
