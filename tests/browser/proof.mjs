// What a test proves about access, written down as it is proved: access-report.mjs makes the report
// of it. A row is a line of that report; a row that nothing proves fails the report.
//
//   await prove("reflow", { screen: "review", skin: "canvas", language: "fr", theme: "light" },
//     { boxes: 143 }, () => assert.deepEqual(outside, []));
//
// row: an id of ROWS (access-rows.mjs). where: any of screen, skin, language, theme, or what else tells it apart.
// figures: numbers or short words that were measured (what was counted, the lowest ratio, …), or a
// function that gives them once the assertion has run. The assertion may be asynchronous; what it
// returns is returned, and what it throws is written down and thrown again, so the test fails as well.

import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROWS } from "./access-rows.mjs";

const here = dirname(fileURLToPath(import.meta.url));
export { ROWS };
export const RECORDS = join(here, "../../build/access");

const file = join(RECORDS, `${basename(process.argv[1] ?? "run").replace(/\.spec\.mjs$/, "")}.ndjson`);
let begun = false;

// The first record of a run replaces those of the run before.
function write(record) {
  if (!begun) {
    mkdirSync(RECORDS, { recursive: true });
    writeFileSync(file, "");
    begun = true;
  }
  appendFileSync(file, `${JSON.stringify(record)}\n`);
}

const brief = (fault) => String(fault?.message ?? fault).slice(0, 2000);

export async function prove(row, where, figures, assertion) {
  if (!ROWS.some((one) => one.id === row)) throw new Error(`the report has no row “${row}”`);
  const measured = () => (typeof figures === "function" ? figures() : figures);
  try {
    const result = await assertion();
    write({ row, where, figures: measured(), passed: true });
    return result;
  } catch (fault) {
    write({ row, where, figures: measured(), passed: false, fault: brief(fault) });
    throw fault;
  }
}
