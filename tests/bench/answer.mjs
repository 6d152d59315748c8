// node answer.mjs: from a person's answer to the changed picture, on a page of 200 questions, in
// both skins; printed as a share of the 16 ms after which an answer feels late.

import { begin } from "../browser/filling.mjs";
import { clusters, open, person, root, words } from "../browser/support.mjs";
import { launch } from "../browser/support.mjs";
import { serve } from "../../web/server.mjs";
import { join } from "node:path";

const BUDGET = 16;
const ANSWERS = 120;

// Notes when each frame of the page has run and the graphics commands in it have been carried out.
function watchFrames() {
  window.frameEnds = [];
  const real = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (action) => real((now) => {
    const from = performance.now();
    action(now);
    const worked = performance.now();
    const canvas = document.getElementById("canvas");
    if (canvas && document.documentElement.dataset.skin === "canvas") {
      const gl = canvas.getContext("webgl2");
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    } else void document.body.offsetHeight;
    window.frameEnds.push({ from, worked, drawn: performance.now() });
  });
}

// The browser's own event, as a click makes it; resolves once the frame it asked for is drawn.
async function answers(count) {
  const radios = [...document.querySelectorAll("#sem input[type=radio]")];
  const times = [];
  for (let i = 0; i < count; i += 1) {
    const radio = radios[(i * 37) % radios.length];
    radio.scrollIntoView({ block: "center" });
    await new Promise((done) => setTimeout(done, 60));
    window.frameEnds.length = 0;
    const asked = performance.now();
    radio.click();
    while (window.frameEnds.length === 0) await new Promise((done) => setTimeout(done, 1));
    const { from, worked, drawn } = window.frameEnds[0];
    times.push({ event: performance.now() < 0 ? 0 : Math.max(0, from - asked), work: worked - from, all: drawn - from });
  }
  return { times, questions: radios.length, nodes: document.querySelectorAll("#sem *").length };
}

const at = (list, share) => [...list].sort((a, b) => a - b)[Math.floor(share * (list.length - 1))];
const row = (name, list) => `${name}: p50 ${at(list, 0.5).toFixed(1)} ms, p95 ${at(list, 0.95).toFixed(1)} ms, `
  + `p95 ÷ ${BUDGET} ms = ${(at(list, 0.95) / BUDGET).toFixed(2)}`;

const [site, browser] = await Promise.all([serve(join(root, "build/bench/dist")), launch()]);
for (const skin of ["canvas", "html"]) {
  const { context } = await person(browser, { viewport: { width: 1280, height: 800 } });
  await context.addInitScript(watchFrames);
  const page = await open(context, site.address, skin);
  const say = words.fr;
  await page.getByRole("button", { name: say.answerSurvey }).click();
  await page.getByRole("radio", { name: new RegExp(`^${clusters[0].name.fr}`) }).check();
  await page.getByRole("button", { name: say.begin }).click();
  await page.getByRole("heading", { name: "Toutes les questions", level: 1 }).waitFor();
  const { times, questions, nodes } = await page.evaluate(answers, ANSWERS);
  console.log(`${skin}, ${questions} radios, ${nodes} elements`);
  console.log(`  ${row("frame, main thread", times.map((one) => one.work))}`);
  console.log(`  ${row("frame, drawn     ", times.map((one) => one.all))}`);
  await context.close();
}
await browser.close();
await site.close();
