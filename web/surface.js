// The visible surface: which skin is on, and the "window" canvas, up to three viewports tall, in
// document flow. It is moved only when the viewport comes near its edge, so scrolling needs no redraw.

import { Dock } from "./dock.js";
import { post, wake } from "./frame.js";
import { keepWidths } from "./picture.js";
import { TextPreferences } from "./preferences.js";

const largestSide = 8192;   // device px; Chromium silently clamps beyond
const allowedLosses = 3;
const longestLoss = 5000;   // ms without a context; then the canvas is given up

export class Surface {
    constructor(environmentChanged) {
        this.page = document.documentElement;
        this.canvas = document.getElementById("canvas");
        this.environmentChanged = environmentChanged;
        this.media = {
            dark: matchMedia("(prefers-color-scheme: dark)"),
            reduced: matchMedia("(prefers-reduced-motion: reduce)"),
            coarse: matchMedia("(pointer: coarse)"),
            forced: matchMedia("(forced-colors: active)"),
        };
        const asked = new URLSearchParams(location.search).get("skin") === "html";
        this.available = !asked && hasWebGL2();
        this.preferred = "canvas";
        this.lost = false;
        this.losses = 0;
        this.text = new TextPreferences(() => {
            this.reconsider();
            if (this.skin() === "html") document.querySelectorAll(".picture").forEach(keepWidths);
        });
        this.width = this.page.clientWidth;
        this.scroll = scrollY;
        this.documentHeight = 0;
        this.dock = new Dock();
        this.top = 0;
        this.sentWindow = "";
        this.page.dataset.theme = this.media.dark.matches ? "dark" : "light";
        this.listen();
        this.refreshSkin();
    }

    skin() {
        const usable = this.available && !this.lost && this.losses < allowedLosses;
        const wanted = this.preferred === "canvas" && !this.media.forced.matches && !this.text.needHtml();
        return usable && wanted ? "canvas" : "html";
    }

    // "html" always holds; "canvas" is a wish, granted when nothing above speaks against it.
    prefer(skin) {
        this.preferred = skin;
        this.reconsider();
    }

    reconsider() {
        this.refreshSkin();
        this.changed();
    }

    refreshSkin() {
        const now = this.skin();
        if (this.page.dataset.skin === now) return this.resizeStage();
        const focused = document.activeElement;
        const before = focused.getBoundingClientRect().top;
        this.page.dataset.skin = now;
        chooseSheets(now);
        this.resizeStage();
        // The skins are not equally tall: what has the focus stays under the reader's eyes.
        if (focused !== document.body) scrollBy(0, focused.getBoundingClientRect().top - before);
        return undefined;
    }

    resizeStage() {
        const given = this.skin() === "canvas" && this.documentHeight > 0;
        document.getElementById("stage").style.height = given ? `${this.documentHeight}px` : "";
    }

    // What C++ lays out for; bits as app_environment wants them.
    environment() {
        const { dark, reduced, coarse } = this.media;
        // Rules in rem and em count in the reader's text size, so what C++ decides must too.
        const unit = this.skin() === "html" ? this.text.scale : 1;
        const bits = (dark.matches ? 1 : 0) | (reduced.matches ? 2 : 0)
            | (this.skin() === "html" ? 4 : 0) | (coarse.matches ? 8 : 0)
            | (navigator.onLine ? 0 : 16);
        return {
            width: this.page.clientWidth / unit, height: innerHeight / unit, ratio: devicePixelRatio,
            bits,
        };
    }

    changed() {
        const now = JSON.stringify(this.environment());
        if (now === this.last) return;
        this.last = now;
        this.width = this.page.clientWidth;
        this.environmentChanged(this.environment());
    }

    // Called before every frame and on scroll. Talks to C++ only when the window really changes.
    place() {
        if (this.skin() !== "canvas") return;
        const { canvas } = this;
        const ratio = devicePixelRatio;
        // As last told: asking the page here would lay it out once more a frame.
        const next = windowFor(this, this.scroll, innerHeight, this.width, ratio);
        this.top = next.top;
        const dockPixels = this.dock.pixels(ratio);
        next.pixelHeight += dockPixels;
        const sent = [next.top, next.pixelWidth, next.pixelHeight, dockPixels, ratio].join();
        if (sent === this.sentWindow) return;
        this.sentWindow = sent;
        if (canvas.width !== next.pixelWidth) canvas.width = next.pixelWidth;
        if (canvas.height !== next.pixelHeight) canvas.height = next.pixelHeight;
        canvas.style.top = `${next.top}px`;
        canvas.style.width = `${next.pixelWidth / ratio}px`;
        canvas.style.height = `${next.pixelHeight / ratio}px`;
        canvas.style.clipPath = `inset(0 0 ${dockPixels / ratio}px)`;
        post((module) =>
            module._app_window(next.top, dockPixels / ratio, next.pixelWidth, next.pixelHeight));
        wake();
    }

