// What a finger meets, and what a voice would call it.

const LEAST = 44;

// Every control: its box at the foot of the page, where no bar lies over it for the time being, and
// the text drawn on it or, for a field and a group, its label.
export function controls() {
  scrollTo(0, document.documentElement.scrollHeight);
  const all = [...document.querySelectorAll("#sem :is(button, input, textarea, select, a[href])")];
  const lines = (element) => [...element?.querySelectorAll(".line") ?? []].map((one) => one.textContent).join(" ");
  const found = all.map((control) => {
    const { x, y, width, height } = control.getBoundingClientRect();
    const wrapped = control.matches("label > input");
    const field = !wrapped && control.matches("input, textarea, select");
    const owner = wrapped ? control.parentElement : field ? control.labels?.[0] : control;
    return { id: control.id, drawn: lines(owner), x, y: y + scrollY, width, height,
      what: `${control.tagName}.${owner?.className ?? ""} ${lines(owner).slice(0, 40)}` };
  });
  scrollTo(0, 0);
  return found;
}

export const tooSmall = (all) => all.filter(({ width, height }) => width < LEAST || height < LEAST)
  .map(({ what, width, height }) => `${what}: ${width} × ${height}`);

export function overlaps(all) {
  const wrong = [];
  all.forEach((a, i) => all.slice(i + 1).forEach((b) => {
    const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
    const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
    if (across > 0.5 && down > 0.5) wrong.push(`${a.what} and ${b.what}: ${across} × ${down}`);
  }));
  return wrong;
}

// Punctuation is not spoken (Understanding WCAG 2.5.3): “0 – Non amorcé.” is heard as “0 Non amorcé”.
const heard = (text) => text.replace(/[\s\p{P}]+/gu, " ").trim().toLowerCase();

// tree, ids: from assistive.mjs. How many drawn texts were compared, and which name lacks its own.
export function namesWithoutText(all, tree, ids) {
  const names = new Map(tree.filter((node) => ids.has(node.dom)).map((node) => [ids.get(node.dom), node.name]));
  const drawn = all.filter((one) => one.drawn.trim());
  return { compared: drawn.length, wrong: drawn.filter((one) =>
    !heard(names.get(one.id) ?? "").includes(heard(one.drawn)))
    .map((one) => `“${one.drawn}” is drawn, “${names.get(one.id)}” is said`) };
}
