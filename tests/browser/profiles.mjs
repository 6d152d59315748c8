// A browser with a profile that stays: it can be killed, its files spoilt, and opened again.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { keepCounts } from "./covered.mjs";
import { CHROMIUM_ARGUMENTS } from "./support.mjs";

export const long = process.env.INTERGRAPPES_LONG === "1";
// How often something is done: as often as the promise says, or fewer times in every run of the tests.
export const times = (few, promised) => (long ? promised : few);

export function makeProfile(parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, "intergrappes-profile-"));
  const made = { folder };
  made.remove = async () => {
    await kill(made);   // a test that failed may have left its browser
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return made;
}

export function copyOf(profile) {
  const made = makeProfile();
  cpSync(profile.folder, made.folder, { recursive: true, filter: (path) => !/Singleton/.test(path) });
  return made;
}

export async function openProfile(profile, options = {}) {
  const executablePath = process.env.INTERGRAPPES_CHROMIUM ?? "/usr/bin/chromium";
  const context = await chromium.launchPersistentContext(profile.folder, {
    executablePath, args: CHROMIUM_ARGUMENTS, locale: "fr-CA", timezoneId: "America/Toronto",
    viewport: { width: 1024, height: 640 }, ...options,
  });
  await keepCounts(context);
  return context;
}

// The processes of this profile and no other, found by the folder they were started with.
function processesOf(profile) {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, "latin1").includes(profile.folder);
    } catch {
      return false;   // it has just ended
    }
  }).map(Number);
}

// No thread of it runs any more. Its command line is gone earlier, while one of them may still be writing and hold
// the lock of the database: a browser that opens it then takes it for broken, and throws it away.
function hasEnded(id) {
  try {
    const threads = readdirSync(`/proc/${id}/task`);
    return threads.length === 1 && / Z /.test(readFileSync(`/proc/${id}/stat`, "latin1").replace(/.*\)/s, ""));
  } catch {
    return true;
  }
}

// As a power cut would: nobody is asked. `find` gives what still runs.
export async function killAll(find) {
  const killed = new Set();
  for (let left = find(); left.length > 0; left = [...find(), ...[...killed].filter((id) => !hasEnded(id))]) {
    for (const id of left) {
      killed.add(id);
      try {
        process.kill(id, "SIGKILL");
      } catch {
        // it has just ended
      }
    }
    await new Promise((next) => { setTimeout(next, 20); });
  }
}

export const kill = (profile) => killAll(() => processesOf(profile));
