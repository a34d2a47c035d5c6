#!/usr/bin/env python3
"""Counts a generated study again, without tema: statements and informants of every code.

It reads the transcripts, the codebook and the table of forms itself and shares no code with tema: its own cut into
sentences and words, its own reading of the indicators. It knows what the generator writes and nothing more: a
sentence ends in a full stop before a blank and a capital letter, a word is a run of letters.

    python3 count.py STUDY             prints code,statements,informants
    python3 count.py STUDY TEMA        compares with what the program TEMA counts; exit status 1 when they differ
"""

import csv
import io
import pathlib
import re
import subprocess
import sys
from collections import defaultdict

WORD = re.compile(r"[^\W\d_]+")
SENTENCE = re.compile(r"(?<=\.) +")
NEAR = re.compile(r"(\S+) NEAR/(\d+) \((.+)\)$")


def codes_of(study):
    """Every code with its parent, its indicators and its exceptions, in the order of the file."""
    found, topic, code = [], None, None
    for line in (study / "codebooks" / "bench.yaml").read_text("utf-8").splitlines():
        word = line.strip()
        if word.startswith("- id: "):
            code = {"id": word[6:], "parent": None, "indicators": [], "except": []}
            if line.startswith("  - "):
                topic = code["id"]
            else:
                code["parent"] = topic
            found.append(code)
        elif word.startswith("- '"):
            code["indicators"].append(word[3:-1])
        elif word.startswith("except: ['"):
            code["except"].append(word[10:-2])
    return found


def statements_of(study):
    """Every statement with who says it: `(participant, its words in lower case)`."""
    for path in sorted((study / "transcripts").glob("*.txt")):
        text = path.read_text("utf-8").split("---\n", 2)[2]
        for line in text.splitlines():
            label, speech = line.split(":", 1)
            if label == "I":
                continue
            for sentence in SENTENCE.split(speech.strip()):
                yield label, [word.lower() for word in WORD.findall(sentence)]


class Forms:
    """Which terms (words, wildcards, stems, expressions) a word form fits; decided once a form."""

    def __init__(self, lemmas):
        self.lemmas = lemmas
        self.words = defaultdict(set)
        self.starts = defaultdict(set)
        self.longer_by_one = defaultdict(set)
        self.stems = defaultdict(set)
        self.expressions = []
        self.known = {}

    def add(self, term):
        """Notes a term and gives it back as its own name."""
        if term.startswith("~"):
            self.stems[self.lemmas[term[1:]]].add(term)
        elif term.startswith("/"):
            source = term[1:-1]
            self.expressions.append((source.split("(")[0], re.compile(source, re.IGNORECASE), term))
        elif term.endswith("*"):
            self.starts[term[:-1]].add(term)
        elif term.endswith("?"):
            self.longer_by_one[term[:-1]].add(term)
        else:
            self.words[term].add(term)
        return term

    def of(self, form):
        """The terms that a form fits."""
        fits = self.known.get(form)
        if fits is None:
            fits = set(self.words.get(form, ()))
            for end in range(len(form) + 1):
                fits |= self.starts.get(form[:end], set())
            fits |= self.longer_by_one.get(form[:-1], set())
            fits |= self.stems.get(self.lemmas.get(form), set())
            fits |= {term for literal, regex, term in self.expressions if literal in form and regex.search(form)}
            self.known[form] = fits
        return fits


def read_indicator(text, forms):
    """An indicator as the term that must be there, and a test on the terms at each position of a statement."""
    near = NEAR.match(text)
    if near:
        left, within = forms.add(near[1]), int(near[2])
        right = [forms.add(term) for term in near[3].split(" OR ")]

        def holds(places):
            rights = [at for term in right for at in places.get(term, ())]
            return any(a != b and abs(a - b) <= within for a in places.get(left, ()) for b in rights)

        return left, holds
    if " " in text and not text.startswith("/"):
        row = [forms.add(term) for term in text.split()]
        first = row[0]

        def holds(places):
            return any(all(at + n in places.get(term, ()) for n, term in enumerate(row)) for at in places.get(first, ()))

        return first, holds
    return forms.add(text), lambda places: True


def count(study):
    """`{code: (statements, informants)}`; a topic has the union of its sub-topics."""
    language = next((study / "lemmas").glob("*.tsv"))
    pairs = (line.split("\t") for line in language.read_text("utf-8").splitlines())
    forms = Forms({form: lemma for form, lemma in pairs})
    codes = codes_of(study)
    by_term = defaultdict(list)
    exceptions = defaultdict(list)
    for at, code in enumerate(codes):
        for text in code["indicators"]:
            term, holds = read_indicator(text, forms)
            by_term[term].append((at, holds))
        for text in code["except"]:
            exceptions[at].append(read_indicator(text, forms))
    position = {code["id"]: at for at, code in enumerate(codes)}
    parents = [position.get(code["parent"]) for code in codes]
    statements = [0] * len(codes)
    informants = [set() for _ in codes]
    for who, words in statements_of(study):
        places = defaultdict(list)
        for at, word in enumerate(words):
            for term in forms.of(word):
                places[term].append(at)
        hit = set()
        for term in places:
            hit |= {code for code, holds in by_term.get(term, ()) if code not in hit and holds(places)}
        hit = {
            code
            for code in hit
            if not any(term in places and holds(places) for term, holds in exceptions.get(code, ()))
        }
        for code in hit | {parents[code] for code in hit if parents[code] is not None}:
            statements[code] += 1
            informants[code].add(who)
    return {code["id"]: (statements[at], len(informants[at])) for at, code in enumerate(codes)}


def count_by_tema(tema, study):
    """The same by the program."""
    csv.field_size_limit(sys.maxsize)
    ran = subprocess.run([tema, "-C", study, "freq", "--format", "csv"], capture_output=True, check=True)
    rows = csv.DictReader(io.StringIO(ran.stdout.decode("utf-8")))
    return {row["code"]: (int(row["statements"]), int(row["informants"])) for row in rows}


def main():
    study = pathlib.Path(sys.argv[1])
    own = count(study)
    if len(sys.argv) < 3:
        print("code,statements,informants")
        for code, (statements, informants) in own.items():
            print(f"{code},{statements},{informants}")
        return 0
    other = count_by_tema(sys.argv[2], study)
    differ = [code for code in own | other if own.get(code) != other.get(code)]
    for code in differ[:20]:
        print(f"{code}: this program {own.get(code)}, tema {other.get(code)} (statements, informants)")
    total = sum(statements for code, (statements, _) in own.items() if code.startswith("c"))
    print(f"{len(own)} codes, {total} coded statements: {len(differ)} counts differ")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
