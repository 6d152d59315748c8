// Chromium, as in the other tests; here it must do no more and no less than the others.

import { join } from "node:path";
import { launch } from "../support.mjs";

export async function launchChromium({ downloads, helper }) {
  const browser = await launch();
  const context = await browser.newContext({ locale: "fr-CA", viewport: { width: 1024, height: 760 } });
  await context.addInitScript({ content: helper });
  const page = await context.newPage();
  page.on("download", (download) => download.saveAs(join(downloads, download.suggestedFilename())));
  return {
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    evaluate: (action, value) => page.evaluate(action, value),
    element: async (action, value) => (await page.evaluateHandle(action, value)).asElement(),
    click: (element) => element.click(),
    type: (element, text) => page.keyboard.type(text),
    erase: () => page.keyboard.press("Backspace"),
    choose: (element, paths) => element.setInputFiles(paths),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
