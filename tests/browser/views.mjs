// A page seen in another width, and a long page seen piece by piece.

import { drawn, shoot } from "./pixels.mjs";

const AGAIN = 120;   // what stood across the edge of one piece stands whole in the next

export async function resize(page, { width, height }) {
  await page.setViewportSize({ width, height });
  await page.waitForFunction((wide) => {
    const { right } = document.querySelector("#sem header").getBoundingClientRect();
    return right > wide - 40 && right <= wide;
  }, width);
  await drawn(page);
}

// Runs `action` in a window as tall as the page: nothing scrolls, and no bar lies over anything.
export async function unscrolled(page, action) {
  const viewport = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
  await drawn(page);
  try {
    return await action();
  } finally {
    await page.setViewportSize(viewport);
    await drawn(page);
  }
}

// Where the page ends to the eye: at the bar that stays in view, from its left edge on, else at the
// window's edge.
const floorOf = (page) => page.evaluate(() => {
  const bar = document.querySelector("#sem .look-bottombar")?.getBoundingClientRect();
  return bar ? { floor: Math.min(bar.top, innerHeight), left: bar.left } : { floor: innerHeight, left: 0 };
});

// Pictures of the whole page from top to bottom. within: whether a box, with a margin around it, is
// whole in this picture and was not so in the one before. What is `docked`, in the bar that stays in
// view, counts in the first picture; what lies under it, in a later one.
export async function* stripes(page) {
  const { height } = page.viewportSize();
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  let seen = -Infinity;   // how far down the pieces before reached
  for (let wanted = 0, first = true; seen < tall; wanted += (await floorOf(page)).floor - AGAIN, first = false) {
    const top = await page.evaluate((y) => { scrollTo(0, y); return scrollY; }, wanted);
    await drawn(page);
    const [before, { floor, left }, now] = [seen, await floorOf(page), first];
    seen = top + height >= tall ? tall : Math.max(seen, top + floor);
    yield {
      picture: await shoot(page),
      within: (box, margin) => {
        if (box.docked) return now;
        const end = box.y + box.height + margin;
        const lowest = box.x + box.width <= left ? height : floor;
        return box.y >= margin && end <= lowest && end + top > before;
      },
    };
  }
  await page.evaluate(() => scrollTo(0, 0));
}
