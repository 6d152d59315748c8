// node answer.mjs: from a person's answer to the changed picture, in both skins, as a share of the 16 ms
// after which an answer feels late. Twice: on a page of 200 questions, and on a practice of the real
// self-assessment, whose 45 other answers, scores and suggestions are all reckoned again.
//
// Page: what its thread does from the click to the end of the task that paints (its own code, style,
// layout, paint). Graphics: until the canvas is drawn, by software here, where a graphics card would
// take a fraction. Not counted: the wait for the next refresh, the browser's own compositing.

import { join } from "node:path";
import { serve } from "../../web/server.mjs";
import { assessAll, beginAssessment } from "../browser/assessing.mjs";
import { button, clusters, heading, launch, open, person, root, words } from "../browser/support.mjs";

const BUDGET = 16;      // ms
const ANSWERS = 100;
const WARM_UP = 20;     // first ones, left out: compilers and caches

// Waits for the frame of each answer and takes its times; installed before the page's own scripts.
function watch() {
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (action) => ask((now) => {
    const began = performance.now();
    let graphics = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.frameEnded?.(performance.now() - began - graphics, graphics);
    port2.postMessage(null);   // runs after this frame is painted
    action(now);
    const worked = performance.now();
    const canvas = document.getElementById("canvas");
    if (document.documentElement.dataset.skin === "canvas") {
      const gl = canvas.getContext("webgl2");
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));   // waits for it
    }
    graphics = performance.now() - worked;
  });
}

async function answer(count) {
  const radios = [...document.querySelectorAll("#sem input[type=radio]")];
  const times = [];
  for (let i = 0; i < count; i += 1) {
    const radio = radios[(i * 37) % radios.length];
    radio.scrollIntoView({ block: "center" });
    await new Promise((done) => setTimeout(done, 400));   // the page comes to rest
    const ended = new Promise((done) => { window.frameEnded = (...at) => done(at); });
    const clicked = performance.now();
    radio.click();
    const heard = performance.now();
    const [frame, graphics] = await ended;
    window.frameEnded = null;
    times.push({ page: heard - clicked + frame, graphics });
  }
  return { times, radios: radios.length, elements: document.querySelectorAll("#sem *").length };
}

const quantile = (list, share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))];

const say = words.fr;

async function manyQuestions(page) {
  await button(page, say.answerSurvey).click();
  await page.getByRole("radio", { name: new RegExp(`^${clusters[0].name.fr}`) }).check();
  await button(page, say.begin).click();
  await heading(page, "Toutes les questions", 1).waitFor();
}

async function lastPractice(page) {
  await beginAssessment(page, "fr", { organisation: "Atelier", cluster: clusters[0], year: "2026" });
  await assessAll(page, "fr", (number) => number % 5);
}

const browser = await launch();
for (const [what, dist, enter] of [
  ["a page of 200 questions", "build/bench/dist", manyQuestions],
  ["a practice, all others answered", "build/web/dist", lastPractice],
]) {
  const site = await serve(join(root, dist));
  for (const skin of ["canvas", "html"]) {
    const { context } = await person(browser, { viewport: { width: 1280, height: 800 } });
    await context.addInitScript(watch);
    const page = await open(context, site.address, skin);
    await enter(page);
    const { times, radios, elements } = await page.evaluate(answer, ANSWERS);
    console.log(`${what}, ${skin}: ${radios} radios, ${elements} elements`);
    for (const part of ["page", "graphics"]) {
      const counted = times.slice(WARM_UP).map((one) => one[part]);
      const [half, most] = [quantile(counted, 0.5), quantile(counted, 0.95)];
      console.log(`  ${part}: ${half.toFixed(1)} ms (p50), ${most.toFixed(1)} ms (p95); `
        + `p95 ÷ ${BUDGET} ms = ${(most / BUDGET).toFixed(2)}`);
    }
    await context.close();
  }
  await site.close();
}
await browser.close();
