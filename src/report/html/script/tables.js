  // Tables are sorted by a click on the head of a column; a third click brings back the order of the page.

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

  const depthOf = (row) => Number((/\bin-(\d)/.exec(row.cells[0].className) || [0, 0])[1]);

  /** Rows as a forest: sub-topics stay with their topic. */
  function forest(rows) {
    const roots = [];
    const path = [];
    for (const row of rows) {
      const node = { row, below: [] };
      const depth = depthOf(row);
      while (path.length > 0 && path[path.length - 1].depth >= depth) path.pop();
      (path.length > 0 ? path[path.length - 1].node.below : roots).push(node);
      path.push({ depth, node });
    }
    return roots;
  }

  function inOrder(nodes, column, direction) {
    const sorted = nodes.map((node) => ({ node, value: valueOf(node.row.cells[column]) }));
    sorted.sort((one, other) => compare(one.value, other.value, direction));
    return sorted.flatMap(({ node }) => [node.row, ...inOrder(node.below, column, direction)]);
  }

  /** Makes a table sortable, if each of its rows stands for itself. */
  function sortable(table) {
    const body = table.tBodies[0];
    const heads = table.tHead ? [...table.tHead.rows[0].cells] : [];
    if (!body || body.rows.length < 3 || body.querySelector("[rowspan]")) return;
    const original = [...body.rows];
    const totals = original.filter((row) => row.classList.contains("total"));
    const numeric = (column) => original.some((row) => typeof valueOf(row.cells[column]) === "number");
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
        const rows = original.filter((row) => !totals.includes(row));
        const sorted = way ? inOrder(forest(rows), column, way === "ascending" ? 1 : -1) : rows;
        body.append(...sorted, ...totals);
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
