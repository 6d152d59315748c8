// A month: Firefox has no field for it and gets a text field, WebKit has one of its own. Both start on
// the first page of the survey, in French.

import assert from "node:assert/strict";
import { pages, words } from "../support.mjs";
import { until } from "./hand.mjs";
import { leaveAndComeBack } from "./job.mjs";
import { darkestInk } from "./looks.mjs";

const page = pages.find((one) => one.id === "gen-planification");
const [first] = pages.filter((one) => one.section === page.section);
const [ends, starts] = page.questions;
const named = (question, language) => new RegExp(`^${question.label[language]}`);

async function reach(hand) {
  await hand.click("button", new RegExp(`^${page.section.title.fr} `));
  await hand.one("heading", first.title.fr, 1);
  await hand.click("button", words.fr.next);
  await hand.one("heading", page.title.fr, 1);
}

// The form to write it in follows the language; what is no month is refused in words.
export async function typeMonth(hand) {
  const look = (language, property) => hand.look("textbox", named(ends, language), property);
  await reach(hand);
  for (const [language, form] of [["fr", "AAAA-MM"], ["en", "YYYY-MM"], ["fr", "AAAA-MM"]]) {
    await hand.switchLanguage(language);
    assert.equal(await look(language, "placeholder"), form);
  }
  await hand.type("textbox", named(ends, "fr"), "2024-13");
  await until("the month is refused", async () => (await look("fr", "ariaInvalid")) === "true");
  const fault = await hand.evaluate((pattern) => {
    const [control] = globalThis.byRole({ role: "textbox", pattern });
    return document.getElementById(control.getAttribute("aria-describedby")).textContent.trim();
  }, named(ends, "fr").source);
  assert.match(fault, /mois.*2024-04/);
  await hand.replace("textbox", named(ends, "fr"), "2024-04");
  await until("the month is taken", async () => !(await look("fr", "ariaInvalid")));
  await leaveAndComeBack(hand, "fr");
  assert.equal(await look("fr", "value"), "2024-04");
}

// The browser's own field: month, arrow, year; not left before the page goes. An empty one must not look like an answer.
export async function keyMonth(hand) {
  await reach(hand);
  await hand.typeInto(named(ends, "fr"), `4${hand.engine.arrowRight}2024`);
  await until("the month is taken", async () => (await hand.valueOf(named(ends, "fr"))) === "2024-04");
  await leaveAndComeBack(hand, "fr");
  await hand.one("heading", page.title.fr, 1);
  assert.equal(await hand.valueOf(named(ends, "fr")), "2024-04");
  assert.equal(await hand.valueOf(named(starts, "fr")), "");
  const [answered, empty] = await darkestInk(hand, "[type=month]");
  assert.ok(answered < 150, `an answer is drawn in ink, not ${answered}`);
  assert.ok(empty > answered + 150, `an empty month (${empty}) is as dark as an answer (${answered})`);
}
