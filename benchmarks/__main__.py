"""Measure speed, print it and write it to benchmarks/results.

    python -m benchmarks [--words 5000] [--runs 5] [--jobs 1] [--treebanks ../shared/data/treebanks]

The bare parse is measured on the sentences of the PUD treebank (news and encyclopedia), in three units: UD words, as
the treebank counts them (punctuation included, "du" two); tokens of our tokenizer; words between blanks. The read of
files into a case is measured on the bundled example, where every sentence has facts, and on PUD, in words between
blanks. Without the treebanks the parse is measured on the example and general text is left out.

Rates are of processor time, start-up is of the wall. Figures of two machines, or of a busy and an idle one, cannot be
compared; the best of the runs is the least disturbed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import time
from importlib.metadata import version
from pathlib import Path

from benchmarks.corpus import TREEBANKS, Sentences, count_words, make_documents, make_news, make_texts, read_treebank
from benchmarks.measures import (
    as_rate,
    command_seconds,
    count_tokens,
    load_seconds,
    parse_seconds,
    read_seconds,
    repeat,
)

RESULTS = Path(__file__).with_name("results")
LANGUAGES = ("en", "fr")
Figure = dict[str, float | str]


class Report:
    """Figures as they are made: printed at once, kept for the file."""

    def __init__(self) -> None:
        self.figures: dict[str, Figure] = {}

    def add(self, name: str, unit: str, values: dict[str, float]) -> None:
        """Keep and print a figure; `values` as `repeat` returns them."""
        self.figures[name] = {"unit": unit, **values}
        digits = 2 if unit == "s" else 0
        best = values["low"] if unit == "s" else values["high"]
        print(f"{name:30} {best:>10,.{digits}f} {values['median']:>10,.{digits}f} {unit}", flush=True)


def main(arguments: list[str] | None = None) -> None:
    """Run all measures one after the other."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=5000, metavar="N", help="words of the example a run")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="runs of each measure, after one to warm up")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes of the read")
    parser.add_argument("--treebanks", type=Path, default=TREEBANKS, metavar="FOLDER", help="as train.fetch writes it")
    options = parser.parse_args(arguments)
    print(f"{'':30} {'best':>10} {'median':>10}")
    report = Report()
    _measure_start(report, options.runs)
    general = [found for lang in LANGUAGES if (found := read_treebank(lang, options.treebanks))]
    if not general:
        print(f"no treebanks in {options.treebanks}: parse on the example, no general text")
    _measure_parse(report, general or [_example(lang, options.words) for lang in LANGUAGES], options.runs)
    _measure_read(report, general, options)
    print("wrote", _write(report.figures, options))


def _example(lang: str, words: int) -> Sentences:
    texts = make_texts(lang, words)
    return Sentences(lang, tuple(texts), count_words(texts))


def _measure_start(report: Report, runs: int) -> None:
    report.add("help", "s", repeat(command_seconds("-m", "proxywar", "--help"), runs))
    report.add("import", "s", repeat(command_seconds("-c", "import proxywar"), runs))
    report.add("import the interface", "s", repeat(command_seconds("-c", "import proxywar; proxywar.read"), runs))
    for lang in LANGUAGES:
        report.add(f"load {lang}", "s", repeat(load_seconds(lang), runs))


def _measure_parse(report: Report, sentences: list[Sentences], runs: int) -> None:
    for one in sentences:
        seconds = repeat(parse_seconds(one.lang, one.texts), runs)
        if one.ud_words is not None:
            report.add(f"parse {one.lang}, UD words", "words/s", as_rate(seconds, one.ud_words))
        report.add(f"parse {one.lang}, tokens", "tokens/s", as_rate(seconds, count_tokens(one.lang, one.texts)))
        report.add(f"parse {one.lang}, between blanks", "words/s", as_rate(seconds, one.words))


def _measure_read(report: Report, general: list[Sentences], options: argparse.Namespace) -> None:
    """Measure the read, and how its speed is to that of the bare parse of the same words."""
    documents = {"example": list(make_documents(options.words))}
    if general:
        documents["general"] = [row for sentences in general for row in make_news(sentences)]
    for name, rows in documents.items():
        words = count_words([row["text"] for row in rows])
        seconds = repeat(read_seconds(rows, options.jobs), options.runs)
        report.add(f"read {name}, between blanks", "words/s", as_rate(seconds, words))
        parses = [repeat(parse_seconds(lang, _texts(rows, lang)), options.runs) for lang in LANGUAGES]
        ratio = sum(parse["low"] for parse in parses) / seconds["low"]
        report.figures[f"read {name}, share of parse"] = {"unit": "", "best": ratio}
        print(f"{f'read {name}, to bare parse':30} {ratio:>10.2f}", flush=True)


def _texts(rows: list[dict[str, str]], lang: str) -> list[str]:
    return [row["text"] for row in rows if row["lang"] == lang]


def _write(figures: dict[str, Figure], options: argparse.Namespace) -> Path:
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{time.strftime('%Y%m%dT%H%M%S')}.json"
    machine = {
        "system": platform.platform(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
    }
    settings = {"words": options.words, "runs": options.runs, "jobs": options.jobs}
    data = {"proxywar": version("proxywar"), "machine": machine, "options": settings, "figures": figures}
    path.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    # Before numpy is imported, as the command does it.
    from proxywar.run.threads import limit_threads

    limit_threads()
    main()
