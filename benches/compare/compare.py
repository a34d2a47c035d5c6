#!/usr/bin/env python3
"""tema beside what people would use instead: same machine, same corpus, same codebook, runs interleaved, median of five.

    cargo build --release
    python3 -m venv venv && venv/bin/pip install -r benches/compare/requirements.txt
    venv/bin/python benches/compare/compare.py --size medium --into docs/performance.md
    venv/bin/python benches/compare/compare.py --everything --into docs/performance.md

Before anything is timed, the counter of count.py must agree with tema on every count. What is not installed is left
out, and the table says so. Needs Linux (memory and CPU time come from wait4) and rustc, for the corpus.
"""

import argparse
import importlib.util
import os
import pathlib
import platform
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SIZES = {"small": (14, 7_200), "medium": (1_000, 20_000), "large": (20_000, 20_000)}
SCRIPTS = ("english", "lithuanian", "cyrillic")
# What takes longer than this many seconds is run once: five runs would say nothing new.
SLOW = 30
MODULES = {"pandas": "pandas", "scikit-learn": "sklearn", "spaCy": "spacy", "DuckDB": "duckdb", "python": None}


def make(home, script, size, codes, seed):
    """A study of the generator; made once, then kept in `home`."""
    program = home / "corpus"
    if not program.exists():
        subprocess.run(["rustc", "-O", "--edition", "2024", "-o", program, HERE / "corpus.rs"], check=True)
    sources, bytes_each = SIZES[size]
    study = home / f"{script}-{size}-{codes}-{seed}"
    if not (study / "made").exists():
        shutil.rmtree(study, ignore_errors=True)
        args = [script, str(sources), str(bytes_each), str(codes), str(seed)]
        ran = subprocess.run([program, study, *args], check=True, capture_output=True, text=True)
        (study / "made").write_text(ran.stdout)
    return study, int((study / "made").read_text())


def commands(tema, study, chosen):
    """`{tool: (command, environment, what it does)}` of what is installed, and the names of what is not."""
    found, missing = {}, []
    texts = shlex.quote(str(study / "transcripts"))

    def add(name, command, does, **environment):
        if chosen is None or name in chosen:
            found[name] = (command, environment, does)

    each = f"find {texts} -name '*.txt' -print0 | sort -z | xargs -0"
    add("tema", [tema, "-C", study, "freq"], "everything: who said what, NEAR, stems, exceptions, members kept")
    add("tema, 1 thread", [tema, "-C", study, "freq"], "the same", RAYON_NUM_THREADS="1")
    add("cat", ["sh", "-c", f"{each} cat"], "reads the files: the limit")
    add("wc -w", ["sh", "-c", f"{each} wc -w"], "counts words: the limit of CPU")
    if shutil.which("rg"):
        import rivals

        (study / "patterns").write_text(rivals.pattern_file(study), "utf-8")
        add("rg -c -i -f", ["rg", "-c", "-i", "--regex-size-limit", "2G", "--dfa-size-limit", "2G", "-f", study / "patterns", study / "transcripts"], "says only that something matched")
    else:
        missing.append("ripgrep")
    does = {
        "pandas": "`str.contains` a code; no NEAR, stems, exceptions",
        "scikit-learn": "CountVectorizer and a product; no NEAR, stems, exceptions",
        "spaCy": "PhraseMatcher and Matcher; no NEAR, stems, exceptions",
        "DuckDB": "`regexp_matches` a code; no NEAR, stems, exceptions",
        "python": "the plain counter that checks tema: everything",
    }
    for name, module in MODULES.items():
        if module and importlib.util.find_spec(module) is None:
            missing.append(name)
        else:
            add(name, [sys.executable, HERE / "rivals.py", name, study], does[name])
    missing.append("quanteda (needs R; not part of this comparison)")
    return found, missing


def timed(command, environment):
    """Wall and CPU seconds, megabytes of memory at most."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=os.environ | environment
    )
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}:\n{errors.decode('utf-8', 'replace')[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(found, runs):
    """Interleaved: every tool once, then every tool again; each tool's median by wall time."""
    results = {name: [] for name in found}
    for run in range(runs):
        for name, (command, environment, _) in found.items():
            before = results[name]
            if before and before[0][0] > SLOW:
                continue
            print(f"  run {run + 1} of {runs}: {name}", file=sys.stderr)
            before.append(timed(command, environment))
    return {
        name: tuple(statistics.median(row[at] for row in rows) for at in range(3)) + (len(rows),)
        for name, rows in results.items()
    }


