// node tests/browser/pictures.mjs [name…]: every screen as a picture, in both skins, light and dark,
// wide and narrow, into build/pictures/<screen>-<skin>-<theme>-<width>.png.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { SCREENS } from "./screens.mjs";
import { open, person, root, stage } from "./support.mjs";

const folder = join(root, "build/pictures");
const wanted = process.argv.slice(2);
const VIEWPORTS = [{ width: 1280, height: 800 }, { width: 360, height: 740 }];

const fileName = (...parts) => `${parts.join("-").replace(/\s+/g, "-")}.png`;

// The canvas is as tall as three viewports: taller pages are taken in a viewport of their height.
async function take(page, path, viewport) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: viewport.width, height: Math.max(height, viewport.height) });
  await page.evaluate(() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path });
  await page.setViewportSize(viewport);
}

const site = await stage();
mkdirSync(folder, { recursive: true });
for (const skin of ["canvas", "html"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of VIEWPORTS) {
      const { context } = await person(site.browser, { viewport, colorScheme });
      const page = await open(context, site.address, skin);
      for (const screen of SCREENS) {
        await screen.reach(page, "fr");
        const name = fileName(screen.name, skin, colorScheme, viewport.width);
        if (wanted.length === 0 || wanted.some((part) => name.includes(part)))
          await take(page, join(folder, name), viewport);
      }
      await context.close();
    }
  }
}
await site.close();
console.log(folder);
