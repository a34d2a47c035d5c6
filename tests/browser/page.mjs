// Clicks through reports of the examples as a reader would: count → statements → context → place in the transcript and
// back; search, filter, sort; keyboard; axe in light and dark; nothing asked of any network.

import { accessible, browser, ended, holds, inView, opener, same, written } from "./browser.mjs";

const STUDY = ["-C", "examples/family-case-management", "report"];

const chromium = await browser();

const opened = opener(chromium);
const tally = (page) => page.textContent(".tally");
const cell = (page, name, column) => page.locator("#frequencies tr", { has: page.getByText(name, { exact: true }) }).locator("td").nth(column).locator("a");

async function countsOpen(address) {
  const page = await opened(address);
  const count = cell(page, "telephone communication", 0);
  await count.click();
  holds("a count opens the window", await page.locator("#_window").isVisible());
  same("the window has all of its statements", await page.locator("#_window .statement").count(), Number(await count.textContent()));
  const head = await page.textContent("#_window .how-many");
  holds("and names the people behind it", /Statements: 8 · Informants: 4 SP1 \(\d\) SP3 \(\d\) SP7 \(\d\) AV3 \(\d\)/.test(head), head);
  const first = page.locator("#_window .statement").first();
  holds("neighbours are hidden", !(await first.locator(".before").isVisible()));
  await first.locator("summary").click();
  holds("neighbours are shown", await first.locator(".before").isVisible());
  await page.keyboard.press("Escape");
  holds("Escape closes the window", !(await page.locator("#_window").isVisible()));
  holds("and leads back to the count", await count.evaluate((link) => link === document.activeElement));
  await page.keyboard.press("Space");
  holds("the space bar opens it, too", await page.locator("#_window").isVisible());
  await page.locator("#_window .close").click();

  const person = page.locator("main > p a.count", { hasText: /^SP1$/ }).first();
  await person.click();
  const speakers = await page.locator("#_window .who b").allTextContents();
  holds("a person named in the prose opens their statements", speakers.length > 0 && speakers.every((who) => who === "SP1"), speakers.join());
  await page.locator("#_window .who button").first().click();
  holds("whose name leads to everything they said", (await tally(page)).includes("Informants: 1 of 12"), await tally(page));
  same("and stands in the address", new URL(page.url()).hash, "#?who=SP1");
  const methods = page.locator("main > p a.count", { hasText: /^114$/ });
  await methods.click();
  holds("a number of the methods opens", (await page.textContent("#_window .how-many")).startsWith("Statements: 114"));
  await page.locator("#_window .more").click();
  same("further statements are shown on demand", await page.locator("#_window .statement").count(), 100);
  await page.context().close();
}

async function placesAreFound(address) {
  const page = await opened(address);
  holds("the page says that it holds the interviews", (await page.locator(".notice.strong").first().textContent()).length > 20);
  const count = page.locator("#frequencies a.count").nth(4);
  await count.click();
  const words = await page.locator("#_window blockquote").first().textContent();
  await page.locator("#_window a.place").first().click();
  const place = page.locator(new URL(page.url()).hash);
  same("the place in the transcript has its words", await place.textContent(), words);
  await inView(page);
  holds("with its codes in the margin", await place.locator("xpath=following-sibling::*[1]").evaluate((note) => note.matches(".margin")));
  await page.goBack();
  await page.waitForSelector("#_window[open]");
  same("back leads to the window that was left", await page.locator("#_window blockquote").first().textContent(), words);
  await page.context().close();
}

