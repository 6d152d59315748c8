// What the keyboard meets: Tab from the top of the page until focus leaves it.

// From before the page's first script.
export function watchKeys() {
  window.cancelledKeys = [];
  const real = Event.prototype.preventDefault;
  Event.prototype.preventDefault = function preventDefault() {
    if (this.type.startsWith("key")) window.cancelledKeys.push(`${this.type} ${this.key}`);
    return real.call(this);
  };
}

export async function beforeFirst(page) {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
  });
}

// The focused element: where it is in the document, and how many of nine points in it cannot be seen,
// because they lie outside the window or under something else (2.4.11: a bar). Of what is taller or
// wider than the window one point is enough. Null when nothing is focused.
export function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || !document.hasFocus()) return null;
  const box = element.getBoundingClientRect();
  const what = `${element.tagName} ${element.getAttribute("aria-label")
    ?? element.labels?.[0]?.textContent ?? element.textContent}`;
  const mine = element.closest("label") ?? element;
  const points = [0.5, 0.1, 0.9].flatMap((across) => [0.5, 0.1, 0.9].map((down) =>
    [box.left + box.width * across, box.top + box.height * down]));
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const covered = inside.filter(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return !top || !(mine.contains(top) || top.contains(mine));
  });
  const unseen = covered.length + points.length - inside.length;
  const large = box.height > innerHeight - 200 || box.width > innerWidth;
  return { id: element.id, what, left: box.left, right: box.right, top: box.top + scrollY,
    bottom: box.bottom + scrollY, hidden: large && unseen < points.length ? 0 : unseen };
}

export async function tabWalk(page) {
  await beforeFirst(page);
  const stops = [];
  for (let i = 0; i < 200; i += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focused);
    if (!stop) return { stops, left: true };
    if (stop.id === stops[0]?.id && stops.length > 1) return { stops, left: false };
    if (stop.id !== stops.at(-1)?.id) stops.push(stop);   // a date field has several parts
  }
  return { stops, left: false };
}

// What Tab must meet, in the order of the document: of a group of radios only the chosen or the first.
export function tabbable(page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("#sem :is(button, input, textarea, select, a[href], [tabindex='0'])")]
      .filter((element) => !element.disabled && element.tabIndex >= 0);
    return all.filter((element) => {
      if (element.type !== "radio") return true;
      const group = all.filter((other) => other.type === "radio" && other.name === element.name);
      return element === (group.find((other) => other.checked) ?? group[0]);
    }).map((element) => element.id);
  });
}

// A step back up is a fault unless it starts a column to the right; so is a step left in one row.
export function stepsBack(stops) {
  const wrong = [];
  for (let i = 1; i < stops.length; i += 1) {
    const [from, to] = [stops[i - 1], stops[i]];
    const above = to.bottom <= from.top + 1;
    const rightward = to.left >= from.right - 1;
    const sameRow = to.top < from.bottom - 1 && to.bottom > from.top + 1;
    const leftward = to.right <= from.left + 1;
    if ((above && !rightward) || (sameRow && leftward)) wrong.push(`${from.what} → ${to.what}`);
  }
  return wrong;
}
