// Someone in the middle of writing, and what must not change while something else happens.

import { begin } from "./filling.mjs";
import { clusters, open, person } from "./support.mjs";

export const SKINS = ["canvas", "html"];

// The long field of the first page of the survey, whatever its language.
export const comment = (page) => page.getByRole("textbox", { name: /^Comment/ });

export async function atTheComment(site, skin, options = {}) {
  const { context, faults } = await person(site.browser, options);
  const page = await open(context, site.address, skin);
  await begin(page, clusters[0], options.locale?.slice(0, 2) ?? "fr", "2023", "");
  await comment(page).click();
  return { context, page, faults, protocol: await context.newCDPSession(page) };
}

// Where the writing is: the text, the caret, and whether this field still has the focus.
export const writingIn = (field) => field.evaluate((element) => ({
  focused: document.activeElement === element,
  text: element.value,
  caret: [element.selectionStart, element.selectionEnd],
}));

export const written = (text, caret = text.length) => ({ focused: true, text, caret: [caret, caret] });

// Presses a button without taking the focus: something happens elsewhere while someone writes.
export const meanwhile = (locator) => locator.evaluate((element) => element.click());

export const skinOf = (page) => page.evaluate(() => document.documentElement.dataset.skin);

export const skinBecomes = (page, skin) => page.waitForFunction(
  (wanted) => document.documentElement.dataset.skin === wanted, skin);

// All that was asked of the page is drawn.
export const drawn = (page) => page.evaluate(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done))));
