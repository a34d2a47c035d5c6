#!/usr/bin/env python3
"""What people would use instead of tema, one function a tool: `rivals.py TOOL STUDY` prints how much it counted.

Each counts statements and informants a code, from files on disk, as far as it can: words, wildcards, phrases and
expressions within a word. NEAR, stems and exceptions are left out, and sentences are cut at full stops: all in the
rivals' favour. Texts are read once, by the same few lines.
"""

import pathlib
import re
import sys

import count


def patterns(study):
    """`{code: [(kind, text)]}` with kinds word, start, more, row, regex; `more` is a word and one more letter."""
    found = {}
    for code in count.codes_of(study):
        parts = []
        for text in code["indicators"]:
            if "NEAR" in text or text.startswith("~"):
                continue
            if text.startswith("/"):
                parts.append(("regex", text[1:-1]))
            elif text.endswith("*"):
                parts.append(("start", text[:-1]))
            elif text.endswith("?"):
                parts.append(("more", text[:-1]))
            else:
                parts.append(("row" if " " in text else "word", text))
        if parts:
            found[code["id"]] = parts
    return found


def regex_of(parts, blank=r"\W+"):
    """One alternation for all patterns of a code."""
    written = {
        "regex": lambda text: text,
        "start": lambda text: rf"\b{text}\w*",
        "more": lambda text: rf"\b{text}\w\b",
        "row": lambda text: r"\b" + blank.join(text.split()) + r"\b",
        "word": lambda text: rf"\b{text}\b",
    }
    return "|".join(f"(?:{written[kind](text)})" for kind, text in parts)


def statements(study):
    """Who says what: two lists."""
    people, texts = [], []
    for path in sorted((study / "transcripts").glob("*.txt")):
        for line in path.read_text("utf-8").split("---\n", 2)[2].splitlines():
            label, speech = line.split(":", 1)
            if label != "I":
                for sentence in count.SENTENCE.split(speech.strip()):
                    people.append(label)
                    texts.append(sentence)
    return people, texts


def pandas(study):
    """A table of sentences and a loop of `str.contains`, as notebooks have it."""
    import warnings

    import pandas as pd

    warnings.simplefilter("ignore")
    people, texts = statements(study)
    table = pd.DataFrame({"who": people, "text": texts})
    total = 0
    for parts in patterns(study).values():
        hits = table[table["text"].str.contains(regex_of(parts), case=False, regex=True)]
        hits["who"].nunique()
        total += len(hits)
    return total


def scikit(study):
    """CountVectorizer over words and pairs, then a product with the table of which term belongs to which code."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import CountVectorizer

    people, texts = statements(study)
    vectorizer = CountVectorizer(ngram_range=(1, 2), binary=True, token_pattern=r"\w+", dtype=np.int32)
    counts = vectorizer.fit_transform(texts)
    terms = vectorizer.vocabulary_
    words = [term for term in terms if " " not in term]
    rows, columns = [], []
    for at, parts in enumerate(patterns(study).values()):
        whole = re.compile(regex_of([part for part in parts if part[0] in ("start", "more", "regex")]))
        exact = {text for kind, text in parts if kind in ("word", "row")} & terms.keys()
        mine = exact | {word for word in words if whole.search(word)}
        rows += [terms[term] for term in mine]
        columns += [at] * len(mine)
    member = csr_matrix((np.ones(len(rows), dtype=np.int32), (rows, columns)), shape=(len(terms), len(patterns(study))))
    tagged = (counts @ member).astype(bool)
    names, index = np.unique(people, return_inverse=True)
    who = csr_matrix((np.ones(len(index), dtype=np.int32), (index, np.arange(len(index)))))
    (who @ tagged.astype(np.int32)).astype(bool).sum(axis=0)
    return int(tagged.sum())


def spacy(study):
    """PhraseMatcher for words and phrases, Matcher with expressions for the rest, on blank tokenisation."""
    import spacy as library
    from spacy.matcher import Matcher, PhraseMatcher

    people, texts = statements(study)
    nlp = library.blank("xx")
    phrases, matcher = PhraseMatcher(nlp.vocab, attr="LOWER"), Matcher(nlp.vocab)
    for code, parts in patterns(study).items():
        phrases.add(code, [nlp.make_doc(text) for kind, text in parts if kind in ("word", "row")])
        rest = [part for part in parts if part[0] not in ("word", "row")]
        matcher.add(code, [[{"LOWER": {"REGEX": regex_of([part])}}] for part in rest])
    informants, total = {}, 0
    for who, doc in zip(people, nlp.pipe(texts)):
        hit = {found[0] for found in phrases(doc)} | {found[0] for found in matcher(doc)}
        total += len(hit)
        for code in hit:
            informants.setdefault(code, set()).add(who)
    return total


def duckdb(study):
    """A table of sentences joined with one expression a code."""
    import duckdb as library
    import pandas as pd

    people, texts = statements(study)
    sentences = pd.DataFrame({"who": people, "text": texts})  # noqa: F841 — DuckDB finds it by its name.
    # RE2 knows no Unicode \b: a blank or a sign stands for it.
    codes = [
        (code, "(?i)" + regex_of(parts).replace(r"\b", r"(?:^|[^\pL]|$)").replace(r"\w", r"\pL").replace(r"\W", r"[^\pL]"))
        for code, parts in patterns(study).items()
    ]
    total = 0
    connection = library.connect()
    connection.register("sentences", sentences)
    for _, regex in codes:
        query = "SELECT count(*), count(DISTINCT who) FROM sentences WHERE regexp_matches(text, ?)"
        total += connection.execute(query, [regex]).fetchone()[0]
    return total


def python(study):
    """The counter of count.py, with everything."""
    return sum(statements for statements, _ in count.count(study).values())


def pattern_file(study):
    """One expression a line, for `rg -f`."""
    return "".join(f"{regex_of([part])}\n" for parts in patterns(study).values() for part in parts)


TOOLS = {"pandas": pandas, "scikit-learn": scikit, "spaCy": spacy, "DuckDB": duckdb, "python": python}

if __name__ == "__main__":
    print(TOOLS[sys.argv[1]](pathlib.Path(sys.argv[2])))
