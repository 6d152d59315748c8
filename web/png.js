// An SVG of survey/chart/svg.cpp as a PNG of 96, 192 or 300 points an inch, which it says (pHYs), so that
// it is as large on paper whatever its sharpness.

import { crc32 } from "./crc.js";

const usual = 192;

function base64(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
}

// A picture reaches nothing outside itself, so the page's fonts travel in it.
function withFonts(svg, fonts) {
    const faces = fonts.map(([weight, bytes]) => `@font-face{font-family:"Open Sans";font-weight:${weight};`
        + `src:url(data:font/ttf;base64,${base64(bytes)})}`);
    return svg.replace(/<svg\b[^>]*>/, (root) => `${root}<style>${faces.join("")}</style>`);
}

// pHYs stands before the pixels: right after the header, which is always 33 bytes into the file.
function withResolution(png, dpi) {
    const perMetre = Math.round(dpi / 0.0254);
    const chunk = new DataView(new ArrayBuffer(21));
    chunk.setUint32(0, 9);
    chunk.setUint32(4, 0x70485973);
    chunk.setUint32(8, perMetre);
    chunk.setUint32(12, perMetre);
    chunk.setUint8(16, 1);   // per metre
    // The checksum of PNG (ISO/IEC 15948, annex D) is the usual one.
    chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)));
    return new Blob([png.slice(0, 33), chunk.buffer, png.slice(33)], { type: "image/png" });
}

async function drawn(svg, fonts, dpi) {
    const scale = dpi / 96;
    const [width, height] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/).slice(1).map(Number);
    const sized = withFonts(svg, fonts).replace(/(<svg\b[^>]*?) width="[^"]*" height="[^"]*"/,
        `$1 width="${width * scale}" height="${height * scale}"`);
    const url = URL.createObjectURL(new Blob([sized], { type: "image/svg+xml" }));
    try {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = Math.ceil(width * scale);
        canvas.height = Math.ceil(height * scale);
        // It is read back at once: kept out of the graphics card, that takes half the time.
        canvas.getContext("2d", { willReadFrequently: true }).drawImage(image, 0, 0, canvas.width, canvas.height);
        const png = await new Promise((done) => { canvas.toBlob(done, "image/png"); });
        return withResolution(new Uint8Array(await png.arrayBuffer()), dpi);
    } finally {
        URL.revokeObjectURL(url);
    }
}

// `type`: "image/png;dpi=300". A browser that cannot draw it still gives the picture, as it came.
export async function savePicture(name, type, svg, fonts, saveAs) {
    const dpi = Number(/;dpi=(\d+)$/.exec(type)?.[1] ?? usual);
    try {
        saveAs(name, "image/png", await drawn(svg, fonts, dpi));
    } catch (fault) {
        console.error(name, fault);
        saveAs(name.replace(/\.png$/, ".svg"), "image/svg+xml", svg);
    }
}