async function statementsAreFound(address) {
  const page = await opened(address);
  const whole = await tally(page);
  same("everything is shown at first", whole, "Statements: 114 of 114 · Informants: 12 of 12");
  await page.selectOption("#_by-code", "telephone");
  await page.waitForFunction(() => location.hash.includes("code"));
  same("a code", await tally(page), "Statements: 8 of 114 · Informants: 4 of 12");
  await page.selectOption("#_by-group", { label: "AV (case managers)" });
  await page.waitForFunction(() => location.hash.includes("group"));
  same("of a group", await tally(page), "Statements: 2 of 114 · Informants: 1 of 12");
  const address2 = page.url();
  await page.click(".clear");
  await page.waitForFunction(() => location.hash === "#_explorer");
  same("cleared", await tally(page), whole);
  await page.fill("#_by-q", "PHÓNE \"each other\"");
  await page.waitForFunction(() => location.hash.includes("q="));
  const texts = await page.locator(".explorer blockquote").allTextContents();
  holds("words are found whatever their case and accents", texts.length > 0 && texts.every((text) => /phone/i.test(text) && /each other/i.test(text)), texts.join("|"));
  holds("and marked", (await page.locator(".explorer mark.found").allTextContents()).includes("each other"));
  await page.fill("#_by-q", "no such words anywhere");
  await page.waitForFunction(() => document.querySelector(".tally").textContent.startsWith("Statements: 0"));
  await page.click(".clear");
  await page.fill("#_by-a0-from", "50");
  await page.waitForFunction(() => location.hash.includes("a0-from"));
  // SP1 58, SP3 51, SP6 62, AV3 53
  holds("an attribute within bounds", (await tally(page)).endsWith("Informants: 4 of 12"), await tally(page));
  await page.click(".clear");
  await page.waitForFunction(() => location.hash === "#_explorer");
  await page.click(".counts >> nth=0 >> summary");
  const row = page.locator(".counts tr", { hasText: "telephone communication" }).first();
  await row.waitFor();
  same("counts by code", await row.locator("td").allTextContents(), ["8", "4"]);
  await row.locator("a").click();
  await page.waitForFunction(() => location.hash === "#?code=telephone");
  same("a name of the counts filters", await tally(page), "Statements: 8 of 114 · Informants: 4 of 12");
  await page.selectOption("#_by-sort", "short");
  await page.waitForFunction(() => location.hash.includes("short"));
  const lengths = (await page.locator(".explorer blockquote").allTextContents()).map((text) => text.length);
  same("shortest first", lengths, [...lengths].sort((one, other) => one - other));
  await page.context().close();
  const again = await opened(address2);
  same("the address brings it back", await tally(again), "Statements: 2 of 114 · Informants: 1 of 12");
  await again.context().close();
}

async function tablesAreSorted(address) {
  const page = await opened(address);
  const names = () => page.locator("#frequencies tbody th").allTextContents();
  const before = await names();
  const head = page.locator("#frequencies thead th", { hasText: "Statements" });
  await head.locator("button").click();
  same("the column says how it is sorted", await head.getAttribute("aria-sort"), "descending");
  const topics = await page.locator("#frequencies tr.strong th").allTextContents();
  same("topics by their statements", topics, ["Collaboration forms", "Student problems", "Results of collaboration",
    "Collaboration encouraging factors", "Areas of collaboration", "Collaboration obstacles"]);
  const after = await names();
  same("sub-topics stay with their topic", after.slice(1, 4), ["telephone communication", "participation in meetings", "sending official letters"]);
  await head.locator("button").click();
  same("the other way round", (await page.locator("#frequencies tr.strong th").first().textContent()), "Areas of collaboration");
  await head.locator("button").click();
  same("and as it was", await names(), before);
  await mergedTablesAreSorted(page);
  const map = page.locator("#who-spoke-of-what");
  holds("cells of the map are shaded", (await map.locator("[class*=shade-]").count()) > 20);
  holds("a cell that was not asked says so", (await map.locator(".not-asked").first().textContent()) === "not asked");
  const dark = map.locator(".shade-5 a").first();
  const number = Number(await dark.textContent());
  await dark.click();
  same("a cell opens", await page.locator("#_window .statement").count(), number);
  await page.context().close();
}

/** In the table of a topic quotes stay with their sub-topic, and the topic stands beside all of them. */
async function mergedTablesAreSorted(page) {
  const table = page.locator("#table-forms");
  const lines = () => table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.rowSpan)));
  const names = () => table.locator("tbody th").allTextContents();
  const quotes = () => table.locator("tbody td.quotes").allTextContents();
  const [before, shape, said] = [await names(), await lines(), await quotes()];
  const head = table.locator("thead th button").nth(1);
  await head.click();
  const after = await names();
  same("sub-topics by name, below their topic", after, [before[0], ...before.slice(1).sort((one, other) => one.localeCompare(other, "en"))]);
  holds("which changed their order", after.join() !== before.join());
  const sorted = await quotes();
  same("with all quotes", [...sorted].sort(), [...said].sort());
  const reach = (await lines()).map((row) => row.length);
  same("the topic stands in the first row", reach[0], 5);
  same("and in no other", reach.slice(1).filter((cells) => cells > 4).length, 0);
  await head.click();
  await head.click();
  same("a third click brings back the rows", await lines(), shape);
  same("and their quotes", await quotes(), said);
}

