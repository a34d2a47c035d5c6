  // Tables are sorted by a click on the head of a column; a third click brings back the order of the page.

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

  /** Of a cell: its number if it begins with one, else its words. */
  function valueOf(cell) {
    const text = cell ? cell.textContent.trim() : "";
    const number = /^[≥<>~]?\s?([-−]?\d+(?:[\u00a0\u202f]\d{3})*(?:[.,]\d+)?)/.exec(text);
    if (number) return Number(number[1].replace(/[\u00a0\u202f]/g, "").replace(",", ".").replace("−", "-"));
    return /^[–—-]?$/.test(text) ? null : text;
  }

  const collator = new Intl.Collator(language, { numeric: true });

  /** What is empty stands last in either direction. */
  function compare(one, other, direction) {
    if (one === null || other === null) return (one === null) - (other === null);
    if (typeof one === "number" && typeof other === "number") return direction * (one - other);
    return direction * collator.compare(String(one), String(other));
  }

  /** How deep a name is indented. */
  const depthOf = (cell) => Number((/\bin-(\d)/.exec(cell.className) || [0, 0])[1]);

  /** Lines as a forest: what one cell reaches over stays together, below it as well, and sub-topics with their topic. */
  function forest(lines, column = 0) {
    const merged = lines[0] && column < lines[0].length && lines.some((line) => line[column] && line[column].rowSpan > 1);
    const roots = [];
    const path = [];
    for (const [at, line] of lines.entries()) {
      if (merged && at > 0 && line[column] === lines[at - 1][column]) {
        path[path.length - 1].node.lines.push(line);
        continue;
      }
      const depth = depthOf(line[column] || line[0]);
      const node = { lines: [line], below: [] };
      while (path.length > 0 && path[path.length - 1].depth >= depth) path.pop();
      (path.length > 0 ? path[path.length - 1].node.below : roots).push(node);
      path.push({ depth, node });
    }
    const within = (nodes) => nodes.forEach((node) => {
      node.parts = node.lines.length > 1 ? forest(node.lines, column + 1) : [];
      within(node.below);
    });
    within(roots);
    return roots;
  }

  function inOrder(nodes, column, direction) {
    const sorted = nodes.map((node) => ({ node, value: valueOf(node.lines[0][column]) }));
    sorted.sort((one, other) => compare(one.value, other.value, direction));
    return sorted.flatMap(({ node: { lines, parts, below } }) =>
      [...(lines.length > 1 ? inOrder(parts, column, direction) : lines), ...inOrder(below, column, direction)]);
  }

  /** Makes a table sortable. */
  function sortable(table) {
    const body = table.tBodies[0];
    const heads = table.tHead ? [...table.tHead.rows[0].cells] : [];
    if (!body || body.rows.length < 3) return;
    const above = [];
    const rowOf = new Map();
    const original = [...body.rows].map((row) => ({ row, line: lineOf(row, above, heads.length) }));
    original.forEach(({ row, line }) => rowOf.set(line, row));
    const merged = body.querySelector("[rowspan]") !== null;
    // A cell stands in the first of the rows that it reaches over.
    const placed = (lines) => {
      const done = new Set();
      return lines.map((line) => {
        const own = line.filter((cell) => cell && !done.has(cell));
        own.forEach((cell) => done.add(cell));
        if (merged) rowOf.get(line).replaceChildren(...own);
        return rowOf.get(line);
      });
    };
    const totals = original.filter(({ row }) => row.classList.contains("total"));
    const sorting = original.filter((one) => !totals.includes(one));
    const numeric = (column) => original.some(({ line }) => typeof valueOf(line[column]) === "number");
    heads.forEach((head, column) => {
      if (head.tagName !== "TH" || head.querySelector("button")) return;
      const button = make("button", { type: "button", class: "sort" }, ...head.childNodes);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        // Numbers begin with the largest.
        const ways = numeric(column) ? ["descending", "ascending"] : ["ascending", "descending"];
        const way = ways[ways.indexOf(head.getAttribute("aria-sort")) + 1];
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        if (way) head.setAttribute("aria-sort", way);
        const lines = sorting.map(({ line }) => line);
        const sorted = way ? inOrder(forest(lines), column, way === "ascending" ? 1 : -1) : lines;
        body.append(...placed(sorted), ...totals.map(({ row }) => row));
      });
    });
  }

  /** Only what does scroll needs a stop for the keyboard. */
  function watchWidths() {
    const mark = (box) => {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    };
    const observer = new ResizeObserver((entries) => entries.forEach((entry) => mark(entry.target)));
    for (const box of document.querySelectorAll(".sideways")) observer.observe(box);
  }