    setDocument({ height, dock, plain }) {
        const preferred = plain ? "html" : "canvas";
        if (preferred !== this.preferred) this.prefer(preferred);
        if (height === this.documentHeight && dock === this.dock.height) return;
        this.dock.height = dock;
        this.documentHeight = height;
        this.resizeStage();
        wake();
    }

    contextChanged(alive) {
        this.lost = !alive;
        if (!alive) this.losses += 1;
        clearTimeout(this.waitForContext);
        // A late context would change the page under someone who has long gone on without it.
        if (!alive)
            this.waitForContext = setTimeout(() => { this.losses = allowedLosses; }, longestLoss);
        this.sentWindow = "";
        post((module) => module._app_context(alive ? 1 : 0));
        this.reconsider();
        wake();
    }

    listen() {
        const { media, canvas } = this;
        const changed = () => this.changed();
        for (const name of ["resize", "online", "offline"])
            addEventListener(name, changed, { passive: true });
        addEventListener("scroll", () => {
            this.scroll = scrollY;
            this.place();
        }, { passive: true });
        for (const query of [media.dark, media.reduced, media.coarse])
            query.addEventListener("change", changed);
        media.forced.addEventListener("change", () => this.reconsider());
        this.watchRatio();
        canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault();   // without this the context is never restored
            this.contextChanged(false);
        });
        canvas.addEventListener("webglcontextrestored", () => this.contextChanged(true));
    }

    // A resolution query answers once, for one ratio: it is asked anew after each change.
    watchRatio() {
        const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
        query.addEventListener("change", () => {
            this.watchRatio();
            this.changed();
        }, { once: true });
    }
}

// Needed before the first choice: a sheet that is not in use may come late. One that does not come stops the start.
export async function sheetsLoaded() {
    if (document.readyState !== "complete")
        await new Promise((done) => window.addEventListener("load", done, { once: true }));
    for (const { sheet, href } of document.querySelectorAll("link[data-for]"))
        if (!sheet) throw new Error(`${href} is not of this build`);
}

// Paper always gets the HTML skin. Through the sheet, not the element's attribute: that makes WebKit
// load the sheet anew, and what is measured meanwhile has another size.
function chooseSheets(skin) {
    for (const { sheet, dataset } of document.querySelectorAll("[data-for]")) {
        if (dataset.for === "html") sheet.media.mediaText = skin === "html" ? "all" : "print";
        else sheet.media.mediaText = skin === "canvas" ? "screen" : "not all";
    }
}

// On a throw-away canvas: the real one gets its context from C++.
function hasWebGL2() {
    try {
        return document.createElement("canvas").getContext("webgl2") !== null;
    } catch {
        return false;
    }
}

// Height in steps of half a viewport, so that a growing comment does not reallocate the canvas.
function windowFor(surface, scroll, viewport, width, ratio) {
    const documentHeight = Math.max(surface.documentHeight, viewport);
    const step = Math.max(viewport / 2, 1);
    const wanted = Math.min(Math.ceil(documentHeight / step) * step, viewport * 3);
    const pixelHeight = Math.max(1, Math.min(Math.round(wanted * ratio), largestSide));
    const pixelWidth = Math.max(1, Math.min(Math.floor(width * ratio), largestSide));
    const height = pixelHeight / ratio;
    const above = scroll - surface.top;
    const below = surface.top + height - (scroll + viewport);
    const lowest = Math.max(0, documentHeight - height);
    let top = Math.min(surface.top, lowest);
    if ((above < step && top > 0) || (below < step && top < lowest))
        top = Math.min(Math.max(scroll - (height - viewport) / 2, 0), lowest);
    return { top: Math.round(top * ratio) / ratio, pixelWidth, pixelHeight };
}

// The drawing backend asks WebGL for its state before every picture and puts it back afterwards. Each
// such question waits for the graphics process; but since the state is always put back, the answer is
// the one of the first time, so that one is kept. Nothing else uses this context.

export function rememberState(canvas) {
    const gl = canvas.getContext("webgl2");
    if (!gl) return;
    for (const name of ["getParameter", "isEnabled"]) {
        const ask = gl[name].bind(gl);
        const known = new Map();
        gl[name] = (what) => {
            if (!known.has(what)) known.set(what, ask(what));
            return known.get(what);
        };
        canvas.addEventListener("webglcontextlost", () => known.clear());
    }
}
