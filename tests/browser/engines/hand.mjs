// A person at any browser, who knows only roles and accessible names. The driver clicks and types;
// what is awaited is looked for again until it is there.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { plain } from "../support.mjs";

const PATIENCE = 15000;   // milliseconds

// Runs in the page: the elements of a role, with that name when one is given. Any space is a space.
function byRole({ role, name, pattern, level }) {
  const read = (text) => text.replace(/[\s\u00A0\u202F]+/g, " ").trim();
  const named = (text) => (pattern ? new RegExp(pattern, "u").test(read(text)) : read(text) === name);
  const options = { level, name: name || pattern ? named : undefined };
  return globalThis.TestingLibraryDom.queryAllByRole(document.body, role, options);
}

const library = createRequire(import.meta.url).resolve("@testing-library/dom");
const bundle = join(dirname(library), "@testing-library/dom.umd.min.js");
// What every page gets once it has loaded.
export const helper = `${readFileSync(bundle, "utf8")};globalThis.byRole = ${byRole};`;

export async function until(what, look) {
  const late = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > late) throw new Error(`waited in vain for ${what}`);
    await pause(30);
  }
}

export class Hand {
  constructor(engine, downloads) {
    this.engine = engine;
    this.downloads = downloads;
  }

  evaluate(action, value) { return this.engine.evaluate(action, value); }
  screenshot() { return this.engine.screenshot(); }
  close() { return this.engine.close(); }

  async open(address) {
    await this.engine.goto(address);
    await this.ready();
  }

  async reload() {
    await this.engine.reload();
    await this.ready();
  }

  ready() {
    return until("the first screen", () =>
      this.evaluate(() => document.documentElement.dataset.ready === "true"));
  }

  count(role, name, level) {
    return this.evaluate((wanted) => globalThis.byRole(wanted).length, wantedOf(role, name, level));
  }

  // The one element of that role and name, once there is exactly one.
  one(role, name, level) {
    const wanted = wantedOf(role, name, level);
    return until(`one ${role} ${name ?? ""}`, () => this.engine.element((asked) => {
      const found = globalThis.byRole(asked);
      return found.length === 1 ? found[0] : null;
    }, wanted));
  }

  // A property of it, when there is exactly one.
  async look(role, name, property) {
    await this.one(role, name);
    return this.evaluate(([asked, wanted]) => globalThis.byRole(asked)[0][wanted], [wantedOf(role, name), property]);
  }

  async click(role, name) {
    await this.engine.click(await this.one(role, name));
  }

  async type(role, name, text) {
    const field = await this.one(role, name);
    await this.engine.click(field);
    await this.engine.type(field, text);
  }

  // As with the Backspace key, from the end of what stands there.
  async replace(role, name, text) {
    const field = await this.one(role, name);
    const { length } = await this.look(role, name, "value");
    await this.engine.click(field);
    for (let i = 0; i < length; i += 1) await this.engine.erase(field);
    await this.engine.type(field, text);
  }

  // The one control with that label, whatever its role: a chooser of files has none.
  labelled(name) {
    const wanted = wantedOf(undefined, name);
    return until(`a control labelled ${name}`, () => this.engine.element(({ name: text, pattern }) => {
      const label = pattern ? new RegExp(pattern, "u") : text;
      const found = globalThis.TestingLibraryDom.queryAllByLabelText(document.body, label, { selector: "input" });
      return found.length === 1 ? found[0] : null;
    }, wanted));
  }

  async choose(name, paths) {
    await this.engine.choose(await this.labelled(name), paths);
  }

  async typeInto(name, text) {
    const control = await this.labelled(name);
    await this.engine.click(control);
    await this.engine.type(control, text);
  }

  async valueOf(name) {
    return this.evaluate((control) => control.value, await this.labelled(name));
  }

  async switchLanguage(language) {
    await this.click("button", language === "fr" ? "FR, français" : "EN, English");
    await until(language, () => this.evaluate((wanted) =>
      document.documentElement.lang.startsWith(wanted), language));
  }

  // The file that arrives in the folder of downloads, whole.
  async file(name) {
    const path = join(this.downloads, name);
    let size = -1;
    await until(`the file ${name} (there: ${readdirSync(this.downloads)})`, () => {
      const before = size;
      size = existsSync(path) ? readFileSync(path).length : -1;
      return size > 0 && size === before;
    });
    return { path, bytes: readFileSync(path) };
  }

  faults() {
    return this.evaluate(() => sessionStorage.getItem("faults"));
  }
}

function wantedOf(role, name, level) {
  if (name instanceof RegExp) return { role, pattern: name.source, level };
  return { role, name: name && plain(name), level };
}
