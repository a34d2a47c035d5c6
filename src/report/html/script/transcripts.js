  // The transcripts of a large study: each is built when it is first opened, or when a place in it is looked for.
  const shelf = [...document.querySelectorAll("details.transcript")];

  /** The names of the codes that count on a statement. */
  const codesOn = (at) => [...new Set(facts.codings[at].map((label) => facts.labels[label])
    .filter(([, rests]) => rests !== SUGGESTED).map(([code]) => facts.codes[code][1]))];

  /** A turn: the speaker, and what was said, with the codes in the margin. */
  function spoken([speaker, ...pieces]) {
    const speech = make("div", { class: "speech" });
    for (let i = 0; i < pieces.length; i += 2) {
      const [text, number] = [words().texts[pieces[i]], pieces[i + 1]];
      const at = positions.get(number);
      const codes = at === undefined ? [] : codesOn(at);
      const id = at === undefined ? undefined : words().place[at];
      speech.append(make("span", { class: codes.length > 0 ? "coded" : undefined, id, lang: facts.speech }, text), " ");
      if (codes.length === 0) continue;
      const names = codes.flatMap((code) => [make("span", {}, code), " "]);
      speech.append(asButton(make("a", { class: "opens margin", href: `#s${number}` }, ...names)), " ");
    }
    return make("div", { class: "turn" }, make("p", { class: "speaker" }, facts.speakers[speaker]), speech);
  }

  function build(box) {
    if (box.querySelector(".turn")) return;
    box.append(...words().transcripts[shelf.indexOf(box)].map(spoken));
  }

  /** Builds and opens the transcript in which a place lies; whether it was not there before. */
  function unfold(place) {
    if (shelf.length === 0 || document.getElementById(place)) return false;
    const at = (words().place || []).indexOf(place);
    const source = at < 0 ? null : facts.sources[facts.source[at]][0];
    const box = shelf.find((one) => one.dataset.source === source);
    if (!box) return false;
    build(box);
    box.open = true;
    return true;
  }
