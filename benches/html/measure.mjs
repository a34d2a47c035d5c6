// What a reader waits for on a large page: until it is opened, until a filter and a search have counted. Median of five.
//
//   cd tests/browser && npm install && node ../../benches/html/measure.mjs report.html      (CHROMIUM=/path/to/chromium)

import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const { chromium } = createRequire(resolve("package.json"))("playwright-core");
const file = resolve(process.argv[2]);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
const times = { opened: [], "filter by code": [], "first search": [], "second search": [], cleared: [] };

/** Milliseconds from a change of a field until its counts stand in the page and are painted. */
const changed = (page, id, pick) => page.evaluate(([id, pick]) => new Promise((done) => {
  const field = document.getElementById(id);
  field.value = pick === "" || pick === undefined ? "" : typeof pick === "number" ? field.options[pick].value : pick;
  const from = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
  }).observe(document.querySelector(".tally"), { childList: true });
  field.dispatchEvent(new Event("input", { bubbles: true }));
}), [id, pick]);

let tally = "";
for (let run = 0; run < 5; run++) {
  const page = await browser.newPage();
  const from = performance.now();
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  await page.waitForFunction(() => document.querySelector(".tally")?.textContent);
  times.opened.push(performance.now() - from);
  tally = await page.textContent(".tally");
  times["filter by code"].push(await changed(page, "_by-code", 5));
  times.cleared.push(await changed(page, "_by-code", ""));
  times["first search"].push(await changed(page, "_by-q", "ter"));
  times["second search"].push(await changed(page, "_by-q", "ing con"));
  await page.close();
}
await browser.close();
console.log(`${(statSync(file).size / 1e6).toFixed(1)} MB; ${tally}`);
for (const [what, all] of Object.entries(times)) {
  console.log(`${what}: ${Math.round(all.sort((one, other) => one - other)[2])} ms`);
}
