// What a screenshot really shows: ink where text should be, frames where fields are.

import { PNG } from "pngjs";

const DIFFERENT = 60;   // sum over the three colours: more than any smoothing leaves of a flat ground

export class Picture {
  constructor(bytes) {
    const { width, height, data } = PNG.sync.read(bytes);
    Object.assign(this, { width, height, data });
  }

  colour(x, y) {
    const at = (y * this.width + x) * 4;
    return [this.data[at], this.data[at + 1], this.data[at + 2]];
  }

  differs(x, y, ground) {
    const [r, g, b] = this.colour(x, y);
    return Math.abs(r - ground[0]) + Math.abs(g - ground[1]) + Math.abs(b - ground[2]) > DIFFERENT;
  }

  // The colour most pixels of a box have.
  ground({ left, top, right, bottom }) {
    const counts = new Map();
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const name = this.colour(x, y).join();
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most[0].split(",").map(Number);
  }

  // First and last column with ink in a box (right edge exclusive), or null when there is none.
  inkAcross(box) {
    const ground = this.ground(box);
    const inked = (x) => {
      for (let y = box.top; y < box.bottom; y += 1) if (this.differs(x, y, ground)) return true;
      return false;
    };
    let [first, last] = [box.left, box.right - 1];
    while (first <= last && !inked(first)) first += 1;
    while (last > first && !inked(last)) last -= 1;
    return first > last ? null : { left: first, right: last + 1 };
  }

  darkest({ left, top, right, bottom }) {
    let least = 765;
    for (let y = Math.ceil(top); y < bottom; y += 1) {
      for (let x = Math.ceil(left); x < right; x += 1) {
        const [r, g, b] = this.colour(x, y);
        least = Math.min(least, r + g + b);
      }
    }
    return least;
  }

  inside({ left, top, right, bottom }) {
    return left >= 0 && top >= 0 && right <= this.width && bottom <= this.height;
  }
}
