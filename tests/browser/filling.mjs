// A representative who fills the survey knowing only roles and names. Answers come from a seed, so
// that every run gives the same ten files but for ids and times.

import { button, heading, onPage, pages, press, words } from "./support.mjs";

// Mulberry32: small, and the same everywhere.
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)],
    some: (list, most) => list.filter(() => next() < 0.4).slice(0, most),
  };
}

const COMMENTS = [
  "Traiteur à revoir\u00A0: «\u00A0zéro déchet\u00A0» d’ici l’été, cœur du projet.",
  "Ça dépend du bureau… 🍇 déjà commencé\u202F!",
  "L’œuvre collective “intergrappes” : 50 % & <b>plus</b> ; ç, Ç, Œ, É, ÿ.",
  "Ligne un\nligne deux, où l’on précise\nligne trois 🌱🇨🇦",
];

// What is asked, given what was answered: the same rule as the program's, on ids.
function asked(question, given) {
  const answer = (id) => given.get(id);
  const rule = question.showIf;
  if (question.subsetOf && !answer(question.subsetOf)?.value) return false;
  if (!rule) return true;
  const value = answer(rule.question)?.value;
  if (value === undefined) return false;
  if (rule.in) return [value].flat().some((one) => rule.in.includes(one));
  if (rule.notEmpty) return value.length > 0;
  if (rule.compare === ">=") return value >= rule.number;
  throw new Error(`a condition the test does not know: ${JSON.stringify(rule)}`);
}

const starts = (label) => new RegExp(
  `^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")}`, "u");

// With the mouse, as most people do. Every gesture waits for its element by itself.
export const byMouse = (page, language) => ({
  async choose(question, index, name) {
    const group = page.getByRole("radiogroup", { name: starts(question.label[language]) });
    await group.getByRole("radio", { name, exact: true }).check();
  },
  async tick(question, names) {
    const group = page.getByRole("group", { name: starts(question.label[language]) });
    for (const name of names) await group.getByRole("checkbox", { name, exact: true }).check();
  },
  async write(question, text) {
    await page.getByRole("textbox", { name: starts(question.label[language]) }).fill(text);
  },
  async date(question, text) {
    await page.getByLabel(starts(question.label[language])).fill(text);
  },
  go: (name) => press(page, name),
});

// Without a mouse: Tab, Space, arrows and Enter.
export function byKeyboard(page, language) {
  const keys = page.keyboard;
  const reach = async (locator, why) => {
    await locator.waitFor();
    for (let i = 0; i < 80; i += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await keys.press("Tab");
    }
    throw new Error(`Tab does not reach ${why}`);
  };
  const field = (question) => page.getByLabel(starts(question.label[language]));
  return {
    async choose(question, index, name) {
      const group = page.getByRole("radiogroup", { name: starts(question.label[language]) });
      await reach(group.getByRole("radio").first(), name);
      await keys.press("Space");
      for (let i = 0; i < index; i += 1) await keys.press("ArrowDown");
    },
    async tick(question, names) {
      const group = page.getByRole("group", { name: starts(question.label[language]) });
      for (const name of names) {
        await reach(group.getByRole("checkbox", { name, exact: true }), name);
        await keys.press("Space");
      }
    },
    async write(question, text) {
      await reach(field(question), question.id);
      await keys.insertText(text);
    },
    // The field's parts stand in the order of the browser's own language: month, day, year. A month
    // is a name, which arrows choose.
    async date(question, text) {
      const [year, month, day] = text.split("-");
      await reach(field(question), question.id);
      if (day) return keys.type(month + day + year);
      for (let i = 0; i < Number(month); i += 1) await keys.press("ArrowUp");
      await keys.press("ArrowRight");
      return keys.type(year);
    },
    async go(name) {
      await reach(button(page, name), name);
      await keys.press("Enter");
    },
  };
}

// One question: the gesture, and the answer it must give in the file (undefined: left blank).
async function answerOne(hand, question, language, chance, given) {
  const label = (option) => option.label[language];
  switch (question.type) {
    case "single": {
      const index = chance.below(question.options.length);
      const option = question.options[index];
      await hand.choose(question, index, label(option));
      return option.state ? { state: option.state } : { value: option.id };
    }
    case "yesNo": {
      const yes = chance.below(2) === 0;
      await hand.choose(question, yes ? 0 : 1, words[language][yes ? "yes" : "no"]);
      return { value: yes ? "oui" : "non" };
    }
    case "scale": {
      const index = chance.below(question.points.length);
      const point = question.points[index];
      await hand.choose(question, index, words[language].pointLabel(point.value, label(point)));
      return { value: point.value };
    }
    case "multiple": {
      const within = question.subsetOf ? given.get(question.subsetOf).value : null;
      const open = question.options.filter((one) => !within || within.includes(one.id));
      const chosen = chance.some(open, question.maxChoices ?? 99);
      await hand.tick(question, chosen.map(label));
      return chosen.length > 0 ? { value: chosen.map((one) => one.id).sort() } : undefined;
    }
    case "number": {
      const whole = question.step === 1;
      const value = 1 + chance.below(20) + (whole ? 0 : 0.5);
      await hand.write(question, String(value).replace(".", language === "fr" ? "," : "."));
      return { value };
    }
    case "date":
    case "month": {
      const month = `2023-${String(1 + chance.below(12)).padStart(2, "0")}`;
      const value = question.type === "month" ? month : `${month}-17`;
      await hand.date(question, value);
      return { value };
    }
    case "text": {
      const value = chance.pick(["Chargée de projet", "Directeur général", "Cheffe, cœur «\u00A0vert\u00A0»"]);
      await hand.write(question, value);
      return { value };
    }
    case "longText": {
      const value = chance.pick(COMMENTS);
      await hand.write(question, value);
      return { value };
    }
    default: throw new Error(`a question type the test does not know: ${question.type}`);
  }
}

// How much of a page is answered: everything, only what is required, or nothing at all.
export async function fillPage(hand, page, language, chance, given, depth) {
  for (const question of page.questions) {
    if (depth === "blank" || !asked(question, given)) continue;
    if (depth === "required" && !question.required) continue;
    const answer = await answerOne(hand, question, language, chance, given);
    if (answer) given.set(question.id, answer);
  }
}

export const depthOf = (index, seed) => {
  const general = !pages[index].model;
  if (general) return seed % 4 === 0 ? "all" : "required";
  if ((index + seed) % 13 === 0) return "all";
  return (index + 2 * seed) % 11 === 0 ? "blank" : "required";
};

export async function begin(page, cluster, language, wave, name) {
  const say = words[language];
  await press(page, say.answerSurvey);
  await heading(page, say.who, 1).waitFor();
  await page.getByRole("radio", { name: starts(cluster.name[language]) }).check();
  await page.getByLabel(say.wave).fill(wave);
  if (name) await page.getByLabel(say.name).fill(name);
  await press(page, say.begin);
  await onPage(page, pages[0].title, language);
}
