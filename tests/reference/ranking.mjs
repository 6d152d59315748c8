// The ranking once more, from the responses and the written formulas (survey/combine/priority.h) alone.

import { priorities } from "../browser/invented.mjs";
import * as own from "./reckon.mjs";

const { ranking } = priorities;
const pages = priorities.sections.flatMap((section) => section.pages)
  .filter((page) => page.model === ranking.model).map((page) => page.id);
const model = priorities.models.find((one) => one.id === ranking.model);
const needs = model.questions.find((one) => one.id === ranking.status).options
  .filter((option) => option.need).map((option) => option.id);
const TOP = 5;
const sum = (list) => list.reduce((total, each) => total + each, 0);

function positions(response) {
  const answers = new Map(response.answers.map((answer) => [answer.question, answer.value]));
  return pages.map((page) => {
    const status = answers.get(`${page}.${ranking.status}`);
    if (status === undefined) return null;
    const need = needs.includes(status);
    return { status, need, priority: need ? answers.get(`${page}.${ranking.priority}`) : 0,
      required: answers.get(`${page}.${ranking.requiredResources}`) ?? [],
      available: answers.get(`${page}.${ranking.availableResources}`) ?? [] };
  });
}

const close = (a, b) => Math.abs(a - b) < 1e-12;
const before = (a, b) => {
  for (const key of ["index", "first", "coverage"]) {
    const [x, y] = [a[key] ?? -1, b[key] ?? -1];
    if (!close(x, y)) return y - x;
  }
  return a.place - b.place;
};

// Ranks by index of one panel.
function figures(panel) {
  const items = pages.map((page, place) => {
    const taken = panel.map((one) => one[place]).filter(Boolean);
    const wanted = taken.filter((one) => one.need);
    const covered = wanted.filter((one) => one.required.length > 0).map((one) =>
      one.required.filter((resource) => one.available.includes(resource)).length / one.required.length);
    const R = taken.length;
    return { page, place, R, N: wanted.length, priorities: wanted.map((one) => one.priority),
      preferences: taken.map((one) => one.priority),
      first: wanted.filter((one) => one.status === ranking.firstTieOption).length,
      index: R > 0 ? 100 * sum(wanted.map((one) => one.priority)) / (TOP * R) : null,
      coverage: own.mean(covered) };
  });
  return [...items].sort(before).map((item, at) => ({ ...item, rank: at + 1 }));
}

function quadrant(item) {
  const high = item.index >= ranking.indexThreshold, covered = (item.coverage ?? 0) >= ranking.coverageThreshold;
  return ranking.quadrants.find((one) => (one.index === "high") === high
    && (one.coverage === "high") === covered).id;
}

export function rankingOf(responses) {
  const panel = responses.map(positions);
  const full = figures(panel);
  const without = responses.map((_, i) => figures(panel.filter((__, j) => j !== i)));
  const preferences = panel.map((one) => one.map((position) => position?.priority ?? null));
  const borda = own.borda(preferences, pages.length);
  const bordaRank = [...full].sort((a, b) => (close(borda[a.place], borda[b.place])
    ? a.place - b.place : borda[b.place] - borda[a.place])).map((item) => item.place);
  return full.map((item) => {
    const ranks = [item.rank, ...without.map((one) => one.find((each) => each.place === item.place).rank)];
    const counts = Array.from({ length: TOP + 1 }, (_, level) =>
      item.preferences.filter((one) => one === level).length);
    return { initiative: item.page, rank: item.rank, n: item.R, need_count: item.N,
      need_rate: item.N / item.R, priority_index: item.index, resource_coverage: item.coverage,
      quadrant: quadrant(item), mean_priority: own.mean(item.priorities),
      median_priority: own.quantile2(item.priorities, 0.5), borda: borda[item.place],
      borda_rank: bordaRank.indexOf(item.place) + 1, rank_low: Math.min(...ranks),
      rank_high: Math.max(...ranks), agreement_a: own.agreement(counts) };
  });
}
