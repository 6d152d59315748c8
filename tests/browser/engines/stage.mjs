// The page as it is shipped but for one script, which notes what goes wrong from the first line on
// (WebDriver alone could not look before the page has loaded), and the browsers to open it in.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dist, serveSite } from "../support.mjs";
import { launchChromium } from "./chromium.mjs";
import { openDisplay } from "./display.mjs";
import { launchFirefox } from "./firefox.mjs";
import { Hand, helper } from "./hand.mjs";
import { launchWebKit } from "./webkit.mjs";

export const ENGINES = { Chromium: launchChromium, Firefox: launchFirefox, WebKit: launchWebKit };

// Runs in the page. Kept in the session's storage, so that a reload forgets nothing.
function watch() {
  const seen = () => JSON.parse(sessionStorage.getItem("faults") ?? "[]");
  const note = (kind, text) => sessionStorage.setItem("faults", JSON.stringify([...seen(), `${kind}: ${text}`]));
  const { error } = console;
  console.error = (...values) => {
    note("console", values.join(" "));
    error.apply(console, values);
  };
  addEventListener("error", (event) =>
    note("error", event.message ?? event.target.src ?? event.target.href), true);
  addEventListener("unhandledrejection", (event) => note("rejection", event.reason));
  addEventListener("securitypolicyviolation", (event) =>
    note("policy", `${event.violatedDirective} ${event.blockedURI}`));
}

function watchedCopy(folder) {
  const site = join(folder, "site");
  cpSync(dist, site, { recursive: true });
  const page = join(site, "index.html");
  const before = "<link rel=\"icon\"";
  const text = readFileSync(page, "utf8");
  if (!text.includes(before)) throw new Error("index.html lost its frame");
  writeFileSync(page, text.replace(before, `<script src="watch.js"></script>\n${before}`));
  writeFileSync(join(site, "watch.js"), `(${watch})();\n`);
  return site;
}

// The processes whose environment names the folder: browsers, their drivers and all they started.
export function processesOf(folder) {
  return readdirSync("/proc").filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return readFileSync(`/proc/${id}/environ`, "utf8").includes(`INTERGRAPPES_ENGINES=${folder}`);
    } catch {
      return false;   // it ended meanwhile, or it is someone else's
    }
  });
}

export async function openStage() {
  const folder = mkdtempSync(join(tmpdir(), "intergrappes-engines-"));
  const [site, display] = await Promise.all([serveSite(watchedCopy(folder)), openDisplay()]);
  const environment = { ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: "1",
    INTERGRAPPES_ENGINES: folder };
  let count = 0;
  return {
    address: site.address,
    // A fresh browser, with nothing kept from another one.
    async browser(name, options) {
      count += 1;
      const own = join(folder, String(count));
      const downloads = join(own, "downloads");
      mkdirSync(downloads, { recursive: true });
      const engine = await ENGINES[name]({ environment, folder: own, downloads, helper, ...options });
      return new Hand(engine, downloads);
    },
    left: () => processesOf(folder),
    async close() {
      await display.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
