// Firefox, over WebDriver BiDi.

import puppeteer from "puppeteer-core";

export async function launchFirefox({ environment, downloads, helper, headless = false, profile }) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.INTERGRAPPES_FIREFOX ?? "/usr/bin/firefox-esr",
    headless,
    userDataDir: profile,   // one that stays, or none
    env: headless ? { ...environment, DISPLAY: undefined, MOZ_HEADLESS: "1" } : environment,
    defaultViewport: null,
    args: ["--width=1024", "--height=844"],
    extraPrefsFirefox: {
      "intl.accept_languages": "fr-CA, fr",
      "browser.download.dir": downloads,
      "browser.download.folderList": 2,
      "browser.download.alwaysOpenPanel": false,
    },
  });
  const [page] = await browser.pages();
  const arrived = async () => { await page.evaluate(helper); };
  return {
    goto: (url) => page.goto(url).then(arrived),
    reload: () => page.reload().then(arrived),
    evaluate: (action, value) => page.evaluate(action, value),
    element: async (action, value) => (await page.evaluateHandle(action, value)).asElement(),
    click: (element) => element.click(),
    type: (element, text) => page.keyboard.type(text),
    erase: () => page.keyboard.press("Backspace"),
    choose: (element, paths) => element.uploadFile(...paths),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
