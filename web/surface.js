// The visible surface: which skin is on, and the "window" canvas, up to three viewports tall, in
// document flow. It is moved only when the viewport comes near its edge, so scrolling needs no redraw.

import { post, wake } from "./frame.js";

const largestSide = 8192;   // device px; Chromium silently clamps beyond
const allowedLosses = 3;

export function makeSurface({ environmentChanged }) {
    const page = document.documentElement;
    const canvas = document.getElementById("canvas");
    const media = {
        dark: matchMedia("(prefers-color-scheme: dark)"),
        reduced: matchMedia("(prefers-reduced-motion: reduce)"),
        coarse: matchMedia("(pointer: coarse)"),
        forced: matchMedia("(forced-colors: active)"),
    };
    const asked = new URLSearchParams(location.search).get("skin") === "html";
    const state = {
        available: !asked && hasWebGL2(), lost: false, losses: 0,
        width: 0, documentHeight: 0, top: 0, sent: "", last: "",
    };

    function skin() {
        const usable = state.available && !state.lost && state.losses < allowedLosses;
        return usable && !media.forced.matches ? "canvas" : "html";
    }

    function refreshSkin() {
        const now = skin();
        if (page.dataset.skin !== now) {
            page.dataset.skin = now;
            chooseSheets(now);
        }
        resizeStage();
        changed();
    }

    function resizeStage() {
        const stage = document.getElementById("stage");
        stage.style.height = skin() === "canvas" && state.documentHeight > 0
            ? `${state.documentHeight}px` : "";
    }

    function environment() {
        const bits = (media.dark.matches ? 1 : 0) | (media.reduced.matches ? 2 : 0)
            | (skin() === "html" ? 4 : 0) | (media.coarse.matches ? 8 : 0);
        return { width: page.clientWidth, height: innerHeight, ratio: devicePixelRatio, bits };
    }

    function changed() {
        const now = JSON.stringify(environment());
        if (now === state.last) return;
        state.last = now;
        environmentChanged();
    }

    // Called before every frame and on scroll. Talks to C++ only when the window really changes.
    function place() {
        if (skin() !== "canvas") return;
        const ratio = devicePixelRatio;
        const next = windowFor(state, scrollY, innerHeight, page.clientWidth, ratio);
        state.top = next.top;
        const sent = [next.top, next.pixelWidth, next.pixelHeight, ratio].join();
        if (sent === state.sent) return;
        state.sent = sent;
        if (canvas.width !== next.pixelWidth) canvas.width = next.pixelWidth;
        if (canvas.height !== next.pixelHeight) canvas.height = next.pixelHeight;
        canvas.style.top = `${next.top}px`;
        canvas.style.width = `${next.pixelWidth / ratio}px`;
        canvas.style.height = `${next.pixelHeight / ratio}px`;
        post((module) => module._app_window(next.top, next.pixelWidth, next.pixelHeight));
        wake();
    }

    function setDocument({ height }) {
        if (height === state.documentHeight) return;
        state.documentHeight = height;
        resizeStage();
        wake();
    }

    function contextChanged(alive) {
        state.lost = !alive;
        if (!alive) state.losses += 1;
        post((module) => module._app_context(alive ? 1 : 0));
        state.sent = "";
        refreshSkin();
        wake();
    }

    listen({ canvas, media, refreshSkin, changed, place, contextChanged });
    state.last = JSON.stringify(environment());
    page.dataset.theme = media.dark.matches ? "dark" : "light";
    refreshSkin();
    return { environment, place, setDocument, available: state.available };
}

function listen({ canvas, media, refreshSkin, changed, place, contextChanged }) {
    const passive = { passive: true };
    addEventListener("resize", changed, passive);
    addEventListener("scroll", place, passive);
    for (const name of ["dark", "reduced", "coarse"]) media[name].addEventListener("change", changed);
    media.forced.addEventListener("change", refreshSkin);
    const watchRatio = () => {
        const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
        query.addEventListener("change", () => {
            watchRatio();
            changed();
        }, { once: true });
    };
    watchRatio();
    canvas.addEventListener("webglcontextlost", (event) => {
        event.preventDefault();   // without this the context is never restored
        contextChanged(false);
    });
    canvas.addEventListener("webglcontextrestored", () => contextChanged(true));
}

// Paper always gets the HTML skin.
function chooseSheets(skin) {
    for (const sheet of document.querySelectorAll("[data-for]")) {
        if (sheet.dataset.for === "html") sheet.media = skin === "html" ? "all" : "print";
        else sheet.media = skin === "canvas" ? "screen" : "not all";
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
function windowFor(state, scroll, viewport, width, ratio) {
    const documentHeight = Math.max(state.documentHeight, viewport);
    const step = Math.max(viewport / 2, 1);
    const wanted = Math.min(Math.ceil(documentHeight / step) * step, viewport * 3);
    const pixelHeight = Math.max(1, Math.min(Math.round(wanted * ratio), largestSide));
    const pixelWidth = Math.max(1, Math.min(Math.floor(width * ratio), largestSide));
    const height = pixelHeight / ratio;
    const above = scroll - state.top;
    const below = state.top + height - (scroll + viewport);
    const lowest = Math.max(0, documentHeight - height);
    let top = Math.min(state.top, lowest);
    if ((above < step && top > 0) || (below < step && top < lowest))
        top = Math.min(Math.max(scroll - (height - viewport) / 2, 0), lowest);
    return { top: Math.round(top * ratio) / ratio, pixelWidth, pixelHeight };
}
