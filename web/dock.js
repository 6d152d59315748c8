// What stays at the lower edge of the window while the page scrolls. C++ draws it on the last px of
// the page's canvas, which are clipped away; here they are copied onto a canvas of its own inside the
// element that CSS keeps in view, so that scrolling costs no redraw.

export class Dock {
    constructor() {
        this.height = 0;   // CSS px; 0: the page has none
        this.canvas = document.createElement("canvas");
        this.canvas.id = "dock";
        this.canvas.setAttribute("aria-hidden", "true");
    }

    pixels(ratio) {
        return Math.ceil(this.height * ratio);
    }

    // After a frame that drew it.
    copy(from) {
        const bar = document.querySelector("#sem .look-bottombar");
        if (!bar || this.height === 0) return this.canvas.remove();
        if (this.canvas.parentNode !== bar) bar.prepend(this.canvas);
        const ratio = devicePixelRatio;
        const box = bar.getBoundingClientRect();
        const [width, height] = [Math.round(box.width * ratio), this.pixels(ratio)];
        if (this.canvas.width !== width) this.canvas.width = width;
        if (this.canvas.height !== height) this.canvas.height = height;
        const left = Math.round(box.left * ratio);
        this.canvas.getContext("2d", { alpha: false })
            .drawImage(from, left, from.height - height, width, height, 0, 0, width, height);
        return undefined;
    }
}