def check(tema, study):
    """tema and the plain counter agree on every count, or this ends here."""
    ran = subprocess.run([sys.executable, HERE / "count.py", study, tema], capture_output=True, text=True)
    if ran.returncode != 0:
        sys.exit(f"{study.name}: the counts differ\n{ran.stdout}{ran.stderr[-2000:]}")
    return ran.stdout.strip().splitlines()[-1]


def table(results, found, size_in_bytes):
    """The results as lines of Markdown."""
    lines = ["| tool | seconds | CPU seconds | MB/s | memory, MB | × tema | what it does |", "|---|--:|--:|--:|--:|--:|---|"]
    own = results.get("tema", (None,))[0]
    for name, (wall, cpu, memory, runs) in results.items():
        ratio = f"{wall / own:.2f}" if own else ""
        once = " (one run)" if runs == 1 else ""
        lines.append(
            f"| {name}{once} | {wall:.3f} | {cpu:.3f} | {size_in_bytes / 1e6 / wall:,.0f} | {memory:,.0f} | {ratio} | {found[name][2]} |"
        )
    return lines


def machine():
    """What it was run on, in a line."""
    model = next(
        (line.split(":", 1)[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")),
        platform.machine(),
    )
    return f"{model}, {os.cpu_count()} threads, {platform.system()}"


def section(args, home, script, size, codes, chosen=None, unchecked=False):
    """One study, checked (but for `unchecked`, where plain Python takes minutes), measured and written."""
    study, size_in_bytes = make(home, script, size, codes, args.seed)
    if args.no_check or (unchecked and not args.check_all):
        checked = "counts not checked in this run"
    else:
        checked = f"checked: {check(args.tema, study)}"
    found, missing = commands(args.tema, study, chosen)
    results = measure(found, args.runs)
    sources = SIZES[size][0]
    lines = [f"### {sources:,} transcripts, {size_in_bytes / 1e6:,.1f} MB, {script}, {codes:,} codes", ""]
    lines += table(results, found, size_in_bytes)
    lines += ["", f"Median of {args.runs} interleaved runs; {checked}."]
    if chosen is None:
        lines.append(f"Not installed: {', '.join(missing)}.")
    return lines + [""]


FENCES = ("<!-- compare: begin -->", "<!-- compare: end -->")


def put(text, page):
    """Puts the result between the two marks of a page."""
    old = page.read_text("utf-8")
    if any(fence not in old for fence in FENCES):
        sys.exit(f"{page} has no lines {FENCES[0]} and {FENCES[1]}")
    before, rest = old.split(FENCES[0], 1)
    page.write_text(f"{before}{FENCES[0]}\n{text}{FENCES[1]}{rest.split(FENCES[1], 1)[1]}", "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tema", default=str(ROOT / "target" / "release" / "tema"), help="the program")
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--script", choices=SCRIPTS, default="english")
    parser.add_argument("--codes", type=int, default=300)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", help="only this tool, as the table calls it; may be repeated")
    parser.add_argument("--everything", action="store_true", help="all tools; 30 to 3,000 codes; three scripts; 400 MB")
    parser.add_argument("--no-check", action="store_true", help="do not compare the counts first")
    parser.add_argument("--check-all", action="store_true", help="with --everything: check 3,000 codes and 400 MB, too (some minutes)")
    parser.add_argument("--home", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "tema-compare")
    parser.add_argument("--into", type=pathlib.Path, help="a page with the marks between which the result goes")
    args = parser.parse_args()
    if not pathlib.Path(args.tema).is_file():
        sys.exit(f"{args.tema} is not there: cargo build --release, or --tema PROGRAM")
    args.home.mkdir(parents=True, exist_ok=True)
    words = " ".join(shlex.quote(word) for word in ["python3", "benches/compare/compare.py", *sys.argv[1:]])
    lines = [f"`{words}` on {machine()}.", ""]

    def add(*what, **how):
        """One section more; what there is so far is written, so that an end before the end loses nothing."""
        lines.extend(section(args, args.home, *what, **how))
        if args.into:
            put("\n".join(lines), args.into)

    limits = ["tema", "tema, 1 thread", "cat", "wc -w"]
    if args.everything:
        add("english", "medium", 300)
        add("english", "medium", 30, limits)
        add("english", "medium", 3_000, limits, unchecked=True)
        for script in ("lithuanian", "cyrillic"):
            add(script, "medium", 300, limits)
        add("english", "large", 300, [*limits, "rg -c -i -f"], unchecked=True)
    else:
        add(args.script, args.size, args.codes, args.only)
    if not args.into:
        print("\n".join(lines))


if __name__ == "__main__":
    main()
