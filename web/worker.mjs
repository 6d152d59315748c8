// Writes the service worker of one build.
//
//   node worker.mjs DIST TEMPLATE FILE...      FILE: paths inside DIST; "./" stands for the page

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [dist, template, ...files] = process.argv.slice(2);
files.sort();
const hash = createHash("sha256");
for (const file of files) hash.update(file).update(readFileSync(join(dist, file)));
const text = readFileSync(template, "utf8")
    .replace("@BUILD@", `intergrappes-${hash.digest("hex").slice(0, 16)}`)
    .replace("@FILES@", JSON.stringify(["./", ...files]));
writeFileSync(join(dist, "sw.js"), text);
