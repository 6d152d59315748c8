// What is really painted: pictures of the page as pixels, and the contrast of WCAG 2.2 between them.

import { createRequire } from "node:module";

const { PNG } = createRequire(import.meta.url)("pngjs");

const linear = (byte) => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = (colour) => 0.2126 * linear(colour >> 16) + 0.7152 * linear((colour >> 8) & 255)
  + 0.0722 * linear(colour & 255);

// Colours are 0xRRGGBB.
export function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

export const hex = (colour) => `#${colour.toString(16).padStart(6, "0").toUpperCase()}`;

// "rgb(1, 2, 3)" as a computed style writes it.
export function colourOf(text) {
  const [red, green, blue] = text.match(/\d+(\.\d+)?/g).map(Number);
  return (red << 16) | (green << 8) | blue;
}

export function distance(a, b) {
  const part = (shift) => ((a >> shift) & 255) - ((b >> shift) & 255);
  return Math.hypot(part(16), part(8), part(0));
}

// A picture of the page. Boxes are in CSS px from the top left of what it shows.
export class Picture {
  constructor(bytes, ratio) {
    const { width, height, data } = PNG.sync.read(bytes);
    Object.assign(this, { width, height, data, ratio });
  }

  at(x, y) {
    const i = (y * this.width + x) * 4;
    return (this.data[i] << 16) | (this.data[i + 1] << 8) | this.data[i + 2];
  }

  // The colour that covers the point, in CSS px; nothing outside the picture.
  under(x, y) {
    const [px, py] = [Math.floor(x * this.ratio), Math.floor(y * this.ratio)];
    return px < 0 || py < 0 || px >= this.width || py >= this.height ? null : this.at(px, py);
  }

  // Colour → number of pixels in a box.
  colours({ x, y, width, height }) {
    const found = new Map();
    const edge = (value, most) => Math.min(Math.max(Math.round(value * this.ratio), 0), most);
    const [right, bottom] = [edge(x + width, this.width), edge(y + height, this.height)];
    for (let row = edge(y, this.height); row < bottom; row += 1)
      for (let column = edge(x, this.width); column < right; column += 1) {
        const colour = this.at(column, row);
        found.set(colour, (found.get(colour) ?? 0) + 1);
      }
    return found;
  }
}

export const mostFrequent = (colours) =>
  [...colours].reduce((best, one) => (one[1] > best[1] ? one : best), [null, 0])[0];

export const nearest = (colours, wanted) => [...colours.keys()].reduce((best, one) =>
  (best === null || distance(one, wanted) < distance(best, wanted) ? one : best), null);

export async function shoot(page, options = {}) {
  const ratio = await page.evaluate(() => devicePixelRatio);
  return new Picture(await page.screenshot({ ...options, caret: "hide" }), ratio);
}

// Everything has been drawn: the frame that was asked for, and the one after it.
export const drawn = (page) => page.evaluate(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done))));
