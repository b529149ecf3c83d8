"""Fit the weights of the gate: how likely a sentence with a trigger and a known name holds a fact.

python -m train.facts.gate             write src/proxywar/extract/gate.csv
python -m train.facts.gate --dry-run   print it

What is right for the gate is what the whole reading finds: a sentence counts as holding a fact where `--thorough`
reads one at even odds or better. Learnt from general text (treebanks, one sentence a document) and from the annotated
sets that confidence is fitted on, of which only the texts are used. PUD and the held sets are left to measure on.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import proxywar
from benchmarks.corpus import TREEBANKS, make_news, read_treebank, write_rows
from evals.calibration import FITTED
from evals.figures import FACT_SETS, ROOT
from proxywar.extract.confidence import BASE
from proxywar.extract.gate import features
from proxywar.knowledge import Gazetteer
from proxywar.lang import LANGUAGES
from train.facts.regression import fit

TARGET = ROOT / "src" / "proxywar" / "extract" / "gate.csv"
GENERAL = (("en", "ewt-dev"), ("en", "gumfree-dev"), ("en", "gumfree-test"), ("fr", "gsd-dev"), ("fr", "gsd-test"),
           ("fr", "sequoia-dev"), ("fr", "sequoia-test"))  # fmt: skip
"""Treebanks of which the sentences are taken, and nothing else."""
HELD = 0.5
"""Confidence from which on a fact makes a sentence one that holds a fact."""
Row = tuple[frozenset[str], bool]


def main(arguments: list[str] | None = None) -> int:
    """Fit and write."""
    parser = argparse.ArgumentParser(
        prog="python -m train.facts.gate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--treebanks", type=Path, default=TREEBANKS, metavar="FOLDER", help="as train.fetch writes it")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    parser.add_argument("-o", "--output", type=Path, default=TARGET, metavar="FILE", help="default: in the package")
    options = parser.parse_args(arguments)
    rows = [row for path in sources(options.treebanks) for row in sentences_of(path)]
    text = table(rows)
    if options.dry_run:
        print(text, end="")
    else:
        options.output.write_text(text, encoding="utf-8")
    print(f"{len(rows)} sentences with a trigger and a name, {sum(held for _, held in rows)} with a fact",
          file=sys.stderr)  # fmt: skip
    return 0


def sources(treebanks: Path) -> Iterator[Path]:
    """Yield files of documents to learn from; those made of treebanks are gone after each step.

    Raises:
        SystemExit: A treebank is not at hand.
    """
    with tempfile.TemporaryDirectory() as folder:
        for lang, name in GENERAL:
            found = read_treebank(lang, treebanks, name)
            if found is None:
                raise SystemExit(f"No {name} in {treebanks / lang}: python -m train.fetch --out {treebanks}")
            path = Path(folder) / f"{name}.jsonl"
            write_rows(path, make_news(found, each=1))
            yield path
    yield from (FACT_SETS[name] for name in FITTED)


def sentences_of(path: Path) -> Iterator[Row]:
    """Yield the features of each sentence that has a trigger and a name, and whether it holds a fact."""
    gazetteer = Gazetteer.load()
    with (
        tempfile.TemporaryDirectory() as folder,
        proxywar.read(path, case=Path(folder) / "gate.case", thorough=True) as case,
    ):
        holding = {(fact.doc, fact.start) for fact in case.facts() if fact.confidence >= HELD}
        for cut in case.texts():
            langs = {fragment.n: fragment.lang or cut.document.lang for fragment in cut.fragments}
            for sentence in cut.sentences:
                lang, text = langs[sentence.fragment], cut.document.text[sentence.start : sentence.end]
                found = features(text, lang, gazetteer) if lang in LANGUAGES else frozenset()
                if found:
                    yield found, (cut.document.id, sentence.start) in holding


def table(rows: Iterable[Row]) -> str:
    """Return the table of weights fitted on sentences, by feature."""
    found = list(rows)
    weights = fit([features for features, _ in found], [held for _, held in found])
    seen = Counter(name for features, _ in found for name in features)
    right = Counter(name for features, held in found if held for name in features)
    lines = [(BASE, weights.base, len(found), sum(held for _, held in found))]
    lines += [(name, weight, seen[name], right[name]) for name, weight in sorted(weights.by_feature.items())]
    general = ",".join(name for _, name in GENERAL)
    head = f"""\
# Weights of a sentence's features in log-odds that it holds a fact; see extract/gate.py.
# Written by `python -m train.facts.gate`: logistic regression on what is read in the sentences of
# {general} and of evals/{{{",".join(FITTED)}}}.
# sentences: how many of these have the feature; holding: how many of them hold a fact.
feature,weight,sentences,holding,source
"""
    return head + "".join(f"{name},{weight:.2f},{n},{hits},train/facts/gate.py\n" for name, weight, n, hits in lines)


if __name__ == "__main__":
    sys.exit(main())
