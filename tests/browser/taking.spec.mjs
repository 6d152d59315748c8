// Every way in which files come in: folders, text that is pasted, lines longer than a part, a file that goes away.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { memberOf, row } from "./invented.mjs";
import { heading, open, person, press, saveDownload, stage, words } from "./support.mjs";

let site, folder;
before(async () => {
  site = await stage();
  folder = mkdtempSync(join(tmpdir(), "intergrappes-"));
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("files that come in", { concurrency: 1 }, () => {
  async function coordinator() {
    const { context, faults } = await person(site.browser);
    const page = await open(context, site.address);
    await press(page, words.fr.importAndCompare);
    await heading(page, words.fr.importTitle, 1).waitFor();
    const read = (n) => heading(page, words.fr.filesRead(n), 2).waitFor();
    return { context, faults, page, read };
  }
  const rows = (from, n) => Array.from({ length: n }, (_, at) => row(memberOf(from + at, "2026")));

  test("folders come in with all they hold, also what cannot be read; anything but files is left alone", async () => {
    const { context, faults, page, read } = await coordinator();
    await page.evaluate((texts) => {
      const file = (name, text) => ({ isFile: true, name, file: (take, refuse) => (text ? take(new File([text], name)) : refuse()) });
      const folder = (name, ...lists) => ({ isFile: false, name, createReader: () => ({
        readEntries: (take, refuse) => (lists.length > 0 && lists[0] === null ? refuse() : take(lists.shift() ?? [])) }) });
      const dropped = [folder("dossier", [file("a.json", texts[0]), folder("dedans", [file("b.json", texts[1])])], [file("c.json")]),
        folder("fermé", null)];
      const real = DataTransferItem.prototype.webkitGetAsEntry;
      DataTransferItem.prototype.webkitGetAsEntry = () => dropped.shift() ?? null;
      const send = (type, transfer, more = {}) => document.body.dispatchEvent(new DragEvent(type,
        { dataTransfer: transfer, bubbles: true, cancelable: true, ...more }));
      const words = new DataTransfer();
      words.setData("text/plain", "des mots");
      for (const type of ["dragover", "drop"]) send(type, words);
      send("drop", null);
      const files = new DataTransfer();
      files.items.add(new File(["x"], "x")), files.items.add(new File(["y"], "y"));
      send("dragover", files), send("dragleave", files, { relatedTarget: document.body }), send("dragleave", files);
      send("drop", files);
      DataTransferItem.prototype.webkitGetAsEntry = real;
    }, rows(0, 2));
    await read(4);
    await page.getByText("fermé/", { exact: true }).waitFor();
    assert.equal(await page.getByText("EMPTY").count(), 2);
    await page.evaluate((text) => {   // where a browser knows no entries
      DataTransferItem.prototype.webkitGetAsEntry = undefined;
      const files = new DataTransfer();
      files.items.add(new File([text], "d.json"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true }));
    }, rows(2, 1)[0]);
    await read(5);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("of more than a hundred thousand files at once the last ones are not read, and each says so", async () => {
    const { context, faults, page, read } = await coordinator();
    await page.evaluate(() => {
      const files = Array.from({ length: 100002 }, (_, at) =>
        ({ isFile: true, name: String(at).padStart(6, "0"), file: (take, refuse) => refuse() }));
      // A bundle, too, is not read when it is one of them.
      files[100001].file = (take) => take(new File(["x\n".repeat(200000)], "100001.ndjson"));
      const folder = { createReader: () => ({ readEntries: (take) => take(files.splice(0, 50000)) }) };
      DataTransferItem.prototype.webkitGetAsEntry = () => folder;
      const carried = new DataTransfer();
      carried.items.add(new File(["x"], "x"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true }));
    });
    await heading(page, "100\u00A0002\u00A0fichiers lus", 2).waitFor({ timeout: 60000 });
    await page.getByRole("button", { name: "Arrêter la lecture" }).waitFor({ state: "detached" });
    const { path } = await saveDownload(page, () => press(page, "Verdicts CSV"), folder);
    const refused = readFileSync(path, "utf8").split("\n").filter((line) => line.includes("TOO_MANY_FILES"));
    assert.deepEqual(refused.map((line) => line.split(",")[0]), ["100000", "100001.ndjson"]);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("what is pasted outside of a field is a file: text, several lines, or files themselves", async () => {
    const { context, page, read } = await coordinator();
    const paste = (text, names = [], where = "body") => page.evaluate(([content, files, target]) => {
      const clipboard = new DataTransfer();
      if (content !== null) clipboard.setData("text/plain", content);
      for (const [name, bytes] of files) clipboard.items.add(new File([bytes], name));
      const at = target === "field" ? document.body.appendChild(document.createElement("textarea")) : document.body;
      at.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
      if (target === "field") at.remove();
    }, [text, names, where]);
    const [one, two, three, four] = rows(10, 4);
    await paste(one);
    await read(1);
    await paste(`${two}\n${three}\n`);
    await read(3);
    await paste(null, [["e.json", four]]);
    await read(4);
    await paste("  ");
    await paste(one, [], "field");
    await paste("{\n}");
    await read(5);
    await context.close();
  });

  test("lines longer than a part, and a file that goes away while it is read", async () => {
    const { context, page, read } = await coordinator();
    await page.evaluate((lines) => {
      const long = `{"comment": "${"x".repeat(600000)}"}`;
      const files = new DataTransfer();
      files.items.add(new File([`${long}\n${lines[0]}\n${long}\n${lines[1]}`], "longues.ndjson"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true }));
    }, rows(20, 2));
    await read(4);
    await page.evaluate((lines) => {
      const real = Blob.prototype.slice;
      let times = 0;
      Blob.prototype.slice = function slice(...place) {
        times += 1;
        return times > 1 ? { arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) } : real.apply(this, place);
      };
      const files = new DataTransfer();
      files.items.add(new File([`${lines.join("\n")}\n${" ".repeat(3000000)}`], "partie.ndjson"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true }));
    }, rows(30, 3));
    await read(7);
    await page.getByRole("button", { name: "Arrêter la lecture" }).waitFor({ state: "detached" });
    await context.close();
  });
});
