
"use strict";
// Numbers and quotes are links to statements that stand in the page. This shows them in a window beside the text.
(() => {
  const dialog = document.getElementById("_window");
  const store = document.querySelector("details.store");
  const targetOf = (link) => document.getElementById(link.getAttribute("href").slice(1));

  /** The statements that a link leads to: one, or those of a set. */
  function statementsBehind(link) {
    const target = targetOf(link);
    if (!target) return [];
    if (target.matches(".statement")) return [target];
    return [...target.querySelectorAll("a")].map(targetOf).filter(Boolean);
  }

  /** A copy for the window. Ids stay with the original; one statement alone shows its neighbours at once. */
  function copyOf(statement, alone) {
    const copy = statement.cloneNode(true);
    copy.removeAttribute("id");
    for (const inner of copy.querySelectorAll("[id]")) inner.removeAttribute("id");
    for (const address of copy.querySelectorAll("a.address")) address.removeAttribute("href");
    for (const context of copy.querySelectorAll("details.context")) context.open = alone;
    return copy;
  }

  /** The cells of a row by column, with those that reach into it from above. */
  function lineOf(row, above, width) {
    const own = [...row.cells];
    const line = [];
    for (let column = 0; column < width; column++) {
      const reaching = above[column];
      if (reaching && reaching.rows > 0) {
        reaching.rows--;
        line.push(reaching.cell);
      } else {
        const cell = own.shift();
        above[column] = { cell, rows: cell ? cell.rowSpan - 1 : 0 };
        line.push(cell);
      }
    }
    return line;
  }

  /** The names of a cell's row and column. */
  function headsOf(cell) {
    const columns = cell.closest("table").tHead.rows[0].cells;
    const above = [];
    for (const row of cell.closest("tbody").rows) {
      const line = lineOf(row, above, columns.length);
      const column = line.indexOf(cell);
      if (column < 0) continue;
      const heads = line.filter((other) => other && other !== cell && other.tagName === "TH");
      return [...heads, columns[column]].map((head) => head.textContent.trim()).filter(Boolean);
    }
    return [];
  }

  /** What the window is about: in a table a number says little without its row and column. */
  function nameOf(link) {
    const words = link.matches(".count, .margin") ? link.textContent.trim() : "";
    const cell = link.closest("tbody td, tbody th");
    const heads = cell ? headsOf(cell).join(" · ") : "";
    return [heads, words].filter(Boolean).join(": ");
  }

  function open(link) {
    const statements = statementsBehind(link);
    const name = nameOf(link);
    const many = `${dialog.dataset.statements}: ${statements.length}`;
    dialog.querySelector("h2").textContent = name || many;
    dialog.querySelector(".how-many").textContent = name.includes(dialog.dataset.statements) ? "" : name ? many : "";
    const copies = statements.map((statement) => copyOf(statement, statements.length === 1));
    dialog.querySelector(".shown").replaceChildren(...copies);
    dialog.addEventListener("close", () => link.focus({ preventScroll: true }), { once: true });
    dialog.showModal();
    dialog.scrollTop = 0;
  }

  /** A link into the store must find it open. */
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const closed = target && target.closest("details:not([open])");
    if (!closed) return;
    closed.open = true;
    target.scrollIntoView();
  }

  function onClick(event) {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target.closest("a.opens");
    if (link && statementsBehind(link).length > 0) {
      event.preventDefault();
      open(link);
    }
  }

  function onWindowClick(event) {
    const box = dialog.getBoundingClientRect();
    const beside = event.target === dialog && (event.clientX < box.left || event.clientY < box.top
      || event.clientX > box.right || event.clientY > box.bottom);
    if (beside || event.target.closest("button, a.place")) dialog.close();
  }

  /** Links that open a window are buttons to those who cannot see it, and buttons react to the space bar. */
  function makeButtons() {
    for (const link of document.querySelectorAll("a.opens")) {
      link.setAttribute("role", "button");
      link.setAttribute("aria-haspopup", "dialog");
      if (link.matches(".count")) link.setAttribute("aria-label", `${link.textContent} (${dialog.dataset.statements})`);
    }
    document.addEventListener("keydown", (event) => {
      const link = event.key === " " && event.target.closest("a.opens");
      if (!link) return;
      event.preventDefault();
      link.click();
    });
  }

  /** Only what does scroll needs a stop for the keyboard. */
  function watchWidths() {
    const mark = (box) => { box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1; };
    const observer = new ResizeObserver((entries) => entries.forEach((entry) => mark(entry.target)));
    for (const box of document.querySelectorAll(".sideways")) observer.observe(box);
  }

  if (dialog && dialog.showModal) {
    if (store) store.open = false;
    makeButtons();
    document.addEventListener("click", onClick);
    dialog.addEventListener("click", onWindowClick);
    window.addEventListener("beforeprint", () => dialog.close());
    window.addEventListener("hashchange", reveal);
    reveal();
  }
  watchWidths();
})();
