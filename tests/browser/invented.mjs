// Invented answers of clusters and of members, the same in every run, as the app would export them.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const content = (name) => JSON.parse(readFileSync(join(root, "survey/content", name), "utf8"));
export const priorities = content("sondage-priorites.json");
export const assessment = content("autoevaluation-membres.json");
export const clusters = content("clusters.json").clusters;

// mulberry32
export function dice(seed) {
  let state = seed;
  const chance = () => {
    state = (state + 0x6D2B79F5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(chance() * limit);
  return { chance, below, pick: (list) => list[below(list.length)],
    some: (list, share) => list.filter(() => chance() < share) };
}

const uuid = (kind, number) => `00000000-0000-4000-${kind}-${String(number).padStart(12, "0")}`;

// In the one order and form that the checksum is over.
export function signed(response) {
  response.answers.sort((a, b) => (a.question < b.question ? -1 : 1));
  const checksum = createHash("sha256").update(JSON.stringify(response)).digest("hex");
  return { ...response, checksum: `sha256:${checksum}` };
}
export const row = (response) => JSON.stringify(signed(response));

function envelope(survey, number, wave, who, day) {
  const stamp = `${wave}-10-${String(1 + day).padStart(2, "0")}T14:03:11Z`;
  return {
    format: "intergrappes/response", formatVersion: 1,
    questionnaire: { id: survey.id, version: survey.version },
    id: uuid("8000", number), revision: 3, wave, language: "fr",
    respondent: { id: "", grappe: "", organisation: "", type: "", size: "", region: "", name: "",
      role: "", ...who },
    created: stamp, modified: stamp, answers: [],
  };
}

// ---- The priority survey: some initiatives are wanted by nearly all, some by few.

const model = priorities.models.find((one) => one.id === priorities.ranking.model);
const field = (id) => model.questions.find((one) => one.id === id);
const resources = priorities.optionLists
  .find((list) => list.id === field("ressources-requises").optionList).options.map((one) => one.id);
const pages = priorities.sections.flatMap((section) => section.pages);

function initiative(page, at, roll) {
  const wanted = (at * 37 % 23) / 23;   // how much the clusters want it
  const answer = (field, value) => ({ question: `${page.id}.${field}`, value });
  const spread = roll.chance();
  if (spread < 0.06) return [{ question: `${page.id}.statut`, state: "dont-know" }];
  if (spread > 0.2 + 0.75 * wanted)
    return [answer("statut", roll.chance() < 0.6 ? "en-place" : "pas-envisage")];
  const required = roll.some(resources, 0.4).sort();
  const available = roll.some(required, 0.3 + 0.6 * roll.chance());
  const answers = [
    answer("statut", roll.chance() < 0.5 ? "a-bonifier" : "a-mettre-en-place"),
    answer("priorite", Math.max(1, Math.min(5, 1 + Math.round(wanted * 4 + roll.chance() * 2 - 1)))),
  ];
  if (required.length > 0) answers.push(answer("ressources-requises", required));
  if (available.length > 0) answers.push(answer("ressources-disponibles", available));
  answers.push(answer("collaboration", roll.pick(field("collaboration").options).id));
  return answers;
}

function general(question, roll) {
  const of = question.options ?? [];
  switch (question.type) {
    case "single": {
      const given = of.filter((one) => !one.state && one.id !== "retrait");
      return given.length > 0 ? roll.pick(given).id : null;
    }
    case "yesNo": return roll.pick(["oui", "non"]);
    case "multiple": {
      const given = of.filter((one) => !one.exclusive && one.id !== "rien" && one.id !== "aucun");
      const chosen = roll.some(given.map((one) => one.id), 0.35).slice(0, question.maxChoices).sort();
      return chosen.length > 0 ? chosen : null;
    }
    case "number": return 3 + roll.below(20);
    default: return null;
  }
}

export function surveyOf(cluster, wave, seed = 0) {
  const at = clusters.findIndex((one) => one.id === cluster);
  const roll = dice(Number(wave) * 100 + at + seed);
  const response = envelope(priorities, Number(wave) * 100 + at + seed * 1000, wave,
    { grappe: cluster }, at + seed % 20);
  pages.forEach((page, place) => {
    if (page.model === priorities.ranking.model) return response.answers.push(...initiative(page, place, roll));
    for (const question of page.questions ?? []) {
      const value = general(question, roll);
      if (value !== null) response.answers.push({ question: question.id, value });
    }
    return undefined;
  });
  return response;
}

// ---- Self-assessments of members: larger ones are further.

const profile = assessment.sections[0].pages[0].questions;
const ids = (question) => profile.find((one) => one.id === question).options.map((one) => one.id);
const sizes = ids("pro-taille"), types = ids("pro-type"), regions = ids("pro-region");
const scales = assessment.sections.flatMap((section) => section.pages)
  .flatMap((page) => page.questions ?? []).filter((one) => one.type === "scale");

export function memberOf(number, wave) {
  const who = dice(number), roll = dice(number * 7919 + Number(wave));
  const size = who.pick(sizes);
  const response = envelope(assessment, Number(wave) * 100000 + number, wave, {
    id: uuid("9000", number), grappe: who.pick(clusters).id, organisation: `Organisation ${number}`,
    type: who.pick(types), size, region: regions[Math.floor(regions.length * who.chance() ** 2)],
  }, roll.below(28));
  const skill = who.chance() * 2 + sizes.indexOf(size) * 0.4;
  for (const scale of scales) {
    const spread = roll.chance();
    if (spread < 0.04) continue;
    if (spread < 0.1) { response.answers.push({ question: scale.id, state: "not-applicable" }); continue; }
    if (spread < 0.14) { response.answers.push({ question: scale.id, state: "dont-know" }); continue; }
    const level = Math.round(skill + roll.chance() * 2 - 1 + (Number(wave) - 2024) * 0.2);
    response.answers.push({ question: scale.id, value: Math.max(0, Math.min(4, level)) });
  }
  return response;
}
