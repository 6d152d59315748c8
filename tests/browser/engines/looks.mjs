// The canvas and the elements over it must say the same thing in the same place.

import assert from "node:assert/strict";
import { Picture } from "./pixels.mjs";

// Runs in the page: every line of text, where it lies, and how far its end and the start of each of
// its words are from where the font has them. The same text at 1000 px says where: no engine rounds
// anything there that counts.
function lines() {
  const large = document.createElement("span");
  large.style.cssText = "position: absolute; visibility: hidden; white-space: pre; letter-spacing: 0";
  document.body.append(large);
  const range = document.createRange();
  const width = (text, end) => {
    range.setStart(text, 0);
    range.setEnd(text, end);
    return range.getBoundingClientRect().width;
  };
  const found = [...document.querySelectorAll("#sem .line")].map((line) => {
    const { fontSize, fontWeight, fontFamily } = getComputedStyle(line);
    Object.assign(large.style, { fontSize: "1000px", fontWeight, fontFamily });
    const text = line.firstChild;
    large.textContent = text.data;
    const scale = parseFloat(fontSize) / 1000;
    const off = (end) => Math.abs(width(text, end) - width(large.firstChild, end) * scale);
    const words = [...text.data.matchAll(/\s(?=\S)/gu)].map((space) => off(space.index + 1));
    const end = off(text.length);
    range.selectNodeContents(line);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const clear = line.closest(":is(h1, h2, h3, p, label, legend):not(.look-tag)") !== null;
    return { text: text.data, left, right, top, bottom, end, words: Math.max(0, ...words), clear };
  });
  large.remove();
  return found.filter((line) => line.right > line.left);
}

const measureLines = (hand) => hand.evaluate(lines);

const NEAR = 6;   // px beside a line in which nothing else may stand

// Of the lines in sight with nothing close by: how far drawn text and element differ at either end.
function inkOf(found, picture) {
  const boxes = found.map((line) => ({
    line,
    left: Math.floor(line.left) - NEAR, right: Math.ceil(line.right) + NEAR,
    top: Math.floor(line.top) + 1, bottom: Math.ceil(line.bottom) - 1,
  }));
  const crowded = (box) => boxes.some((one) => one !== box && one.left < box.right && box.left < one.right
    && one.top < box.bottom && box.top < one.bottom);
  return boxes.filter((box) => box.line.clear && picture.inside(box) && !crowded(box)).map((box) => {
    const ink = picture.inkAcross(box);
    const off = ink && Math.max(Math.abs(ink.left - box.line.left), Math.abs(ink.right - box.line.right));
    return { text: box.line.text, off: off ?? Infinity };
  });
}

const worst = (list, key) => list.reduce((most, one) => (one[key] > most[key] ? one : most));
const named = (line, key) => `${line[key].toFixed(2)} px at "${line.text}"`;

// Elements lie where the font says, and the drawn text where the elements lie. Nothing may change
// while it is looked at: call it once all is saved.
export async function textCoincides(hand, note) {
  const found = await measureLines(hand);
  assert.ok(found.length >= 20, `only ${found.length} lines of text`);
  const ink = inkOf(found, new Picture(await hand.screenshot()));
  assert.ok(ink.length >= 8, `only ${ink.length} lines in sight stand alone`);
  const [end, word, drawn] = [worst(found, "end"), worst(found, "words"), worst(ink, "off")];
  note(`line ends within ${named(end, "end")}; words within ${named(word, "words")}; `
    + `ink within ${named(drawn, "off")} (${found.length} lines, ${ink.length} of ink)`);
  assert.ok(end.end <= 1, `a line ends ${named(end, "end")} away`);
  assert.ok(word.words <= 4, `a word starts ${named(word, "words")} away`);
  assert.ok(drawn.off <= 3, `text is drawn ${named(drawn, "off")} away`);
}

// Runs in the page: the boxes of its fields.
function fields() {
  return [...document.querySelectorAll("#sem :is(input, textarea, select).leaf")].map((field) => {
    const { left, right, top, bottom } = field.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

// The drawn frame of a field is its element's edge, on all four sides. From inside, where a field
// is empty beside its text, outward to the first pixel of another colour.
function frameOff(picture, box) {
  const middle = Math.round((box.top + box.bottom) / 2);
  const column = Math.round(box.left) + 8;
  const ground = picture.colour(column, middle);
  const reach = (x, y, dx, dy) => {
    let steps = 0;
    while (!picture.differs(x + dx * steps, y + dy * steps, ground) && steps < 400) steps += 1;
    return steps;
  };
  const right = Math.round(box.right) - 8;
  return Math.max(
    Math.abs(column - reach(column, middle, -1, 0) - box.left),
    Math.abs(right + reach(right, middle, 1, 0) + 1 - box.right),
    Math.abs(middle - reach(column, middle, 0, -1) - box.top),
    Math.abs(middle + reach(column, middle, 0, 1) + 1 - box.bottom));
}

export async function framesCoincide(hand, least) {
  const picture = new Picture(await hand.screenshot());
  const boxes = (await hand.evaluate(fields)).filter((box) =>
    picture.inside({ left: box.left - 5, right: box.right + 5, top: box.top - 5, bottom: box.bottom + 5 }));
  assert.ok(boxes.length >= least, `only ${boxes.length} fields in sight`);
  for (const box of boxes) {
    const off = frameOff(picture, box);
    assert.ok(off <= 1, `a frame is ${off} px from its field at ${JSON.stringify(box)}`);
  }
}

// Of each element of that kind in sight: the darkest point within it (0 black to 765 white).
export async function darkestInk(hand, selector) {
  const picture = new Picture(await hand.screenshot());
  const boxes = await hand.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { left: left + 8, right: right - 8, top: top + 8, bottom: bottom - 8 };
  }), selector);
  return boxes.filter((box) => picture.inside(box)).map((box) => picture.darkest(box));
}
