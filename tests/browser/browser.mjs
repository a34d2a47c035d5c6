// A browser, the program, and what is said about what was found.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const folder = mkdtempSync(join(tmpdir(), "tema-browser-"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The browser: CHROMIUM, or where systems have it. */
export async function browser() {
  const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"].filter(Boolean);
  const executablePath = places.find((place) => existsSync(place));
  if (!executablePath) throw new Error("no Chromium found: set CHROMIUM to its path");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** A page that reports what a reader's browser would. */
export function opener(chromium) {
  return async (address, options = {}) => {
    const context = await chromium.newContext({ reducedMotion: "reduce", viewport: { width: 1200, height: 900 }, bypassCSP: false, ...options });
    const page = await context.newPage();
    page.on("pageerror", (error) => holds(`no error in ${address}`, false, error.stack));
    page.on("console", (message) => holds(`nothing on the console of ${address}`, false, message.text()));
    page.on("request", (request) => holds("nothing is fetched", request.url().split("#")[0] === address.split("#")[0], request.url()));
    await page.goto(address);
    return page;
  };
}

/** The program: TEMA, or the development build. */
export const tema = process.env.TEMA || join(root, "target/debug/tema");

/** Runs tema, and gives the address of the page that it wrote. */
export function written(name, ...args) {
  const file = join(folder, name);
  try {
    execFileSync(tema, [...args, "-o", file], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  } catch (error) {
    // An audit that finds something says so by its exit status, and has written its page.
    if (error.status !== 1 || !existsSync(file)) throw error;
  }
  return pathToFileURL(file).href;
}

let failed = 0;
let passed = 0;

/** One thing that must hold. */
export function holds(what, is, found = "") {
  if (is) passed++;
  else {
    failed++;
    console.log(`FAILED ${what}${found === "" ? "" : `: ${found}`}`);
  }
}

/** Two values that must be the same. */
export function same(what, found, expected) {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  holds(what, one === other, `${one}, expected ${other}`);
}

/** Waits until the target of the address is in view. */
export async function inView(page) {
  const there = page.waitForFunction(() => {
    const box = document.querySelector(":target").getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  }, null, { timeout: 5000 });
  await there.then(() => holds("the place is in view", true), (error) => holds("the place is in view", false, error.message));
}

/** What axe finds wrong on a page as it stands. */
export async function accessible(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run());
  const lines = violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary.slice(0, 200)}`);
  holds(`axe: ${what}`, violations.length === 0, lines.join("; "));
}

/** Prints how it went, and ends. */
export function ended() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
