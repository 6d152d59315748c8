// Where everything on a page lies, and what is wrong with it: outside the page, cut, or one text
// over another. Runs in the page.

// Returns { texts, boxes, wrong }: how much was looked at, and a sentence for each fault.
export function layoutFaults() {
  const wide = document.documentElement.clientWidth;
  const wrong = [];
  const say = (element) => `${element.tagName}.${element.getAttribute("class")} “${element.textContent.slice(0, 40)}”`;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  if (document.documentElement.scrollWidth > wide)
    wrong.push(`the page is ${document.documentElement.scrollWidth} wide, of ${wide}`);

  // Charts and the like may be wider than the page: they scroll by themselves.
  const scrolls = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth
        && up !== document.documentElement) return true;
    return false;
  };
  const all = [...document.querySelectorAll("#sem *")].filter((element) => shown(element) && !scrolls(element));
  const lowest = document.getElementById("stage").getBoundingClientRect().bottom + 0.5;
  let boxes = 0;
  for (const element of all) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) continue;
    boxes += 1;
    if (box.left < -0.5 || box.right > wide + 0.5)
      wrong.push(`outside, ${Math.round(box.left)} to ${Math.round(box.right)}: ${say(element)}`);
    if (box.bottom > lowest) wrong.push(`below the end of the page: ${say(element)}`);
  }

  // Each drawn line of each text: a range has one rectangle a line.
  const lines = [];
  const range = document.createRange();
  for (const element of all) {
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.data.trim() === "" || element.closest("svg, option")) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 0.5) lines.push({ element, box });
    }
  }
  for (const { element, box } of lines) {
    if (box.left < -0.5 || box.right > wide + 0.5) wrong.push(`text outside: ${say(element)}`);
    const leaf = element.closest(".leaf");
    if (!leaf) { wrong.push(`text in no leaf: ${say(element)}`); continue; }
    const around = leaf.getBoundingClientRect();
    const core = box.height * 0.15;   // an inline box is as high as the font, not as its line
    if (box.left < around.left - 1 || box.right > around.right + 1
      || box.top + core < around.top - 1 || box.bottom - core > around.bottom + 1)
      wrong.push(`text past its box: ${say(element)}`);
  }
  // What hides its overflow must have none; fields scroll by themselves.
  for (const element of all) {
    if (!/hidden|clip/.test(getComputedStyle(element).overflow) || element.matches("input, textarea, select"))
      continue;
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      wrong.push(`cut, ${element.scrollWidth} × ${element.scrollHeight} in ${element.clientWidth} × `
        + `${element.clientHeight}: ${say(element)}`);
  }

  // The middle of two texts never shares a place; those of a chart neither.
  for (const element of document.querySelectorAll(".picture text"))
    if (shown(element)) lines.push({ element, box: element.getBoundingClientRect() });
  const middles = lines.map(({ element, box }) => ({
    element, left: box.left + 1, right: box.right - 1,
    top: box.top + box.height * 0.25, bottom: box.bottom - box.height * 0.25,
  }));
  for (const [index, one] of middles.entries()) {
    for (const two of middles.slice(index + 1)) {
      if (one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom
        && !sticks(one.element, two.element))
        wrong.push(`over one another: ${say(one.element)} and ${say(two.element)}`);
    }
  }

  // A bar that stays in view covers what scrolls under it, never what stands with it.
  function sticks(one, two) {
    const bar = (element) => {
      for (let up = element; up; up = up.parentElement)
        if (/sticky|fixed/.test(getComputedStyle(up).position)) return up;
      return null;
    };
    return bar(one) !== bar(two);
  }
  return { texts: lines.length, boxes, wrong };
}
