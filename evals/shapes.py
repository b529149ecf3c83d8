"""Deeds in many shapes of sentences: how many still give their fact, whatever its status.

python -m evals.shapes                 counts by language, and the shapes and deeds below nineteen in twenty
python -m evals.shapes --failures 2    the same with two sentences that fail of each, and what came out instead

A shape (`shapes.csv`) puts a deed behind an opening, an insertion, a report, a joint; the deeds (`shape_deeds.csv`) are
few and plain, so that what fails is the shape. Parties are of four kinds (`shape_parties.csv`).
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evals.lexicon import show
from proxywar.extract import ExtractOptions, Extractor
from proxywar.lang import LANGUAGES
from proxywar.records import Document
from proxywar.text import cut_document

FOLDER = Path(__file__).parent
FORM = re.compile(r"\{(past|base|ing|pp|passive|noun)\}")
GOOD = 0.95
Row = dict[str, str]


class Made(NamedTuple):
    """A sentence made of a shape and a deed, and what it must give."""

    text: str
    shape: str
    deed: str
    type: str
    actor: str
    other: str


class Told(NamedTuple):
    """A sentence that was read."""

    made: Made
    met: bool
    got: str


def rows(name: str, lang: str) -> list[Row]:
    """Return the rows of a table of this folder in one language."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8") as file:
        return [row for row in csv.DictReader(line for line in file if line[0] != "#") if row["lang"] == lang]


def make(lang: str) -> Iterator[Made]:
    """Yield every shape with every deed that has its form, for all parties."""
    deeds, parties = rows("shape_deeds", lang), rows("shape_parties", lang)
    for shape in (row["shape"] for row in rows("shapes", lang)):
        form = FORM.search(shape)
        for deed in (row for row in deeds if form is not None and row["form"] == form.group(1)):
            for who in parties:
                text = fill(FORM.sub(deed["text"], shape), who)
                yield Made(text, shape, deed["text"], deed["type"], who["actor_name"], who["other_name"])


def fill(text: str, who: Row) -> str:
    """Return a sentence with its parties, elided and with its capital."""
    for mark, column in (("{deA}", "of_actor"), ("{aB}", "to_other"), ("{A}", "actor"), ("{B}", "other")):
        text = text.replace(mark, who[column])
    text = re.sub(r"\bde (?=[aei])", "d'", text)
    first = next(i for i, c in enumerate(text) if c.isalpha())
    return text[:first] + text[first].upper() + text[first + 1 :]


def read_all(lang: str) -> Iterator[Told]:
    """Yield each sentence and whether it gives its fact: the type, who does it and to whom, on either side of a tie."""
    told = list(make(lang))
    cuts = [
        cut_document(Document("x", m.text, hashlib.sha256(m.text.encode()).hexdigest(), lang=lang), fragments="off")
        for m in told
    ]
    for made, reading in zip(told, Extractor(ExtractOptions(thorough=True)).read(cuts), strict=True):
        met = any(
            fact.type == made.type
            and made.actor in {a.name for a in fact.actor}
            and made.other in {a.name for a in (*fact.recipient, *fact.actor)}
            for fact in reading.facts
        )
        yield Told(made, met, "; ".join(map(show, reading.facts)) or "-")


def main() -> None:
    """Print the counts, and what falls short."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--failures", metavar="N", type=int, default=0, help="print N sentences that fail of each")
    options = parser.parse_args()
    for lang in LANGUAGES:
        told = list(read_all(lang))
        passed = sum(t.met for t in told)
        print(f"{lang}  {passed}/{len(told)} {passed / len(told):.3f}")
        groups: dict[str, list[Told]] = defaultdict(list)
        for t in told:
            groups[t.made.shape].append(t)
            groups[t.made.deed].append(t)
        for name, group in sorted(groups.items(), key=lambda item: sum(t.met for t in item[1]) / len(item[1])):
            good = sum(t.met for t in group)
            if good < GOOD * len(group):
                print(f"    {good}/{len(group)}  {name}")
                for t in [t for t in group if not t.met][: options.failures]:
                    print(f"        {t.made.text}\n            got  {t.got}")


if __name__ == "__main__":
    main()