async function totalsStayLast(address) {
  const page = await opened(address);
  const rows = () => page.locator("#crossed tbody th").allTextContents();
  const before = await rows();
  for (const column of [0, 1]) {
    for (const way of ["one", "other"]) {
      await page.locator("#crossed thead th button").nth(column).click();
      same(`the total stays last, sorted by column ${column} ${way} way`, (await rows()).at(-1), before.at(-1));
    }
  }
  await page.context().close();
}

/** The manuscript and its verdicts, without a mouse. */
async function auditIsRead(address) {
  const page = await opened(address);
  const claim = page.locator(".sides mark a").first();
  await claim.focus();
  await page.keyboard.press("Enter");
  await inView(page);
  same("a claim leads to its verdict", await page.locator(":target").getAttribute("id"), (await claim.getAttribute("href")).slice(1));
  const closed = page.locator(".remark details:not([open]) summary").first();
  const box = await closed.elementHandle();
  await closed.focus();
  await page.keyboard.press("Enter");
  holds("the statements of a verdict open", await box.evaluate((summary) => summary.parentElement.open));
  const names = await page.locator(".sides mark a").allTextContents();
  holds("every stop has a name", names.every((name) => /[\p{L}\p{N}]/u.test(name)), names.find((name) => !/[\p{L}\p{N}]/u.test(name)));
  await page.context().close();
}

async function looksRight(address, name) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await opened(address, { colorScheme, bypassCSP: true });
    await accessible(page, `${name}, ${colorScheme}`);
    for (const box of await page.locator(".counts > summary").all()) await box.click();
    await accessible(page, `${name}, ${colorScheme}, with counts`);
    const count = page.locator("a.count").first();
    if ((await count.count()) > 0) {
      await count.click();
      await accessible(page, `${name}, ${colorScheme}, with the window`);
    }
    await page.context().close();
  }
  const narrow = await opened(address, { viewport: { width: 390, height: 800 } });
  same(`${name}: a phone scrolls no page sideways`, await narrow.evaluate(() => document.documentElement.scrollWidth), 390);
  await narrow.context().close();
  const print = await opened(address);
  await print.emulateMedia({ media: "print" });
  const shown = await print.evaluate(() => [...document.querySelectorAll("form, dialog, .contents, .more, .further")].filter((box) => box.checkVisibility()).length);
  same(`${name}: nothing to click is printed`, shown, 0);
  await print.context().close();
  const bare = await opened(address, { javaScriptEnabled: false });
  const lost = await bare.locator("a[href^='#']").evaluateAll((links) => links.filter((link) => !document.getElementById(link.getAttribute("href").slice(1))).length).catch(() => null);
  if (lost !== null) same(`${name}: links lead somewhere without the script`, lost, 0);
  await bare.context().close();
}

const report = written("report.html", ...STUDY);
const whole = written("whole.html", ...STUDY, "--with-transcripts", "--lang", "lt");
await countsOpen(report);
await placesAreFound(whole);
await statementsAreFound(report);
await tablesAreSorted(report);
await looksRight(report, "report");
await looksRight(whole, "report with transcripts, lt");
for (const study of ["strengthening-collaboration", "case-management-models", "expert-assessment"]) {
  await looksRight(written(`${study}.html`, "-C", `examples/${study}`, "report"), study);
}
await looksRight(written("freq.html", "-C", "examples/family-case-management", "freq", "--by", "group"), "freq --by group");
const audit = written("audit.html", "-C", "examples/family-case-management", "audit", "text", "examples/family-case-management/manuscript.md");
await auditIsRead(audit);
await looksRight(audit, "audit");
await looksRight(written("figures.html", ...STUDY, "--figures", "--basis", "rules"), "report with figures");
await totalsStayLast(written("cross.html", "-C", "examples/expert-assessment", "survey", "cross", "education", "workplace"));
await looksRight(written("quotes.html", "-C", "examples/family-case-management", "quotes", "telephone"), "quotes");
await chromium.close();
ended();
