// WebKit, as WebKitGTK's own small browser, over W3C WebDriver.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Builder, Capabilities, Key } from "selenium-webdriver";
import { end } from "./display.mjs";

// It stands in a folder named after the machine and the version of the library.
export function miniBrowser() {
  const inside = (folder, starts = "") => readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name.startsWith(starts)).map((one) => join(folder, one.name));
  const found = ["/usr/lib", ...inside("/usr/lib"), "/usr/libexec"].filter((one) => existsSync(one))
    .flatMap((folder) => inside(folder, "webkit2gtk-")).map((folder) => join(folder, "MiniBrowser"))
    .filter((path) => existsSync(path)).sort();
  if (found.length === 0) throw new Error("WebKitGTK's MiniBrowser is missing: run web/install test");
  return process.env.INTERGRAPPES_WEBKIT ?? found.pop();
}

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

async function startDriver(environment) {
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`],
    { stdio: "ignore", env: environment });
  const address = `http://127.0.0.1:${port}`;
  const answers = () => fetch(`${address}/status`).then((answer) => answer.ok, () => false);
  for (let i = 0; i < 100 && driver.exitCode === null; i += 1) {
    if (await answers()) return { driver, address };
    await pause(50);
  }
  await end(driver);
  throw new Error("WebKitWebDriver does not answer");
}

// Files go where the desktop keeps downloads, which a file in the home says.
export function withHome(environment, folder, downloads) {
  const home = join(folder, "home");
  mkdirSync(join(home, ".config"), { recursive: true });
  writeFileSync(join(home, ".config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return { ...environment, HOME: home, XDG_CONFIG_HOME: join(home, ".config"),
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };
}

export async function launchWebKit({ environment, folder, downloads, helper }) {
  const { driver, address } = await startDriver(withHome(environment, folder, downloads));
  const wanted = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
  });
  const session = await new Builder().usingServer(address).withCapabilities(wanted).build()
    .catch(async (fault) => {
      await end(driver);
      throw fault;
    });
  await session.manage().window().setRect({ x: 0, y: 0, width: 1024, height: 800 });
  const arrived = () => session.executeScript(helper);
  return {
    goto: (url) => session.get(url).then(arrived),
    reload: () => session.navigate().refresh().then(arrived),
    evaluate: (action, value) => session.executeScript(action, value),
    element: (action, value) => session.executeScript(action, value),
    // Scrolled to before: with a scroll-padding the driver gives up on what is nearly in view.
    async click(element) {
      await session.executeScript((one) => one.scrollIntoView({ block: "center" }), element);
      await element.click();
    },
    type: (element, text) => element.sendKeys(text),
    arrowRight: Key.ARROW_RIGHT,
    erase: (element) => element.sendKeys(Key.BACK_SPACE),
    choose: (element, paths) => element.sendKeys(paths.join("\n")),
    screenshot: async () => Buffer.from(await session.takeScreenshot(), "base64"),
    async close() {
      await session.quit();
      await end(driver);
    },
  };
}
