// The spreadsheet and the archive of everything, made in the page by a program that comes when asked.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { command, drop, heading, open, person, press, ready, root, saveDownload, stage } from "./support.mjs";

const bytes = readFileSync(join(root, "tests/fixtures/response-v1.json"));
const FILES = [{ name: "a.json", bytes }];

let site;
let folder;
before(async () => {
  site = await stage();
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openFiles(page) {
  await press(page, "Importer et comparer");
  await drop(page, FILES);
  await heading(page, "1\u00A0fichier lu", 2).waitFor();   // the first file shows the screen of files
  await press(page, "Rapport");
}

// The names in a ZIP's directory (PKWARE APPNOTE 4.3.12).
function namesIn(zip) {
  const names = [];
  for (let at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 1))
    names.push(zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString("utf8"));
  return names;
}

test("the page makes the spreadsheet that the command makes, and loads what it takes only then", async () => {
  const { context, faults } = await person(site.browser);
  const page = await open(context, site.address);
  const asked = [];   // by the page itself: the service worker keeps everything for days offline
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openFiles(page);
  const early = asked.filter((name) => /xlsx|workbook/.test(name));
  const { name, path } = await saveDownload(page, () => press(page, "Télécharger, Tableaux (XLSX)"), folder);
  assert.equal(name, "tableaux.xlsx");
  assert.deepEqual(early, [], "nothing of it came before");
  const input = join(folder, "in");
  mkdirSync(input);
  writeFileSync(join(input, "a.json"), bytes);
  const ran = spawnSync(command(), ["aggregate", "--questionnaire", "sondage-priorites", "--out",
    join(folder, "out"), input]);
  assert.equal(ran.status, 0);
  const [mine, theirs] = [readFileSync(path), readFileSync(join(folder, "out/tableaux.xlsx"))];
  assert.deepEqual(namesIn(mine), namesIn(theirs));
  await page.getByText("tableaux.xlsx est dans vos téléchargements.").first().waitFor({ state: "attached" });

  const zip = await saveDownload(page, () => press(page, "Télécharger, Tout (ZIP)"), folder);
  assert.equal(zip.name, "sondage-priorites.zip");
  const names = namesIn(readFileSync(zip.path));
  for (const wanted of ["fr/report.html", "en/report.html", "fr/tableaux.xlsx", "en/tables.xlsx", "fr/items.csv",
    "en/ranking.csv", "fr/statuts.svg", "en/mutualisation.html"])
    assert.ok(names.includes(wanted), wanted);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the one-file page makes it without a server", async () => {
  const { context, faults } = await person(site.browser);
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(root, "build/web/dist/intergrappes.html")).href);
  await ready(page);
  await openFiles(page);
  const { path } = await saveDownload(page, () => press(page, "Télécharger, Tableaux (XLSX)"), folder);
  assert.ok(namesIn(readFileSync(path)).includes("xl/charts/chart1.xml"));
  assert.deepEqual(faults, []);
  await context.close();
});
