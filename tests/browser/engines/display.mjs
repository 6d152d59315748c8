// A screen nobody sees: Firefox has WebGL2 only with a window, and WebKitGTK always needs one.

import { spawn } from "node:child_process";
import { once } from "node:events";

// Ends a process that this program started: gently, after five seconds for good.
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 5000);
  await gone;
  clearTimeout(late);
}

// Xvfb takes a free number by itself and writes it once it listens.
export async function openDisplay() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await Promise.race([
    once(server.stdio[3], "data"),
    once(server, "exit").then(() => { throw new Error("Xvfb did not start"); }),
  ]);
  return { name: `:${String(number).trim()}`, close: () => end(server) };
}
