  // Numbers and quotes are links to statements. This shows these in a window beside the text.
  const dialog = document.getElementById("_window");
  let opened = null;

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
    const own = link.matches(".count, .margin") ? link.textContent.trim() : "";
    const cell = link.closest("tbody td, tbody th");
    const heads = cell ? headsOf(cell).join(" · ") : "";
    return [heads, own].filter(Boolean).join(": ");
  }

  // So many people are named in the window; the others are counted.
  const MOST_NAMED = 60;

  /** How many statements of how many people, each of whom can be looked at. */
  function tallyOf(found) {
    const { people, count } = peopleOf(found);
    const line = [`${facts.words.statements}: ${found.length} · ${facts.words.people}: ${count}`];
    const named = [...people].sort(([one], [other]) => one - other);
    for (const [person, of] of named.slice(0, MOST_NAMED)) {
      const code = facts.people[person][0];
      const name = facts.searched ? make("button", { type: "button", class: "person", "data-code": code }, code) : code;
      line.push(" ", make("span", { class: "named" }, name, ` (${of})`));
    }
    if (named.length > MOST_NAMED) line.push(` … +${named.length - MOST_NAMED}`);
    return line;
  }

  function open(link) {
    const target = link.getAttribute("href");
    const found = behind(target);
    opened = link;
    dialog.querySelector("h2").textContent = nameOf(link) || `${facts.words.statements}: ${found.length}`;
    dialog.querySelector(".how-many").replaceChildren(...tallyOf(found));
    fill(dialog.querySelector(".shown"), found);
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  }

  function close() {
    const link = opened;
    opened = null;
    if (link && link.isConnected) link.focus({ preventScroll: true });
  }

  /** The way back from a place in a transcript leads to the window that was left. */
  function leave(place) {
    const links = [...document.querySelectorAll("a.opens")];
    const mark = { opens: links.indexOf(opened), of: opened && opened.getAttribute("href") };
    opened = null;
    try {
      history.replaceState(mark, "");
    } catch {
      // A browser that keeps no states for files opens the page where it was left.
    }
    dialog.close();
    unfold(place.getAttribute("href").slice(1));
    location.hash = place.getAttribute("href");
  }

  function back(event) {
    const { opens, of } = event.state || {};
    // A transcript that was built since has links of its own.
    const same = (link) => link && link.getAttribute("href") === of;
    const links = [...document.querySelectorAll("a.opens")];
    const link = same(links[opens]) ? links[opens] : of && links.find(same);
    if (link) open(link);
    else if (dialog.open) dialog.close();
  }

  function onClick(event) {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target.closest("a.opens");
    if (link && behind(link.getAttribute("href")).length > 0) {
      event.preventDefault();
      open(link);
    }
  }

  function onWindowClick(event) {
    const box = dialog.getBoundingClientRect();
    const beside = event.target === dialog && (event.clientX < box.left || event.clientY < box.top
      || event.clientX > box.right || event.clientY > box.bottom);
    const place = event.target.closest("a.place");
    if (place) {
      event.preventDefault();
      leave(place);
    } else if (event.target.closest(".person")) {
      opened = null;
      dialog.close();
    } else if (beside || event.target.closest(".close")) {
      dialog.close();
    }
  }

  /** Links that open a window are buttons to those who cannot see it, and buttons react to the space bar. */
  function asButton(link) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    return link;
  }

  function makeButtons() {
    document.querySelectorAll("a.opens").forEach(asButton);
    document.addEventListener("keydown", (event) => {
      const link = event.key === " " && event.target.closest("a.opens");
      if (!link) return;
      event.preventDefault();
      link.click();
    });
  }

  /** A link to something that is folded away must find it open; one to a statement that stands nowhere opens it. */
  function reveal() {
    if (location.hash.length < 2 || location.hash.startsWith("#?")) return;
    const place = decodeURIComponent(location.hash.slice(1));
    // Only what is there when its address is followed is marked as its target.
    if (unfold(place)) location.replace(location.hash);
    const target = document.getElementById(place);
    const closed = target && target.closest("details:not([open])");
    if (closed) {
      closed.open = true;
      target.scrollIntoView();
    }
    if (!target && behind(location.hash).length > 0) {
      const link = document.querySelector(`a.opens[href="${location.hash}"]`);
      open(link || make("a", { href: location.hash }));
    }
  }
