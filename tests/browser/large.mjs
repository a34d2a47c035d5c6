// A study of more statements than a page writes out, with a survey of many questions: transcripts that are built when
// they are opened, fields for attributes that the reader picks, long lists of people. Made up, word by word.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { accessible, browser, ended, folder, holds, inView, opener, same, tema, written } from "./browser.mjs";

const PEOPLE = 70;
const SENTENCES = 40;
const QUESTIONS = 20;

/** Writes the study: everybody but one says forty times that they call somebody, and answers twenty questions. */
function study(root) {
  for (const part of ["transcripts", "codebooks"]) mkdirSync(join(root, part), { recursive: true });
  const write = (name, lines) => writeFileSync(join(root, name), `${lines.join("\n")}\n`);
  const people = Array.from({ length: PEOPLE }, (_, i) => `P${i + 1}`);
  write("tema.toml", ["[study]", "title = \"Calls\"", "language = \"en\"", "synthetic = true", "[groups.P]", "name = \"participants\""]);
  write("participants.csv", ["participant,group,order,town", ...people.map((code, i) => `${code},P,${i + 1},${i % 2 ? "north" : "south"}`)]);
  write("codebooks/calls.yaml", ["title: Calls", "topics:", "  - id: contact", "    name: contact", "    subtopics:",
    "      - id: calls", "        name: calls", "        indicators: [\"telephone*\"]",
    "      - id: letters", "        name: letters", "        indicators: [\"letter*\"]"]);
  for (const code of people) {
    const said = Array.from({ length: SENTENCES }, (_, i) => `${code === "P2" ? "I visited" : "I telephoned"} the school in week ${i + 1}.`);
    write(`transcripts/${code}.txt`, ["---", `participants: [${code}]`, "synthetic: true", "---", "I: How do you keep in touch?",
      `${code}: ${said.join(" ")} ${code === "P3" ? "A letter came once." : "Nobody wrote."}`]);
  }
  const names = Array.from({ length: QUESTIONS }, (_, i) => `Is thing ${i + 1} good?`);
  write("answers.csv", [["participant", ...names].join(","), ...people.map((code, i) => [code, ...names.map((_, q) => ((i + q) % 3 ? "yes" : "no"))].join(","))]);
  execFileSync(tema, ["-C", root, "survey", "init", join(root, "answers.csv"), "--name", "things"], { stdio: "ignore" });
}

const chromium = await browser();
const opened = opener(chromium);
const root = join(folder, "large");
study(root);
const STATEMENTS = (PEOPLE - 1) * SENTENCES + 1;
const report = written("large.html", "-C", root, "report");
const whole = written("large-whole.html", "-C", root, "report", "--with-transcripts", "--lang", "pl");

async function transcriptsUnfold() {
  const page = await opened(whole);
  holds("the page says that it holds the interviews", (await page.locator(".notice.strong").first().textContent()).length > 20);
  same("transcripts are folded away", await page.locator(".transcript .turn").count(), 0);
  const cell = page.locator("#frequencies tbody tr").nth(2).locator("a.count").first();
  await cell.click();
  const words = await page.locator("#_window blockquote").first().textContent();
  same("a letter came once", words, "A letter came once.");
  await page.locator("#_window a.place").click();
  const place = page.locator(":target");
  same("the place is built and marked as the target", await place.textContent(), words);
  await inView(page);
  same("its codes stand in the margin", await page.locator(".transcript[open] .margin").last().textContent(), "letters ");
  same("of one transcript", await page.locator(".transcript[open] summary").allTextContents(), ["P3"]);
  same("all of it", await page.locator(".transcript[open] .speech").allTextContents().then((turns) => turns.map((turn) => turn.trim().split(/\s+/)[0])), ["How", "I"]);
  const address = page.url();
  await page.goBack();
  await page.waitForSelector("#_window[open]");
  same("back leads to the window", await page.locator("#_window blockquote").first().textContent(), words);
  await page.keyboard.press("Escape");
  await page.locator(".transcript summary").nth(4).click();
  await page.locator(".transcript").nth(4).locator("a.margin").first().click();
  holds("a code in the margin opens its statement", (await page.textContent("#_window .who")).startsWith("P5"));
  await page.keyboard.press("Escape");
  await accessible(page, "unfolded transcripts");
  await page.context().close();
  const again = await opened(address);
  same("the address of a place opens it", await again.locator(":target").textContent(), words);
  await again.context().close();
}

async function listsAreCut() {
  const page = await opened(report);
  const prose = page.locator("main > p", { has: page.locator("a.count", { hasText: "9 more" }) });
  const names = await prose.locator("a.count", { hasText: /^P\d+$/ }).count();
  same("the text names sixty people, and once more who wrote", names, 61);
  await prose.locator("a.count", { hasText: "9 more" }).click();
  holds("and opens the others", (await page.textContent("#_window .how-many")).startsWith(`Statements: ${9 * SENTENCES} · Informants: 9`));
  await page.context().close();
}

async function attributesArePicked() {
  const page = await opened(report);
  const labels = () => page.locator(".explorer .field:visible label").allTextContents();
  same("declared attributes have fields", await labels(), ["Words", "Code", "Participant", "Source", "town", "Sorted by", "Further attributes"]);
  same("the others can be added", await page.locator("#_further option").count(), QUESTIONS);
  await page.selectOption("#_further", { label: "Is thing 3 good?" });
  await page.click(".add");
  holds("a field is added", (await labels()).includes("Is thing 3 good?"));
  holds("and has the focus", await page.evaluate(() => document.activeElement.labels[0].textContent === "Is thing 3 good?"));
  same("it cannot be added twice", await page.locator("#_further option").count(), QUESTIONS - 1);
  await page.keyboard.press("n");
  await page.waitForFunction(() => location.hash.includes("a3"));
  // Of P1 … P70 every third, from the second on, but not the second, who is not on the page.
  holds("and filters", (await page.textContent(".tally")).includes("Informants: 22 of 69"), await page.textContent(".tally"));
  const address = page.url();
  await accessible(page, "picked attributes");
  await page.context().close();
  const again = await opened(address);
  holds("the address brings the field back", (await again.textContent(".tally")).includes("Informants: 22 of 69"));
  await again.context().close();
}

async function saysWhatItNeeds() {
  const bare = await opened(report, { javaScriptEnabled: false });
  holds("without the script it says so", (await bare.locator("noscript .notice, noscript").first().textContent()).includes(`${STATEMENTS} statements`));
  await bare.context().close();
}

await transcriptsUnfold();
await listsAreCut();
await attributesArePicked();
await saysWhatItNeeds();
await chromium.close();
ended();
