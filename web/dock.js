// What stays at the lower edge of the window while the page scrolls. C++ draws it on the last px of
// the page's canvas, which are clipped away; here they are copied onto a canvas of its own inside the
// element that CSS keeps in view, so that scrolling costs no redraw.

export class Dock {
    constructor() {
        this.height = 0;   // CSS px; 0: the page has none
        this.waiting = false;
        this.place = { left: 0, width: 0, of: "" };   // CSS px of the bar, in which window
        this.canvas = document.createElement("canvas");
        this.canvas.id = "dock";
        this.canvas.setAttribute("aria-hidden", "true");
    }

    pixels(ratio) {
        return Math.ceil(this.height * ratio);
    }

    // Only when the window changed: it lays out the page.
    measure(bar, from, ratio) {
        const of = `${bar.id} ${from.width} ${ratio}`;
        if (this.place.of === of) return;
        const { left, width } = bar.getBoundingClientRect();
        this.place = { left, width, of };
    }

    // After a frame that drew it, and after that frame is on the screen: reading waits for the graphics.
    copySoon(from) {
        if (this.waiting) return;
        this.waiting = true;
        setTimeout(() => {
            this.waiting = false;
            this.copy(from);
        });
    }

    copy(from) {
        const bar = document.querySelector("#sem .look-bottombar");
        if (!bar || this.height === 0) return this.canvas.remove();
        if (this.canvas.parentNode !== bar) bar.prepend(this.canvas);
        const ratio = devicePixelRatio;
        this.measure(bar, from, ratio);
        const [width, height] = [Math.round(this.place.width * ratio), this.pixels(ratio)];
        if (this.canvas.width !== width) this.canvas.width = width;
        if (this.canvas.height !== height) this.canvas.height = height;
        // Not drawImage, which first copies the whole canvas. WebGL counts rows from below.
        const gl = from.getContext("webgl2");
        const rows = new Uint8Array(width * height * 4);
        gl.readPixels(Math.round(this.place.left * ratio), 0, width, height, gl.RGBA,
            gl.UNSIGNED_BYTE, rows);
        const image = new ImageData(width, height);
        for (let row = 0, size = width * 4; row < height; row += 1)
            image.data.set(rows.subarray(row * size, (row + 1) * size), (height - 1 - row) * size);
        this.canvas.getContext("2d", { alpha: false }).putImageData(image, 0, 0);
        return undefined;
    }
}
