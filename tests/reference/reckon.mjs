// The statistics once more, by the textbook: other algorithms than survey/combine, and floating point
// as it comes.

const sum = (list) => list.reduce((total, each) => total + each, 0);
const ascending = (list) => [...list].sort((a, b) => a - b);

export const expand = (counts) => counts.flatMap((count, level) => Array(count).fill(level));
export const mean = (list) => (list.length > 0 ? sum(list) / list.length : null);
export function deviation(list) {
  if (list.length < 2) return null;
  const centre = mean(list);
  return Math.sqrt(sum(list.map((each) => (each - centre) ** 2)) / (list.length - 1));
}

// Hyndman and Fan, type 2: the inverse of the distribution function, averaged where it is flat.
export function quantile2(list, part) {
  if (list.length === 0) return null;
  const sorted = ascending(list);
  const reached = (share) => sorted.find((value) =>
    sorted.filter((other) => other <= value).length >= share * sorted.length - 1e-12);
  const above = sorted.find((value) =>
    sorted.filter((other) => other <= value).length > part * sorted.length + 1e-12);
  return (reached(part) + (above ?? sorted.at(-1))) / 2;
}
// Type 7, as a spreadsheet's QUARTILE.INC.
export function quantile7(list, part) {
  if (list.length === 0) return null;
  const sorted = ascending(list);
  const h = (sorted.length - 1) * part;
  const floor = Math.floor(h);
  return sorted[floor] * (1 - (h - floor)) + (sorted[floor + 1] ?? 0) * (h - floor);
}

// van der Eijk: subtract layers, the smallest count first.
export function agreement(counts) {
  const total = sum(counts);
  if (counts.length < 3 || total === 0) return null;
  const left = [...counts];
  const levels = counts.length;
  let result = 0;
  while (left.some((count) => count > 0)) {
    const layer = Math.min(...left.filter((count) => count > 0));
    const pattern = left.map((count) => (count > 0 ? 1 : 0));
    const ones = sum(pattern);
    let together = 0, apart = 0;
    pattern.forEach((a, i) => pattern.forEach((b, j) => pattern.forEach((c, k) => {
      if (!(i < j && j < k)) return;
      const triple = `${a}${b}${c}`;
      if (triple === "110" || triple === "011") together += 1;
      if (triple === "101") apart += 1;
    })));
    const unimodal = ((levels - 2) * together - (levels - 1) * apart) / ((levels - 2) * (together + apart));
    const agreed = ones === 1 ? 1 : ones === levels ? 0 : unimodal * (1 - (ones - 1) / (levels - 1));
    result += (layer * ones / total) * agreed;
    pattern.forEach((one, i) => { left[i] -= one * layer; });
  }
  return result;
}

export function consensus(counts) {
  const total = sum(counts);
  if (counts.length < 2 || total === 0) return null;
  const centre = mean(expand(counts));
  return 1 + sum(expand(counts).map((x) =>
    Math.log2(1 - Math.abs(x - centre) / (counts.length - 1)) / total));
}

export function leik(counts) {
  const total = sum(counts);
  if (counts.length < 2 || total === 0) return null;
  const cumulative = counts.map((_, i) => sum(counts.slice(0, i + 1)) / total);
  return sum(cumulative.map((f) => Math.min(f, 1 - f))) / (0.5 * (counts.length - 1));
}

export function wilson(part, n) {
  if (n === 0) return null;
  const z = 1.959963985, p = part / n;
  const root = z * Math.sqrt((p * (1 - p) + z * z / (4 * n)) / n);
  const [low, high] = [p + z * z / (2 * n) - root, p + z * z / (2 * n) + root]
    .map((end) => end / (1 + z * z / n));
  return [part === 0 ? 0 : low, part === n ? 1 : high];
}

// ---- Orders.

// Each rater's mean ranks, then points m − r.
export function borda(preferences, items) {
  const points = Array.from({ length: items }, () => []);
  for (const rater of preferences) {
    const rated = rater.map((value, item) => ({ value, item })).filter(({ value }) => value !== null);
    if (rated.length < 2) continue;
    const sorted = [...rated].sort((a, b) => b.value - a.value);
    for (const { value, item } of rated) {
      const ranks = sorted.map((other, at) => (other.value === value ? at + 1 : null)).filter(Boolean);
      points[item].push((rated.length - mean(ranks)) / (rated.length - 1));
    }
  }
  return points.map(mean);
}

export const wins = (preferences, items) => Array.from({ length: items }, (_, i) =>
  Array.from({ length: items }, (__, j) => preferences.filter((rater) =>
    rater[i] !== null && rater[j] !== null && rater[i] > rater[j]).length));

export const disagreements = (table, order) => sum(order.flatMap((first, at) =>
  order.slice(at + 1).map((later) => table[later][first])));

function* permutations(left, before = []) {
  if (left.length === 0) yield before;
  for (const each of left) yield* permutations(left.filter((other) => other !== each), [...before, each]);
}

export function kemeny(table) {
  let best = null, least = Infinity, optima = 0;
  for (const order of permutations(table.map((_, i) => i))) {
    const cost = disagreements(table, order);
    if (cost < least) [best, least, optima] = [order, cost, 0];
    if (cost === least) optima += 1;
  }
  return { order: best, optima };
}

export const copeland = (table) => table.map((row, i) => sum(row.map((won, j) =>
  (i === j ? 0 : won > table[j][i] ? 1 : won === table[j][i] ? 0.5 : 0))));

// ---- Krippendorff: the coincidence matrix, then observed over expected.

export function alpha(preferences, metric) {
  const units = preferences[0].map((_, unit) =>
    preferences.map((rater) => rater[unit]).filter((value) => value !== null)).filter((unit) => unit.length > 1);
  const values = ascending([...new Set(units.flat())]);
  if (values.length < 2) return null;
  const matrix = values.map(() => values.map(() => 0));
  for (const unit of units)
    unit.forEach((a, i) => unit.forEach((b, j) => {
      if (i !== j) matrix[values.indexOf(a)][values.indexOf(b)] += 1 / (unit.length - 1);
    }));
  const totals = matrix.map(sum);
  const n = sum(totals);
  const delta = {
    nominal: (c, k) => (c === k ? 0 : 1),
    ordinal: (c, k) => {
      const [low, high] = [Math.min(c, k), Math.max(c, k)];
      return (sum(totals.slice(low, high + 1)) - (totals[low] + totals[high]) / 2) ** 2;
    },
    interval: (c, k) => (values[c] - values[k]) ** 2,
    ratio: (c, k) => (values[c] + values[k] === 0 ? 0 : ((values[c] - values[k]) / (values[c] + values[k])) ** 2),
  }[metric];
  let observed = 0, expected = 0;
  values.forEach((_, c) => values.forEach((__, k) => {
    if (c === k) return;
    observed += matrix[c][k] * delta(c, k);
    expected += totals[c] * totals[k] * delta(c, k);
  }));
  return 1 - (n - 1) * observed / expected;
}
