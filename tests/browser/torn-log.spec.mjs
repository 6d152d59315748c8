// A kill may come between the two parts of a record that crosses the end of a block (32 KiB) in Chromium's log. The next
// visit finds all that was whole, and Chromium goes on in the same log; the visit after that finds a record that begins
// inside another, and Chromium throws the whole database away. What happens once in some hundred kills while storage
// writes without pause is made here by cutting the log.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { barePage } from "./bare.mjs";
import { kill, makeProfile, openProfile } from "./profiles.mjs";
import { serveSite } from "./support.mjs";

const BLOCK = 32768;
const HEAD = 7;    // bytes: sum, length, type
const FIRST = 2;   // the type of the first part of a record

let site;
before(async () => { site = await serveSite(); });
after(() => site?.close());

// Where the last part that another one must follow ends with its block.
function lastTear(log) {
  let tear = 0;
  for (let at = 0; at + HEAD <= log.length;) {
    const left = BLOCK - (at % BLOCK);
    const type = log[at + HEAD - 1];
    at += left < HEAD ? left : HEAD + log.readUInt16LE(at + 4);
    if (left >= HEAD && type === FIRST && at % BLOCK === 0) tear = at;
  }
  return tear;
}

function newestLog(profile) {
  const folder = join(profile.folder, "Default/IndexedDB");
  const database = join(folder, readdirSync(folder).find((name) => name.endsWith(".leveldb")));
  return join(database, readdirSync(database).filter((name) => name.endsWith(".log")).sort().pop());
}

// What a visit finds before it writes so many times.
async function visitAndWrite(times) {
  const tab = new window.bare.Tab();
  const { fault, records } = await tab.open();
  for (let n = 1; n <= times; n += 1) await tab.safe(tab.write({ "draft/1": `${n} ${"z".repeat(3000)}` }));
  tab.store.close();
  const bytes = records.find(([key]) => key === "draft/1")?.[1];
  return { fault, last: Number.parseInt(new TextDecoder().decode(bytes), 10) || 0 };
}

describe("a log that a kill cut", { concurrency: 1 }, () => {
  test("between two parts of a record costs nothing, also at the visit after the next",
    { timeout: 120000 }, async () => {
      const profile = makeProfile();
      const visit = async (times, end) => {
        const context = await openProfile(profile);
        const page = await barePage(context, site.address);
        const found = await page.evaluate(visitAndWrite, times);
        await end(context);
        return found;
      };
      const close = (context) => context.close();
      try {
        await visit(60, async (context) => {
          await kill(profile);
          await context.close().catch(() => {});
        });
        const log = newestLog(profile);
        const tear = lastTear(readFileSync(log));
        assert.ok(tear > 0, "a record crosses the end of a block");
        truncateSync(log, tear);
        const second = await visit(50, close);
        assert.ok(second.last > 0, "what was whole is there");
        assert.deepEqual(await visit(0, close), { fault: 0, last: 50 });
      } finally {
        await profile.remove();
      }
    });
});
