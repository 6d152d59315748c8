// A sector of 370 invented organisations and a second reckoning of their scores, from the
// questionnaire's file and the written formulas (survey/combine/scores.h, benchmark.h) alone.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./support.mjs";

const content = (name) => JSON.parse(readFileSync(join(root, "survey/content", name), "utf8"));
export const survey = content("autoevaluation-membres.json");
const clusters = content("clusters.json").clusters.map((one) => one.id);
const options = (id) => survey.sections[0].pages[0].questions.find((one) => one.id === id).options
  .map((one) => one.id);
export const dimensions = {
  grappe: clusters, type: options("pro-type"), size: options("pro-taille"), region: options("pro-region"),
};
export const themes = survey.sections.filter((section) => section.weight).map((section) => ({
  id: section.id,
  weight: section.weight,
  items: section.pages.flatMap((page) => page.questions.filter((one) => one.type === "scale")),
}));

// ---- 400 responses of 370 organisations, the same in every run.

let state = 20261126;
function chance() {                       // mulberry32
  state = (state + 0x6D2B79F5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (limit) => Math.floor(chance() * limit);
// Early choices are likelier: groups of every size, down to one.
const skewed = (list) => list[Math.min(list.length - 1, Math.floor(list.length * chance() ** 8))];
const uuid = (kind, number) => `00000000-0000-4000-${kind}-${String(number).padStart(12, "0")}`;

// A theme is filled with care, hastily or hardly at all, so that coverage stands on both sides of a half.
function answersOf(theme) {
  const care = [0.05, 0.3, 0.6][below(3)];
  return theme.items.flatMap((item) => {
    if (chance() >= care) return [{ question: item.id, value: below(5) }];
    const state = [null, "not-applicable", "dont-know"][below(3)];
    return state ? [{ question: item.id, state }] : [];
  });
}

function response(number) {
  const organisation = number < 370 ? number : below(370);
  const day = String(1 + below(28)).padStart(2, "0");
  return {
    format: "intergrappes/response",
    formatVersion: 1,
    questionnaire: { id: survey.id, version: survey.version },
    id: uuid("8000", number),
    revision: 1,
    wave: "2026",
    language: "fr",
    respondent: {
      id: organisation % 20 === 0 ? "" : uuid("9000", organisation),
      grappe: skewed(clusters), organisation: `Organisation ${organisation}`,
      type: chance() < 0.02 ? "" : skewed(dimensions.type),
      size: dimensions.size[below(4)],
      region: chance() < 0.2 ? "" : skewed(dimensions.region),
      name: "", role: "",
    },
    created: `2026-03-${day}T12:00:00Z`,
    modified: `2026-04-${day}T12:00:00Z`,
    answers: themes.flatMap(answersOf).sort((a, b) => (a.question < b.question ? -1 : 1)),
  };
}

export const responses = Array.from({ length: 400 }, (_, number) => response(number));
export const signed = (one) => JSON.stringify({ ...one,
  checksum: `sha256:${createHash("sha256").update(JSON.stringify(one)).digest("hex")}` });

// ---- The second reckoning.

function themeScore(theme, answers) {
  const counts = { rated: 0, not_applicable: 0, dont_know: 0, blank: 0 };
  let rated = 0, applicable = 0, points = 0;
  for (const item of theme.items) {
    const given = answers.get(item.id);
    const weight = item.weight ?? 1;
    if (given?.state === "not-applicable") { counts.not_applicable += 1; continue; }
    applicable += weight;
    if (given?.state === "dont-know") counts.dont_know += 1;
    else if (given === undefined) counts.blank += 1;
    else {
      counts.rated += 1;
      rated += weight;
      points += weight * given.value;
    }
  }
  const coverage = applicable > 0 ? rated / applicable : null;
  const shown = rated > 0 && coverage >= survey.scoring.minCoverage;
  return { ...counts, coverage, score: shown ? (100 * points) / (4 * rated) : null };
}

export function scoresOf(one) {
  const answers = new Map(one.answers.map((answer) => [answer.question, answer]));
  const parts = themes.map((theme) => ({ theme: theme.id, weight: theme.weight, ...themeScore(theme, answers) }));
  const total = (key) => parts.reduce((sum, part) => sum + part[key], 0);
  const weighted = (key) => {
    const known = parts.filter((part) => part[key] !== null);
    const weight = known.reduce((sum, part) => sum + part.weight, 0);
    return weight > 0 ? known.reduce((sum, part) => sum + part.weight * part[key], 0) / weight : null;
  };
  const overall = { score: weighted("score"), coverage: weighted("coverage"), rated: total("rated"),
    not_applicable: total("not_applicable"), dont_know: total("dont_know"), blank: total("blank") };
  return new Map([...parts.map((part) => [part.theme, part]), ["overall", overall]]);
}

export function quartile(sorted, part) {
  const place = (sorted.length - 1) * part;
  const low = Math.floor(place), high = Math.ceil(place);
  return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
}
