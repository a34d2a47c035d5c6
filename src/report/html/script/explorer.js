  // All statements of the page: searched, filtered, sorted, counted. What is asked for stands in the address of the page.
  const explorer = document.getElementById("_explorer");

  // Of how many numbers an attribute needs more than a list to choose from.
  const MANY_NUMBERS = 8;
  const isNumber = (value) => /^-?\d+([.,]\d+)?$/.test(value);
  const toNumber = (value) => Number(value.replace(",", "."));

  /** Where the sub-topics of each code end: they stand behind it. */
  function endsOf(codes) {
    return codes.map(([, , depth], code) => {
      let end = code + 1;
      while (end < codes.length && codes[end][2] > depth) end++;
      return end;
    });
  }

  function explore() {
    const text = facts.words;
    const ends = endsOf(facts.codes);
    const parents = facts.codes.map((code, at) => facts.codes.findLastIndex(([, , depth], before) => before < at && depth < code[2]));
    const fields = [];
    let needles = [];

    /** A field of the form: its name in the address, and what it asks of a statement. */
    function field(name, label, control, test) {
      const id = `_by-${name}`;
      control.id = id;
      control.dataset.name = name;
      fields.push({ name, label, control, test });
      return make("p", { class: "field" }, make("label", { for: id }, label), control);
    }

    /** A list to choose from: pairs of value and label. */
    function choice(name, label, options, test) {
      const control = make("select", {}, make("option", { value: "" }, text.all),
        ...options.map(([value, shown]) => make("option", { value }, shown)));
      return field(name, label, control, (value) => test(value));
    }

    const personOf = (at) => facts.people[facts.person[at]];
    const spoke = [...new Set(facts.person)].filter((person) => person >= 0).sort((one, other) => one - other);

    function build() {
      const parts = [];
      const search = make("input", { type: "search", autocomplete: "off", spellcheck: "false", "aria-describedby": "_by-q-hint" });
      const box = field("q", text.search, search, () => {
        const all = needles;
        return all.length > 0 ? (at) => all.every((needle) => foldedAt(at).includes(needle)) : null;
      });
      box.classList.add("wide");
      box.append(make("span", { class: "hint", id: "_by-q-hint" }, text.hint));
      parts.push(box);
      if (facts.codes.length > 0) {
        // The tree shows in what stands before the names: options of a list cannot be indented.
        const codes = facts.codes.map(([id, name, depth]) => [id, "\u2003".repeat(depth) + name]);
        parts.push(choice("code", text.code, codes, () => null));
        const used = RESTS.map((rest, i) => [rest, text.rests[i]]).filter((_, i) => facts.labels.some((label) => label[1] === i));
        if (used.length > 1) parts.push(choice("rests", text.standing, used, () => null));
      }
      if (facts.groups.length > 1) {
        const groups = facts.groups.map((name, i) => [String(i), name]).filter(([i]) => spoke.some((person) => facts.people[person][1] === Number(i)));
        parts.push(choice("group", text.group, groups, (value) => (at) => personOf(at) && personOf(at)[1] === Number(value)));
      }
      if (spoke.length > 1) {
        const codes = spoke.map((person) => [facts.people[person][0], facts.people[person][0]]);
        parts.push(choice("who", text.participant, codes, (value) => (at) => personOf(at) && personOf(at)[0] === value));
      }
      if (facts.kinds.length > 1) {
        const kinds = facts.kinds.map((name, i) => [String(i), name]);
        parts.push(choice("kind", text.kind, kinds, (value) => (at) => facts.sources[facts.source[at]][1] === Number(value)));
      }
      if (facts.sources.length > 1) {
        const sources = facts.sources.map(([id]) => [id, id]);
        parts.push(choice("source", text.source, sources, (value) => (at) => facts.sources[facts.source[at]][0] === value));
      }
      for (const i of filtered) parts.push(...attribute(i));
      const orders = [["who", text.participant], ["code", text.code], ["short", text.shortest], ["long", text.longest]];
      const sort = make("select", {}, make("option", { value: "" }, text.order), ...orders.map(([value, label]) => make("option", { value }, label)));
      parts.push(field("sort", text.sort, sort, () => null));
      return parts;
    }

    /** Numbers of many values are asked for by their least and largest, everything else by a list. */
    function attribute(i) {
      const name = facts.attributes[i];
      const valueOf = (at) => (personOf(at) ? personOf(at)[2][i] : "");
      const values = [...new Set(spoke.map((person) => facts.people[person][2][i]))];
      const known = values.filter(Boolean);
      if (known.length < 2 && known.length === values.length) return [];
      if (known.length > MANY_NUMBERS && known.every(isNumber)) {
        const bound = (name, label, fits) => field(name, label, make("input", { type: "number", step: "any", inputmode: "decimal" }),
          (value) => (at) => valueOf(at) !== "" && fits(toNumber(valueOf(at)), Number(value)));
        return [bound(`a${i}-from`, `${name}, ${text.from}`, (own, least) => own >= least),
          bound(`a${i}-to`, `${name}, ${text.to}`, (own, most) => own <= most)];
      }
      const options = known.sort(collator.compare).map((value) => [`=${value}`, value]);
      if (values.includes("")) options.push(["=", text.unrecorded]);
      return [choice(`a${i}`, name, options, (value) => (at) => personOf(at) && `=${valueOf(at)}` === value)];
    }

    /** A list of the attributes without a field; the button adds one. */
    const picker = make("select", { id: "_further" });
    const further = make("p", { class: "field further" }, make("label", { for: "_further" }, text.further), picker);

    /** Adds the fields of attributes, where they are not there yet. */
    function add(attributes) {
      for (const i of attributes.filter((i) => i < facts.attributes.length && !filtered.has(i))) {
        filtered.add(i);
        further.before(...attribute(i));
      }
      const rest = facts.attributes.map((name, i) => [i, name]).filter(([i]) => !filtered.has(i) && answered(i));
      picker.replaceChildren(...rest.map(([i, name]) => make("option", { value: i }, name)));
      further.hidden = rest.length === 0;
    }

    /** Whether an attribute tells any two people apart. */
    const answered = (i) => new Set(spoke.map((person) => facts.people[person][2][i])).size > 1;

    const form = make("form", { role: "search", "aria-labelledby": "_explorer-title" }, ...build(), further);
    const adds = make("button", { type: "button", class: "add" }, text.add);
    further.append(adds);
    adds.addEventListener("click", () => {
      const i = Number(picker.value);
      add([i]);
      (control(`a${i}`) || control(`a${i}-from`)).focus();
      if (seen) fillList();
    });
    add([]);
    const clear = make("button", { type: "reset", class: "clear" }, text.clear);
    form.append(make("p", { class: "field last" }, clear));
    const tally = make("p", { class: "tally", role: "status" });
    const asked = make("p", { class: "asked" });
    const list = make("div", { class: "shown statements" });
    const byCode = make("details", { class: "counts" }, make("summary", {}, text.byCode));
    const byPerson = make("details", { class: "counts" }, make("summary", {}, text.byPerson));
    explorer.append(form, tally, asked, facts.codes.length > 0 ? byCode : "", byPerson, list);
    const control = (name) => fields.find((field) => field.name === name)?.control;
    const asks = (name) => control(name)?.value || "";

    /** Words in quotation marks stand together; of the others each must stand somewhere. */
    function needlesOf(query) {
      const parts = query.match(/["„“«][^"”“»]*["”“»]?|\S+/g) || [];
      return parts.map((part) => fold(part.replace(/["„“”«»]/g, "")).trim()).filter(Boolean);
    }

    /** The codings of a statement that are asked for; none: the statement is not. */
    function codingsAsked() {
      const code = facts.codes.findIndex(([id]) => id === asks("code"));
      const rest = RESTS.indexOf(asks("rests"));
      const fits = facts.labels.map(([of, rests]) =>
        (rest < 0 ? rests !== SUGGESTED : rests === rest) && (code < 0 || (code <= of && of < ends[code])));
      const bare = code < 0 && rest < 0;
      return (at) => {
        const all = facts.codings[at];
        return all.length === 0 ? bare : all.some((label) => fits[label]);
      };
    }

    const everything = numbers.map((_, at) => at).filter(codingsAsked());
    let found = everything;

    function search() {
      needles = needlesOf(asks("q"));
      const tests = fields.filter(({ control }) => control.value !== "").map(({ control, test }) => test(control.value)).filter(Boolean);
      const coded = codingsAsked();
      found = [];
      for (let at = 0; at < numbers.length; at++) if (coded(at) && tests.every((test) => test(at))) found.push(at);
      order();
      show();
    }

    function order() {
      const by = asks("sort");
      const length = (at) => words().texts[words().text[at]].length;
      const rank = { who: (at) => (facts.person[at] < 0 ? Infinity : facts.person[at]), short: length, long: (at) => -length(at) }[by];
      const code = (at) => facts.codings[at].reduce((least, label) => Math.min(least, facts.labels[label][0]), Infinity);
      const key = by === "code" ? code : rank;
      if (key) found = found.map((at) => [key(at), at]).sort((one, other) => (one[0] === other[0] ? one[1] - other[1] : one[0] - other[0])).map(([, at]) => at);
    }

    function show() {
      const [all, some] = [peopleOf(everything), peopleOf(found)];
      tally.textContent = `${text.statements}: ${found.length} ${text.of} ${everything.length} · ${text.people}: ${some.count} ${text.of} ${all.count}`;
      const set = fields.filter(({ name, control }) => name !== "sort" && control.value !== "");
      const shown = (control) => (control.selectedOptions ? control.selectedOptions[0].textContent.trim() : control.value);
      asked.textContent = set.map(({ label, control }) => `${label}: ${shown(control)}`).join(" · ");
      explorer.classList.toggle("filtered", set.length > 0);
      clear.disabled = set.length === 0 && asks("sort") === "";
      if (seen) fillList();
      counts();
    }

    // The words are read when the list comes into view, and not while the page is opened.
    let seen = false;
    const fillList = () => {
      if (found.length > 0) fill(list, found, needles);
      else list.replaceChildren(make("p", {}, text.nothing));
    };
    new IntersectionObserver((entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      seen = true;
      fillList();
      foldAhead();
    }, { rootMargin: "600px" }).observe(explorer);

    /** A table of counts; its names set the filter. */
    function table(box, head, rows, name) {
      if (!box.open) return;
      const lines = rows.map(([value, shown, depth, statements, people]) => {
        const go = make("a", { href: `#?${new URLSearchParams({ [name]: value })}`, class: "sets" }, shown);
        go.dataset.value = value;
        return make("tr", {}, make("th", { scope: "row", class: depth > 0 ? `in-${Math.min(depth, 6)}` : undefined }, go),
          make("td", { class: "right" }, String(statements)), people === null ? undefined : make("td", { class: "right" }, String(people)));
      });
      const heads = [head, text.statements, rows.some((row) => row[4] !== null) ? text.people : null].filter((one) => one !== null);
      const made = make("table", {},
        make("thead", {}, make("tr", {}, ...heads.map((one, i) => make("th", { scope: "col", class: i > 0 ? "right" : undefined }, one)))),
        make("tbody", {}, ...lines));
      box.querySelector(".sideways")?.remove();
      box.append(make("div", { class: "sideways" }, made));
      sortable(made);
      made.addEventListener("click", (event) => {
        const go = event.target.closest("a.sets");
        if (!go) return;
        event.preventDefault();
        control(name).value = go.dataset.value;
        changed();
        control(name).focus();
      });
    }

    function counts() {
      if (byCode.open) {
        const rest = RESTS.indexOf(asks("rests"));
        const statements = facts.codes.map(() => 0);
        const people = facts.codes.map(() => new Set());
        const last = facts.codes.map(() => -1);
        found.forEach((at) => {
          for (const label of facts.codings[at]) {
            const [of, rests] = facts.labels[label];
            if (rest < 0 ? rests === SUGGESTED : rests !== rest) continue;
            for (let code = of; code >= 0; code = parents[code]) {
              if (last[code] === at) break;
              last[code] = at;
              statements[code]++;
              if (facts.person[at] >= 0) people[code].add(facts.person[at]);
            }
          }
        });
        const rows = facts.codes.map(([id, name, depth], code) => [id, name, depth, statements[code], people[code].size]);
        table(byCode, text.code, rows.filter((row) => row[3] > 0), "code");
      }
      if (byPerson.open && control("who")) {
        const { people } = peopleOf(found);
        const sorted = [...people].sort(([one], [other]) => one - other);
        table(byPerson, text.participant, sorted.map(([person, of]) => [facts.people[person][0], facts.people[person][0], 0, of, null]), "who");
      }
    }

    /** The address of what is asked for: to be kept, or sent to somebody who has the file. */
    function address() {
      const set = fields.filter(({ control }) => control.value !== "").map(({ name, control }) => [name, control.value]);
      return set.length > 0 ? `#?${new URLSearchParams(set)}` : "#_explorer";
    }

    function changed() {
      search();
      try {
        history.replaceState(null, "", address());
      } catch {
        // Some browsers keep no states for files: the filter works, its address stays.
      }
    }

    /** What the address asks for. */
    function follow() {
      if (!location.hash.startsWith("#?")) return;
      const asked = new URLSearchParams(location.hash.slice(2));
      add([...asked.keys()].map((name) => Number((/^a(\d+)/.exec(name) || [])[1])).filter((i) => i >= 0));
      for (const { name, control } of fields) {
        control.value = asked.get(name) || "";
        // What a list does not have is asked of nobody.
        if (control.selectedIndex === -1) control.value = "";
      }
      search();
      explorer.scrollIntoView();
      const heading = explorer.querySelector("h2");
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }

    let waiting = 0;
    form.addEventListener("input", (event) => {
      clearTimeout(waiting);
      // Whoever types is not interrupted.
      waiting = setTimeout(changed, event.target.matches("input") ? 120 : 0);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => {
      changed();
      control("q").focus();
    }));
    for (const box of [byCode, byPerson]) box.addEventListener("toggle", counts);
    // Whoever said something is looked at with everything they said.
    document.addEventListener("click", (event) => {
      const person = event.target.closest("button.person");
      if (!person) return;
      const hash = `#?${new URLSearchParams({ who: person.dataset.code })}`;
      if (location.hash === hash) follow();
      else location.hash = hash;
    });
    window.addEventListener("hashchange", follow);
    if (!control("who")) byPerson.remove();
    explorer.hidden = false;
    for (const hidden of document.querySelectorAll(".needs-script")) hidden.hidden = false;
    if (location.hash.startsWith("#?")) follow();
    else show();
  }
