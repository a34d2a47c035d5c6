  // What the page holds. The facts are numbers and names; the words are read when a statement is first shown or searched.
  const read = (id) => {
    const block = document.getElementById(id);
    return block ? JSON.parse(block.textContent) : null;
  };
  const facts = read("_facts");
  let held = null;
  const words = () => (held ??= read("_words"));
  const language = document.documentElement.lang;

  // What a coding rests on, in the order of the labels; the last one does not count.
  const RESTS = ["hand", "accepted", "rule", "suggested"];
  const SUGGESTED = 3;

  /** Numbers that were written as the distances between them. */
  function summed(distances) {
    let sum = 0;
    return distances.map((distance) => (sum += distance));
  }

  const numbers = facts ? summed(facts.numbers) : [];
  const positions = new Map(numbers.map((number, at) => [number, at]));

  /** The statements, by position, that the target of a link stands for. */
  function behind(target) {
    const one = /^#s(\d+)$/.exec(target);
    const at = one && positions.get(Number(one[1]));
    if (at !== undefined && at !== null) return [at];
    const set = /^#_n(\d+)$/.exec(target);
    return set && facts && facts.sets[set[1] - 1] ? summed(facts.sets[set[1] - 1]) : [];
  }

  /** An element; attributes and children that are undefined or empty are left out. */
  function make(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children.filter((child) => child !== undefined && child !== null && child !== ""));
    return made;
  }

  // Without a mark above or below, in small letters: what is typed without them is found, too.
  const PLAIN = { "ł": "l", "đ": "d", "ø": "o", "ı": "i", "’": "'", "ʼ": "'", "‘": "'", "\u00a0": " " };
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}+/gu, "")
    .replace(/[łđøı’ʼ‘\u00a0]/g, (sign) => PLAIN[sign]);

  let folded = null;
  /** The folded words of a statement. */
  function foldedAt(at) {
    folded ??= new Array(words().texts.length);
    const text = words().text[at];
    return (folded[text] ??= fold(words().texts[text]));
  }

  /** Folds all words while nobody waits, so that the first search is as fast as the others. */
  function foldAhead(from = 0) {
    if (!window.requestIdleCallback) return;
    requestIdleCallback((idle) => {
      let at = from;
      while (at < numbers.length && idle.timeRemaining() > 2) foldedAt(at++);
      if (at < numbers.length) foldAhead(at);
    });
  }

  /** Where needles stand in a text: pairs of start and end. */
  function places(text, needles) {
    let plain = "";
    const origin = [];
    let index = 0;
    for (const sign of text) {
      for (const unit of fold(sign)) for (let i = 0; i < unit.length; i++) origin.push(index);
      plain += fold(sign);
      index += sign.length;
    }
    origin.push(text.length);
    const found = [];
    for (const needle of needles) {
      for (let at = plain.indexOf(needle); at >= 0; at = plain.indexOf(needle, at + needle.length)) {
        let end = origin[at + needle.length];
        // A mark that belongs to the last letter is a sign of its own in some texts.
        while (end < text.length && /\p{M}/u.test(text[end])) end++;
        found.push(origin[at], end);
      }
    }
    return found;
  }

  /** Whether a position lies in one of the pairs. */
  const within = (pairs, at) => pairs.some((start, i) => i % 2 === 0 && start <= at && at < pairs[i + 1]);

  /** The words with what rules matched and what was searched for. */
  function marked(text, matched, found) {
    const edges = [...new Set([0, text.length, ...matched, ...found])].sort((one, other) => one - other);
    const pieces = [];
    for (let i = 0; i + 1 < edges.length; i++) {
      const piece = text.slice(edges[i], edges[i + 1]);
      const searched = within(found, edges[i]);
      const hit = searched || within(matched, edges[i]);
      pieces.push(hit ? make("mark", { class: searched ? "found" : undefined }, piece) : piece);
    }
    return pieces;
  }

  /** Neighbouring sentences: speaker and text in turn. */
  function neighbours(kind, pairs) {
    const lines = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const speaker = facts.speakers[pairs[i]];
      const said = make("span", { lang: facts.speech }, words().texts[pairs[i + 1]]);
      lines.push(speaker ? make("p", {}, make("b", {}, speaker), " ", said) : make("p", {}, said));
    }
    return lines.length > 0 ? make("div", { class: kind }, ...lines) : undefined;
  }

  // The attributes that have a field in the search. A survey has dozens of questions, of which few matter to a reader.
  const filtered = new Set(facts ? facts.attributes.slice(0, facts.fields).keys() : []);

  /** What is known of the person: group and attributes that can be filtered by. */
  function about(at) {
    const person = facts.people[facts.person[at]];
    if (!person) return "";
    const [, group, values] = person;
    const known = values.map((value, i) => (value && filtered.has(i) ? `${facts.attributes[i]}: ${value}` : "")).filter(Boolean);
    return [facts.groups[group], ...known].filter(Boolean).join(" · ");
  }

  /** A statement as it is shown in the window and in lists. One alone shows its neighbours at once. */
  function article(at, alone, needles = []) {
    const text = words().texts[words().text[at]];
    const found = needles.length > 0 ? places(text, needles) : [];
    const speaker = facts.speakers[facts.who[at]] || "?";
    const person = facts.people[facts.person[at]];
    const name = person && facts.searched
      ? make("button", { type: "button", class: "person", "data-code": person[0] }, speaker)
      : speaker;
    const known = about(at);
    const [before, after] = [words().before[at], words().after[at]];
    const place = words().place ? words().place[at] : "";
    const further = make("div", { class: "further" },
      before.length + after.length > 0
        ? make("details", { class: "context", open: alone }, make("summary", {}, facts.words.context))
        : undefined,
      place ? make("a", { class: "place", href: `#${place}` }, facts.words.place) : undefined);
    const codes = facts.codings[at].map((label) => make("li", {}, facts.labels[label][2]));
    return make("article", { class: "statement" },
      make("p", { class: "who" }, make("b", {}, name), " ", make("span", { class: "address" }, facts.ids[at]),
        known ? make("span", { class: "known" }, known) : undefined),
      neighbours("before", before),
      make("blockquote", { lang: facts.speech }, ...marked(text, words().matched[at], found)),
      neighbours("after", after),
      codes.length > 0 ? make("ul", { class: "codes" }, ...codes) : undefined,
      further.childNodes.length > 0 ? further : undefined);
  }

  // How many statements are shown at once; a button shows as many more.
  const AT_ONCE = 50;

  /** Fills a box with statements. */
  function fill(box, found, needles = []) {
    const list = make("div", { class: "list" });
    const more = make("button", { type: "button", class: "more" }, facts.words.more);
    let shown = 0;
    const next = () => {
      const first = shown;
      shown = Math.min(found.length, shown + AT_ONCE);
      list.append(...found.slice(first, shown).map((at) => article(at, found.length === 1, needles)));
      more.hidden = shown === found.length;
      more.textContent = `${facts.words.more} (${found.length - shown})`;
      return list.children[first];
    };
    more.addEventListener("click", () => {
      const first = next();
      first.tabIndex = -1;
      first.focus();
    });
    next();
    box.replaceChildren(list, more);
  }

  /** How many different people are behind statements; somebody unknown makes it the least that it can be. */
  function peopleOf(found) {
    const people = new Map();
    let unknown = false;
    for (const at of found) {
      const person = facts.person[at];
      if (person < 0) unknown ||= facts.speakers[facts.who[at]] !== "";
      else people.set(person, (people.get(person) || 0) + 1);
    }
    return { people, count: unknown ? `≥ ${people.size}` : `${people.size}` };
  }
